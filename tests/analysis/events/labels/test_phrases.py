"""Noun phrases as a label sets them."""

from __future__ import annotations

import pytest

from analysis.events.labels.phrases import phrase
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("The old minister of Chile resigned.", "minister", "Old minister of Chile"),
        ("The treaty that Chile signed failed.", "treaty", "Treaty"),
        ("No ministers of Chile resigned.", "ministers", "No ministers of Chile"),
        ("A three-year-old boy fell.", "boy", "Three-year-old boy"),
    ],
)
def test_a_noun_phrase_stands_without_article_and_clauses(
    parse: Parse, text: str, head: str, expected: str
) -> None:
    assert phrase(next(t for t in parse(text) if t.text == head), frozenset()) == expected
