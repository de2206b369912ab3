"""The strip of time: one line below the panes that shows when there are events, how many, where one is."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from analysis.annotations.index import Index
from analysis.annotations.timeline import Cell, Timeline
from analysis.model import Event
from tui.messages import MomentChosen, MomentSeen
from tui.panes.quads import QUADS
from tui.selection import Selection
from tui.settings.contrast import legible_style

_CHOSEN, _NEAR = "◆", "◇"
"""Where one is: at an event; after one, where nothing on the strip is told."""

_LEAST: Final = 24
"""Cells of time below which the days at the ends are left out."""


class TimeStrip(Widget, can_focus=True):
    """The events in the order of time: a bar where something is told, a dot where nothing is. It is not seen
    where there are no two times to tell apart; but while events are awaited it keeps its line free, since
    the text must not move when they come."""

    ALLOW_SELECT = False
    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,right", "walk(1)", "Next time", id="unfold", show=False, priority=True),
        Binding("h,left", "walk(-1)", "Time before", id="fold", show=False, priority=True),
        Binding("g,home", "walk(-1000000)", "First time", id="top", show=False, priority=True),
        Binding("G,shift+g,end", "walk(1000000)", "Last time", id="bottom", show=False, priority=True),
        Binding("enter", "choose", "Go there", id="choose", show=False, priority=True),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"timeline--here", "timeline--cursor", *QUADS}
    DEFAULT_CSS = "TimeStrip > .timeline--cursor { text-style: reverse bold; }"

    def __init__(self, *, awaited: bool) -> None:
        super().__init__(id="timeline")
        self._index: Index | None = None
        self._timeline: Timeline | None = None
        self._selection = Selection()
        self._cells: list[Cell] = []
        self._at: dict[str, int] = {}
        self._left = self._right = ""
        self._mark: tuple[int, str] | None = None
        self._cursor: int | None = None
        """The cell that one has walked to with the keys, while these go to the strip."""
        self.set_class(awaited, "-told")

    def show(self, index: Index) -> None:
        """Draw the events of an annotation."""
        self._index = index
        self.set_class(len(Timeline(index, index.annotation.events).moments) > 1, "-told")
        self._draw_fitting()

    def _draw_fitting(self) -> None:
        """Draw what the narrowing lets pass; the line itself stays where it is, whatever that is."""
        if self._index is not None:
            fitting = self._index.fitting(self._selection.narrowing)
            self._timeline = Timeline(self._index, fitting)
            self._arrange()

    def give_up(self) -> None:
        """There will be no annotation."""
        self.remove_class("-told")

    def follow(self, selection: Selection) -> None:
        """Mark where the reader is; only the two cells that differ are drawn again."""
        narrowed = selection.narrowing != self._selection.narrowing
        self._selection = selection
        if narrowed:
            self._draw_fitting()
        before, self._mark = self._mark, self._marked()
        for mark in (before, self._mark):
            if mark is not None and before != self._mark:
                self.refresh(Region(len(self._left) + mark[0], 0, 1, 1))

    def step(self, selection: Selection, step: int) -> Event | None:
        """The next (+1) or previous (-1) of the drawn events in time, whether or not there is room to see."""
        return (
            self._timeline.step(selection.event, selection.position, step)
            if self._timeline is not None
            else None
        )

    # Drawing

    def on_resize(self) -> None:
        """Arrange the events for another width."""
        self._arrange()

    def _arrange(self) -> None:
        timeline, width = self._timeline, self.size.width
        first, last = timeline.ends() if timeline is not None else ("", "")
        self._left, self._right = (f" {first} ", f" {last} ") if first else (" ", " ")
        if width < len(self._left) + len(self._right) + _LEAST:
            self._left = self._right = " "
        room = max(0, width - len(self._left) - len(self._right))
        self._cells = timeline.cells(room) if timeline is not None else [Cell("·")] * room
        self._at = {event.id: at for at, cell in enumerate(self._cells) for event in cell.events}
        self._mark = self._marked()
        self._cursor = self._nearest(self._cursor) if self._cursor is not None else None
        self.refresh()

    def _marked(self) -> tuple[int, str] | None:
        """The cell where the reader is, and how it is marked."""
        event = (
            self._timeline.place(self._selection.event, self._selection.position)
            if self._timeline is not None
            else None
        )
        if event is None or event.id not in self._at:
            return None
        return self._at[event.id], _CHOSEN if event.id == self._selection.event else _NEAR

    def render_line(self, y: int) -> Strip:
        """The line."""
        del y
        signs = [(cell.sign, cell.kind) for cell in self._cells]
        if self._mark is not None:
            signs[self._mark[0]] = (self._mark[1], "here")
        if self._cursor is not None:
            signs[self._cursor] = (signs[self._cursor][0], "cursor")
        pieces = [(self._left, "quiet"), *signs, (self._right, "quiet")]
        segments = [
            Segment(
                "".join(text for text, _ in run),
                legible_style(self.get_component_rich_style(f"timeline--{kind}")),
            )
            for kind, run in groupby(pieces, key=lambda piece: piece[1])
        ]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    # What the person asks for

    def on_click(self, event: events.Click) -> None:
        """Go to the first event of the time under the pointer, or of the nearest one."""
        at = self._nearest(event.x - len(self._left))
        if at is not None:
            self.post_message(MomentChosen(self._cells[at].events[0].id))

    def _nearest(self, place: int) -> int | None:
        """The cell in which something is told that is nearest to a place, if there is one."""
        told = (at for at, cell in enumerate(self._cells) if cell.events)
        return min(told, key=lambda at: abs(at - place), default=None)

    def on_focus(self) -> None:
        """Begin to walk where the reader is."""
        self._go(self._nearest(self._mark[0] if self._mark is not None else 0))

    def on_blur(self) -> None:
        """Walk no more."""
        self._go(None)

    def action_walk(self, step: int) -> None:
        """To the next time of which something is told, or the one before; with a long step to the last."""
        told = [at for at, cell in enumerate(self._cells) if cell.events]
        if self._cursor in told:
            number = min(max(told.index(self._cursor) + step, 0), len(told) - 1)
            self._go(told[number])

    def action_choose(self) -> None:
        """Go to the first event of the time."""
        if self._cursor is not None:
            self.post_message(MomentChosen(self._cells[self._cursor].events[0].id, walked=True))

    def _go(self, cell: int | None) -> None:
        before, self._cursor = self._cursor, cell
        for at in {before, cell} - {None}:
            self.refresh(Region(len(self._left) + (at or 0), 0, 1, 1))
        self.post_message(MomentSeen(self._cells[cell].events if cell is not None else ()))
