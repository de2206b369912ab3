"""The word list of labels."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load


class Present(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs in the present tense; auxiliaries by whether there are many."""

    irregular: dict[str, str]
    be: tuple[str, str]
    do: tuple[str, str]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of labels.toml, where each list is explained."""

    unfinished: frozenset[str]
    taking_of: frozenset[str]
    articles: frozenset[str]
    possessives: frozenset[str]
    glued: frozenset[str]
    posted: frozenset[str]
    standing: frozenset[str]
    holding: frozenset[str]
    speaking: frozenset[str]
    pointing: frozenset[str]
    plural: frozenset[str]
    counting: frozenset[str]
    singular: frozenset[str]
    bounding: frozenset[str]
    addressing: frozenset[str]
    emerging: frozenset[str]
    vague: frozenset[str]
    times: frozenset[str]
    of_times: frozenset[str]
    gradable: frozenset[str]
    parties: frozenset[str]
    light: frozenset[str]
    relational: frozenset[str]
    within_prepositions: frozenset[str]
    unspecific: frozenset[str]
    equal: frozenset[str]
    degrees: frozenset[str]
    asserting: frozenset[str]
    doubting: frozenset[str]
    assured: frozenset[str]
    privative: frozenset[str]
    countless: frozenset[str]
    restricting: frozenset[str]
    partitive: frozenset[str]
    spending: frozenset[str]
    until_when: frozenset[str]
    heading: frozenset[str]
    faded: frozenset[str]
    hedges: frozenset[str]
    focusing: frozenset[str]
    completed: frozenset[str]
    putting: frozenset[str]
    leaving: frozenset[str]
    topical: frozenset[str]
    voicing: frozenset[str]
    opening: frozenset[str]
    binding: frozenset[str]
    conditions: frozenset[str]
    circumstances: frozenset[str]
    done: frozenset[str]
    unproven: frozenset[str]
    sharing: frozenset[str]
    telling: frozenset[str]
    incomplete: frozenset[str]
    wondering: frozenset[str]
    says: tuple[str, str]
    others: tuple[str, ...]
    present: Present
    modals: dict[str, str]
    past: frozenset[str]
    shifted: dict[str, str]
    objective: dict[str, str]
    marks: dict[str, str]
    pairs: dict[str, str]


WORDS: Final = load("analysis.events.labels", "labels", Words)
