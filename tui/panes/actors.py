"""The actors pane: everybody in the article, the weightiest first, and one of them in detail."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar, Final

from analysis.annotations.index import Index
from analysis.model import Actor, ActorKind
from tui.messages import ActorChosen, ActorClosed, PlaceChosen
from tui.panes.card import card
from tui.panes.rows import Row, RowList
from tui.selection import Selection

_SIGNS: Final[dict[ActorKind, str]] = {"person": "☻", "country": "⚑", "organization": "⌂", "group": "⁂"}
_EMPTY = Row("", (), "No actors yet.", "actors--quiet")
_NONE = Row("", (), "No actors found.", "actors--quiet")
_FAILED = Row("", (), "Not annotated.", "actors--quiet")


class ActorsPane(RowList):
    """One row an actor. The chosen one opens into its names, roles, affiliation, words and deeds, each
    line of which leads to its place in the text; chosen again, it closes."""

    CURSOR, POINTED = "actors--cursor", "actors--pointed"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "actors--cursor",
        "actors--pointed",
        "actors--quiet",
        "actors--person",
        "actors--country",
        "actors--organization",
        "actors--group",
        "actors--open",
        "actors--detail",
        "actors--doubtful",
    }

    def __init__(self) -> None:
        super().__init__("actors")
        self._index: Index | None = None
        self._ordered: list[Actor] = []
        self._number: dict[str, int] = {}
        self._open: str | None = None
        self._card = range(0)
        """The rows of the actor that is open."""
        self._whole: frozenset[str] = frozenset()
        """The sections of its card that are shown whole."""
        self._marked: str | None = None
        self.entitle("actors")
        self.fill((_EMPTY,), 0)

    def show(self, index: Index) -> None:
        """List the actors of an annotation."""
        self._index = index
        self._ordered = index.actors_by_weight()
        self._number = {actor.id: number for number, actor in enumerate(self._ordered)}
        self._open, self._card = None, range(0)
        self.entitle(_title(self._ordered))
        self.fill([self._row(actor, opened=False) for actor in self._ordered] or [_NONE], 0)

    def follow(self, selection: Selection) -> None:
        """Open the selected actor."""
        self._marked = selection.marked
        if self._index is None or selection.actor == self._open:
            return
        self._close()
        self._open, self._whole = selection.actor, frozenset()
        number = self._number.get(self._open or "")
        self.point(number is not None)
        if number is not None:
            self._put(number, self._card_of(number), number)
            self.show_from_cursor()

    def place(self) -> tuple[int, int]:
        """Which of the actors the cursor is on, or on whose card."""
        within = min(max(self.cursor - self._card.start, 0), max(len(self._card) - 1, 0)) if self._card else 0
        return self.cursor - within + 1, len(self._ordered)

    def _put(self, number: int, rows: list[Row], cursor: int) -> None:
        """Have an actor's row or card stand in place of what stood there."""
        before = max(len(self._card), 1)
        self._card = range(number, number + len(rows)) if len(rows) > 1 else range(0)
        self.splice(number, before, rows, cursor)

    def _close(self) -> None:
        if self._card:
            number = self._card.start
            self._put(number, [self._row(self._ordered[number], opened=False)], number)

    def _card_of(self, number: int) -> list[Row]:
        assert self._index is not None
        actor = self._ordered[number]
        return [self._row(actor, opened=True), *card(actor, self._index, self._whole)]

    def _row(self, actor: Actor, *, opened: bool) -> Row:
        """Behind the name stands by what the actors are ordered: their part, then their mentions."""
        assert self._index is not None
        country = f"{actor.country}  " if actor.country and actor.kind != "country" else ""
        return Row(
            f"actor {actor.id}",
            (
                ("▾ " if opened else "  ", "actors--quiet"),
                (f"{_SIGNS[actor.kind]} ", f"actors--{actor.kind}"),
            ),
            actor.name,
            "actors--open" if opened else "",
            f"{country}{self._index.part(actor.id)} · {len(actor.mentions)}",
        )

    def _show_whole(self, section: str) -> None:
        """Show all of a section of the card; the cursor is on the first row that was missing."""
        self._whole |= {section}
        self._put(self._card.start, self._card_of(self._card.start), self.cursor)

    def action_page_down(self) -> None:
        """A page on; from within a card, to the actor after it."""
        if self.cursor in self._card and self._card.stop < len(self._rows):
            self._go(self._card.stop)
        else:
            super().action_page_down()

    def action_page_up(self) -> None:
        """A page back; from within a card, to its actor."""
        if self.cursor in self._card[1:]:
            self._go(self._card.start)
        else:
            super().action_page_up()

    def row_highlighted(self, row: Row) -> None:
        """Moving in this list selects nothing: an actor is chosen with enter."""

    def row_chosen(self, row: Row) -> None:
        """An actor: open and mark it, or close it. A line of its card: go there, or show what is missing."""
        kind, _, key = row.key.partition(" ")
        if kind == "actor" and key == self._open == self._marked:
            self.post_message(ActorClosed())
        elif kind == "more":
            self._show_whole(key)
        elif kind == "actor":
            self.post_message(ActorChosen(key))
        elif self._index is not None and self._open in self._index.actors:
            self._place_chosen(self._index, self._open, kind, key)

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
        self.fill((_FAILED,), 0)


def _title(actors: list[Actor]) -> str:
    """The pane's name and how many there are of each kind, by its sign."""
    kinds = Counter(actor.kind for actor in actors)
    return "  ".join(["actors", *(f"{sign} {kinds[kind]}" for kind, sign in _SIGNS.items() if kinds[kind])])
