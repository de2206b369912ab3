"""Calendar arithmetic on resolved points: their TIMEX3 value, the days they span, and steps from one to
another."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import Final

from analysis.dates.expressions import Point, Unit

_SEASON_MONTHS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of a season in the northern hemisphere; 13 and 14 fall into the next year."""
_COMMON: Final = 2001
_MONTHS_IN: Final[dict[str, int]] = {"month": 1, "quarter": 3, "half": 6}
_YEARS_IN: Final[dict[str, int]] = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_DAYS_IN: Final[dict[str, int]] = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


def of_day(day: date) -> Point:
    """The point that is one day."""
    return Point(year=day.year, month=day.month, day=day.day)


def to_day(point: Point | None) -> date | None:
    """The day that the point names, if it names one of the common era."""
    if point is None or point.year is None or point.month is None or point.day is None:
        return None
    return make_day(point.year, point.month, point.day)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar does not have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def value(point: Point) -> str:
    """The TIMEX3 value; `X` stands for every digit that is not known."""
    if point.century is not None:
        return f"{_era(point)}{point.century:02d}"
    if point.decade is not None:
        return f"{_era(point)}{'X' if point.bare_decade else ''}{point.decade:0{3 if _era(point) else 1}d}"
    year = _year(point)
    if point.half is not None:
        body = f"{year}-H{point.half}"
    elif point.quarter is not None:
        body = f"{year}-Q{point.quarter}"
    elif point.season is not None:
        body = f"{year}-{point.season}"
    elif point.week is not None:
        body = f"{year}-W{point.week:02d}" + ("-WE" if point.weekend else "")
    elif point.weekend:
        body = f"{year}-WXX-WE"
    elif point.weekday is not None and point.day is None:
        body = f"{year}-WXX-{point.weekday}"
    elif point.month is not None:
        body = f"{year}-{point.month:02d}"
        if point.day is not None:
            body += f"-{point.day:02d}"
        elif point.part:
            body += "-XX"
    elif point.day is not None or point.part:
        body = f"{year}-XX-" + (f"{point.day:02d}" if point.day else "XX")
    else:
        body = f"{point.year - 1:04d}/{year}" if point.over and point.year else year
    return body + point.part


def days(point: Point) -> tuple[str | None, str | None]:
    """First and last day of the point as ISO days; None, None when a digit is not known or the era has no
    days."""
    span = _span(point)
    return (span[0].isoformat(), span[1].isoformat()) if span else (None, None)


def first_day(point: Point) -> date | None:
    """First day of the point, if known."""
    span = _span(point)
    return span[0] if span else None


def shifted(point: Point, count: int, unit: Unit) -> Point | None:
    """The point so many units away, as coarse as the unit; None where the calendar ends or a digit is
    missing."""
    if unit in _YEARS_IN:
        return _years_away(point, count, unit)
    if unit in _MONTHS_IN:
        return _months_away(point, count, unit)
    if unit == "day" and point.year is not None and point.year < 0:
        return _days_away_before_christ(point, count)
    start = first_day(point)
    if unit not in _DAYS_IN or start is None or (unit == "day" and to_day(point) is None):
        return None
    try:
        day = start + timedelta(days=count * _DAYS_IN[unit])
    except OverflowError:
        return None
    if unit == "day":
        return of_day(day)
    year, week, _ = day.isocalendar()
    return Point(year=year, week=week, weekend=unit == "weekend")


def _days_away_before_christ(point: Point, count: int) -> Point | None:
    """Days from a day BC: counted in a common year, since its calendar is not ours anyway."""
    if point.year is None or point.month is None or point.day is None:
        return None
    day = make_day(_COMMON, point.month, point.day)
    if day is None:
        return None
    moved = day + timedelta(days=count)
    year = point.year + moved.year - _COMMON
    return Point(year=year if year < 0 else year + 1, month=moved.month, day=moved.day)


def same_day_away(point: Point, count: int, unit: Unit) -> Point | None:
    """Like `shifted`, but as fine as the point itself: a year before 12 May 1990 is 12 May 1989."""
    if unit in _DAYS_IN:
        return shifted(point, count * _DAYS_IN[unit], "day")
    moved = shifted(point, count, unit)
    if moved is None or moved.year is None or unit in ("decade", "century"):
        return moved
    if point.week is not None:
        return _week_away(point, moved.year)
    if point.month is None:
        return moved.with_(
            quarter=moved.quarter or point.quarter, half=moved.half or point.half, season=point.season
        )
    month = moved.month or point.month
    if point.day is None:
        return moved.with_(month=month)
    last = monthrange(moved.year, month)[1] if 0 < moved.year <= MAXYEAR else 28
    return moved.with_(month=month, day=min(point.day, last))


