"""Clauses of saying: who tells, what is told, and what the statement amounts to."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.coding.frames import lemma_of
from analysis.language.clauses import Clause, is_order
from analysis.language.lexicon import load
from analysis.language.speech import uses, verbs
from analysis.language.syntax import children
from analysis.model import PloverType

_WINDOW: Final = 80
"""Tokens of a content clause that are looked at for a judgement."""
_REACH: Final = 5
"""How many governors of a word are asked whether it is what the clause says."""


class Cues(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of statements.toml."""

    texts: frozenset[str]
    issuing: frozenset[str]
    misdeeds: frozenset[str]
    cues: dict[PloverType, frozenset[str]]
    judgements: dict[PloverType, frozenset[str]]


@cache
def _cues() -> Cues:
    return load("analysis.events.coding", "statements", Cues)


def is_saying(clause: Clause) -> bool:
    """Whether the clause reports speech: a verb of saying, or "issue a statement"."""
    lemma = lemma_of(clause.head)
    if lemma in verbs("statement"):
        if is_order(clause):
            return False
        return clause.content is not None or not clause.objects or lemma in verbs("transitive")
    if lemma in verbs("naming"):
        return judgement(clause) is not None
    return lemma in _cues().issuing and any(t.lemma_.lower() in _cues().texts for t in clause.objects)


def kind_of(clause: Clause) -> PloverType | None:
    """What the statement amounts to, by its words or else by the verb of saying."""
    lemma = clause.head.lemma_.lower()
    by_verb = (kind for kind, lemmas in _cues().cues.items() if lemma in lemmas)
    return judgement(clause) or next(by_verb, None)


def mode_of(kind: PloverType | None) -> str | None:
    """The mode of what a statement amounts to."""
    return "disapprove" if kind == "ACCUSE" else None


def judgement(clause: Clause) -> PloverType | None:
    """ACCUSE, REJECT or SUPPORT when what is said judges; None when it only tells."""
    roots = [clause.content] if clause.content is not None else []
    if uses(clause.head, "naming"):
        roots = children(clause.head, "prep", "oprd", "xcomp", "dobj", "attr", "acomp")
    return judged(roots)


def judged(roots: list[Token]) -> PloverType | None:
    """What the clauses with these heads say of somebody: blame, refusal, praise; None when they only tell."""
    words = [t for root in roots for t in root.subtree][:_WINDOW]
    negated = {t.head.i for t in words if t.dep_ == "neg"}
    for kind, judging in _cues().judgements.items():
        for word in words:
            if (
                (word.lemma_.lower() in judging or word.lower_ in judging)
                and word.head.i not in negated
                and _is_predicate(word, roots)
            ):
                return kind
    return None


def is_misdeed(clause: Clause) -> bool:
    """Whether the clause tells a deed that nobody tells of another but to blame him."""
    return lemma_of(clause.head) in _cues().misdeeds and not clause.modality.verb_negated


def is_misdeed_suffered(word: Token) -> bool:
    """Whether a participle tells that somebody has suffered such a deed: "was *misinformed*"."""
    lower = word.lower_
    return any(lower.removesuffix(ending) in _cues().misdeeds for ending in ("ed", "d"))


def is_postposed(head: Token) -> bool:
    """Whether the words come first and their source last: "…, officials said"."""
    return any(t.i < head.i for t in children(head, "ccomp"))


def _is_predicate(word: Token, roots: list[Token]) -> bool:
    """Whether the word is what is said of something, not a word in passing."""
    token = word
    for _ in range(_REACH):
        if token in roots or token.head in roots:
            return True
        if token.dep_ == "pobj" and token.head.lower_ == "as":
            token = token.head
        elif token.dep_ in ("nsubj", "nsubjpass", "poss", "pobj", "relcl", "advcl"):
            return False
        token = token.head
    return False
