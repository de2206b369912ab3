"""A headline and the body that repeats it are one event, and so is what the body tells again."""

from __future__ import annotations

import msgspec
import pytest

from analysis.events.relating.repeats import Told, without_repeats
from analysis.model import Event, EventDate
from tests.analysis.events.relating.days import DAY
from tests.conftest import Annotate

_WORDS = frozenset({"council", "close", "bridge", "town"})


def _event(number: int, source: str, target: str, answers: str | None = None) -> Event:
    return Event(
        id=f"e{number}", start=number, end=number + 1, trigger=(number, number + 1), type="ACCUSE",
        sources=(source,), targets=(target,), label=f"{source} condemns {target}", responds_to=answers,
    )  # fmt: skip


def _told(event: Event, words: frozenset[str] = _WORDS, *, in_title: bool = False) -> Told:
    return Told(event, words, in_title)


def test_the_headline_is_a_mention_of_what_the_body_tells(annotate: Annotate) -> None:
    text = "Chile condemns Peru over cable cut\n\nChile condemned Peru on Tuesday for cutting a cable."
    (event,) = annotate(text, DAY).events
    assert event.date is not None
    assert event.date.basis == "stated"
    assert text[slice(*event.trigger)] == "condemned"
    ((start, end),) = event.mentions
    assert text[start:end] == "Chile condemns Peru over cable cut"


def test_a_headline_that_nobody_repeats_stays() -> None:
    title, body = _event(1, "a1", "a2"), _event(2, "a3", "a4")
    told = [_told(title, frozenset({"strike"}), in_title=True), _told(body)]
    assert without_repeats(told) == [title, body]


def test_a_headline_stays_beside_another_deed_of_whose_it_is(annotate: Annotate) -> None:
    text = "Harbour closes after the storm\n\nThe harbour declined to comment on Tuesday. Nobody was hurt."
    labels = [event.label for event in annotate(text, DAY).events]
    assert labels == ["Harbour closes after the storm", "Harbour declines to comment"]


def test_a_headline_in_capitals_is_told_by_its_words(annotate: Annotate) -> None:
    text = "Three Cases of Plague Diagnosed in Peru\n\nThree cases of plague have been diagnosed in Peru."
    assert len(annotate(text, DAY).events) == 1


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Late goal lifts the Rovers", "Late goal lifts the Rovers"),
        ("How a ferry collided with a tanker in the strait", "A ferry collided with a tanker in the strait"),
        ("Shares of the baker are falling", "Shares of the baker are falling"),
        ("Will the ferry sail again?", None),
        ("Small steps towards a pension", None),
    ],
)
def test_what_a_headline_tells_is_an_event(annotate: Annotate, headline: str, expected: str | None) -> None:
    labels = [event.label for event in annotate(f"{headline}\n\nIt was a long and quiet evening.").events]
    assert labels == ([expected] if expected else [])


def test_ids_and_answers_follow() -> None:
    first, again, answer = _event(1, "a1", "a2"), _event(2, "a1", "a2"), _event(3, "a2", "a1", answers="e1")
    told = [_told(first, in_title=True), _told(again), _told(answer, frozenset({"answer"}))]
    kept = without_repeats(told)
    assert [event.id for event in kept] == ["e1", "e2"]
    assert kept[0].mentions == ((first.start, first.end),)
    assert kept[1].responds_to == "e1"


def test_what_the_body_tells_again_is_a_mention_of_the_first() -> None:
    first, again = _event(1, "a1", "a2"), _event(2, "a1", "a2")
    (kept,) = without_repeats([_told(first), _told(again)])
    assert (kept.start, kept.mentions) == (first.start, ((again.start, again.end),))


@pytest.mark.parametrize(
    "other",
    [
        {"status": "denied"},
        {"type": "SUPPORT"},
        {"sources": ("a9",)},
        {"targets": ("a9",)},
        {"date": EventDate(value="2021-03-02", earliest="2021-03-02", latest="2021-03-02", basis="stated")},
    ],
)
def test_what_differs_is_another_event(other: dict[str, object]) -> None:
    day = EventDate(value="2021-03-09", earliest="2021-03-09", latest="2021-03-09", basis="stated")
    first = msgspec.structs.replace(_event(1, "a1", "a2"), date=day)
    second = msgspec.structs.replace(_event(2, "a1", "a2"), **{"date": day, **other})
    assert len(without_repeats([_told(first), _told(second)])) == 2


