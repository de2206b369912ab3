"""Dates in figures: 2023-10-22, 22.10.2023, 7/8/07. Their order of day and month is the document's own
habit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from analysis.dates.expressions import Point

Order = Literal["DMY", "MDY"]

_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")
_FIGURES: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")


def read_iso(text: str) -> Point | None:
    """A date in figures as a point: at once if it is ISO 8601, else as written (`figures`) until the order
    is known.

    None for figures that the calendar does not have.
    """
    found = _ISO.fullmatch(text)
    if found is None:
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
