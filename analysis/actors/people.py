"""People: full names, later short forms, titles with a family name, misprints."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import OSA

from analysis.actors.found import Entry, Name, in_order, surface
from analysis.actors.names import PersonName, gender, is_given, parse
from analysis.actors.page import Page
from analysis.actors.words import title_words

_MISPRINT: Final = 8
"""Letters that a name must have before one of them may be wrong."""


class _Person:
    """A full name and everything that is the same person."""

    def __init__(self, name: PersonName, first: Name) -> None:
        self.name = name
        self.names = [first]
        self.gender = gender(name)


def merge_people(page: Page, names: list[Name]) -> list[Entry]:
    """The entries of the people named."""
    doc = page.doc
    parsed = [(name, parse(surface(doc, name))) for name in names]
    full: list[_Person] = []
    short: list[tuple[Name, PersonName]] = []
    for name, parts in parsed:
        if len(parts.words) < 2:
            short.append((name, parts))
            continue
        same = next((p for p in full if _same(p.name, parts)), None)
        if same is None:
            full.append(_Person(parts, name))
        else:
            same.names.append(name)
            if len(parts.words) > len(same.name.words):
                same.name = parts
    _merge_misprints(full)
    alone: dict[str, list[Name]] = {}
    by_part: dict[str, list[_Person]] = {}
    for person in full:
        for word in {*person.name.words, person.name.family}:
            by_part.setdefault(word, []).append(person)
    for name, parts in short:
        if not parts.words:
            continue
        bearer = _bearer(page, name, parts.words[0], by_part.get(parts.words[0], []))
        if bearer is not None:
            bearer.names.append(name)
        else:
            alone.setdefault(parts.words[0], []).append(name)
    return [
        *(_entry(page, p.names, p.gender) for p in full),
        *(_entry(page, n, None) for n in alone.values()),
    ]


def _entry(page: Page, names: list[Name], known: str | None) -> Entry:
    names = in_order(names)
    for name in names:
        if known is None:
            known = _gender_before(page, name)
    return Entry(kind="person", gender=known, names=names)


def _gender_before(page: Page, name: Name) -> str | None:
    """What a title before the name tells: "Mrs", "King", "spokeswoman"."""
    if name.start == 0:
        return None
    words, before = title_words(), page.doc[name.start - 1].lower_
    return words.address.get(before) or (
        "female" if before in words.women else "male" if before in words.men else None
    )


def _same(one: PersonName, other: PersonName) -> bool:
    """The same full name, or with and without middle names."""
    if one.words == other.words:
        return True
    if one.family != other.family:
        return False
    a, b = one.words, other.words
    if len(a) == len(b):
        return (len(a) > 2 and a[0] == b[0] and _initials(a[1:-1], b[1:-1])) or sorted(a) == sorted(b)
    small, large = sorted((a, b), key=len)
    return (
        (small[0] == large[0] and small[-1] == large[-1])
        or small == large[-len(small) :]
        or small == large[: len(small)]
    )


def _initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(x[:1] == y[:1] and 1 in (len(x), len(y)) for x, y in zip(one, other, strict=True))


def _merge_misprints(people: list[_Person]) -> None:
    """Join to a person the rarer spelling that one letter parts from it, unless both are names of their own."""
    for one in sorted(people, key=lambda p: len(p.names)):
        for other in people:
            if other is not one and len(other.names) >= len(one.names) and _misprint(one.name, other.name):
                other.names.extend(one.names)
                people.remove(one)
                break


def _misprint(one: PersonName, other: PersonName) -> bool:
    if len(one.words) != len(other.words):
        return False
    text, right = " ".join(one.words), " ".join(other.words)
    if min(len(text), len(right)) < _MISPRINT or OSA.distance(text, right, score_cutoff=1) > 1:
        return False
    differing = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    return len(differing) == 1 and not (
        all(is_given(w) for w in differing[0])
        and OSA.distance(*differing[0])
        and differing[0][0][-1] != differing[0][1][-1]
    )


def _bearer(page: Page, name: Name, word: str, candidates: list[_Person]) -> _Person | None:
    """Who is called by a part of the name only; None when that could be several."""
    family = [
        person
        for person in candidates
        if word == person.name.family or person.name.family.endswith(f" {word}")
    ]
    found = family or candidates
    if len(found) > 1:
        told = _gender_before(page, name)
        if told:
            found = [person for person in found if person.gender == told]
    if len(found) > 1:
        before = [person for person in found if person.names[0].start < name.start]
        near = [
            p
            for p in before
            if any(
                page.paragraph[n.start] == page.paragraph[name.start] and n.start < name.start
                for n in p.names
            )
        ]
        found = near if len(near) == 1 and len(before) == 1 else found if len(before) != 1 else before
    return found[0] if len(found) == 1 else None
