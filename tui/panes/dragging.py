"""Borders between panes that the mouse can drag."""

from __future__ import annotations

from textual import events
from textual.widget import Widget

from tui.messages import BorderDragged


class Draggable(Widget):
    """What posts where it is dragged to, once it has been taken hold of; a subclass says where that may be
    done."""

    def take_hold(self, event: events.MouseDown) -> None:
        """From now on the mouse drags it."""
        event.stop()
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """It is dragged."""
        if self.app.mouse_captured is self:
            self.post_message(BorderDragged(self.id or "", *event.screen_offset))

    def on_mouse_up(self) -> None:
        """It is let go."""
        if self.app.mouse_captured is self:
            self.release_mouse()
