"""The quotes pane: who said what, in which form, and when that was reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from analysis.annotations.index import Index
from analysis.annotations.listing import View
from analysis.layers import QUOTES
from analysis.model import Quote
from tui import moves
from tui.messages import PlaceChosen
from tui.panes.listing import ListPane, Tab
from tui.panes.quote_card import quote_card
from tui.panes.rows import Row
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

    def card(self, record: Quote, index: Index) -> Iterable[Row]:
        """What is known of a quote."""
        return quote_card(record, index)

    def place_chosen(self, record: str, position: int) -> None:
        """Go to a place that has to do with the quote."""
        self.post_message(PlaceChosen(None, position, quote=record))
