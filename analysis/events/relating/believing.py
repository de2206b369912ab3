"""Whether a day that the rules have found for an event is one that the judge of clauses holds for possible.

Rules know what a clause and the dates around it say, the judge how news is told; a day on which both agree is
right far more often than what either says alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from analysis.events.judge import NO_DAY, OTHER_DAY
from analysis.language.lexicon import load
from analysis.model import DateBasis, EventDate


class Least(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of believing.toml."""

    least: dict[DateBasis, float]


_LEAST: Final = load("analysis.events.relating", "believing", Least).least


def is_believed(when: EventDate, days: Mapping[str, float]) -> bool:
    """Whether the judge gives the day enough of its shares; so does a judge who was not asked."""
    return not days or belief(when, days) >= _LEAST[when.basis]


def belief(when: EventDate, days: Mapping[str, float]) -> float:
    """The share of a day among `days`, as a Verdict has them. One that is not told nearby is another day."""
    first = when.value.split("/")[0]
    near = [
        share
        for day, share in days.items()
        if day not in (NO_DAY, OTHER_DAY) and (day.startswith(first) or first.startswith(day.split("/")[0]))
    ]
    return sum(near) if near else days.get(OTHER_DAY, 0.0)
