"""A headline and the body that repeats it are one event, and so is what the text tells twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from analysis.model import Event

_BEGINNING: Final = 12
"""Events of the body among which a headline is looked for."""


def without_repeats(events: Sequence[Event], titles: Collection[str]) -> list[Event]:
    """The events, each told once, in order of their first words and numbered in it (`e1`, `e2`, …).

    Of headline and body the body's telling stays, which has the date and the detail. `titles` are the ids of
    events told in the headline.
    """
    bodies = [event for event in events if event.id not in titles]
    headlines = [event for event in events if event.id in titles]
    return in_order(events, _told_in_body(headlines, bodies) | _told_before(bodies))


def in_order(events: Sequence[Event], dropped: Mapping[str, str] = MappingProxyType({})) -> list[Event]:
    """The events in order of their first words and numbered in it. `dropped` are the ids of those to leave
    out, each with that of the event that tells the same."""
    kept = sorted((e for e in events if e.id not in dropped), key=lambda e: (e.start, e.trigger))
    numbers = {event.id: number for number, event in enumerate(kept, 1)}

    def answered(event: Event) -> str | None:
        """The new id of what the event answers, if that comes before it."""
        id_ = event.responds_to
        number = numbers.get(dropped.get(id_, id_)) if id_ is not None else None
        return f"e{number}" if number is not None and number < numbers[event.id] else None

    return [
        msgspec.structs.replace(event, id=f"e{numbers[event.id]}", responds_to=answered(event))
        for event in kept
    ]


def _told_in_body(headlines: Iterable[Event], bodies: Sequence[Event]) -> dict[str, str]:
    """The events of the headline that the body tells, each with the id that stays."""
    found = {}
    for event in headlines:
        repeated = next((body for body in bodies[:_BEGINNING] if _is_same(event, body)), None)
        if repeated is not None:
            found[event.id] = repeated.id
    return found


def _told_before(bodies: Iterable[Event]) -> dict[str, str]:
    """The dated events that are told in the same words again, each with the id that stays."""
    found, seen = {}, dict[tuple[object, ...], str]()
    for event in bodies:
        if event.targets and event.date is not None and event.type is not None:
            key = (event.type, event.sources, event.targets, event.date.value, event.label)
            first = seen.setdefault(key, event.id)
            if first != event.id:
                found[event.id] = first
    return found


def _is_same(headline: Event, body: Event) -> bool:
    if not set(headline.sources) & set(body.sources):
        return (
            not headline.sources
            and bool(set(headline.targets) & set(body.targets))
            and headline.type == body.type
        )
    return headline.type == body.type or headline.type is None
