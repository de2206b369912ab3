"""Organisations that readers of political news know by more than one name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from msgspec import Struct, field

from analysis.language.lexicon import load

_Named = Mapping[str, Mapping[str, tuple[str, ...]]]


class Organisation(NamedTuple):
    """A well-known organisation: its country, if it is one's, and its names, the fullest first."""

    country: str | None
    names: tuple[str, ...]


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of organisations.toml, where each is explained."""

    known: _Named
    national: _Named = field(name="of")
    partisan: Mapping[str, frozenset[str]]
    spellings: Mapping[str, str]
    short: Mapping[str, str]


def _table() -> _Table:
    return load("analysis.actors.known", "organisations", _Table)


def adjectives() -> frozenset[str]:
    """The names of parties that are adjectives rather: "Tory"."""
    return _table().partisan["adjectives"]


@cache
def parties() -> frozenset[str]:
    """The ids of the parties among the well-known organisations."""
    return _table().partisan["national"] | _table().known["parties"].keys()


def media() -> frozenset[str]:
    """The ids of the agencies, papers and broadcasters among the well-known organisations."""
    return frozenset(_table().known["media"])


def companies() -> frozenset[str]:
    """The ids of the companies among the well-known organisations."""
    return frozenset(_table().known["companies"])


@cache
def organisations() -> Mapping[str, Organisation]:
    """Every well-known organisation by its id."""
    table = _table()
    everywhere = [(None, group) for group in table.known.values()]
    return {
        key: Organisation(country, names)
        for country, group in (*everywhere, *table.national.items())
        for key, names in group.items()
    }


def written(names: tuple[str, ...]) -> Iterator[str]:
    """The names as British and as American papers spell them, and abbreviations with points too."""
    for name in names:
        yield name
        for british, american in _table().spellings.items():
            for one, other in ((british, american), (american, british)):
                if one in name:
                    yield name.replace(one, other)
    yield from (f"{'.'.join(n)}." for n in names if n.isupper() and n.isalpha() and len(n) < 6)


def shortened(text: str) -> str:
    """The name with the countries and bodies in it that go by initials as these, without points."""
    for long, short in _table().short.items():
        text = text.replace(long, short)
    return text
