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
from typing import Any, Final

from msgspec.structs import replace

from analysis.layers import ACTORS, LAYERS
from analysis.model import Actor, Annotation, Span

_LENGTH: Final = 10
"""Characters of a hash, five bits each: of a million records no two are likely to share one."""


def identified(annotation: Annotation) -> Annotation:
    """The annotation with lasting ids, in its records and wherever one refers to another.

    `former_ids` leads from the ids that an actor would have by its other names to the one that it has, so
    that it is found again when names have been joined, or another has become its fullest. A name of two
    actors leads to neither.
    """
    ids = _lasting(annotation)
    found: dict[str, tuple[Any, ...]] = {
        layer.name: tuple(_renamed(record, layer.refers, ids) for record in layer.of(annotation))
        for layer in LAYERS
    }
    return replace(annotation, **found, former_ids=_former(annotation.actors, ids))


def _lasting(annotation: Annotation) -> dict[str, str]:
    """The ids as they are, and as they will be."""
    names = _Names(annotation)
    ids: dict[str, str] = {}
    for layer in LAYERS:
        for record in layer.of(annotation):
            made_of = layer.made_of(record)
            words = (made_of,) if isinstance(made_of, str) else names.words(made_of)
            ids[record.id] = names.give(layer.letter, *words)
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
    leads = [
        (_id(ACTORS.letter, name), ids[actor.id]) for actor in actors for name in dict.fromkeys(actor.aliases)
    ]
    claims = Counter(former for former, _ in leads)
    taken = set(ids.values())
    return {former: now for former, now in leads if claims[former] == 1 and former not in taken}


def _renamed(record: Any, refers: Iterable[str], ids: dict[str, str]) -> Any:
    """The record with its own id as it will be, and those in the fields that refer to others."""
    changes: dict[str, Any] = {"id": ids[record.id]}
    for path in refers:
        name, _, inner = path.partition(".")
        value = getattr(record, name)
        if inner and value is not None:
            changes[name] = replace(value, **{inner: _each(getattr(value, inner), ids)})
        else:
            changes[name] = _each(value, ids)
    return replace(record, **changes)


def _each(of: Any, ids: dict[str, str]) -> Any:
    """An id, several or none, as they will be."""
    return tuple(ids.get(id_, id_) for id_ in of) if isinstance(of, tuple) else ids.get(of, of)
