"""Lines of Markdown: how deep one is quoted, where its words begin, which cells a row has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from analysis.model import Span

_QUOTE: Final = re.compile(r" {0,3}(?:>[ \t]?)+")
_INDENT: Final = re.compile(r"[ \t]*")
_STROKE: Final = re.compile(r"(?<!\\)\|")
TAB: Final = 4
"""Cells by which words are code, and which a tab takes."""


class Line(NamedTuple):
    """A line: where it begins, how deep it is quoted, where its words begin, and these, to the end of the
    line."""

    begin: int
    depth: int
    at: int
    words: str

    @property
    def stop(self) -> int:
        return self.at + len(self.words)

    @property
    def blank(self) -> bool:
        return not self.words.strip()

    @property
    def indent(self) -> int:
        """Cells before its first word."""
        found = _INDENT.match(self.words)
        return len(found[0].expandtabs(TAB)) if found else 0


def lines_of(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of a stretch of the text."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        quote = _QUOTE.match(text, start, stop)
        at = quote.end() if quote else start
        yield Line(start, quote[0].count(">") if quote else 0, at, text[at:stop])
        start = stop + 1


def margin_of(line: Line) -> int:
    """Characters before the first word of a line."""
    return len(line.words) - len(line.words.lstrip())


def cells_of(row: Line) -> list[Span]:
    """The stretches of the cells of a row, without the blanks around them."""
    found: list[Span] = []
    strokes = [row.at + stroke.start() for stroke in _STROKE.finditer(row.words)]
    starts = [row.at, *(stroke + 1 for stroke in strokes)]
    for start, end in zip(starts, [*strokes, row.stop], strict=True):
        words = row.words[start - row.at : end - row.at]
        start += len(words) - len(words.lstrip())
        found.append((start, max(start, start + len(words.strip()))))
    if strokes and not row.words[: strokes[0] - row.at].strip():
        del found[0]
    if strokes and not row.words[strokes[-1] + 1 - row.at :].strip():
        found.pop()
    return found


def side_of(delimiter: str) -> str:
    """On which side a column is even."""
    if delimiter.endswith(":"):
        return "centre" if delimiter.startswith(":") else "right"
    return "left"
