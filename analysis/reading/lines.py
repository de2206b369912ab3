"""Lines of a text, and what their words tell of where a sentence, a paragraph or an item begins and ends."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_LINE: Final = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|\\Z)")
_ENDS_SENTENCE: Final = re.compile(r"[.!?…][\"”’'»)\]*_]*$")
_BREAKS_OFF: Final = re.compile(r"(?:[,;‐-]|\b(?:the|a|an|and|or|of|its|their|his|our))$")
_BULLET: Final = re.compile(r"[*+•‣▪◦●]\s+\S")
_ITEM: Final = re.compile(r"(?:[-–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S")
WIDEST: Final = 132
"""Characters of the longest line that is one of wrapped text."""


class Line(NamedTuple):
    """A line: where it starts and stops (its break included), its words, and how far it is indented."""

    start: int
    stop: int
    words: str
    indent: int


def split_lines(text: str, start: int = 0) -> list[Line]:
    """The lines of the text from `start` on; every character is in one."""
    lines = []
    for found in _LINE.finditer(text, start):
        raw = found[0]
        if raw:
            words = raw.strip()
            lines.append(Line(found.start(), found.end(), words, raw.find(words[:1])))
    return lines


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence ends."""
    return bool(_ENDS_SENTENCE.search(words))


def breaks_off(words: str) -> bool:
    """Whether the words end where neither a sentence nor a heading can end."""
    return bool(_BREAKS_OFF.search(words))


def starts_low(words: str) -> bool:
    """Whether the words go on in small letters, as the rest of a sentence does (and "iPhone" does not)."""
    return words[:1].islower() and not words[1:2].isupper()


def is_item(words: str) -> bool:
    """Whether the words start as an item of a list."""
    return is_bullet(words) or bool(_ITEM.match(words))


def is_bullet(words: str) -> bool:
    """Whether the words start with the sign of an item of a list."""
    return bool(_BULLET.match(words))
