"""What a page is made of: lines of words that know what they are, before anybody chooses width or colour."""

from __future__ import annotations

from typing import Final, NamedTuple

Piece = tuple[str, str]
"""Words and what they are (`person`, `marker`), which gives them their style; a page of paper has none."""

MARKER: Final = "marker"
HEADING: Final = "heading"


class Line(NamedTuple):
    """A line of any length. An entry of a list has a key (`e12`), which stands out before it."""

    pieces: tuple[Piece, ...] = ()
    key: str = ""

    @property
    def words(self) -> str:
        """The line without its key."""
        return "".join(words for words, _ in self.pieces)
