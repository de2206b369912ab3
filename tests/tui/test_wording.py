"""Words on the screen."""

from __future__ import annotations

import pytest

from analysis.model import DateBasis, Event, EventDate
from tui.catalogue import date_key
from tui.wording import event_line, short_date, signed_date


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


@pytest.mark.parametrize(
    ("basis", "sign", "words"),
    [("stated", "", "stated"), ("carried", "›", "carried over"), ("inferred", "~", "inferred")],
)
def test_an_event_says_how_its_date_is_known(basis: DateBasis, sign: str, words: str) -> None:
    known = EventDate(value="2023-09-19", earliest="2023-09-19", latest="2023-09-19", basis=basis)
    event = Event(id="e1", start=0, end=1, trigger=(0, 1), type="ACCUSE", label="", date=known)
    assert signed_date(known, 2023) == f"{sign}19 Sep"
    assert event_line(event) == f"19 Sep 2023 ({words}) · accuse · happened"


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


def test_dates_that_begin_together_sort_from_the_longest_to_the_shortest() -> None:
    told = [
        EventDate(value=value, earliest=earliest, latest=latest, basis="stated")
        for value, earliest, latest in [
            ("2023-10-02", "2023-10-02", "2023-10-02"),
            ("2023-10-01", "2023-10-01", "2023-10-01"),
            ("2023-Q4", "2023-10-01", "2023-12-31"),
            ("2023-10", "2023-10-01", "2023-10-31"),
            ("2023", "2023-01-01", "2023-12-31"),
            ("2023-09-30T21:00", "2023-09-30", "2023-09-30"),
            ("202", "2020-01-01", "2029-12-31"),
            ("2023-W39", "2023-09-25", "2023-10-01"),
            ("1999-WXX-WE", None, None),
            ("0480", "0480-01-01", "0480-12-31"),
            ("BC0480-09", None, None),
            ("BC0480", None, None),
            ("BC048", None, None),
            ("BC04", None, None),
        ]
    ]
    assert [date.value for date in sorted(told, key=date_key)] == [
        "BC04", "BC048", "BC0480", "BC0480-09", "0480", "1999-WXX-WE", "202", "2023", "2023-W39",
        "2023-09-30T21:00", "2023-Q4", "2023-10", "2023-10-01", "2023-10-02",
    ]  # fmt: skip
