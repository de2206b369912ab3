"""A candidate in the words of its clause, as the judge reads it: its predicate with subject and arguments,
without the clauses beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.language.grammar import GRAMMAR
from analysis.language.syntax import VERBS, has

_BESIDE: Final = frozenset({"relcl", "parataxis", "appos", "conj"})
_LONG: Final = 60
"""Words that the judge reads, at most."""
_TRIMMED: Final = " ,;:–—-.\n"
_LEFT_OVER: Final = re.compile(r"(?:\s*,)+(?=\s*[,.;:])|\(\s*\)|(?<=,)(?:\s*,)+")
"""Commas and brackets whose words were left out."""


def wording(candidate: Candidate) -> str:
    """The clause that tells the candidate, in one line."""
    head = candidate.clause.head
    if candidate.construction == "nominal":
        return _joined(head.subtree)
    if candidate.construction == "quoted":
        return _joined(_without_beside(head))
    words = list(_without_beside(candidate.evidence))
    if candidate.content is not None and candidate.content not in words:
        words = [*words, *_without_beside(candidate.content)]
    words = sorted({t.i: t for t in words}.values(), key=lambda t: t.i)
    subject = "" if has(head, "nsubj", "nsubjpass", "expl", "csubj") else _subject(candidate)
    if candidate.construction == "relative":
        words = [t for t in words if not (t.lower_ in GRAMMAR.relatives and t.head in (head, head.head))]
        subject = subject or _subject(candidate)
    return f"{subject} {_joined(words)}".strip()


def _subject(candidate: Candidate) -> str:
    """The noun of a relative or participial clause, or the subject that a verb shares."""
    clause = candidate.clause
    nouns = clause.objects if clause.passive else clause.subjects
    near = [t for t in nouns if t.i < clause.head.i and t.pos_ != "PRON"][:2]
    return _joined(t for noun in near for t in _noun(noun))


def _noun(noun: Token) -> Iterable[Token]:
    before = (t for t in noun.lefts if t.dep_ in ("compound", "amod", "poss", "nummod", "det"))
    return [*(word for t in before for word in t.subtree), noun]


def _without_beside(head: Token) -> Iterable[Token]:
    """The words of the clause without coordinate clauses, relative clauses and asides."""
    agenda, found = [head], list[Token]()
    while agenda and len(found) < 200:
        token = agenda.pop()
        found.append(token)
        agenda += [t for t in token.children if not _is_beside(t, token)]
    words = sorted(found, key=lambda t: t.i)
    while words and (words[-1].dep_ == "cc" or words[-1].is_punct):
        words.pop()
    return words


def _is_beside(child: Token, head: Token) -> bool:
    if child.dep_ not in _BESIDE:
        return False
    return child.pos_ in VERBS or child.dep_ in ("relcl", "parataxis", "appos")


def _joined(tokens: Iterable[Token]) -> str:
    words = list(tokens)[:_LONG]
    text = "".join(
        t.text + (" " if t.whitespace_ or (n + 1 < len(words) and words[n + 1].i != t.i + 1) else "")
        for n, t in enumerate(words)
    )
    return " ".join(_LEFT_OVER.sub("", text).split()).strip(_TRIMMED)
