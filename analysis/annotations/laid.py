"""Passages laid out on lines of a width: what each line shows, and which of the article's characters that is.

A line may leave out stretches of the text (signs of Markdown, indentation) and show signs that stand for none
of it (bullets, bars, the rules of tables). Everything else keeps its offset.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from analysis.annotations.wrap import cell_len, set_cell_size, shown, wrap
from analysis.reading.passages import Mark, Passage, Table

if TYPE_CHECKING:
    from analysis.model import Span

_NARROWEST: Final = 2
_HANG: Final = 2
"""How far the rest of a line is indented that is kept and too long."""
_BETWEEN: Final = " │ "
_SLIM: Final = 6
"""Cells of a column below which a table is no table any more: its cells then stand one below the other."""
_RULE, _CROSS = "─", "─┼─"


class Piece(NamedTuple):
    """Characters on a line and the offset of the first one, None where they stand for nothing in the text."""

    text: str
    start: int | None


class Laid(Protocol):
    """A passage on its lines, of which there is at least one."""

    @property
    def passage(self) -> Passage:
        """The passage."""

    def __len__(self) -> int:
        """How many lines there are."""

    def pieces(self, line: int) -> list[Piece]:
        """What is drawn on one of them."""

    def stretch(self, line: int) -> Span:
        """From the first to behind the last character of the text that it shows."""

    def at(self, position: int) -> int:
        """The one that shows a position, or would if it were drawn."""


def lay(text: str, passage: Passage, width: int) -> Laid:
    """The passage on lines of a width in cells."""
    if passage.table is not None:
        return _Row(text, passage, passage.table, width)
    if passage.kind == "blank" or not passage.spans:
        return _Blank(passage, width)
    return _Words(text, passage, width)


class _Drawn:
    """The characters of the text that are drawn, counted without those that are left out."""

    __slots__ = ("_begins", "flows", "spans")

    def __init__(self, spans: Sequence[Span], *, flows: bool) -> None:
        self.spans = spans
        self.flows = flows
        self._begins = [0, *accumulate(end - start for start, end in spans)]

    def words(self, text: str) -> str:
        """The characters as they are drawn."""
        return self._as_drawn("".join([_shown(text, start, end) for start, end in self.spans]))

    def _as_drawn(self, words: str) -> str:
        return words.replace("\n", " ") if self.flows else words

    def offset(self, place: int) -> int:
        """The offset in the text of the character in a place."""
        number = min(bisect_right(self._begins, place), len(self.spans)) - 1
        return self.spans[number][0] + place - self._begins[number]

    def place(self, offset: int) -> int:
        """The place of a character of the text, or of the next one that is drawn."""
        number = bisect_right(self.spans, (offset, sys.maxsize)) - 1
        if number < 0:
            return 0
        start, end = self.spans[number]
        return self._begins[number] + min(offset, end) - start

    def stretch(self, start: int, end: int) -> Span:
        """What the characters from one place to another are in the text."""
        first = self.offset(start)
        return (first, self.offset(end - 1) + 1) if end > start else (first, first)

    def pieces(self, text: str, start: int, end: int) -> list[Piece]:
        """Some of the characters, cut where something is left out between them."""
        found: list[Piece] = []
        number = bisect_right(self._begins, start) - 1
        while start < end:
            stop = min(end, self._begins[number + 1])
            if start < stop:
                offset = self.spans[number][0] + start - self._begins[number]
                words = self._as_drawn(_shown(text, offset, offset + stop - start))
                found.append(Piece(words, offset))
            start, number = stop, number + 1
        return found


class _Words:
    """Words that flow, or lines that are kept."""

    __slots__ = ("_drawn", "_ends", "_first", "_hangs", "_rest", "_starts", "_text", "passage")

    def __init__(self, text: str, passage: Passage, width: int) -> None:
        self.passage = passage
        self._text = text
        self._drawn = _Drawn(passage.spans, flows=passage.flows)
        self._first, self._rest = _fitting(passage.first, width), _fitting(passage.rest, width)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._hangs: dict[int, int] = {}
        first, rest = width - cell_len(self._first), width - cell_len(self._rest)
        words = self._drawn.words(text)
        if passage.kind == "rule":
            self._add([(0, len(set_cell_size(words, first).rstrip()))])
        elif passage.flows:
            self._add(wrap(words, 0, len(words), first, rest))
        else:
            self._add_lines(words, rest)

    def _add(self, lines: Iterable[Span]) -> None:
        for start, end in lines:
            self._starts.append(start)
            self._ends.append(end)

    def _add_lines(self, words: str, width: int) -> None:
        hangs = self.passage.kind != "paragraph"
        start = 0
        while start <= len(words):
            end = words.find("\n", start)
            end = len(words) if end < 0 else end
            indent = 0
            if hangs and end - start > width // 2:
                line = words[start:end]
                indent = min(len(line) - len(line.lstrip()) + _HANG, width // 2, width - _NARROWEST)
            number = len(self._starts)
            self._add(wrap(words, start, end, width, width - indent))
            if indent:
                self._hangs.update(dict.fromkeys(range(number + 1, len(self._starts)), indent))
            start = end + 1

    def __len__(self) -> int:
        return len(self._starts)

    def pieces(self, line: int) -> list[Piece]:
        """What is drawn on a line."""
        sign = self._rest if line else self._first
        sign += " " * self._hangs.get(line, 0)
        words = self._drawn.pieces(self._text, self._starts[line], self._ends[line])
        return [Piece(sign, None), *words] if sign else words

    def stretch(self, line: int) -> Span:
        """What a line shows."""
        return self._drawn.stretch(self._starts[line], self._ends[line])

    def at(self, position: int) -> int:
        """The line with a position."""
        return max(bisect_right(self._starts, self._drawn.place(position)) - 1, 0)


class _Blank:
    """Blank lines, a rule across the page, or code without a line."""

    __slots__ = ("_sign", "passage")

    def __init__(self, passage: Passage, width: int) -> None:
        self.passage = passage
        first = _fitting(passage.first, width)
        room = width - cell_len(first)
        self._sign = first + (_RULE * room if passage.kind == "rule" else "")

    def __len__(self) -> int:
        return max(len(self.passage.spans), 1)

    def pieces(self, line: int) -> list[Piece]:
        """The sign, if there is one."""
        return [Piece(self._sign, None)] if self._sign else []

    def stretch(self, line: int) -> Span:
        """Where it stands."""
        if not self.passage.spans:
            return self.passage.start, self.passage.end
        return self.passage.spans[line]

    def at(self, position: int) -> int:
        """The line with a position."""
        return max(bisect_right(self.passage.spans, (position, sys.maxsize)) - 1, 0)


class _Row:
    """A row of a table: its cells side by side, or one below the other where there is no room."""

    __slots__ = ("_lines", "passage")

    def __init__(self, text: str, passage: Passage, table: Table, width: int) -> None:
        self.passage = passage
        first = _fitting(passage.first, width)
        room = width - cell_len(first)
        columns = fitted(table.widths, room)
        if columns is None:
            lines = _stacked(text, passage, room)
        elif passage.kind == "rule":
            lines = [[Piece(_CROSS.join(_RULE * size for size in columns), None)]]
        else:
            lines = _side_by_side(text, passage, table, columns)
        self._lines = [[Piece(first, None), *line] for line in lines] if first else lines

    def __len__(self) -> int:
        return len(self._lines)

    def pieces(self, line: int) -> list[Piece]:
        """What is drawn on a line."""
        return self._lines[line]

    def stretch(self, line: int) -> Span:
        """From the first to the last character on a line."""
        drawn = [(p.start, p.start + len(p.text)) for p in self._lines[line] if p.start is not None]
        if not drawn:
            return self.passage.start, self.passage.start
        return min(drawn)[0], max(end for _, end in drawn)

    def at(self, position: int) -> int:
        """The line with a position, or with the last character before it."""
        starts = [
            (piece.start, number)
            for number, line in enumerate(self._lines)
            for piece in line
            if piece.start is not None and piece.start <= position
        ]
        return max(starts, default=(0, 0))[1]


@lru_cache(maxsize=64)
def fitted(widths: tuple[int, ...], room: int) -> tuple[int, ...] | None:
    """How wide the columns of a table are in so many cells: the widest ones give way first. None where that
    is too little for all of them."""
    room -= len(_BETWEEN) * (len(widths) - 1)
    if sum(widths) <= room:
        return widths
    if room < _SLIM * len(widths):
        return None
    most = next(size for size in range(max(widths), 0, -1) if sum(min(w, size) for w in widths) <= room)
    columns = [min(width, most) for width in widths]
    spare = room - sum(columns)
    for number, width in enumerate(widths):
        if spare and width > most:
            columns[number] += 1
            spare -= 1
    return tuple(columns)


def _side_by_side(text: str, passage: Passage, table: Table, columns: Sequence[int]) -> list[list[Piece]]:
    """The lines of a row."""
    cells: list[list[list[Piece]]] = []
    for spans, width, side in zip_longest(passage.cells[: len(columns)], columns, table.sides, fillvalue=()):
        assert isinstance(width, int)
        drawn = _Drawn(spans, flows=True)
        words = drawn.words(text)
        lines = [drawn.pieces(text, a, b) for a, b in wrap(words, 0, len(words), max(width, _NARROWEST))]
        cells.append([_aligned(line, width, str(side)) for line in lines])
    empty = [[Piece(" " * width, None)] for width in columns]
    rows: list[list[Piece]] = []
    for number in range(max(map(len, cells), default=1)):
        row: list[Piece] = []
        for column, cell in enumerate(cells):
            if column:
                row.append(Piece(_BETWEEN, None))
            row += cell[number] if number < len(cell) else empty[column]
        rows.append(row)
    return rows


def _aligned(line: list[Piece], width: int, side: str) -> list[Piece]:
    """A line of a cell with the blanks around it."""
    spare = max(width - sum(cell_len(piece.text) for piece in line), 0)
    before = {"right": spare, "centre": spare // 2}.get(side, 0)
    around = [Piece(" " * before, None), *line, Piece(" " * (spare - before), None)]
    return [piece for piece in around if piece.text]


def _stacked(text: str, passage: Passage, width: int) -> list[list[Piece]]:
    """The cells of a row below each other, those after the first indented; a rule as wide as the room."""
    if passage.kind == "rule":
        return [[Piece(_RULE * width, None)]]
    rows: list[list[Piece]] = []
    for number, spans in enumerate(passage.cells):
        drawn = _Drawn(spans, flows=True)
        words = drawn.words(text)
        indent = min(_HANG, width // 2) if number else 0
        sign = [Piece(" " * indent, None)] if indent else []
        if words or not number:
            spread = wrap(words, 0, len(words), max(width - indent, _NARROWEST))
            rows += [[*sign, *drawn.pieces(text, a, b)] for a, b in spread]
    return rows


def _shown(text: str, start: int, end: int) -> str:
    """A stretch of the text as it may be drawn, which depends on the character before it, too."""
    return shown(text[start - 1 : end])[1:] if start else shown(text[:end])


def _fitting(sign: str, width: int) -> str:
    """What stands before a line, or as much of it as leaves the words most of the room."""
    return sign if cell_len(sign) <= width // 2 else set_cell_size(sign, width // 2)


__all__ = ["Laid", "Mark", "Piece", "fitted", "lay"]