def test_other_words_tell_another_event() -> None:
    told = [_told(_event(1, "a1", "a2")), _told(_event(2, "a1", "a2"), frozenset({"strike", "pay", "week"}))]
    assert len(without_repeats(told)) == 2


def test_a_quotation_that_goes_on_makes_no_second_event() -> None:
    first = msgspec.structs.replace(_event(1, "a1", "a2"), quotes=("q1",))
    again = msgspec.structs.replace(_event(2, "a1", "a3"), quotes=("q1",))
    told = [_told(first), Told(again, frozenset({"lie"}), continues="q1")]
    (kept,) = without_repeats(told)
    assert kept.mentions == ((again.start, again.end),)


def test_a_quotation_that_makes_another_point_makes_another_event() -> None:
    first = msgspec.structs.replace(_event(1, "a1", "a2"), quotes=("q1",))
    asked = msgspec.structs.replace(_event(2, "a1", "a2"), quotes=("q1",), type="REQUEST")
    told = [_told(first), Told(asked, frozenset({"pay"}), continues="q1")]
    assert len(without_repeats(told)) == 2


def test_the_next_quotation_of_somebody_else_is_another_event() -> None:
    first = msgspec.structs.replace(_event(1, "a1", "a2"), quotes=("q1",))
    other = msgspec.structs.replace(_event(2, "a3", "a2"), quotes=("q2",))
    told = [_told(first), Told(other, frozenset({"lie"}), continues="q2")]
    assert len(without_repeats(told)) == 2


def test_one_deed_on_two_days_is_two_events(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru on Monday over the bridge.\n\nChile condemned Peru on Tuesday over the bridge."
    )
    dates = [event.date.value for event in annotate(text, DAY).events if event.date is not None]
    assert dates == ["2021-03-08", "2021-03-09"]


def test_what_is_denied_is_not_what_was_done(annotate: Annotate) -> None:
    text = "Chile attacked the port of Peru.\n\nChile did not attack the port of Peru."
    assert [event.status for event in annotate(text, DAY).events] == ["happened", "denied"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The headline tells of him what the text opens with.
        ("Berg returns to Lima\n\nAnna Berg arrived in Lima on Tuesday, two days after the vote.", 1),
        ("Nurse found guilty of killing patients\n\nA nurse has been convicted of killing patients.", 1),
        # Another deed of his, without a word in common.
        ("Berg returns to Lima\n\nAnna Berg declined to comment on Tuesday.", 2),
    ],
)
def test_a_headline_and_the_sentence_that_the_text_opens_with(
    annotate: Annotate, text: str, expected: int
) -> None:
    assert len(annotate(text, DAY).events) == expected


def test_a_noun_and_the_verb_that_tells_more_of_it_are_one_event() -> None:
    noun = _told(_event(1, "a1", "a2"), frozenset({"bombing"}))._replace(verb=(2, 3))
    verb = _told(_event(2, "a1", "a2"), frozenset({"kill", "two", "guard"}))
    (kept,) = without_repeats([noun, verb])
    assert (kept.start, kept.mentions) == (2, ((1, 2),))


def test_nobody_dies_twice() -> None:
    first = msgspec.structs.replace(_event(1, "a1", "a2"), sources=(), type=None)
    second = msgspec.structs.replace(first, id="e2", start=2, end=3, trigger=(2, 3))
    told = [_told(first, frozenset({"die", "age"})), _told(second, frozenset({"die", "hospital"}))]
    assert len(without_repeats(told)) == 1
    other = msgspec.structs.replace(second, targets=("a3",))
    assert len(without_repeats([told[0], _told(other, frozenset({"die", "hospital"}))])) == 2


def test_what_is_once_only_alleged_is_told_once() -> None:
    first = msgspec.structs.replace(_event(1, "a1", "a2"), status="possible")
    (kept,) = without_repeats([_told(first), _told(_event(2, "a1", "a2"))])
    assert kept.status == "possible"


def test_the_same_words_without_a_type_tell_the_same() -> None:
    plain = msgspec.structs.replace(_event(2, "a1", "a2"), type=None)
    assert len(without_repeats([_told(_event(1, "a1", "a2")), _told(plain)])) == 1
