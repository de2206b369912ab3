"""The words that tell whether two names, or a name and a description, are of the same actor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

Words = frozenset[str]


class LinkingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of words.toml, where each is explained."""

    indefinite: Words
    of: Words
    of_office: Words
    of_home: Words
    left_out: tuple[str, ...]
    name_articles: tuple[str, ...]
    transcriptions: Mapping[str, str]
    party: Words
    adherent_endings: Mapping[str, str]


WORDS: Final = load("analysis.actors.linking", "words", LinkingWords)
