"""The days: everything that is told in the order of time, a line each, with the gaps between."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events

from analysis.annotations import facts
from analysis.annotations.chronicle import Chronicle, Gap, Stretch, Told
from analysis.annotations.index import Index
from analysis.annotations.wording import (
    BASIS_SIGNS,
    DOUBT_SIGN,
    STATUS_SIGNS,
    event_code,
    is_doubtful,
    quad,
    short_date,
)
from analysis.annotations.wrap import cut, one_line
from analysis.model import Event, EventDate
from tui.messages import LineChosen, LineSeen, LinesMarked
from tui.panes.lines import LineView
from tui.panes.quads import QUADS

_HAPPENED, _QUOTE, _GAP, _APART = "●", "”", "┊", "┊ "
_CARRIED: Final = "–"
"""No day of its own: that of the event told before."""
_MARKED, _HERE = "┃", "◆"
_NO_DAY: Final = "no day"
_WIDEST: Final = 13
"""Cells of a day; one that is longer is cut."""
_LOOKED_AT: Final = 500
"""Lines that are looked at, evenly spread, for how wide a day is: nobody waits for all of ten thousand."""
_ROOMY: Final = 72
"""Cells from which on it is said in words, too, what has not happened."""


class DaysPane(LineView):
    """One line an event or a quote; what is planned, possible or denied is set in, and has its sign in place
    of the dot. `here` is the record that the reader is at in the text."""

    AHEAD = 1 / 3
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "days--cursor",
        "days--marked",
        "days--apart",
        "timeline--here",
        *QUADS,
    }
    DEFAULT_CSS = """
    DaysPane { width: 1fr; height: 1fr; }
    DaysPane > .days--cursor { text-style: reverse; }
    DaysPane > .days--marked { background: $boost; }
    DaysPane > .days--apart { text-style: italic; }
    """

    def __init__(self, index: Index, here: str | None) -> None:
        super().__init__("days")
        self._index = index
        self._here = here
        self._chronicle = Chronicle(())
        self._day_cells = 0
        self._days: dict[EventDate, str] = {}
        self.cursor = 0
        self.mark: int | None = None
        """The line of the first mark, when one is set."""
        self._pressed: int | None = None
        self._row: int | None = None

    # Content

    def fill(self, chronicle: Chronicle, record: str | None, position: int, row: int | None = None) -> None:
        """Show other lines: with the cursor on an event or a quote, or else on what the text tells last
        before a position; if a row of the screen is given, there."""
        self._chronicle, self.mark, self._pressed = chronicle, None, None
        number = chronicle.number(record)
        self.cursor = chronicle.near(position) if number is None else number
        self._days.clear()
        some = chronicle.told[:: len(chronicle.told) // _LOOKED_AT + 1]
        self._day_cells = min(max((cell_len(self._day(line.when)) for line in some), default=0), _WIDEST)
        self._row = row
        self.rearrange(self.anchor_row() if row is None else row)
        self._tell()

    @property
    def current(self) -> Told | None:
        """What the cursor is on."""
        lines = self._chronicle.lines
        line = lines[self.cursor] if self.cursor < len(lines) else None
        return line if isinstance(line, Told) else None

    @property
    def row(self) -> int:
        """Where on the screen the cursor is."""
        return self.cursor - self.scroll_offset.y

    def set_mark(self) -> Stretch | None:
        """The first mark; or with the second one the stretch of time between the two."""
        if self.mark is None:
            self._put_mark(self.cursor)
            return None
        return self._chronicle.stretch(self.mark, self.cursor)

    def drop_mark(self) -> None:
        """No mark."""
        self._put_mark(None)

    def _put_mark(self, line: int | None) -> None:
        before, self.mark = self._marked(), line
        self.redraw({*before, *self._marked()})
        self._tell()

    def _marked(self) -> range:
        if self.mark is None:
            return range(0)
        low, high = sorted((self.mark, self.cursor))
        return range(low, high + 1)

    def _tell(self) -> None:
        self.post_message(LineSeen())

    # Lines

    def anchor_row(self) -> int:
        """Where on the screen the cursor is to be at first, if that was said."""
        if not self.virtual_size.height and self._row is not None:
            return self._row
        return super().anchor_row()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The line at the top says its day, even if it is not the first of it."""
        super().watch_scroll_y(old_value, new_value)
        self.redraw({round(old_value), round(new_value)})

    def layout_lines(self, width: int) -> int:
        """As many as there are; none is wrapped."""
        del width
        return len(self._chronicle.lines)

    def anchor_lines(self) -> range:
        """The cursor's line."""
        return range(self.cursor, self.cursor + 1)

    def lines_of_focus(self) -> range:
        """The same."""
        return self.anchor_lines()

    def draw(self, line: int) -> list[Segment]:
        """The mark, the day, the sign on the line of time, what is told."""
        told = self._chronicle.lines[line]
        chosen, marked = line == self.cursor, line in self._marked()

        def ink(*names: str) -> Style:
            if chosen:
                return self.style("days--cursor")
            return self.style(*filter(None, (*names, "days--marked" if marked else "")))

        width, margin = self.size.width, self._day_cells + 3
        if isinstance(told, Gap):
            before = (_MARKED if marked else " ") + " " * (margin - 1)
            words = f"{before}{_GAP} … {told.in_words()} …"
            return [Segment(set_cell_size(cut(words, width), width), ink("timeline--quiet"))]
        record = told.record
        at = _MARKED if marked else _HERE if record.id == self._here else " "
        day = (
            cut(self._day(told.when), self._day_cells)
            if self._chronicle.begins(line) or line == self.scroll_offset.y
            else ""
        )
        day = " " * (self._day_cells - cell_len(day)) + day
        code, kind, sign, label, tail, look = self._parts(told)
        segments = [
            Segment(at, ink("timeline--here")),
            Segment(f"{day} ", ink("timeline--quiet")),
            Segment(f"{self._basis(told)}{sign} ", ink("timeline--quiet")),
            Segment(f"{code} ", ink(f"timeline--{kind}")),
        ]
        room = max(0, width - sum(segment.cell_length for segment in segments))
        tail = f" {tail} " if tail else ""
        words = cut(one_line(label), room - cell_len(tail))
        words += " " * max(0, room - cell_len(words) - cell_len(tail))
        return Segment.adjust_line_length(  # on a screen of a few cells
            [*segments, Segment(words, ink(look)), Segment(tail, ink("timeline--quiet"))],
            width,
            pad=False,
        )

    def _parts(self, told: Told) -> tuple[str, str, str, str, str, str]:
        """Type, its class, sign, words, what stands behind them, how they look."""
        record = told.record
        if not isinstance(record, Event):
            words = facts.excerpt(self._index, record.spans[0][0], record.spans[-1][1])
            return (
                self._index.short(record.id)[:3].ljust(3),
                "quiet",
                _QUOTE,
                f"{facts.who(record, self._index)}: {words}",
                "",
                "",
            )
        happened = record.status == "happened"
        sign = _HAPPENED if happened else STATUS_SIGNS[record.status]
        label = record.label if happened else f"{_APART}{record.label}"
        roomy = self.size.width >= _ROOMY
        tail = (
            record.status if roomy and not happened else "",
            DOUBT_SIGN if is_doubtful(record) else "",
        )
        look = ("" if happened else "days--apart") if not is_doubtful(record) else "timeline--quiet"
        return event_code(record), quad(record), sign, label, " ".join(filter(None, tail)), look

    def _basis(self, told: Told) -> str:
        if not told.own:
            return _CARRIED if told.when is not None else " "
        return (BASIS_SIGNS[told.when.basis] if told.when is not None else "") or " "

    def _day(self, when: EventDate | None) -> str:
        if when is None:
            return _NO_DAY
        day = self._days.get(when)
        if day is None:
            day = self._days[when] = short_date(when, self._index.home_year)
        return day

    # What the person asks for

    def _go(self, line: int, step: int) -> None:
        before, marked = self.cursor, self._marked()
        line = min(max(line, 0), max(len(self._chronicle.lines) - 1, 0))
        self.cursor = self._chronicle.beside(line, step)
        if self.cursor != before:
            self.redraw({before, self.cursor} | (set(marked) ^ set(self._marked())))
        self.reveal(self.anchor_lines())
        self._tell()

    def action_down(self) -> None:
        """What came next."""
        self._go(self.cursor + 1, 1)

    def action_up(self) -> None:
        """What came before."""
        self._go(self.cursor - 1, -1)

    def action_page_down(self) -> None:
        """A page further on."""
        self._go(self.cursor + max(1, self.size.height - 1), 1)

    def action_page_up(self) -> None:
        """A page back."""
        self._go(self.cursor - max(1, self.size.height - 1), -1)

    def action_half_page_down(self) -> None:
        """Half a page further on."""
        self._go(self.cursor + max(1, self.size.height // 2), 1)

    def action_half_page_up(self) -> None:
        """Half a page back."""
        self._go(self.cursor - max(1, self.size.height // 2), -1)

    def action_top(self) -> None:
        """The first line."""
        self._go(0, 1)

    def action_bottom(self) -> None:
        """The last line."""
        self._go(len(self._chronicle.lines) - 1, -1)

    def action_choose(self) -> None:
        """To the text."""
        if (told := self.current) is not None:
            self.post_message(LineChosen(told.record.id))

    # With the mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Perhaps the beginning of a stretch."""
        line = event.y + self.scroll_offset.y
        if event.button == 1 and line < len(self._chronicle.lines):
            self.drop_mark()
            self._go(line, 1)
            self._pressed = line
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """While the button is held the stretch goes from where it was pressed to the pointer."""
        event.prevent_default()  # it is no border that is dragged
        if self._pressed is None:
            return
        line = event.y + self.scroll_offset.y
        if line != self._pressed and self.mark is None:
            self._put_mark(self.cursor)
        if self.mark is not None:
            self._go(line, 1 if line >= self._pressed else -1)

    def on_mouse_up(self) -> None:
        """A stretch, or a click on one line, which goes to the text."""
        if self._pressed is None:
            return
        self.release_mouse()
        self._pressed = None
        if self.mark is not None:
            self.post_message(LinesMarked())
        else:
            self.action_choose()
