"""WordPiece, as BERT's uncased models use it, with the place of each piece in the text.

Quotation marks and apostrophes of any kind are one to the model: the straight ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

LONGEST: Final = 96
"""Pieces of a text that are looked at, the two around it counted."""

_UNKNOWN: Final = "[UNK]"
_START: Final = "[CLS]"
_END: Final = "[SEP]"
_LONGEST_WORD: Final = 100
_KNOWN_WORDS: Final = 20_000
_STRAIGHT: Final = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
}
_IDEOGRAPHS: Final = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as the model reads it.

    `ids` have the marks of start and end around them. `spans` are the places of those between; `words` counts
    for each of these which word it is a piece of.
    """

    ids: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    words: tuple[int, ...]


class Tokenizer:
    """Takes texts to pieces of a vocabulary."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._ids[_UNKNOWN]
        self._start = self._ids[_START]
        self._end = self._ids[_END]
        self._pieces_of = lru_cache(maxsize=_KNOWN_WORDS)(self._split)

    def pieces(self, text: str, longest: int = LONGEST) -> Pieces:
        """At most `longest` pieces of the text, of whole words."""
        ids: list[int] = []
        spans: list[tuple[int, int]] = []
        words: list[int] = []
        room = longest - 2
        for number, (word, places) in enumerate(_words(text, room)):
            found = self._pieces_of(word)
            if len(ids) + len(found) > room:
                break
            for piece, start, end in found:
                ids.append(piece)
                spans.append((places[start], places[end - 1] + 1))
                words.append(number)
        return Pieces((self._start, *ids, self._end), tuple(spans), tuple(words))

    def _split(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """The pieces of a word, each the longest that the vocabulary has: number, start, end."""
        whole = ((self._unknown, 0, len(word)),)
        if len(word) > _LONGEST_WORD:
            return whole
        found: list[tuple[int, int, int]] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                piece = self._ids.get(prefix + word[start:end])
                if piece is not None:
                    break
            else:
                return whole
            found.append((piece, start, end))
            start = end
        return tuple(found)


def _words(text: str, most: int) -> list[tuple[str, list[int]]]:
    """The first words and marks of the text, in lower case, with the place of each character."""
    found: list[tuple[str, list[int]]] = []
    letters: list[str] = []
    places: list[int] = []

    def close() -> None:
        if letters:
            found.append(("".join(letters), places.copy()))
            letters.clear()
            places.clear()

    for place, character in enumerate(text):
        if len(found) > most:
            break
        if character.isascii() and character.isalnum():
            letters.append(character.lower())
            places.append(place)
            continue
        if character.isspace():
            close()
            continue
        character = _STRAIGHT.get(character, character)
        if _alone(character):
            close()
            found.append((character, [place]))
            continue
        for letter in unicodedata.normalize("NFD", character.lower()):
            category = unicodedata.category(letter)
            if category != "Mn" and not category.startswith("C"):
                letters.append(letter)
                places.append(place)
    close()
    return found


def _alone(character: str) -> bool:
    """A mark, or a sign that is a word."""
    if character.isascii():
        return character.isprintable() and not character.isalnum()
    code = ord(character)
    return unicodedata.category(character).startswith("P") or any(
        low <= code <= high for low, high in _IDEOGRAPHS
    )
