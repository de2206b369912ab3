"""The panes there is room for, the one that one is in, and the line that stands below them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from textual.geometry import Size
from textual.widget import Widget

from analysis.layers import LISTED
from analysis.library.places import Pane
from tui.controllers.stage import Frame

PANES: Final[tuple[Pane, ...]] = ("text", *(layer.name for layer in LISTED))


class Room:
    """The text beside one of the lists, or over it; or one pane at a time."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._seen_at_once: Literal[1, 2, 3] = 1
        self.pane: Pane = "text"
        """The one that one is in."""
        self._beside: Pane = "events"
        """The list beside the text, where there is room for one only."""
        self.below: Widget | None = None
        """The line that stands in place of the status line while something is typed into it."""
        self._leave: Callable[[], None] | None = None

    # Panes

    def arrange(self, size: Size) -> None:
        """Decide how many panes there is room for. Every change of a class has all styles looked up again:
        they change together, and at first before there is anything on the screen."""
        high = size.width >= 100 and size.height >= 24
        low = not high and size.width >= 140 and size.height >= 14
        two = not high and not low and size.width >= 72 and size.height >= 18
        self._seen_at_once = 3 if high or low else 2 if two else 1
        self._frame.update_classes(
            {
                "-three": high or low,
                "-low": low,
                "-two": two,
                "-one": self._seen_at_once == 1,
                "-tall": size.height >= 22,
            }
        )

    def resize(self, size: Size) -> None:
        """Decide again."""
        self.arrange(size)
        self.show(self.pane)

    def show(self, pane: Pane) -> None:
        """Have the pane seen, with those for which there is room beside it."""
        self.pane = pane
        if pane != "text":
            self._beside = pane
        seen = self._seen()
        for name in PANES:
            self._frame.query_one(f"#{name}").display = name in seen
        self._frame.query_one("#lists").display = not seen.isdisjoint(PANES[1:])
        self._frame.note_place()

    def _seen(self) -> set[Pane]:
        """The panes that are seen."""
        if self._seen_at_once == 1:
            return {self.pane}
        return {"text", self._beside}

    def enter(self, pane: Pane) -> None:
        """Have keys go to a pane; to the text, if there is none of that name."""
        pane = pane if pane in PANES else "text"
        self.show(pane)
        self._frame.set_focus(self._frame.query_one(f"#{pane}"))

    def step(self, step: int) -> None:
        """The next or previous pane."""
        self.enter(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def focus_moved(self) -> None:
        """A pane that was clicked on is the pane one is in."""
        focused = self._frame.focused
        for pane in PANES:
            if focused is not None and focused.id == pane and pane != self.pane:
                self.show(pane)

    def bring_into_view(self, besides: str = "text") -> None:
        """Where only one pane is seen, what was gone to in the text must be that one."""
        if self._seen_at_once == 1 and self.pane not in ("text", besides):
            self.enter("text")

    def uncover_text(self) -> None:
        """Where only one pane is seen, have it be the text."""
        if self._seen_at_once == 1:
            self.show("text")

    def show_beside(self, pane: Pane) -> None:
        """Where there is room for one list beside the text, have it be this one."""
        if self._seen_at_once == 2:
            self.show(pane)

    # The line below

    def add_line(self, line: Widget) -> None:
        """Have a line on the screen, not seen yet."""
        self._frame.mount(line, before=self._frame.status)

    def type_into(self, line: Widget, leave: Callable[[], None]) -> None:
        """Have the line stand there, and keys go to it; `leave` is what escape does."""
        self._put_below(line)
        self._leave = leave
        self._frame.set_focus(line)

    def leave_line(self, pane: Pane | None) -> None:
        """Have the status line again, and be in a pane, or stay where one is."""
        self._put_below(None)
        if pane is not None:
            self.enter(pane)

    def escape(self) -> bool:
        """Leave the line, if one stands there; whether one did."""
        if self.below is None or self._leave is None:
            return False
        self._leave()
        return True

    def clicked_away(self, line: Widget) -> bool:
        """Whether one has left the line by a click on a pane; that the terminal lost the focus is none."""
        return self.below is line and self._frame.focused not in (None, line)

    def _put_below(self, line: Widget | None) -> None:
        status = self._frame.status
        before, self.below = self.below or status, line
        after = line or status
        if before is not after:
            before.display, after.display = False, True
