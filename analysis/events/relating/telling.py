"""How a clause tells of its time: of what is past, what is going on, what was at another time."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.syntax import SUBJECTS, children, has, helped_by, pobjs_of


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of telling.toml."""

    perfect: frozenset[str]
    pluperfect: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    being: frozenset[str]
    elsewhen: frozenset[str]
    earlier: frozenset[str]
    habitual: frozenset[str]
    spans: frozenset[str]
    whenever: frozenset[str]
    definite: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "telling", Words)


def is_past(candidate: Candidate) -> bool:
    """Whether the event is told in the past tense or the perfect; the pluperfect tells what was before."""
    helping = candidate.clause.auxiliaries
    if helping & _WORDS.pluperfect or candidate.clause.modality.announced:
        return False  # what "was expected" then may have been so for long
    tense = candidate.clause.head.tag_ in ("VBD", "VBN") or bool(helping & _WORDS.past)
    return tense or candidate.saying


def is_perfect(clause: Clause) -> bool:
    """Whether it is told in the perfect, which leaves the time open: "has resigned"."""
    return bool(clause.auxiliaries & _WORDS.perfect)


def is_going_on(clause: Clause) -> bool:
    """Whether somebody suffers it now: "is being held"."""
    helping = clause.auxiliaries
    return bool(helping & _WORDS.being) and bool(helping & _WORDS.present) and not helping & _WORDS.past


def is_of_another_time(clause: Clause) -> bool:
    """Whether an adverb or the subject puts it at a time that nothing around tells: "previously said", "an
    earlier hearing heard"."""
    head = clause.head
    if any(word.lower_ in _WORDS.elsewhen for word in children(head, "advmod")):
        return True
    if any(word.lower_ in _WORDS.habitual for word in children(head, "aux")):
        return True  # "his editors would tell him"
    if any(_is_span(preposition) for preposition in children(head, "prep")):
        return True
    return any(
        word.lower_ in _WORDS.earlier for subject in clause.topics for word in children(subject, "amod")
    )


def _is_span(preposition: Token) -> bool:
    """Whether it tells for how long something was: "for decades"."""
    return preposition.lower_ == "for" and any(
        noun.tag_ == "NNS" and noun.lemma_.lower() in _WORDS.spans for noun in pobjs_of(preposition)
    )


def happens_when(clause: Clause) -> bool:
    """Whether another clause puts it at a time of its own: "When he was stopped, he told officers …"."""
    return any(
        helped_by(own, _WORDS.whenever, "mark", "advmod") and has(own, *SUBJECTS) and _is_finite(own)
        for own in children(clause.head, "advcl")
    )


def _is_finite(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(t.tag_ == "VBD" for t in children(verb, "aux", "auxpass"))


def is_definite(noun: Token) -> bool:
    """Whether the noun is of what the text knows: "the hearing", "that hearing", "their hearing"."""
    return has(noun, "poss") or any(
        word.tag_ == "DT" and word.lower_ != "a" for word in children(noun, "det")
    )
