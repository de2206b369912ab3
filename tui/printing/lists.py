"""What was found, in lists: an entry a line, so that `grep` finds all of one thing together, its facts set
apart by middle dots. Words are said rather than signs shown, since signs are read out badly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.model import Actor, Date, Event, Quote
from tui.catalogue import Catalogue
from tui.facts import excerpt, roles, speaker, summary
from tui.printing.line import Line, Piece
from tui.wording import date_line, event_line, quad, quote_line
from tui.wrap import one_line

_SEPARATOR: Piece = (" · ", "")


def events(find: Catalogue) -> Iterator[Line]:
    """The events by date: when and how that is known, type, status, who to whom, and the evidence."""
    places = {place.id: place.name for place in find.annotation.places}
    for event in find.ordered_events("date"):
        yield _entry(event.id, _event(event, find, places))


def actors(find: Catalogue) -> Iterator[Line]:
    """The actors, those with the greatest part in the article first."""
    for actor in find.actors_by_weight():
        yield _entry(actor.id, _actor(actor, find))


def quotes(find: Catalogue) -> Iterator[Line]:
    """The quotes as they come, whole, with who is quoted or that it is not known."""
    for quote in find.annotation.quotes:
        yield _entry(quote.id, _quote(quote, find))


def dates(find: Catalogue) -> Iterator[Line]:
    """The dates as they come: the words, the value, what it means and what it is counted from."""
    for date in find.annotation.dates:
        yield _entry(date.id, _date(date, find))


def _event(event: Event, find: Catalogue, places: dict[str, str]) -> Iterator[Piece]:
    yield event_line(event), quad(event)
    yield event.label, ""
    yield _listed("by", _names(event.sources, find)), ""
    yield _listed("towards", _names(event.targets, find)), ""
    yield _listed("in", [places[place] for place in event.places if place in places]), ""
    yield _listed("quotes", event.quotes), ""
    yield _listed("answers", [event.responds_to] if event.responds_to else []), ""
    yield f"evidence: {excerpt(find, event.start, event.end)}", ""


def _actor(actor: Actor, find: Catalogue) -> Iterator[Piece]:
    yield actor.name, actor.kind
    yield summary(actor, find), ""
    yield (actor.country or "") if actor.kind != "country" else "", ""
    yield _listed("also", [alias for alias in actor.aliases if alias != actor.name]), ""
    yield _listed("role:", [title for title, _ in roles(actor)]), ""
    yield _listed("of", [other.name for other in find.belongs_to(actor.id)]), ""


def _quote(quote: Quote, find: Catalogue) -> Iterator[Piece]:
    yield quote_line(quote, speaker(quote, find)), ""
    yield " … ".join(find.text[start:end] for start, end in quote.spans), "quote"


def _date(date: Date, find: Catalogue) -> Iterator[Piece]:
    yield find.text[date.start : date.end], "date"
    yield date_line(date), ""


def _names(ids: Iterable[str], find: Catalogue) -> list[str]:
    return [find.actors[one].name for one in ids if one in find.actors]


def _listed(word: str, items: Iterable[str]) -> str:
    """`by Oskar Lind, Borduria`; nothing when there are none."""
    listed = ", ".join(items)
    return f"{word} {listed}" if listed else ""


def _entry(key: str, facts: Iterable[Piece]) -> Line:
    told = [(one_line(words), style) for words, style in facts]
    apart = [part for fact in told if fact[0] for part in (_SEPARATOR, fact)]
    return Line(tuple(apart[1:]), key)
