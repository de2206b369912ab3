"""The words that the grammar of a clause or of a name turns on."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

Words = frozenset[str]


class Grammar(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of grammar.toml, where each is explained."""

    object_control: Words
    subject_control: Words
    adjectival: Words
    relatives: Words
    negations: Words
    nobody: Words
    outdone: frozenset[str]
    save: frozenset[str]
    will: Words
    would: Words
    possible: Words
    obligation: Words
    obliging: Words
    conditions: Words
    likely: Words
    ahead: Words
    be_present: Words
    speaking: Words
    auxiliaries: Words
    past: Words
    articles: Words
    owners: Words
    possessives: Words
    particles: Words
    tenures: Words


GRAMMAR: Final = load("analysis.language", "grammar", Grammar)
