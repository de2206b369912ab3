"""Verbs of saying, for quotes and for events: what is true of which."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from msgspec import Struct
from spacy.tokens import Token

from analysis.language.lexicon import load

Fact = Literal[
    "clause", "quotation", "infinitive", "object", "label", "topic", "accuse",
    "bare", "torn", "asking", "upon", "as", "addressed", "leading", "opening", "telling", "quoting",
    "nameless", "statement", "transitive", "alone", "plain", "naming",
]  # fmt: skip
"""What may be true of a verb of saying; speech.toml explains each."""


class Speech(Struct, frozen=True, forbid_unknown_fields=True):
    """The verbs of speech.toml with what is true of each, and forms of them."""

    said: frozenset[str]
    verbs: dict[str, frozenset[Fact]]


_SPEECH: Final = load("analysis.language", "speech", Speech)
SAID: Final = _SPEECH.said
"""Forms of verbs of saying that stand behind what was said."""


@cache
def verbs(*facts: Fact) -> frozenset[str]:
    """The lemmas of which one of the facts is true."""
    return frozenset(lemma for lemma, true in _SPEECH.verbs.items() if true.intersection(facts))


@cache
def _phrasal() -> frozenset[str]:
    """The verbs that say something only with a particle: the "go" of "go on"."""
    return frozenset(lemma.partition(" ")[0] for lemma in _SPEECH.verbs if " " in lemma)


def uses(verb: Token, *facts: Fact) -> bool:
    """Whether one of the facts is true of the verb, or of the verb with its particle ("she went on")."""
    lemma, known = verb.lemma_.lower(), verbs(*facts)
    if lemma in known:
        return True
    return lemma in _phrasal() and any(
        f"{lemma} {child.lower_}" in known for child in verb.rights if child.dep_ in ("prt", "advmod")
    )
