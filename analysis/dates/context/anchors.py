"""Points resolved against what they are told from: the day of speaking and the time last told.

One pass from first to last, in the manner of HeidelTime (Strötgen and Gertz, 2013).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR

from analysis.dates.context.choosing import nearest_day, nearest_day_of_month
from analysis.dates.context.day_times import day_time
from analysis.dates.context.distances import counted
from analysis.dates.context.stepping import UNKNOWN, stepped
from analysis.dates.context.thread import Here, Resolved
from analysis.dates.context.yearless import weekday, yearless
from analysis.dates.expressions import Point, Shift
from analysis.dates.periods import first_day, make_day, of_day, value
from analysis.dates.rules.numeric import read_figures
from analysis.dates.rules.phrases import holiday, nth_weekday


def resolve(point: Point, here: Here) -> Resolved:
    """What the point means where it stands."""
    if point.away is not None:
        return _away(point, point.away, here)
    if point.nth is not None:
        return _nth(point, point.nth, here)
    if point.figures:
        day = read_figures(point.figures, here.thread.order)
        return Resolved(of_day(day) if day else "")
    if point.week is not None and (point.month is not None or point.shift is not None):
        return _week_of(point, here)
    if point.shift is not None:
        return counted(point, point.shift, here)
    if point.holiday is not None:
        return _holiday(point, here)
    if point.bare_decade:
        return _decade(point, here)
    if point.year is not None or point.century is not None or point.decade is not None:
        return Resolved(point)
    if point.weekday is not None and point.month is None:
        if point.generic:
            return Resolved(point)
        return weekday(point, here)
    if point.month or point.season or point.quarter or point.half:
        return yearless(point, here)
    if point.day is not None:
        return _day_of_month(point, here)
    if point.part:
        return day_time(point, here)
    return Resolved("")


def _away(point: Point, away: Shift, here: Here) -> Resolved:
    found = resolve(point.with_(away=None), here)
    if not isinstance(found.meaning, Point) or away.count is None:
        return Resolved(UNKNOWN[away.unit])
    moved = stepped(found.meaning, away, away.count)
    return Resolved(moved or UNKNOWN[away.unit], found.source)


def _nth(point: Point, nth: int, here: Here) -> Resolved:
    found = resolve(point.with_(nth=None, weekday=None, part=""), here)
    month, source = found
    if not isinstance(month, Point) or month.month is None or point.weekday is None:
        return Resolved(UNKNOWN["day"])
    if month.year is None or not 0 < month.year < MAXYEAR:
        return Resolved(f"{value(month)}-XX")
    day = nth_weekday(month.year, month.month, point.weekday, nth)
    if day.month != month.month:
        return Resolved(UNKNOWN["day"])
    return Resolved(of_day(day).with_(weekday=point.weekday, part=point.part), source)


def _week_of(point: Point, here: Here) -> Resolved:
    bare = point.with_(week=None)
    found = resolve(bare, here)
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


def _holiday(point: Point, here: Here) -> Resolved:
    assert point.holiday is not None
    now, told = here.now, here.thread.followed(here.at)
    base = now or (first_day(told.point) if told is not None else None)
    if point.year is None and base is None:
        return Resolved("XXXX-XX-XX")
    years = [point.year] if point.year or base is None else [base.year - 1, base.year, base.year + 1]
    days = [day for year in years if year and (day := holiday(point.holiday, year))]
    if base is None or point.year is not None:
        return Resolved(of_day(days[0]).with_(part=point.part) if days else "XXXX-XX-XX")
    day = nearest_day(days, base, point.direction, here.tense if now is not None else None)
    if day is None:
        return Resolved("XXXX-XX-XX")
    return Resolved(of_day(day).with_(part=point.part), "now" if now is not None else told)


def _decade(point: Point, here: Here) -> Resolved:
    assert point.decade is not None
    now, told = here.now, here.thread.told
    year = now.year if now else told.point.year if told is not None else None
    if year is None or year < 0:
        return Resolved(f"XX{point.decade}")
    decade = year // 100 * 10 + point.decade
    found = Point(decade=decade if decade * 10 <= year or now is None else decade - 10)
    return Resolved(found, "now" if now is not None else told)


def _day_of_month(point: Point, here: Here) -> Resolved:
    now, told = here.now, here.thread.told
    if told is not None and told.point.year is not None and told.point.month is not None:
        return Resolved(point.with_(year=told.point.year, month=told.point.month), told)
    if now is None:
        return Resolved(point)
    return Resolved(nearest_day_of_month(point, now, here.tense), "now")
