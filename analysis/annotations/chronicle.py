"""The article in the order of time, line by line: what happened or was said on a day, and the gaps between.

Everything that is told has a line. An event has its own day, an answer without one that of what it answers; a
quote that no event tells of, that of the event told before it, and so has any other event without a day. What
stands before the first day that the text names has none and comes first, as in the list of events.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

from analysis.annotations.date_order import FIRST, NEVER, date_key
from analysis.annotations.index import Index
from analysis.annotations.narrowing import ALL, Narrowing, touches
from analysis.annotations.wording import counted
from analysis.model import Event, EventDate, Quote

Time: TypeAlias = tuple[int, int]
"""What sorts days: `analysis.annotations.date_order.date_key`, or `FIRST` where there is none."""

_YEAR: Final = 365.2425
_WEEKS, _MONTHS, _YEARS = 14, 70, 730
"""Days from which on a gap is told in weeks, in months, in years."""
_LEAST: Final = 2
"""Days that are a gap: from one day to the next there is none."""


class Told(NamedTuple):
    """The line of an event or a quote: its `time` in the order of days, the `position` where the text tells
    it, `when` it was, and whether that is its `own` time or that of another event."""

    time: Time
    position: int
    record: Event | Quote
    when: EventDate | None
    own: bool


class Gap(NamedTuple):
    """Days of which nothing is told."""

    days: int

    def in_words(self) -> str:
        """`3 weeks`."""
        for least, length, word in (
            (_YEARS, _YEAR, "year"),
            (_MONTHS, _YEAR / 12, "month"),
            (_WEEKS, 7, "week"),
        ):
            if self.days >= least:
                return counted(round(self.days / length), word)
        return counted(self.days, "day")


Line: TypeAlias = Told | Gap


class Stretch(NamedTuple):
    """A stretch of time, from one to another, both included."""

    first: Time
    last: Time


class Chronicle:
    """The lines of an article, and where in them things stand."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.told = told
        """What is told, in the order of time."""
        self.lines: Sequence[Line] = _with_gaps(told)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {line.record.id: number for number, line in enumerate(self.lines) if isinstance(line, Told)}

    @cached_property
    def _by_place(self) -> list[tuple[int, int]]:
        told = ((line.position, number) for number, line in enumerate(self.lines) if isinstance(line, Told))
        return sorted(told)

    def begins(self, number: int) -> bool:
        """Whether a line is the first one of its time."""
        line, before = self.lines[number], self.lines[number - 1] if number else None
        return isinstance(line, Told) and not (isinstance(before, Told) and before.time == line.time)

    def number(self, record: str | None) -> int | None:
        """The number of the line of an event or a quote."""
        return self._numbers.get(record or "")

    def near(self, position: int) -> int:
        """The number of the line that the text tells last before a position, or else first of all."""
        told = bisect_right(self._by_place, (position, len(self.lines)))
        return self._by_place[max(told - 1, 0)][1] if self._by_place else 0

    def beside(self, number: int, step: int) -> int:
        """The number of the nearest line from one on, in a direction (+1, -1), that tells something; if there
        is none, in the other one."""
        for way in (step, -step):
            at = number
            while 0 <= at < len(self.lines):
                if isinstance(self.lines[at], Told):
                    return at
                at += way
        return 0

    def stretch(self, some: int, other: int) -> Stretch | None:
        """The time between two lines, by their numbers in any order; None if there is nothing."""
        low, high = sorted((some, other))
        times = [line.time for line in self.lines[low : high + 1] if isinstance(line, Told)]
        return Stretch(times[0], times[-1]) if times else None

    def within(self, stretch: Stretch) -> Chronicle:
        """What is told of a stretch of time, whole days of it."""
        low = bisect_left(self.told, stretch.first, key=_time)
        return Chronicle(self.told[low : bisect_right(self.told, stretch.last, key=_time)])

    def ends(self) -> tuple[EventDate | None, EventDate | None]:
        """The first time and the last."""
        first = bisect_right(self.told, FIRST, key=_time)
        if first == len(self.told):
            return None, None
        return self.told[first].when, self.told[-1].when


def chronicle(index: Index, narrowing: Narrowing = ALL, *, quotes: bool = True) -> Chronicle:
    """The events that a narrowing lets pass, and with `quotes` those quotes of which no event tells, if the
    narrowing asks for nothing but actors and days."""
    telling = {quote for event in index.annotation.events for quote in event.quotes}
    said = [quote for quote in index.annotation.quotes if quote.id not in telling] if quotes else []
    passing = {event.id for event in index.fitting(narrowing)}
    dated = [line for line in _dated(index, said) if _passes(line, narrowing, passing)]
    dated.sort(key=itemgetter(0, 1))
    return Chronicle(dated)


def _dated(index: Index, quotes: Iterable[Quote]) -> Iterator[Told]:
    """All events, and some quotes, in the order of the text, with their times."""
    records: list[tuple[int, Event | Quote]] = [
        (event.trigger[0], event) for event in index.annotation.events
    ]
    records += [(quote.spans[0][0], quote) for quote in quotes]
    records.sort(key=itemgetter(0))
    times: dict[EventDate, Time] = {}
    when: EventDate | None = None
    time = FIRST
    for position, record in records:
        own = (record.date or index.told_on(record)) if isinstance(record, Event) else None
        its = NEVER
        if own is not None:
            if own not in times:
                times[own] = date_key(own)
            its = times[own]
        if its != NEVER:
            when, time = own, its
        has_day = isinstance(record, Event) and record.date is not None
        yield Told(time, position, record, when, its != NEVER and has_day)


def _passes(line: Told, narrowing: Narrowing, passing: set[str]) -> bool:
    if narrowing == ALL:
        return True
    if isinstance(line.record, Event):
        return line.record.id in passing
    asked = narrowing._replace(actors=(), days=())
    return (
        asked == ALL
        and all(actor == line.record.speaker for actor in narrowing.actors)
        and (not narrowing.days or any(touches(line.when, days) for days in narrowing.days))
    )


def _with_gaps(told: Sequence[Told]) -> list[Line]:
    lines: list[Line] = []
    reached: float | None = None
    before: Time | None = None
    for line in told:
        if line.time != before and line.when is not None:
            first, last = _days(line)
            if reached is not None and first - reached >= _LEAST:
                lines.append(Gap(round(first - reached)))
            reached, before = last, line.time
        lines.append(line)
    return lines


def _days(line: Told) -> tuple[float, float]:
    """The first and the last day of a line's time, counted from the year 1; about, where no day is known."""
    when = line.when
    if when is not None and when.earliest is not None:
        first = date.fromisoformat(when.earliest).toordinal()
        return first, date.fromisoformat(when.latest or when.earliest).toordinal()
    year, rest = divmod(line.time[0], 10_000)
    month, day = divmod(rest, 100)
    year += year < 0  # there is no year 0
    about = (year - 1) * _YEAR + max(month - 1, 0) * _YEAR / 12 + max(day, 1)
    return about, about + (1 if day else _YEAR / 12 if month else _YEAR) - 1


def _time(line: Told) -> Time:
    return line.time
