"""A list of entries, each of one or more lines, with a cursor: the events and the actors are such lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, takewhile
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region

from analysis.annotations.wrap import Lines, cut, shown
from tui.panes.lines import LineView

_CHOSEN: Final = "◆"
MARGIN: Final = 1
"""Cells before the rows, where the one that is selected has its sign."""

Piece = tuple[str, str]
"""A text and the component class that styles it, or an empty one for the list's own style."""


class Row(NamedTuple):
    """One entry: `head` stands before its first line, and `text` hangs beside it, wrapped or, if it is to be
    `cut`, as one line; below that `more` of the same. `tail` ends the first line."""

    key: str
    head: tuple[Piece, ...]
    text: str
    style: str = ""
    tail: str = ""
    more: tuple[str, ...] = ()
    cut: bool = False


class RowList(LineView):
    """A list drawn line by line. A subclass fills it with `fill` and says what happens when the cursor
    moves (`row_highlighted`) or a row is chosen (`row_chosen`)."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--title",
        "rows--entered",
        "rows--rule",
        "rows--cursor",
        "rows--chosen",
        "rows--head",
        "rows--quiet",
        "rows--detail",
        "rows--open",
        "rows--date",
        "rows--doubtful",
        "rows--untyped",
        "rows--verbal-cooperation",
        "rows--material-cooperation",
        "rows--verbal-conflict",
        "rows--material-conflict",
        "rows--person",
        "rows--country",
        "rows--organization",
        "rows--group",
    }
    AHEAD = 1 / 3  # of a list, more can be seen at once: it moves less, and what one has passed stays

    def __init__(self, pane: str) -> None:
        super().__init__(pane)
        self._count = 0
        self._make: Callable[[int], Row] = _no_row
        self._made: dict[int, Row] = {}
        self._texts: dict[int, list[str]] = {}
        """The lines of those rows that have been drawn."""
        self._known: Sequence[int] | None = None
        self._heights: Sequence[int] = ()
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
        entries = self._count if self._count and self.row(0).key else 0  # or a line that says why
        return self.cursor + 1, entries

    def place_in_words(self) -> str:
        """The same in words; nothing where there are no entries."""
        number, count = self.place()
        return f"{number:,}/{count:,}" if count else ""

    def longest_place(self) -> int:
        """Cells that the longest of such words takes: what stands before them is to stay as it is."""
        _, count = self.place()
        return cell_len(f"{count:,}/{count:,}") if count else 0

    def lands_on(self, number: int) -> bool:
        """Whether the cursor stops at a row, or goes past it."""
        del number
        return True

    def title_pieces(self, room: int) -> list[tuple[str, str]]:
        """The title, in so much room at most: words and the component classes that style them."""
        return [(cut(self._title, room), self.title_class)]

    @property
    def title_class(self) -> str:
        """What styles the title, which tells that one is in this list."""
        return "rows--entered" if self.has_focus else "rows--title"

    def _say_title(self) -> None:
        """The title, and at its end where in the list one is, since the list may go on out of sight."""
        if not self._width:
            return
        where = self.place_in_words()
        room = self._width - MARGIN - cell_len(where)
        pieces = self.title_pieces(min(room, self._width - MARGIN - self.longest_place()) - 1)
        rule = "─" * (room - sum(cell_len(words) for words, _ in pieces))
        said = Content.assemble(
            *((words, self.get_visual_style(name)) for words, name in pieces),
            (rule, self.get_visual_style("rows--rule")),
            (where, self.get_visual_style("rows--entered" if self.has_focus else "rows--chosen")),
        )
        # As a `border_title`, it would have the whole pane drawn again.
        before, self._border_title = self._border_title, said
        if before is None or not said.is_same(before):
            left = MARGIN + _same_start(before, said)
            self.refresh(Region(left, -1, self.size.width - left, 1))

    def notify_style_update(self) -> None:
        """The title, too, has the colours of the theme."""
        super().notify_style_update()
        self._say_title()

    # Content

    @property
    def rows(self) -> Sequence[Row]:
        """All entries."""
        return [self.row(number) for number in range(self._count)]

    def row(self, number: int) -> Row:
        """One of the entries."""
        row = self._made.get(number)
        if row is None:
            row = self._made[number] = self._make(number)
        return row

    @property
    def pointing(self) -> bool:
        """Whether the cursor's row is what is selected."""
        return self._pointing

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor) if self.cursor < self._count else None

    def fill(self, rows: Sequence[Row], cursor: int) -> None:
        """Replace the rows and put the cursor on one of them."""
        rows = list(rows)
        self.fill_later(len(rows), rows.__getitem__, cursor)

    def fill_later(
        self, count: int, make: Callable[[int], Row], cursor: int, heights: Sequence[int] | None = None
    ) -> None:
        """The same with rows of which each is made when it is drawn. `heights` says how many lines each of
        them has; without them, all must be made to know."""
        place = self.anchor_row()
        self._count, self._make, self._known = count, make, heights
        self._made.clear()
        self._texts.clear()
        self._heights = self._measured()
        self.cursor = min(max(cursor, 0), max(count - 1, 0))
        self.rearrange(place)

    def _measured(self) -> Sequence[int]:
        """How many lines each row has, if the width is known."""
        if self._known is not None:
            return self._known
        if not self._wrapped_at:
            return ()
        return [len(self.lines_of(number)) for number in range(self._count)]

    def renew(self, numbers: Iterable[int]) -> None:
        """Make some rows again, of which no line more or less has come."""
        for number in numbers:
            self._made.pop(number, None)
            self._texts.pop(number, None)
            self.redraw(self._span(number))

    def lines_of(self, number: int) -> list[str]:
        """The lines of one of the entries, between its head and its tail."""
        texts = self._texts.get(number)
        if texts is None:
            row = self.row(number)
            texts = trimmed(row, self._wrapped_at) if row.cut else wrapped(row, self._wrapped_at)
            if self._known is not None:
                texts = _fitted(texts, self._known[number])
            self._texts[number] = texts
        return texts

    def point_at(self, number: int, *, in_sight: bool = True) -> None:
        """Put the cursor on a row, and have it in sight."""
        if not self._count or not self._first:
            self.cursor = max(number, 0)
            return
        before, self.cursor = self.cursor, min(max(number, 0), self._count - 1)
        if before != self.cursor:
            self.redraw([*self._span(before), *self._span(self.cursor)])
            self._say_title()
        if in_sight:
            self.reveal(self.lines_to_see(), self._span(before))

    def show_cursor(self) -> None:
        """Have the cursor in sight."""
        self.reveal(self.lines_to_see())

    def lines_to_see(self) -> range:
        """The cursor's lines, with what must be seen above them."""
        return self._span(self.cursor)

    def show_from_cursor(self) -> None:
        """Scroll so that the cursor's row is the first."""
        self._scroll_to_line(self.anchor_lines().start)

    def point(self, pointing: bool) -> None:
        """Whether the cursor's row is what is selected; if not, it is seen only while the list has the
        focus."""
        if pointing != self._pointing:
            self._pointing = pointing
            self.redraw(self._span(self.cursor)[:1])

    def layout_lines(self, width: int) -> int:
        """Wrap every row's text beside its head, if the width is a new one."""
        width -= MARGIN
        if width != self._wrapped_at:
            self._wrapped_at = width
            self._texts.clear()
            self._heights = self._measured()
        *self._first, count = accumulate(self._heights, initial=0)
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
        return range(self._first[number], self._first[number] + self._heights[number])

    def draw(self, line: int) -> list[Segment]:
        """A line of a row: its sign and its head, or as much room, then its text, then its tail."""
        number = self._row_at(line)
        row, text = self.row(number), self.lines_of(number)[line - self._first[number]]
        here = number == self.cursor
        first = line == self._first[number]
        sign = _CHOSEN if here and first and self._pointing else " "
        segments: list[Segment] = [Segment(sign, self._style("rows--chosen", here))]
        room = self._wrapped_at
        for piece, name in row.head:
            segments.append(Segment(piece if first else " " * cell_len(piece), self._style(name, here)))
            room -= cell_len(piece)
        style = self._style(row.style, here)
        tail = f" {row.tail}" if first and row.tail else ""
        segments.append(Segment(set_cell_size(text, max(0, room - cell_len(tail))), style))
        if tail:
            segments.append(Segment(tail, style))
        return segments

    def _style(self, name: str, here: bool) -> Style:
        """A reversed cursor is of one colour, or it would be a patchwork."""
        if here and self.has_focus:
            return self.style("rows--cursor")
        return self.style(*filter(None, (name,)))

    # What the person asks for

    def _go(self, number: int) -> None:
        if self._count:
            self.point_at(self._landing(number))
            self.row_highlighted(self.row(self.cursor))

    def _landing(self, number: int) -> int:
        """The row at which the cursor stops on its way, or else the last one before it."""
        number = min(max(number, 0), self._count - 1)
        on, back = range(number, self._count), range(number, -1, -1)
        ways = chain(on, back) if number >= self.cursor else chain(back, on)
        return next(filter(self.lands_on, ways), self.cursor)

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
        self._go(self._count - 1)

    def action_choose(self) -> None:
        """Act on the row under the cursor."""
        if self._count:
            self.row_chosen(self.row(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self.scroll_offset.y < self.virtual_size.height:
            number = self._row_at(offset.y + self.scroll_offset.y)
            if self.lands_on(number):
                self._go(number)
            self.row_chosen(self.row(number))

    def _row_at(self, line: int) -> int:
        return max(0, bisect_right(self._first, max(line, 0)) - 1)


def wrapped(row: Row, width: int) -> list[str]:
    """The lines of a row's texts beside its head and before its tail."""
    room = max(8, width - _taken(row) - (cell_len(row.tail) + 1 if row.tail else 0))
    found: list[str] = []
    for text in (row.text, *row.more):
        text = shown(text).replace("\n", " ")
        lines = Lines(text, room)
        found += [text[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)]
    return found or [""]


def _fitted(texts: list[str], lines: int) -> list[str]:
    """So many lines, with an ellipsis where there are more."""
    if len(texts) > lines:
        texts = [*texts[: lines - 1], f"{texts[lines - 1].rstrip()[:-1]}…"]
    return texts + [""] * (lines - len(texts))


def _no_row(number: int) -> Row:
    raise IndexError(number)


def trimmed(row: Row, width: int) -> list[str]:
    """The same of a row that is cut: a line for each of its texts, of which the first leaves room for the
    tail."""
    room = width - _taken(row)
    first = room - (cell_len(row.tail) + 1 if row.tail else 0)
    rooms = (first, *(room for _ in row.more))
    texts = (shown(text).replace("\n", " ") for text in (row.text, *row.more))
    return [cut(text, room) for text, room in zip(texts, rooms, strict=True)]


def _taken(row: Row) -> int:
    return sum(cell_len(text) for text, _ in row.head)


def _same_start(before: Content | None, after: Content) -> int:
    """How many cells of two titles are the same from where they begin."""
    if before is None:
        return 0
    same = takewhile(lambda pair: pair[0] == pair[1], zip(_styled(before), _styled(after), strict=False))
    return cell_len("".join(character for (character, _), _ in same))


def _styled(title: Content) -> Iterator[tuple[str, object]]:
    """The characters of a title, each with its style."""
    for span in title.spans:
        yield from ((character, span.style) for character in title.plain[span.start : span.end])
