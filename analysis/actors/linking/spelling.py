"""Whether two names are one, written in two ways: without the middle name, accents and hyphens, in another
transcription, with a letter wrong."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from rapidfuzz.distance import OSA

from analysis.actors.linking.nicknames import is_short_for
from analysis.actors.linking.words import WORDS
from analysis.actors.naming.names import PersonName, given_gender

_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_SPELLED: Final = 7
"""Letters of a family name that may be misspelt where it stands alone, at least."""
_BEGUN: Final = 3
"""Letters with which it begins all the same."""


def is_misspelt(word: str, family: str) -> bool:
    """Is it a family name with a letter more or less, or with two that have changed places?"""
    if min(len(word), len(family)) < _SPELLED or word == family:
        return False
    alike = word[:_BEGUN] == family[:_BEGUN] and word[-1] == family[-1]
    return alike and OSA.distance(word, family, score_cutoff=1) <= 1


def same_name(one: PersonName, other: PersonName) -> bool:
    """The same full name, or with and without middle names."""
    if one.words == other.words or letters_of(one) == letters_of(other):
        return True
    if one.family != other.family:
        return False
    a, b = one.words, other.words
    if len(a) == len(b) == 2 and (is_short_for(a[0], b[0]) or is_short_for(b[0], a[0])):
        return True  # "Jim Okello"
    if len(a) == len(b) == 2 and 1 in (len(a[0]), len(b[0])):
        return a[0][:1] == b[0][:1]  # "J. Okello"
    if len(a) == len(b):
        return (len(a) > 2 and a[0] == b[0] and _initials(a[1:-1], b[1:-1])) or sorted(a) == sorted(b)
    small, large = sorted((a, b), key=len)
    return (
        (small[0] == large[0] and small[-1] == large[-1])
        or small == large[-len(small) :]
        or small == large[: len(small)]
    )


def letters_of(name: PersonName) -> str:
    """The name without what parts it and without accents: "Han Min-jae", "Han Min Jae" and "Han Minjae" are
    one, and so are "Renée Okello" and "Renee Okello"."""
    letters = "".join(name.words).replace("-", "")
    return letters if letters.isascii() else _ACCENTS.sub("", normalize("NFD", letters))


def _initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(x[:1] == y[:1] and 1 in (len(x), len(y)) for x, y in zip(one, other, strict=True))


def sound_alike(one: str, other: str) -> bool:
    """Are two given names of one gender only vowels apart, as "kristen" and "kristin"?"""
    bare = str.maketrans("", "", "aeiouy")
    alike = one.translate(bare).replace("ck", "k") == other.translate(bare).replace("ck", "k")
    return alike and given_gender(one) == given_gender(other)


def written(word: str) -> str:
    """The word as one of several ways to write a name of another alphabet: "shafiq" and "shafik"."""
    for letters, usual in WORDS.transcriptions.items():
        word = word.replace(letters, usual)
    return word
