"""Entries become the records of `analysis.model`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from spacy.tokens import Doc

from analysis.actors.candidates import Entry, in_order, surface
from analysis.actors.known.gazetteer import Gazetteer, iso
from analysis.actors.known.organisations import adjectives, organisations, parties
from analysis.actors.known.places import place_country
from analysis.guard import guarded
from analysis.model import Actor, ActorKind, Mention, Place, Role


def actors_and_places(
    doc: Doc, entries: list[Entry], gazetteer: Gazetteer
) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
    """The actors and the places, with ids in order of their first mention.

    `aliases` are all different names used in the text, in order of first use, the actor's `name` left out;
    of a country also what its people are called ("French"), by which a text names it as often as not.
    """
    mentions = {id(entry): _mentions(doc, entry) for entry in entries}
    entries = sorted(entries, key=lambda entry: (mentions[id(entry)][0].start, mentions[id(entry)][0].end))
    acting = [entry for entry in entries if entry.kind != "place"]
    ids = {id(entry): f"a{number}" for number, entry in enumerate(acting, 1)}
    actors = tuple(_actor(doc, entry, ids, mentions[id(entry)], gazetteer) for entry in acting)
    rest = [entry for entry in entries if entry.kind == "place"]
    places = tuple(
        _place(doc, entry, f"p{number}", mentions[id(entry)], gazetteer)
        for number, entry in enumerate(rest, 1)
    )
    return actors, places


def _place(doc: Doc, entry: Entry, id_: str, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> Place:
    with guarded(doc, "actors", "records"):
        name, country = _canonical(doc, entry, gazetteer), place_country(doc, entry, gazetteer)
        return Place(id=id_, name=name, country=country, mentions=mentions)
    return Place(id=id_, name=surface(doc, entry.names[0]), mentions=mentions)


def _actor(
    doc: Doc, entry: Entry, ids: dict[int, str], mentions: tuple[Mention, ...], gazetteer: Gazetteer
) -> Actor:
    kind: ActorKind = entry.kind if entry.kind != "place" else "group"
    with guarded(doc, "actors", "records"):
        return _whole_actor(doc, entry, kind, ids, mentions, gazetteer)
    return Actor(id=ids[id(entry)], name=surface(doc, entry.names[0]), kind=kind, mentions=mentions)


def _whole_actor(
    doc: Doc,
    entry: Entry,
    kind: ActorKind,
    ids: dict[int, str],
    mentions: tuple[Mention, ...],
    gazetteer: Gazetteer,
) -> Actor:
    name = _canonical(doc, entry, gazetteer)
    country = entry.key if entry.kind == "country" else entry.country
    return Actor(
        id=ids[id(entry)],
        name=name,
        kind=kind,
        country=iso(country) if country else None,
        aliases=_aliases(doc, entry, name),
        roles=tuple(
            Role(
                title=" ".join(doc[t.start : t.end].text.split()),
                start=doc[t.start].idx,
                end=_end(doc, t.end),
            )
            for t in sorted(entry.titles, key=lambda t: t.start)
        ),
        affiliations=tuple(dict.fromkeys(ids[id(other)] for other in entry.affiliations if id(other) in ids)),
        mentions=mentions,
    )


def _end(doc: Doc, end: int) -> int:
    last = doc[end - 1]
    return last.idx + len(last.text)


def _mentions(doc: Doc, entry: Entry) -> tuple[Mention, ...]:
    named = {Mention(start=doc[n.start].idx, end=_end(doc, n.end), form=n.form) for n in entry.names}
    return tuple(sorted({*named, *entry.others}, key=lambda m: (m.start, m.end)))


def _aliases(doc: Doc, entry: Entry, name: str) -> tuple[str, ...]:
    surfaces = dict.fromkeys(surface(doc, n) for n in in_order(entry.names) if n.form in ("name", "demonym"))
    surfaces.pop(name, None)
    return tuple(surfaces)


_ADHERENTS: Final = 1.5
"""The rank of a party's adherents among its names: behind its own, before what it is called besides."""


def _rank(text: str, entry: Entry) -> float:
    """How far from its own a party's name is: "Conservative Party", "Conservatives", "Tories", "Tory"."""
    names = organisations()[entry.key or ""].names
    if text in adjectives() or f"{text}s" in names or (text not in names and not text.endswith("s")):
        return len(names)  # "Tory", "Lib Dem", "Republican"
    return names.index(text) if text in names else _ADHERENTS


def _canonical(doc: Doc, entry: Entry, gazetteer: Gazetteer) -> str:
    """A country's usual name, an organisation's and a person's fullest in the text, the most frequent of the
    fullest when there are several."""
    if entry.canonical:
        return entry.canonical
    if entry.kind == "country" and entry.key:
        return gazetteer.country_names.get(entry.key, entry.key)
    if entry.kind == "place" and entry.key and any(n.form == "demonym" for n in entry.names):
        return entry.key
    usual = gazetteer.organisation_names.get(entry.key or "") if entry.kind == "organization" else None
    nouns = gazetteer.organisation_surfaces - adjectives()
    if usual and not any(surface(doc, n) in nouns for n in entry.names):
        return usual  # only "Brussels" in the text, or "Tory"
    counted = Counter(surface(doc, n) for n in entry.names if n.form == "name") or Counter(
        surface(doc, n) for n in entry.names
    )
    if entry.kind == "group" and entry.key and all(text.endswith("ish") for text in counted):
        return entry.key  # "Kurdish" rebels
    if entry.key in parties():  # "GOP", sooner than "Republican"
        return min(counted, key=lambda text: (_rank(text, entry), -counted[text], text))
    usual = max(counted, key=lambda text: _weight(text, counted[text], entry))
    return _with_given(usual, counted) if entry.kind == "person" else usual


def _with_given(usual: str, written: Iterable[str]) -> str:
    """A person's name with the given name where that stands before it somewhere: "Maria de Okello" for "De
    Okello"."""
    whole = [text for text in written if text.casefold().endswith(f" {usual.casefold()}")]
    return max(whole, key=len) if " " in usual and whole else usual


def _weight(text: str, count: int, entry: Entry) -> tuple[int, int, int]:
    words = len(text.split())
    if words > 1 and text.isupper():  # of a headline in capitals
        return 0, words, count
    if entry.kind == "person":
        return min(words, 2), count, words
    if entry.kind == "group":  # "Democrats", sooner than "Democratic"
        return int(text.endswith("s")), words, count
    return min(len(text), 6), words, count
