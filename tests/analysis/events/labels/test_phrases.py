"""Words as a label sets them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.events.labels.phrases import LIMIT, joined, phrase, shorten
from tests.analysis.conftest import Parse


def test_no_stop_is_left_over_at_the_end_of_a_paragraph() -> None:
    assert joined(["they", "left", ",", ".", "\n\n"]) == "they left"


def test_marks_and_clitics_stand_where_they_belong() -> None:
    assert (
        joined(["Peru", "’s", "$", "5", "loan", "(", "old", ")", ",", "now"]) == "Peru’s $5 loan (old), now"
    )


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("The old minister of Chile resigned.", "minister", "Old minister of Chile"),
        ("The treaty that Chile signed failed.", "treaty", "Treaty"),
    ],
)
def test_a_noun_phrase_stands_without_article_and_clauses(
    parse: Parse, text: str, head: str, expected: str
) -> None:
    assert phrase(next(t for t in parse(text) if t.text == head), frozenset()) == expected


@given(st.text(max_size=300))
def test_no_label_is_longer_than_the_limit(text: str) -> None:
    short = shorten(text)
    assert len(short) <= LIMIT
    assert not text.split() or short
