"""The lists of all layers: some have a way of their own, the others are as every list is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.annotations.index import Order
from analysis.annotations.listing import View
from analysis.layers import ACTORS, DATES, EVENTS, QUOTES, Layer
from tui.panes.actors import ActorsPane
from tui.panes.dates import DatesPane
from tui.panes.events import EventsPane
from tui.panes.listing import ListPane, Tab
from tui.panes.quotes import QuotesPane


def list_of(layer: Layer[Any], tabs: Sequence[Tab], order: Order, view: View) -> ListPane:
    """The list of a layer. `order` is that of events."""
    if layer is EVENTS:
        return EventsPane(tabs, order, view)
    own = {ACTORS.name: ActorsPane, QUOTES.name: QuotesPane, DATES.name: DatesPane}.get(layer.name)
    return own(tabs, view) if own is not None else ListPane(layer, tabs, view=view)
