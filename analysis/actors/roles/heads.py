"""Which words can be of a title, and which of them its head: "acting trade minister"."""

from __future__ import annotations

from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Entry
from analysis.actors.linking.index import Bearer
from analysis.actors.roles.words import WORDS
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens

LONGEST: Final = 12
"""Words in a title at most."""
TOPIC_WORDS: Final = 6
"""Words of a topic at most."""
TOPIC: Final = 2
"""Nouns that may stand before a head and say what it is the head of."""
DESCRIBING: Final = frozenset({"ADJ", "NOUN", "PROPN"})
_DONE: Final = ("VB", "VBD", "VBZ", "VBP")


class TitleSpan(NamedTuple):
    """A title's tokens and the entries that it says its bearer belongs to."""

    start: int
    end: int
    belongs: tuple[Entry, ...]


def is_title_word(tokens: Tokens, token: Token) -> bool:
    """Can the word be one of a title, where it stands?"""
    return tokens.title[token.i] and not _is_verb(token)


def has_head(doc: Doc, start: int, end: int) -> bool:
    """Is one of the words the head of a title?"""
    return any(doc[i].lower_ in title_words().heads and not _is_verb(doc[i]) for i in range(start, end))


def is_studied(doc: Doc, i: int, bearer: Bearer) -> bool:
    """Is the country what somebody knows about, and not whose that one is: "a Kenya expert"?"""
    end = bearer.name.end
    if bearer.entry.kind != "country" or bearer.name.form != "name" or doc[i].text.isupper():
        return False
    return end < len(doc) and any(token.lower_ in WORDS.students for token in doc[end : end + TOPIC])


def _is_verb(token: Token) -> bool:
    """Is the word, which could be a title's, what somebody does: "will host Mr Okello"?"""
    does = token.text.islower() and token.pos_ == "VERB" and token.tag_ in _DONE
    return does and any(child.dep_ in ("nsubj", "aux") for child in token.lefts)
