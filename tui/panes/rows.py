"""A list of entries, each of one or more lines, with a cursor: the events and the actors are such lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, takewhile
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region

from analysis.annotations.wrap import Lines, cut, shown
from tui.panes.lines import LineView

Piece = tuple[str, str]
"""A text and the component class that styles it, or an empty one for the list's own style."""


class Row(NamedTuple):
    """One entry: `head` stands before its first line, and the wrapped `text` hangs beside it."""

    key: str
    head: tuple[Piece, ...]
    text: str
    style: str = ""
    tail: str = ""


class RowList(LineView):
    """A list drawn line by line. A subclass fills it with `fill` and says what happens when the cursor
    moves (`row_highlighted`) or a row is chosen (`row_chosen`)."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--title", "rows--entered", "rows--rule"}
    AHEAD = 1 / 3  # of a list, more can be seen at once: it moves less, and what one has passed stays
    CURSOR = "rows--cursor"
    """The component class of the cursor's row in the pane that one is in."""
    POINTED = "rows--pointed"
    """The same in another pane."""

    def __init__(self, pane: str) -> None:
        super().__init__(pane)
        self._rows: list[Row] = []
        self._texts: list[list[str]] = []
        self._first: list[int] = []
        self._wrapped_at = 0
        self.cursor = 0
        self._pointing = False
        self._title = ""

    def row_highlighted(self, row: Row) -> None:
        """The person moved the cursor to a row."""
        raise NotImplementedError

    def row_chosen(self, row: Row) -> None:
        """The person pressed enter on a row."""
        raise NotImplementedError

    # Title

    def entitle(self, title: str) -> None:
        """Change the title."""
        self._title = shown(title).replace("\n", " ")
        self._say_title()

    def place(self) -> tuple[int, int]:
        """Which of how many entries the cursor is on."""
        entries = len(self._rows) if self._rows and self._rows[0].key else 0  # or a line that says why
        return self.cursor + 1, entries

    def _say_title(self) -> None:
        """The title, and at its end where in the list one is, since the list may go on out of sight."""
        if not self._width:
            return
        number, count = self.place()
        where = f"{number:,}/{count:,}" if count else ""
        room = self._width - cell_len(where)
        title = cut(self._title, room - 1)
        style = self.get_visual_style("rows--entered" if self.has_focus else "rows--title")
        rule = ("─" * (room - cell_len(title)), self.get_visual_style("rows--rule"))
        said = Content.assemble((title, style), rule, (where, style))
        # As a `border_title`, it would have the whole pane drawn again.
        before, self._border_title = self._border_title, said
        if before is None or not said.is_same(before):
            left = _same_start(before, said)
            self.refresh(Region(left, -1, self.size.width - left, 1))

    def notify_style_update(self) -> None:
        """The title, too, has the colours of the theme."""
        super().notify_style_update()
        self._say_title()

    # Content

    @property
    def rows(self) -> Sequence[Row]:
        """All entries."""
        return self._rows

    @property
    def pointing(self) -> bool:
        """Whether the cursor's row is what is selected."""
        return self._pointing

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if self.cursor < len(self._rows) else None

    def fill(self, rows: Sequence[Row], cursor: int) -> None:
        """Replace the rows and put the cursor on one of them."""
        known = dict(zip(self._rows, self._texts, strict=False))
        self._replace(0, len(self._rows), rows, cursor, known)

    def splice(self, first: int, count: int, rows: Sequence[Row], cursor: int) -> None:
        """Replace some of the rows, and put the cursor on one of all; only the new ones are wrapped."""
        self._replace(first, count, rows, cursor, {})

    def _replace(
        self, first: int, count: int, rows: Sequence[Row], cursor: int, known: dict[Row, list[str]]
    ) -> None:
        place = self.anchor_row()
        self._rows[first : first + count] = rows
        if self._wrapped_at:
            texts = (known.get(row) or wrapped(row, self._wrapped_at) for row in rows)
            self._texts[first : first + count] = texts
        self.cursor = min(max(cursor, 0), max(len(self._rows) - 1, 0))
        self.rearrange(place)

    def point_at(self, number: int) -> None:
        """Put the cursor on a row, in sight."""
        if not self._rows or not self._first:
            self.cursor = max(number, 0)
            return
        before, self.cursor = self.cursor, min(max(number, 0), len(self._rows) - 1)
        if before != self.cursor:
            self.redraw([*self._span(before), *self._span(self.cursor)])
            self._say_title()
        self.reveal(self._span(self.cursor))

    def show_from_cursor(self) -> None:
        """Scroll so that the cursor's row is the first."""
        self._scroll_to_line(self.anchor_lines().start)

    def point(self, pointing: bool) -> None:
        """Whether the cursor's row is what is selected; if not, it is seen only while the list has the
        focus."""
        if pointing != self._pointing:
            self._pointing = pointing
            self.redraw(self._span(self.cursor))

    def layout_lines(self, width: int) -> int:
        """Wrap every row's text beside its head, if the width is a new one."""
        if width != self._wrapped_at:
            self._wrapped_at = width
            self._texts = [wrapped(row, width) for row in self._rows]
        *self._first, count = accumulate(map(len, self._texts), initial=0)
        self._say_title()
        return count

    def anchor_lines(self) -> range:
        """The cursor's lines."""
        return self._span(self.cursor)

    def lines_of_focus(self) -> range:
        """The cursor's lines, and the title."""
        self._say_title()
        return self._span(self.cursor)

    def _span(self, number: int) -> range:
        if number >= len(self._first):
            return range(0)
        return range(self._first[number], self._first[number] + len(self._texts[number]))

    def draw(self, line: int) -> list[Segment]:
        """A line of a row: its head, or as much room, then its text, then its tail."""
        number = self._row_at(line)
        row, text = self._rows[number], self._texts[number][line - self._first[number]]
        chosen = number == self.cursor and (self._pointing or self.has_focus)
        first = line == self._first[number]
        segments: list[Segment] = []
        room = self.size.width
        for piece, name in row.head:
            segments.append(Segment(piece if first else " " * cell_len(piece), self._style(name, chosen)))
            room -= cell_len(piece)
        style = self._style(row.style, chosen)
        tail = f" {row.tail}" if first and row.tail else ""
        segments.append(Segment(set_cell_size(text, max(0, room - cell_len(tail))), style))
        if tail:
            segments.append(Segment(tail, style))
        return segments

    def _style(self, name: str, chosen: bool) -> Style:
        """A reversed cursor is of one colour, or it would be a patchwork."""
        if chosen and self.has_focus:
            return self.style(self.CURSOR)
        return self.style(*filter(None, (name, self.POINTED if chosen else "")))

    # What the person asks for

    def _go(self, number: int) -> None:
        if self._rows:
            self.point_at(number)
            self.row_highlighted(self._rows[self.cursor])

    def action_down(self) -> None:
        """The next row."""
        self._go(self.cursor + 1)

    def action_up(self) -> None:
        """The row before."""
        self._go(self.cursor - 1)

    def action_page_down(self) -> None:
        """The row a page further on."""
        self._leap(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """The row a page back."""
        self._leap(-max(1, self.size.height - 1))

    def action_half_page_down(self) -> None:
        """The row half a page further on."""
        self._leap(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """The row half a page back."""
        self._leap(-max(1, self.size.height // 2))

    def _leap(self, lines: int) -> None:
        self._go(self._row_at(self.anchor_lines().start + lines))

    def action_top(self) -> None:
        """The first row."""
        self._go(0)

    def action_bottom(self) -> None:
        """The last row."""
        self._go(len(self._rows) - 1)

    def action_choose(self) -> None:
        """Act on the row under the cursor."""
        if self._rows:
            self.row_chosen(self._rows[self.cursor])

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self.scroll_offset.y < self.virtual_size.height:
            self._go(self._row_at(offset.y + self.scroll_offset.y))
            self.row_chosen(self._rows[self.cursor])

    def _row_at(self, line: int) -> int:
        return max(0, bisect_right(self._first, max(line, 0)) - 1)


def wrapped(row: Row, width: int) -> list[str]:
    """The lines of a row's text beside its head and before its tail."""
    taken = sum(cell_len(text) for text, _ in row.head) + (cell_len(row.tail) + 1 if row.tail else 0)
    text = shown(row.text).replace("\n", " ")
    lines = Lines(text, max(8, width - taken))
    return [text[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)] or [""]


def _same_start(before: Content | None, after: Content) -> int:
    """How many cells of two titles are the same from where they begin."""
    if before is None or before.spans[:1] != after.spans[:1]:
        return 0
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before.plain, after.plain, strict=False))
    return cell_len("".join(character for character, _ in same))
