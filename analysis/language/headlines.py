"""The grammar of headlines, which leave auxiliaries out (Mårdh 1980, Headlinese): "Minister arrested"."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.language.lexicon import load
from analysis.language.syntax import has

_OBJECTS: Final = ("dobj", "ccomp", "attr", "aux", "auxpass", "agent", "prt")


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of headlines.toml."""

    intransitive: frozenset[str]
    giving: frozenset[str]
    telling: frozenset[str]


_WORDS: Final = load("analysis.language", "headlines", Words)


def needs_object(verb: str) -> bool:
    """Whether the verb, a lemma, mostly has an object."""
    return verb.lower() not in _WORDS.intransitive


def is_participle(head: Token) -> bool:
    """Whether the past form that heads a headline is the participle of a passive: "Ship freed", "Chief handed
    20-year term". What is done, headlines tell in the present."""
    clause = head.dep_ in ("ROOT", "conj", "ccomp") and has(head, "nsubj")
    behind_noun = head.dep_ == "acl" and not has(head, "nsubj")  # "Leader barred from poll"
    if head.tag_ not in ("VBD", "VBN") or not (clause or behind_noun):
        return False
    if not any(t.i > head.i and not t.is_punct for t in head.doc[head.i + 1 : head.sent.end]):
        return False  # cut off
    lemma = head.lemma_.lower()
    if lemma in _WORDS.giving and has(head, "dobj") and not has(head, "aux", "auxpass"):
        return not any(t.dep_ == "dative" or t.lower_ == "to" for t in head.children)
    if lemma in _WORDS.telling and has(head, "xcomp"):
        return True  # "Minister told to quit"
    return needs_object(lemma) and not has(head, *_OBJECTS)
