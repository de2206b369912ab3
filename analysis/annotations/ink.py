"""How the categories of an annotation are laid over a text: spans of ink, merged into disjoint runs.

An ink is a bit, so overlapping annotations (a date inside a quote inside an event) combine by `|`. Each ink
changes another attribute of the type, so that they stay legible together and without colour.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from analysis.layers import LAYERS
from analysis.model import Annotation, Paragraph, Span
from analysis.reading.passages import Mark

_LAYERS: Final = sorted((ink for layer in LAYERS for ink in layer.inks), key=lambda ink: ink.depth)
_SET_APART: Final = (
    "heading", "caption", "code", "picture", "strong", "emphasis", "struck",
)  # fmt: skip
_LAID: Final = (
    "title", "aside", *_SET_APART, *(ink.name for ink in _LAYERS),
    "marked", "chosen", "match", "current", "selected",
)  # fmt: skip
BITS: Final = {name: 1 << number for number, name in enumerate(_LAID)}
"""The inks by name, in the order in which they are laid on."""
NAMES: Final = {bit: name for name, bit in BITS.items()}
"""The names of the inks as the style sheet has them, in the same order."""
LOOKS: Final = {ink.name: ink.look for ink in _LAYERS if ink.look}
"""The styles of those inks that no style sheet knows."""

TITLE: Final = BITS["title"]
ASIDE: Final = BITS["aside"]
SAID: Final = BITS["said"]
TOLD: Final = BITS["told"]
UNNAMED: Final = BITS["unnamed"]
MARKED: Final = BITS["marked"]
MATCH: Final = BITS["match"]
CURRENT: Final = BITS["current"]
CHOSEN: Final = BITS["chosen"]
SELECTED: Final = BITS["selected"]

_FOUND: Final = MATCH | CURRENT
_REVERSED: Final = MARKED | CHOSEN


def names(mask: int) -> tuple[str, ...]:
    """The names of the inks at a place. What a search has found there is not reversed, or it would look like
    what is marked, and the match one is at like the page."""
    if mask & _FOUND:
        mask &= ~_REVERSED
    return tuple(name for bit, name in NAMES.items() if mask & bit)


InkSpan = tuple[int, int, int]
"""A stretch of the text and its ink."""


class Runs:
    """Spans of ink merged into runs: at any offset, all the ink that lies there."""

    def __init__(self, spans: Iterable[InkSpan] = ()) -> None:
        spans = [span for span in spans if span[0] < span[1]]
        edges = [(start, 1, ink) for start, _, ink in spans]
        edges += [(end, -1, ink) for _, end, ink in spans]
        edges.sort()
        self._cuts: list[int] = []
        self._inks: list[int] = []
        depth = {ink: 0 for _, _, ink in spans}
        now, last = 0, -1
        for offset, step, ink in edges:
            depth[ink] += step
            now = now | ink if depth[ink] else now & ~ink
            if offset == last:
                self._inks[-1] = now
            else:
                self._cuts.append(offset)
                self._inks.append(now)
                last = offset

    @classmethod
    def disjoint(cls, spans: Iterable[Span], ink: int) -> Runs:
        """The runs of spans of one ink that are in order and do not overlap: there may be very many."""
        runs = cls()
        for start, end in spans:
            runs._cuts += (start, end)
            runs._inks += (ink, 0)
        return runs

    def __bool__(self) -> bool:
        return bool(self._cuts)

    def at(self, offset: int) -> int:
        """The ink at an offset."""
        index = bisect_right(self._cuts, offset) - 1
        return self._inks[index] if index >= 0 else 0

    def cuts(self, start: int, end: int) -> list[int]:
        """The offsets after `start` and before `end` where the ink changes."""
        low = bisect_right(self._cuts, start)
        high = low
        while high < len(self._cuts) and self._cuts[high] < end:
            high += 1
        return self._cuts[low:high]


def overlay(layers: Iterable[Runs], start: int, end: int) -> Iterator[InkSpan]:
    """A stretch of the text cut where the ink of any layer changes, with all the ink of each piece."""
    live = [layer for layer in layers if layer]
    cuts = sorted({start, end, *(cut for layer in live for cut in layer.cuts(start, end))})
    for a, b in pairwise(cuts):
        ink = 0
        for layer in live:
            ink |= layer.at(a)
        yield a, b, ink


def part_ink(parts: Iterable[Paragraph]) -> Iterator[InkSpan]:
    """The parts of an article that are no news."""
    for paragraph in parts:
        if paragraph.part != "body":
            yield paragraph.start, paragraph.end, TITLE if paragraph.part == "title" else ASIDE


def set_apart(marks: Sequence[Mark]) -> Runs:
    """What the text itself sets apart, but for links: where they lead, its source shows."""
    return Runs((mark.start, mark.end, BITS[mark.look]) for mark in marks if mark.look in BITS)


def annotation_ink(annotation: Annotation) -> Iterator[InkSpan]:
    """Everything that an annotation marks in its text."""
    for layer in LAYERS:
        for record in layer.of(annotation):
            for (start, end), name in layer.marks(record):
                yield start, end, BITS[name]
