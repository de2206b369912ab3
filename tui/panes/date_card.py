"""A date's card: what is known of one date a row a fact, each with its place in the text.

A row's key is the date's id and the offset to go to.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotations.facts import excerpt
from analysis.annotations.index import Index
from analysis.annotations.wording import anchor_in_words, date_meaning
from analysis.model import Date
from tui.panes.rows import Row


def date_card(date: Date, index: Index) -> Iterator[Row]:
    """The rows on a date: its value, what that means, the days it spans, what it is counted from, the
    sentence it stands in, and the events that it dates."""
    here = date.start
    yield _row(date, here, "value", f"{date.type.lower()} {date.value}")
    meaning = date_meaning(date)
    if meaning and meaning != date.value:
        yield _row(date, here, "means", meaning)
    if date.earliest and date.latest and date.earliest != date.latest:
        yield _row(date, here, "days", f"{date.earliest} to {date.latest}")
    anchor = index.dates.get((date.anchor.mention if date.anchor is not None else None) or "")
    if date.anchor is not None:
        yield _row(date, anchor.start if anchor is not None else here, "how", anchor_in_words(date.anchor))
    yield _row(date, here, "told", excerpt(index, *index.sentences.at(here), 240))
    for event in index.dated_by(date.id):
        yield _row(date, event.trigger[0], "event", event.label)


def _row(date: Date, offset: int, word: str, text: str) -> Row:
    return Row(f"{date.id} {offset}", ((f"{word:<6}", "rows--quiet"),), text, "rows--detail")
