"""The day on which a quotation was spoken, from which its own "today" and "next month" count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.dates.context.thread import Told
from analysis.dates.periods import days, to_day
from analysis.document import sentence_starts
from analysis.model import Quote, Span

_MARKED: Final = re.compile(r"“[^“”\n]{1,3000}”|\"[^\"\n]{1,3000}\"")
_OPENING: Final = re.compile(r"\s*(?:Back )?(?:In|During)\s(?:[^,;:\n]{0,50}\s)?", re.IGNORECASE)
_BEHIND: Final = re.compile(r"[^,;:.\n]{1,60}\s(?:in|during)\s(?:(?:a|an|his|her|their|early|late)\s){0,2}")
"""What stands between a sentence's beginning, or a quotation's end, and the time of the utterance."""
_APART: Final = re.compile(
    r"\b(?:(?:the|a) (?:day|night|week|month|year)|days|weeks|months|years) (?:after|before|following)\b"
    r"|\b(?:days|weeks|months|years) (?:later|earlier)\b|\bat the time\b",
    re.IGNORECASE,
)
"""What tells that words were spoken at a distance from something else."""
_ASIDE: Final = re.compile(r"\b(?:who|which|that)\b", re.IGNORECASE)
_STALE: Final = 3
"""Days between a day told and the publication from which the text is no news of that day."""


class Around:
    """The points that a paragraph tells outside quotations, by where they stand."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._starts = [one.at for one in told]
        self.days = _days(told)

    def between(self, start: int, end: int) -> Sequence[Told]:
        """What is told from one character to another."""
        return self._told[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def days_between(self, start: int, end: int) -> list[_Day]:
        """The different days told from one character to another, each with the words that told it first."""
        return _days(self.between(start, end))


class Spoken:
    """Where a Doc quotes somebody's words, and when those were spoken."""

    def __init__(self, doc: Doc) -> None:
        self._text: str = doc.text
        quotes: tuple[Quote, ...] = doc._.quotes
        spans = [s for q in quotes if q.form != "indirect" for s in q.spans]
        if not quotes:
            spans = [found.span() for found in _MARKED.finditer(self._text)]
        self._spans: list[Span] = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._sentences = sorted(doc[i].idx for i in sentence_starts(doc) or ())

    def holds(self, start: int) -> bool:
        """Whether the character stands in a quotation."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and start < self._spans[at][1]

    def day(self, start: int, around: Around, now: date | None) -> Told | None:
        """What tells the day of the utterance around a character, where that is not `now`.

        It is what its paragraph tells outside quotations: the day of the sentence; else the only day there
        is, if it is no news of `now`.
        """
        at = bisect_right(self._starts, start) - 1
        first, last = self._spans[at] if at >= 0 else (start, start)
        low, high = self._sentence(first)[0], self._sentence(max(last - 1, first))[1]
        here = around.days_between(low, high)
        if len(here) == 1 and (now is None or here[0].day <= now):
            return here[0].told
        once = [one for one in around.between(low, high) if self._once((first, last), low, one, now)]
        if once and not here:
            return once[0]
        known = around.days
        if len(known) == 1 and (now is None or (now - known[0].day).days > _STALE):
            return known[0].told
        return None

    def is_apart(self, start: int) -> bool:
        """Whether the quotation around a character was spoken at some distance from an event, of which nobody
        knows when it was: "The day after the raid she said, '…'"."""
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            return False
        first = self._spans[at][0]
        low = self._sentence(first)[0]
        apart = _APART.search(self._text, low, first) if low < first else None
        return apart is not None and not _ASIDE.search(self._text, low, apart.start())

    def _once(self, quoted: Span, low: int, one: Told, now: date | None) -> bool:
        """Whether a month or a year long past is the time of the utterance: it opens the sentence that quotes
        ("In a 2016 interview she said"), or ends the words that tell who spoke ("he told us in 2016")."""
        last = days(one.point)[1]
        if one.point.day is not None or last is None:
            return False
        if now is not None and last >= now.replace(day=1).isoformat():
            return False
        if one.at >= quoted[1]:
            return bool(_BEHIND.fullmatch(self._text, quoted[1], one.at))
        return bool(_OPENING.fullmatch(self._text, low, one.at))

    def _sentence(self, at: int) -> Span:
        if not self._sentences:
            return at, at
        i = bisect_right(self._sentences, at)
        low = self._sentences[i - 1] if i else 0
        return low, self._sentences[i] if i < len(self._sentences) else 1 << 60


class _Day(NamedTuple):
    day: date
    told: Told


def _days(told: Iterable[Told]) -> list[_Day]:
    """The different days among what was told, each with the words that told it first."""
    first: dict[date, Told] = {}
    for one in told:
        day = to_day(one.point)
        if day is not None:
            first.setdefault(day, one)
    return [_Day(day, first[day]) for day in sorted(first)]
