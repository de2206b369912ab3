"""What the judge says of a clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import sqrt
from typing import Final, Literal, TypeAlias

TYPES: Final = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "MOBILIZE",
    "SANCTION",
    "COERCE",
    "ASSAULT",
)
"""PLOVER's types of events."""
PLAIN: Final = "PLAIN"
"""An event of no type."""
NONE: Final = "NONE"
"""No event."""
KINDS: Final = (*TYPES, PLAIN, NONE)
STATUSES: Final = ("happened", "planned", "possible", "denied")
NO_DAY: Final = ""
"""The text fixes no day."""
OTHER_DAY: Final = "?"
"""A day, but none that is told nearby."""
Role: TypeAlias = Literal["source", "target"]
ROLES: Final[tuple[Role, ...]] = ("source", "target")


@dataclass(frozen=True, slots=True)
class Side:
    """Words for who did it, or to whom: whole words, in characters of the text, `end` exclusive."""

    role: Role
    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """How probable it is that a clause tells an event of each kind, what became of it, and between whom.

    What is said of the status is said under the condition that there is an event.
    """

    kinds: Mapping[str, float]
    statuses: Mapping[str, float]
    sides: tuple[Side, ...]
    days: Mapping[str, float] = field(default_factory=dict)
    """How probable each day is, as a TIMEX3 value, or `NO_DAY`, or `OTHER_DAY`, which is not told nearby.
    Empty of a clause that was read alone."""

    @property
    def kind(self) -> str:
        """The most probable one of `KINDS`."""
        return max(self.kinds, key=self.kinds.__getitem__)

    @property
    def certainty(self) -> float:
        """How probable the most probable kind is."""
        return max(self.kinds.values())

    @property
    def event(self) -> float:
        """How probable it is that there is an event at all."""
        return 1.0 - self.kinds[NONE]

    @property
    def status(self) -> str:
        """The most probable one of `STATUSES`."""
        return max(self.statuses, key=self.statuses.__getitem__)

    @property
    def status_certainty(self) -> float:
        """How probable the most probable status is."""
        return max(self.statuses.values())

    def type_if_event(self) -> tuple[str, float]:
        """The most probable type and its share among the types: for what is known to have one."""
        best = max(TYPES, key=self.kinds.__getitem__)
        return best, self.kinds[best] / (sum(self.kinds[one] for one in TYPES) or 1.0)


NOTHING: Final = Verdict(
    kinds={kind: float(kind == NONE) for kind in KINDS},
    statuses={status: float(status == "happened") for status in STATUSES},
    sides=(),
)
"""Of a text without words."""


def blended(one: Verdict, other: Verdict) -> Verdict:
    """The verdict of two readings: the geometric mean of what they hold for probable (Hinton 2002), which
    keeps what both see and drops what one of them rules out. Sides are those of the first, days of either."""
    return replace(
        one,
        kinds=_mean(one.kinds, other.kinds),
        statuses=_mean(one.statuses, other.statuses),
        days=one.days or other.days,
    )


def _mean(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    shares = {name: sqrt(share * other[name]) for name, share in one.items()}
    whole = sum(shares.values()) or 1.0
    return {name: share / whole for name, share in shares.items()}
