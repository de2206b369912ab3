"""The words that join a title to its bearer."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load

Words = frozenset[str]


class RoleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of words.toml, where each is explained."""

    prepositions: Words
    elsewhere: Words
    topical: Words
    links: Words
    set_off: Words
    given_as: Words
    givers: Words
    students: Words
    calling: Words
    opening: Words
    foreign: Words


WORDS: Final = load("analysis.actors.roles", "words", RoleWords)
DETERMINERS: Final = GRAMMAR.articles | GRAMMAR.owners
"""What may stand before a title."""
