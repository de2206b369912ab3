"""What must hold of any annotation: what whoever reads one relies on, and what we promise beside.

next(faults(annotation), None)    # one line on the first thing that is wrong, or None
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from analysis.errors import AnnotationError
from analysis.model import Actor, Annotation, Place, Role, Span
from analysis.reading.formats import formats
from analysis.reading.masking import mask

_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
"""Half a character: two of them side by side are one when they come back from JSON."""


class _Stretch(NamedTuple):
    """A stretch of the text, and whose it is."""

    what: str
    span: Span


def unusable(annotation: Annotation) -> Iterator[str]:
    """What keeps an annotation from being used: a stretch that is not in the text, an id that two things
    have or that leads nowhere, a day that is none, a pair of days in the wrong order."""
    length = len(annotation.article.text)
    for what, (start, end) in _stretches(annotation):
        if not 0 <= start < end <= length:
            yield f"{what} is at {start}–{end}, of a text of {length} characters"
    counted = Counter(_ids(annotation))
    yield from (f"{id_} is the id of {count} things" for id_, count in counted.items() if count > 1)
    yield from _astray(annotation)
    yield from _misled(annotation)
    for day in annotation.dates:
        yield from _wrong_days(day.id, day.earliest, day.latest)
    for event in annotation.events:
        if event.date is not None:
            yield from _wrong_days(event.id, event.date.earliest, event.date.latest)


def faults(annotation: Annotation) -> Iterator[str]:
    """What is wrong with an annotation: what makes it unusable; paragraphs that do not join to the text;
    sentences that overlap or leave their paragraph; a trigger outside its clause; a role unlike its words;
    pieces of a quote, or anything else, out of the order of the text; dates that overlap; somebody without a
    mention; that its JSON form does not lead back to it."""
    yield from unusable(annotation)
    yield from _badly_read(annotation)
    for event in annotation.events:
        if not event.start <= event.trigger[0] < event.trigger[1] <= event.end:
            yield f"the trigger of {event.id} is not in its clause"
    for actor in annotation.actors:
        yield from (
            f"the role {role.title!r} of {actor.id} has other words"
            for role in actor.roles
            if not _as_written(role, annotation.article.text)
        )
    yield from _out_of_order(annotation)
    if not _SURROGATE.search(annotation.article.text) and not _comes_back(annotation):
        yield "the JSON form does not come back as it went out"


def _stretches(annotation: Annotation) -> Iterator[_Stretch]:
    """Every stretch of the text that the annotation speaks of."""
    yield from (_Stretch("a paragraph", (p.start, p.end)) for p in annotation.layout)
    yield from (_Stretch("a sentence", sentence) for sentence in annotation.sentences)
    bearers: tuple[Actor | Place, ...] = (*annotation.actors, *annotation.places)
    for bearer in bearers:
        yield from (_Stretch(f"a mention of {bearer.id}", (m.start, m.end)) for m in bearer.mentions)
    for actor in annotation.actors:
        yield from (_Stretch(f"a role of {actor.id}", (r.start, r.end)) for r in actor.roles)
    yield from (_Stretch(day.id, (day.start, day.end)) for day in annotation.dates)
    for quote in annotation.quotes:
        yield from (_Stretch(quote.id, span) for span in quote.spans)
        beside = (quote.speaker_span, quote.cue_span)
        yield from (_Stretch(f"a cue of {quote.id}", span) for span in beside if span is not None)
    for event in annotation.events:
        yield _Stretch(event.id, (event.start, event.end))
        yield _Stretch(f"the trigger of {event.id}", event.trigger)
        beside = (*event.source_spans, *event.target_spans, *event.mentions)
        yield from (_Stretch(f"a place of {event.id}", span) for span in beside)
    for failure in annotation.failures:
        if failure.start is not None and failure.end is not None:
            yield _Stretch("a failure", (failure.start, failure.end))


def _badly_read(annotation: Annotation) -> Iterator[str]:
    """What is wrong with paragraphs and sentences, where there are any."""
    text, layout = annotation.article.text, annotation.layout
    starts = [paragraph.start for paragraph in layout]
    if layout and [*starts, len(text)] != [0, *(paragraph.end for paragraph in layout)]:
        yield "the paragraphs do not join to the text"
    if any(one[1] > other[0] for one, other in pairwise(annotation.sentences)):
        yield "sentences overlap or are out of order"
    for start, end in annotation.sentences:
        paragraph = layout[bisect_right(starts, start) - 1] if layout else None
        if paragraph is not None and paragraph.end < end:
            yield f"the sentence at {start}–{end} goes on beyond its paragraph"


def _ids(annotation: Annotation) -> Iterator[str]:
    for records in (
        annotation.actors,
        annotation.places,
        annotation.dates,
        annotation.quotes,
        annotation.events,
    ):
        yield from (record.id for record in records)


def _astray(annotation: Annotation) -> Iterator[str]:
    """References that lead to nothing, or to what refers."""
    actors = {actor.id for actor in annotation.actors}
    places = {place.id for place in annotation.places}
    dates = {day.id for day in annotation.dates}
    quotes = {quote.id for quote in annotation.quotes}
    events = {event.id for event in annotation.events}

    def lost(of: str, ids: Iterable[str | None], known: set[str]) -> Iterator[str]:
        yield from (f"{of} refers to {id_}" for id_ in ids if id_ is not None and id_ not in known - {of})

    for actor in annotation.actors:
        yield from lost(actor.id, actor.affiliations, actors)
    for quote in annotation.quotes:
        yield from lost(quote.id, [quote.speaker], actors)
    for day in annotation.dates:
        yield from lost(day.id, [day.anchor.mention] if day.anchor else (), dates)
    for event in annotation.events:
        yield from lost(event.id, (*event.sources, *event.targets), actors)
        yield from lost(event.id, event.places, places)
        yield from lost(event.id, event.quotes, quotes)
        yield from lost(event.id, [event.responds_to], events)
        yield from lost(event.id, [event.date.mention] if event.date else (), dates)


def _misled(annotation: Annotation) -> Iterator[str]:
    """Former ids that lead to nobody, or are somebody's."""
    actors = {actor.id for actor in annotation.actors}
    ids = set(_ids(annotation))
    for former, now in annotation.former_ids.items():
        if now not in actors:
            yield f"the former id {former} leads to {now}"
        if former in ids:
            yield f"the former id {former} is in use"


