"""Narrowing the events: what words mean, which events pass, and how it is told."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotations.index import Index
from analysis.annotations.narrowing import (
    ALL,
    Days,
    Names,
    Narrowing,
    Refused,
    as_typed,
    by_id,
    by_name,
    in_words,
    narrowing_of,
    passes,
    told_words,
)
from analysis.model import Actor, Event, EventDate, Status
from tests.tui.example import ANNOTATION, ARTICLE, WEIGHED

MINISTRY, KARIMNIA, LARIJANI, IRAN = "a1", "a2", "a3", "a4"
ACTORS = [
    Names(MINISTRY, ("Ministry of Foreign Affairs of Iran", "MFA")),
    Names(KARIMNIA, ("Ali Karimnia", "Karimnia")),
    Names(LARIJANI, ("Ali Larijani", "Larijani")),
    Names(IRAN, ("Iran", "Iranian")),
    Names("a5", ("Jean-Yves Le Drian",)),
    Names("a6", ("Recep Tayyip Erdoğan",)),
    Names("a7", ("Aid Agency",)),
]
MODES = ["meet", "visit"]


def understood(typed: str) -> Narrowing:
    found = narrowing_of(typed, ACTORS, MODES)
    assert isinstance(found, Narrowing), found
    return found


def told(event: Event) -> str:
    return told_words(event, ARTICLE.text)


def september(first: int = 1, last: int = 30) -> Days:
    return Days(date(2019, 9, first), date(2019, 9, last))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("consult", Narrowing(kinds=("consult",))),
        ("ACCUSE", Narrowing(kinds=("accuse",))),
        ("accu", Narrowing(kinds=("accuse",))),
        ("cns", Narrowing(kinds=("consult",))),
        ("vis", Narrowing(kinds=("visit",))),
        ("untyped", Narrowing(kinds=("untyped",))),
        ("verbal conflict", Narrowing(kinds=("verbal-conflict",))),
        ("material-conf", Narrowing(kinds=("material-conflict",))),
        ("plan", Narrowing(statuses=("planned",))),
        ("denied possible", Narrowing(statuses=("denied", "possible"))),
        ("2019-09", Narrowing(days=(september(),))),
        ("2019-9-25", Narrowing(days=(september(25, 25),))),
        ("2019-09-20..2019-09-25", Narrowing(days=(september(20, 25),))),
        ("2019-09-25..2019-09-20", Narrowing(days=(september(20, 25),))),
        ("..2019-09", Narrowing(days=(Days(None, date(2019, 9, 30)),))),
        ("2019-09..", Narrowing(days=(Days(date(2019, 9, 1), None),))),
        ("2020-02", Narrowing(days=(Days(date(2020, 2, 1), date(2020, 2, 29)),))),
        ("iran", Narrowing(actors=(IRAN,))),
        ("Iranian", Narrowing(actors=(IRAN,))),
        ("ali karimnia", Narrowing(actors=(KARIMNIA,))),
        ("Ali Lari", Narrowing(actors=(LARIJANI,))),
        ("ali", Narrowing(actors=(KARIMNIA,))),
        ("affairs", Narrowing(actors=(MINISTRY,))),
        ("rimni", Narrowing(actors=(KARIMNIA,))),
        ("le drian", Narrowing(actors=("a5",))),
        ("erdogan", Narrowing(actors=("a6",))),
        ("aid", Narrowing(kinds=("aid",))),
        ("aid agency", Narrowing(actors=("a7",))),
        ("iran and larijani", Narrowing(actors=(IRAN, LARIJANI))),
        (
            "planned, ali larijani consult 2019",
            Narrowing((LARIJANI,), ("consult",), ("planned",), (Days(date(2019, 1, 1), date(2019, 12, 31)),)),
        ),
        (
            "larijani ali 2019-09 2019-9 accuse acc",
            Narrowing((LARIJANI, KARIMNIA), ("accuse",), (), (september(),)),
        ),
        ("  ", ALL),
    ],
)
def test_what_words_mean(typed: str, meant: Narrowing) -> None:
    assert understood(typed) == meant


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("zebra", "“zebra” is no type, status, date, actor or word here"),
        ("iran Zebra", "“Zebra” is no type, status, date, actor or word here"),
        ("2019-02-30", "“2019-02-30” is no type, status, date, actor or word here"),
        ("0000", "“0000” is no type, status, date, actor or word here"),
        ("..", "“..” is no type, status, date, actor or word here"),
        ("con", "“con” may be consult or concede"),
    ],
)
def test_what_fits_nothing_is_refused_with_the_reason(typed: str, reason: str) -> None:
    assert narrowing_of(typed, ACTORS, MODES) == Refused(reason)


TYPED = st.text() | st.lists(
    st.sampled_from(["2019-09", "..", "-", "iran", "ali", "plan", "con", "\u0301", "“", "９", "[b]", "\x1b"])
).map(" ".join)


@given(TYPED)
def test_no_typed_string_breaks_it(typed: str) -> None:
    found = narrowing_of(typed, ACTORS, MODES)
    if isinstance(found, Narrowing):
        people = {known.actor: Actor(id=known.actor, name=known.names[0], kind="person") for known in ACTORS}
        assert len(in_words(found, people)) == len(found.actors) + sum(map(bool, found[1:]))
        for event in ANNOTATION.events:
            passes(event, found, told)
    else:
        assert found.reason.startswith("“")


def an_event(first: str | None, last: str | None) -> Event:
    when = EventDate(value=first or "PAST_REF", earliest=first, latest=last, basis="stated")
    return msgspec.structs.replace(ANNOTATION.events[0], date=when)


@pytest.mark.parametrize(
    ("typed", "passing"),
    [
        ("2019-09", ["day", "month"]),
        ("2019-09-25", ["day", "month"]),
        ("2019-09-24", ["month"]),
        ("..2019-08", []),
        ("..2019-09", ["day", "month"]),
        ("2019-10..", []),
        ("2019-10 2019-09-25", ["day", "month"]),
    ],
)
def test_an_event_passes_if_it_may_have_been_then(typed: str, passing: list[str]) -> None:
    dated = {
        "day": an_event("2019-09-25", "2019-09-25"),
        "month": an_event("2019-09-01", "2019-09-30"),
        "vague": an_event(None, None),
        "undated": msgspec.structs.replace(ANNOTATION.events[0], date=None),
    }
    narrowing = understood(typed)
    assert [name for name, event in dated.items() if passes(event, narrowing, told)] == passing


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gunman", Narrowing(described=("gunman",))),
        ("a gunman", Narrowing(described=("a gunman",))),
        ("30 young men", Narrowing(described=("30 young men",))),
        ("gun", Narrowing(described=("gun",))),
        ("Iran gunman sure", Narrowing((IRAN,), certainty=("sure",), described=("gunman",))),
        ("accuse doubtful", Narrowing(kinds=("accuse",), certainty=("doubtful",))),
        ("doubt", Narrowing(certainty=("doubtful",))),
        ("aid", Narrowing(kinds=("aid",))),
        ("gu", Narrowing(described=("gu",))),
    ],
)
def test_those_without_a_name_and_certainty_are_asked_for_in_words(typed: str, meant: Narrowing) -> None:
    described = ["a gunman", "30 young men", "aid workers"]
    assert narrowing_of(typed, ACTORS, MODES, described) == meant


def test_what_is_asked_for_is_told_and_typed_again() -> None:
    asked = Narrowing(("a1",), certainty=("sure",), described=("patrol boats",))
    find = Index(ARTICLE, WEIGHED)
    assert in_words(asked, find.actors) == ["Oskar Lind", "“patrol boats”", "sure"]
    again = as_typed(asked, find.actors)
    assert narrowing_of(again, find.names_by_weight(), find.modes(), find.described()) == asked


def test_what_an_older_version_kept_is_read() -> None:
    kept = b'[["Iran"],["consult"],["planned"],[["2019-09-01",null]]]'
    days = (Days(date(2019, 9, 1)),)
    assert msgspec.json.decode(kept, type=Narrowing) == Narrowing(("Iran",), ("consult",), ("planned",), days)


def test_conditions_of_different_sorts_must_all_hold() -> None:
    def ids(typed: str) -> list[str]:
        find = Index(ARTICLE, ANNOTATION)
        narrowing = narrowing_of(typed, find.names_by_weight(), find.modes())
        assert isinstance(narrowing, Narrowing)
        return [event.id for event in find.fitting(narrowing)]

    assert ids("lind") == ["e1", "e2", "e4"]
    assert ids("lind syldavia") == ["e2", "e4"]
    assert ids("lind syldavia planned") == ["e2"]
    assert ids("consult agree") == ["e1", "e2"]
    assert ids("conflict") == ["e3", "e4"]
    assert ids("bordurian") == ["e3"]


def test_what_is_asked_for_is_told_in_words() -> None:
    people = {"a1": Actor(id="a1", name="A\nB [b] " + "x" * 40, kind="person")}
    asked = Narrowing(
        ("a1",),
        ("consult", "verbal-conflict"),
        ("planned", "denied"),
        (september(20, 25), Days(None, date(2019, 9, 30)), Days(date(2019, 9, 1), None)),
    )
    assert in_words(asked, people) == [
        "A B [b] " + "x" * 19 + "…",
        "consult or verbal conflict",
        "planned or denied",
        "20–25 Sep 2019 or until 30 Sep 2019 or since 1 Sep 2019",
    ]


@given(
    st.lists(st.sampled_from(ANNOTATION.actors), max_size=2, unique_by=lambda actor: actor.id),
    st.lists(st.sampled_from(["consult", "untyped", "verbal-conflict"]), max_size=2, unique=True),
    st.lists(st.sampled_from(["planned", "denied"]), max_size=2, unique=True),
    st.lists(st.tuples(st.dates() | st.none(), st.dates()), max_size=2, unique=True),
)
def test_what_is_asked_for_can_be_kept_by_name(
    actors: list[Actor],
    kinds: list[str],
    statuses: list[Status],
    spans: list[tuple[date | None, date]],
) -> None:
    days = tuple(Days(min(a, b), max(a, b)) if a else Days(None, b) for a, b in spans)
    asked = Narrowing(tuple(actor.id for actor in actors), tuple(kinds), tuple(statuses), days)
    find = Index(ARTICLE, ANNOTATION)
    kept = by_name(asked, find.actors)
    assert kept.actors == tuple(actor.name for actor in actors)
    assert by_id(kept, ANNOTATION.actors) == asked
    assert by_id(kept, ()) == asked._replace(actors=())
