"""Growing texts of names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from growing.vocabulary import (
    ACTS,
    BODIES,
    CAPITALS,
    GIVEN,
    LANDS,
    MIDDLES,
    PEOPLES,
    ROLES,
    TOPICS,
    body,
    clause,
    person,
    surname,
    thing,
)


def _capital_words(chance: Random) -> Iterator[str]:
    while True:
        yield f"{surname(chance)} {body(chance)} {person(chance)} {chance.choice(TOPICS)} "


def _initials(chance: Random) -> Iterator[str]:
    letters = "ABCDEFGHJKLMNPRST"
    while True:
        yield (
            f"{chance.choice(letters)}. {chance.choice(letters)}. {surname(chance)} "
            f"met {chance.choice(letters)}."
        )
        yield f"{chance.choice(letters)}. {surname(chance)} in the U.S. "


def _letters_and_dots(chance: Random) -> Iterator[str]:
    while True:
        yield chance.choice("abcdeABCDE") + "."


def _roles(chance: Random) -> Iterator[str]:
    while True:
        who = chance.choice(("", f"{chance.choice(GIVEN)} ")) + surname(chance)
        yield (
            f"{chance.choice(PEOPLES)} {chance.choice(ROLES)} {who}, the "
            f"{chance.choice(PEOPLES)} minister of"
            f" {chance.choice(TOPICS).lower()}, met {chance.choice(ROLES)} "
            f"{surname(chance)}. The minister said that"
            f" the {chance.choice(PEOPLES)} ambassador would stay.\n\n"
        )


def _one_role(chance: Random) -> Iterator[str]:
    yield "Foreign Minister Maria Okello met Foreign Minister James Okello.\n\n"
    while True:
        yield (
            f"Foreign Minister Okello met {chance.choice(ROLES)} Maria Okello. The "
            "minister accused James Okello. "
        )


def _countries(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{chance.choice(LANDS)} and the {chance.choice(PEOPLES)} government "
            f"accused {chance.choice(CAPITALS)} of"
            f" an attack on {chance.choice(LANDS)}'s ministry, and the "
            f"{chance.choice(PEOPLES)} Trade Ministry"
            f" rejected it. "
        )


def _short_forms(chance: Random) -> Iterator[str]:
    while True:
        words = [surname(chance), chance.choice(TOPICS), chance.choice(TOPICS), chance.choice(BODIES)]
        short = "".join(word[0] for word in words)
        yield (
            f"The {' '.join(words)} ({short}) criticised the {body(chance)}. The "
            f"{short} said it met the council. "
        )


def _acronyms(chance: Random) -> Iterator[str]:
    while True:
        yield f"The {''.join(chance.choices('ABCDEFGHIKLMNOPRSTUW', k=chance.randint(2, 6)))} sued the "
        yield f"{''.join(chance.choices('ABCDEFGHIKLMNOPRSTUW', k=chance.randint(2, 6)))}. "


def _offices(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"The Ministry of {chance.choice(TOPICS)} and {surname(chance)} of "
            f"{chance.choice(LANDS)} said the"
            f" {chance.choice(PEOPLES)} {chance.choice(TOPICS)} {chance.choice(BODIES)} met the ministry. "
        )


def _many_persons(chance: Random) -> Iterator[str]:
    while True:
        yield f"{clause(chance)}. {surname(chance)} left, and she told {person(chance)}. "


def _one_surname(chance: Random) -> Iterator[str]:
    while True:
        given = chance.choice(GIVEN) + chance.choice(MIDDLES)
        yield (
            f"{given} Okello met {chance.choice(GIVEN)} Okello. Okello said that Mr. "
            "Okello knew Mrs. Okello. "
        )


def _one_name(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Maria Okello {chance.choice(ACTS)} Okello over {thing(chance)}. "
            "Okello left. She had met Maria. "
        )


KINDS: Final[dict[str, Callable[[Random], Iterator[str]]]] = {
    "capitalised words": _capital_words,
    "initials": _initials,
    "letters and dots, no space": _letters_and_dots,
    "roles and titles": _roles,
    "one title": _one_role,
    "countries": _countries,
    "names with a short form": _short_forms,
    "acronyms": _acronyms,
    "offices": _offices,
    "many persons": _many_persons,
    "one surname": _one_surname,
    "one name": _one_name,
}
