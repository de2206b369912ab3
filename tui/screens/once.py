"""A screen on which nothing is done twice when it comes: Textual would style it again, and draw it unseen."""

from __future__ import annotations

from textual.screen import Screen


class DoneOnce(Screen[None]):
    """Styled when it is put together, and drawn when that is seen."""

    _has_come = False

    def update_node_styles(self, animate: bool = True) -> None:
        """Not when the screen comes for the first time: whatever is on it has just been given its styles."""
        if self.is_mounted and not self._has_come:
            self._has_come = True
        else:
            super().update_node_styles(animate=animate)

    def _compositor_refresh(self) -> None:
        """Not while much is changed at once: nothing of it would be sent, but it would be taken for seen."""
        if not self.app._batch_count:
            super()._compositor_refresh()
