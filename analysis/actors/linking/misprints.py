"""Rare spellings of a person's name that one letter parts from the usual one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from analysis.actors.linking.persons import People, Person
from analysis.actors.linking.spelling import sound_alike, written
from analysis.actors.naming.names import is_given

_MISPRINT: Final = range(8, 100)
"""Characters that a name must have, the spaces too, for one of them to be wrong."""


class _Spelling(NamedTuple):
    """What is left of one word of a name, which one it is, and the other words."""

    place: int
    word: str
    others: tuple[str, ...]


def merge_misprints(people: People) -> None:
    """Join to a person the rarer spelling that one letter parts from it, unless both are names of their
    own."""
    near: dict[_Spelling, list[Person]] = defaultdict(list)
    for person in people.all():
        for spelling in _spellings(person.name.words):
            near[spelling].append(person)
    for one in sorted(people.all(), key=lambda p: len(p.names)):
        usual = _usual(people, one, near)
        if usual is not None:
            usual.names.extend(one.names)
            people.remove(one)


def _usual(people: People, one: Person, near: dict[_Spelling, list[Person]]) -> Person | None:
    """The person whose name is the usual spelling of this one."""
    found = {
        person
        for spelling in _spellings(one.name.words)
        if not all(people.common(word) for word in spelling.others)
        for person in near[spelling]
        if person is not one and _misprint(one, person)
    }
    return next((person for person in people.sharing(one.name) if person in found), None) if found else None


def _spellings(words: tuple[str, ...]) -> Iterator[_Spelling]:
    """The name with a letter missing, whichever, or none: two names that one letter parts have one of these
    in common."""
    if _letters(words) not in _MISPRINT:
        return
    for place, word in enumerate(words):
        others = words[:place] + words[place + 1 :]
        yield _Spelling(place, word, others)
        for i in range(len(word)):
            yield _Spelling(place, word[:i] + word[i + 1 :], others)


def _misprint(rare: Person, usual: Person) -> bool:
    one, other = rare.name.words, usual.name.words
    often = len(usual.names) / len(rare.names)
    if often < 1 or len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    if abs(len(a) - len(b)) > 1 or OSA.distance(a, b, score_cutoff=1) > 1:
        return False
    if "-" in a and often < 4:
        return False  # brothers and sisters bear given names like Min-jae and Min-jun
    if is_given(a) and is_given(b):
        return often >= 2 and sound_alike(a, b)
    return often >= 2 or sound_alike(a, b) or written(a) == written(b)


def _letters(words: tuple[str, ...]) -> int:
    """The length of a name as written, with the spaces."""
    return sum(map(len, words)) + len(words) - 1
