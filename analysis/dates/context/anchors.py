"""Points resolved against what they are told from: the day of speaking and the time last told.

One pass from first to last, in the manner of HeidelTime (Strötgen and Gertz, 2013): a text that speaks from
a day has `now`; every point told becomes the anchor of "the next day" and "that year" that follow it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date
from typing import Final, Literal, NamedTuple, TypeAlias

from analysis.dates.context.choosing import (
    follow,
    nearest,
    nearest_day,
    nearest_day_of_month,
    nearest_weekday,
    next_after,
)
from analysis.dates.context.hours import OVERNIGHT, SENTENCE_END, begins_sentence, is_open
from analysis.dates.context.listing import heading_year, is_row
from analysis.dates.context.stepping import UNKNOWN, at_distance, known_of, stepped
from analysis.dates.context.tense import Tense
from analysis.dates.expressions import Offset, Point, Shift
from analysis.dates.periods import days, first_day, make_day, of_day, to_day, value
from analysis.dates.rules.numeric import Order, read_figures
from analysis.dates.rules.phrases import holiday, nth_weekday
from analysis.dates.rules.ranges import RANGE_JOINT, RANGE_OPENING

_RECENT: Final = 400
"""Characters over which a day told still is the day of "the night" and "18:00"."""
_NEWS: Final = 7
"""Days."""
_RANGE_LENGTH: Final = 40
"""Characters from the beginning of a range's first member to that of its second, at most."""
_ROWS: Final = 250
"""Characters from one row of a list to the next, at most."""
_HALF_YEAR: Final = 6
"""Months back from one row of a list to the next from which a year has turned."""
_NEARBY: Final = 120
"""Characters between an event and the day that a sentence tells of it, at most."""
_MEMORY: Final = 4000
"""Characters over which an event told is still known."""
_LINE: Final = re.compile(r"\W*\d\d?(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s[A-Z]{2,4})?\W*", re.IGNORECASE)
"""A time of day alone in its line."""
_PAIR: Final = 24
"""Characters from a weekday to another with which it is told, at most."""
_AND: Final = re.compile(r"[a-z.]\s*(?:and|&)\s+(?:on\s+)?\Z")
_MONTHS: Final = 180
"""Days."""
_LONG_PAST: Final = 2
"""Years."""


class Told(NamedTuple):
    """A point that the text has told, and where its words begin."""

    point: Point
    at: int


Source: TypeAlias = Told | Literal["now"] | None
"""What a point was counted from: a time told, the day of speaking, or nothing but its own words."""


class Resolved(NamedTuple):
    """A point as far as the anchors reach, or a TIMEX3 value that is not a point (`PAST_REF`, `XXXX-XX`); and
    what it was counted from."""

    meaning: Point | str
    source: Source = None


