"""From when a text speaks: news from its day of publication, a history from its own thread.

The two are told apart as HeidelTime's domains are (Strötgen and Gertz, 2012), but from the text: a history
is full of years long past and hardly knows "yesterday" or "on Tuesday".
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from analysis.dates.expressions import Expression, Point
from analysis.dates.periods import make_day

_NEAR: Final = 2
"""Years around the publication that news is about."""
_AROUND: Final = 40
"""Days around the publication in which a day without a year is one of the present."""
_FEW: Final = 4
"""Fewer years long past than these make no history."""
_MANY: Final = 5
"""So many years long past come to one word of the present, in a history."""


def is_history(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether the text tells a history; one that does not, and has no day of publication, speaks from
    nowhere."""
    past = present = 0
    for expression in expressions:
        point = expression.meaning
        if not isinstance(point, Point):
            continue
        if point.year is not None:
            if published is None or abs(published.year - point.year) > _NEAR:
                past += 1
            else:
                present += 1
        elif point.shift is not None:
            present += point.shift.basis == "now"
        elif point.weekday is not None:
            present += point.month is None or (published is not None and _is_of_the_days(point, published))
    if published is None:
        return past > _MANY * present
    return past >= _FEW and past > _MANY * present


def _is_of_the_days(point: Point, published: date) -> bool:
    """Whether the day has its weekday, as news tells the days around its publication."""
    if point.month is None or point.day is None or point.weekday is None or point.direction is not None:
        return False
    days = (make_day(published.year + step, point.month, point.day) for step in (-1, 0, 1))
    near = (day for day in days if day is not None and abs((day - published).days) <= _AROUND)
    return any(day.isoweekday() == point.weekday for day in near)
