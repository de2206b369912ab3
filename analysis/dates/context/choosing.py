"""Which of the recurring days, months or seasons is meant: the choice of year, month and week by tense and
nearness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from analysis.dates.context.tense import Tense
from analysis.dates.expressions import Point
from analysis.dates.periods import days, make_day, of_day, shifted, to_day

_CLOSE: Final = 45
_SOON: Final = 14
"""Days; the latter those ahead in a clause that looks back."""
_EARLY: Final = 31
"""Days by which a gathering may be held before the season that it is named after."""
_SEASON_MONTHS: Final = {"SP": 3, "SU": 7, "FA": 9}
"""Where in the year a season lies; a winter lies in two."""
_SEASON_ENDS: Final = {"SP": 5, "SU": 8, "FA": 11}
"""The last month of a season."""


def nearest(point: Point, now: date, tense: Tense) -> Point:
    """A point without a year, in the year that news of the day `now` means: the last one for a clause that
    looks back, the next one for a clause that looks ahead, else the nearest; today and this month serve all
    three."""
    candidates = [
        candidate
        for year in _years(point, now)
        if 0 < year < 9999 and (candidate := _valid(point.with_(year=year, direction=None))) is not None
    ]
    wanted = _wanted(point, tense)
    if point.direction == 0 and point.season in _SEASON_ENDS:  # "this autumn", in autumn and right after it
        candidates = [
            one
            for one in candidates
            if one.year == now.year and not (wanted == "past" and (days(one)[0] or "") > now.isoformat())
        ] or candidates
    if point.held and wanted == "past":
        candidates = [candidate for candidate in candidates if _begins_soon(candidate, now)] or candidates
    close = _is_close(candidates, point, now, _SOON if wanted == "past" else _CLOSE)
    if point.direction is None and (point.quarter or point.half or close):
        wanted = None
    chosen = _choose(candidates, now, wanted, strict=point.direction in (-1, 1))
    return chosen or point.with_(direction=None)


def nearest_weekday(point: Point, now: date, tense: Tense) -> Point:
    """A weekday as a day: the last one up to today, the coming one if the clause looks ahead. Where the
    calendar has no such day it stays a weekday."""
    assert point.weekday is not None
    back = (now.isoweekday() - point.weekday) % 7
    wanted = _wanted(point, tense)
    if point.direction == 1:
        away = 7 - back
    elif point.direction == -1:
        away = -(back or 7)
    elif wanted == "future":
        away = (7 - back) % 7
    elif wanted == "past" and point.until is not None:  # "from Monday to Thursday it rained"
        away = -((now.isoweekday() - point.until) % 7 + (point.until - point.weekday) % 7)
    elif wanted is None and point.direction == 0:
        away = point.weekday - now.isoweekday()
    else:
        away = -back
    day = shifted(of_day(now), away, "day")
    if day is None:
        return point.with_(direction=None)
    return day.with_(part=point.part, weekday=point.weekday)


def next_after(point: Point, first: Point, now: date) -> Point | None:
    """A weekday told together with another, `first`: where it has been taken for one before that, the day
    after it, if that is over or the very next: "on Monday and Tuesday" is not Monday and six days before."""
    day, before = to_day(point), to_day(first)
    if day is None or before is None or day >= before:
        return None
    after = before + timedelta((day - before).days % 7)
    if after > now and (after - before).days > 1:
        return None
    return of_day(after).with_(part=point.part, weekday=point.weekday)


def nearest_day_of_month(point: Point, now: date, tense: Tense) -> Point:
    """ "On the 29th": of the month that is nearest to `now`."""
    assert point.day is not None
    candidates = []
    for step in (-1, 0, 1):
        year, month = divmod(now.year * 12 + now.month - 1 + step, 12)
        if make_day(year, month + 1, point.day):
            candidates.append(point.with_(year=year, month=month + 1))
    return _choose(candidates, now, tense, strict=False) or point


def nearest_day(days: Sequence[date], now: date, direction: int | None, tense: Tense) -> date | None:
    """The one of some days that is meant: the last or the next one if the words point there, else what the
    tense of the clause asks for, else the nearest."""
    if direction == 0:
        days = [day for day in days if day.year == now.year]
    elif direction is not None:
        days = [day for day in days if (day - now).days * direction > 0]
    ranked = sorted(days, key=lambda day: abs((day - now).days))
    if direction is None and tense == "future" and ranked and (now - ranked[0]).days > _EARLY:
        ranked = [day for day in ranked if day >= now] or ranked  # "will be shut until Christmas"
    if direction is None and tense is not None and len(ranked) > 1:
        gaps = [abs((day - now).days) for day in ranked]
        if 2 * gaps[0] > gaps[1]:  # neither is near
            ranked = [day for day in ranked if (day >= now if tense == "future" else day <= now)] or ranked
    return ranked[0] if ranked else None


def follow(point: Point, told: Point) -> Point:
    """A point without a year in a history: of the year last told, of the next one when the thread has
    passed from the last months of a year to the first of another."""
    if told.year is None:
        return point
    return point.with_(year=told.year + _years_on(point, told) or 1, direction=None)


def _years_on(point: Point, told: Point) -> int:
    """In how many years from the one last told the point lies."""
    before = told.month or _SEASON_MONTHS.get(told.season or "")
    if told.season == "WI":
        before = 1  # a winter belongs to the year in which it ends
    if point.season == "WI":
        return int(point.direction == 1 or (before or 0) >= 7)
    month = point.month or _SEASON_MONTHS.get(point.season or "")
    if month is None:
        return 0
    match point.direction:
        case None:
            return int((point.month or 12) <= 2 and (told.month or 1) >= 10)
        case 1:
            return int(before is None or month <= before)
        case -1:
            end = point.month or _SEASON_ENDS.get(point.season or "") or month
            return -int(before is not None and end >= before)
    return 0


def _wanted(point: Point, tense: Tense) -> Tense:
    if point.direction == -1:
        return "past"
    if point.direction == 1:
        return "future"
    return tense


def _begins_soon(point: Point, now: date) -> bool:
    first, _ = days(point)
    return first is not None and 0 <= (date.fromisoformat(first) - now).days <= _EARLY


def _is_close(candidates: list[Point], point: Point, now: date, ahead: int) -> bool:
    """Whether a day lies so near, back or so many days ahead, that, were another year meant, the text would
    say so."""
    if point.day is None:
        return False
    return any(-_CLOSE <= (day - now).days <= ahead for p in candidates if (day := to_day(p)))


def _years(point: Point, now: date) -> Iterable[int]:
    reach = 8 if point.month == 2 and point.day == 29 else 1
    return range(now.year - reach, now.year + reach + 1)


def _valid(point: Point) -> Point | None:
    return point if days(point)[0] is not None or point.part else None


def _choose(candidates: list[Point], now: date, tense: Tense, *, strict: bool) -> Point | None:
    spans = []
    for point in candidates:
        first, last = days(point.with_(part=""))
        if first is not None and last is not None:
            spans.append((point, date.fromisoformat(first), date.fromisoformat(last)))
    if tense == "past":
        spans = [s for s in spans if (s[2] < now if strict else s[1] <= now)] or spans[:1]
    elif tense == "future":
        spans = [s for s in spans if (s[1] > now if strict else s[2] >= now)] or spans[-1:]
    if not spans:
        return None
    return min(spans, key=lambda s: (_distance(s[1], s[2], now), s[1] > now))[0]


def _distance(first: date, last: date, now: date) -> int:
    """Days for a day; for a month, a quarter, a season how many of its kind lie between."""
    if first <= now <= last:
        return 0
    size = (last - first).days + 1
    return min(abs((first - now).days), abs((last - now).days)) // size
