"""What of the other layers a narrowing of the events lets pass: actors, quotes and dates that have to do with
the events that fit, or are themselves what is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from analysis.annotations import facts
from analysis.annotations.index import Index
from analysis.annotations.narrowing import ALL, Narrowing, has_words, plain, touches
from analysis.model import Actor, Date, Quote, Span


def actors(index: Index, narrowing: Narrowing) -> list[Actor]:
    """Those who have a part in the events or say one of the quotes that fit, or are asked for by name; the
    weightiest first."""
    ordered = index.actors_by_weight()
    if narrowing == ALL:
        return ordered
    events = index.fitting(narrowing)
    wanted = {actor for event in events for actor in (*event.sources, *event.targets)}
    wanted |= {quote.speaker for quote in quotes(index, narrowing) if quote.speaker}
    wanted |= set(narrowing.actors)
    return [actor for actor in ordered if actor.id in wanted]


def quotes(index: Index, narrowing: Narrowing) -> list[Quote]:
    """Those of which an event that fits tells. Where only people, days and words are asked for, also those by
    these people or about them, of such a day and with such words."""
    if narrowing == ALL or not index.annotation.quotes:
        return list(index.annotation.quotes)
    told = {quote for event in index.fitting(narrowing) for quote in event.quotes}
    own = _is_own(narrowing)
    return [
        quote
        for quote in index.annotation.quotes
        if quote.id in told or (own and _fits_quote(quote, index, narrowing))
    ]


def dates(index: Index, narrowing: Narrowing) -> list[Date]:
    """Those in the evidence of an event that fits, or by which it is dated. Where only days and words are
    asked for, also those that may be of such a day, in a sentence with such words."""
    if narrowing == ALL or not index.annotation.dates:
        return list(index.annotation.dates)
    events = index.fitting(narrowing)
    dating = {event.date.mention for event in events if event.date is not None}
    evidence = _joined((event.start, event.end) for event in events)
    starts = [start for start, _ in evidence]
    own = _is_own(narrowing) and not narrowing.actors and not narrowing.described

    def told(date: Date) -> bool:
        before = bisect_right(starts, date.start) - 1
        return before >= 0 and date.start < evidence[before][1]

    return [
        date
        for date in index.annotation.dates
        if date.id in dating or told(date) or (own and _fits_date(date, index, narrowing))
    ]


def _is_own(narrowing: Narrowing) -> bool:
    """Whether nothing is asked for that only an event can have."""
    return narrowing._replace(actors=(), days=(), words=(), described=()) == ALL


def _fits_quote(quote: Quote, index: Index, narrowing: Narrowing) -> bool:
    said = "\n".join(index.text[start:end] for start, end in quote.spans)
    if narrowing.words and not has_words(plain(said), narrowing.words):
        return False
    if narrowing.days and not any(touches(facts.reported(quote, index), days) for days in narrowing.days):
        return False
    if not has_words(plain(facts.speaker(quote, index) or ""), narrowing.described):
        return False
    if not narrowing.actors:
        return True
    named = {actor for span in quote.spans for actor in index.actors_in(*span)} | {quote.speaker}
    return named.issuperset(narrowing.actors)


def _fits_date(date: Date, index: Index, narrowing: Narrowing) -> bool:
    near = index.text[slice(*index.sentences.at(date.start))]
    return (not narrowing.words or has_words(plain(near), narrowing.words)) and (
        not narrowing.days or any(touches(date, days) for days in narrowing.days)
    )


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
