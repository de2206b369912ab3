"""What is asked of a parse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Token

from analysis import Annotator
from analysis.language.syntax import (
    agents,
    auxiliaries,
    coordinated,
    governed,
    has,
    pobj_of,
    subjects,
    verb_above,
)

Word = Callable[[str, str], Token]


@pytest.fixture(scope="module")
def word(annotator: Annotator) -> Word:
    """`word(text, word)`: the token in the parse of the text."""

    def run(text: str, word: str) -> Token:
        return next(t for t in annotator.nlp(text) if t.text == word)

    return run


def test_who_does_it(word: Word) -> None:
    assert [t.text for t in subjects(word("Peru thanked Chile.", "thanked"))] == ["Peru"]
    verb = word("Chile was thanked by Peru.", "thanked")
    assert [t.text for t in agents(verb)] == ["Peru"]
    assert auxiliaries(verb) == {"was"}
    assert has(verb, "nsubjpass")
    assert not has(verb, "nsubj", "dobj")


def test_what_a_preposition_governs(word: Word) -> None:
    noun = word("The talks between Peru and Chile failed.", "talks")
    assert [t.text for t in coordinated(governed(noun, {"between"}))] == ["Peru", "Chile"]
    assert [*governed(noun, {"in"})] == []
    assert pobj_of(word("They met in Lima.", "met")) is None
    above = verb_above(word("They met in Lima.", "Lima"))
    assert above is not None
    assert above.text == "met"
