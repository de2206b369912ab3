"""The panes there is room for, and the one that one is in."""

from __future__ import annotations

from typing import Final

from textual.geometry import Size

from analysis.library.places import Pane
from tui.controllers.keeping import Keeping

PANES: Final[tuple[Pane, ...]] = ("text", "events", "actors")


class Room(Keeping):
    """Three panes, of which the lists stand above each other or, on a low screen, side by side; the text over
    one of the lists; or one pane at a time."""

    _beside: Pane = "events"
    """The list beside the text, where there is room for one only."""
    _home: Pane = "text"
    """The pane to be in again when nothing is typed any more."""

    def _arrange(self, size: Size) -> None:
        """Decide how many panes there is room for. Every change of a class has all styles looked up again:
        they change together, and at first before there is anything on the screen."""
        high = size.width >= 100 and size.height >= 24
        low = not high and size.width >= 140 and size.height >= 14
        two = not high and not low and size.width >= 72 and size.height >= 18
        self.update_classes(
            {
                "-three": high or low,
                "-low": low,
                "-two": two,
                "-one": not (high or low or two),
                "-tall": size.height >= 22,
            }
        )

    def on_resize(self) -> None:
        """Decide again."""
        self._arrange(self.app.size)
        self._show_pane(self._pane)

    def _show_pane(self, pane: Pane) -> None:
        self._pane = pane
        if pane != "text":
            self._beside = pane
        seen = self._seen()
        for name in PANES:
            self.query_one(f"#{name}").display = name in seen
        self.query_one("#lists").display = not seen.isdisjoint({"events", "actors"})
        self._note_place()

    def _seen(self) -> set[Pane]:
        """The panes that are seen."""
        if self.has_class("-one"):
            return {self._pane}
        return {"text", self._beside} if self.has_class("-two") else set(PANES)

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
            if self.focused is not None and self.focused.id == pane and pane != self._pane:
                self._show_pane(pane)
