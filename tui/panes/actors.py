"""The actors pane: everybody in the article, the weightiest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.annotations import facts
from analysis.annotations.index import Index
from analysis.annotations.listing import SIGNS, Item, View
from analysis.layers import ACTORS
from analysis.model import Actor
from tui.messages import ActorChosen, ActorClosed, Noted
from tui.panes.listing import ListPane, Tab
from tui.panes.rows import Row
from tui.selection import Selection


class ActorsPane(ListPane):
    """One row an actor. The chosen one has its card opened; chosen again, it closes."""

    def __init__(self, tabs: Sequence[Tab] = (), view: View = "dense") -> None:
        super().__init__(ACTORS, tabs, view=view)
        self._shown: str | None = None
        """The actor that the cursor was put on last."""
        self._open: str | None = None
        """The one whose card is open."""

    def show(self, index: Index) -> None:
        """List the actors of an annotation."""
        self._shown = self._open = None
        super().show(index)

    def chosen(self, selection: Selection) -> str | None:
        """The actor that is shown."""
        return selection.actor

    def follow(self, selection: Selection) -> None:
        """Put the cursor on the selected actor, and have a sign before the one whose card is open; as long as
        it is the same one, the cursor is where the person has moved it."""
        card, before = selection.card, self._open
        self._open = card.id if card is not None and card.kind == "actor" else None
        if before != self._open:
            self._draw_again(before, self._open)
        if selection.actor == self._shown and selection.narrowing == self._selection.narrowing:
            self._selection = selection
            return
        self._shown = selection.actor
        super().follow(selection)

    def _draw_again(self, *actors: str | None) -> None:
        listed = self._listing
        numbers = (listed.at(actor) for actor in actors) if listed is not None else ()
        self.renew(number for number in numbers if number is not None)

    def record_row(self, record: Actor, item: Item) -> Row:
        """The row of an actor, which tells whether its card is open."""
        row = super().record_row(record, item)
        opened = record.id == self._open
        head = ("▾ " if opened else "  ", "rows--quiet")
        style = "rows--open" if opened else row.style
        return row._replace(key=f"actor {record.id}", head=(head, *row.head), style=style)

    def record_highlighted(self, record: Actor) -> None:
        """Moving in this list selects nothing: an actor is chosen with enter. The line at the bottom says
        what the columns mean."""
        if self._index is not None:
            self.post_message(Noted(facts.part(record, self._index)))

    def record_chosen(self, record: Actor) -> None:
        """Open and mark it, or close it."""
        if record.id == self._open == self._selection.marked:
            self.post_message(ActorClosed())
        else:
            self.post_message(ActorChosen(record.id, go=True))

    def order_in_words(self) -> list[str]:
        """How many there are of each kind, by its sign."""
        kinds = Counter(actor.kind for actor in self._listing.records()) if self._listing is not None else {}
        return [" ".join(f"{sign} {kinds[kind]}" for kind, sign in SIGNS.items() if kinds[kind])][
            : len(kinds)
        ]
