"""When an event took place, and how that is known.

stated    a date in the event's own clause
carried   the date that rules the text here: stated in a sentence before, in this paragraph or the last
inferred  the day of publication, for what news of the day reports in the past tense

Which basis it is stays on the record: a carried date can be doubted, a stated one hardly.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from typing import Final

from spacy.tokens import Doc, Span, Token

from analysis.document import article_of, news_paragraphs
from analysis.model import Date, EventDate

_NEWS_DAYS: Final = 3
"""How near the day of publication the first dates of a text are when it is news of the day."""
_LEAD: Final = 4
"""Paragraphs at the head of an article in which news names its day."""
_NOMINAL: Final = frozenset({"poss", "amod", "compound", "nmod", "nummod", "nsubj", "nsubjpass"})


class Calendar:
    """The dates of one Doc by token, and whether the Doc is news of the day."""

    def __init__(self, doc: Doc) -> None:
        self._dates: list[Date] = sorted(doc._.dates, key=lambda d: d.start)
        self._starts = [d.start for d in self._dates]
        article = article_of(doc)
        self.published = article.published if article is not None else None
        self.is_news = self.published is not None and self._speaks_of_its_day(doc, self.published)

    def within(self, span: Span) -> list[tuple[Date, Token]]:
        """The dates in the span, each with the token that governs its words."""
        first = bisect_left(self._starts, span.start_char)
        found = []
        for known in self._dates[first:]:
            if known.start >= span.end_char:
                break
            words = span.doc.char_span(known.start, known.end, alignment_mode="expand")
            if words is not None and len(words):
                found.append((known, words.root))
        return found

    def inferred(self) -> EventDate | None:
        """The day of publication."""
        if self.published is None or not self.is_news:
            return None
        day = self.published.isoformat()
        return EventDate(value=day, earliest=day, latest=day, basis="inferred")

    def _speaks_of_its_day(self, doc: Doc, day: date) -> bool:
        lead = [p for p, _ in zip(news_paragraphs(doc), range(_LEAD), strict=False)]
        end = lead[-1][0].end if lead else 0
        for known in self._dates:
            if known.start >= end:
                break
            if known.earliest and known.latest and known.type in ("DATE", "TIME"):
                near = date.fromisoformat(known.latest)
                if known.earliest == known.latest and abs((near - day).days) <= _NEWS_DAYS:
                    return True
        return False


def stated(dates: Iterable[tuple[Date, Token]], heads: Iterable[Token]) -> Date | None:
    """The date that says when: one that hangs on a predicate of the event, the first such predicate first."""
    by_verb: dict[int, Date] = {}
    for known, token in dates:
        if known.type in ("DATE", "TIME") and known.value and known.value != "PRESENT_REF":
            governor = governing_verb(token)
            if governor is not None:
                by_verb.setdefault(governor.i, known)
    for head in heads:
        if head.i in by_verb:
            return by_verb[head.i]
    return None


def governing_verb(token: Token) -> Token | None:
    """The predicate whose time the date tells; None when it dates a thing ("last year's treaty")."""
    if token.dep_ in _NOMINAL:
        return None
    for _ in range(6):
        token = token.head if token.head is not token else token
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.dep_ in ("nsubj", "nsubjpass", "poss", "compound", "amod"):
            return None
        if token.head is token:
            return token
    return None


def as_stated(known: Date) -> EventDate:
    """The date of an event whose clause states it."""
    return EventDate(
        value=known.value, earliest=known.earliest, latest=known.latest, basis="stated", mention=known.id
    )


def as_carried(known: Date) -> EventDate:
    """The date of an event that an earlier sentence dates."""
    return EventDate(
        value=known.value, earliest=known.earliest, latest=known.latest, basis="carried", mention=known.id
    )
