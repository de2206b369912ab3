"""Texts without the signs of their format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.unmarked import unmarked


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("# Talks *fail*\n\n> He [left](http://a.b).\n", "Talks fail\n\nHe left.\n"),
        ("- one\n  - two\n1. three\n", "one\ntwo\nthree\n"),
        ("```python\n  x = 1\n```\n\nAfter.\n", "  x = 1\n\nAfter.\n"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", "a b\n1 2\n"),
        ("---\ntitle: Talks\n---\n\nThey met.\n", "They met.\n"),
    ],
)
def test_words_of_markdown(marked: str, words: str) -> None:
    assert unmarked(marked, "markdown") == words


def test_plain_text_is_as_it_is() -> None:
    assert unmarked("  # no\n\n\n\n*sign*", "plain") == "  # no\n\n\n\n*sign*"


@given(st.text(alphabet="ab *_`~#>-|[]()\n\t:!<", max_size=80))
def test_no_letter_is_lost_or_made(text: str) -> None:
    letters = [c for c in unmarked(text, "markdown") if c in "ab"]
    original = iter(c for c in text if c in "ab")
    assert all(any(c == other for other in original) for c in letters)
