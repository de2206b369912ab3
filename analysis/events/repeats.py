"""A headline and the body that repeats it are one event, and so is what the text tells twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from analysis.model import Event


def without_repeats(events: Sequence[Event], titles: Collection[str]) -> list[Event]:
    """The events, each told once, numbered anew (`e1`, `e2`, …).

    Of headline and body the body's telling stays, which has the date and the detail. `titles` are the ids of
    events told in the headline.
    """
    dropped: dict[str, str] = {}
    bodies = [event for event in events if event.id not in titles]
    for event in events:
        if event.id in titles:
            repeated = next((body for body in bodies[:12] if _is_same(event, body)), None)
            if repeated is not None:
                dropped[event.id] = repeated.id
    seen: dict[tuple[object, ...], str] = {}
    for event in bodies:
        if event.targets and event.date is not None and event.type is not None:
            key = (event.type, event.sources, event.targets, event.date.value, event.label)
            if key in seen:
                dropped[event.id] = seen[key]
            else:
                seen[key] = event.id
    kept = [event for event in events if event.id not in dropped]
    names = {event.id: f"e{number}" for number, event in enumerate(kept, 1)}

    def renamed(id_: str | None) -> str | None:
        return names.get(dropped.get(id_, id_)) if id_ is not None else None

    return [
        msgspec.structs.replace(event, id=names[event.id], responds_to=renamed(event.responds_to))
        for event in kept
    ]


def _is_same(headline: Event, body: Event) -> bool:
    if not set(headline.sources) & set(body.sources):
        return (
            not headline.sources
            and bool(set(headline.targets) & set(body.targets))
            and headline.type == body.type
        )
    return headline.type == body.type or headline.type is None
