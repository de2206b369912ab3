"""The words that tell whether two names, or a name and a description, are of the same actor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

Words = frozenset[str]


class Persons(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that mean one person, by the gender that they tell."""

    male: Words
    female: Words
    either: Words

    @property
    def all(self) -> Words:
        """All of them."""
        return self.male | self.female | self.either

    def gender(self, noun: str) -> str | None:
        """The gender that the noun tells."""
        return "male" if noun in self.male else "female" if noun in self.female else None


class LinkingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of words.toml, where each is explained."""

    indefinite: Words
    of: Words
    of_office: Words
    of_home: Words
    left_out: tuple[str, ...]
    name_articles: tuple[str, ...]
    party: Words
    adherent_endings: Mapping[str, str]
    persons: Persons


WORDS: Final = load("analysis.actors.linking", "words", LinkingWords)
