"""The words that titles and the names of offices are made of, ready to look up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Literal

from msgspec import Struct, field

from analysis.language.lexicon import load

Words = frozenset[str]


class TitleWords(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The lists of titles.toml, where each is explained; lower-case words by their part in a title."""

    before_names: Words
    behind_names: Words
    honours: Words
    appointing: Words
    not_only_people: Words
    common: Words
    ministers: Words
    advisers: Words
    nobles: Words
    qualifying: Words
    speaking: Words
    lower: Words
    other_rank: Mapping[str, Words]
    foremost: Words
    chiefs: Mapping[str, tuple[Words, ...]]
    deputies: Words
    governments: Words
    descriptions: Mapping[str, Words]
    gendered: Mapping[Literal["male", "female"], Words]
    grouped_address: Mapping[Literal["male", "female", "either"], Words] = field(name="address")
    grouped_heads: Mapping[str, Words] = field(name="heads")
    grouped_modifiers: Mapping[str, Words] = field(name="modifiers")

    @cached_property
    def heads(self) -> Words:
        """Heads of a title."""
        return _all(self.grouped_heads)

    @cached_property
    def modifiers(self) -> Words:
        """Words that go before a head and belong to the title."""
        return _all(self.grouped_modifiers)

    @cached_property
    def address(self) -> Mapping[str, str | None]:
        """Words of address and the gender that each tells, if any."""
        return {
            word.casefold(): None if gender == "either" else gender
            for gender, words in self.grouped_address.items()
            for word in words
        }

    @cached_property
    def parts(self) -> Words:
        """Whatever may be a word of a title."""
        return self.heads | self.modifiers | self.address.keys()

    def gender(self, word: str) -> str | None:
        """The gender that a word of address or a head tells, if any."""
        return self.address.get(word) or next(
            (gender for gender, words in self.gendered.items() if word in words), None
        )


class OfficeWords(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The lists of offices.toml, where each is explained; words as written in titles (`Ministry`) or, for
    topics, in lower case."""

    departments: Words
    bodies: Words
    associations: Words
    unofficial: Words
    institutions: Words
    papers: Words
    national: Words
    named_by_country: Words
    behind_country: Words
    generic: Words
    sites: Words
    sites_before: Words
    venues: Words
    towns: Words
    of_people: Words
    clubs: Words
    houses: Words
    described: Words
    captions: Words
    of_country: Words
    small: Words
    small_departments: Words
    small_national: Words
    with_on: Words
    governments: Words
    company_ends: Words
    legal_forms: Words
    forms_before: Words
    company_kinds: Words
    firms: Words
    one_body: Mapping[str, tuple[str, ...]]
    grouped_no_actors: Mapping[str, Words] = field(name="no_actors")
    grouped_things: Mapping[str, Words] = field(name="things")
    grouped_topics: Mapping[str, Words] = field(name="topics")

    @cached_property
    def no_actors(self) -> Words:
        """What looks like an actor's name and is none."""
        return _all(self.grouped_no_actors)

    @cached_property
    def things(self) -> Words:
        """Last words of what is signed, passed, won or held."""
        return _all(self.grouped_things)

    @cached_property
    def topics(self) -> Mapping[str, str]:
        """What ministries are about, and the one of its synonyms that stands for all."""
        return {name: topic for topic, names in self.grouped_topics.items() for name in names}

    @cached_property
    def offices(self) -> Words:
        """Words that a person's name does not hold."""
        return self.bodies | self.departments | self.national | self.company_ends

    @cached_property
    def acting(self) -> Words:
        """Words that show a body that acts."""
        return self.bodies | self.departments | self.company_kinds | self.associations | self.institutions


@cache
def title_words() -> TitleWords:
    """The table `titles.toml`."""
    return load("analysis.actors", "titles", TitleWords)


@cache
def office_words() -> OfficeWords:
    """The table `offices.toml`."""
    return load("analysis.actors", "offices", OfficeWords)


def _all(groups: Mapping[str, Words]) -> Words:
    return frozenset().union(*groups.values())
