"""From an anchor to the point that is meant: steps on the calendar, and what is known where they fail."""

from __future__ import annotations

from datetime import date
from typing import Final

from analysis.dates.context.choosing import follow, nearest_weekday
from analysis.dates.context.tense import Tense
from analysis.dates.expressions import Point, Shift
from analysis.dates.periods import of_day, same_day_away, shifted, to_day, value
from analysis.dates.rules.phrases import holiday

UNKNOWN: Final = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_EARLY: Final = 3
"""Wednesday, up to which "the weekend" is the last one."""


def at_distance(base: Point, point: Point, shift: Shift, tense: Tense) -> Point | None:
    """The point at its distance from `base`; None where the base or the calendar does not reach."""
    assert shift.count is not None
    if point.direction is not None:
        bare, day = point.with_(shift=None), to_day(base)
        if point.weekday is None or shift.unit != "day":  # "the following spring", "the previous May"
            return follow(bare, base)
        return nearest_weekday(bare, day, None) if day is not None else bare.with_(direction=None)
    if (
        shift.unit == "weekend"
        and shift.count == 0
        and shift.basis == "now"
        and _is_behind(base, shift, tense)
    ):
        day = to_day(base)
        early = shifted(of_day(day), -5, "day") if day is not None else None
        return shifted(early, 0, "weekend") if early is not None else None
    moved = stepped(base, shift, shift.count)
    return _filled(moved, point) if moved is not None else None


def _is_behind(base: Point, shift: Shift, tense: Tense) -> bool:
    """Whether the weekend is the one before: told in the past, or early in the week "over the weekend"."""
    day = to_day(base)
    early = day is not None and day.isoweekday() <= _EARLY
    return tense == "past" or (tense is None and shift.sign < 0 and early)


def known_of(told: Point | None, shift: Shift) -> str:
    """What the thread knows of a day or a week near to a time that is no day: its year, its month if that is
    the one in which the day must lie."""
    unknown = UNKNOWN[shift.unit]
    if told is None or told.year is None:
        return unknown
    year = value(Point(year=told.year))
    if shift.unit == "day" and shift.count == 0 and told.month is not None:
        return f"{year}-{told.month:02d}-XX"
    return year + unknown.removeprefix("XXXX")


def stepped(base: Point, shift: Shift, count: int) -> Point | None:
    return (same_day_away if shift.fine else shifted)(base, count, shift.unit)


def _filled(moved: Point, point: Point) -> Point:
    """The shifted unit with what the words say below it: "October of next year", "yesterday morning"."""
    if point.holiday is not None:
        day = holiday(point.holiday, moved.year) if moved.year is not None else None
        return of_day(day).with_(part=point.part) if day is not None else moved
    if point.weekday is not None and moved.week is not None and moved.year is not None:
        try:
            day = date.fromisocalendar(moved.year, moved.week, point.weekday)
        except ValueError:
            return moved
        return of_day(day).with_(part=point.part)
    return moved.with_(
        month=point.month or moved.month,
        fiscal=point.fiscal,
        day=point.day or moved.day,
        quarter=point.quarter or moved.quarter,
        half=point.half or moved.half,
        season=point.season,
        part=point.part or moved.part,
    )
