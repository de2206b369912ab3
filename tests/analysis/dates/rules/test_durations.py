"""Lengths of time."""

from __future__ import annotations

import pytest

from tests.analysis.dates.conftest import Read


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
    "text",
    [
        "a minimum wage for 16 and 17-year-olds",
        "grants for 14 to 16-year-olds",
        "the law covers 18 and 19 year olds",
        "a boy who was only 16 years of age",
    ],
)
def test_ages_in_a_row_are_no_lengths(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("it cost pounds 2bn a year", "a year", "P1Y"),
        ("three-weekly fees", "three-weekly", "P3W"),
        ("the four-yearly games", "four-yearly", "P4Y"),
    ],
)
def test_what_comes_again_is_a_set(read: Read, text: str, words: str, value: str) -> None:
    assert [(text[d.start : d.end], d.type, d.value) for d in read(text)] == [(words, "SET", value)]
