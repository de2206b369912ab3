"""Occasions whose day the text has told: "Thursday night's fight", "the hearing on Monday".

What happened in them was on that day, wherever the text comes back to it: "During the hearing …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.calendar import NOMINAL, Calendar, dated
from analysis.events.relating.telling import is_definite
from analysis.language.lexicon import load
from analysis.language.syntax import SUBJECTS, children, governed, helped_by, pobjs_of
from analysis.model import Date


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of occasions.toml."""

    gatherings: frozenset[str]
    contests: frozenset[str]
    sports: frozenset[str]


_WITHIN: Final = frozenset({"in", "during", "at", "throughout"})
_BEHIND: Final = frozenset({"after", "following"})
"""What was said behind an occasion was said on its day: "told reporters after the match"."""
WORDS: Final = load("analysis.events.relating", "occasions", Words)
_STEM: Final = 5
"""Letters, at least, that verb and noun of one deed begin with."""
_ENDING: Final = 2
"""Letters at the end of the verb that its noun may have otherwise: "testify", "testimony"."""


class Occasions:
    """The dated nouns of one Doc by their lemmas, told from first to last."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._days: dict[str, Date] = {}

    def note(self, sentence: Sentence) -> None:
        """Remember the days that the sentence tells of nouns."""
        for known, token in sentence.dates:
            noun = dated_noun(token)
            if noun is not None and self._calendar.is_recent(known):
                self._days[noun.lemma_.lower()] = known

    def day(self, candidate: Candidate) -> Date | None:
        """The day of the occasion within which the event is told, or which it is itself."""
        if not self._days:
            return None
        lemmas = [noun.lemma_.lower() for noun in _around(candidate)]
        found = next((self._days[lemma] for lemma in lemmas if lemma in self._days), None)
        if found is None and not WORDS.contests.isdisjoint(lemmas):  # "Monday's loss … after the game"
            found = next((day for noun, day in self._days.items() if noun in WORDS.contests), None)
        return found or self._named(candidate.lemma.lower())

    def is_within(self, candidate: Candidate, end: int) -> bool:
        """Whether it is told within what the sentence up to the token `end` has told: "in the quake"."""
        doc = candidate.clause.head.doc
        told = {t.lemma_.lower() for t in doc[end - 1].sent if t.pos_ == "NOUN"}
        return any(noun.lemma_.lower() in told for noun in _within(candidate))

    def is_of_news(self, candidate: Candidate) -> bool:
        """Whether it is told within a gathering that the text knows without another day: "the hearing"."""
        return any(
            noun.lemma_.lower() in WORDS.gatherings | WORDS.contests
            and noun.lemma_.lower() not in self._days
            and not any(t.pos_ in ("PROPN", "NUM") for t in noun.children)
            for noun in _around(candidate)
        )

    def is_other(self, day: Date | None) -> bool:
        """Whether the last day told of a noun is another one than the day (None: that of publication), and no
        day to come."""
        last = next((known for known in reversed(self._days.values()) if not self._is_ahead(known)), None)
        if last is None:
            return False
        return not self._calendar.is_of_the_day(last, 0) if day is None else last.earliest != day.earliest

    def _is_ahead(self, known: Date) -> bool:
        return self._calendar.is_ahead(dated(known, "carried"))

    def _named(self, verb: str) -> Date | None:
        """The day of the noun that names what the verb tells."""
        shared = max(_STEM, len(verb) - _ENDING)
        if verb in self._days or len(verb) < shared:
            return self._days.get(verb)
        return next((day for noun, day in self._days.items() if noun.startswith(verb[:shared])), None)


def dated_noun(token: Token) -> Token | None:
    """The common noun that the date qualifies."""
    above = token.head
    if token.dep_ == "pobj" and above.dep_ == "prep":
        above = above.head
    elif token.dep_ not in NOMINAL and token.dep_ != "npadvmod":
        return None
    return above if above.pos_ == "NOUN" and above != token else None


def _within(candidate: Candidate) -> Iterator[Token]:
    """The known nouns within which the clause says that it was: "in the quake"."""
    for preposition in children(candidate.clause.head, "prep"):
        if preposition.lower_ in _WITHIN:
            yield from (noun for noun in pobjs_of(preposition) if is_definite(noun))


def _around(candidate: Candidate) -> Iterator[Token]:
    """The nouns of the occasions in which the clause says that it was, and its subject."""
    head = candidate.clause.head
    within = _WITHIN | _BEHIND if candidate.saying else _WITHIN
    for governor in (head, *(candidate.clause.objects if candidate.saying else ())):
        for preposition in children(governor, "prep"):
            if preposition.lower_ in within:
                for noun in pobjs_of(preposition):
                    parts = governed(noun, {"of"})  # "during a part of the debate"
                    yield from (each for each in (noun, *parts) if is_definite(each))
    for clause in children(head, "advcl"):
        if candidate.saying and helped_by(clause, _BEHIND, "mark"):
            yield from (noun for noun in children(clause, *SUBJECTS) if is_definite(noun))
    if not candidate.saying:
        yield from (noun for noun in candidate.clause.topics if noun.pos_ == "NOUN" and is_definite(noun))
