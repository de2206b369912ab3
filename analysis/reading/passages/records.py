"""The records of how a text is set, and where it may be cut to be looked at piece by piece."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from analysis.model import Span


Look = Literal["heading", "strong", "emphasis", "struck", "code", "link", "picture", "caption"]
"""How the words of a stretch are set apart."""
Kind = Literal[
    "paragraph", "heading", "item", "quotation", "row", "rule", "code", "caption", "verse", "kept", "blank"
]
"""What a passage is: those of `analysis.model.BlockKind`, a rule across the page, lines that are kept without
being known to be anything, and blank lines."""

_PIECE: Final = 1 << 14
"""Characters of a piece, or a little more."""
_GAP: Final = re.compile(r"\n[ \t]*\n")
_BREAK: Final = re.compile(r"\n")
_PATIENCE: Final = 1 << 17
"""Characters without a blank line after which a piece ends with a line."""


class Mark(NamedTuple):
    """A stretch of the text that is set apart."""

    start: int
    end: int
    look: Look


class Table(NamedTuple):
    """What the rows of a table have in common: how many cells each column would take, and on which side it
    is even: "left", "right", "centre"."""

    widths: tuple[int, ...]
    sides: tuple[str, ...]


class Passage(NamedTuple):
    """A stretch of the text that is set in one way; the next one begins where it ends, or later.

    `spans` are the stretches that are drawn, in order; what lies between them is left out. Where the passage
    `flows`, a line feed in them is a blank; otherwise it ends a line. `first` and `rest` are signs that stand
    before the first line and before the others. The row of a table has `cells` instead of spans."""

    kind: Kind
    start: int
    end: int
    spans: tuple[Span, ...] = ()
    flows: bool = False
    first: str = ""
    rest: str = ""
    marks: tuple[Mark, ...] = ()
    cells: tuple[tuple[Span, ...], ...] = ()
    table: Table | None = None


class Structure(Protocol):
    """How a text is set."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def pieces(self) -> Sequence[Span]:
        """Where it may be looked at apart: stretches in order and without gaps, at least one."""

    def passages(self, start: int, end: int) -> Iterator[Passage]:
        """The passages of one of the pieces."""


def pieces(text: str, whole: Iterable[Span] = ()) -> list[Span]:
    """The text cut at blank lines, or, where there are none for long, at the end of a line, but nowhere
    within one of the stretches that are to stay `whole`."""
    kept = sorted(whole)
    starts = [start for start, _ in kept]
    cuts = [0]
    while len(text) - cuts[-1] > _PIECE:
        at = cuts[-1] + _PIECE
        while True:
            found = _GAP.search(text, at, at + _PATIENCE) or _BREAK.search(text, at + _PATIENCE)
            end = found.end() if found is not None else len(text)
            number = bisect_right(starts, end) - 1
            if number < 0 or end >= kept[number][1] or end == starts[number]:
                break
            at = max(kept[number][1] - 1, at + 1)
        if end >= len(text):
            break
        cuts.append(end)
    return [*zip(cuts, [*cuts[1:], len(text)], strict=True)]


def left_out(start: int, end: int, spans: Iterable[Span]) -> tuple[Span, ...]:
    """What is drawn of a stretch when other stretches, in any order, are left out."""
    drawn: list[Span] = []
    at = start
    for a, b in sorted(spans):
        if b <= at:
            continue
        if a >= end:
            break
        if a > at:
            drawn.append((at, a))
        at = min(b, end)
    if at < end:
        drawn.append((at, end))
    return tuple(drawn)
