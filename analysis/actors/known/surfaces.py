"""Every known name of a country, people, capital, region or organisation, and what it means.

The data are countryinfo's (names, official names, demonyms, capitals) and the tables beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias

from msgspec import Struct, field

from analysis.actors.known.organisations import organisations, written
from analysis.language.lexicon import load

Sense: TypeAlias = Literal[
    "name", "demonym", "people", "capital", "town", "seat", "region", "regional", "organization", "other",
    "doubtful", "shared", "shared_demonym", "group",
]  # fmt: skip
"""In which sense a surface is known: `other` is what only looks like the name of a country, `shared` what
several states are called, `town` a capital's name that never means the government."""

_Names: TypeAlias = Mapping[str, tuple[str, ...]]
"""Names by whose they are: an ISO 3166 code, an organisation's id, a region, a group."""
Surfaces: TypeAlias = Mapping[str, Iterable[str]]


class SharedName(Struct, frozen=True, forbid_unknown_fields=True):
    """What several states are called: nouns and adjectives, and what their halves go by ("the North")."""

    states: tuple[str, ...]
    usual: str | None = None
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    doubtful: bool = False
    halves: Mapping[str, str] = {}

    def bearer(self, named: set[str]) -> str | None:
        """Whose the name is in an article that names these by names of their own."""
        told = named.intersection(self.states)
        return told.pop() if len(told) == 1 else self.usual


class _AmericanStates(Struct, frozen=True, forbid_unknown_fields=True):
    doubtful: frozenset[str]
    abbreviations: _Names
    people: _Names


class _Forms(Struct, frozen=True, forbid_unknown_fields=True):
    official: tuple[str, ...]
    plural: tuple[str, ...]


class Countries(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of countries.toml, where each is explained."""

    phrases: tuple[str, ...]
    constituents: frozenset[str]
    names: _Names
    abbreviations: _Names
    demonyms: _Names
    people: _Names
    capitals: _Names
    towns: _Names
    town_names: Mapping[str, str]
    seated: Mapping[str, str]
    states: _AmericanStates = field(name="american_states")
    seats: _Names
    regions: _Names
    region_names: _Names
    groups: _Names
    shared: Mapping[str, SharedName]
    doubtful: _Names
    unsafe: Mapping[str, frozenset[str]]
    forms: _Forms


def countries() -> Countries:
    """The table `countries.toml`."""
    return load("analysis.actors.known", "countries", Countries)


class Surface(NamedTuple):
    """A name as written, in which sense it is known, and whose it is."""

    text: str
    sense: Sense
    key: str


def surfaces() -> Iterator[Surface]:
    """Every known surface, those that win against later ones first."""
    for sense, table in _precedence():
        for key, names in table.items():
            yield from (Surface(name, sense, key) for name in names)
            if sense == "demonym":
                yield from (Surface(f"{name}s", "people", key) for name in names if _plural().search(name))


def _precedence() -> tuple[tuple[Sense, Surfaces], ...]:
    """The tables from the surest to the least sure: of a name that several have, the first one's counts."""
    own, known = countries(), infos()
    states = own.states
    return (
        ("other", {phrase: (phrase,) for phrase in own.phrases}),
        ("doubtful", own.doubtful),
        ("shared", {key: shared.names for key, shared in own.shared.items()}),
        ("shared_demonym", {key: shared.adjectives for key, shared in own.shared.items()}),
        ("organization", {key: tuple(written(one.names)) for key, one in organisations().items()}),
        ("group", own.groups),
        ("name", own.abbreviations),
        ("name", own.names),
        ("region", {region: (region,) for region in own.regions}),
        ("regional", own.regions),
        ("region", own.region_names),
        ("region", states.abbreviations),
        ("region", {state: (state,) for state in states.abbreviations if state not in states.doubtful}),
        ("regional", states.people),
        ("demonym", own.demonyms),
        ("people", own.people),
        ("seat", own.seats),
        ("town", own.towns),
        ("capital", own.capitals),
        ("name", {code: tuple(_names(info)) for code, info in known.items()}),
        ("demonym", {code: tuple(_demonyms(info)) for code, info in known.items()}),
        ("capital", {code: tuple(_capitals(info)) for code, info in known.items()}),
    )


def _names(info: Mapping[str, Any]) -> Iterator[str]:
    """What countryinfo calls the country in English."""
    official = re.compile(rf"\b(?:{'|'.join(countries().forms.official)})\b")
    spellings = (one for one in info.get("altSpellings") or () if official.search(one) and one.isascii())
    names = (str(info["name"]), *spellings)
    return (name for name in names if name not in _unsafe() and "," not in name)


def _demonyms(info: Mapping[str, Any]) -> Iterator[str]:
    written = str(info.get("demonym") or "")
    if written != info["name"]:
        yield from filter(None, (one.strip() for one in written.replace("/", ",").split(",")))


def _capitals(info: Mapping[str, Any]) -> Iterator[str]:
    capital = info.get("capital")
    if isinstance(capital, str) and capital not in _unsafe() and len(capital) > 3:
        yield capital


@cache
def _unsafe() -> frozenset[str]:
    return frozenset().union(*countries().unsafe.values())


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(countries().forms.plural)})$")


def infos() -> Mapping[str, Mapping[str, Any]]:
    """countryinfo's countries by ISO code, the most populous first: of two peoples of one name, it is that
    one's."""
    from countryinfo import CountryInfo  # reads hundreds of files: not before they are needed

    known: list[dict[str, Any]] = [dict(info) for info in CountryInfo.all().values()]
    known.sort(key=lambda info: -int(info.get("population") or 0))
    found: dict[str, Mapping[str, Any]] = {}
    for info in known:
        code = info.get("ISO", {}).get("alpha3")
        if code and info["name"] not in countries().constituents:
            found.setdefault(code, info)
    return found
