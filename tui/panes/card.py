"""An actor's card: what is known of one actor, a row a fact, each with the place in the text to go to.

A row's key says where it leads: `mention` and its number, `place` and an offset, `actor`, `event` or `quote`
and an id; `more` and the word before a section of which not all is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from typing import Final, TypeVar

from analysis.annotations.facts import excerpt, roles, summary
from analysis.annotations.index import Index
from analysis.annotations.wording import DOUBT_SIGN, counted, is_doubtful, signed_date
from analysis.model import Actor, Event, Mention, Quote
from tui.panes.rows import Row

_COMPANY: Final = 3
"""How many of those whom an actor meets are shown."""
_SHOWN: Final = 8
"""How many of an actor's words, and of its deeds, are shown until more are asked for."""
_BEFORE: Final = 30
"""Characters of the text at most that stand before a mention."""


Item = TypeVar("Item")


def card(actor: Actor, index: Index, whole: Container[str] = ()) -> Iterator[Row]:
    """The rows on an actor: who it is, where it is mentioned, whom it meets, its words and deeds. Long
    sections are cut unless their words are in `whole`."""
    yield Row("mention 0", (), summary(actor, index), "rows--quiet")
    names = [alias for alias in actor.aliases if alias != actor.name]
    if names:
        yield _row(f"mention {_first_called(actor, index)}", "also", " · ".join(names))
    for title, start in roles(actor):
        yield _row(f"place {start}", "role", title)
    for other in index.belongs_to(actor.id):
        yield _row(f"actor {other.id}", "of", other.name)
    yield from _first_and_last(actor, index)
    for other, events in index.company(actor.id)[:_COMPANY]:
        yield _row(f"event {events[0].id}", "with", other.name, counted(len(events), "event"))

    def said(quote: Quote) -> Row:
        return _row(f"quote {quote.id}", "said", _quoted(quote, index))

    def did(event: Event) -> Row:
        return _event_row("did", event, index.home_year)

    def met(event: Event) -> Row:
        return _event_row("←", event, index.home_year)

    yield from _section("said", index.said(actor.id), said, whole)
    yield from _section("did", index.did(actor.id), did, whole)
    yield from _section("←", index.met(actor.id), met, whole)


def _section(
    word: str, items: Sequence[Item], row: Callable[[Item], Row], whole: Container[str]
) -> Iterator[Row]:
    """A row for each of the items, or for the first few and one that says how many more there are."""
    left = len(items) - _SHOWN
    if left <= 1 or word in whole:
        yield from map(row, items)
    else:
        yield from map(row, items[:_SHOWN])
        yield Row(f"more {word}", (("      ", "rows--quiet"),), f"… {left:,} more", "rows--quiet")


def _row(key: str, word: str, text: str, tail: str = "", style: str = "rows--detail") -> Row:
    return Row(key, ((f"{word:<6}", "rows--quiet"),), text, style, tail)


def _event_row(word: str, event: Event, home_year: int | None) -> Row:
    key, day = f"event {event.id}", signed_date(event.date, home_year)
    if is_doubtful(event):
        return _row(key, word, event.label, f"{day} {DOUBT_SIGN}".strip(), "rows--doubtful")
    return _row(key, word, event.label, day)


def _first_called(actor: Actor, index: Index) -> int:
    """The number of the first mention by another name than the actor's own."""
    others = {alias for alias in actor.aliases if alias != actor.name}
    for number, mention in enumerate(actor.mentions):
        if " ".join(index.text[mention.start : mention.end].split()) in others:
            return number
    return 0


def _first_and_last(actor: Actor, index: Index) -> Iterator[Row]:
    """The first mention and the last, or the only one."""
    last = len(actor.mentions) - 1
    places = {0: "once"} if last == 0 else {0: "first", last: "last"} if last > 0 else {}
    for number, word in places.items():
        mention = actor.mentions[number]
        form = "" if mention.form == "name" else mention.form
        yield _row(f"mention {number}", word, _mentioned(mention, index), form)


def _mentioned(mention: Mention, index: Index) -> str:
    """A mention with a few words of its sentence before it, and what follows."""
    start, end = index.sentences.at(mention.start)
    near = max(start, mention.start - _BEFORE)
    if near > start:
        blank = index.text.find(" ", near, mention.start)
        near = mention.start if blank < 0 else blank + 1
    return ("… " if near > start else "") + excerpt(index, near, max(end, mention.end))


def _quoted(quote: Quote, index: Index) -> str:
    return excerpt(index, *quote.spans[0])
