"""Nouns for people: who somebody is of whom the text gives no name, and of which gender."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

Words = frozenset[str]


class People(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The nouns of people.toml, by the gender that they tell."""

    male: Words
    female: Words
    either: Words

    @cached_property
    def all(self) -> Words:
        """All of them."""
        return self.male | self.female | self.either

    def gender(self, noun: str) -> str | None:
        """The gender that the noun tells."""
        return "male" if noun in self.male else "female" if noun in self.female else None


PEOPLE: Final = load("analysis.language", "people", People)


class Persons(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of persons.toml: whatever nouns name a person, of which a text may use but few; and the
    adjectives that with "the" stand for people."""

    persons: Words
    collective: Words


PERSONS: Final = load("analysis.language", "persons", Persons)
