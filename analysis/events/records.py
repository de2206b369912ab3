"""From what a clause tells to an event's record: its status, its date, its words, its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec
from spacy.tokens import Doc, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.certainty import certainty, is_guess
from analysis.events.labels.label import label
from analysis.events.labels.phrases import noun_phrase, phrase
from analysis.events.participants import Participants
from analysis.events.relating.answers import responds_to
from analysis.events.relating.believing import is_believed
from analysis.events.relating.calendar import Calendar
from analysis.events.relating.dating import Dating
from analysis.events.relating.status import status_of
from analysis.guard import guarded
from analysis.language.syntax import children
from analysis.model import Event, EventDate, Quote
from analysis.stretches import Stretches

_PLACING: Final = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "off"})
"""Prepositions behind which an event has its scene (Quirk et al. 1985, 9.15)."""


class Recorder:
    """Writes down the events of one Doc in order of the text, each with what is known from those before."""

    def __init__(self, doc: Doc, who: Participants, calendar: Calendar) -> None:
        self._doc = doc
        self._who = who
        self._calendar = calendar
        self._dating = Dating(doc, calendar)
        self._quotes = _Quotes(doc._.quotes)
        self.doubted: EventDate | None = None
        """The day that the rules have found for what was recorded last, if the judge does not believe it."""

    def read(self, sentence: Sentence) -> None:
        """Take note of a sentence before its candidates are recorded; of one without any, too."""
        self._dating.read(sentence)

    def record(self, candidate: Candidate, sentence: Sentence, earlier: Sequence[Event]) -> Event | None:
        """The record of what was found in the sentence, or None when there is nothing to tell of it.

        Its id is `e` and its number after the `earlier` events.
        """
        start, end = _evidence(candidate.evidence, candidate.clause.head)
        text = label(candidate, sentence, self._who)
        if not text:
            return None
        status = status_of(candidate)
        when = self._dating.date(candidate, status, sentence)
        if status == "happened" and when is not None and self._calendar.is_ahead(when):
            status = "planned"  # "The show opens on Friday"
        self.doubted = when if when is not None and not is_believed(when, candidate.days) else None
        if self.doubted is not None:
            when = None
        plain = candidate.type is None and not candidate.saying
        if plain and when is None and status == "happened" and self._calendar.is_history:
            return None  # in a history what has no date is background
        sure = certainty(candidate, when)
        if not sentence.in_lead and is_guess(sure):
            return None
        head = candidate.clause.head
        event = Event(
            id=f"e{len(earlier) + 1}",
            start=start,
            end=end,
            trigger=(head.idx, head.idx + len(head)),
            type=candidate.type,
            mode=candidate.mode,
            sources=candidate.sources,
            targets=candidate.targets,
            source_words=tuple(phrase(t, sentence.omitted) for t in candidate.source_heads),
            source_spans=tuple(_words(t) for t in candidate.source_heads),
            target_words=tuple(phrase(t, sentence.omitted) for t in candidate.target_heads),
            target_spans=tuple(_words(t) for t in candidate.target_heads),
            certainty=sure,
            places=self._who.places(_scene(candidate)),
            date=when,
            status=status,
            label=text,
            quotes=self._quotes.within(start, end),
        )
        words = [t for t in sentence.span if t.idx < end]
        with guarded(self._doc, "events", "threads"):
            answered = responds_to(event, words, earlier, self._who)
            return msgspec.structs.replace(event, responds_to=answered)
        return event


class _Quotes:
    """Quotations by where they stand."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        ordered = [(q.spans[0][0], q.spans[-1][1], q.id) for q in quotes]
        self._ids = [id_ for _, _, id_ in ordered]
        self._stretches = Stretches((first, last) for first, last, _ in ordered)

    def within(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(self._ids[i] for i in self._stretches.touching(start, end))


def _scene(candidate: Candidate) -> Iterator[Token]:
    """The nouns that tell where: those behind prepositions of place, of the predicate or its object, and of
    the act within."""
    for clause in (candidate.clause, candidate.inner if not candidate.saying else None):
        if clause is not None:
            for preposition, noun in clause.preps:
                if preposition in _PLACING and noun.head.head == clause.head:
                    yield noun
    if candidate.construction == "nominal":
        yield from candidate.clause.head.subtree


def _words(head: Token) -> tuple[int, int]:
    """Where the phrase stands."""
    words = noun_phrase(head)
    return words[0].idx, words[-1].idx + len(words[-1])


def _evidence(root: Token, head: Token) -> tuple[int, int]:
    """The clause that tells the event, without clauses coordinated with it; its trigger, the head, is in it,
    wherever the parser has hung that."""
    others = {t.i for own in children(root, "conj") if own.pos_ == "VERB" for t in own.subtree}
    words = [t for t in root.subtree if not t.is_punct and not t.is_space and t.i not in others] or [root]
    first, last = words[0], words[-1]
    return min(first.idx, head.idx), max(last.idx + len(last), head.idx + len(head))