def _wrong_days(of: str, earliest: str | None, latest: str | None) -> Iterator[str]:
    try:
        first, last = (date.fromisoformat(day) if day is not None else None for day in (earliest, latest))
    except ValueError:
        yield f"{of} has a day that is none: {earliest!r}, {latest!r}"
        return
    if first is not None and last is not None and first > last:
        yield f"{of} ends before it begins: {earliest}, {latest}"


def _as_written(role: Role, text: str) -> bool:
    """Whether the title is its words as they stand in the text, white space evened out; signs of markup and
    control characters count as white space."""
    markups = formats()
    words = text[role.start : role.end]
    if role.title == " ".join(words.split()):
        return True
    return any(role.title == " ".join(mask(text, m)[role.start : role.end].split()) for m in markups)


def _comes_back(annotation: Annotation) -> bool:
    form = annotation.to_dict()
    try:
        return Annotation.from_dict(json.loads(json.dumps(form))).to_dict() == form
    except AnnotationError:
        return False


def _out_of_order(annotation: Annotation) -> Iterator[str]:
    bearers: tuple[Actor | Place, ...] = (*annotation.actors, *annotation.places)
    for bearer in bearers:
        mentions = [(m.start, m.end) for m in bearer.mentions]
        if not mentions:
            yield f"{bearer.id} has no mention"
        yield from _unsorted(f"the mentions of {bearer.id}", mentions)
    for actor in annotation.actors:
        roles = [(role.start, role.end) for role in actor.roles]
        yield from _unsorted(f"the roles of {actor.id}", roles)
        if len(set(roles)) < len(roles):
            yield f"a role of {actor.id} is told twice"
    for quote in annotation.quotes:
        yield from _unsorted(f"the pieces of {quote.id}", quote.spans)
        yield from (
            f"pieces of {quote.id} overlap" for one, other in pairwise(quote.spans) if one[1] > other[0]
        )
    days = [(day.start, day.end) for day in annotation.dates]
    yield from ("dates overlap" for one, other in pairwise(days) if one[1] > other[0])
    yield from _unsorted("the dates", days)
    yield from _unsorted("the quotes", [quote.spans[0] for quote in annotation.quotes])
    yield from _unsorted("the events", [(event.start, event.trigger[0]) for event in annotation.events])
    for one in (annotation.actors, annotation.places):
        first: list[Span] = [(b.mentions[0].start, b.mentions[0].end) for b in one if b.mentions]
        yield from _unsorted("the actors" if one is annotation.actors else "the places", first)


def _unsorted(what: str, spans: Iterable[Span]) -> Iterator[str]:
    if any(one > other for one, other in pairwise(spans)):
        yield f"{what} are out of order"
