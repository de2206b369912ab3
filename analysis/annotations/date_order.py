"""How dates are sorted: by their first day, the longest first; before Christ first, unknown days last."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from analysis.model import EventDate

FIRST: Final = (-100_000_000, 0)
"""Before every date."""
NEVER: Final = (100_000_000, 0)
"""The key of a date of which no day is known; see `date_key`."""
_POINT: Final = re.compile(r"(?P<era>BC)?(?P<year>\d{1,4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")


@lru_cache(maxsize=4096)
def date_key(date: EventDate | None) -> tuple[int, int]:
    """A key that sorts dates by their first day, and those that begin together from the longest to the
    shortest (a year, its January, the first of January); years before 1 first and unknown days last."""
    if date is None:
        return NEVER
    first = _day_number(date.earliest or date.value)
    return NEVER if first is None else (first, -(_day_number(date.latest or "") or first))


def list_key(date: EventDate | None) -> tuple[int, int]:
    """A key that sorts what stands under dates, what stands under none first."""
    return date_key(date) if date is not None else FIRST


def _day_number(value: str) -> int | None:
    """A number that grows with time for a TIMEX3 point, of which decades and centuries lack the last digits;
    before 1 it is their highest year that comes first."""
    point = _POINT.match(value)
    if point is None:
        return None
    year = -int(point["year"].ljust(4, "9")) if point["era"] else int(point["year"].ljust(4, "0"))
    return year * 10_000 + int(point["month"] or 0) * 100 + int(point["day"] or 0)
