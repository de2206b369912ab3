"""Wrapping by terminal cells, for text that is shown and never obeyed.

Everything here keeps offsets: a shown character stands at the index of the character it stands for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from unicodedata import category

from rich.cells import cell_len, get_character_cell_size, set_cell_size, split_graphemes

from analysis.tame import one_line, shown

if TYPE_CHECKING:
    from analysis.model import Span

__all__ = ["Lines", "cell_len", "cut", "offset_at", "one_line", "set_cell_size", "shown", "whole", "wrap"]


def cut(text: str, room: int) -> str:
    """The text, or as much of it as there is room for and an ellipsis."""
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, max(0, room - 1)).rstrip() + "…" if room > 0 else ""


class Lines:
    """A text wrapped to a width: line `n` is drawn from `starts[n]` to `ends[n]`.

    `text` must come from `shown`. Lines break at spaces, between wide (CJK) characters, and inside a word
    only when the word alone is wider than the line. The spaces at a break are not drawn.
    """

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(width, 2)
        self.starts: list[int] = []
        self.ends: list[int] = []
        start = 0
        while start <= len(text):
            end = text.find("\n", start)
            if end < 0:
                end = len(text)
                if end == start and start:
                    break  # a final line feed ends the last line and begins none
            for a, b in wrap(text, start, end, self.width):
                self.starts.append(a)
                self.ends.append(b)
            start = end + 1

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, position: int) -> int:
        """The number of the line that holds the position."""
        return max(0, bisect_right(self.starts, position) - 1)

    def span(self, start: int, end: int) -> range:
        """The numbers of the lines that a stretch of the text touches."""
        return range(self.at(start), self.at(max(start, end - 1)) + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of the character drawn at a cell of a line; its end when the cell is beyond it."""
        start, end = self.starts[line], self.ends[line]
        return start + offset_at(self.text[start:end], column)


def offset_at(text: str, column: int) -> int:
    """Which character of a text is drawn at a cell; its end when the cell is beyond it."""
    cells = 0
    for at, _, size in split_graphemes(text)[0]:
        cells += size
        if cells > column:
            return at
    return len(text)


def whole(text: str, start: int, end: int) -> Callable[[int], int]:
    """Where a stretch of the text may be parted: from an offset within a character that is joined of several,
    such as a flag or a letter with its accents, to the end of it."""
    piece = text[start:end]
    if _is_single(piece):
        return lambda offset: offset
    ends = [start + b for _, b, _ in split_graphemes(piece)[0]]
    return lambda offset: start if offset <= start else ends[bisect_left(ends, offset)]


def _is_single(piece: str) -> bool:
    """Whether every character of it takes one cell."""
    return piece.isascii() or all(get_character_cell_size(sign) == 1 for sign in set(piece))


def wrap(text: str, start: int, end: int, width: int, rest: int | None = None) -> Iterator[Span]:
    """The stretches of a paragraph, without line feeds, that are drawn on a line each; the lines below the
    first one are `rest` cells wide if that is given."""
    rest = width if rest is None else rest
    if end - start <= width and text.isascii():
        yield start, end
        return
    piece = text[start:end]
    if _is_single(piece):
        yield from _wrap_single(text, start, end, width, rest)
    else:
        yield from ((start + a, start + b) for a, b in _wrap_wide(piece, width, rest))


def _wrap_single(text: str, start: int, end: int, width: int, rest: int) -> Iterator[Span]:
    """Lines of a paragraph in which every character is one cell wide."""
    while end - start > width:
        space = text.rfind(" ", start, start + width + 1)
        stop = after = start + width
        if space > start:
            stop, after = space, space + 1
            while stop > start and text[stop - 1] == " ":
                stop -= 1
            while after < end and text[after] == " ":
                after += 1
        yield start, stop
        start, width = after, rest
    yield start, end


def _wrap_wide(piece: str, width: int, rest: int) -> Iterator[Span]:
    """Lines of a paragraph with wide, combining or joined characters."""
    start = stop = after = 0  # the line's start; where it may end, and where the next one would start
    cells = since = 0  # cells in the line, and those of them after the last place to break
    blank = False
    for a, b, measured in split_graphemes(piece)[0]:
        # Terminals differ in whether the sign of a vowel takes a cell of its own; if it does there is room.
        size = measured + sum(category(sign) == "Mc" for sign in piece[a + 1 : b])
        run, blank = blank, piece[a:b] == " "
        if cells + size > width and not blank:
            if stop <= start:
                stop, after, since = a, a, 0
                if piece[start:a].isspace():
                    stop = min(a, start + width)
            yield start, stop
            if width != rest:
                yield from ((after + a, after + b) for a, b in _wrap_wide(piece[after:], rest, rest))
                return
            start, cells = after, since
        cells += size
        since += size
        if blank:
            if not run:
                stop = a
            after, since = b, 0
        elif measured > 1:
            stop, after, since = b, b, 0
    yield start, len(piece) if cells <= width else stop
