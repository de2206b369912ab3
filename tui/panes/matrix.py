"""Who did how much to whom: rows do, columns suffer; and what the chosen cell holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events

from analysis.annotations.index import Index
from analysis.annotations.matrix import Matrix, leading_type, short_name, types_in_words
from analysis.annotations.narrowing import Pair
from analysis.annotations.wording import counted, event_code, quad, signed_date
from analysis.annotations.wrap import cut, one_line
from analysis.model import Event
from tui.messages import LineChosen, LineSeen
from tui.panes.lines import LineView
from tui.panes.quads import QUADS

_HEADS: Final = 2
"""Lines above the rows: numbers, names."""
_NONE, _ITSELF = "·", " "
_ALL: Final = "all"
_LEAST, _WIDE, _MOST, _SUM = 6, 9, 12, 5
"""Cells of a column, and of the last one."""
_NAMES: Final = 12
"""Cells of the names of the rows, at least."""
_WITH_TYPE: Final = 8
"""Cells of a column from which on the type that most events have stands beside their number."""


class _Grid(NamedTuple):
    """How many cells the names of the rows have, a column has, and how many columns are seen."""

    names: int
    column: int
    seen: int


class MatrixPane(LineView):
    """A row and a column for each of the busiest actors. Where there is no room for all columns, those around
    the chosen one are seen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"matrix--cursor", "matrix--head", "matrix--at", *QUADS}
    DEFAULT_CSS = """
    MatrixPane { width: 1fr; max-height: 70%; }
    MatrixPane > .matrix--cursor { text-style: reverse; }
    MatrixPane > .matrix--head { color: $text-muted; }
    MatrixPane > .matrix--at { text-style: bold; }
    """

    def __init__(self, matrix: Matrix, pair: Pair | None) -> None:
        super().__init__("matrix")
        self._matrix = matrix
        self._actors = matrix.actors
        numbers = {actor.id: number for number, actor in enumerate(self._actors)}
        self._row, self._column = matrix.fullest()
        if pair is not None and pair.source in numbers and pair.target in numbers:
            self._row, self._column = numbers[pair.source], numbers[pair.target]
        self._first = 0
        """The first column that is seen."""
        self._grid = _Grid(0, _LEAST, 0)
        self._count = _HEADS + len(self._actors) + 1 if self._actors else 1
        self.styles.height = self._count

    @property
    def pair(self) -> Pair | None:
        """The actors of the chosen cell."""
        if not self._actors:
            return None
        return Pair(self._actors[self._row].id, self._actors[self._column].id)

    # Lines

    def layout_lines(self, width: int) -> int:
        """Share the width out."""
        count = len(self._actors)
        longest = max((cell_len(one_line(actor.name)) for actor in self._actors), default=0)
        left = next((left for each in (_WIDE, _LEAST) if (left := width - _SUM - count * each) >= _NAMES), 0)
        names = min(longest + 4, max(_NAMES, left))
        room = width - names - _SUM
        seen = max(1, min(count, room // _LEAST))
        self._grid = _Grid(names, min(max(room // max(seen, 1), _LEAST), _MOST), seen)
        self._have_in_sight()
        return self._count

    def _have_in_sight(self) -> None:
        seen = self._grid.seen
        self._first = min(max(self._first, self._column - seen + 1), self._column)
        self._first = max(0, min(self._first, len(self._actors) - seen))

    def _columns(self) -> range:
        return range(self._first, min(self._first + self._grid.seen, len(self._actors)))

    def anchor_lines(self) -> range:
        """The chosen cell's line."""
        return range(self._row + _HEADS, self._row + _HEADS + 1) if self._actors else range(1)

    def lines_of_focus(self) -> range:
        """The same."""
        return self.anchor_lines()

    def draw(self, line: int) -> list[Segment]:
        """The heads of the columns, or a row."""
        if not self._actors:
            return [
                Segment(cut("No actor does anything to another one here.", self.size.width), self.style())
            ]
        pieces = self._head(line) if line < _HEADS else self._row_of(line - _HEADS)
        return Segment.adjust_line_length(list(pieces), self.size.width, pad=False)

    def _head(self, line: int) -> Iterator[Segment]:
        corner = "does ↓ to →" if line else ""
        yield self._piece(cut(corner, self._grid.names).ljust(self._grid.names), "matrix--head")
        for column in self._columns():
            name = short_name(self._actors[column], self._grid.column - 1) if line else f"{column + 1}"
            at = "matrix--at" if column == self._column else "matrix--head"
            yield self._piece(_right(name, self._grid.column), at)
        yield self._piece(_right(_ALL if line else "", _SUM), "matrix--head")

    def _row_of(self, row: int) -> Iterator[Segment]:
        last = row == len(self._actors)
        room = self._grid.names - 4
        name = _ALL if last else short_name(self._actors[row], room)
        number = "   " if last else f"{row + 1:>2} "
        at = "matrix--at" if row == self._row else "matrix--head"
        yield self._piece(number + name + " " * (room - cell_len(name) + 1), at)
        for column in self._columns():
            yield from self._sum(column) if last else self._cell(row, column)
        if not last:
            yield self._piece(_right(f"{self._matrix.did(self._actors[row].id):,}", _SUM), "matrix--head")

    def _sum(self, column: int) -> Iterator[Segment]:
        count = self._matrix.met(self._actors[column].id)
        yield self._piece(_right(f"{count:,}", self._grid.column), "matrix--head")

    def _cell(self, row: int, column: int) -> Iterator[Segment]:
        told = self._matrix.events(self._actors[row].id, self._actors[column].id)
        leading = leading_type(told)
        words, kind = (_ITSELF if row == column else _NONE), "quiet"
        if leading is not None:
            words, kind = f"{len(told):,}", quad(leading)
            if self._grid.column >= _WITH_TYPE:
                words = f"{words} {event_code(leading)}"
        chosen = (row, column) == (self._row, self._column)
        words = _right(words, self._grid.column)
        if not chosen:
            yield self._piece(words, f"timeline--{kind}")
            return
        yield Segment(" ", self.style())
        yield self._piece(words[1:], "matrix--cursor")

    def _piece(self, text: str, name: str) -> Segment:
        return Segment(text, self.style(name))

    # What the person asks for

    def go(self, row: int, column: int) -> None:
        """To a cell, or as near to it as there is one."""
        if not self._actors:
            return
        before, first = self._row, self._first
        last = len(self._actors) - 1
        self._row, self._column = min(max(row, 0), last), min(max(column, 0), last)
        self._have_in_sight()
        if first != self._first:
            self.redraw()
        else:
            self.redraw([*range(_HEADS), before + _HEADS, self._row + _HEADS])
        self.reveal(self.anchor_lines())
        self.post_message(LineSeen())

    def action_down(self) -> None:
        """The next row."""
        self.go(self._row + 1, self._column)

    def action_up(self) -> None:
        """The row before."""
        self.go(self._row - 1, self._column)

    def action_right(self) -> None:
        """The next column."""
        self.go(self._row, self._column + 1)

    def action_left(self) -> None:
        """The column before."""
        self.go(self._row, self._column - 1)

    def action_page_down(self) -> None:
        """The last row."""
        self.go(len(self._actors), self._column)

    def action_page_up(self) -> None:
        """The first row."""
        self.go(0, self._column)

    action_half_page_down = action_bottom = action_page_down
    action_half_page_up = action_top = action_page_up

    def action_choose(self) -> None:
        """Narrow the events to the cell."""
        if self.pair is not None:
            self.post_message(LineChosen(self.pair.source))

    def on_click(self, event: events.Click) -> None:
        """To the cell under the pointer; a second click chooses it."""
        row = event.y + self.scroll_offset.y - _HEADS
        place = (event.x - self._grid.names) // self._grid.column
        if not (0 <= row < len(self._actors) and 0 <= place < len(self._columns())):
            return
        there = (row, self._first + place)
        if there == (self._row, self._column):
            self.action_choose()
        else:
            self.go(*there)


class CellPane(LineView, can_focus=False):
    """What happened between two: how much of what type, and each event in a line as far as there is room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"matrix--head", "matrix--at", *QUADS}
    DEFAULT_CSS = """
    CellPane { width: 1fr; height: 1fr; margin-top: 1; }
    CellPane > .matrix--head { color: $text-muted; }
    CellPane > .matrix--at { text-style: bold; }
    """

    def __init__(self, index: Index) -> None:
        super().__init__("cell")
        self._index = index
        self._said: tuple[str, str] = ("", "")
        self._events: Sequence[Event] = ()

    def show(self, pair: Pair | None, told: Sequence[Event]) -> None:
        """Tell of a cell."""
        self._events = told
        if pair is not None:
            names = " → ".join(one_line(self._index.actors[actor].name) for actor in pair)
            self._said = f"{names}: {counted(len(told), 'event')}", types_in_words(told)
        self.rearrange(0)

    def layout_lines(self, width: int) -> int:
        """Two lines of words, and the events."""
        del width
        return 2 + len(self._events)

    def anchor_lines(self) -> range:
        """The first."""
        return range(1)

    def lines_of_focus(self) -> range:
        """None: keys go to the matrix."""
        return range(0)

    def draw(self, line: int) -> list[Segment]:
        """Words, or an event."""
        width = self.size.width
        if line < 2:
            return [
                Segment(
                    cut(f" {self._said[line]}", width), self.style("matrix--head" if line else "matrix--at")
                )
            ]
        event = self._events[line - 2]
        day = signed_date(event.date, self._index.home_year) or "no day"
        before = [
            Segment(f" {day:>12} ", self.style("matrix--head")),
            Segment(f"{event_code(event)} ", self.style(f"timeline--{quad(event)}")),
        ]
        room = max(0, width - sum(segment.cell_length for segment in before))
        return Segment.adjust_line_length(
            [*before, Segment(cut(one_line(event.label), room), self.style())], width, pad=False
        )


def _right(text: str, room: int) -> str:
    """At the right end of so many cells."""
    return " " * max(0, room - cell_len(text)) + text
