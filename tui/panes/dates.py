"""The dates pane: what the article's temporal expressions mean, and what they are counted from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from analysis.annotations.listing import View
from analysis.layers import DATES
from tui import moves
from tui.panes.listing import ListPane, Tab
from tui.selection import Selection


class DatesPane(ListPane):
    """One row a date: its value, its words, and how it was resolved."""

    def __init__(self, tabs: Sequence[Tab] = (), view: View = "dense") -> None:
        super().__init__(DATES, tabs, view=view)

    def chosen(self, selection: Selection) -> str | None:
        """The date that was asked about."""
        return selection.date

    def beside(self, selection: Selection, listed: Callable[[Any], bool]) -> tuple[Any, Any]:
        """The dates before the place where one reads, and after it."""
        return moves.beside(self._index.date_track, selection, listed) if self._index else (None, None)
