"""The point of what somebody says at length: a clause of it that can be quoted alone and claims no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from analysis.events.labels.constituents import is_binding
from analysis.events.labels.words import WORDS
from analysis.language.grammar import GRAMMAR
from analysis.language.syntax import SUBJECTS, TENSED, VERBS, children, has

_DEPTH: Final = 3
_LEAST: Final = 4
"""Words without which it is no point."""
_HELPERS: Final = ("aux", "auxpass")


def points(quoted: Sequence[Token], predicate: Token) -> list[list[Token]]:
    """The words of each clause that makes the point: what is said behind "but", what the speaker knows,
    thinks or is sure of, the second of two statements. Best first; each is a run of the quoted words."""
    inside = {t.i for t in quoted}
    clauses = [t for t in _asserted(predicate, inside, _DEPTH) if t != predicate and _is_understood(t)]
    found = [run for clause in clauses if (run := _run(clause, inside)) and run[-1] != clause]
    return [run for run in found if sum(t.text[:1].isalnum() for t in run) >= _LEAST]


def against(quoted: Sequence[Token], predicate: Token) -> list[Token]:
    """The words of the clause behind "but", of which the one in front only says what is granted."""
    inside = {t.i for t in quoted}
    behind = [t for t in _joined(predicate, inside) if _is_against(t)]
    return next((run for t in behind if _is_understood(t) and (run := _run(t, inside))), [])


def _joined(head: Token, inside: Collection[int]) -> list[Token]:
    """The clauses that are coordinated with it, and those that go on with these."""
    found = children(head, "conj")
    for clause in found:
        found += children(clause, "conj")
    return [t for t in found if t.i in inside and _stands_alone(t)]


def _is_against(clause: Token) -> bool:
    return any(t.lower_ == "but" and t.i < clause.i for t in children(clause.head, "cc"))


def _is_understood(clause: Token) -> bool:
    """Whether it names who it is about and all that it tells: neither "they lost" nor "I am proud to say"."""
    own = children(clause, *SUBJECTS)
    unnamed = any(t.lower_ in WORDS.standing and t.lower_ != "it" for t in own)
    fronted = any(
        t.lower_ in WORDS.standing for p in children(clause, "prep") if p.i < clause.i for t in p.subtree
    )
    last = clause.right_edge
    while last.is_punct and last.i > clause.i:
        last = last.nbor(-1)
    unsaid = last.lemma_.lower() in WORDS.incomplete and last.pos_ in VERBS
    return not (unnamed or fronted or unsaid)


def _asserted(head: Token, inside: Collection[int], depth: int) -> Iterator[Token]:
    """The clauses that are true if the whole is, by its speaker."""
    if not depth:
        return
    for clause in sorted(_joined(head, inside), key=_is_against, reverse=True):
        yield from _asserted(clause, inside, depth - 1)
        yield clause
    if _is_open(head):
        return
    for clause in _claimed(head):
        if clause.i in inside and _stands_alone(clause):
            yield from _asserted(clause, inside, depth - 1)
            yield clause


def _is_open(head: Token) -> bool:
    """Whether what depends on the verb need not be true."""
    modal = any(t.tag_ == "MD" and t.lower_ not in WORDS.assured for t in head.children)
    asked = any(t.text == "?" for t in head.sent[-3:])
    return modal or asked or any(is_binding(t) for t in children(head, "advcl"))


def _claimed(head: Token) -> Iterator[Token]:
    """The clauses of which the speaker says that they are so."""
    denied = _is_denied(head)
    if head.lemma_.lower() in WORDS.asserting and not denied:
        yield from children(head, "ccomp")
    for word in children(head, "acomp", "attr", "dobj"):
        doubted = any(t.lower_ == "no" for t in word.lefts)
        if denied or (doubted != (word.lemma_.lower() in WORDS.doubting)):
            continue
        if word.lemma_.lower() in WORDS.asserting | WORDS.doubting:
            yield from children(word, "ccomp", "acl")
    if not denied and head.lemma_ == "be":
        yield from children(head, "ccomp")


def _is_denied(head: Token) -> bool:
    return has(head, "neg") or any(t.lower_ in GRAMMAR.negations and t.lower_ != "no" for t in head.children)


def _stands_alone(clause: Token) -> bool:
    """Whether it has a verb in a tense and a subject of its own, and asks nothing."""
    finite = clause.tag_ in TENSED or any(t.tag_ in (*TENSED, "MD") for t in children(clause, *_HELPERS))
    own = children(clause, *SUBJECTS, "expl")
    if not finite or not own or clause.pos_ not in VERBS:
        return False
    asks = any(t.tag_ in ("WDT", "WP", "WRB", "WP$") for noun in own for t in (noun, *noun.lefts))
    asks = asks or any(t.tag_ in ("WRB", "WP") for t in clause.lefts)
    bound = any(t.dep_ == "mark" and t.lower_ != "that" for t in clause.lefts)
    return not asks and not bound


def _run(clause: Token, inside: Collection[int]) -> list[Token]:
    """The words of the clause from its first to its last, where they stand together; empty where they do
    not."""
    words = [t for t in clause.subtree if t.i in inside and not t.is_space]
    while words and (words[0].is_punct or (words[0].dep_ in ("mark", "cc") and words[0].head == clause)):
        words = words[1:]
    while words and words[-1].is_punct:
        words = words[:-1]
    if not words or words[0].dep_ == "mark" or words[-1].i - words[0].i + 1 != len(words):
        return []
    return words
