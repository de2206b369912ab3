"""The day on which a quotation was spoken, from which its own "today" and "next month" count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.dates.context.anchors import Told
from analysis.dates.periods import to_day
from analysis.document import sentence_starts
from analysis.model import Quote, Span

_MARKED: Final = re.compile(r"“[^“”\n]{1,3000}”|\"[^\"\n]{1,3000}\"")
_STALE: Final = 3
"""Days between a day told and the publication from which the text is no news of that day."""


class Around:
    """The points that a paragraph tells outside quotations, by where they stand."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._starts = [one.at for one in told]
        self.days = _days(told)

    def days_between(self, start: int, end: int) -> list[_Day]:
        """The different days told from one character to another, each with the words that told it first."""
        return _days(self._told[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


class Spoken:
    """Where a Doc quotes somebody's words, and when those were spoken."""

    def __init__(self, doc: Doc) -> None:
        quotes: tuple[Quote, ...] = doc._.quotes
        spans = [s for q in quotes if q.form != "indirect" for s in q.spans]
        if not quotes:
            spans = [found.span() for found in _MARKED.finditer(doc.text)]
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
        days = around.days
        if len(days) == 1 and (now is None or (now - days[0].day).days > _STALE):
            return days[0].told
        return None

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
    days: dict[date, Told] = {}
    for one in told:
        day = to_day(one.point)
        if day is not None:
            days.setdefault(day, one)
    return [_Day(day, days[day]) for day in sorted(days)]
