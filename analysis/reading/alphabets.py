"""Texts in the encodings of one byte a character that came before Unicode, told by their letters.

Read in a wrong one, a text has letters that its language has not, signs within words, capitals behind small
letters, or rare letters where there should be common ones. A detector that counts needs much more of it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load

_WORD: Final = re.compile(rb"[A-Za-z'\x80-\xff]{0,40}[\x80-\xff][A-Za-z'\x80-\xff]{0,40}")
_MOST: Final = 400
"""Words that are looked at."""
_SURE: Final = 0.9
_SAME: Final = 0.02
"""By how much a reading must be better than one that is preferred to it."""
_COMMON: Final = 0.6
"""Of the letters of any text, those that are common in its language."""


class _Language(Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of alphabets.toml, where it is explained."""

    name: str
    letters: frozenset[str]
    encodings: tuple[str, ...]
    common: frozenset[str] = frozenset()


class _Entry(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    letters: str
    encodings: tuple[str, ...]
    common: str = ""


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    signs: str
    language: tuple[_Entry, ...]


def encoding_by_letters(data: bytes) -> str | None:
    """The encoding in which bytes are a text of some language; None where none of those known fits."""
    words = [found[0] for found in islice(_WORD.finditer(data), _MOST)]
    sample = b" ".join(words)
    best: str | None = None
    most = 0.0
    for language in _languages():
        for encoding in language.encodings:
            fit = _fit(sample.decode(encoding, errors="replace"), language)
            if fit > most + (_SAME if best else 0):
                best, most = encoding, fit
    return best if most >= _SURE else None


def _fit(text: str, language: _Language) -> float:
    """How well a text fits a language, 0 to 1: of all that is not ASCII, how much is as it should be."""
    high = good = common = letters = 0
    before = " "
    for here, behind in zip(text, f"{text[1:]} ", strict=True):
        if here > "\x7f":
            high += 1
            if here.lower() in language.letters or here in language.letters:
                good += not (here.isupper() and before.islower())
                letters += 1
                common += here.lower() in language.common
            elif here in _signs():
                good += here == "’" or not (before.isalpha() and behind.isalpha())
        elif here.isupper() and before > "\x7f" and before.islower():
            good -= 1
        before = here
    if not high:
        return 0.0
    fit = max(0.0, good / high)
    return fit * min(1.0, common / (_COMMON * letters)) if language.common and letters else fit


@cache
def _languages() -> tuple[_Language, ...]:
    return tuple(
        _Language(one.name, frozenset(one.letters), one.encodings, frozenset(one.common))
        for one in _table().language
    )


@cache
def _signs() -> frozenset[str]:
    return frozenset(_table().signs)


def _table() -> _Table:
    return load("analysis.reading", "alphabets", _Table)
