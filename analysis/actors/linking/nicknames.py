"""Short and pet forms of given names: "Jim" for "James"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

_Names = Mapping[str, frozenset[str]]


class _Nicknames(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of nicknames.toml, where each is explained."""

    english: _Names
    spanish: _Names
    slavic: _Names
    arabic: _Names
    hebrew: _Names


_TABLE: Final = load("analysis.actors.linking", "nicknames", _Nicknames)
_LONG: Final[_Names] = {
    **_TABLE.english, **_TABLE.spanish, **_TABLE.slavic, **_TABLE.arabic, **_TABLE.hebrew,
}  # fmt: skip


def is_short_for(short: str, given: str) -> bool:
    """Is the one given name a short form of the other? Both in small letters."""
    return given in _LONG.get(short, ())
