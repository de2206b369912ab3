"""The words of the growing texts, and the smallest pieces that are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

GIVEN: Final = (
    "Maria", "Peter", "Anna", "David", "Amina", "Thomas", "Lucia", "Henrik", "Grace", "Samuel",
    "Ingrid", "Paul", "Elena", "Daniel", "Fatima", "Robert", "Helen", "Marco", "Joyce", "Viktor",
)  # fmt: skip
STARTS: Final = (
    "Ok", "Berg", "Lind", "Var", "Mor", "Kas", "Tol", "Hass", "Nor", "Wend", "Bal", "Dru", "Fen",
    "Gal",
)  # fmt: skip
MIDDLES: Final = (
    "el", "ar", "in", "ov", "an", "er", "is", "um", "and", "est",
)  # fmt: skip
ENDS: Final = (
    "lo", "sen", "man", "ski", "ton", "ova", "dez", "berg", "ani", "wood", "qvist", "ara",
)  # fmt: skip
LANDS: Final = (
    "Kenya", "Peru", "Norway", "Chile", "Japan", "France", "Ghana", "Poland", "Mexico", "India",
    "Canada", "Egypt", "Spain", "Brazil", "Turkey", "Vietnam", "Uganda", "Sweden", "Oman", "Iran",
)  # fmt: skip
PEOPLES: Final = (
    "Kenyan", "Peruvian", "Norwegian", "Chilean", "Japanese", "French", "Ghanaian", "Polish",
    "Mexican", "Indian",
)  # fmt: skip
CAPITALS: Final = (
    "Nairobi", "Lima", "Oslo", "Tokyo", "Paris", "Accra", "Warsaw", "Cairo", "Madrid", "Ottawa",
)  # fmt: skip
ROLES: Final = (
    "Foreign Minister", "President", "Deputy Trade Minister", "Ambassador", "Senator", "General",
    "Governor", "Prime Minister", "Judge", "Mayor",
)  # fmt: skip
BODIES: Final = (
    "Ministry", "Agency", "Council", "Commission", "Institute", "Union", "Federation", "Committee",
)  # fmt: skip
TOPICS: Final = (
    "Water", "Trade", "Harbours", "Forests", "Health", "Roads", "Fisheries", "Energy", "Schools",
    "Labour",
)  # fmt: skip
NOUNS: Final = (
    "bridge", "harbour", "budget", "river", "school", "treaty", "market", "railway", "election",
    "storm", "court", "factory", "dam", "strike", "harvest", "museum", "ship", "valley", "road",
    "forest",
)  # fmt: skip
ADJECTIVES: Final = (
    "new", "old", "northern", "late", "small", "common", "narrow", "costly", "quiet", "public",
)  # fmt: skip
ACTS: Final = (
    "met", "criticised", "supported", "visited", "attacked", "accused", "praised", "warned",
    "invited", "sued",
)  # fmt: skip
SAYING: Final = (
    "said", "added", "warned", "told reporters", "argued", "explained", "insisted", "announced",
)  # fmt: skip
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
FEASTS: Final = (
    "Christmas", "Easter", "Labour Day", "New Year's Day", "Thanksgiving", "Good Friday",
    "Easter Monday",
)  # fmt: skip
HEAD: Final = "Talks on the harbour go on\n\nBy Maria Okello\n\nNAIROBI, 3 May 2021 (Agency) — "


def surname(chance: Random) -> str:
    """A surname that nobody has."""
    return chance.choice(STARTS) + chance.choice(MIDDLES) + chance.choice(ENDS)


def person(chance: Random) -> str:
    """A name."""
    return f"{chance.choice(GIVEN)} {surname(chance)}"


def thing(chance: Random) -> str:
    """Something with an adjective."""
    return f"the {chance.choice(ADJECTIVES)} {chance.choice(NOUNS)}"


def body(chance: Random) -> str:
    """A body of a state."""
    return f"{chance.choice(STARTS)}{chance.choice(ENDS)} {chance.choice(TOPICS)} {chance.choice(BODIES)}"


def date(chance: Random) -> str:
    """A day."""
    return f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1950, 2024)}"


def clause(chance: Random) -> str:
    """Who did what to whom."""
    return f"{person(chance)} {chance.choice(ACTS)} {person(chance)} over {thing(chance)}"


def speech(chance: Random) -> str:
    """What somebody might say."""
    return f"we cannot wait for {thing(chance)} and {thing(chance)} any longer"


def news(chance: Random) -> Iterator[str]:
    """What articles are made of, a little of everything."""
    while True:
        day, land = chance.choice(WEEKDAYS), chance.choice(LANDS)
        yield (
            f"{clause(chance)} on {day}. “{speech(chance).capitalize()},” "
            f"{chance.choice(SAYING)} the minister of"
            f" {land}. The {body(chance)} of {land} {chance.choice(ACTS)} it on "
            f"{date(chance)}, and he rejected the"
            f" plan.\n\n"
        )
