"""People: each with all the names that are theirs, in full and short, behind a title, second ones and
misprints."""

from __future__ import annotations

import re
from typing import Final

from analysis.actors.candidates import Entry, Name, in_order, surface
from analysis.actors.linking.address import gender_before, title_before
from analysis.actors.linking.bearers import add_short
from analysis.actors.linking.misprints import merge_misprints
from analysis.actors.linking.persons import People, Person
from analysis.actors.linking.spelling import letters_of, same_name
from analysis.actors.naming.aliases import aliases
from analysis.actors.naming.names import PersonName, is_given, parse
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.tokens import Tokens

_NICKNAME: Final = re.compile(r"\s[“\"‘'(][^”\"’')]{2,30}[”\"’')](?=\s)")
_PARTICLES: Final = NAMING.people.particles
_LISTED: Final = 2
"""Tokens from a name back over a comma."""


def merge_people(tokens: Tokens, names: list[Name]) -> list[Entry]:
    """The entries of the people named."""
    people = People()
    short: list[tuple[Name, str]] = []
    families: list[tuple[Name, PersonName]] = []
    told: dict[str, Person] = {}
    for name in names:
        if name.key is not None:  # the reader's own
            if name.key not in told:
                told[name.key] = Person(parse(name.key.partition(":")[2]), name)
                people.add(told[name.key])
            else:
                told[name.key].names.append(name)
            continue
        parts = parse(_without_nickname(surface(tokens.doc, name)))
        if len(parts.words) > 1 and parts.words[0] in _PARTICLES:
            families.append((name, parts))
        elif len(parts.words) > 1:
            _add_full(people, name, parts)
        elif parts.words:
            short.append((name, parts.words[0]))
    for name, parts in families:  # "van den Brulle" is short for who is called so, else a full name
        family = " ".join(parts.words)
        if any(person.name.family == family for person in people.called(family)):
            short.append((name, family))
        else:
            _add_full(people, name, parts)
    merge_misprints(people)
    _merge_aliases(tokens, people, names)
    alone = add_short(tokens, people, short)
    families_of = _families(tokens, names)
    return [
        *(_entry(tokens, person.names, person.gender, person.called) for person in people.all()),
        *(_with_family(tokens, _entry(tokens, members, None), families_of) for members in alone.values()),
    ]


def _merge_aliases(tokens: Tokens, people: People, names: list[Name]) -> None:
    """Join to a person the second name that the article gives."""
    bearing = {name.start: person for person in people.all() for name in person.names}
    for alias in aliases(tokens, names):
        one, other = bearing.get(alias.name.start), bearing.get(alias.bearer.start)
        if other is None:
            called = people.called(surface(tokens.doc, alias.bearer).casefold())
            other = called[0] if len(called) == 1 else None
        if one is not None and other is not None and one is not other and one in people.all():
            fullest = max(other.names, key=lambda name: name.end - name.start)
            other.called = other.called or surface(tokens.doc, fullest)
            other.names.extend(one.names)
            people.remove(one)
            bearing.update({name.start: other for name in one.names})


def _families(tokens: Tokens, names: list[Name]) -> dict[int, str]:
    """The last words of the full names, by where the names begin."""
    full = (name for name in names if name.end - name.start > 1 and name.key is None)
    return {name.start: tokens.texts[name.end - 1] for name in full}


def _with_family(tokens: Tokens, entry: Entry, families: dict[int, str]) -> Entry:
    """The entry, with the family name of whoever is named beside one named but once, by the given name alone:
    "Jim and Margaret Lund"."""
    first = entry.names[0]
    given = tokens.texts[first.start]
    joined = tokens.texts[first.end : first.end + 1] in (["and"], ["&"])
    if len(entry.names) > 1 or not joined or not is_given(given) or title_before(tokens, first):
        return entry
    before = tokens.texts[first.start - 1] if first.start else ""
    family = families.get(first.end + 1)
    listed = before == "," and first.start > 1 and tokens.doc[first.start - _LISTED].pos_ == "PROPN"
    if family is not None and not listed and is_given(tokens.texts[first.end + 1]):
        entry.canonical = f"{given} {family}"
    return entry


def _without_nickname(text: str) -> str:
    """The name without what stands in it between marks: "Vincent “the Chin” Gigante"."""
    return _NICKNAME.sub(" ", text)


def _add_full(people: People, name: Name, parts: PersonName) -> None:
    same = people.named(parts)
    if same is None:
        letters = letters_of(parts)
        alike = (p for p in people.sharing(parts) if p.name.family == parts.family or p.letters == letters)
        same = next((person for person in alike if same_name(person.name, parts)), None)
    if same is None:
        people.add(Person(parts, name))
    else:
        same.names.append(name)


def _entry(tokens: Tokens, names: list[Name], known: str | None, called: str | None = None) -> Entry:
    names = in_order(names)
    for name in names:
        if known is None:
            known = gender_before(tokens, name)
    return Entry(kind="person", gender=known, names=names, canonical=called)
