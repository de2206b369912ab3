"""The events pane: who did what to whom, by date or as told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from analysis.annotations.index import Order
from analysis.annotations.listing import View
from analysis.layers import EVENTS
from analysis.model import Event
from tui import moves
from tui.messages import EventChosen, EventHighlighted
from tui.panes.listing import ListPane, Tab
from tui.selection import Selection

_ORDERS: dict[Order, str] = {"date": "by date", "text": "as told"}


class EventsPane(ListPane):
    """One row an event: how its day is known, type, whether it came true, who to whom, what, in how many
    further places it is told, and whether it is doubtful; an answer hangs under what it answers."""

    def __init__(self, tabs: Sequence[Tab] = (), order: Order = "date", view: View = "dense") -> None:
        super().__init__(EVENTS, tabs, order, view)

    def chosen(self, selection: Selection) -> str | None:
        """The event at the place where one reads."""
        return selection.event

    def beside(self, selection: Selection, listed: Callable[[Any], bool]) -> tuple[Any, Any]:
        """What was told before that place, and what will be."""
        return moves.beside(self._index.event_track, selection, listed) if self._index else (None, None)

    def record_highlighted(self, record: Event) -> None:
        """Show the event everywhere."""
        self.post_message(EventHighlighted(record.id))

    def record_chosen(self, record: Event) -> None:
        """Go to its evidence."""
        self.post_message(EventChosen(record.id))

    def order_in_words(self) -> list[str]:
        """By date, or as told."""
        return [_ORDERS[self.order]]
