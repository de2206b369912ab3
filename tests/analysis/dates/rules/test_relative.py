"""Points told by their distance from another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met yesterday.", "yesterday", "2023-10-21"),
        ("They meet tonight.", "tonight", "2023-10-22TNI"),
        ("They met last week.", "last week", "2023-W41"),
        ("They met two years ago.", "two years ago", "2021"),
        ("They meet a week from today.", "a week from today", "2023-10-29"),
        ("They meet the day after tomorrow.", "the day after tomorrow", "2023-10-24"),
        ("They met that May.", "that May", "2023-05"),
    ],
)
def test_the_day_of_speaking_is_the_anchor(values: Values, text: str, words: str, value: str) -> None:
    assert values(text, "2023-10-22") == [(words, value)]


@pytest.mark.parametrize("text", ["USA Today wrote so.", "that may be so", "costs that fall below it"])
def test_what_only_looks_like_it(values: Values, text: str) -> None:
    assert values(text, "2023-10-22") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fire at the same mill in January last year killed two.", [("January last year", "2022-01")]),
        ("The bridge opened ten days later than planned.", [("ten days", "P10D")]),
        ("She received them at her summer house.", []),
        ("He found a winter job.", []),
        ("Three quarters of all trade goes by sea.", []),
        ("“It is warm,” said Ma Jun-wei of the institute.", []),
        ("She sells morning-after pills.", []),
    ],
)
def test_words_beside_it_rule_a_reading_out(
    values: Values, text: str, expected: list[tuple[str, str]]
) -> None:
    assert values(text, "2023-10-22") == expected
