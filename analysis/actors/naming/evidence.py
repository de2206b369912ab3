"""Who wins where several sources claim the same words as a name: a ranked list, and one hand that decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from analysis.actors.candidates import Kind, Name, surface
from analysis.actors.naming.patterns import titled_part
from analysis.actors.naming.remainders import Taken, remains
from analysis.actors.tokens import Tokens

Parts: TypeAlias = Callable[[Tokens, Name, Taken], Iterator[Name]]


def _whole(tokens: Tokens, name: Name, taken: Taken) -> Iterator[Name]:
    yield name


class Source(NamedTuple):
    """Where names come from. Of two sources the one with more `weight` is the surer. `parts` says what may be
    left of a name of which surer ones have a part. A name may lie `over` others, but over none of a kind that
    is `firm` in its source."""

    weight: int
    parts: Parts = _whole
    over: bool = False
    firm: frozenset[Kind] = frozenset()


_ALL: Final = frozenset[Kind]({"person", "country", "organization", "group", "place"})

READER: Final = Source(90, firm=_ALL)
"""What the reader told of."""
DEFINITION: Final = Source(80, firm=_ALL)
"""A name and the abbreviation that the article defines for it."""
TABLES: Final = Source(70, firm=frozenset[Kind]({"organization"}))
"""The tables of known names."""
OFFICE: Final = Source(60, over=True)
"""The name of an office, which may hold its country's."""
HALF: Final = Source(50)
"""The half of a name that states share."""
DESCRIPTION: Final = Source(40)
"""A person by the form of the name or by the role behind it."""
HOUSE: Final = Source(35)
"""A hospital and the like by what it is called."""
MODEL: Final = Source(30, parts=remains)
"""The trained model."""
TITLE: Final = Source(20, parts=titled_part)
"""A person by the title before the name."""
ABBREVIATION: Final = Source(10)
"""An abbreviation that does something, a company by what it does."""

Claim: TypeAlias = tuple[Source, Iterable[Name]]


def resolved(tokens: Tokens, claims: Sequence[Claim], nobodys: set[str]) -> list[Name]:
    """The names that hold, the surest first. What no table knows and is spelled like one of `nobodys` is
    none."""
    taken, firm = [False] * len(tokens.doc), [False] * len(tokens.doc)
    found: list[Name] = []
    for source, names in sorted(claims, key=lambda claim: -claim[0].weight):
        for name in (part for one in names for part in source.parts(tokens, one, taken.__getitem__)):
            if name.start < name.end and not any((firm if source.over else taken)[name.start : name.end]):
                found.append(name)
                for i in range(name.start, name.end):
                    taken[i] = True
                    firm[i] = firm[i] or name.kind in source.firm
    return [name for name in found if name.key is not None or surface(tokens.doc, name) not in nobodys]
