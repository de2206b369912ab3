"""Signs in Markdown: what is left out of a piece, what is set apart in it, what in it is code."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.reading.passages.records import Mark, left_out

if TYPE_CHECKING:
    from analysis.model import Span


class Signs:
    """What is left out of a piece, what is set apart in it, and what in it is code between fences."""

    def __init__(self, hidden: Sequence[Span], marks: Sequence[Mark], code: Sequence[Span]) -> None:
        self._hidden: list[Span] = []
        for start, end in sorted(hidden):
            if self._hidden and start <= self._hidden[-1][1]:
                self._hidden[-1] = self._hidden[-1][0], max(end, self._hidden[-1][1])
            else:
                self._hidden.append((start, end))
        self._marks = sorted(marks)
        self.code = dict(code)

    def drawn(self, start: int, end: int) -> tuple[Span, ...]:
        """What is drawn of a stretch."""
        low = max(bisect_left(self._hidden, (start,)) - 1, 0)
        high = bisect_left(self._hidden, (end,), low)
        return left_out(start, end, self._hidden[low:high])

    def marks(self, start: int, end: int) -> tuple[Mark, ...]:
        """What is set apart in it."""
        low = bisect_left(self._marks, (start,))
        return tuple(self._marks[low : bisect_left(self._marks, (end,), low)])
