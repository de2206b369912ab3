"""Documents whose day the text has told: "a letter of 5 May", "wrote on Monday in a memo".

What stands in them was said on that day, wherever the text comes back to it: "the letter says". What was
written in one of no known day is not of the day that the text tells of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.occasions import dated_noun
from analysis.events.relating.telling import is_definite
from analysis.language.lexicon import load
from analysis.language.syntax import children, pobjs_of
from analysis.model import Date


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of documents.toml."""

    dated: frozenset[str]
    lasting: frozenset[str]
    holding: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "documents", Words)


class Documents:
    """The documents of one Doc by the lemmas of their nouns, told from first to last."""

    def __init__(self) -> None:
        self._days: dict[str, Date] = {}
        self._here: frozenset[int] = frozenset()
        """The nouns dated in the last sentence."""
        self._news: set[str] = set()

    def note(self, sentence: Sentence, in_news: bool) -> None:
        """Remember the days that the sentence tells of documents; one that the head of the news brings is of
        its day (`in_news`)."""
        found = {noun: known for known, token in sentence.dates if (noun := dated_noun(token)) is not None}
        found = {noun: known for noun, known in found.items() if _is_document(noun) and known.earliest}
        self._here = frozenset(noun.i for noun in found)
        self._days |= {noun.lemma_.lower(): known for noun, known in found.items()}
        if in_news:
            self._news |= {word.lemma_.lower() for word in sentence.span if _is_document(word)}

    def written(self, candidate: Candidate, day: Date) -> None:
        """Remember that what the candidate tells was written on the day."""
        self._days |= {noun.lemma_.lower(): day for noun in _within(candidate)}

    def day(self, candidate: Candidate) -> Date | None:
        """The day of the document in which it stands, or which says it."""
        for noun in (*_within(candidate), *_sayers(candidate)):
            lemma = noun.lemma_.lower()
            if lemma in self._days and (noun.i in self._here or is_definite(noun)):
                return self._days[lemma]
        return None

    def is_of_unknown(self, candidate: Candidate) -> bool:
        """Whether it stands in a document of a day that nobody tells."""
        return any(
            noun.lemma_.lower() in _WORDS.lasting and noun.lemma_.lower() not in self._news
            for noun in (*_within(candidate), *_sayers(candidate))
        )


def _is_document(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _WORDS.dated


def _within(candidate: Candidate) -> Iterator[Token]:
    """The documents in which the clause says that it stands."""
    for preposition in children(candidate.clause.head, "prep"):
        if preposition.lower_ in _WORDS.holding:
            yield from (noun for noun in pobjs_of(preposition) if _is_document(noun))


def _sayers(candidate: Candidate) -> Iterator[Token]:
    """The documents that say it."""
    if candidate.saying:
        yield from (noun for noun in candidate.clause.topics if _is_document(noun))
