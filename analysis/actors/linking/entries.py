"""One entry for each actor and place: which names in an article are names of the same one.

Nothing is merged across an ambiguous short form; spelling variants only where one letter makes the
difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

from spacy.tokens import Doc

from analysis.actors.candidates import Entry, Kind, Name, in_order, surface
from analysis.actors.known.organisations import organisations
from analysis.actors.linking.organisations import merge_organisations
from analysis.actors.linking.people import merge_people
from analysis.actors.linking.words import WORDS
from analysis.actors.tokens import Tokens
from analysis.guard import guarded


def entries(tokens: Tokens, names: list[Name]) -> list[Entry]:
    """The entries that the names make, in order of the first name of each."""
    doc = tokens.doc
    people = [name for name in names if name.kind == "person"]
    bodies = [name for name in names if name.kind == "organization"]
    rest = [name for name in names if name.kind in ("country", "place", "group")]
    found = _by_name(doc, rest)
    found += _linked(doc, people, partial(merge_people, tokens))
    found += _linked(doc, bodies, partial(merge_organisations, doc))
    with guarded(doc, "actors", "linking"):
        found = _with_adherents(doc, found)
    return sorted(found, key=lambda entry: entry.names[0].start)


def _linked(doc: Doc, names: list[Name], merge: Callable[[list[Name]], list[Entry]]) -> list[Entry]:
    """The entries of names of one kind; when they cannot be linked, one for each that is spelt in its own
    way."""
    with guarded(doc, "actors", "linking"):
        return merge(names)
    return _by_name(doc, names)


def _with_adherents(doc: Doc, found: list[Entry]) -> list[Entry]:
    """The entries, where the article names a party too that goes by its adherents, these in that party's:
    "Conservatives", "Republicans". Of other parties they are many people, who belong to it: "Democrats"."""
    parties: dict[str, Entry] = {}
    for entry in found:
        if entry.kind == "organization":
            known = organisations().get(entry.key or "")
            texts = (*(surface(doc, name) for name in entry.names), *(known.names if known else ()))
            parties |= {key: entry for text in texts for key in _followers(text)}
    kept: list[Entry] = []
    for entry in found:
        party = parties.get(_creed(doc, entry)) if parties else None
        if party is None or party is entry or (party.key is None and entry.kind == "organization"):
            kept.append(entry)
        elif party.key is None:
            entry.affiliations.append(party)
            kept.append(entry)
        else:
            names = (name._replace(kind="organization", key=party.key) for name in entry.names)
            party.names = in_order((*party.names, *names))
    return kept


def _creed(doc: Doc, entry: Entry) -> str:
    """The key of the adherents that an entry is of, as `_adherents` writes it; of a body of no known name
    the one word that it goes by ("Conservative"). Nothing of others."""
    if entry.kind == "group":
        return entry.key or ""
    if entry.kind != "organization" or entry.key is not None:
        return ""
    words = {_adherents(surface(doc, name).casefold()) for name in entry.names}
    return words.pop() if len(words) == 1 else ""


def _followers(party: str) -> Iterator[str]:
    """What the adherents of a party are called, as `_adherents` writes it; without the country too."""
    words = party.casefold().split()
    if len(words) > 1 and words[-1] in WORDS.party:
        yield from (_adherents(" ".join(words[n:-1])) for n in range(len(words) - 1))


def _by_name(doc: Doc, names: list[Name]) -> list[Entry]:
    """Countries by their code, places and groups by their name."""
    groups: dict[tuple[Kind, str], list[Name]] = defaultdict(list)
    for name in names:
        key = name.key or surface(doc, name).casefold().removeprefix("the ")
        if name.kind == "group" and name.key is None:
            key = _adherents(key)
        groups[name.kind, key].append(name)
    return [
        Entry(
            kind=kind,
            key=key,
            country=next((n.country for n in members if n.country), None),
            names=members,
        )
        for (kind, key), members in groups.items()
    ]


def _adherents(word: str) -> str:
    """One key for "Democrats", "Democrat" and "Democratic"; they are many people, and not their party."""
    word = word.removesuffix("s")
    endings = WORDS.adherent_endings
    end = next((end for end in endings if word.endswith(end)), None)
    return word.removesuffix(end) + endings[end] if end else word
