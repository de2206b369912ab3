"""How the categories of an annotation are laid over a text: spans of ink, merged into disjoint runs.

An ink is a bit, so overlapping annotations (a date inside a quote inside an event) combine by `|`. Each ink
changes another attribute of the type, so that they stay legible together and without colour.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from analysis.model import Annotation, Paragraph, Span

PERSON: Final = 1 << 0
COUNTRY: Final = 1 << 1
ORGANIZATION: Final = 1 << 2
PLACE: Final = 1 << 3
DATE: Final = 1 << 4
QUOTE: Final = 1 << 5
TRIGGER: Final = 1 << 6
TOLD: Final = 1 << 8
SAID: Final = 1 << 9
MARKED: Final = 1 << 10
MATCH: Final = 1 << 11
CURRENT: Final = 1 << 12
TITLE: Final = 1 << 13
ASIDE: Final = 1 << 14
CHOSEN: Final = 1 << 15
SELECTED: Final = 1 << 16

_FOUND: Final = MATCH | CURRENT
_REVERSED: Final = MARKED | CHOSEN

NAMES: Final = {
    TITLE: "title",
    ASIDE: "aside",
    QUOTE: "quote",
    SAID: "said",
    PLACE: "place",
    ORGANIZATION: "organization",
    COUNTRY: "country",
    PERSON: "person",
    DATE: "date",
    TRIGGER: "trigger",
    TOLD: "told",
    MARKED: "marked",
    CHOSEN: "chosen",
    MATCH: "match",
    CURRENT: "current",
    SELECTED: "selected",
}
"""The names of the inks as the style sheet has them, in the order in which they are laid on."""


def names(mask: int) -> tuple[str, ...]:
    """The names of the inks at a place. What a search has found there is not reversed, or it would look like
    what is marked, and the match one is at like the page."""
    if mask & _FOUND:
        mask &= ~_REVERSED
    return tuple(name for bit, name in NAMES.items() if mask & bit)


KINDS: Final = {
    "person": PERSON,
    "country": COUNTRY,
    "organization": ORGANIZATION,
    "group": ORGANIZATION,
}

InkSpan = tuple[int, int, int]
"""A stretch of the text and its ink."""


class Runs:
    """Spans of ink merged into runs: at any offset, all the ink that lies there."""

    def __init__(self, spans: Iterable[InkSpan] = ()) -> None:
        edges: list[tuple[int, int, int]] = []
        for start, end, ink in spans:
            if start < end:
                edges.append((start, 1, ink))
                edges.append((end, -1, ink))
        edges.sort()
        self._cuts: list[int] = []
        self._inks: list[int] = []
        depth: Counter[int] = Counter()
        now = 0
        for offset, step, ink in edges:
            depth[ink] += step
            now = now | ink if depth[ink] else now & ~ink
            if self._cuts and self._cuts[-1] == offset:
                self._inks[-1] = now
            else:
                self._cuts.append(offset)
                self._inks.append(now)

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


def annotation_ink(annotation: Annotation) -> Iterator[InkSpan]:
    """Everything that an annotation marks in its text."""
    for actor in annotation.actors:
        for mention in actor.mentions:
            if mention.form in ("name", "demonym"):
                yield mention.start, mention.end, KINDS[actor.kind]
    for place in annotation.places:
        for mention in place.mentions:
            yield mention.start, mention.end, PLACE
    for date in annotation.dates:
        yield date.start, date.end, DATE
    for quote in annotation.quotes:
        for start, end in quote.spans:
            yield start, end, QUOTE
    for event in annotation.events:
        yield *event.trigger, TRIGGER
