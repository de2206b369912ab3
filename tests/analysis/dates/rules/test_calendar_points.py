"""Points that the calendar names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on 3 May 2012 in Oslo.", "3 May 2012", "2012-05-03"),
        ("It rang at 6.41 in the evening.", "6.41 in the evening", "XXXX-XX-XXT18:41"),
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
        ("the first week of June 2019", "the first week of June 2019", "2019-W23"),
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


def test_a_time_that_something_has_is_of_no_day(values: Callable[..., list[tuple[str, str]]]) -> None:
    assert values("It was moved from a 4:25 kickoff.", "2024-05-15") == [("4:25", "XXXX-XX-XXT04:25")]


@pytest.mark.parametrize(
    "text", ["They scored 2:55 into overtime.", "With 3:08 to play he left.", "It was 2-2 with 1:24 left."]
)
def test_the_clock_of_a_game_tells_no_time_of_the_day(
    values: Callable[..., list[tuple[str, str]]], text: str
) -> None:
    assert values(text, "2024-05-15") == []
