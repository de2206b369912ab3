"""How pieces of text are told to a terminal: in which order, with which moves and which styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.terminal.sgr import Look, change

Place = tuple[int, int]
"""A row and a column, counted from 0."""


class Piece(NamedTuple):
    """A text of narrow characters in one style, and where it is to stand."""

    row: int
    column: int
    text: str
    look: Look

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.column + len(self.text)

    def overlaps(self, other: Piece) -> bool:
        """Whether both stand in the same cell."""
        return self.row == other.row and self.column < other.end and other.column < self.end


class Pen(NamedTuple):
    """Where the cursor of a terminal is and which style holds there; None where that is not known."""

    place: Place | None = None
    look: Look | None = None

    def move(self, place: Place) -> tuple[str, Pen]:
        """To another place."""
        if self.place == place:
            return "", self
        return _way(self.place, place), Pen(place, self.look)

    def change(self, look: Look) -> tuple[str, Pen]:
        """To another style."""
        return change(self.look, look), Pen(self.place, look)

    def draw(self, pieces: Iterable[Piece]) -> tuple[str, Pen]:
        """The pieces, one after the other."""
        here, look = self
        said: list[str] = []
        for row, column, text, wanted in pieces:
            if here != (row, column):
                said.append(_way(here, (row, column)))
            if look != wanted and (look is None or not text.isspace() or look.blank != wanted.blank):
                said.append(change(look, wanted))
                look = wanted
            said.append(text)
            here = row, column + len(text)
        return "".join(said), Pen(here, look)

    def draw_shortest(self, pieces: Sequence[Piece]) -> tuple[str, Pen]:
        """The pieces in their order, or style by style where that takes fewer characters: a style in full
        colour is longer than a move."""
        return min(self.draw(pieces), self.draw(self._by_style(pieces)), key=lambda drawn: len(drawn[0]))

    def _by_style(self, pieces: Iterable[Piece]) -> list[Piece]:
        """The pieces with those of a style together, the style that holds first and like ones side by side. A
        piece of blanks goes with any style in which it looks the same."""
        inked: dict[Look, list[Piece]] = {}
        blanks: list[Piece] = []
        for piece in pieces:
            if piece.text.isspace():
                blanks.append(piece)
            else:
                inked.setdefault(piece.look, []).append(piece)
        grounds = {look.blank: look for look in inked}
        for piece in blanks:
            inked.setdefault(grounds.get(piece.look.blank, piece.look), []).append(piece)
        return [piece for look in self._order(inked) for piece in sorted(inked[look], key=_place_of)]

    def _order(self, looks: Iterable[Look]) -> Iterator[Look]:
        """Each style behind one from which it is not far; only the beginning is sure to be best."""
        left = sorted(looks, key=lambda look: (look.ground, look.on, look.colour))
        here = self.look
        while left:
            here = min(left, key=lambda look: len(change(here, look)))
            left.remove(here)
            yield here


def _place_of(piece: Piece) -> Place:
    return piece.row, piece.column


def _way(here: Place | None, there: Place) -> str:
    """The shortest sequence from one place, None if it is not known where one is, to another. None counts
    back from where one is: behind the last cell of a row, terminals differ in where that is."""
    row, column = there
    if here is not None and here[0] == row:
        cells = column - here[1]
        if cells > 0:
            return f"\x1b[{cells if cells > 1 else ''}C"
        return f"\x1b[{column + 1}G" if column else "\r"
    if here is not None and here[1] == column and column:
        return f"\x1b[{row + 1}d"
    return f"\x1b[{row + 1 if row else ''}{f';{column + 1}' if column else ''}H"
