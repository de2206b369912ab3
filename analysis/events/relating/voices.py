"""Whose words a passage is: the reporter's own, a quotation, or a turn of an interview."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from analysis.document import stretches_of
from analysis.language.marks import within
from analysis.model import Quote


class Voices:
    """The literal quotations of one Doc by where they stand."""

    def __init__(self, doc: Doc) -> None:
        quotes: list[Quote] = [q for q in doc._.quotes if q.form in ("direct", "mixed")]
        self._spans = sorted((start, end, quote.id) for quote in quotes for start, end in quote.spans)
        self._starts = [start for start, _, _ in self._spans]
        marked = stretches_of(doc)
        # A turn ("A: …") is told from a quotation by standing without marks.
        self._turns = {
            q.id
            for q in quotes
            if q.form == "direct" and not within(marked, q.spans[0][0], q.spans[0][0] + 1)
        }

    def at(self, offset: int) -> str | None:
        """The id of the quotation or turn around the character; None for the reporter's own words."""
        for place in range(bisect_right(self._starts, offset) - 1, -1, -1)[:2]:
            start, end, id_ = self._spans[place]
            if start <= offset < end:
                return id_
        return None

    def is_turn(self, voice: str | None) -> bool:
        """Whether the words are a turn of an interview."""
        return voice in self._turns
