"""A headline and the body that repeats it are one event."""

from __future__ import annotations

from datetime import date

from analysis.events.relating.repeats import without_repeats
from analysis.model import Event
from tests.conftest import Annotate


def _event(number: int, source: str, target: str, answers: str | None = None) -> Event:
    return Event(
        id=f"e{number}", start=number, end=number + 1, trigger=(number, number + 1), type="ACCUSE",
        sources=(source,), targets=(target,), label=f"{source} condemns {target}", responds_to=answers,
    )  # fmt: skip


def test_the_headline_goes_and_the_body_stays(annotate: Annotate) -> None:
    text = "Chile condemns Peru over cable cut\n\nChile condemned Peru on Tuesday for cutting a cable."
    (event,) = annotate(text, date(2021, 3, 10)).events
    assert event.date is not None
    assert event.date.basis == "stated"
    assert text[slice(*event.trigger)] == "condemned"


def test_a_headline_that_nobody_repeats_stays() -> None:
    events = [_event(1, "a1", "a2"), _event(2, "a3", "a4")]
    assert without_repeats(events, {"e1"}) == events


def test_ids_and_answers_follow() -> None:
    events = [_event(1, "a1", "a2"), _event(2, "a1", "a2"), _event(3, "a2", "a1", answers="e1")]
    kept = without_repeats(events, {"e1"})
    assert [event.id for event in kept] == ["e1", "e2"]
    assert kept[1].responds_to == "e1"
