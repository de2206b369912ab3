"""The actors pane: everybody in the article, the weightiest first, and one of them in detail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from analysis.annotations.index import Index
from analysis.annotations.listing import SIGNS, Item, View
from analysis.layers import ACTORS
from analysis.model import Actor
from tui.messages import ActorChosen, ActorClosed, PlaceChosen
from tui.panes.card import card
from tui.panes.listing import ListPane, Tab
from tui.panes.rows import Row
from tui.selection import Selection


class ActorsPane(ListPane):
    """One row an actor. The chosen one opens into its names, roles, affiliation, words and deeds, each
    line of which leads to its place in the text; chosen again, it closes."""

    def __init__(self, tabs: Sequence[Tab] = (), view: View = "dense") -> None:
        super().__init__(ACTORS, tabs, view=view)
        self._whole: frozenset[str] = frozenset()
        """The sections of the card that are shown whole."""

    def show(self, index: Index) -> None:
        """List the actors of an annotation."""
        self._whole = frozenset()
        super().show(index)

    def chosen(self, selection: Selection) -> str | None:
        """The actor that is shown."""
        return selection.actor

    def opened(self, selection: Selection) -> str | None:
        """The same."""
        return selection.actor

    def follow(self, selection: Selection) -> None:
        """Open the selected actor; as long as it is the same, the cursor is where the person has moved it."""
        known = self._selection
        if selection.actor == self._open and selection.narrowing == known.narrowing:
            self._selection = selection
            return
        if selection.actor != self._open:
            self._whole = frozenset()
        super().follow(selection)
        if self.pointing:
            self.show_from_cursor()

    def card(self, record: Actor, index: Index) -> Iterable[Row]:
        """What is known of an actor."""
        return card(record, index, self._whole)

    def record_row(self, record: Actor, item: Item) -> Row:
        """The row of an actor, which tells whether it is open."""
        row = super().record_row(record, item)
        opened = record.id == self._open
        head = ("▾ " if opened else "  ", "rows--quiet")
        return row._replace(
            key=f"actor {record.id}", head=(head, *row.head), style="rows--open" if opened else row.style
        )

    def record_highlighted(self, record: Actor) -> None:
        """Moving in this list selects nothing: an actor is chosen with enter."""

    def record_chosen(self, record: Actor) -> None:
        """Open and mark it, or close it."""
        if record.id == self._open == self._selection.marked:
            self.post_message(ActorClosed())
        else:
            self.post_message(ActorChosen(record.id))

    def card_row_chosen(self, row: Row) -> None:
        """Go where a line of the card leads, or show what is missing."""
        kind, _, key = row.key.partition(" ")
        if kind == "more":
            self._whole |= {key}
            self._put_card(self.cursor)
        elif kind == "actor":
            self.post_message(ActorChosen(key))
        elif self._index is not None and self._open in self._index.actors:
            self._line_chosen(self._index, self._open, kind, key)

    def _line_chosen(self, index: Index, actor: str, kind: str, key: str) -> None:
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

    def action_page_down(self) -> None:
        """A page on; from within a card, to the actor after it."""
        card = self._card
        if card and card.start - 1 <= self.cursor < card.stop < len(self._rows):
            self._go(card.stop)
        else:
            super().action_page_down()

    def action_page_up(self) -> None:
        """A page back; from within a card, to its actor."""
        if self.cursor in self._card:
            self._go(self._card.start - 1)
        else:
            super().action_page_up()

    def order_in_words(self) -> list[str]:
        """How many there are of each kind, by its sign."""
        listed = self._listing.items if self._listing is not None else []
        kinds = Counter(item.record.kind for item in listed)
        return (
            [" ".join(f"{sign} {kinds[kind]}" for kind, sign in SIGNS.items() if kinds[kind])]
            if kinds
            else []
        )
