"""What a clause says of its own truth."""

from __future__ import annotations

import pytest

from analysis.language.modality import modality_of
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Peru left.", "left", set()),
        ("Peru did not leave.", "leave", {"negated", "verb_negated"}),
        ("Nobody noticed; no envoy left.", "left", {"negated", "verb_negated"}),
        ("Peru offered no proof.", "offered", {"negated"}),
        ("Peru will leave.", "leave", {"future"}),
        ("Peru is going to leave.", "leave", {"future", "due"}),
        ("The leaders are to meet.", "meet", {"future", "due"}),
        ("Peru may leave.", "leave", {"possible"}),
        ("Peru may leave and join Chile.", "join", {"possible"}),
        ("Peru may leave and Chile joined.", "joined", set()),
        ("Peru must leave.", "leave", {"obligation"}),
        ("Peru has to leave.", "leave", {"obligation"}),
        ("Peru was expected to leave.", "expected", {"announced"}),
        ("The house was set on fire.", "set", set()),
        ("If Peru leaves, Chile stays.", "leaves", {"conditional"}),
        ("Peru is likely to leave.", "is", {"likely"}),
    ],
)
def test_a_clause_is_denied_ahead_possible_or_due(
    parse: Parse, text: str, head: str, expected: set[str]
) -> None:
    found = modality_of(next(t for t in parse(text) if t.text == head))._asdict()
    assert {name for name, value in found.items() if value is True} == expected
