"""What must hold of any annotation: what whoever reads one relies on, and what we promise beside.

next(faults(annotation), None)    # one line on the first thing that is wrong, or None
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from analysis.errors import AnnotationError
from analysis.layers import LAYERS, Record, Stretch, named
from analysis.model import Actor, Annotation, Date, Event, Place, Quote, Role, Span
from analysis.reading.formats import formats
from analysis.reading.masking import legible, mask

_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
"""Half a character: two of them side by side are one when they come back from JSON."""


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
    for layer in LAYERS:
        for record in layer.of(annotation):
            for days in layer.days(record):
                yield from _wrong_days(record.id, days.earliest, days.latest)


def faults(annotation: Annotation) -> Iterator[str]:
    """What is wrong with an annotation: what makes it unusable; paragraphs that do not join to the text;
    sentences that overlap or leave their paragraph; a trigger outside its clause; a role unlike its words;
    pieces of a quote, or anything else, out of the order of the text; dates that overlap; somebody without a
    mention; that its JSON form does not lead back to it."""
    yield from unusable(annotation)
    yield from _badly_read(annotation)
    for layer in LAYERS:
        records = layer.of(annotation)
        begins = (layer.begins(record) for record in records)
        yield from _unsorted(f"the {layer.name}", [span for span in begins if span is not None])
        if layer.faults is not None:
            yield from named(layer.faults)(records, annotation.article.text)
    if not _SURROGATE.search(annotation.article.text) and not _comes_back(annotation):
        yield "the JSON form does not come back as it went out"


def _stretches(annotation: Annotation) -> Iterator[Stretch]:
    """Every stretch of the text that the annotation speaks of."""
    yield from (Stretch("a paragraph", (p.start, p.end)) for p in annotation.layout)
    yield from (Stretch("a sentence", sentence) for sentence in annotation.sentences)
    for layer in LAYERS:
        for record in layer.of(annotation):
            yield from (Stretch(what.format(record.id), span) for what, span in layer.stretches(record))
    for failure in annotation.failures:
        if failure.start is not None and failure.end is not None:
            yield Stretch("a failure", (failure.start, failure.end))


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
    for layer in LAYERS:
        yield from (record.id for record in layer.of(annotation))


def _astray(annotation: Annotation) -> Iterator[str]:
    """References that lead to nothing, or to what refers."""
    known = {layer.name: {record.id for record in layer.of(annotation)} for layer in LAYERS}
    for layer in LAYERS:
        for record in layer.of(annotation):
            for path, to in layer.refers.items():
                lost = (id_ for id_ in _referred(record, path) if id_ not in known[to] - {record.id})
                yield from (f"{record.id} refers to {id_}" for id_ in lost)


def _referred(record: Record, path: str) -> tuple[str, ...]:
    """The ids in a field of a record, or of a record in it."""
    found: object = record
    for name in path.split("."):
        found = getattr(found, name, None)
    return found if isinstance(found, tuple) else () if found is None else (str(found),)


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
    seen = (shown for m in markups for masked in (mask(text, m),) for shown in (masked, legible(masked)))
    return any(role.title == " ".join(shown[role.start : role.end].split()) for shown in seen)


def _comes_back(annotation: Annotation) -> bool:
    form = annotation.to_dict()
    try:
        return Annotation.from_dict(json.loads(json.dumps(form))).to_dict() == form
    except AnnotationError:
        return False


def of_bearers(bearers: Sequence[Actor | Place], text: str) -> Iterator[str]:
    """What is wrong with those who are mentioned."""
    del text
    for bearer in bearers:
        mentions = [(m.start, m.end) for m in bearer.mentions]
        if not mentions:
            yield f"{bearer.id} has no mention"
        yield from _unsorted(f"the mentions of {bearer.id}", mentions)


def of_actors(actors: Sequence[Actor], text: str) -> Iterator[str]:
    """What is wrong with actors and their roles."""
    yield from of_bearers(actors, text)
    for actor in actors:
        roles = [(role.start, role.end) for role in actor.roles]
        yield from _unsorted(f"the roles of {actor.id}", roles)
        if len(set(roles)) < len(roles):
            yield f"a role of {actor.id} is told twice"
        yield from (
            f"the role {role.title!r} of {actor.id} has other words"
            for role in actor.roles
            if not _as_written(role, text)
        )


def of_quotes(quotes: Sequence[Quote], text: str) -> Iterator[str]:
    """What is wrong with quotes: their pieces."""
    del text
    for quote in quotes:
        yield from _unsorted(f"the pieces of {quote.id}", quote.spans)
        yield from (
            f"pieces of {quote.id} overlap" for one, other in pairwise(quote.spans) if one[1] > other[0]
        )


def of_dates(dates: Sequence[Date], text: str) -> Iterator[str]:
    """What is wrong with dates: that they overlap."""
    del text
    yield from ("dates overlap" for one, other in pairwise(dates) if one.end > other.start)


def of_events(events: Sequence[Event], text: str) -> Iterator[str]:
    """What is wrong with events: their triggers, and how sure they are."""
    del text
    for event in events:
        if not event.start <= event.trigger[0] < event.trigger[1] <= event.end:
            yield f"the trigger of {event.id} is not in its clause"
        if event.certainty is not None and not 0 <= event.certainty <= 1:
            yield f"{event.id} is {event.certainty} sure"


def _unsorted(what: str, spans: Iterable[Span]) -> Iterator[str]:
    if any(one > other for one, other in pairwise(spans)):
        yield f"{what} are out of order"
