"""Points resolved against what they are told from: the day of speaking and the time last told.

One pass from first to last, in the manner of HeidelTime (Strötgen and Gertz, 2013): a text that speaks from
a day has `now`; every point told becomes the anchor of "the next day" and "that year" that follow it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from analysis.dates.choosing import day_of_month, follow, nearest, nearest_weekday
from analysis.dates.expressions import Point, Shift
from analysis.dates.numeric import Order, read_figures
from analysis.dates.periods import first_day, make_day, of_day, same_day_away, shifted, to_day
from analysis.dates.phrases import holiday
from analysis.dates.tense import Tense

_RECENT: Final = 400
"""Characters over which a day told still is the day of "the night" and "18:00"."""
_UNKNOWN: Final = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


class Thread:
    """The anchors at one place of a text.

    `order` is how the text writes dates in figures; `history` is whether its years carry on from paragraph to
    paragraph. They do so in a history; elsewhere a year holds for the words near to it.
    """

    def __init__(self, order: Order, *, history: bool) -> None:
        self._order = order
        self._history = history
        self._at = 0
        self._told: Point | None = None
        self._day: Point | None = None
        self._since = 0

    def resolve(self, point: Point, tense: Tense, at: int, now: date | None) -> Point | str:
        """The point as far as the anchors reach, or a TIMEX3 value that is not a point (`PAST_REF`,
        `XXXX-XX`).

        `now` is the day of speaking at this place, `at` the place's offset.
        """
        if point.figures:
            day = read_figures(point.figures, self._order)
            return of_day(day) if day else ""
        if point.shift is not None:
            return self._shifted(point, point.shift, tense, at, now)
        if point.holiday is not None:
            return self._holiday(point, tense, at, now)
        if point.bare_decade:
            return self._decade(point, now)
        if point.week is not None and point.month is not None:
            return self._week_of(point, tense, at, now)
        if point.year is not None or point.century is not None or point.decade is not None:
            return point
        if point.weekday is not None and point.month is None:
            return self._weekday(point, tense, at, now)
        if point.month or point.season or point.quarter or point.half:
            return self._yearless(point, tense, at, now)
        if point.day is not None:
            return day_of_month(point, self._told, now, tense)
        if point.part:
            return self._part(point, at, now)
        return ""

    def tell(self, point: Point, at: int) -> None:
        """Remember a resolved point as the time last told."""
        if point.year is None and point.decade is None and point.century is None:
            return
        self._told, self._at = point, at
        if point.day is not None:
            self._day, self._since = point, at

    def _yearless(self, point: Point, tense: Tense, at: int, now: date | None) -> Point:
        if now is not None:
            found = nearest(point, now, tense)
            return found.with_(year=self._begun(point, found, at)) if tense != "future" else found
        told = self._followed(at)
        return follow(point, told) if told is not None else point.with_(direction=None)

    def _begun(self, point: Point, found: Point, at: int) -> int | None:
        """The year of a day in a month that the text has just told of ("in March 2014 … on March 16"), if
        that is past; else the one `found`."""
        told = self._told if at - self._at < _RECENT else None
        if told is None or told.year is None or found.year is None or not point.day or told.day is not None:
            return found.year
        return told.year if told.month == point.month and told.year < found.year else found.year

    def _followed(self, at: int) -> Point | None:
        """The time last told, if the text still speaks of it."""
        return self._told if self._history or at - self._at < _RECENT else None

    def _weekday(self, point: Point, tense: Tense, at: int, now: date | None) -> Point:
        if now is not None:
            return nearest_weekday(point, now, tense)
        told = to_day(self._day) if at - self._since < _RECENT else None
        if told is None:
            return point.with_(direction=None)
        return nearest_weekday(point.with_(direction=point.direction or None), told, "future")

    def _part(self, point: Point, at: int, now: date | None) -> Point:
        if point.generic:
            return point
        if self._day is not None and at - self._since < _RECENT:
            return self._day.with_(part=point.part)
        return of_day(now).with_(part=point.part) if now and ":" in point.part else point

    def _holiday(self, point: Point, tense: Tense, at: int, now: date | None) -> Point | str:
        assert point.holiday is not None
        told = self._followed(at)
        around = now.year if now else told.year if told is not None else None
        years = [point.year] if point.year else [around - 1, around, around + 1] if around else []
        days = [day for year in years if year and (day := holiday(point.holiday, year))]
        if now is not None and point.year is None and tense is not None:
            ahead = tense == "future"
            days = [d for d in days if (d >= now if ahead else d <= now)] or days
        if not days:
            return "XXXX-XX-XX"
        here = now or (first_day(told) if told is not None else None)
        return of_day(min(days, key=lambda d: abs((d - here).days)) if here else days[0])

    def _decade(self, point: Point, now: date | None) -> Point | str:
        assert point.decade is not None
        year = now.year if now else self._told.year if self._told is not None else None
        if year is None or year < 0:
            return f"XX{point.decade}"
        decade = year // 100 * 10 + point.decade
        return Point(decade=decade if decade * 10 <= year or now is None else decade - 10)

    def _week_of(self, point: Point, tense: Tense, at: int, now: date | None) -> Point | str:
        month = point.with_(week=None)
        if month.year is None:
            month = self._yearless(month, tense, at, now)
        if month.year is None or month.month is None or point.week is None:
            return _UNKNOWN["week"]
        number = month.day or (1 + 7 * (point.week - 1) if point.week > 0 else 28)
        day = make_day(month.year, month.month, number)
        if day is None:
            return _UNKNOWN["week"]
        year, week, _ = day.isocalendar()
        return Point(year=year, week=week)

    def _shifted(self, point: Point, shift: Shift, tense: Tense, at: int, now: date | None) -> Point | str:
        base = self._base(shift, at, now)
        if shift.count is None:
            return "FUTURE_REF" if shift.sign > 0 else "PAST_REF" if shift.sign < 0 else _UNKNOWN[shift.unit]
        if base is None:
            return self._unresolved(point, shift)
        if point.weekday is not None and shift.unit == "day" and point.direction is not None:
            day = to_day(base)
            if day is None:
                return point.with_(shift=None, direction=None)
            return nearest_weekday(point.with_(shift=None), day, None)
        if point.direction is not None:  # "the following spring", "the previous May"
            bare = point.with_(shift=None)
            return follow(bare, base)
        if shift.unit == "weekend" and shift.count == 0 and now is not None and tense == "past":
            return shifted(of_day(now - timedelta(days=5)), 0, "weekend") or _UNKNOWN["weekend"]
        moved = (same_day_away if shift.fine else shifted)(base, shift.count, shift.unit)
        if moved is None:
            return self._unresolved(point, shift)
        return _filled(moved, point)

    def _base(self, shift: Shift, at: int, now: date | None) -> Point | None:
        if shift.fine:
            told = self._told
            if told is not None and told.month is not None and told.year is not None:
                return told.with_(day=None, part="", weekday=None)
            return of_day(now).with_(day=None) if now else None
        if shift.sign and shift.count == 0:  # "the end of the year": now in news, the thread's in a history
            if shift.unit == "day" and self._day is not None and at - self._since < _RECENT:
                return self._day
            return of_day(now) if now else self._last(shift)
        if shift.basis == "now":
            return of_day(now) if now else None
        if self._told is None:
            return of_day(now) if now else None
        return self._last(shift)

    def _last(self, shift: Shift) -> Point | None:
        """The time last told that is fine enough for the unit."""
        if shift.unit in ("day", "week", "weekend", "fortnight"):
            told = self._told
            # A month or a year told since then has left the day behind.
            coarse = told is None or (told.day is None and (told.week is None or shift.unit == "day"))
            return None if coarse else told
        return self._told

    def _unresolved(self, point: Point, shift: Shift) -> str:
        if shift.basis == "now" and shift.unit == "day" and shift.count == 0 and not point.part:
            return "PRESENT_REF"
        return _UNKNOWN.get(shift.unit, "XXXX-XX-XX") + (point.part if shift.unit == "day" else "")


def _filled(moved: Point, point: Point) -> Point:
    """The shifted unit with what the words say below it: "October of next year", "yesterday morning"."""
    if point.weekday is not None and moved.week is not None and moved.year is not None:
        try:
            day = date.fromisocalendar(moved.year, moved.week, point.weekday)
        except ValueError:
            return moved
        return of_day(day).with_(part=point.part)
    return moved.with_(
        month=point.month or moved.month,
        day=point.day or moved.day,
        quarter=point.quarter,
        half=point.half,
        season=point.season,
        part=point.part or moved.part,
    )
