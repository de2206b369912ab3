"""Clauses of saying: who tells, what is told, and what the statement amounts to."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, NamedTuple

from spacy.tokens import Token

from analysis.events.coding.frames import lemma_of
from analysis.language.clauses import Clause, is_order
from analysis.language.lexicon import untyped
from analysis.language.modality import is_verb_negated
from analysis.language.speech import uses, verbs
from analysis.model import PloverType

_WINDOW: Final = 80
"""Tokens of a content clause that are looked at for a judgement."""


class Cues(NamedTuple):
    """The words of statements.toml."""

    texts: frozenset[str]
    stative: frozenset[str]
    hedges: frozenset[str]
    habitual: frozenset[str]
    judgements: tuple[tuple[PloverType, frozenset[str]], ...]
    kinds: dict[str, PloverType]
    misdeeds: frozenset[str]


@cache
def cues() -> Cues:
    """Stative verbs, and words that judge."""
    data: dict[str, Any] = untyped("analysis.events.coding", "statements")
    kinds: tuple[PloverType, ...] = ("REJECT", "ACCUSE", "SUPPORT")
    return Cues(
        frozenset(data["texts"]),
        frozenset(data["stative"]),
        frozenset(data["hedges"]),
        frozenset(data["habitual"]),
        tuple((kind, frozenset(data["evaluation"][kind])) for kind in kinds),
        {lemma: kind for kind in kinds for lemma in data["cue_types"].get(kind, ())},
        frozenset(data["misdeeds"]),
    )


def is_saying(said: Clause) -> bool:
    """Whether the clause reports speech: a verb of saying, or "issue a statement"."""
    lemma = lemma_of(said.head)
    if lemma in verbs("statement"):
        if is_order(said):
            return False
        return said.content is not None or not said.objects or lemma in verbs("transitive")
    if lemma in verbs("naming"):
        return judgement(said) is not None
    return any(noun.lemma_.lower() in cues().texts for noun in said.objects) and lemma in (
        "issue", "make", "give", "release", "publish", "deliver", "post", "send", "write", "hold",
    )  # fmt: skip


def judgement(said: Clause) -> PloverType | None:
    """ACCUSE, REJECT or SUPPORT when what is said judges; None when it only tells."""
    roots = [said.content] if said.content is not None else []
    if uses(said.head, "naming"):
        roots = [
            t for t in said.head.children if t.dep_ in ("prep", "oprd", "xcomp", "dobj", "attr", "acomp")
        ]
    return judged(roots)


def judged(roots: list[Token]) -> PloverType | None:
    """What the clauses with these heads say of somebody: blame, refusal, praise; None when they only tell."""
    words = [t for root in roots for t in root.subtree][:_WINDOW]
    negated = {t.head.i for t in words if t.dep_ == "neg"}
    for kind, judging in cues().judgements:
        for word in words:
            if (
                (word.lemma_.lower() in judging or word.lower_ in judging)
                and word.head.i not in negated
                and _is_predicate(word, roots)
            ):
                return kind
    return None


def is_misdeed(content: Token) -> bool:
    """Whether the clause tells a deed that nobody tells of another but to blame him."""
    return lemma_of(content) in cues().misdeeds and not is_verb_negated(content)


def is_postposed(head: Token) -> bool:
    """Whether the words come first and their source last: "…, officials said"."""
    return any(t.dep_ == "ccomp" and t.i < head.i for t in head.children)


def _is_predicate(word: Token, roots: list[Token]) -> bool:
    """Whether the word is what is said of something, not a word in passing."""
    token = word
    for _ in range(5):
        if token in roots:
            return True
        if token.head in roots:
            return True
        if token.dep_ == "pobj" and token.head.lower_ == "as":
            token = token.head.head
            continue
        if token.dep_ in ("nsubj", "nsubjpass", "poss", "pobj", "relcl", "advcl") and token.head not in roots:
            return False
        if token.dep_ in ("nsubj", "nsubjpass"):
            return False
        token = token.head
    return False
