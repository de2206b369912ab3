"""The panes there is room for, and the one that one is in."""

from __future__ import annotations

from typing import Final

from textual.geometry import Size

from tui.places import Pane
from tui.screen.keeping import Keeping

PANES: Final[tuple[Pane, ...]] = ("text", "events", "actors")


class Room(Keeping):
    """Three panes side by side, the text over one of the lists, or one pane at a time."""

    _beside: Pane = "events"
    """The list beside the text, where there is room for one only."""

    def on_resize(self) -> None:
        """Decide how many panes there is room for."""
        self._arrange(self.app.size)

    def _arrange(self, size: Size) -> None:
        three = size.width >= 100 and size.height >= 24
        two = not three and size.width >= 72 and size.height >= 18
        self.set_class(three, "-three")
        self.set_class(two, "-two")
        self.set_class(not three and not two, "-one")
        self.set_class(size.height >= 22, "-tall")
        self._show_pane(self._pane)

    def _show_pane(self, pane: Pane) -> None:
        self._pane = pane
        if pane != "text":
            self._beside = pane
        for name in PANES:
            self.set_class(name == self._beside, f"-beside-{name}")
            self.set_class(name == pane, f"-in-{name}")
        self._note_place()

    def _enter(self, pane: Pane) -> None:
        self._show_pane(pane)
        self.set_focus(self.query_one(f"#{pane}"))

    def _bring_into_view(self, besides: str = "text") -> None:
        """Where only one pane is seen, what was gone to in the text must be that one."""
        if self.has_class("-one") and self._pane not in ("text", besides):
            self._enter("text")

    def action_pane(self, step: int) -> None:
        """The next or previous pane."""
        self._enter(PANES[(PANES.index(self._pane) + step) % len(PANES)])

    def on_descendant_focus(self) -> None:
        """A pane that was clicked on is the pane one is in."""
        for pane in PANES:
            if self.focused is not None and self.focused.id == pane:
                self._show_pane(pane)
