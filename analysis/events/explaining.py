"""Why an event is one, or a clause none: what `dateline explain` prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from analysis.events.candidates import Construction
from analysis.events.certainty import signs
from analysis.events.participants import Participants
from analysis.events.relating.repeats import Told
from analysis.events.selection.wording import wording
from analysis.events.weighing import Weighed
from analysis.model import Event, EventDate, Span


class Explanation(Struct, frozen=True, kw_only=True):
    """What was decided of one candidate, step by step.

    `start` and `end` bound the clause; `words` are those that the judge has read. `label` is that of the
    event, None for what is none or told by another. `event` is it as it was recorded, with the names of its
    `doers`; `weighed`, `grounds` and `signs` are the numbers that decided whether it is one, whether its type
    is told, and how sure it is (benchmarks/weights.py).
    """

    start: int
    end: int
    trigger: Span
    words: str
    label: str | None
    steps: tuple[str, ...]
    construction: Construction
    weighed: Mapping[str, float]
    grounds: Mapping[str, float]
    event: Event | None = None
    doers: tuple[str, ...] = ()
    signs: Mapping[str, float]


def explained(
    weighed: Weighed, event: Event | None, who: Participants, doubted: EventDate | None = None
) -> Explanation:
    """The explanation of a candidate that has become the event, if it has; `doubted` is a day that the rules
    have found and the judge does not believe."""
    candidate = weighed.candidate
    head = candidate.clause.head
    words = [t for t in candidate.evidence.subtree if not t.is_space] or [head]
    steps = weighed.steps
    if weighed.event is not None and event is None:
        steps = (*steps, "dropped: there is no line to tell of it")
    if event is not None:
        steps = (*steps, _dated(event, doubted), f"status: {event.status}")
    return Explanation(
        start=words[0].idx,
        end=words[-1].idx + len(words[-1]),
        trigger=(head.idx, head.idx + len(head)),
        words=wording(candidate).text,
        label=None if event is None else event.label,
        steps=steps,
        construction=candidate.construction,
        weighed={str(name): value for name, value in weighed.found.items()},
        grounds={str(name): value for name, value in weighed.grounds.items()},
        event=event,
        doers=() if event is None else (*(who.actor(id_).name for id_ in event.sources), *event.source_words),
        signs=_signs(weighed, event),
    )


def _signs(weighed: Weighed, event: Event | None) -> dict[str, float]:
    if weighed.event is None or event is None:
        return {}
    return {str(name): value for name, value in signs(weighed.event, event.date).items()}


def _dated(event: Event, doubted: EventDate | None) -> str:
    if event.date is not None:
        return f"date: {event.date.value}, {event.date.basis}"
    if doubted is not None:
        return f"date: none; {doubted.value}, {doubted.basis}, is hardly possible to the judge"
    return "date: none"


def final(
    trail: Iterable[Explanation], told: Sequence[Told], kept: Sequence[Event]
) -> tuple[Explanation, ...]:
    """The explanations, with what became of events that tell the same."""
    triggers = {event.trigger for event in kept}
    merged = {one.event.trigger for one in told} - triggers
    return tuple(
        replace(one, label=None, steps=(*one.steps, "merged: another event tells the same"))
        if one.label is not None and one.trigger in merged
        else one
        for one in trail
    )
