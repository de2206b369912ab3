"""The card: an entry of a list in detail, in a pane of its own, each line of which leads to its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from analysis.annotations.facts import quoted
from analysis.annotations.index import Index
from analysis.annotations.listing import SIGNS
from analysis.annotations.wording import date_meaning, event_line
from analysis.annotations.wrap import one_line
from tui.messages import ActorChosen, PlaceChosen
from tui.panes.card import card as actor_card
from tui.panes.date_card import date_card
from tui.panes.event_card import event_card
from tui.panes.quote_card import quote_card
from tui.panes.rows import Row, RowList
from tui.selection import Card, Kind, Selection

_NOTHING: Final = Row("", (), "Enter on an entry of a list shows it here.", "rows--quiet")


class CardPane(RowList):
    """The rows of a card. It shows another when another is opened or, unless it is pinned, when something
    else of the same kind is chosen."""

    def __init__(self) -> None:
        super().__init__("card")
        self._index: Index | None = None
        self._card: Card | None = None
        self._whole: frozenset[str] = frozenset()
        """The sections that are shown whole."""
        self.entitle("card")
        self.fill((_NOTHING,), 0)

    def show(self, index: Index) -> None:
        """Tell of what is in an annotation."""
        self._index, self._card = index, None
        self.fill((_NOTHING,), 0)

    def follow(self, selection: Selection, *, stands: bool = False) -> None:
        """Show what is open; where the card `stands` in its own column, else the chosen event."""
        card = selection.card
        if card is None and stands and selection.event is not None:
            card = Card("event", selection.event)
        index = self._index
        if index is None:
            return
        self.entitle(_title(card, index, pinned=selection.pinned))
        if card != self._card and (card is not None or not stands):
            self._card, self._whole = card, frozenset()
            self.fill(self._rows_of(card, index), 0)
            self.show_from_cursor()

    def _rows_of(self, card: Card | None, index: Index) -> list[Row]:
        rows: Iterable[Row] = ()
        if card is not None and card.kind == "actor" and card.id in index.actors:
            rows = actor_card(index.actors[card.id], index, self._whole)
        elif card is not None and card.kind == "event" and card.id in index.events:
            rows = event_card(index.events[card.id], index)
        elif card is not None and card.kind == "quote" and card.id in index.quotes:
            rows = quote_card(index.quotes[card.id], index)
        elif card is not None and card.kind == "date" and card.id in index.dates:
            rows = date_card(index.dates[card.id], index)
        return list(rows) or [_NOTHING]

    def row_highlighted(self, row: Row) -> None:
        """Moving along a card selects nothing."""

    def row_chosen(self, row: Row) -> None:
        """Go to the place that the line tells of, or show what is missing."""
        if self._index is None or self._card is None or not row.key:
            return
        kind, _, key = row.key.partition(" ")
        if self._card.kind != "actor":
            which: dict[Kind, str] = {self._card.kind: self._card.id}
            self.post_message(
                PlaceChosen(
                    None,
                    int(key),
                    event=which.get("event"),
                    quote=which.get("quote"),
                    date=which.get("date"),
                )
            )
            return
        if kind == "more":
            self._whole |= {key}
            self.fill(self._rows_of(self._card, self._index), self.cursor)
        elif kind == "actor":
            self.post_message(ActorChosen(key))
        else:
            self._place_chosen(self._index, self._card.id, kind, key)

    def _place_chosen(self, index: Index, actor: str, kind: str, key: str) -> None:
        if kind == "event":
            self.post_message(PlaceChosen(actor, index.events[key].trigger[0], event=key))
        elif kind == "quote":
            self.post_message(PlaceChosen(actor, index.quotes[key].spans[0][0], quote=key))
        elif kind == "place":
            self.post_message(PlaceChosen(actor, int(key)))
        elif index.actors[actor].mentions:
            number = int(key)
            start = index.actors[actor].mentions[number].start
            self.post_message(PlaceChosen(actor, start, mention=number))

    def give_up(self) -> None:
        """There will be no annotation."""
        self.fill((_NOTHING,), 0)


def _title(card: Card | None, index: Index, *, pinned: bool) -> str:
    """What it is, and whether it stays."""
    what = "card"
    if card is not None and card.kind == "actor" and card.id in index.actors:
        actor = index.actors[card.id]
        what = f"{SIGNS[actor.kind]} {actor.name}"
    elif card is not None and card.kind == "event" and card.id in index.events:
        what = event_line(index.events[card.id])
    elif card is not None and card.kind == "quote" and card.id in index.quotes:
        what = quoted(index.quotes[card.id], index)
    elif card is not None and card.kind == "date" and card.id in index.dates:
        date = index.dates[card.id]
        what = " · ".join(filter(None, (one_line(index.text[date.start : date.end]), date_meaning(date))))
    return f"pinned · {what}" if pinned else what
