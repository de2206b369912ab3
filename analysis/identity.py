"""Ids that last: a record keeps its id when the text changes elsewhere, and when a better version annotates.

An id is the letter of its layer and a hash of the article's own words: those of the record, those of the
sentence in which it begins, and its number among those that are alike in both. Of an actor or a place it is
the name alone, with the number among those of the same name. No offset, kind, type or label has a part in it.
"""

from __future__ import annotations

from base64 import b32encode
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Final

from msgspec.structs import replace

from analysis.model import Actor, Annotation, Date, Event, Span

_LENGTH: Final = 10
"""Characters of a hash, five bits each: of a million records no two are likely to share one."""


def identified(annotation: Annotation) -> Annotation:
    """The annotation with lasting ids, in its records and wherever one refers to another.

    `former_ids` leads from the ids that an actor would have by its other names to the one that it has, so
    that it is found again when names have been joined, or another has become its fullest. A name of two
    actors leads to neither.
    """
    ids = _lasting(annotation)
    return replace(
        annotation,
        actors=tuple(
            replace(actor, id=ids[actor.id], affiliations=_each(actor.affiliations, ids))
            for actor in annotation.actors
        ),
        places=tuple(replace(place, id=ids[place.id]) for place in annotation.places),
        dates=tuple(_date(date, ids) for date in annotation.dates),
        quotes=tuple(
            replace(quote, id=ids[quote.id], speaker=_one(quote.speaker, ids)) for quote in annotation.quotes
        ),
        events=tuple(_event(event, ids) for event in annotation.events),
        former_ids=_former(annotation.actors, ids),
    )


def _lasting(annotation: Annotation) -> dict[str, str]:
    """The ids as they are, and as they will be."""
    names = _Names(annotation)
    ids: dict[str, str] = {}
    for actor in annotation.actors:
        ids[actor.id] = names.give("a", actor.name)
    for place in annotation.places:
        ids[place.id] = names.give("p", place.name)
    for date in annotation.dates:
        ids[date.id] = names.give("d", *names.words([(date.start, date.end)]))
    for quote in annotation.quotes:
        ids[quote.id] = names.give("q", *names.words(quote.spans))
    for event in annotation.events:
        ids[event.id] = names.give("e", *names.words([event.trigger]))
    return ids


class _Names:
    """Gives ids, each once."""

    def __init__(self, annotation: Annotation) -> None:
        self._text = annotation.article.text
        self._sentences = annotation.sentences
        self._starts = [start for start, _ in annotation.sentences]
        self._around: dict[int, str] = {}
        """A hash of the words of each sentence that was asked for: one may be as long as its article."""
        self._alike: Counter[tuple[str, ...]] = Counter()
        self._given: set[str] = set()

    def give(self, letter: str, *words: str) -> str:
        """The id of the next record of a layer that has these words."""
        while True:
            given = _id(letter, *words, number=self._alike[letter, *words])
            self._alike[letter, *words] += 1
            if given not in self._given:  # two hashes may be the same
                self._given.add(given)
                return given

    def words(self, spans: Sequence[Span]) -> Iterator[str]:
        """What stands for the words of the sentence in which a record begins, and the words of the record;
        line breaks and other white space between words are evened out."""
        yield self._sentence(bisect_right(self._starts, spans[0][0]) - 1)
        yield self._evened(spans)

    def _sentence(self, number: int) -> str:
        if number < 0:
            return ""
        if number not in self._around:
            self._around[number] = _hash(self._evened([self._sentences[number]]))
        return self._around[number]

    def _evened(self, spans: Iterable[Span]) -> str:
        return " ".join(word for start, end in spans for word in self._text[start:end].split())


def _id(letter: str, *words: str, number: int = 0) -> str:
    return letter + _hash("\0".join((letter, *words, str(number))))


def _hash(content: str) -> str:
    digest = blake2b(content.encode("utf-8", "surrogatepass"), digest_size=_LENGTH).digest()
    return b32encode(digest)[:_LENGTH].decode().lower()


def _former(actors: Iterable[Actor], ids: dict[str, str]) -> dict[str, str]:
    leads = [(_id("a", name), ids[actor.id]) for actor in actors for name in dict.fromkeys(actor.aliases)]
    claims = Counter(former for former, _ in leads)
    taken = set(ids.values())
    return {former: now for former, now in leads if claims[former] == 1 and former not in taken}


def _one(id_: str | None, ids: dict[str, str]) -> str | None:
    return ids.get(id_, id_) if id_ is not None else None


def _each(of: Iterable[str], ids: dict[str, str]) -> tuple[str, ...]:
    return tuple(ids.get(id_, id_) for id_ in of)


def _date(date: Date, ids: dict[str, str]) -> Date:
    anchor = date.anchor
    if anchor is not None:
        anchor = replace(anchor, mention=_one(anchor.mention, ids))
    return replace(date, id=ids[date.id], anchor=anchor)


def _event(event: Event, ids: dict[str, str]) -> Event:
    date = event.date
    if date is not None:
        date = replace(date, mention=_one(date.mention, ids))
    return replace(
        event,
        id=ids[event.id],
        sources=_each(event.sources, ids),
        targets=_each(event.targets, ids),
        places=_each(event.places, ids),
        quotes=_each(event.quotes, ids),
        responds_to=_one(event.responds_to, ids),
        date=date,
    )
