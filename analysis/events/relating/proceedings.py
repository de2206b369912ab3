"""The steps of the law against somebody: what came before the one that is the news has no day of its own.

Who is sentenced today was charged some other day, and did what he was sentenced for on yet another one.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from analysis.events.candidates import Candidate, Sentence
from analysis.language.lexicon import load


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """The verbs of one step; with `objects`, those that make them one."""

    verbs: frozenset[str]
    objects: frozenset[str] = frozenset()


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of proceedings.toml."""

    steps: tuple[Step, ...]
    courts: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "proceedings", Words)
_STEPS: Final = _WORDS.steps
_VERDICT: Final = next(n for n, step in enumerate(_STEPS, 1) if "convict" in step.verbs)
_NO_LAW: Final = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
"""Types of what is no step, whatever its verb: "charged the line"."""
_CRIMES: Final = frozenset({None, "ACCUSE", "ASSAULT", "COERCE"})
"""Types that the deeds have of which a court tells: the crime, and how it was found out."""


class Proceedings:
    """The steps that one text has told, from first to last."""

    def __init__(self) -> None:
        self._last = 0
        self._sentence = -1
        """Where the sentence begins that has told the last step."""
        self._judged: set[str] = set()
        self._taking: set[str] = set()
        """Who takes the steps."""
        self._is_of_verdict = False

    def note(self, candidate: Candidate, sentence: Sentence, *, opening: bool) -> None:
        """Remember a step that the news tells; that which it begins with is the news itself."""
        here = step_of(candidate)
        if not here or here < self._last:
            return
        self._last, self._sentence = here, sentence.span.start
        self._taking.update(candidate.sources)
        if here >= _VERDICT:
            self._judged.update(candidate.targets)
            self._is_of_verdict |= opening

    def is_before(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Whether it came before the last step that a sentence before has told: an earlier step, a deed of
        who has been judged, in news of a verdict what anybody else did but those who speak the law."""
        if not self._last or sentence.span.start == self._sentence:
            return False
        here = step_of(candidate)
        if here:
            return here < self._last
        if candidate.saying and candidate.clause.head.dep_ != "conj":
            return False
        if not self._judged.isdisjoint(candidate.sources):
            return True
        others = self._is_of_verdict and candidate.type in _CRIMES and not candidate.saying
        return others and self._taking.isdisjoint(candidate.sources) and not _is_of_court(candidate)


def _is_of_court(candidate: Candidate) -> bool:
    """Whether a court or a judge does it."""
    return any(
        word.lemma_.lower() in _WORDS.courts
        for doer in (*candidate.subjects, *candidate.source_heads)
        for word in (doer, *doer.children)
    )


def step_of(candidate: Candidate) -> int:
    """The step that it is, counted from 1; 0 if it is none."""
    if candidate.saying or candidate.type in _NO_LAW:
        return 0
    clause = candidate.clause
    for number, step in enumerate(_STEPS, 1):
        if candidate.lemma in step.verbs and (
            not step.objects or any(t.lemma_.lower() in step.objects for t in clause.head.subtree)
        ):
            return number
    return 0
