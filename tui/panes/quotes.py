"""The quotes pane: who said what, in which form, and when that was reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from analysis.annotations.listing import View
from analysis.layers import QUOTES
from tui import moves
from tui.panes.listing import ListPane, Tab
from tui.selection import Selection


class QuotesPane(ListPane):
    """One row a quote: its form, the speaker, the first words, and the day on which it was said."""

    def __init__(self, tabs: Sequence[Tab] = (), view: View = "dense") -> None:
        super().__init__(QUOTES, tabs, view=view)

    def chosen(self, selection: Selection) -> str | None:
        """The quote at the place where one reads."""
        return selection.quote

    def beside(self, selection: Selection, listed: Callable[[Any], bool]) -> tuple[Any, Any]:
        """What was said before that place, and what will be."""
        return moves.beside(self._index.quote_track, selection, listed) if self._index else (None, None)
