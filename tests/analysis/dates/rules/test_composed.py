"""Points made of other points."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("by the last day of 1904", "the last day of 1904", "1904-12-31"),
        ("on the first day of 1904", "the first day of 1904", "1904-01-01"),
        ("in the last quarter of 1904", "the last quarter of 1904", "1904-Q4"),
        ("in the last month of 1904", "the last month of 1904", "1904-12"),
        ("in the third month of 1904", "the third month of 1904", "1904-03"),
        ("on the last day of February 1904", "the last day of February 1904", "1904-02-28"),
        ("late in 1904", "late in 1904", "1904"),
        ("the morning of 3 May 1904", "the morning of 3 May 1904", "1904-05-03TMO"),
    ],
)
def test_a_part_of_a_point_is_a_point(values: Values, text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


def test_a_day_of_the_next_month(values: Callable[..., list[tuple[str, str]]]) -> None:
    assert values("The lease ends on the 3rd of next month.", "2024-05-15") == [
        ("the 3rd of next month", "2024-06-03")
    ]
