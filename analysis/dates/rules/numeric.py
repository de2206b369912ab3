"""Dates in figures: 2023-10-22, 22.10.2023, 7/8/07. Their order of day and month is the document's own
habit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from analysis.dates.expressions import Point
from analysis.dates.periods import make_day
from analysis.dates.rules.lexing import month_of

Order = Literal["DMY", "MDY"]

_ISO: Final = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?"
)
_TURN: Final = 70
"""The first of the two digits that are a year of the last century."""
_FIGURES: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")


_NAMED: Final = (
    re.compile(r"(?P<day>\d{1,2})[./-](?P<month>[A-Za-z]+)[./-](?P<year>\d+)"),
    re.compile(r"(?P<month>[A-Za-z]+)-(?P<day>\d{1,2})-(?P<year>\d+)"),
    re.compile(r"(?P<year>\d{4})-(?P<month>[A-Za-z]+)-(?P<day>\d{1,2})"),
)
_PART: Final = re.compile(
    r"(?:(?P<before>\d{4})\W?)?(?:(?P<letter>[QH])(?P<number>\d)|(?P<number2>\d)(?P<letter2>[QH]))"
    r"(?:\W*(?:FY)?\W*(?P<behind>\d{4}|\d\d))?"
)
_FISCAL: Final = re.compile(r"FY\W*(?P<first>\d+)(?:[-–/](?P<second>\d+))?")


def whole_year(digits: str) -> int:
    """The year that four digits or the last two of them tell, in our time."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < _TURN else 1900)


def read_part(text: str) -> Point | None:
    """A quarter or a half written short: "2Q21", "H1 2023", "Q3 FY24"; a half only with its year."""
    found = _PART.fullmatch(text)
    if found is None:
        return None
    number = int(found["number"] or found["number2"])
    digits = found["before"] or found["behind"]
    year = whole_year(digits) if digits else None
    if (found["letter"] or found["letter2"]) == "H":
        return Point(half=number, year=year, fiscal="FY" in text) if year else None
    return Point(quarter=number, year=year, fiscal="FY" in text)


def read_fiscal(text: str) -> Point | None:
    """ "FY2024", "FY 2023-24": a fiscal year has the name of the year in which it ends."""
    found = _FISCAL.fullmatch(text)
    if found is None:
        return None
    return Point(year=whole_year(found["first"]) + (found["second"] is not None), fiscal=True)


def _read_named(text: str) -> Point | None:
    """ "12-Jan-19", "3/Feb/2020"."""
    for form in _NAMED:
        found = form.fullmatch(text)
        month = month_of(found["month"]) if found is not None else None
        if found is not None and month is not None:
            day, year = int(found["day"]), whole_year(found["year"])
            return Point(year=year, month=month, day=day) if make_day(year, month, day) else None
    return None


def read_iso(text: str) -> Point | None:
    """A date in figures as a point: at once if it is ISO 8601 or names its month, else as written
    (`figures`) until the order is known.

    None for figures that the calendar does not have.
    """
    found = _ISO.fullmatch(text)
    if found is None:
        if text[:2] == "FY":
            return read_fiscal(text)
        named = _read_named(text)
        if named is not None:
            return named
        return Point(figures=text) if _FIGURES.fullmatch(text) else None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    try:
        date(year, month, day)
    except ValueError:
        return None
    part = f"T{found[4]}{found[5] if found[5] == 'Z' else ''}" if found[4] else ""
    return Point(year=year, month=month, day=day, part=part)


def habit(figures: Iterable[str], published: date | None) -> Order:
    """The order of day and month in a document: what a date says that can be read only one way, what agrees
    with the day of publication; else day first behind points, month first behind strokes."""
    first_sign = ""
    for text in figures:
        found = _FIGURES.fullmatch(text)
        if found is None:
            continue
        first, second = int(found[1]), int(found[3])
        first_sign = first_sign or found[2]
        if first > 12 or found[2] == ".":
            return "DMY"
        if second > 12:
            return "MDY"
        if published is not None and first != second:
            if (first, second) == (published.day, published.month):
                return "DMY"
            if (second, first) == (published.day, published.month):
                return "MDY"
    return "MDY" if first_sign == "/" else "DMY"


@lru_cache(maxsize=1024)
def read_figures(text: str, order: Order) -> date | None:
    """The day that figures name in the given order, read by dateparser in its strict mode."""
    # It takes a second to import, and most articles hold no such date.
    from dateparser import parse

    day = parse(text, languages=["en"], settings={"DATE_ORDER": order, "STRICT_PARSING": True})
    return day.date() if day else None
