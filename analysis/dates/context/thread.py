"""The time of which a text tells, as far as it has been read: what was told last, and where.

A text that speaks from a day has `now`; every point told becomes the anchor of "the next day" and "that year"
that follow it.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple, TypeAlias

from analysis.dates.context.hours import SENTENCE_END
from analysis.dates.context.tense import Tense
from analysis.dates.expressions import Point
from analysis.dates.periods import to_day
from analysis.dates.rules.numeric import Order
from analysis.dates.rules.ranges import RANGE_JOINT, RANGE_OPENING

_RECENT: Final = 400
"""Characters over which a day told still is the day of "the night" and "18:00"."""
_NEWS: Final = 7
"""Days."""
_RANGE_LENGTH: Final = 40
"""Characters from the beginning of a range's first member to that of its second, at most."""
NEARBY: Final = 120
"""Characters over which what a sentence tells belongs together, at most."""


class Told(NamedTuple):
    """A point that the text has told, and where its words begin."""

    point: Point
    at: int


Source: TypeAlias = Told | Literal["now"] | None
"""What a point was counted from: a time told, the day of speaking, or nothing but its own words."""


class Thread:
    """The anchors at one place of a text.

    `order` is how the text writes dates in figures; `history` is whether its years carry on from paragraph to
    paragraph. They do so in a history; elsewhere a year holds for the words near to it.
    """

    def __init__(self, text: str, order: Order, *, history: bool) -> None:
        self.text = text
        self.order = order
        self.history = history
        self.told: Told | None = None
        """The time last told."""
        self.points: list[Told] = []
        """All points told, in the order in which they were."""
        self.day: Told | None = None
        """The last one told that is a day."""
        self.once: Told | None = None
        """What alone tells the time of the words around here, where that is no day."""
        self.row: Told | None = None
        """The last day of a list of days."""
        self.beside: Told | None = None
        """What was told last beside the thread: "since January"."""
        self.begun_at: Told | None = None
        """Where the range begins that ends with the last one told."""
        self._again: int | None = None

    def repeat(self, at: int) -> None:
        """Say that at this place a time is told that comes again within a week."""
        self._again = at

    def speak(self, once: Told | None) -> None:
        """Say that the words from here on were spoken at a time that is no day, or no longer so."""
        self.once = once

    def tell(self, point: Point, at: int) -> None:
        """Remember a resolved point as the time last told."""
        if point.year is None and point.decade is None and point.century is None:
            return
        self.points.append(Told(point, at))
        self.begun_at = self._range_start(at)
        self.told = Told(point, at)
        if point.day is not None:
            self.day = self.told

    def mention(self, point: Point, at: int) -> None:
        """Remember a resolved point that only looks back or ahead, as "since 1992" does."""
        self.beside = Told(point, at)

    def _range_start(self, at: int) -> Told | None:
        """What was told last, if the words at `at` end a range that it begins: "from May 1915 to …"."""
        told = self.told
        if told is None or not 0 < at - told.at < _RANGE_LENGTH:
            return None
        joint = RANGE_JOINT.search(self.text, told.at, at)
        opening = RANGE_OPENING.search(self.text, max(0, told.at - _RANGE_LENGTH), told.at)
        return told if joint is not None and (joint["to"] or opening is not None) else None

    def list_row(self, point: Point, at: int) -> None:
        """Remember a resolved day as that of the last row of a list."""
        self.row = Told(point, at)

    def recent(self, told: Told | None, at: int) -> Told | None:
        """What was told, if that was just now."""
        return told if told is not None and at - told.at < _RECENT else None

    def lately(self, at: int) -> list[Point]:
        """The points told just now."""
        return [told.point for told in self.points if at - told.at < _RECENT]

    def recent_day(self, at: int, now: date | None) -> Told | None:
        """The day of which the text speaks here: the one told just now; in news a day long past, or far
        ahead, only in its own sentence."""
        told = self.recent(self.day, at)
        day = to_day(told.point) if told is not None else None
        if told is None or now is None or day is None or abs((day - now).days) <= _NEWS:
            return told
        return told if not SENTENCE_END.search(self.text, told.at, at) else None

    def late_day(self, now: date | None) -> Told | None:
        """The last day told that is one of news of `now`: "earlier in the day" is earlier on that."""
        for told in reversed(self.points):
            day = to_day(told.point)
            if now is not None and day is not None and 0 <= (now - day).days <= _NEWS:
                return told
        return None

    def followed(self, at: int) -> Told | None:
        """The time last told, if the text still speaks of it."""
        return self.told if self.history else self.recent(self.told, at)

    def repeats(self, at: int) -> bool:
        """Whether the time is that of a day that comes again: "every Monday from 8 a.m."."""
        since = self._again
        return since is not None and at - since < NEARBY and not SENTENCE_END.search(self.text, since, at)


class Here(NamedTuple):
    """Where a point stands: what the text has told before, the tense around it, its offset, and the day of
    speaking there."""

    thread: Thread
    tense: Tense
    at: int
    now: date | None


class Resolved(NamedTuple):
    """A point as far as the anchors reach, or a TIMEX3 value that is not a point (`PAST_REF`, `XXXX-XX`); and
    what it was counted from."""

    meaning: Point | str
    source: Source = None
