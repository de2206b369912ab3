"""The words that tell a thing, a work or an event from somebody who acts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from msgspec import Struct, field

from analysis.actors.titles import office_words
from analysis.language.lexicon import load

Words = frozenset[str]


class _Things(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The lists of things.toml, where each is explained."""

    grouped_kinds: Mapping[str, Words] = field(name="kinds")
    grouped_ends: Mapping[str, Words] = field(name="ends")
    before: Mapping[str, Words]
    words: Mapping[str, Words]
    lively: Mapping[str, Words]
    posts: Mapping[str, Words]
    callings: Mapping[str, Words]
    undertakings: Mapping[str, Words]
    faceless: Mapping[str, Words]
    signed: Mapping[str, Words]
    honoured: Mapping[str, Words]
    defining: Mapping[str, Words]

    @cached_property
    def kinds(self) -> Words:
        """What things are called that bear a name."""
        return frozenset().union(*self.grouped_kinds.values())

    @cached_property
    def ends(self) -> Words:
        """Last words of the names of things and events."""
        return frozenset().union(*self.grouped_ends.values()) | office_words().things

    @cached_property
    def called(self) -> Words:
        """What precedes the name of a storm or ship."""
        return frozenset().union(*self.before.values())

    @cached_property
    def nobody(self) -> Words:
        """What is no name of an actor whatever stands around it."""
        return frozenset().union(*(words for group, words in self.words.items() if group != "posts"))


THINGS: Final = load("analysis.actors.naming", "things", _Things)