def _week_away(point: Point, year: int) -> Point | None:
    """The week of another year in which the middle of the point's week falls."""
    first = first_day(point)
    middle = shifted(of_day(first), 3, "day") if first is not None else None
    if middle is None or middle.month is None or middle.day is None:
        return None
    day = make_day(year, middle.month, min(middle.day, 28))
    if day is None:
        return None
    year, week, _ = day.isocalendar()
    return Point(year=year, week=week)


def _years_away(point: Point, count: int, unit: Unit) -> Point | None:
    year = anchor_year(point)
    if year is None:
        return None
    # There is no year 0: count as astronomers do, for whom 1 BC is 0.
    moved = (year if year > 0 else year + 1) + count * _YEARS_IN[unit]
    moved = moved if moved > 0 else moved - 1
    if not -9999 <= moved <= MAXYEAR:
        return None
    if unit == "year":
        return Point(year=moved)
    before = moved < 0
    return (
        Point(decade=abs(moved) // 10, before_christ=before)
        if unit == "decade"
        else Point(century=abs(moved) // 100, before_christ=before)
        if unit == "century"
        else None
    )


def _months_away(point: Point, count: int, unit: Unit) -> Point | None:
    if point.year is None:
        return None
    month = point.month or _first_month(point)
    if month is None:
        return None
    size = _MONTHS_IN[unit]
    index = (point.year * 12 + month - 1) // size + count
    year, rest = divmod(index * size, 12)
    if not -9999 <= year <= MAXYEAR or year == 0:
        return None
    if unit == "month":
        return Point(year=year, month=rest + 1)
    if unit == "quarter":
        return Point(year=year, quarter=rest // 3 + 1)
    return Point(year=year, half=rest // 6 + 1)


def _first_month(point: Point) -> int | None:
    if point.season is not None:
        return _SEASON_MONTHS[point.season][0]
    if point.quarter is not None:
        return 3 * point.quarter - 2
    if point.half is not None:
        return 6 * point.half - 5
    start = first_day(point) if point.week is not None else None
    return start.month if start else None


def anchor_year(point: Point | None) -> int | None:
    """The year that a point lies in, the first of a decade or a century."""
    if point is None:
        return None
    sign = -1 if point.before_christ else 1
    if point.decade is not None and not point.bare_decade:
        return sign * point.decade * 10 or None
    if point.century is not None:
        return sign * point.century * 100 or None
    return point.year


def _span(point: Point) -> tuple[date, date] | None:
    if point.before_christ or point.fiscal or (point.year is not None and point.year < 1):
        return None
    try:
        return _calendar_span(point)
    except (ValueError, OverflowError):
        return None


def _calendar_span(point: Point) -> tuple[date, date] | None:
    if point.century is not None:
        return date(max(point.century * 100, 1), 1, 1), date(point.century * 100 + 99, 12, 31)
    if point.decade is not None:
        if point.bare_decade:
            return None
        return date(max(point.decade * 10, 1), 1, 1), date(point.decade * 10 + 9, 12, 31)
    year = point.year
    if year is None:
        return None
    if point.week is not None:
        first = date.fromisocalendar(year, point.week, 6 if point.weekend else 1)
        return first, date.fromisocalendar(year, point.week, 7)
    if point.season is not None:
        start, end = _SEASON_MONTHS[point.season]
        if point.season == "WI":  # a winter belongs to the year in which it ends
            year -= 1
        return _months(year, start, end)
    if point.quarter is not None:
        return _months(year, 3 * point.quarter - 2, 3 * point.quarter)
    if point.half is not None:
        return _months(year, 6 * point.half - 5, 6 * point.half)
    if point.month is not None:
        if point.day is not None:
            day = date(year, point.month, point.day)
            return day, day
        return None if point.part else _months(year, point.month, point.month)
    if point.day is not None or point.weekday is not None or point.weekend or point.part:
        return None
    return _months(year - point.over, 1, 12 + 12 * point.over)


def _months(year: int, start: int, end: int) -> tuple[date, date]:
    over = (end - 1) // 12
    last_year, last_month = year + over, (end - 1) % 12 + 1
    return date(year, start, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def _era(point: Point) -> str:
    return "BC" if point.before_christ else ""


def _year(point: Point) -> str:
    fiscal = "FY" if point.fiscal else ""
    if point.year is None:
        return f"{fiscal}XXXX"
    return f"BC{-point.year:04d}" if point.year < 0 else f"{fiscal}{point.year:04d}"
