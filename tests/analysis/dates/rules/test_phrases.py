"""Days with a name: every year's feasts, those of other calendars, and names that are no days."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Christmas 2011", "2011-12-25"),
        ("Easter Monday 2024", "2024-04-01"),
        ("Orthodox Easter 2024", "2024-05-05"),
        ("Thanksgiving 2023", "2023-11-23"),
        ("Black Friday 2024", "2024-11-29"),
        ("Eid al-Fitr 2024", "2024-04-10"),
        ("Lunar New Year 2024", "2024-02-10"),
        ("Yom Kippur 1973", "1973-10-06"),
    ],
)
def test_feasts_of_every_calendar(values: Values, words: str, value: str) -> None:
    assert values(f"They met on {words}.") == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on Christmas.", "Christmas", "2023-12-25"),  # the nearest one
        ("They met last Christmas.", "last Christmas", "2022-12-25"),
        ("They will meet next Easter.", "next Easter", "2024-03-31"),
        ("They met this Easter.", "this Easter", "2023-04-09"),
        ("They met on Christmas Day last year.", "Christmas Day last year", "2022-12-25"),
        ("They met on Christmas morning.", "Christmas morning", "2023-12-25TMO"),
        ("They met two days after Christmas 2011.", "two days after Christmas 2011", "2011-12-27"),
        ("They met the day before Christmas 2011.", "the day before Christmas 2011", "2011-12-24"),
        ("They met the week after Easter 2011.", "the week after Easter 2011", "2011-W17"),
    ],
)
def test_feasts_go_with_other_words(values: Values, text: str, words: str, value: str) -> None:
    assert values(text, "2023-10-22") == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The Good Friday Agreement held.",
        "They fought in the Yom Kippur War.",
        "She met Johnny Christmas there.",
        "a statue on Easter Island",
        "The October Revolution and the Seven Years' War changed that.",
    ],
)
def test_a_day_in_a_name_is_no_date(read: Read, text: str) -> None:
    assert read(text, "2023-10-22") == ()


@pytest.mark.parametrize(
    "text",
    ["They took his life and his future.", "The club's future was decided.", "He has a bright future."],
)
def test_somebody_s_future_is_no_time(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize("text", ["in the future", "the nation's current fleet", "its recent past"])
def test_the_future_and_what_is_current_are(read: Read, text: str) -> None:
    assert read(text)
