"""Weekdays by their day, by weeks from now, by their number in a month, and in general."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read

Values = Callable[..., list[tuple[str, str]]]
_NOW = "2023-10-25"  # a Wednesday


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Friday night, 9 March 2012", "2012-03-09TNI"),
        ("Tuesday evening, 14 August 2007", "2007-08-14TEV"),
        ("Friday morning, May 3, 2013", "2013-05-03TMO"),
        ("Monday afternoon, October 9", "2023-10-09TAF"),
        ("the evening of Tuesday 4 June 2013", "2013-06-04TEV"),
    ],
)
def test_weekday_part_and_day_are_one_date(values: Values, words: str, value: str) -> None:
    assert values(f"The barn fell on {words}.", _NOW) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a week ago on Tuesday", "2023-10-17"),
        ("two weeks ago on Friday", "2023-10-13"),
        ("three weeks ago Thursday", "2023-10-05"),
        ("a week ago last Saturday", "2023-10-14"),
        ("a fortnight ago last Monday", "2023-10-09"),
        ("a month ago today", "2023-09-25"),
        ("Monday week", "2023-11-06"),
        ("Tuesday fortnight", "2023-11-14"),
        ("a week on Friday", "2023-11-03"),
        ("two weeks on Sunday", "2023-11-12"),
        ("tomorrow week", "2023-11-02"),
        ("the Monday after next", "2023-11-06"),
        ("Thursday last", "2023-10-19"),
        ("next week on Thursday", "2023-11-02"),
        ("the week after next", "2023-W45"),
        ("the year before last", "2021"),
        ("the night before last", "2023-10-23TNI"),
    ],
)
def test_so_many_weeks_from_a_weekday(values: Values, words: str, value: str) -> None:
    assert values(f"It is {words}.", _NOW) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the first Monday of May 2019", "2019-05-06"),
        ("the last Friday in June 2014", "2014-06-27"),
        ("the third Thursday of next month", "2023-11-16"),
        ("the final Tuesday of August", "2023-08-29"),
        ("the last Saturday of the month", "2023-10-28"),
        ("the second Sunday in March 2020", "2020-03-08"),
        ("the fifth Monday of April 2024", "2024-04-29"),
        ("the fifth Friday of April 2024", "XXXX-XX-XX"),
        ("the third week of last month", "2023-W38"),
        ("the last week of this month", "2023-W43"),
        ("the first week in May 2024", "2024-W18"),
    ],
)
def test_weekdays_and_weeks_by_their_number(values: Values, words: str, value: str) -> None:
    assert values(f"They met on {words}.", _NOW) == [(words, value)]


def test_a_numbered_weekday_waits_for_its_year(read: Read) -> None:
    assert [d.value for d in read("They meet on the first Monday of May.")] == ["XXXX-05-XX"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is shut on Sundays.", ["XXXX-WXX-7"]),
        ("It rains on Sunday mornings and Friday nights.", ["XXXX-WXX-7TMO", "XXXX-WXX-5TNI"]),
        ("On a Monday he sleeps.", ["XXXX-WXX-1"]),
        ("He sleeps on a Saturday when it rains.", ["XXXX-WXX-6"]),
        ("Come on any Tuesday evening.", ["XXXX-WXX-2TEV"]),
        ("One Thursday, she left.", ["XXXX-WXX-4"]),
        ("He spoke at a Monday meeting.", ["2023-10-23"]),
    ],
)
def test_weekdays_in_general(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text, _NOW)] == expected


@pytest.mark.parametrize(
    "words", ["early hours of the 8th", "morning of the 8th", "small hours of the 8th", "night of the 8th"]
)
def test_a_part_of_a_day_of_the_month(read: Read, words: str) -> None:
    found = read(f"They came on October 7 and left in the {words}.", _NOW)
    assert [d.earliest for d in found] == ["2023-10-07", "2023-10-08"]
