"""The small words that tell where a name begins and ends, and what it is the name of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

Words = frozenset[str]


class _People(Struct, frozen=True, forbid_unknown_fields=True):
    suffixes: Words
    particles: Words
    parting: Words
    no_initials: Words
    first_halves: Words
    months: Words
    torn: Words
    suffixed: Words
    dubbed: Words
    behind_role: Words
    pronouns: Mapping[str, Words]


class _Places(Struct, frozen=True, forbid_unknown_fields=True):
    where: Words
    where_too: Words
    whither: Words
    beliefs: Words
    feelings: Words
    held: Words
    versus: Words
    lands: Words
    towns: Words
    seated: Words
    sides: Words
    parts: Words
    of_houses: Words
    ruling: Words
    lived: Words
    seen: Words
    of_states: Words
    streets: Words
    of_nations: Words
    of_states_alone: Words
    ministries: Words
    local: Words
    held_there: Words
    sees: Words
    civic: Words
    of_towns: Words
    hit: Words
    contested: Words
    built: Words
    moves: Words
    ways: Words
    folk: Words
    ground: Words


class _Edges(Struct, frozen=True, forbid_unknown_fields=True):
    loose: Words
    prefixes: Words
    opening: Words
    behind: Words
    between: Words


class _Signs(Struct, frozen=True, forbid_unknown_fields=True):
    ties: Words
    determiners: Words
    no_given: Words
    many: Words
    home: Words
    staff: Words
    players: Words
    described: Words
    said_of_bodies: Words
    led: Words
    bodies: Words
    outlawed: Words
    peoples: Words
    faiths: Words
    money: Words
    editions: Words


class _Markets(Struct, frozen=True, forbid_unknown_fields=True):
    moves: Words
    quoted: Words


class _Offices(Struct, frozen=True, forbid_unknown_fields=True):
    foreign_links: Words
    foreign_articles: Words
    creeds: Words
    adherents: Words
    nouns: Words
    links: Words
    of: Words
    on: Words
    behind_head: Words
    joins: Words
    joined: Words
    for_somebody: Words


class _Languages(Struct, frozen=True, forbid_unknown_fields=True):
    spoken: Words


class NamingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of words.toml, where each is explained."""

    people: _People
    places: _Places
    edges: _Edges
    signs: _Signs
    markets: _Markets
    offices: _Offices
    languages: _Languages


WORDS: Final = load("analysis.actors.naming", "words", NamingWords)
