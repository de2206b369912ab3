"""Narrowing the events: how words are understood, and what a person sees of it."""

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
from analysis.model import Actor, Annotation, Event, EventDate, Status
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE, WEIGHED
from tests.tui.inside import strips
from tui.messages import AnnotationFailed
from tui.panes.events import EventsPane

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


# On the screen


async def narrow(reader: Reader, words: str) -> None:
    await reader.press("f", *words, "enter")


def listed(reader: Reader) -> list[str]:
    rows = reader.screen.query_one(EventsPane).rows
    return [row.key for row in rows if row.key]


@pytest.mark.parametrize("size", SIZES)
async def test_f_narrows_and_escape_is_one_key_away(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "lind planned")
        assert reader.focus == "text"
        assert listed(reader) == ["e2"]
        assert reader.rows()[-1].find("1 of 4 events: Oskar Lind · planned (esc: all)") > 0
        if size != SMALL:
            assert reader.seen("· 1 of 4 · Oskar Lind")
            assert not reader.seen("accuses")
        await reader.press("escape")
        assert listed(reader) == ["e1", "e3", "e4", "e2"]
        assert not reader.seen("of 4")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pane", ["text", "events", "actors", "quotes", "dates"])
async def test_the_narrowing_is_seen_wherever_one_is(size: tuple[int, int], pane: str) -> None:
    async with reading(size) as reader:
        await narrow(reader, "syldavia")
        if pane != "text":
            await reader.press({"events": "e", "actors": "p", "quotes": "s", "dates": "i"}[pane])
        await reader.press("right_square_bracket")
        assert reader.seen("3 of 4 events: Syldavia (esc: all)" if size != SMALL else "events (esc: all)")


@pytest.mark.parametrize("size", SIZES)
async def test_only_the_events_that_pass_are_walked(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "conflict")
        walked = []
        for key in ("right_square_bracket",) * 3 + ("left_square_bracket",) * 2:
            await reader.press(key)
            walked.append(reader.selection.event)
        assert walked == ["e3", "e4", "e4", "e3", "e3"]


async def test_escape_undoes_the_newest_first() -> None:
    async with reading() as reader:
        await reader.press("p", "enter")
        await narrow(reader, "planned")
        await reader.press("slash", *"strait", "enter", "d")

        def held() -> tuple[bool, ...]:
            here = reader.selection
            narrowed = here.narrowing != ALL
            opened, marked = here.card is not None, here.marked is not None
            return here.date is not None, reader.seen("“strait”"), narrowed, opened, marked

        for undone in range(6):
            assert reader.seen("(esc: all)") is (undone == 2)
            assert held() == tuple(number >= undone for number in range(5))
            await reader.press("escape")


async def test_an_empty_line_widens_and_a_left_one_changes_nothing() -> None:
    async with reading() as reader:
        await narrow(reader, "planned")
        await reader.press("f", *"denied", "escape")
        assert listed(reader) == ["e2"]
        await reader.press("f", "backspace", "enter")
        assert len(listed(reader)) == 4


async def test_f_begins_with_what_holds_and_recalls_what_was_typed() -> None:
    async with reading() as reader:
        await narrow(reader, "planned")
        await reader.press("f", "end", *" lind", "enter")
        assert listed(reader) == ["e2"]
        assert reader.seen("1 of 4 events: Oskar Lind · planned")
        await reader.press("f", *"zebra", "enter", "f")
        assert reader.rows()[-1].startswith(" f: planned lind ")
        await reader.press("up", "up", "up", "enter")
        assert reader.seen("1 of 4 events: planned")
        await reader.press("]", "F", "f")
        assert reader.rows()[-1].startswith(" f: Oskar Lind planned ")


@pytest.mark.parametrize("size", SIZES)
async def test_a_word_that_fits_nothing_is_told_and_changes_nothing(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "planned")
        await narrow(reader, "Zebra")
        assert reader.seen("“Zebra” is no type, status, date, actor or word here")
        assert listed(reader) == ["e2"]
        await reader.press("j")
        assert not reader.seen("Zebra")
        assert reader.seen("1 of 4 events: planned")


@pytest.mark.parametrize("size", SIZES)
async def test_where_no_event_fits_the_way_back_is_told(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "denied")
        await reader.press("right_square_bracket")
        assert reader.selection.event is None
        await reader.press("tab", "enter", "j")
        assert reader.seen("No event fits; escape shows all.")
        assert reader.seen("0 of 4 events: denied (esc: all)")


