"""The text of a converted article put together from its paragraphs, headings, items and tables, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from analysis.model import Block, BlockKind, PlaceKind, SourcePlace, Span

_GAP: Final = "\n\n"
_CELLS: Final = "\t"
_LINES: Final = re.compile(r"[^\S\n]*\n\s*")
_BLANKS: Final = re.compile(r"[^\S\n\xa0]+")
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Assembly:
    """A text that grows by paragraphs, parted by blank lines, and what is known of its stretches."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._asides: list[Span] = []
        self._places: list[SourcePlace] = []
        self._place: tuple[PlaceKind, str, int] | None = None

    @property
    def end(self) -> int:
        """Where the text ends so far."""
        return self._length

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def place(self, kind: PlaceKind, name: str, at: int | None = None) -> None:
        """From here on, or from an offset that is not before the last place, the text stands in another place
        of its source."""
        at = self._length if at is None else at
        if self._place is not None and self._place[:2] == (kind, name):
            return
        self._close(at)
        self._place = (kind, name, at)

    def add(self, words: str, kind: BlockKind = "paragraph", level: int = 0, *, aside: bool = False) -> Span:
        """A paragraph, and where it stands; blank words add nothing. Line breaks in it are kept, other white
        space is evened out."""
        words = tidy(words)
        if not words:
            return (self._length, self._length)
        span = self._append(words)
        self._note(kind, span, level, aside)
        return span

    def add_rows(self, rows: Iterable[Sequence[str]], *, aside: bool = False) -> Span:
        """A table, a line a row, with a tab between two cells, and where it stands."""
        lines = [_CELLS.join(" ".join(tidy(cell).split()) for cell in row).rstrip() for row in rows]
        lines = [line for line in lines if line.strip()]
        if not lines:
            return (self._length, self._length)
        start, end = span = self._append("\n".join(lines))
        self._note("table", span, 0, aside)
        at = start
        for line in lines:
            self._blocks.append(Block(kind="row", start=at, end=at + len(line)))
            at += len(line) + 1
        return (start, end)

    def blocks(self) -> tuple[Block, ...]:
        """How the text is set; a plain paragraph needs no word."""
        return tuple(block for block in self._blocks if block.kind != "paragraph")

    def asides(self) -> tuple[Span, ...]:
        """What is not the article's own words."""
        return tuple(self._asides)

    def places(self) -> tuple[SourcePlace, ...]:
        """Where the stretches of the text stand in the source."""
        self._close(self._length)
        self._place = None
        return tuple(self._places)

    def _append(self, words: str) -> Span:
        if self._pieces:
            self._pieces.append(_GAP)
            self._length += len(_GAP)
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        return (start, self._length)

    def _note(self, kind: BlockKind, span: Span, level: int, aside: bool) -> None:
        self._blocks.append(Block(kind=kind, start=span[0], end=span[1], level=level))
        if aside:
            self._asides.append(span)

    def _close(self, at: int) -> None:
        if self._place is not None:
            kind, name, start = self._place
            if start < at:
                self._places.append(SourcePlace(kind=kind, name=name, start=start, end=at))


def tidy(words: str) -> str:
    """The words without what no text holds, white space evened out: one blank, or one line break."""
    words = _UNWRITABLE.sub("", words.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n"))
    return _BLANKS.sub(" ", _LINES.sub("\n", words)).strip()
