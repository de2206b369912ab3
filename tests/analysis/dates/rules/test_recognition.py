"""What an expression says by itself: no anchor is needed for any of these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read

Values = Callable[..., list[tuple[str, str]]]


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
