"""Arithmetic on points."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dates.expressions import Point, Unit
from analysis.dates.periods import days, of_day, shifted, to_day, value
from analysis.dates.rules.phrases import holiday


@pytest.mark.parametrize(
    ("point", "count", "unit", "expected"),
    [
        (Point(year=2023, month=12, day=31), 1, "day", "2024-01-01"),
        (Point(year=2023, month=12), 1, "month", "2024-01"),
        (Point(year=2023, month=1, day=2), -1, "quarter", "2022-Q4"),
        (Point(year=2024, month=1, day=1), -1, "week", "2023-W52"),
        (Point(year=2001), -1, "century", "19"),
        (Point(year=1999), 1, "decade", "200"),
        (Point(year=-480), 1, "year", "BC0479"),
        (Point(year=-1), 1, "year", "0001"),
        (Point(year=1), -1, "year", "BC0001"),
    ],
)
def test_steps(point: Point, count: int, unit: Unit, expected: str) -> None:
    moved = shifted(point, count, unit)
    assert moved is not None
    assert value(moved) == expected


def test_a_day_away_from_a_month_is_unknown() -> None:
    assert shifted(Point(year=2023, month=5), 1, "day") is None
    assert shifted(Point(year=9999, month=12, day=31), 1, "day") is None


@pytest.mark.parametrize(
    ("point", "span"),
    [
        (Point(year=2024, month=2), ("2024-02-01", "2024-02-29")),
        (Point(year=2023, week=38), ("2023-09-18", "2023-09-24")),
        (Point(year=2023, week=38, weekend=True), ("2023-09-23", "2023-09-24")),
        (Point(year=1905, season="WI"), ("1904-12-01", "1905-02-28")),
        (Point(decade=199), ("1990-01-01", "1999-12-31")),
        (Point(year=-480), (None, None)),
        (Point(month=5, day=3), (None, None)),
        (Point(year=2023, month=2, day=31), (None, None)),
    ],
)
def test_days(point: Point, span: tuple[str | None, str | None]) -> None:
    assert days(point) == span


@given(st.dates(), st.integers(-400, 400))
def test_days_there_and_back(day: date, count: int) -> None:
    moved = shifted(of_day(day), count, "day")
    if moved is None:
        assert not date.min.toordinal() <= day.toordinal() + count <= date.max.toordinal()
    else:
        assert to_day(moved) == day + timedelta(days=count)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2024, date(2024, 3, 31)),
        ("easter", 2038, date(2038, 4, 25)),
        ("whit monday", 2023, date(2023, 5, 29)),
        ("memorial day", 2024, date(2024, 5, 27)),
        ("labor day", 2024, date(2024, 9, 2)),
        ("easter", 1200, None),
    ],
)
def test_named_days(name: str, year: int, day: date | None) -> None:
    assert holiday(name, year) == day
