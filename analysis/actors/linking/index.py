"""Which entry is named at which token."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from analysis.actors.candidates import Entry, Name


class Bearer(NamedTuple):
    """A name and the entry that it names."""

    name: Name
    entry: Entry


class NameIndex:
    """The names of all entries by the token at which they begin and after which they end, and by every
    token in them (there the shortest wins)."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.starts: dict[int, Bearer] = {}
        self.ends: dict[int, Bearer] = {}
        self.within: dict[int, Bearer] = {}
        for entry in entries:
            for name in entry.names:
                bearer = Bearer(name, entry)
                _keep(self.starts, name.start, bearer, longest=True)
                _keep(self.ends, name.end, bearer, longest=True)
                for i in range(name.start, name.end):
                    _keep(self.within, i, bearer, longest=False)


def _keep(table: dict[int, Bearer], i: int, bearer: Bearer, *, longest: bool) -> None:
    known = table.get(i)
    if known is None or longest == (_length(bearer.name) > _length(known.name)):
        table[i] = bearer


def _length(name: Name) -> int:
    return name.end - name.start
