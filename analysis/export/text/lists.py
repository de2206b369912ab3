"""What was found, in lists: an entry a line, so that `grep` finds all of one thing together, its facts set
apart by middle dots. Words are said rather than signs shown, since signs are read out badly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from analysis.annotations.facts import excerpt, quoted, roles, sources, summary, targets
from analysis.annotations.index import Index
from analysis.annotations.wording import event_line, quad
from analysis.annotations.wrap import one_line
from analysis.export.text.line import Line, Piece
from analysis.layers import Layer, named
from analysis.model import Actor, Event, Quote

_SEPARATOR: Piece = (" · ", "")


def events(index: Index) -> Iterator[Line]:
    """The events by date: when and how that is known, type, status, how sure it is, who to whom, the
    evidence, and where else it is told."""
    places = {place.id: place.name for place in index.annotation.places}
    for event in index.ordered_events("date"):
        yield _entry(index.short(event.id), _event(event, index, places))


def actors(index: Index) -> Iterator[Line]:
    """The actors, those with the greatest part in the article first."""
    for actor in index.actors_by_weight():
        yield _entry(index.short(actor.id), _actor(actor, index))


def quotes(index: Index) -> Iterator[Line]:
    """The quotes as they come, whole, with who is quoted or that it is not known."""
    for quote in index.annotation.quotes:
        yield _entry(index.short(quote.id), _quote(quote, index))


def entries(layer: Layer[Any], index: Index) -> Iterator[Line]:
    """The records of a layer: in the way of its own that it has, or as they come, the words of each and what
    is said of it."""
    if layer.entries is not None:
        yield from named(layer.entries)(index)
        return
    line = named(layer.line) if layer.line is not None else None
    ink = layer.inks[0].name if layer.inks else ""
    for record in layer.of(index.annotation):
        words = " … ".join(index.text[start:end] for start, end in layer.words(record))
        facts = [(words, ink), (line(record, index), "")] if line is not None else [(words, ink)]
        yield _entry(index.short(record.id), facts)


def _event(event: Event, index: Index, places: dict[str, str]) -> Iterator[Piece]:
    yield event_line(event, whole=True), quad(event)
    yield event.label, ""
    yield _listed("by", sources(event, index)), ""
    yield _listed("towards", targets(event, index)), ""
    yield _listed("in", [places[place] for place in event.places if place in places]), ""
    yield _listed("quotes", map(index.short, event.quotes)), ""
    yield _listed("answers", [index.short(event.responds_to)] if event.responds_to else []), ""
    yield f"evidence: {excerpt(index, event.start, event.end)}", ""
    yield from ((f"also told: {excerpt(index, *place)}", "") for place in event.mentions)


def _actor(actor: Actor, index: Index) -> Iterator[Piece]:
    yield actor.name, actor.kind
    yield summary(actor, index), ""
    yield (actor.country or "") if actor.kind != "country" else "", ""
    yield _listed("also", [alias for alias in actor.aliases if alias != actor.name]), ""
    yield _listed("role:", [title for title, _ in roles(actor)]), ""
    yield _listed("of", [other.name for other in index.belongs_to(actor.id)]), ""


def _quote(quote: Quote, index: Index) -> Iterator[Piece]:
    yield quoted(quote, index), ""
    yield " … ".join(index.text[start:end] for start, end in quote.spans), "quote"


def _listed(word: str, items: Iterable[str]) -> str:
    """`by Oskar Lind, Borduria`; nothing when there are none."""
    listed = ", ".join(items)
    return f"{word} {listed}" if listed else ""


def _entry(key: str, facts: Iterable[Piece]) -> Line:
    told = [(one_line(words), style) for words, style in facts]
    apart = [part for fact in told if fact[0] for part in (_SEPARATOR, fact)]
    return Line(tuple(apart[1:]), key)
