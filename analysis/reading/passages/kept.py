"""A text that is drawn as it is written, every line a line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from analysis.reading.passages.records import Passage, pieces

if TYPE_CHECKING:
    from analysis.model import Span


class Kept:
    """Every line of a text as it is."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def pieces(self) -> list[Span]:
        """Where it may be looked at apart."""
        return pieces(self.text)

    def passages(self, start: int, end: int) -> Iterator[Passage]:
        """The lines of a piece, as one passage."""
        stop = end - 1 if self.text[end - 1 : end] == "\n" and end > start else end
        yield Passage("paragraph", start, end, ((start, stop),))
