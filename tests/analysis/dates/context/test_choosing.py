"""Which of the recurring days, months or seasons is meant."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.dates.context.choosing import follow, nearest, nearest_weekday
from analysis.dates.context.tense import Tense
from analysis.dates.expressions import Point
from analysis.dates.periods import value

_NOW = date(2023, 10, 22)  # a Sunday


@pytest.mark.parametrize(
    ("tense", "expected"), [("past", "2023-10-18"), ("future", "2023-10-25"), (None, "2023-10-18")]
)
def test_a_weekday_is_the_last_or_the_coming_one(tense: Tense, expected: str) -> None:
    assert value(nearest_weekday(Point(weekday=3), _NOW, tense)) == expected


@pytest.mark.parametrize(("tense", "expected"), [("past", "2023-03"), ("future", "2024-03")])
def test_a_month_is_the_last_or_the_coming_one(tense: Tense, expected: str) -> None:
    assert value(nearest(Point(month=3), _NOW, tense)) == expected


@pytest.mark.parametrize(
    ("point", "told", "expected"),
    [
        (Point(month=5), Point(year=1904, month=3), "1904-05"),
        (Point(month=1), Point(year=1904, month=11), "1905-01"),
        (Point(month=3, direction=1), Point(year=1904, month=5), "1905-03"),
        (Point(month=7, direction=-1), Point(year=1904, month=5), "1903-07"),
        (Point(season="WI"), Point(year=1904, month=9), "1905-WI"),
        (Point(season="WI", direction=1), Point(year=1904, month=3), "1905-WI"),
        (Point(season="SU"), Point(year=1905, season="WI"), "1905-SU"),
        (Point(month=3, direction=1), Point(year=-1, month=5), "0001-03"),
    ],
)
def test_a_history_goes_on_from_the_year_last_told(point: Point, told: Point, expected: str) -> None:
    assert value(follow(point, told)) == expected
