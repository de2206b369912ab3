"""Lines cut to the rows that they take where they are shown, and as plain characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from analysis.annotations.wrap import Lines
from analysis.export.text.line import Line
from analysis.model import Span


def plain(lines: Sequence[Line], width: int | None = None) -> str:
    """The lines without a single escape code, each whole when there is no width."""
    return "".join(f"{row}\n" for line, indent in indented(lines) for row in _rows(line, indent, width))


def indented(lines: Sequence[Line]) -> Iterator[tuple[Line, int]]:
    """Each line with the cells that the keys of its list take."""
    for _, group in groupby(lines, key=lambda line: bool(line.key)):
        together = list(group)
        widest = max(len(line.key) for line in together)
        yield from ((line, widest + 2 if widest else 0) for line in together)


def wrapped(line: Line, width: int) -> list[Span]:
    """The stretches of a line's words that stand in rows of that many cells."""
    rows = Lines(line.words, width)
    return list(zip(rows.starts, rows.ends, strict=True))


def key(line: Line, indent: int, number: int) -> str:
    """What stands before the words in the row of that number."""
    return f"{'' if number else line.key:<{indent}}"


def _rows(line: Line, indent: int, width: int | None) -> Iterator[str]:
    if width is None:
        yield f"{key(line, indent, 0)}{line.words}"
        return
    for number, (start, end) in enumerate(wrapped(line, width - indent)):
        yield f"{key(line, indent, number)}{line.words[start:end]}".rstrip()
