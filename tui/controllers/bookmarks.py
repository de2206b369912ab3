"""Bookmarks: places in the text under a letter each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from analysis.annotations.index import Index
from analysis.annotations.wrap import one_line
from tui.lines.headline import GAP

_LENGTHS: Final = (24, 12, 8)
"""Characters by which a sentence is known again in a list: many or few, as there is room."""


class Bookmarks(NamedTuple):
    """Offsets into the text, each under its letter."""

    places: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, places: Mapping[str, int], length: int) -> Bookmarks:
        """From what was kept of an earlier reading, without what cannot be a bookmark in a text of that
        length."""
        good = {
            letter: place for letter, place in places.items() if is_letter(letter) and 0 <= place < length
        }
        return cls(tuple(sorted(good.items())))

    def as_dict(self) -> dict[str, int]:
        """The offsets by their letters, to be kept."""
        return dict(self.places)

    def put(self, letter: str, place: int) -> Bookmarks:
        """With a bookmark more, or one moved."""
        return Bookmarks(tuple(sorted({**self.as_dict(), letter: place}.items())))

    def get(self, letter: str) -> int | None:
        """The offset under a letter."""
        return self.as_dict().get(letter)


def is_letter(key: str) -> bool:
    """Whether a key can stand for a bookmark: a letter of whatever alphabet, small and capital apart."""
    return len(key) == 1 and key.isalpha()


def listed(marks: Bookmarks, index: Index) -> Iterator[str]:
    """Each bookmark with the first words of its sentence; in several lengths, the fullest first, the last one
    only letters."""
    for length in _LENGTHS:
        yield GAP.join(f"{letter} {_words(index, place, length)}" for letter, place in marks.places)
    yield " ".join(letter for letter, _ in marks.places)


def _words(index: Index, place: int, length: int) -> str:
    start, end = index.sentences.at(place)
    words = one_line(index.text[start : min(end, start + 3 * length)])
    return words if len(words) <= length else words[:length].rstrip() + "…"
