"""A text of which its source has told how it is set: web pages, documents, books."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Generator, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final
from unicodedata import east_asian_width

from analysis.model import Block, Span
from analysis.reading.lines import is_item
from analysis.reading.passages.records import Kind, Look, Mark, Passage, Table, pieces

_BAR: Final = "│ "
_BULLET: Final = "• "
_STEP: Final = "  "
_CELL: Final = re.compile(r"\t| \| ")
_LOOKS: Final[dict[str, Look]] = {"heading": "heading", "caption": "caption", "code": "code"}
_DEEPEST: Final = 8
"""How deep an item is drawn at most."""


class Told:
    """How a text is set that has been taken out of something else. Line feeds within a block are breaks that
    its source has made on purpose."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text = text
        self._blocks = sorted(
            (block for block in blocks if block.start < block.end),
            key=lambda block: (block.start, -block.end),
        )
        self._starts = [block.start for block in self._blocks]

    @cached_property
    def pieces(self) -> list[Span]:
        """Where it may be looked at apart."""
        return pieces(self.text, [(block.start, block.end) for block in self._blocks])

    def passages(self, start: int, end: int) -> Iterator[Passage]:
        """The passages of a piece."""
        blocks = self._blocks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        at = start
        around: list[Block] = []
        for number, block in enumerate(blocks):
            while around and around[-1].end <= block.start:
                at = yield from self._between(at, around.pop().end, _bars(around))
            at = yield from self._between(at, block.start, _bars(around))
            below = blocks[number + 1] if number + 1 < len(blocks) else None
            if below is not None and below.end <= block.end and block.kind in ("table", "quotation", "item"):
                around.append(block)
                if block.kind == "table":
                    self._table = self._measured(block, blocks[number + 1 :])
            elif block.start >= at:
                yield from self._of(block, around)
                at = block.end
        while around:
            at = yield from self._between(at, around.pop().end, _bars(around))
        yield from self._between(at, end, "")

    def _between(self, start: int, end: int, bar: str) -> Generator[Passage, None, int]:
        """What stands between blocks: blank lines, one of which is drawn, and words of no block. Returns
        where it ends."""
        words = self.text[start:end].strip()
        if words:
            at = self.text.index(words, start)
            yield from self._between(start, at, bar)
            span = at, at + len(words)
            yield Passage("paragraph", *span, (span,), first=bar, rest=bar)
            yield from self._between(span[1], end, bar)
        elif self.text.count("\n", start, end) > 1 and start and end < len(self.text):
            yield Passage("blank", start, end, first=bar, rest=bar)
        return max(start, end)

    def _of(self, block: Block, around: Sequence[Block]) -> Iterator[Passage]:
        words = self.text[block.start : block.end]
        start = block.start + len(words) - len(words.lstrip("\n"))
        end = max(start, block.start + len(words.rstrip()))
        if start == end:
            return
        bar = _bars(around)
        look = _LOOKS.get(block.kind)
        marks = (Mark(start, end, look),) if look else ()
        if block.kind == "row" and around and around[-1].kind == "table":
            cells = tuple((cell,) for cell in _cells(self.text, start, end))
            yield Passage(
                "row", block.start, end, first=bar, rest=bar, marks=marks, cells=cells, table=self._table
            )
            return
        first, rest = self._signs(block, words, bar)
        broken = "\n" in words.strip()
        kind: Kind = "kept" if block.kind == "table" else block.kind
        if kind in ("item", "row") and broken:
            kind = "paragraph"
        flows = kind in ("heading", "caption") or (not broken and kind != "code")
        yield Passage(
            kind, block.start, end, ((start, end),), flows=flows, first=first, rest=rest, marks=marks
        )

    def _signs(self, block: Block, words: str, bar: str) -> tuple[str, str]:
        """What stands before the first line of a block, and before the others."""
        if block.kind == "quotation":
            return bar + _BAR, bar + _BAR
        if block.kind == "code":
            return bar + _STEP, bar + _STEP
        if block.kind == "item":
            sign = bar + _STEP * min(max(block.level - 1, 0), _DEEPEST)
            return sign if is_item(words.lstrip()) else sign + _BULLET, sign + _STEP
        return bar, bar

    def _measured(self, table: Block, inner: Sequence[Block]) -> Table:
        """How wide the columns of a table are."""
        widths: list[int] = []
        for row in inner:
            if row.start >= table.end:
                break
            if row.kind == "row":
                for number, (start, end) in enumerate(_cells(self.text, row.start, row.end)):
                    size = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in self.text[start:end])
                    widths += [1] * (number + 1 - len(widths))
                    widths[number] = max(widths[number], size)
        return Table(tuple(widths) or (1,), ("left",) * max(len(widths), 1))


def _bars(around: Sequence[Block]) -> str:
    return _BAR * sum(block.kind == "quotation" for block in around)


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The stretches of the cells of a row."""
    cuts = [(start, start), *(found.span() for found in _CELL.finditer(text, start, end)), (end, end)]
    found = []
    for (_, a), (b, _) in pairwise(cuts):
        words = text[a:b]
        a += len(words) - len(words.lstrip())
        found.append((a, max(a, a + len(words.strip()))))
    return found
