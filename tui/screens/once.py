"""A screen on which nothing is done twice when it comes: Textual would style it again, and draw it unseen."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual import events
from textual.screen import Screen

from tui.panes.lines import LineView

Left = TypeVar("Left")
"""How such a screen was left."""


class DoneOnce(Screen[Left], Generic[Left]):
    """Styled when it is put together, and drawn when its views have their lines."""

    _has_come = _is_seen = False

    @property
    def arranged(self) -> bool:
        """Whether all that is to be seen at first has been laid out."""
        views = self.query(LineView)
        return bool(views) and all(view.arranged for view in views)

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Before Textual's own: whatever is on a screen that has just come has just been given its styles."""
        event.refresh_styles &= self._has_come
        self._has_come = True

    def _compositor_refresh(self) -> None:
        """Not before all is there that is to be seen, and not while much is changed at once: nothing of it
        would be sent, but it would be taken for seen."""
        if self.app._batch_count or not (self._is_seen or self.arranged):
            return
        super()._compositor_refresh()
        if not self._is_seen:
            self._is_seen, self._repaint_required = True, False
