"""What the judge reads at once: neighbouring paragraphs of an article behind its day and its headline.

A window is short, as attention grows with the square of its length, and long enough that a clause is read
with what stands before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from analysis.events.judge.tokenizer import Pieces, Tokenizer

LONGEST: Final = 208
"""Pieces of a window, all told."""
_FULL: Final = 176
"""Pieces from which the next paragraph begins another window."""
_PARAGRAPH: Final = 148
"""Pieces of a paragraph that are read."""
_HEADLINE: Final = 32
_DAY: Final = 12
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


class Passage(NamedTuple):
    """A paragraph: where it begins in the text, and its words."""

    start: int
    text: str


class Touched(NamedTuple):
    """A piece of a window: which it is, which of some stretches of the text it touches, and where in that."""

    piece: int
    stretch: int
    start: int
    end: int


class Window(NamedTuple):
    """Numbers of word pieces. `starts` and `ends` are the places in the text of those that are read for the
    first time, in order; `indices` tells which pieces these are."""

    ids: tuple[int, ...]
    indices: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def within(self, stretches: Iterable[tuple[int, int]]) -> list[Touched]:
        """The pieces that stretches of the text touch, `end` exclusive, each once, in order."""
        found: dict[int, Touched] = {}
        first, last = self.starts[0], self.ends[-1]
        for number, (start, end) in enumerate(stretches):
            if end <= first or start >= last:
                continue
            at = bisect_left(self.ends, start + 1)
            while at < len(self.starts) and self.starts[at] < end:
                index = self.indices[at]
                found.setdefault(
                    index, Touched(index, number, self.starts[at] - start, self.ends[at] - start)
                )
                at += 1
        return [found[index] for index in sorted(found)]


def windows(tokenizer: Tokenizer, passages: Sequence[Passage], published: date | None) -> Iterator[Window]:
    """The windows of an article whose headline is its first passage."""
    day = () if published is None else _inner(tokenizer.pieces(_spelt(published), _DAY + 2))
    read = [tokenizer.pieces(one.text, _PARAGRAPH + 2) for one in passages]
    start, end = (read[0].ids[0], read[0].ids[-1]) if read else (0, 0)
    headline = _inner(tokenizer.pieces(passages[0].text, _HEADLINE + 2)) if passages else ()
    ids: list[int] = [start, *day, end]
    known = _Known([], [], [])
    for passage, pieces in zip(passages, read, strict=True):
        words = _inner(pieces)
        if known.indices and len(ids) + len(words) >= _FULL:
            yield known.window(ids)
            ids = [start, *day, end, *headline, end]
            known = _Known([], [], [])
        known.read(len(ids), passage, pieces)
        ids += (*words, end)
    if known.indices:
        yield known.window(ids)


class _Known(NamedTuple):
    """The pieces of a window that is not yet full."""

    indices: list[int]
    starts: list[int]
    ends: list[int]

    def read(self, index: int, passage: Passage, pieces: Pieces) -> None:
        self.indices.extend(range(index, index + len(pieces.spans)))
        self.starts.extend(passage.start + start for start, _ in pieces.spans)
        self.ends.extend(passage.start + end for _, end in pieces.spans)

    def window(self, ids: Sequence[int]) -> Window:
        return Window(tuple(ids), tuple(self.indices), tuple(self.starts), tuple(self.ends))


def _inner(pieces: Pieces) -> tuple[int, ...]:
    return pieces.ids[1:-1]


def _spelt(day: date) -> str:
    """In English, whatever the language of the machine."""
    return f"{_WEEKDAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]} {day.year}."