@pytest.mark.parametrize("size", SIZES)
async def test_shift_f_narrows_to_the_actor_shown_and_widens(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "2024-03")
        await reader.press("p", "j", "enter")
        shown = reader.selection.actor
        assert shown == "a4"
        await reader.press("F")
        assert listed(reader) == ["e3"]
        assert reader.seen("1 of 4 events: Syldavia · Mar 2024")
        await reader.press("F")
        assert listed(reader) == ["e1", "e3"]


async def test_the_actor_one_narrowed_to_stays_shown_while_walking() -> None:
    async with reading() as reader:
        await narrow(reader, "syldavia")
        for _ in range(3):
            await reader.press("right_square_bracket")
            assert reader.selection.actor == "a4"
        await reader.press("F")
        assert reader.selection.narrowing == ALL


async def test_f_returns_to_the_pane_it_was_pressed_in() -> None:
    async with reading(SMALL) as reader:
        await reader.press("tab")
        await narrow(reader, "planned")
        assert reader.focus == "events"
        assert reader.panes() == ["events"]
        await reader.press("f", *"den", "escape")
        assert reader.focus == "events"


async def test_reading_on_chooses_the_event_of_a_sentence_that_passes() -> None:
    first = ANNOTATION.events[0]
    second = msgspec.structs.replace(first, id="e9", type="AGREE", label="They agree")
    both: Annotation = msgspec.structs.replace(ANNOTATION, events=(first, second, *ANNOTATION.events[1:]))
    async with reading(annotated=False) as reader:
        await reader.annotate(both)
        for words, event in (("", "e1"), ("agree", "e9")):
            await reader.press("g")
            await narrow(reader, words)
            while not reader.sentence.startswith("On March 4"):
                await reader.press("j")
            assert reader.selection.event == event


async def test_an_answer_hangs_only_under_what_it_answers() -> None:
    async with reading(MIDDLE) as reader:
        assert reader.seen("–REJ └")
        await narrow(reader, "conflict")
        assert reader.seen("–REJ └")
        await narrow(reader, "reject")
        assert reader.seen("REJ")
        assert not reader.seen("└")


async def test_the_cursor_keeps_its_event_if_it_passes() -> None:
    async with reading() as reader:
        await reader.press(*["right_square_bracket"] * 3)
        await narrow(reader, "syldavia")
        row = reader.screen.query_one(EventsPane).current
        assert row is not None
        assert row.key == "e3"


@pytest.mark.parametrize("size", SIZES)
async def test_words_typed_before_the_annotation_wait_for_it(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await narrow(reader, "lind planned")
        assert reader.seen("events: “lind planned” when annotated")
        await reader.annotate()
        assert listed(reader) == ["e2"]
        assert reader.seen("1 of 4 events: Oskar Lind · planned")
        assert not reader.seen("when annotated")


async def test_waiting_words_close_no_line_are_cleared_and_do_not_outlive_a_failure() -> None:
    async with reading(annotated=False) as reader:
        await narrow(reader, "planned")
        await reader.press("slash", *"str")
        await reader.annotate()
        await reader.press(*"ait", "enter")
        assert reader.seen("“strait” 1 of 3")
        assert listed(reader) == ["e2"]
    async with reading(annotated=False) as reader:
        await narrow(reader, "planned")
        await reader.press("escape")
        assert not reader.seen("planned")
        await narrow(reader, "planned")
        reader.screen.post_message(AnnotationFailed("no model"))
        await reader.settle()
        assert reader.seen("no model")
        assert not reader.seen("planned")


@pytest.mark.parametrize("size", SIZES)
async def test_names_are_data(size: tuple[int, int]) -> None:
    name = "[red]Lind[/] \x1b[2J[@click=app.quit]船長" + "長" * 40
    lind = msgspec.structs.replace(ANNOTATION.actors[0], name=name)
    hostile: Annotation = msgspec.structs.replace(ANNOTATION, actors=(lind, *ANNOTATION.actors[1:]))
    async with reading(size, annotated=False) as reader:
        await reader.annotate(hostile)
        await narrow(reader, "lind")
        assert reader.seen("3 of 4 events: [red]Lind[/] ␛[")
        if size != SMALL:
            assert reader.seen("· 3 of 4 · [red]Lind[/] ␛[")
        assert not any(character < " " for row in reader.rows() for character in row)


async def test_a_burst_narrows_and_walks() -> None:
    async with reading() as reader:
        await reader.at_once("f", *"reject", "enter")
        await reader.at_once(*"]]")
        assert reader.selection.event == "e4"


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL])
async def test_help_tells_the_keys(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("question_mark")
        page = reader.pilot.app.screen
        seen = ""
        for _ in range(8):
            seen += "".join(part.text for strip in strips(page) for part in strip)
            await reader.press("space")
        assert "Narrow the lists" in seen
        assert "Narrow to the actor shown" in seen


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
