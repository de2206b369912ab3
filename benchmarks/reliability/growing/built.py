"""Growing texts of sentences that are built in one way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from growing.vocabulary import ACTS, CAPITALS, LANDS, NOUNS, clause, news, person, speech, thing


def _commas(chance: Random) -> Iterator[str]:
    while True:
        yield f"{person(chance)}, {thing(chance)}, {chance.choice(LANDS)}, {chance.choice(ACTS)}, "


def _dashes(chance: Random) -> Iterator[str]:
    while True:
        yield f"{person(chance)} – the mayor – said — as {person(chance)} - did -- that {thing(chance)} – "


def _brackets(chance: Random) -> Iterator[str]:
    while True:
        depth = chance.randint(1, 40)
        yield f"{clause(chance)} " + "([" * depth + thing(chance) + "])" * depth + ". "


def _unclosed_brackets(chance: Random) -> Iterator[str]:
    while True:
        yield f"({clause(chance)} [{thing(chance)} "


def _long_sentence(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{clause(chance)} and said that {speech(chance)} while "
            f"{person(chance)} left for {thing(chance)} "
        )


def _relatives(chance: Random) -> Iterator[str]:
    while True:
        yield f"{person(chance)}, who {chance.choice(ACTS)} "
        for _ in range(chance.randint(2, 40)):
            yield f"the {chance.choice(NOUNS)} that {chance.choice(ACTS)} "
        yield f"{person(chance)}, left. "


def _repeated_event(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"On 3 May 2021 Kenya attacked Peru. {chance.choice(CAPITALS)} condemned "
            "the attack. In response, Peru "
        )
        yield "accused Kenya on Tuesday. Kenya denied it.\n\n"


def _capitals(chance: Random) -> Iterator[str]:
    for sentence in news(chance):
        yield sentence.upper()


KINDS: Final[dict[str, Callable[[Random], Iterator[str]]]] = {
    "dashes": _dashes,
    "nested brackets": _brackets,
    "brackets never closed": _unclosed_brackets,
    "capitals throughout": _capitals,
    "commas": _commas,
    "one long sentence": _long_sentence,
    "one event again and again": _repeated_event,
    "relative clauses": _relatives,
}
