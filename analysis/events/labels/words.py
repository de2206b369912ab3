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
    """The words of labels.toml."""

    unfinished: frozenset[str]
    possessives: frozenset[str]
    glued: frozenset[str]
    posted: frozenset[str]
    sources: frozenset[str]
    present: Present
    modals: dict[str, str]
    objective: dict[str, str]


WORDS: Final = load("analysis.events.labels", "labels", Words)
