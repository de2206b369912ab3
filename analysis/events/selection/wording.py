"""A candidate in the words of its clause, as the judge reads it: its predicate with subject and arguments,
without the clauses beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.selection.clauses import is_naming
from analysis.language.grammar import GRAMMAR
from analysis.language.syntax import VERBS, has

_BESIDE: Final = frozenset({"relcl", "parataxis", "appos", "conj"})
_GOVERNED: Final = frozenset({"ccomp", "xcomp"})
_LONG: Final = 32
"""Words that the judge reads, at most."""
_ADVERBS: Final = frozenset({"where", "when", "why"})
_LARGEST: Final = 200
"""Words of a clause that are looked at; parses of broken text can go on without end."""
_NEAR: Final = 2
"""Nouns of a clause without a subject of its own that are put in front of it."""
_OF_NOUN: Final = ("compound", "amod", "poss", "nummod", "det")
_APART: Final = frozenset({",", "(", "–", "—", "--", "-", ";", ":"})
_MARKS: Final = frozenset({",", ";", ":", ".", "–", "—", "-", "--"})


class Wording(NamedTuple):
    """Words of a clause in one line, with the token of each and where it begins in the line."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def stretches(self) -> list[tuple[int, int]]:
        """Where the words stand in the article."""
        return [(t.idx, t.idx + len(t)) for t in self.tokens]

    def within(self, start: int, end: int) -> list[Token]:
        """The tokens of a stretch of the line."""
        return [t for t, at in zip(self.tokens, self.starts, strict=True) if start <= at < end]


def wording(candidate: Candidate) -> Wording:
    """The clause that tells the candidate."""
    head = candidate.clause.head
    if candidate.construction == "nominal":
        return _line(list(head.subtree))
    if candidate.construction == "quoted":
        return _line(_clause(head))
    words = {t.i: t for t in _clause(candidate.evidence)}
    if candidate.content is not None and candidate.content.i not in words:
        words |= {t.i: t for t in _clause(candidate.content)}
    told = [words[i] for i in sorted(words)]
    if candidate.construction == "relative":
        told = [t for t in told if not (t.lower_ in GRAMMAR.relatives and t.head in (head, head.head))]
        clause = candidate.clause
        beside = any(t.lower_ in _ADVERBS for t in head.children)
        if beside:  # "the town where she worked"
            return _line([t for t in told if t.lower_ not in _ADVERBS or t.head != head])
        if head in told and head.head in clause.objects and not clause.passive:
            # "the company that Peru accused": Peru accused the company
            behind = told.index(head) + 1
            return _line([*told[:behind], *_noun(head.head), *told[behind:]])
    elif has(head, "nsubj", "nsubjpass", "expl", "csubj"):
        return _line(told)
    return _line([*_subject(candidate, told), *told])


def _subject(candidate: Candidate, told: Sequence[Token]) -> Iterable[Token]:
    """The noun of a relative or participial clause, or the subject that a verb shares, if not `told`."""
    clause = candidate.clause
    nouns = clause.objects if clause.passive else clause.subjects
    near = [t for t in nouns if t.i < clause.head.i and t.pos_ != "PRON" and t not in told][:_NEAR]
    return chain.from_iterable(_noun(noun) for noun in near)


def _noun(noun: Token) -> list[Token]:
    before = (t for t in noun.lefts if t.dep_ in _OF_NOUN)
    return [*(word for t in before for word in t.subtree), noun]


def _clause(head: Token) -> list[Token]:
    """The words of the clause without coordinate clauses, relative clauses and asides, nor what joined them.
    Of what it governs only asides are left out: nobody else tells the rest."""
    agenda, found, left = [(head, False)], list[Token](), list[Token]()
    while agenda and len(found) < _LARGEST:
        token, governed = agenda.pop()
        found.append(token)
        for child in token.children:
            if _is_beside(child) and not (governed and _is_needed(child)):
                left.append(child)
            else:
                agenda.append((child, governed or child.dep_ in _GOVERNED))
    words = set(found) - {mark for child in left for mark in _joining(child)}
    told = sorted(words, key=lambda t: t.i)
    while told and (told[-1].dep_ == "cc" or told[-1].text in _MARKS):
        told.pop()
    return told


def _is_beside(child: Token) -> bool:
    if child.dep_ == "acl" and is_naming(child) and _before(child) in _APART:
        return True
    if child.dep_ == "appos" and child.left_edge.i and _before(child) not in _APART:
        return False  # "called the ruling “a disgrace”", which the parser takes for one of two names
    return child.dep_ in _BESIDE and (child.dep_ != "conj" or child.pos_ in VERBS)


def _is_needed(child: Token) -> bool:
    """Whether a clause within what is governed is no aside: a coordinate one, or a relative one without a
    comma."""
    return child.dep_ == "conj" or (child.dep_ == "relcl" and _before(child) != ",")


def _before(child: Token) -> str:
    first = child.left_edge
    return first.nbor(-1).text if first.i else ""


def _joining(left: Token) -> Iterator[Token]:
    """The conjunction and the commas that hold what is left out."""
    if left.dep_ == "conj":
        yield from (t for t in left.head.rights if t.dep_ == "cc" and t.i < left.i)
    first, last = left.left_edge, left.right_edge
    if _before(left) == "," and last.i + 1 < len(left.doc) and last.nbor().text == ",":
        yield from (first.nbor(-1), last.nbor())
    elif _before(left) == "," and last.text == "," and last.head == left:
        yield first.nbor(-1)  # the parser has hung the second comma within


def _line(tokens: Sequence[Token]) -> Wording:
    """The words as they are written, without marks that are left over where others were left out."""
    kept = _tidied([t for t in tokens if not t.is_space])[:_LONG]
    text, starts = "", list[int]()
    for number, token in enumerate(kept):
        before = kept[number - 1] if number else None
        if (
            before is not None
            and (before.whitespace_ or before.i + 1 != token.i)
            and token.text not in _MARKS
        ):
            text += " "
        starts.append(len(text))
        text += token.text
    return Wording(text, tuple(kept), tuple(starts))


def _tidied(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        if token.text in _MARKS and (not kept or kept[-1].text in _MARKS or kept[-1].text == "("):
            continue
        if token.text == ")" and kept and kept[-1].text == "(":
            kept.pop()
            continue
        kept.append(token)
    while kept and kept[-1].text in _MARKS:
        kept.pop()
    return kept
