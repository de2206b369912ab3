"""What a temporal expression says by itself, before any anchor is known: its place in the text and its
meaning."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

Unit = Literal[
    "second", "minute", "hour", "day", "week", "fortnight", "weekend", "month", "quarter", "half",
    "year", "decade", "century", "millennium",
]  # fmt: skip
Basis = Literal["now", "told"]
"""Counted from the day of speaking ("two years ago") or from the time last told ("two years later")."""


class Shift(Struct, frozen=True):
    """So many units from an anchor: `count` is None for "a few weeks later", where `sign` tells the
    direction; `fine` keeps what is finer than the unit ("the same quarter two years ago" is a quarter)."""

    count: int | None
    unit: Unit
    basis: Basis
    sign: int = 0
    fine: bool = False


class Point(Struct, frozen=True, kw_only=True):
    """A place on the calendar, as far as the words tell it.

    Years before Christ are negative (-480 is 480 BC). `decade` is year // 10, or a lone digit ("the sixties")
    when `bare_decade`; `century` is year // 100. `part` is what follows the day in the value (`T18:00Z`).
    `figures` is a date in figures whose order is not known yet. `direction` is -1 for "last Friday", 1 for
    "next May", 0 for "this Friday". `nth` counts the weekday in its month ("the last Friday of June" is -1).
    `fiscal` is a year, or a part of one, that begins when its owner says; `over` is a year with the one
    before it ("the 2016/17 season"), named by the later one. `held` is the
    season of a gathering ("the spring conference"). `generic` is "at night", any night, or "on a
    Monday". `shift` tells the unit above what is given here ("October of next year"), `away` the distance
    from the point that is meant ("two days after Christmas"). `shares` says whose month and year an elliptic
    member of a range or list has ("from 3 to 5 May": the following one's), `until` the weekday with which a
    range ends that this one opens.
    """

    year: int | None = None
    century: int | None = None
    decade: int | None = None
    bare_decade: bool = False
    before_christ: bool = False
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    week: int | None = None
    weekend: bool = False
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    part: str = ""
    holiday: str | None = None
    figures: str = ""
    held: bool = False
    generic: bool = False
    fiscal: bool = False
    over: bool = False
    direction: int | None = None
    shift: Shift | None = None
    away: Shift | None = None
    shares: Literal["following", "preceding", None] = None
    until: int | None = None

    def with_(self, **fields: object) -> Point:
        """A copy with some fields set."""
        return replace(self, **fields)


class Length(Struct, frozen=True):
    """A duration, `value` in TIMEX3."""

    value: str


class Repetition(Struct, frozen=True):
    """A set, `value` in TIMEX3."""

    value: str


class Reference(Struct, frozen=True):
    """A reference to no day in particular: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`."""

    value: str


class Offset(Struct, frozen=True):
    """A length that leads from an event to a day: the "two days" of "two days after the attack". `event` is
    the noun; where no day of it has been told, the length is all there is."""

    length: Length
    away: Shift
    event: str


Meaning: TypeAlias = Point | Length | Repetition | Reference | Offset


class Expression(Struct, frozen=True):
    """A temporal expression at `start` to `end` of the text."""

    start: int
    end: int
    meaning: Meaning
