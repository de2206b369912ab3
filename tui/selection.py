"""What is selected: the one truth that every pane follows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from analysis.annotations.narrowing import ALL, Narrowing

Kind = Literal["event", "actor", "quote", "date"]
"""What has cards; the name is that of its field in the Selection, too."""
CARDS: Final[Mapping[str, Kind]] = {"events": "event", "actors": "actor", "quotes": "quote", "dates": "date"}
"""The layers whose records have cards."""


class Card(NamedTuple):
    """Something shown in detail: its kind, and its id in the annotation."""

    kind: Kind
    id: str


class Selection(NamedTuple):
    """Where the reader is and what is chosen.

    `position` is an offset into the text: the start of the sentence being read. The others are ids in the
    annotation: the event and the quote at that place, the actor shown in detail, the actor whose mentions
    are marked all through the text, and, until one moves on, the date that was asked about or the number of
    the shown actor's mention that was gone to, and whether one went to the quote as a quote. `card` is what
    is shown in detail, if anything: what was opened, and while it is not `pinned`, whatever of its kind is
    chosen after that. `narrowing` says which events are listed and walked.
    """

    position: int = 0
    event: str | None = None
    quote: str | None = None
    actor: str | None = None
    marked: str | None = None
    date: str | None = None
    mention: int | None = None
    quoted: bool = False
    card: Card | None = None
    pinned: bool = False
    narrowing: Narrowing = ALL

    def chosen(self, kind: Kind) -> str | None:
        """Which of what has cards is chosen."""
        return {"event": self.event, "actor": self.actor, "quote": self.quote, "date": self.date}[kind]

    def followed(self, before: Selection) -> Selection:
        """With the card of what is chosen now, if it follows: something else of its kind was chosen."""
        card = self.card
        if card is None or self.pinned or card != before.card:
            return self
        chosen, was = self.chosen(card.kind), before.chosen(card.kind)
        return self if chosen is None or chosen == was else self._replace(card=Card(card.kind, chosen))
