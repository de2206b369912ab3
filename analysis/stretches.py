"""Stretches of a text, which may lie over one another, looked up by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from analysis.model import Span


class Stretches:
    """An index of stretches: a search costs by what it finds, however many there are.

    They are kept by their beginnings, under a tree of the latest end in each half, quarter and so on (the
    augmented tree of Cormen et al., "Introduction to Algorithms", on "interval trees").
    """

    def __init__(self, stretches: Iterable[Span]) -> None:
        ordered = sorted((start, end, number) for number, (start, end) in enumerate(stretches))
        self._starts = [start for start, _, _ in ordered]
        self._numbers = [number for _, _, number in ordered]
        self._leaves = 1 << max(len(ordered) - 1, 0).bit_length()
        ends = [end for _, end, _ in ordered]
        self._latest = [-1] * self._leaves + ends + [-1] * (self._leaves - len(ends))
        for node in range(self._leaves - 1, 0, -1):
            self._latest[node] = max(self._latest[2 * node], self._latest[2 * node + 1])

    def touching(self, start: int, end: int) -> list[int]:
        """The numbers of the stretches that begin before `end` and end behind `start`, in the order in which
        they were given."""
        before = bisect_left(self._starts, end)
        found: list[int] = []
        agenda = [(1, 0, self._leaves)]
        while agenda:
            node, first, size = agenda.pop()
            if first >= before or self._latest[node] <= start:
                continue
            if size == 1:
                found.append(self._numbers[first])
            else:
                half = size // 2
                agenda += (2 * node, first, half), (2 * node + 1, first + half, half)
        return sorted(found)