class Thread:
    """The anchors at one place of a text.

    `order` is how the text writes dates in figures; `history` is whether its years carry on from paragraph to
    paragraph. They do so in a history; elsewhere a year holds for the words near to it.
    """

    def __init__(self, text: str, order: Order, *, history: bool) -> None:
        self._text = text
        self._order = order
        self._history = history
        self._told: Told | None = None
        self._points: list[Told] = []
        self._day: Told | None = None
        """The last one told that is a day."""
        self._once: Told | None = None
        """What alone tells the time of the words around here, where that is no day."""
        self._rows: Told | None = None
        """The last day of a list of days."""
        self._again: int | None = None
        self._beside: Told | None = None
        """What was told last beside the thread: "since January"."""
        self._begun_at: Told | None = None
        """Where the range begins that ends with the last one told."""

    def resolve(self, point: Point, tense: Tense, at: int, now: date | None) -> Resolved:
        """What the point means here. `now` is the day of speaking at this place, `at` the place's offset."""
        if point.away is not None:
            return self._away(point, point.away, tense, at, now)
        if point.nth is not None:
            return self._nth(point, point.nth, tense, at, now)
        if point.figures:
            day = read_figures(point.figures, self._order)
            return Resolved(of_day(day) if day else "")
        if point.week is not None and (point.month is not None or point.shift is not None):
            return self._week_of(point, tense, at, now)
        if point.shift is not None:
            return self._shifted(point, point.shift, tense, at, now)
        if point.holiday is not None:
            return self._holiday(point, tense, at, now)
        if point.bare_decade:
            return self._decade(point, now)
        if point.year is not None or point.century is not None or point.decade is not None:
            return Resolved(point)
        if point.weekday is not None and point.month is None:
            if point.generic:
                return Resolved(point)
            return self._weekday(point, tense, at, now)
        if point.month or point.season or point.quarter or point.half:
            return self._yearless(point, tense, at, now)
        if point.day is not None:
            return self._day_of_month(point, tense, now)
        if point.part:
            return self._part(point, tense, at, now)
        return Resolved("")

    def repeat(self, at: int) -> None:
        """Say that at this place a time is told that comes again within a week."""
        self._again = at

    def speak(self, once: Told | None) -> None:
        """Say that the words from here on were spoken at a time that is no day, or no longer so."""
        self._once = once

    def tell(self, point: Point, at: int) -> None:
        """Remember a resolved point as the time last told."""
        if point.year is None and point.decade is None and point.century is None:
            return
        self._points.append(Told(point, at))
        self._begun_at = self._range_start(at)
        self._told = Told(point, at)
        if point.day is not None:
            self._day = self._told

    def mention(self, point: Point, at: int) -> None:
        """Remember a resolved point that only looks back or ahead, as "since 1992" does."""
        self._beside = Told(point, at)

    def _range_start(self, at: int) -> Told | None:
        """What was told last, if the words at `at` end a range that it begins: "from May 1915 to …"."""
        told = self._told
        if told is None or not 0 < at - told.at < _RANGE_LENGTH:
            return None
        joint = RANGE_JOINT.search(self._text, told.at, at)
        opening = RANGE_OPENING.search(self._text, max(0, told.at - _RANGE_LENGTH), told.at)
        return told if joint is not None and (joint["to"] or opening is not None) else None

    def _recent(self, told: Told | None, at: int) -> Told | None:
        """What was told, if that was just now."""
        return told if told is not None and at - told.at < _RECENT else None

    def _recent_day(self, at: int, now: date | None) -> Told | None:
        """The day of which the text speaks here: the one told just now; in news a day long past, or far
        ahead, only in its own sentence."""
        told = self._recent(self._day, at)
        day = to_day(told.point) if told is not None else None
        if told is None or now is None or day is None or abs((day - now).days) <= _NEWS:
            return told
        return told if not SENTENCE_END.search(self._text, told.at, at) else None

    def _late_day(self, now: date | None) -> Told | None:
        """The last day told that is one of news of `now`: "earlier in the day" is earlier on that."""
        for told in reversed(self._points):
            day = to_day(told.point)
            if now is not None and day is not None and 0 <= (now - day).days <= _NEWS:
                return told
        return None

    def _followed(self, at: int) -> Told | None:
        """The time last told, if the text still speaks of it."""
        return self._told if self._history else self._recent(self._told, at)

    def after(self, offset: Offset, at: int) -> Resolved | None:
        """The day at a distance from an event, if the text has told when that was: in the last sentence
        before `at` that speaks of it and of a day."""
        stem = re.escape(offset.event.removesuffix("s").removesuffix("e"))
        low = max(0, at - _MEMORY)
        spoken_of = list(re.compile(rf"\b{stem}\w{{0,4}}\b", re.IGNORECASE).finditer(self._text, low, at))
        for event in reversed(spoken_of):
            for told in reversed(self._points):
                if told.at < low:
                    break
                first, last = sorted((event.start(), told.at))
                if last - first < _NEARBY and not SENTENCE_END.search(self._text, first, last):
                    moved = stepped(told.point, offset.away, offset.away.count or 0)
                    return Resolved(moved, told) if moved is not None else None
        return None

    def _away(self, point: Point, away: Shift, tense: Tense, at: int, now: date | None) -> Resolved:
        found = self.resolve(point.with_(away=None), tense, at, now)
        if not isinstance(found.meaning, Point) or away.count is None:
            return Resolved(UNKNOWN[away.unit])
        moved = stepped(found.meaning, away, away.count)
        return Resolved(moved or UNKNOWN[away.unit], found.source)

    def _yearless(self, point: Point, tense: Tense, at: int, now: date | None) -> Resolved:
        if now is not None:
            row = self._row(point, at, now)
            if row is not None:
                return row
            found = nearest(point, now, tense)
            told = self._told
            if (
                told is not None
                and point.direction is None
                and tense == "past"
                and _is_long_past(told.point, now)
            ):
                followed = follow(point, told.point)
                if told.point.day is not None or not _follows(told.point, followed):
                    return Resolved(followed, told)
            if tense != "past" and self._goes_on(point, found, at, now):
                return Resolved(follow(point, told.point) if told is not None else found, told)
            begun = self._begun(point, found, at) if tense != "future" else None
            if begun is not None:
                return Resolved(found.with_(year=begun.point.year), begun)
            return Resolved(found, "now")
        told = self._followed(at)
        if told is None:
            return Resolved(point.with_(direction=None))
        found = follow(point, told.point)
        begun = self._begun_at
        if begun is not None and point.direction is None and _follows(found, told.point):
            early = follow(point, begun.point)
            if not _follows(early, told.point) and not _follows(begun.point, early):
                return Resolved(early, begun)
        return Resolved(found, told)

    def _goes_on(self, point: Point, found: Point, at: int, now: date) -> bool:
        """Whether the sentence has just told a day to come, behind which this one lies: "opens in Bonn on 3
        May, with the last show in Rome, 9 June"."""
        told = self._told
        day = to_day(told.point) if told is not None and at - told.at < _NEARBY else None
        if told is None or day is None or not day > now or point.direction is not None or not point.day:
            return False
        return not SENTENCE_END.search(self._text, told.at, at) and _follows(told.point, found)

    def _row(self, point: Point, at: int, now: date) -> Resolved | None:
        """A day in a list of days, one on each line: of the year that the list began with, or the next."""
        if point.direction is not None or not is_row(self._text, at):
            return None
        told = self._rows
        if told is not None and at - told.at < _ROWS:
            months = (told.point.month or 0) - (point.month or 0)
            turn = 1 if months >= _HALF_YEAR else -1 if months <= -_HALF_YEAR else 0
            year = (told.point.year or now.year) + turn
        else:
            told = next((one for one in reversed(self._points) if _is_same_day(one.point, point)), None)
            year = (told.point.year if told is not None else None) or heading_year(self._text, at, now) or 0
        if not year:
            return None
        found = point.with_(year=year)
        self._rows = Told(found, at)
        return Resolved(found, "now" if told is None else told)

    def _begun(self, point: Point, found: Point, at: int) -> Told | None:
        """The month that the text has just told of, if the day lies in it and its year is past ("in March
        2014 … on March 16")."""
        told = self._recent(self._told, at)
        if told is None or not point.day or told.point.day is not None or told.point.month != point.month:
            return None
        year = told.point.year
        return told if year is not None and found.year is not None and year < found.year else None

    def _weekday(self, point: Point, tense: Tense, at: int, now: date | None) -> Resolved:
        if now is not None:
            found = nearest_weekday(point, now, tense)
            first = self._paired(point, at)
            both = next_after(found, first.point, now) if first is not None else None
            return Resolved(found, "now") if both is None else Resolved(both, first)
        told = self._recent(self._day, at)
        day = to_day(told.point) if told is not None else None
        if day is None:
            return Resolved(point.with_(direction=None))
        return Resolved(nearest_weekday(point.with_(direction=point.direction or None), day, "future"), told)

    def _paired(self, point: Point, at: int) -> Told | None:
        """The weekday with which this one is told: "on Tuesday and Wednesday"."""
        told = self._day
        if told is None or told.point.weekday is None or point.direction is not None:
            return None
        return told if at - told.at < _PAIR and _AND.search(self._text, told.at, at) else None

    def _day_of_month(self, point: Point, tense: Tense, now: date | None) -> Resolved:
        told = self._told
        if told is not None and told.point.year is not None and told.point.month is not None:
            return Resolved(point.with_(year=told.point.year, month=told.point.month), told)
        if now is None:
            return Resolved(point)
        return Resolved(nearest_day_of_month(point, now, tense), "now")

    def _part(self, point: Point, tense: Tense, at: int, now: date | None) -> Resolved:
        if point.generic:
            return Resolved(point)
        told = self._recent_day(at, now)
        if told is not None and now is not None and begins_sentence(self._text, told.at, at):
            day = to_day(told.point)
            if tense == "past" and day is not None and day > now:
                told = self._late_day(now)  # what is told of is over, and that day is still to come
            days_told = [to_day(one.point) for one in self._points if at - one.at < _RECENT]
            if is_open(self._text[at : at + len(OVERNIGHT)], point, day, now, days_told):
                return Resolved(point)
        if now is not None and ":" in point.part and _LINE.fullmatch(_line(self._text, at)):
            return Resolved(
                of_day(now).with_(part=point.part), "now"
            )  # the hour of an item in a running report
        if self._repeats(at) or (told is not None and self._is_left(told, at, now)):
            return Resolved(point)
        if told is None and self._is_elsewhere(at, now):
            return Resolved(point)
        if told is not None:
            return Resolved(told.point.with_(part=point.part), told)
        if now is None or ":" not in point.part or self._tells_of_before(now):
            return Resolved(point)
        return Resolved(of_day(now).with_(part=point.part), "now")

    def _is_elsewhere(self, at: int, now: date | None) -> bool:
        """Whether the sentence tells of another year, month or week: "in 1859 they read it at midnight"."""
        told = self._told
        if told is None or now is None or told.point.day is not None or at - told.at > _NEARBY:
            return False
        first, last = days(told.point)
        if first is None or last is None or first <= now.isoformat() <= last:
            return False
        return not SENTENCE_END.search(self._text, told.at, at)

    def _tells_of_before(self, now: date) -> bool:
        """Whether the day last told is another one of late, of which the text may go on to tell."""
        day = to_day(self._day.point) if self._day is not None else None
        return day is not None and day != now and abs((now - day).days) <= _MONTHS

    def _repeats(self, at: int) -> bool:
        """Whether the time is that of a day that comes again: "every Monday from 8 a.m."."""
        since = self._again
        return since is not None and at - since < _NEARBY and not SENTENCE_END.search(self._text, since, at)

    def _is_left(self, told: Told, at: int, now: date | None) -> bool:
        """Whether the day told is one to come, and of a paragraph that has ended."""
        day = to_day(told.point)
        return now is not None and day is not None and day > now and "\n" in self._text[told.at : at]

    def _holiday(self, point: Point, tense: Tense, at: int, now: date | None) -> Resolved:
        assert point.holiday is not None
        told = self._followed(at)
        here = now or (first_day(told.point) if told is not None else None)
        if point.year is None and here is None:
            return Resolved("XXXX-XX-XX")
        years = [point.year] if point.year or here is None else [here.year - 1, here.year, here.year + 1]
        days = [day for year in years if year and (day := holiday(point.holiday, year))]
        if here is None or point.year is not None:
            return Resolved(of_day(days[0]).with_(part=point.part) if days else "XXXX-XX-XX")
        day = nearest_day(days, here, point.direction, tense if now is not None else None)
        if day is None:
            return Resolved("XXXX-XX-XX")
        return Resolved(of_day(day).with_(part=point.part), "now" if now is not None else told)

    def _decade(self, point: Point, now: date | None) -> Resolved:
        assert point.decade is not None
        told = self._told
        year = now.year if now else told.point.year if told is not None else None
        if year is None or year < 0:
            return Resolved(f"XX{point.decade}")
        decade = year // 100 * 10 + point.decade
        found = Point(decade=decade if decade * 10 <= year or now is None else decade - 10)
        return Resolved(found, "now" if now is not None else told)

    def _nth(self, point: Point, nth: int, tense: Tense, at: int, now: date | None) -> Resolved:
        found = self.resolve(point.with_(nth=None, weekday=None, part=""), tense, at, now)
        month, source = found
        if not isinstance(month, Point) or month.month is None or point.weekday is None:
            return Resolved(UNKNOWN["day"])
        if month.year is None or not 0 < month.year < MAXYEAR:
            return Resolved(f"{value(month)}-XX")
        day = nth_weekday(month.year, month.month, point.weekday, nth)
        if day.month != month.month:
            return Resolved(UNKNOWN["day"])
        return Resolved(of_day(day).with_(weekday=point.weekday, part=point.part), source)

    def _week_of(self, point: Point, tense: Tense, at: int, now: date | None) -> Resolved:
        bare = point.with_(week=None)
        found = self.resolve(bare, tense, at, now)
        month, source = found
        if not isinstance(month, Point):
            return found
        if month.year is None or month.month is None or point.week is None:
            return Resolved(UNKNOWN["week"])
        last = monthrange(month.year, month.month)[1] if 0 < month.year <= MAXYEAR else 28
        # A week is the month's in which its middle lies.
        number = month.day or (4 + 7 * (point.week - 1) if point.week > 0 else last - 3)
        day = make_day(month.year, month.month, number)
        if day is None:
            return Resolved(UNKNOWN["week"])
        year, week, _ = day.isocalendar()
        return Resolved(Point(year=year, week=week), source)

    def _shifted(self, point: Point, shift: Shift, tense: Tense, at: int, now: date | None) -> Resolved:
        if shift.count is None:
            ahead = shift.sign > 0 and (tense != "past" or now is None)  # news tells "days later" of the past
            return Resolved("FUTURE_REF" if ahead else "PAST_REF" if shift.sign else UNKNOWN[shift.unit])
        source = self._source(shift, tense, at, now)
        base = (
            of_day(now)
            if source == "now" and now is not None
            else source.point
            if isinstance(source, Told)
            else None
        )
        if base is None:
            return Resolved(self._unresolved(point, shift, source))
        if shift.fine:
            base = base.with_(day=None, part="", weekday=None)
        found = at_distance(base, point, shift, tense)
        return Resolved(
            found or self._unresolved(point, shift, source), source if found is not None else None
        )

    def _source(self, shift: Shift, tense: Tense, at: int, now: date | None) -> Source:
        """What a distance is counted from."""
        speaking: Source = "now" if now is not None else self._once
        if shift.fine:
            told = self._told
            point = told.point if told is not None else None
            fine = point is not None and (point.month or point.quarter or point.half)
            return told if point is not None and fine and point.year is not None else speaking
        if shift.sign and shift.count == 0:  # "the end of the year": now in news, the thread's in a history
            day = (self._recent_day(at, now) or self._late_day(now)) if shift.unit == "day" else None
            return day or speaking or self._last(shift, at)
        beside = self._just_beside(shift, at)
        if beside is not None:
            return beside
        if shift.basis == "told" and self._told is None and tense == "past" and (shift.count or 0) > 0:
            return None  # "two years later the firm failed": later than what?
        if shift.basis == "now" or self._told is None:
            return speaking
        return self._last(shift, at)

    def _just_beside(self, shift: Shift, at: int) -> Told | None:
        """What was mentioned beside the thread since it told a time, if the words go back to it: "since
        January. In that month", "the embargo of 1973. Two years later"."""
        beside, told = self._beside, self._told
        if beside is None or shift.basis != "told" or at - beside.at > _NEARBY:
            return None
        known = beside.point.month if shift.unit == "month" else beside.point.year
        if known is None or shift.unit not in ("month", "year") or (told is not None and told.at > beside.at):
            return None
        return beside if shift.count == 0 or (told is None and (shift.count or 0) > 0) else None

    def _last(self, shift: Shift, at: int) -> Told | None:
        """The time last told that is fine enough for the unit."""
        told = self._told
        if told is not None and shift.unit in ("day", "week", "weekend", "fortnight"):
            # A month or a year told since then has left the day behind.
            coarse = told.point.day is None and (told.point.week is None or shift.unit == "day")
            return self._recent(self._day, at) if coarse and not self._history else None if coarse else told
        return told

    def _unresolved(self, point: Point, shift: Shift, source: Source) -> str:
        known = source.point if isinstance(source, Told) else self._told.point if self._told else None
        if shift.unit in ("day", "week") and (shift.basis == "told" or isinstance(source, Told)):
            return known_of(known, shift) + (point.part if shift.unit == "day" else "")
        if shift.basis == "now" and shift.unit == "day" and shift.count == 0 and not point.part:
            return "PRESENT_REF"
        return UNKNOWN.get(shift.unit, "XXXX-XX-XX") + (point.part if shift.unit == "day" else "")


def _line(text: str, at: int) -> str:
    """The line around the character."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _is_same_day(told: Point, point: Point) -> bool:
    return (told.month, told.day) == (point.month, point.day) and told.year is not None


def _follows(point: Point, other: Point) -> bool:
    """Whether the point begins after the other has begun."""
    first, second = first_day(point), first_day(other)
    return first is not None and second is not None and first > second


def _is_long_past(told: Point, now: date) -> bool:
    """Whether the text tells of a time from which it goes on by itself: no bare year, and none of late."""
    fine = told.month or told.season or told.week
    return bool(fine) and told.year is not None and told.year <= now.year - _LONG_PAST
