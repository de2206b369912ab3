"""Text cut into words with their classes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dates.rules.lexing import CLASSES, is_a, is_context, lex


@pytest.mark.parametrize(
    ("text", "cls", "number"),
    [
        ("March", "month", 3),
        ("Sept.", "month", 9),
        ("twenty-one", "number", 21),
        ("two hundred", "number", 200),
        ("21st", "ordinal", 21),
        ("1984", "year", 1984),
        ("BC", "bc", None),
        ("bc", "other", None),
        ("SAT", "other", None),
        ("fifties", "decade", 5),
    ],
)
def test_a_word_has_its_class_and_worth(text: str, cls: str, number: int | None) -> None:
    (word,) = lex(text, 0, len(text))
    assert (word.cls, word.number) == (CLASSES[cls], number)
    assert is_a(word, "the", cls)


def test_a_word_that_is_not_there_is_of_no_class() -> None:
    assert not is_a(None, "other")
    assert not is_context("aged", None)


@given(st.text(max_size=60))
def test_words_follow_each_other_within_any_text(text: str) -> None:
    words = lex(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(0 <= word.start < word.end <= len(text) for word in words)
