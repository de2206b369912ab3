"""The article in the order of time, line by line: what happened or was said on a day, and the gaps between.

Everything that is told has a line. An event has its own day; a quote that no event tells of, that of the
event told before it, and so has an event without a day. What stands before the first day that the text names
has none and comes last.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple, TypeAlias

from analysis.annotations.index import Index, date_key
from analysis.annotations.narrowing import ALL, Narrowing, touches
from analysis.annotations.wording import counted
from analysis.model import Event, EventDate, Quote

Time: TypeAlias = tuple[int, int]
"""What sorts days: `analysis.annotations.index.date_key`."""

NEVER: Final = date_key(None)
_YEAR: Final = 365.2425
_WEEKS, _MONTHS, _YEARS = 14, 70, 730
"""Days from which on a gap is told in weeks, in months, in years."""
_LEAST: Final = 2
"""Days that are a gap: from one day to the next there is none."""


class Told(NamedTuple):
    """The line of an event or a quote: `when` it was, its `time` in the order of days, whether that is its
    `own` or that of the event told before it, and whether it is the first line of its time."""

    record: Event | Quote
    when: EventDate | None
    time: Time
    own: bool
    first: bool = False

    @property
    def position(self) -> int:
        """Where the text tells it."""
        record = self.record
        return record.trigger[0] if isinstance(record, Event) else record.spans[0][0]


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
        self._numbers = {
            line.record.id: number for number, line in enumerate(self.lines) if isinstance(line, Told)
        }
        self._by_place = sorted(
            (line.position, number) for number, line in enumerate(self.lines) if isinstance(line, Told)
        )

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
        dated = [line for line in (*self.told[:1], *self.told[-1:]) if line.when is not None]
        if not dated:
            return None, None
        number = bisect_left(self.told, NEVER, key=_time)
        return dated[0].when, self.told[number - 1].when


def chronicle(index: Index, narrowing: Narrowing = ALL, *, quotes: bool = True) -> Chronicle:
    """The events that a narrowing lets pass, and with `quotes` those quotes of which no event tells, if the
    narrowing asks for nothing but actors and days."""
    events = index.annotation.events
    telling = {quote for event in events for quote in event.quotes}
    said = [quote for quote in index.annotation.quotes if quote.id not in telling] if quotes else []
    passing = {event.id for event in index.fitting(narrowing)}
    dated = [line for line in _dated(index, events, said) if _passes(line, narrowing, passing)]
    dated.sort(key=lambda line: (line.time, line.position))
    return Chronicle(
        [
            line._replace(first=number == 0)
            for _, together in groupby(dated, key=attrgetter("time"))
            for number, line in enumerate(together)
        ]
    )


def _dated(index: Index, events: Iterable[Event], quotes: Iterable[Quote]) -> Iterator[Told]:
    """Everything in the order of the text, with its time."""
    places = [(event.trigger[0], 0, event.id) for event in events]
    places += [(quote.spans[0][0], 1, quote.id) for quote in quotes]
    before: EventDate | None = None
    keys: dict[EventDate, Time] = {}
    for _, is_quote, id_ in sorted(places):
        record: Event | Quote = index.quotes[id_] if is_quote else index.events[id_]
        own = None if isinstance(record, Quote) else index.told_on(record)
        when = own or before
        if when is None:
            yield Told(record, None, NEVER, own=False)
            continue
        time = keys.get(when)
        if time is None:
            time = keys[when] = date_key(when)
        if time == NEVER:
            when = None
        else:
            before = when
        yield Told(record, when, time, own=own is not None)


def _passes(line: Told, narrowing: Narrowing, passing: set[str]) -> bool:
    if isinstance(line.record, Event):
        return line.record.id in passing
    if narrowing == ALL:
        return True
    asked = narrowing._replace(actors=(), days=())
    return (
        asked == ALL
        and all(actor == line.record.speaker for actor in narrowing.actors)
        and (not narrowing.days or any(touches(line.when, days) for days in narrowing.days))
    )


def _with_gaps(told: Sequence[Told]) -> list[Line]:
    lines: list[Line] = []
    reached: float | None = None
    for line in told:
        if line.first and line.when is not None:
            first, last = _days(line)
            if reached is not None and first - reached >= _LEAST:
                lines.append(Gap(round(first - reached)))
            reached = last
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
    about = (year - 1) * _YEAR + max(month - 1, 0) * _YEAR / 12 + max(day, 1)
    return about, about + (0 if day else _YEAR / 12 if month else _YEAR) - 1


def _time(line: Told) -> Time:
    return line.time
