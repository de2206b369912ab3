"""Who did how much to whom: the busiest actors against each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from analysis.annotations.wording import event_code
from analysis.annotations.wrap import cut, one_line
from analysis.model import Actor, Event

MOST: Final = 10
"""Actors that are looked at."""
_GIVEN_LAST: Final = re.compile(r"\w+-[a-z]\w*")
"""A given name of two syllables, behind its family name: "Ho-jin", but not "Smith-Jones"."""


class Matrix:
    """The actors that have part in most events, and for each two of them the events that one is a source of
    and the other a target. An event of several sources or targets counts for each two of them."""

    def __init__(self, actors: Iterable[Actor], events: Sequence[Event], most: int = MOST) -> None:
        self._cells: dict[tuple[str, str], list[Event]] = defaultdict(list)
        self._did: Counter[str] = Counter()
        self._met: Counter[str] = Counter()
        part: Counter[str] = Counter()
        for event in events:
            sources, targets = set(event.sources), set(event.targets)
            self._did.update(sources)
            self._met.update(targets)
            part.update(sources | targets)
            for source in sources:
                for target in targets:
                    self._cells[source, target].append(event)
        # Who only acts on nobody, or is acted on by nobody, fills no cell, and comes after those who do.
        dealing = {actor for pair in self._cells for actor in pair}
        ranked = sorted(actors, key=lambda actor: (actor.id in dealing, part[actor.id]), reverse=True)
        self.actors: tuple[Actor, ...] = tuple(actor for actor in ranked if part[actor.id])[:most]
        """The busiest first."""

    def events(self, source: str, target: str) -> Sequence[Event]:
        """What the one did to the other, in the order of the text."""
        return self._cells.get((source, target), ())

    def did(self, actor: str) -> int:
        """In how many events it is a source, whoever is the target."""
        return self._did[actor]

    def met(self, actor: str) -> int:
        """In how many events it is a target, whoever is the source."""
        return self._met[actor]

    def fullest(self) -> tuple[int, int]:
        """The row and the column of the cell with most events, the first of those that are equal."""
        count = len(self.actors)
        places = ((row, column) for row in range(count) for column in range(count))
        return max(places, key=lambda place: len(self._at(*place)), default=(0, 0))

    def _at(self, row: int, column: int) -> Sequence[Event]:
        return self.events(self.actors[row].id, self.actors[column].id)


def leading_type(events: Iterable[Event]) -> Event | None:
    """An event of the type that most of them have, the first of those that are equal."""
    by_type: dict[str, Event] = {}
    counts: Counter[str] = Counter()
    for event in events:
        by_type.setdefault(event_code(event), event)
        counts[event_code(event)] += 1
    return by_type[counts.most_common(1)[0][0]] if counts else None


def types_in_words(events: Iterable[Event]) -> str:
    """`accuse 3, threaten 1, of no type 2 · 1 planned`."""
    events = list(events)
    types = Counter(event.type.lower() if event.type else "of no type" for event in events)
    statuses = Counter(event.status for event in events if event.status != "happened")
    pieces = [", ".join(f"{name} {count}" for name, count in types.most_common())]
    pieces += [f"{count} {status}" for status, count in statuses.most_common()]
    return " · ".join(piece for piece in pieces if piece)


def short_name(actor: Actor, room: int) -> str:
    """What an actor is called in so many cells: its name; the longest other one for which there is room, of a
    country rather a short form of its name than its capital or its people; a person's family name;
    or as much of the shortest as there is room for."""
    name, *others = [one_line(name) for name in (actor.name, *actor.aliases)]
    family = [_family(name)] if actor.kind == "person" else []

    def rank(other: str) -> tuple[bool, int]:
        return actor.kind == "country" and (other.isupper() or other in name), len(other)

    fitting = (
        one for one in (name, *sorted(others, key=rank, reverse=True), *family) if cut(one, room) == one
    )
    return next(fitting, cut(min((name, *others, *family), key=len), room))


def _family(name: str) -> str:
    """The family name: the last word, or the first of names of the far East."""
    words = name.split(" ")
    return words[0] if _GIVEN_LAST.fullmatch(words[-1]) else words[-1]
