"""A text on lines of a width, of which a place and what is around it is laid out at once and the rest later.

How many lines that rest takes is estimated. When something is asked about it, or by and by, it is laid out,
too, and all lines are counted anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from analysis.annotations.laid import Laid, Piece, lay
from analysis.annotations.wrap import offset_at
from analysis.reading.passages import Passage, Structure

if TYPE_CHECKING:
    from analysis.model import Span

_SMALL: Final = 50_000
"""Characters of a text that is laid out as a whole."""
_AROUND: Final = 6000
"""Characters on both sides of the place that are laid out with it."""


class _Guess:
    """A piece of the text that is not laid out yet."""

    def __init__(self, text: str, piece: Span, width: int) -> None:
        self.start, self.end = piece
        self._lines = text.count("\n", *piece) + (self.end - self.start) // max(width, 1) + 1

    def __len__(self) -> int:
        return self._lines


class Drawing:
    """A text on its lines, which are counted from 0."""

    def __init__(self, structure: Structure, width: int, place: int = 0) -> None:
        self.width = max(width, 2)
        self._structure = structure
        self._pieces = structure.pieces
        self._laid: dict[int, list[Laid]] = {}
        self.recounted: Callable[[Callable[[int], int]], None] | None = None
        """Called when the lines are counted anew, with what tells of a line that was laid out which number it
        has now."""
        small = len(structure.text) <= _SMALL
        for number, (start, end) in enumerate(self._pieces):
            if small or (start <= place + _AROUND and place - _AROUND < end):
                self._lay(number)
        self._missing = [n for n in range(len(self._pieces)) if n not in self._laid]
        self._count()

    def _lay(self, number: int) -> None:
        start, end = self._pieces[number]
        text = self._structure.text
        passages = [*self._structure.passages(start, end)] or [Passage("blank", start, end)]
        self._laid[number] = [lay(text, passage, self.width) for passage in passages]

    def _count(self) -> None:
        self._entries: list[Laid | _Guess] = []
        for number, piece in enumerate(self._pieces):
            guess = _Guess(self._structure.text, piece, self.width)
            self._entries += self._laid.get(number) or [guess]
        self._begins = [
            entry.start if isinstance(entry, _Guess) else entry.passage.start for entry in self._entries
        ]
        self._tops = [0, *accumulate(map(len, self._entries))]

    # What is not laid out yet

    @property
    def whole(self) -> bool:
        """Whether all of the text is laid out."""
        return not self._missing

    def go_on(self) -> bool:
        """Lay out a piece more; whether that was the last one."""
        if self._missing:
            self._lay(self._missing.pop())
            if not self._missing:
                self._recount()
        return not self._missing

    def finish(self) -> None:
        """Lay out all of the text."""
        while not self.go_on():
            pass

    def _recount(self) -> None:
        entries, tops = self._entries, self._tops
        self._count()
        now = {id(entry): top for entry, top in zip(self._entries, self._tops, strict=False)}

        def moved(line: int) -> int:
            number = bisect_right(tops, line) - 1
            if number >= len(entries) or id(entries[number]) not in now:
                return min(line, len(self))
            return now[id(entries[number])] + line - tops[number]

        if self.recounted is not None:
            self.recounted(moved)

    def laid_out(self, lines: range) -> bool:
        """Whether those lines are; only then what is asked about them changes nothing."""
        if self.whole or not lines:
            return True
        first, last = (bisect_right(self._tops, line) - 1 for line in (lines.start, lines.stop - 1))
        return not any(isinstance(entry, _Guess) for entry in self._entries[first : last + 1])

    # What stands where

    def __len__(self) -> int:
        return self._tops[-1]

    def at(self, position: int) -> int:
        """The number of the line that shows a position, or would if it were drawn."""
        number, entry = self._around(position)
        return self._tops[number] + entry.at(position)

    def span(self, start: int, end: int) -> range:
        """The numbers of the lines that a stretch of the text touches."""
        first, last = sorted((self.at(start), self.at(max(start, end - 1))))
        return range(first, last + 1)

    def stretch(self, line: int) -> Span:
        """The stretch of the text that a line shows."""
        entry, line = self._on(line)
        return entry.stretch(line)

    def passage(self, line: int) -> Passage:
        """The passage that a line belongs to."""
        return self._on(line)[0].passage

    def pieces(self, line: int) -> list[Piece]:
        """What is drawn on a line."""
        entry, line = self._on(line)
        return entry.pieces(line)

    def words(self, line: int) -> str:
        """The characters that are drawn on a line."""
        return "".join(piece.text for piece in self.pieces(line))

    def offset(self, line: int, column: int) -> int:
        """The offset of what is drawn at a cell of a line: of a sign, that of what follows it; the end of the
        line when the cell is beyond it."""
        return self.offset_of(line, offset_at(self.words(line), column))

    def offset_of(self, line: int, character: int) -> int:
        """The same for a character of those that are drawn on the line."""
        stop = 0
        for text, start in self.pieces(line):
            stop += len(text)
            if character < stop and start is not None:
                return start + max(character - stop + len(text), 0)
        return self.stretch(line)[1]

    def _around(self, position: int) -> tuple[int, Laid]:
        number = max(bisect_right(self._begins, position) - 1, 0)
        entry = self._entries[number]
        if isinstance(entry, _Guess):
            self.finish()
            return self._around(position)
        return number, entry

    def _on(self, line: int) -> tuple[Laid, int]:
        line = min(max(line, 0), len(self) - 1)
        number = bisect_right(self._tops, line) - 1
        entry = self._entries[number]
        if isinstance(entry, _Guess):
            self.finish()
            return self._on(line)
        return entry, line - self._tops[number]
