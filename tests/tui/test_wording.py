"""Words on the screen."""

from __future__ import annotations

import pytest

from analysis.model import EventDate
from tui.catalogue import date_key
from tui.wording import short_date


def when(value: str, earliest: str | None = None) -> EventDate:
    return EventDate(value=value, earliest=earliest, basis="stated")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-09-19", "19 Sep"),
        ("2022-09-19", "19 Sep 2022"),
        ("2023-10", "Oct"),
        ("2023", "2023"),
        ("2023-W38", "2023-W38"),
        ("2023-Q3", "2023-Q3"),
        ("BC0490", "BC0490"),
        ("199", "199"),
        ("PAST_REF", "PAST_REF"),
    ],
)
def test_short_dates(value: str, words: str) -> None:
    assert short_date(when(value), 2023) == words


def test_dates_sort_from_antiquity_to_the_unknown() -> None:
    told = [
        None,
        when("2023-10", "2023-10-01"),
        when("BC0480"),
        when("2023-09-30", "2023-09-30"),
        when("BC0490"),
        when("PAST_REF"),
    ]
    values = [date.value if date else None for date in sorted(told, key=date_key)]
    assert values == ["BC0490", "BC0480", "2023-09-30", "2023-10", None, "PAST_REF"]
