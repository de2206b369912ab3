"""Rules over strings of word classes: how they are written, compiled and applied.

A rule is a regular expression in which `<month>` stands for a word of that class, and a function that makes
a meaning from what matched, or None to decline. Of the matches that overlap the leftmost counts, and of
those the longest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from analysis.dates.expressions import Meaning
from analysis.dates.rules.lexing import CLASSES, Word


class Matched(NamedTuple):
    """The words that a rule matched, those of its named groups, and the words around."""

    words: Sequence[Word]
    found: re.Match[str]

    def get(self, group: str) -> Word | None:
        """The (first) word of a group, None when it took no part."""
        if group not in self.found.re.groupindex or self.found.start(group) < 0:
            return None
        return self.words[self.found.start(group)] if self.found.group(group) else None

    def number(self, group: str) -> int | None:
        """The whole number that a group's word is worth."""
        word = self.get(group)
        return None if word is None or word.number is None else int(word.number)

    def code(self, group: str) -> str:
        """The code of a group's word, or nothing."""
        word = self.get(group)
        return word.code if word else ""

    def text(self, group: str) -> str:
        """A group's word in lower case, or nothing."""
        word = self.get(group)
        return word.text.lower() if word else ""

    def cls(self, group: str) -> str:
        """The class of a group's word, or nothing."""
        word = self.get(group)
        return word.cls if word else ""

    def before(self, distance: int = 1) -> Word | None:
        """The word so far before the match."""
        at = self.found.start() - distance
        return self.words[at] if at >= 0 else None

    def after(self, distance: int = 1) -> Word | None:
        """The word so far behind the match."""
        at = self.found.end() + distance - 1
        return self.words[at] if at < len(self.words) else None


Build = Callable[[Matched], Meaning | None]


class Rule(NamedTuple):
    """A compiled rule."""

    pattern: re.Pattern[str]
    build: Build


class Reading(NamedTuple):
    """A rule's match: words `start` to `end` (exclusive) and what they mean."""

    start: int
    end: int
    meaning: Meaning


def rule(pattern: str, build: Build) -> Rule:
    """A rule from its pattern; blanks in the pattern are for the eye only."""
    return Rule(re.compile(classes(pattern).replace(" ", "")), build)


def classes(pattern: str) -> str:
    """The pattern with class names replaced by their characters."""
    return re.sub(r"(?<!\?P)<([a-z_]+)>", lambda name: CLASSES[name[1]], pattern)


def readings(words: Sequence[Word], rules: Iterable[Rule]) -> list[Reading]:
    """What the rules make of the words: leftmost, longest, without overlaps, in order."""
    line = "".join(word.cls for word in words)
    found: list[Reading] = []
    for one in rules:
        for match in one.pattern.finditer(line):
            if match.end() > match.start():
                meaning = one.build(Matched(words, match))
                if meaning is not None:
                    found.append(Reading(match.start(), match.end(), meaning))
    found.sort(key=lambda reading: (reading.start, -reading.end))
    chosen: list[Reading] = []
    for reading in found:
        if not chosen or reading.start >= chosen[-1].end:
            chosen.append(reading)
    return chosen
