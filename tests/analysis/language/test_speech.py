"""One table of verbs of saying for quotes and events."""

from __future__ import annotations

from typing import get_args

import pytest

from analysis.language.speech import Fact, verbs


@pytest.mark.parametrize("fact", get_args(Fact))
def test_each_fact_is_true_of_a_verb(fact: Fact) -> None:
    assert verbs(fact)


def test_facts_add_up() -> None:
    assert verbs("clause", "quotation") == verbs("clause") | verbs("quotation")


@pytest.mark.parametrize(
    ("lemma", "true", "false"),
    [
        ("say", ("clause", "statement", "plain"), ("label", "naming")),
        ("begin", ("quotation",), ("clause", "statement")),
        # Speech for an event, and for a quotation only if marks show it.
        ("reaffirm", ("statement",), ("clause", "quotation")),
        ("urge", ("infinitive", "asking"), ("statement",)),
    ],
)
def test_what_is_true_of_a_verb(lemma: str, true: tuple[Fact, ...], false: tuple[Fact, ...]) -> None:
    assert all(lemma in verbs(fact) for fact in true)
    assert not any(lemma in verbs(fact) for fact in false)
