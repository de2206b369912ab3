"""Names that are nobody's by what they are called, or by the words right before and behind them: what states
have signed, a festival, a maker's model, what a duke is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from analysis.actors.candidates import Name
from analysis.actors.naming.names import is_given
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.marks import is_mark

_LAW: Final = 8
"""Words of a law's name behind what it begins with."""
_LINKS: Final = frozenset({"for", "of", "from", "to", "and", "in"})
_MODEL: Final = 2
"""Words of a model with its maker's name."""
_PAINTED: Final = 2
"""Tokens from a year to the model: "a 2007 silver Ford Brenko"."""
_STRESSED: Final = 5
"""Letters from which a word in capitals is no initials."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MARQUE: Final = 4
"""Letters of what a maker calls a model, at most."""


def is_lifeless(tokens: Tokens, text: str, names: Sequence[Name]) -> bool:
    """Is the spelling, of which these are all names, nobody's?"""
    words = text.split()
    if _is_faceless(tokens, words, names) or _is_signed(words) or _is_model(tokens, text):
        return True
    if _is_car(tokens, words, names):
        return True
    if len(words) == 1 and words[0].isupper() and words[0].capitalize() in THINGS.words["ideas"]:
        return len(words[0]) >= _STRESSED
    begun = words[-1] in THINGS.signed["heads"]
    return all(
        _is_of_nobles(tokens, n)
        or (begun and _goes_on(tokens, n))
        or _is_of_case(tokens, n)
        or _is_of_law(tokens, n)
        or _is_styled(tokens, n)
        or _is_of_creed(tokens, n)
        or _is_one_of_many(tokens, n)
        for n in names
    )


def _is_faceless(tokens: Tokens, words: Sequence[str], names: Sequence[Name]) -> bool:
    """Is what a model takes for a person called as events are, "Brenko Pride", or a body
    that one only attends?"""
    name = names[0]
    faceless = THINGS.faceless
    if name.kind == "organization" and len(words) > 1 and words[-1] in faceless["attended"]:
        return all(_is_attended(tokens, one) for one in names)
    if name.kind != "person" or len(words) == 1:
        return False
    return words[-1] in faceless["always"] or (words[-1] in faceless["ends"] and not is_given(words[0]))


def _is_of_creed(tokens: Tokens, name: Name) -> bool:
    """Does it only tell what somebody believes: "a Christian missionary"?"""
    if name.end - name.start != 1 or name.kind != "person":
        return False
    if tokens.texts[name.start].lower() not in NAMING.offices.creeds:
        return False
    token, behind = tokens.doc[name.start], tokens.texts[name.end : name.end + 1]
    said_more = token.dep_ in ("compound", "amod", "nmod") and token.head.i >= name.end
    return said_more and behind != [] and behind[0].islower() and behind[0].isalpha()


def _is_one_of_many(tokens: Tokens, name: Name) -> bool:
    """Is it one of those that are called so, and no name: "a Christian", "a Picasso"?"""
    if name.end - name.start != 1 or name.kind != "person":
        return False
    token = tokens.doc[name.start]
    return any(child.lower_ in ("a", "an") for child in token.lefts)


def _is_attended(tokens: Tokens, name: Name) -> bool:
    """Is it where or when something is: "at Brenko Pride", "the annual Brenko Carnival"?"""
    before = tokens.texts[max(0, name.start - 2) : name.start]
    return any(text.lower() in THINGS.faceless["times"] for text in before)


def _is_car(tokens: Tokens, words: Sequence[str], names: Sequence[Name]) -> bool:
    """Is it a model with its maker's name, of a year or one that somebody has: "the 2017 Ford Brenko"?"""
    known = office_words()
    if len(words) != _MODEL or words[0] not in known.firms or words[1] in known.acting | known.company_ends:
        return False
    before = (text.lower() for n in names for text in tokens.texts[max(0, n.start - _PAINTED) : n.start])
    owners = GRAMMAR.owners | {"a", "an"}
    return any(text in owners or _YEAR.fullmatch(text) for text in before)


def _is_of_case(tokens: Tokens, name: Name) -> bool:
    """Is it a party to a case that goes by its name: "Doe v. Roe"?"""
    texts = tokens.texts
    return "v." in (texts[name.end : name.end + 1] + texts[max(0, name.start - 1) : name.start])


def _is_of_law(tokens: Tokens, name: Name) -> bool:
    """Does the name of a law begin with it: "Justice for Victims Act"?"""
    texts, i = tokens.texts, name.end
    if name.kind != "organization" or texts[i : i + 1] not in (["for"], ["of"], ["from"], ["to"]):
        return False
    while i < min(len(texts), name.end + _LAW) and (texts[i].istitle() or texts[i] in _LINKS):
        if texts[i] in THINGS.signed["passed"]:
            return True
        i += 1
    return False


def _is_styled(tokens: Tokens, name: Name) -> bool:
    """Is it what somebody wins or is called behind "Miss": "Miss Universe", “Miss Brenko”?"""
    texts, i = tokens.texts, name.start - 1
    if i < 1 or texts[i] != "Miss" or name.end >= len(texts):
        return False
    marked = is_mark(texts[i - 1]) and is_mark(texts[name.end])
    return marked or texts[name.start] in office_words().no_actors


def _is_signed(words: list[str]) -> bool:
    """Is it what states have signed: "United Nations Convention on Human Rights"?"""
    signed = THINGS.signed
    pairs = pairwise(words)
    return any(one in signed["heads"] and other in signed["links"] for one, other in pairs)


def _goes_on(tokens: Tokens, name: Name) -> bool:
    """Does what states have signed go on behind the name: "Convention" on?"""
    return name.end < len(tokens.texts) and tokens.texts[name.end] in THINGS.signed["links"]


def _is_of_nobles(tokens: Tokens, name: Name) -> bool:
    """Is it what a duke or an order is of: "the Duchess of Brenko", "the Medal of Valor"?"""
    before = tokens.texts[max(0, name.start - 2) : name.start]
    if len(before) != 2 or before[1] != "of":
        return False
    return before[0].lower() in title_words().nobles or before[0] in THINGS.honoured["orders"]


def _is_model(tokens: Tokens, text: str) -> bool:
    """Are the capitals those of a maker's model, of which the article tells in full: "his Brenko BT"?"""
    if not (text.isupper() and text.isalpha() and len(text) <= _MARQUE):
        return False
    texts, doc = tokens.texts, tokens.doc
    owners = GRAMMAR.owners | {"a", "an"}
    firms = office_words().firms
    if any(
        word == text and i > 1 and texts[i - 1] in GRAMMAR.possessives and texts[i - 2] in firms
        for i, word in enumerate(texts)
    ):
        return True  # "Honda's BTX"
    return any(
        word == text
        and i > 1
        and texts[i - 1].istitle()
        and doc[i - 1].pos_ == "PROPN"
        and texts[i - 2].lower() in owners
        and not (i + 1 < len(doc) and doc[i + 1].pos_ in ("NOUN", "PROPN"))
        for i, word in enumerate(texts)
    )
