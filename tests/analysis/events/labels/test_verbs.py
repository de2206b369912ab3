"""The verb of a label."""

from __future__ import annotations

import pytest

from analysis.events.candidates import Candidate
from analysis.events.coding.slots import Act
from analysis.events.labels.verbs import present, verb
from analysis.language.clauses import Clauses
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [("summon", "summons"), ("go", "goes"), ("deny", "denies"), ("clash", "clashes"), ("play", "plays")],
)
def test_the_present_tense(lemma: str, expected: str) -> None:
    assert present(lemma) == expected


@pytest.mark.parametrize(
    ("text", "head", "many", "passive", "expected"),
    [
        ("Peru attacked Chile.", "attacked", False, False, "attacks"),
        ("They attacked Chile.", "attacked", True, False, "attack"),
        ("Peru did not attack Chile.", "attack", False, False, "does not attack"),
        ("Peru won't attack Chile.", "attack", False, False, "will not attack"),
        ("The envoys were arrested.", "arrested", True, True, "are arrested"),
        ("Peru cannot attack Chile.", "attack", False, False, "cannot attack"),
        ("Peru could have attacked Chile.", "attacked", False, False, "could have attacked"),
        ("The envoys may be arrested or expelled.", "expelled", True, True, "may be expelled"),
        ("Peru allegedly attacked Chile.", "attacked", False, False, "allegedly attacks"),
        ("Peru was expected to sign.", "expected", False, False, "is expected"),
    ],
)
def test_a_verb_is_told_in_the_present_with_what_it_says_of_its_truth(
    parse: Parse, text: str, head: str, many: bool, passive: bool, expected: str
) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.text == head))
    candidate = Candidate.act(Act(clause.head, None, None, (), ()), clause, (), ())
    words = verb(clause.head, candidate.lemma, many, passive)
    assert " ".join(word.text for word in words) == expected
