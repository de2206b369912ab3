"""The day of a deed that another sentence tells with its day: "has died at 73 … She died on Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from msgspec.structs import replace
from spacy.tokens import Doc

from analysis.events.relating.repeats import Told
from analysis.model import Event, EventDate

_NEAR: Final = 7
"""Days before the day of the news, at most, on which it was."""


def with_days(doc: Doc, told: Sequence[Told]) -> list[Told]:
    """The tellings; what is told without a day of its own has that which another telling states."""
    stated: dict[str, list[Told]] = {}
    for one in told:
        if not one.saying and _is_stated(one.event):
            stated.setdefault(_lemma(doc, one), []).append(one)
    if not stated:
        return list(told)
    return [_with_day(one, stated.get(_lemma(doc, one), ())) for one in told]


def _with_day(one: Told, others: Sequence[Told]) -> Told:
    when = one.event.date
    if one.saying or when is None or when.basis == "stated" or one.event.status != "happened":
        return one
    days = {each.value: each for each in _days(one.event, when, others)}
    if len(days) != 1:
        return one
    found = next(iter(days.values()))
    return one._replace(event=replace(one.event, date=replace(found, basis="carried")))


def _days(event: Event, when: EventDate, others: Sequence[Told]) -> Iterator[EventDate]:
    """The days that other tellings of the event state."""
    for other in others:
        day = other.event.date
        if day is not None and _is_same(event, other.event) and _is_near(day, when):
            yield day


def _is_stated(event: Event) -> bool:
    day = event.date
    exact = day is not None and day.earliest is not None and day.earliest == day.latest
    return exact and day is not None and day.basis == "stated" and event.status == "happened"


def _is_same(one: Event, other: Event) -> bool:
    """Whether they tell of the same people, on each side the same or nobody."""
    sides = ((one.sources, other.sources), (one.targets, other.targets))
    return any(a and a == b for a, b in sides) and all(not a or not b or a == b for a, b in sides)


def _is_near(day: EventDate, when: EventDate) -> bool:
    if day.earliest is None or when.earliest is None:
        return False
    return 0 < (date.fromisoformat(when.earliest) - date.fromisoformat(day.earliest)).days <= _NEAR


def _lemma(doc: Doc, told: Told) -> str:
    """The lemma of the predicate that tells it."""
    words = doc.char_span(*told.event.trigger, alignment_mode="expand")
    return "" if words is None else words.root.lemma_.lower()
