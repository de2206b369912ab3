"""Words on the screen."""

from __future__ import annotations

import pytest

from analysis.annotations.date_order import date_key
from analysis.annotations.wording import (
    certainty_in_words,
    date_line,
    event_line,
    is_doubtful,
    short_date,
    signed_date,
)
from analysis.model import Anchor, Date, DateBasis, Event, EventDate, TimexType


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


def test_a_short_date_tells_the_days_where_they_are_known() -> None:
    week = EventDate(value="2023-W38", earliest="2023-09-18", latest="2023-09-24", basis="stated")
    assert (short_date(week, 2023), short_date(week, 2024)) == ("18–24 Sep", "18–24 Sep 2023")


@pytest.mark.parametrize(
    ("type_", "value", "days", "words"),
    [
        ("DATE", "2023-09-19", ("2023-09-19", "2023-09-19"), "date 2023-09-19 · 19 Sep 2023"),
        ("TIME", "2023-09-19TMO", ("2023-09-19", "2023-09-19"), "time 2023-09-19TMO · 19 Sep 2023"),
        ("DATE", "2023-10", ("2023-10-01", "2023-10-31"), "date 2023-10 · Oct 2023"),
        ("DATE", "2024", ("2024-01-01", "2024-12-31"), "date 2024"),
        ("DATE", "2024-W37", ("2024-09-09", "2024-09-15"), "date 2024-W37 · 9–15 Sep 2024"),
        ("DATE", "2024-W40", ("2024-09-30", "2024-10-06"), "date 2024-W40 · 30 Sep–6 Oct 2024"),
        ("DATE", "2024-SP", ("2024-03-01", "2024-05-31"), "date 2024-SP · Mar–May 2024"),
        ("DATE", "1949-WI", ("1948-12-01", "1949-02-28"), "date 1949-WI · Dec 1948–Feb 1949"),
        ("DATE", "198", ("1980-01-01", "1989-12-31"), "date 198 · 1980–1989"),
        ("DATE", "BC0490-09", None, "date BC0490-09 · Sep 490 BC"),
        ("DATE", "PAST_REF", None, "date PAST_REF · some time ago"),
        ("TIME", "XXXX-XX-XXTNI", None, "time XXXX-XX-XXTNI · no day named"),
        ("DURATION", "P4Y", None, "duration P4Y · 4 years"),
        ("DURATION", "P1CE", None, "duration P1CE · 1 century"),
        ("DURATION", "PXD", None, "duration PXD · some days"),
        ("DURATION", "PT2.5H", None, "duration PT2.5H · 2.5 hours"),
        ("DURATION", "P6000000Y", None, "duration P6000000Y · 6,000,000 years"),
        ("DURATION", "P1Y6M", None, "duration P1Y6M"),
        ("SET", "P1D", None, "set P1D · every day"),
        ("SET", "P2W", None, "set P2W · every 2 weeks"),
        ("SET", "XXXX-WXX-5", None, "set XXXX-WXX-5 · again and again"),
    ],
)
def test_a_date_says_what_it_means(
    type_: TimexType, value: str, days: tuple[str, str] | None, words: str
) -> None:
    earliest, latest = days or (None, None)
    found = Date(id="d1", start=0, end=1, type=type_, value=value, earliest=earliest, latest=latest)
    assert date_line(found) == words
    assert date_line(found, brief=True) == words


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        (Anchor(value="2023-10-22", basis="published"), "counted from publication, 22 Oct 2023"),
        (Anchor(value="2023-09-19", basis="told", mention="d1"), "counted from 19 Sep 2023, told before"),
        (Anchor(value="2023-09-25", basis="uttered"), "counted from 25 Sep 2023, when said"),
        (Anchor(value="BC0490", basis="told"), "counted from 490 BC, told before"),
        (Anchor(value="2023-W38", basis="told"), "counted from 2023-W38, told before"),
    ],
)
def test_a_date_says_what_it_is_counted_from(anchor: Anchor, words: str) -> None:
    found = Date(id="d2", start=0, end=1, type="DATE", value="2023-10", anchor=anchor)
    assert date_line(found) == f"date 2023-10 · Oct 2023 · {words}"
    assert date_line(found, brief=True) == f"2023-10 · {words}"
    assert len(f"100%  {date_line(found)}") <= 78


@pytest.mark.parametrize(
    ("basis", "sign", "words"),
    [
        ("stated", "", "stated"),
        ("carried", "›", "carried over"),
        ("inferred", "~", "inferred"),
        ("published", "*", "day of publication"),
    ],
)
def test_an_event_says_how_its_date_is_known(basis: DateBasis, sign: str, words: str) -> None:
    known = EventDate(value="2023-09-19", earliest="2023-09-19", latest="2023-09-19", basis=basis)
    event = Event(id="e1", start=0, end=1, trigger=(0, 1), type="ACCUSE", label="", date=known)
    assert signed_date(known, 2023) == f"{sign}19 Sep"
    assert event_line(event) == f"19 Sep 2023 ({words}) · accuse · happened"


@pytest.mark.parametrize(
    ("certainty", "words", "doubtful"),
    [
        (0.0, "very doubtful, 0.00", True),
        (0.22, "rather doubtful, 0.22", True),
        (0.25, "fairly sure, 0.25", False),
        (0.93, "sure, 0.93", False),
    ],
)
def test_how_sure_an_event_is(certainty: float, words: str, doubtful: bool) -> None:
    event = Event(id="e1", start=0, end=1, trigger=(0, 1), label="", certainty=certainty)
    assert certainty_in_words(certainty) == words
    assert is_doubtful(event) is doubtful
    assert event_line(event) == f"undated · untyped · happened{f' · {words}' if doubtful else ''}"
    assert event_line(event, whole=True).endswith(words)


def test_what_nobody_has_weighed_is_not_doubted() -> None:
    event = Event(id="e1", start=0, end=1, trigger=(0, 1), label="")
    assert not is_doubtful(event)
    assert event_line(event, whole=True) == "undated · untyped · happened"


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
