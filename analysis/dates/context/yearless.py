"""Points of which no year is told, and weekdays: of the nearest that fits, or of the time told before."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from analysis.dates.context.choosing import follow, nearest, nearest_weekday, next_after
from analysis.dates.context.hours import SENTENCE_END
from analysis.dates.context.listing import heading_year, is_row
from analysis.dates.context.thread import NEARBY, Here, Resolved, Told
from analysis.dates.expressions import Point
from analysis.dates.periods import first_day, to_day

_ROWS: Final = 250
"""Characters from one row of a list to the next, at most."""
_HALF_YEAR: Final = 6
"""Months back from one row of a list to the next from which a year has turned."""
_PAIR: Final = 24
"""Characters from a weekday to another with which it is told, at most."""
_AND: Final = re.compile(r"[a-z.]\s*(?:and|or|&)\s+(?:(?:on|in)\s+)?\Z")
_LONG_PAST: Final = 2
"""Years."""
_LATE_DAYS: Final = 62
"""How near the day of speaking a time is that needs no year."""
_PARAGRAPH_END: Final = re.compile(r"[.!?…][\"'”’)\]]*\s*\n")


def yearless(point: Point, here: Here) -> Resolved:
    """What a day, month, season, quarter or half of a year means of which the words tell no year."""
    thread, tense, at, now = here.thread, here.tense, here.at, here.now
    if now is not None:
        row = _row(point, here) or _with_month(point, here)
        if row is not None:
            return row
        found = nearest(point, now, tense)
        told = thread.told
        if (
            told is not None
            and point.direction is None
            and tense == "past"
            and _is_long_past(told.point, now)
            and not _is_news(found, told, here)
        ):
            followed = follow(point, told.point)
            if told.point.day is not None or not _follows(told.point, followed):
                return Resolved(followed, told)
        if tense != "past" and _goes_on(point, found, here):
            return Resolved(follow(point, told.point) if told is not None else found, told)
        begun = _begun(point, found, here) if tense != "future" else None
        if begun is not None:
            return Resolved(found.with_(year=begun.point.year), begun)
        return Resolved(found, "now")
    told = thread.followed(at)
    if told is None:
        return Resolved(point.with_(direction=None))
    found = follow(point, told.point)
    begun = thread.begun_at
    if begun is not None and point.direction is None and _follows(found, told.point):
        early = follow(point, begun.point)
        if not _follows(early, told.point) and not _follows(begun.point, early):
            return Resolved(early, begun)
    return Resolved(found, told)


def _goes_on(point: Point, found: Point, here: Here) -> bool:
    """Whether the sentence has just told a day to come, behind which this one lies: "opens in Bonn on 3
    May, with the last show in Rome, 9 June"."""
    thread, at, now = here.thread, here.at, here.now
    told = thread.told
    day = to_day(told.point) if told is not None and at - told.at < NEARBY else None
    if (
        told is None
        or now is None
        or day is None
        or not day > now
        or point.direction is not None
        or not point.day
    ):
        return False
    return not SENTENCE_END.search(thread.text, told.at, at) and _follows(told.point, found)


def _row(point: Point, here: Here) -> Resolved | None:
    """A day in a list of days, one on each line: of the year that the list began with, or the next."""
    thread, at, now = here.thread, here.at, here.now
    if now is None or point.direction is not None or not is_row(thread.text, at):
        return None
    told = thread.row
    if told is not None and at - told.at < _ROWS:
        months = (told.point.month or 0) - (point.month or 0)
        turn = 1 if months >= _HALF_YEAR else -1 if months <= -_HALF_YEAR else 0
        year = (told.point.year or now.year) + turn
    else:
        told = next((one for one in reversed(thread.points) if _is_same_day(one.point, point)), None)
        year = (told.point.year if told is not None else None) or heading_year(thread.text, at, now) or 0
    if not year:
        return None
    found = point.with_(year=year)
    thread.list_row(found, at)
    return Resolved(found, "now" if told is None else told)


def _with_month(point: Point, here: Here) -> Resolved | None:
    """A later month told together with another: of its year ("until May or June")."""
    thread, at = here.thread, here.at
    told = max((one for one in (thread.told, thread.beside) if one), key=lambda one: one.at, default=None)
    if told is None or point.month is None or told.point.month is None or point.direction is not None:
        return None
    if point.day is not None or told.point.day is not None or point.month <= told.point.month:
        return None
    together = at - told.at < _PAIR and _AND.search(thread.text, told.at, at) is not None
    return Resolved(follow(point, told.point), told) if together else None


def _begun(point: Point, found: Point, here: Here) -> Told | None:
    """The month that the text has just told of, if the day lies in it and its year is past ("in March
    2014 … on March 16")."""
    thread, at = here.thread, here.at
    told = thread.recent(thread.told, at)
    if told is None or not point.day or told.point.day is not None or told.point.month != point.month:
        return None
    year = told.point.year
    return told if year is not None and found.year is not None and year < found.year else None


def weekday(point: Point, here: Here) -> Resolved:
    """Which day is meant by that of the week."""
    thread, tense, at, now = here.thread, here.tense, here.at, here.now
    if now is not None:
        found = nearest_weekday(point, now, tense)
        first = _paired(point, here)
        both = next_after(found, first.point, now) if first is not None else None
        return Resolved(found, "now") if both is None else Resolved(both, first)
    told = thread.recent(thread.day, at)
    day = to_day(told.point) if told is not None else None
    if day is None:
        return Resolved(point.with_(direction=None))
    return Resolved(nearest_weekday(point.with_(direction=point.direction or None), day, "future"), told)


def _paired(point: Point, here: Here) -> Told | None:
    """The weekday with which this one is told: "on Tuesday and Wednesday"."""
    thread, at = here.thread, here.at
    told = thread.day
    if told is None or told.point.weekday is None or point.direction is not None:
        return None
    return told if at - told.at < _PAIR and _AND.search(thread.text, told.at, at) else None


def _is_same_day(told: Point, point: Point) -> bool:
    return (told.month, told.day) == (point.month, point.day) and told.year is not None


def _follows(point: Point, other: Point) -> bool:
    """Whether the point begins after the other has begun."""
    first, second = first_day(point), first_day(other)
    return first is not None and second is not None and first > second


def _is_news(found: Point, told: Told, here: Here) -> bool:
    """Whether the nearest one lies in the last weeks, and a new paragraph has begun since a time was told:
    the text may have come back from it."""
    first = first_day(found)
    late = first is not None and here.now is not None and 0 <= (here.now - first).days <= _LATE_DAYS
    return late and _PARAGRAPH_END.search(here.thread.text, told.at, here.at) is not None


def _is_long_past(told: Point, now: date) -> bool:
    """Whether the text tells of a time from which it goes on by itself: no bare year, and none of late."""
    fine = told.month or told.season or told.week
    return bool(fine) and told.year is not None and told.year <= now.year - _LONG_PAST
