"""Passages in another language than English, which alone is claimed, told by letters and by small words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

Words = frozenset[str]

_ENOUGH: Final = 3
"""Different small words of another language that a passage must have."""
_SHARE: Final = 1 / 6
"""Of all words, those that are such words."""
_MORE: Final = 3
"""How often they outnumber those of English."""
_LONG: Final = 20
_BARE: Final = 0.04
"""Of a passage of so many words, hardly one is a small word of English: then fewer of the other language will
do, which may have few."""
_FEWER: Final = 2
_SAMPLE: Final = 4_000
"""Characters of a passage that tell its language."""
_FEWEST: Final = 4
"""Words that a passage must have to be in a language at all, and not a name."""
_HARDLY: Final = 0.03
_LOW: Final = 0.4
_STRANGE: Final = re.compile(r"[^\W\d_A-Za-z]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_OTHER_LETTER: Final = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]")


class _Foreign(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of foreign.toml, where they are explained."""

    english: Words
    others: Mapping[str, Words]


_LISTS: Final = load("analysis.language", "foreign", _Foreign)


_OF_OTHERS: Final = frozenset().union(*_LISTS.others.values()) - _LISTS.english
_OF_ENGLISH: Final = _LISTS.english.difference(*_LISTS.others.values())


def is_foreign(text: str) -> bool:
    """Is the text in another language than English: in other letters, or with its small words?"""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    if not sample.isascii() and _in_other_letters(sample, words):
        return True
    small = _small(words)
    if len(small) < _ENOUGH or _MORE * _count(small, _LISTS.english) > 2 * len(small):
        return False
    return any(_is_in(own, small, words) for own in _LISTS.others.values())


def _is_in(own: Words, small: Sequence[str], words: Sequence[str]) -> bool:
    """Are the words in the language whose small words these are? What English has too ("a", "on") speaks
    for neither."""
    telling = own - _LISTS.english
    distinct = len(telling.intersection(small))
    if distinct < _FEWER:
        return False
    english = _count(small, _LISTS.english - own)
    if len(words) >= _LONG and english <= _BARE * len(words):
        return True
    return distinct >= _ENOUGH and _count(small, telling) > max(_MORE * english, _SHARE * len(words))


def has_foreign_signs(text: str) -> bool:
    """May the text be in another language than English: a sentence, not a list of names, with next to none of
    the words that English alone has, and a letter or a small word that it has not?"""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    if len(words) < _FEWEST or sum(map(str.islower, words)) < _LOW * len(words):
        return False
    if _count([word.lower() for word in words], _OF_ENGLISH) > _HARDLY * len(words):
        return False
    strange = _STRANGE.search(sample) is not None
    return strange or any(len(word) > 1 and word in _OF_OTHERS for word in words)


def is_english(text: str) -> bool:
    """Has the text so many of the small words of English that it is in no other language?"""
    small = _small(_WORD.findall(text[:_SAMPLE]))
    return len(_LISTS.english.intersection(small)) >= _ENOUGH and not is_foreign(text)


def _in_other_letters(text: str, words: Sequence[str]) -> bool:
    return 2 * len(_OTHER_LETTER.findall(text)) > sum(map(len, words))


def _small(words: Sequence[str]) -> list[str]:
    """The words in small letters, and the first one: with a capital, "El" and "Los" belong to names. Of a
    text in capitals, all."""
    low = [word for word in words if word.islower()]
    if not low:
        return [word.lower() for word in words]
    return low if words[0].islower() else [words[0].lower(), *low]


def _count(words: Sequence[str], own: Words) -> int:
    return sum(word in own for word in words)
