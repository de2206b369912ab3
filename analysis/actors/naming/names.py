"""The parts of a person's name: given name, family name, and which stands first."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from msgspec import Struct

from analysis.actors.naming.words import WORDS
from analysis.language.lexicon import load

# "Min-jae", "Wei-ling": the second part of a given name after the hyphen is written small only in East
# Asian names.
_HYPHENATED: Final = re.compile(r"^[A-Z][a-z]+-[a-z]+$")
PRONOUN_GENDERS: Final = {
    pronoun: gender for gender, pronouns in WORDS.people.pronouns.items() for pronoun in pronouns
}


class PersonName(NamedTuple):
    """A name in its parts; all in lower case. Of a name of one word, `given` is empty."""

    words: tuple[str, ...]
    given: str
    family: str


class _Lists(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of given_names.toml, where each is explained; names with spaces between."""

    male: str
    female: str
    either: str
    family_first: str


def _lists() -> _Lists:
    return load("analysis.actors.naming", "given_names", _Lists)


@cache
def _gendered() -> dict[str, str | None]:
    lists = _lists()
    found: dict[str, str | None] = {}
    for gender, names in (("male", lists.male), ("female", lists.female), (None, lists.either)):
        for name in names.casefold().split():
            found[name] = None if name in found else gender
    return found


@cache
def _family_first() -> frozenset[str]:
    return frozenset(_lists().family_first.casefold().split())


def is_given(word: str) -> bool:
    """Is it a common given name?"""
    return word.casefold() in _gendered()


def given_gender(word: str) -> str | None:
    """The gender, "male" or "female", of a given name that only one of them bears; else None."""
    return _gendered().get(word.casefold())


def gender(name: PersonName) -> str | None:
    """The gender that the given name tells, if any."""
    return _gendered().get(name.given)


def parse(text: str) -> PersonName:
    """The parts of a name without titles ("Han Min-jae": family name Han; "Anna van der Velde": van der
    Velde)."""
    suffixes = WORDS.people.suffixes
    plain = text.replace("\u2011", "-").replace("’", "'")
    raw = [word for word in plain.split() if word.casefold() not in suffixes]
    words = tuple(word.casefold().strip(".,’'") for word in raw)
    if len(words) < 2:
        return PersonName(words, "", words[0] if words else "")
    if family_stands_first(raw):
        return PersonName(words, " ".join(words[1:]), words[0])
    family = len(words) - 1
    while family > 1 and words[family - 1] in WORDS.people.particles:
        family -= 1
    return PersonName(words, words[0], " ".join(words[family:]))


def family_stands_first(words: list[str]) -> bool:
    """Korean, Chinese and Vietnamese names: the family name is short and well known, the given name is
    hyphenated or no name of the West ("Han Min-jae", "Xu Weiling", but "Peter Han", "Anna Xu")."""
    if len(words) not in (2, 3) or (is_given(words[0]) and words[0].casefold() not in _family_first()):
        return False
    if len(words) == 2 and _HYPHENATED.match(words[1]):
        return True
    return words[0].casefold() in _family_first() and not is_given(words[1]) and not is_given(words[-1])
