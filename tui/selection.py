"""What is selected: the one truth that every pane follows."""

from __future__ import annotations

from typing import NamedTuple

from analysis.annotations.narrowing import ALL, Narrowing


class Selection(NamedTuple):
    """Where the reader is and what is chosen.

    `position` is an offset into the text: the start of the sentence being read. The others are ids in the
    annotation: the event and the quote at that place, the actor shown in detail, the actor whose mentions
    are marked all through the text, and, until one moves on, the date that was asked about or the number of
    the shown actor's mention that was gone to, and whether one went to the quote as a quote. `opened` is the
    event, quote or date that is shown in detail, `narrowing` says which events are listed and walked.
    """

    position: int = 0
    event: str | None = None
    quote: str | None = None
    actor: str | None = None
    marked: str | None = None
    date: str | None = None
    mention: int | None = None
    quoted: bool = False
    opened: str | None = None
    narrowing: Narrowing = ALL
