"""An event's card: what is known of one event, a row a fact, each with its place in the text.

A row's key is the event's id and the offset to go to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from analysis.annotations.facts import excerpt, sides
from analysis.annotations.index import Index
from analysis.annotations.wording import certainty_in_words, is_doubtful, when_in_words
from analysis.model import Event
from tui.panes.rows import Row

_WORDS: Final = 240
"""Characters of the evidence at most: what two places tell differently must be seen."""


def event_card(event: Event, index: Index) -> Iterator[Row]:
    """The rows on an event: its line, whole; who to whom, when and how that is known, how sure it is, the
    words that tell it, and wherever else it is told."""
    here = event.trigger[0]
    yield Row(f"{event.id} {here}", (), event.label, "rows--doubtful" if is_doubtful(event) else "")
    who = sides(event, index)
    if who:
        unnamed = (start for start, _ in (*event.source_spans, *event.target_spans))
        yield _row(event, next(unnamed, here), "who", who)
    date = index.dates.get((event.date.mention if event.date is not None else None) or "")
    yield _row(event, date.start if date is not None else here, "when", when_in_words(event.date))
    if event.certainty is not None:
        yield _row(event, here, "sure", certainty_in_words(event.certainty))
    yield _row(event, here, "told", excerpt(index, event.start, event.end, _WORDS))
    for start, end in event.mentions:
        yield _row(event, start, "also", excerpt(index, start, end, _WORDS))


def _row(event: Event, offset: int, word: str, text: str) -> Row:
    return Row(f"{event.id} {offset}", ((f"{word:<6}", "rows--quiet"),), text, "rows--detail")
