"""What an expression says by itself: no anchor is needed for any of these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on 3 May 2012 in Oslo.", "3 May 2012", "2012-05-03"),
        ("They met on May 3rd, 2012.", "May 3rd, 2012", "2012-05-03"),
        ("They met on Thursday, May 3, 2012.", "Thursday, May 3, 2012", "2012-05-03"),
        ("payable Dec. 7, 2012", "Dec. 7, 2012", "2012-12-07"),
        ("in April, 1920, he left", "April, 1920", "1920-04"),
        ("signed 2012-05-03 in Oslo", "2012-05-03", "2012-05-03"),
        ("In 1920 he left.", "1920", "1920"),
        ("in the winter of 1920", "the winter of 1920", "1920-WI"),
        ("since the 1950s", "the 1950s", "195"),
        ("since the early 1950s", "the early 1950s", "195"),
        ("a 21st-century quarrel", "21st-century", "20"),
        ("in the 4th century BC", "the 4th century BC", "BC03"),
        ("throughout the 470s BC", "the 470s BC", "BC047"),
        ("in 498 BC", "498 BC", "BC0498"),
        ("in April 480 BC", "April 480 BC", "BC0480-04"),
        ("the first quarter of 2009", "the first quarter of 2009", "2009-Q1"),
        ("in Q3 2009", "Q3 2009", "2009-Q3"),
        ("the second half of 2009", "the second half of 2009", "2009-H2"),
        ("by the end of April 1904", "the end of April 1904", "1904-04"),
        ("the last day of April 1904", "the last day of April 1904", "1904-04-30"),
        ("the first week of June 2019", "the first week of June 2019", "2019-W22"),
        ("on the night of 6 August 1911", "the night of 6 August 1911", "1911-08-06TNI"),
        ("at 6:40 p.m. on 3 May 2012", "6:40 p.m. on 3 May 2012", "2012-05-03T18:40"),
        ("18:00 UTC on 3 May 2012", "18:00 UTC on 3 May 2012", "2012-05-03T18:00Z"),
        ("on New Year's Eve 1999", "New Year's Eve 1999", "1999-12-31"),
        ("on Good Friday 2024", "Good Friday 2024", "2024-03-29"),
        ("after the Sept. 11 attacks", "Sept. 11 attacks", "2001-09-11"),
        ("on Thanksgiving 2023", "Thanksgiving 2023", "2023-11-23"),
        ("on Black Friday 2023", "Black Friday 2023", "2023-11-24"),
        ("on Black Friday 2024", "Black Friday 2024", "2024-11-29"),
        ("three weeks before 3 May 2012", "three weeks before 3 May 2012", "2012-04-12"),
        ("the day after 3 May 2012", "the day after 3 May 2012", "2012-05-04"),
        ("two years after 1990", "two years after 1990", "1992"),
        ("in the first days of May 2012", "the first days of May 2012", "2012-05"),
    ],
)
def test_points_of_the_calendar(values: Values, text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


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
        ("in October and November 1919", ["1919-10", "1919-11"]),
    ],
)
def test_ranges_and_lists(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It took four years.", "four years", "P4Y"),
        ("a 27-year contract", "27-year", "P27Y"),
        ("for several years", "several years", "PXY"),
        ("after two and a half years", "two and a half years", "P2.5Y"),
        ("after a year and a half", "a year and a half", "P1.5Y"),
        ("thirty minutes of silence", "thirty minutes", "PT30M"),
        ("twenty-one days of siege", "twenty-one days", "P21D"),
        ("for the first time in four years", "four years", "P4Y"),
        ("over the next three months", "the next three months", "P3M"),
        ("over the past year", "the past year", "P1Y"),
        ("two hundred years of peace", "two hundred years", "P200Y"),
        ("a week-long visit", "week-long", "P1W"),
        ("six million years of rock", "six million years", "P6000000Y"),
        ("the first nine months of 1999", "the first nine months of 1999", "P9M"),
        ("for a quarter of a century", "a quarter of a century", "P25Y"),
        ("for another month", "another month", "P1M"),
        ("two more years of talks", "two more years", "P2Y"),
        ("two days before the vote", "two days", "P2D"),
    ],
)
def test_durations(read: Read, text: str, words: str, value: str) -> None:
    found = [d for d in read(text) if d.type == "DURATION"]
    assert [(text[d.start : d.end], d.value) for d in found] == [(words, value)]
    assert found[0].earliest is None
    assert found[0].latest is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Tuesday.", "XXXX-WXX-2"),
        ("every second Tuesday", "XXXX-WXX-2"),
        ("They meet twice a week.", "P1W"),
        ("It flies every two years.", "P2Y"),
        ("It builds 15 a year.", "P1Y"),
        ("They train six days a week.", "P1W"),
        ("an annual report", "P1Y"),
        ("on a daily basis", "XXXX-XX-XX"),
    ],
)
def test_sets(read: Read, text: str, value: str) -> None:
    assert [(d.type, d.value) for d in read(text)] == [("SET", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministry is now empty.", "PRESENT_REF"),
        ("He recently resigned.", "PAST_REF"),
        ("It may come in the future.", "FUTURE_REF"),
        ("To this day he denies it.", "PRESENT_REF"),
        ("He resigned a few days ago.", "PAST_REF"),
    ],
)
def test_vague_references(read: Read, text: str, value: str) -> None:
    (found,) = read(text)
    assert (found.type, found.value, found.earliest) == ("DATE", value, None)


@pytest.mark.parametrize(
    "text",
    [
        "He may march on the capital.",
        "They will march and may sit in the sun.",
        "Theresa May spoke; April Stone answered.",
        "It was a second chance after the fall of the city.",
        "Five Boeing 737s and two A320s",
        "It costs $40 billion or $1990.",
        "10 of 20 bills, 3 of 5 votes",
        "a 34-year-old teacher, aged 34 years",
        "a man in his 70s",
        "two sisters, 27 and 29 years old",
        "Unemployment is in the mid-30s.",
        "At the end of the day, nobody listened.",
        "Call 555-1984 or +1 202 555 0100.",
        "About 2000 troops crossed the river.",
        "the Cold War era",
        "The spring of the watch is broken, and so is version 3.1.2.",
        "He reads the Daily Courier and USA Today.",
        "Will Smith won 6-3 and 10:98.",
        "on 31 February and on 45 May",
        "about a quarter of the voters",
        "the present author and a current of air",
        "Winds of 100 miles per hour hit the coast.",
        "They met in room 1984, took Route 1980 and read page 2001.",
        "Jan Smith and Jun Velasco agreed.",
        "Minutes of the meeting will be published.",
        "It was reported by The Sunday Courier.",
        "A worn spring made it worse.",
        "They live on the 5th floor.",
        "The former mayor agreed.",
    ],
)
def test_no_dates_here(values: Values, text: str) -> None:
    assert values(text) == []
