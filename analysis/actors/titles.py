"""The words that titles and the names of offices are made of, ready to look up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from analysis.language.lexicon import untyped


class TitleWords(NamedTuple):
    """Lower-case words by their part in a title; `address` maps to the gender that the word tells, if any."""

    heads: frozenset[str]
    modifiers: frozenset[str]
    address: Mapping[str, str | None]
    descriptions: Mapping[str, frozenset[str]]
    before_names: frozenset[str]
    appointing: frozenset[str]
    not_only_people: frozenset[str]
    common: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]


class OfficeWords(NamedTuple):
    """Words of the names of organisations, as written in titles (`Ministry`) or, for topics, in lower
    case."""

    departments: frozenset[str]
    bodies: frozenset[str]
    associations: frozenset[str]
    national: frozenset[str]
    generic: frozenset[str]
    topics: Mapping[str, str]
    company_ends: frozenset[str]
    company_kinds: frozenset[str]
    no_actors: frozenset[str]
    things: frozenset[str]
    sites: frozenset[str]
    captions: frozenset[str]
    described: frozenset[str]


@cache
def title_words() -> TitleWords:
    """The table `titles.toml`."""
    table = untyped("analysis.actors", "titles")
    return TitleWords(
        heads=_all(table["heads"]),
        modifiers=_all(table["modifiers"]),
        address={
            word.casefold(): None if gender == "either" else gender
            for gender, words in table["address"].items()
            for word in words
        },
        descriptions={word: frozenset(heads) for word, heads in table["descriptions"].items()},
        before_names=frozenset(table["before_names"]["words"]),
        appointing=frozenset(table["appointing"]["verbs"]),
        not_only_people=frozenset(table["heads_in_use"]["of_things"]),
        common=frozenset(table["heads_in_use"]["common"]),
        women=frozenset(table["gendered"]["female"]),
        men=frozenset(table["gendered"]["male"]),
    )


@cache
def office_words() -> OfficeWords:
    """The table `organisations.toml`, its words."""
    table = untyped("analysis.actors.known", "organisations")
    heads = table["heads"]
    return OfficeWords(
        departments=frozenset(heads["departments"]),
        bodies=frozenset(heads["bodies"]),
        associations=frozenset(heads["associations"]),
        national=frozenset(heads["national"]),
        generic=frozenset(heads["generic"]),
        topics={name: topic for topic, names in table["topics"].items() for name in names},
        company_ends=frozenset(table["companies_end"]["words"]),
        company_kinds=frozenset(table["companies_end"]["kinds"]),
        no_actors=_all(table["no_actors"]),
        things=_all(table["things"]),
        sites=frozenset(heads["sites"]),
        captions=frozenset(heads["captions"]),
        described=frozenset(heads["described"]),
    )


def _all(groups: dict[str, Any]) -> frozenset[str]:
    return frozenset(word for words in groups.values() for word in words)
