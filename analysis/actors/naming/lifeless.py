"""Names that are nobody's by what they are called, or by the words right before and behind them: what states
have signed, a festival, a maker's model, what a duke is of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from analysis.actors.candidates import Name
from analysis.actors.naming.names import is_given
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_MARQUE: Final = 4
"""Letters of what a maker calls a model, at most."""


def is_lifeless(tokens: Tokens, text: str, names: Sequence[Name]) -> bool:
    """Is the spelling, of which these are all names, nobody's?"""
    words = text.split()
    if _is_faceless(words, names[0]) or _is_signed(words) or _is_model(tokens, text):
        return True
    begun = words[-1] in THINGS.signed["heads"]
    return all(_is_of_nobles(tokens, n) or (begun and _goes_on(tokens, n)) for n in names)


def _is_faceless(words: Sequence[str], name: Name) -> bool:
    """Is what a model takes for a person called as events are: "Brenko Pride"?"""
    several = name.kind == "person" and len(words) > 1 and not is_given(words[0])
    return several and words[-1] in THINGS.faceless["ends"]


def _is_signed(words: list[str]) -> bool:
    """Is it what states have signed: "United Nations Convention on Human Rights"?"""
    signed = THINGS.signed
    pairs = pairwise(words)
    return any(one in signed["heads"] and other in signed["links"] for one, other in pairs)


def _goes_on(tokens: Tokens, name: Name) -> bool:
    """Does what states have signed go on behind the name: "Convention" on?"""
    return name.end < len(tokens.texts) and tokens.texts[name.end] in THINGS.signed["links"]


def _is_of_nobles(tokens: Tokens, name: Name) -> bool:
    """Is it what a prince or a duke is of: "the Duchess of Brenko"?"""
    before = [text.lower() for text in tokens.texts[max(0, name.start - 2) : name.start]]
    return len(before) == 2 and before[1] == "of" and before[0] in title_words().nobles


def _is_model(tokens: Tokens, text: str) -> bool:
    """Are the capitals those of a maker's model, of which the article tells in full: "his Brenko BT"?"""
    if not (text.isupper() and text.isalpha() and len(text) <= _MARQUE):
        return False
    texts, doc = tokens.texts, tokens.doc
    owners = GRAMMAR.owners | {"a", "an"}
    return any(
        word == text
        and i > 1
        and texts[i - 1].istitle()
        and doc[i - 1].pos_ == "PROPN"
        and texts[i - 2].lower() in owners
        and not (i + 1 < len(doc) and doc[i + 1].pos_ in ("NOUN", "PROPN"))
        for i, word in enumerate(texts)
    )
