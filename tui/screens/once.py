"""A screen on which nothing is done twice when it comes: Textual would style it again, and draw it unseen."""

from __future__ import annotations

from typing import Generic, TypeVar

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

    def update_node_styles(self, animate: bool = True) -> None:
        """Not when the screen comes for the first time: whatever is on it has just been given its styles."""
        if self.is_mounted and not self._has_come:
            self._has_come = True
        else:
            super().update_node_styles(animate=animate)

    def _compositor_refresh(self) -> None:
        """Not before all is there that is to be seen, and not while much is changed at once: nothing of it
        would be sent, but it would be taken for seen."""
        if self.app._batch_count or not (self._is_seen or self.arranged):
            return
        super()._compositor_refresh()
        if not self._is_seen:
            self._is_seen, self._repaint_required = True, False
