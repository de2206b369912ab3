"""Events over time on one line: which cell each time gets, and what the cell shows.

The scale is not linear, or an article that tells of 1946 and of last week would have two cells. Every time of
which something is told has a place of its own, in order, and between two of them there is the more room the
longer the gap is, but only as its logarithm; a wide gap names the time that ends it. With more times than
cells, each cell gets as many as the next.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from analysis.annotations.date_order import date_key
from analysis.annotations.index import Index
from analysis.annotations.wording import STATUS_SIGNS, first_day, quad
from analysis.model import Event, EventDate

BARS: Final = "▂▃▄▅▆▇█"
"""One event, two, and so on; where one cell has more than seven, they are counted against the fullest."""

_DAYS: Final = "·"
_YEARS: Final = "┄"
"""What stands in a gap: a time without events, or one of a year and more."""

_YEAR: Final = 12 * 31


class Cell(NamedTuple):
    """One cell of the line: its sign, the class of most of its events, and the events; none in a gap."""

    sign: str
    kind: str = "quiet"
    events: tuple[Event, ...] = ()


class Moment(NamedTuple):
    """A time of which something is told: when, a number of days that grows with it, and its events."""

    when: EventDate
    day: int
    events: tuple[Event, ...]


class Timeline:
    """Events in the order of time, to be walked and drawn. Those without a date are not among them, but an
    answer stands with what it answers."""

    def __init__(self, index: Index, events: Iterable[Event] = ()) -> None:
        self.moments = _moments(index, events)
        self._events = [event for moment in self.moments for event in moment.events]
        self._number = {event.id: number for number, event in enumerate(self._events)}
        self._told = sorted((event.trigger[0], number) for number, event in enumerate(self._events))

    def place(self, event: str | None, position: int) -> Event | None:
        """Where the reader is in time: at the chosen event, else at the one told last before."""
        number = self._place(event, position)
        return None if number is None else self._events[number]

    def step(self, event: str | None, position: int, step: int) -> Event | None:
        """The event after (+1) or before (-1) the place where the reader is."""
        here = self._place(event, position)
        number = (0 if step > 0 else -1) if here is None else here + step
        return self._events[number] if 0 <= number < len(self._events) else None

    def ends(self) -> tuple[str, str]:
        """When the first of the events began, and the last; with their years if these differ."""
        if not self.moments:
            return "", ""
        first, last = self.moments[0], self.moments[-1]
        return first_day(first.when, _year(last)), first_day(last.when, _year(first))

    def cells(self, width: int) -> list[Cell]:
        """The line, exactly as wide as told."""
        if width < 1:
            return []
        places = spread([moment.day for moment in self.moments], width)
        held: list[tuple[Event, ...]] = [()] * width
        for place, moment in zip(places, self.moments, strict=True):
            held[place] += moment.events
        most = max(map(len, held), default=0)
        gaps = [_DAYS] * width
        for (before, a), (after, b) in pairwise(zip(self.moments, places, strict=True)):
            gaps[a + 1 : b] = _gap(before, after, b - a - 1, named=after is not self.moments[-1])
        return [
            Cell(_sign(events, most), _kind(events), events) if events else Cell(sign)
            for events, sign in zip(held, gaps, strict=True)
        ]

    def _place(self, event: str | None, position: int) -> int | None:
        if event in self._number:
            return self._number[event]
        told = bisect_left(self._told, (position,))
        return self._told[told - 1][1] if told else None


def spread(days: Sequence[int], width: int) -> list[int]:
    """A cell for each of the days, which are in order: each its own if there are enough, from the first cell
    to the last."""
    spare = width - len(days)
    if spare < 0:
        return [number * width // len(days) for number in range(len(days))]
    gaps = [(after - before + 1).bit_length() for before, after in pairwise(days)]
    far = list(accumulate(gaps, initial=0))
    return [number + spare * way // max(far[-1], 1) for number, way in enumerate(far[: len(days)])]


def _moments(index: Index, events: Iterable[Event]) -> list[Moment]:
    told = ((date_key(when), event.start, when, event) for event in events if (when := index.told_on(event)))
    dated = sorted((one for one in told if one[0] < date_key(None)), key=itemgetter(0, 1))
    found = []
    for (first, _), group in groupby(dated, key=itemgetter(0)):
        together = list(group)
        found.append(Moment(together[0][2], _day(first), tuple(event for *_, event in together)))
    return found


def _day(number: int) -> int:
    """Days, near enough to measure gaps by, from a number made of year, month and day."""
    year, rest = divmod(number, 10_000)
    month, day = divmod(rest, 100)
    return year * _YEAR + max(month - 1, 0) * 31 + max(day - 1, 0)


def _year(moment: Moment) -> int:
    return moment.day // _YEAR


def _gap(before: Moment, after: Moment, room: int, *, named: bool) -> str:
    """What stands between two times; the name of the second, or its year, where there is room enough."""
    sign = _YEARS if after.day - before.day >= _YEAR else _DAYS
    year = _year(before)
    names = [first_day(after.when, year), str(_year(after)) if 0 < _year(after) != year else ""]
    fitting = (f" {name} " for name in names if named and name and len(name) + 4 <= room)
    name = next(fitting, "")
    return sign * (room - len(name)) + name


def _sign(events: Sequence[Event], most: int) -> str:
    """A bar; where nothing has happened, why: planned, possible or denied."""
    status = {event.status for event in events}
    if len(status) == 1 and "happened" not in status:
        return STATUS_SIGNS[events[0].status]
    return BARS[(len(events) * len(BARS) - 1) // max(most, len(BARS))]


def _kind(events: Iterable[Event]) -> str:
    """The class of most of the events, the first one of those that are equal."""
    return Counter(map(quad, events)).most_common(1)[0][0]
