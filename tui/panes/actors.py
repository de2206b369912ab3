"""The actors pane: everybody in the article, the weightiest first."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar, Final

from analysis.annotations.index import Index
from analysis.model import Actor, ActorKind
from tui.messages import ActorChosen, ActorClosed
from tui.panes.rows import Row, RowList
from tui.selection import Selection

SIGNS: Final[dict[ActorKind, str]] = {"person": "☻", "country": "⚑", "organization": "⌂", "group": "⁂"}
_EMPTY = Row("", (), "No actors yet.", "actors--quiet")
_NONE = Row("", (), "No actors found.", "actors--quiet")
_FAILED = Row("", (), "Not annotated.", "actors--quiet")


class ActorsPane(RowList):
    """One row an actor. The chosen one has its card opened; chosen again, it closes."""

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
        "actors--doubtful",
    }

    def __init__(self) -> None:
        super().__init__("actors")
        self._index: Index | None = None
        self._ordered: list[Actor] = []
        self._number: dict[str, int] = {}
        self._shown: str | None = None
        """The actor that the cursor was put on last."""
        self._open: str | None = None
        """The one whose card is open."""
        self._marked: str | None = None
        self.entitle("actors")
        self.fill((_EMPTY,), 0)

    def show(self, index: Index) -> None:
        """List the actors of an annotation."""
        self._index = index
        self._ordered = index.actors_by_weight()
        self._number = {actor.id: number for number, actor in enumerate(self._ordered)}
        self._open = self._shown = None
        self.entitle(_title(self._ordered))
        self.fill([self._row(actor) for actor in self._ordered] or [_NONE], 0)

    def follow(self, selection: Selection) -> None:
        """Put the cursor on the selected actor, and have a sign before the one whose card is open."""
        card = selection.card
        self._marked, before = selection.marked, self._open
        self._open = card.id if card is not None and card.kind == "actor" else None
        for number in {self._number.get(name or "") for name in {before, self._open} if before != self._open}:
            if number is not None:
                self.splice(number, 1, [self._row(self._ordered[number])], self.cursor)
        if selection.actor != self._shown:
            self._shown = selection.actor
            number = self._number.get(selection.actor or "")
            self.point(number is not None)
            if number is not None:
                self.point_at(number)

    def _row(self, actor: Actor) -> Row:
        """Behind the name stands by what the actors are ordered: their part, then their mentions."""
        assert self._index is not None
        opened = actor.id == self._open
        country = f"{actor.country}  " if actor.country and actor.kind != "country" else ""
        return Row(
            f"actor {actor.id}",
            (
                ("▾ " if opened else "  ", "actors--quiet"),
                (f"{SIGNS[actor.kind]} ", f"actors--{actor.kind}"),
            ),
            actor.name,
            "actors--open" if opened else "",
            f"{country}{self._index.part(actor.id)} · {len(actor.mentions)}",
        )

    def row_highlighted(self, row: Row) -> None:
        """Moving in this list selects nothing: an actor is chosen with enter."""

    def row_chosen(self, row: Row) -> None:
        """An actor: open and mark it, or close it."""
        kind, _, key = row.key.partition(" ")
        if kind == "actor" and key == self._open == self._marked:
            self.post_message(ActorClosed())
        elif kind == "actor":
            self.post_message(ActorChosen(key))

    def give_up(self) -> None:
        """There will be no annotation."""
        self.fill((_FAILED,), 0)


def _title(actors: list[Actor]) -> str:
    """The pane's name and how many there are of each kind, by its sign."""
    kinds = Counter(actor.kind for actor in actors)
    return "  ".join(["actors", *(f"{sign} {kinds[kind]}" for kind, sign in SIGNS.items() if kinds[kind])])
