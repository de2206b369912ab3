"""What the members of a range lend each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 3 to 5 May 2012", ["2012-05-03", "2012-05-05"]),
        ("on 12 and 13 June 2012", ["2012-06-12", "2012-06-13"]),
        ("on 3, 4 and 5 May 2012", ["2012-05-03", "2012-05-04", "2012-05-05"]),
        ("May 25–29, 2012 was cold", ["2012-05-25", "2012-05-29"]),
        ("between March and May 2012", ["2012-03", "2012-05"]),
        ("from December to March 1920", ["1919-12", "1920-03"]),
        ("on 3 May 2010 and 7 June", ["2010-05-03", "2010-06-07"]),
        ("from November 2010 to March", ["2010-11", "2011-03"]),
        ("the war of 1914–18", ["1914", "1918"]),
        ("the war of 499–493 BC", ["BC0499", "BC0493"]),
        ("on the night of 14/15 April 1912", ["1912-04-14TNI", "1912-04-15"]),
        ("in October and November 1919", ["1919-10", "1919-11"]),
    ],
)
def test_ranges_and_lists(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The gate was shut from 9 a.m. to 5 p.m. on Tuesday.", "2024-05-14T09:00"),
        ("The quake struck at 3:04 a.m. local time (2004 GMT) on Tuesday.", "2024-05-14T03:04"),
        ("It rained between 6 a.m. and 8 a.m. Tuesday.", "2024-05-14T06:00"),
    ],
)
def test_a_time_is_of_the_day_behind_it(
    values: Callable[..., list[tuple[str, str]]], text: str, first: str
) -> None:
    assert values(text, "2024-05-15")[0][1] == first
