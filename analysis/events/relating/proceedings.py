"""The steps of the law against somebody: what came before the one that is the news has no day of its own.

Who is sentenced today was charged some other day, and did what he was sentenced for on yet another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from spacy.tokens import Doc

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
    resigning: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "proceedings", Words)
_STEPS: Final = _WORDS.steps
_VERDICT: Final = next(n for n, step in enumerate(_STEPS, 1) if "convict" in step.verbs)
_NO_LAW: Final = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
"""Types of what is no step, whatever its verb: "charged the line"."""
_BLAMING: Final = frozenset({"ACCUSE", "COERCE", "SANCTION"})
_REACTIONS: Final = frozenset(
    {"ACCUSE", "AGREE", "CONCEDE", "CONSULT", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
)
"""Types that what is done about it has, too."""
_CRIMES: Final = frozenset({None, "ACCUSE", "ASSAULT", "COERCE"})
"""Types that the deeds have of which a court tells: the crime, and how it was found out."""


class Proceedings:
    """The steps that one text has told, from first to last."""

    def __init__(self, doc: Doc) -> None:
        self._kinds = {actor.id: actor.kind for actor in doc._.actors}
        self._blamed: set[str] = set()
        """Whom the news blames for what they did."""
        self._blaming = -1
        """Where the sentence begins that blames them."""
        self._last = 0
        self._sentence = -1
        """Where the sentence begins that has told the last step."""
        self._judged: set[str] = set()
        self._taking: set[str] = set()
        """Who takes the steps."""
        self._is_of_verdict = False

    def note(self, candidate: Candidate, sentence: Sentence, *, opening: bool) -> None:
        """Remember a step that the news tells; that which it begins with is the news itself."""
        if opening and (blamed := set(self._blames(candidate))):
            self._blamed |= blamed
            self._blaming = sentence.span.start
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
        if sentence.span.start == self._sentence:
            return False
        here = step_of(candidate)
        deed = not here and not candidate.saying and candidate.type not in _REACTIONS
        if deed and sentence.span.start != self._blaming and not self._blamed.isdisjoint(candidate.sources):
            return True
        if not self._last:
            return False
        if here:
            return here < self._last
        if candidate.saying and candidate.clause.head.dep_ != "conj":
            return False
        if not self._judged.isdisjoint(candidate.sources):
            return True
        others = self._is_of_verdict and candidate.type in _CRIMES and not candidate.saying
        return others and self._taking.isdisjoint(candidate.sources) and not _is_of_court(candidate)

    def _blames(self, candidate: Candidate) -> Iterator[str]:
        """Those who are punished, accused or go for what they did before: people, and firms that are
        punished; states strike back."""
        if candidate.lemma in _WORDS.resigning:
            yield from candidate.sources
            yield from candidate.targets
        if candidate.saying or candidate.type not in _BLAMING:
            return
        kinds = ("person", "organization") if candidate.type == "COERCE" else ("person",)
        yield from (each for each in candidate.targets if self._kinds.get(each) in kinds)


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
