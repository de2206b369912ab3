"""The sentences of a text, to walk through before all of them have been found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Final

from analysis.model import Paragraph, Span
from analysis.reading.sentences import sentences

_WORD: Final = re.compile(r"\S")


class Sentences:
    """The sentences of a text: `read`, those found when it was read; else, of each run between blank lines,
    those that stand in it. `layout` gives the paragraphs if all are asked for."""

    def __init__(self, text: str, read: tuple[Span, ...], layout: Callable[[], Sequence[Paragraph]]) -> None:
        self._text = text
        self._read = read
        self._layout = layout
        self._block = lru_cache(maxsize=64)(self._split_block)

    @cached_property
    def all(self) -> tuple[Span, ...]:
        """All sentences, as they were read or, where nobody has, are found now in the paragraphs."""
        return self._read or sentences(self._text, self._layout())

    def at(self, position: int) -> Span:
        """The sentence at a position, or the nearest one before it."""
        spans = self._block(*self._block_around(position))
        index = bisect_right(spans, (position, len(self._text) + 1)) - 1
        return spans[max(index, 0)] if spans else (position, position)

    def after(self, position: int) -> Span | None:
        """The sentence after the one at the position."""
        block = self._block_around(position)
        while True:
            spans = self._block(*block)
            later = bisect_right(spans, (position, len(self._text) + 1))
            if later < len(spans):
                return spans[later]
            word = _WORD.search(self._text, block[1])
            if word is None:
                return None
            block = self._block_around(word.start())

    def before(self, position: int) -> Span | None:
        """The sentence before the one that starts at the position."""
        block = self._block_around(position)
        while True:
            spans = self._block(*block)
            earlier = bisect_left(spans, (position,))
            if earlier:
                return spans[earlier - 1]
            end = len(self._text[: block[0]].rstrip())
            if end == 0:
                return None
            block = self._block_around(end - 1)

    def first(self) -> Span:
        """The first sentence of the text."""
        start = len(self._text) - len(self._text.lstrip())
        return self.at(start if start < len(self._text) else 0)

    def last(self) -> Span:
        """The last sentence of the text."""
        return self.at(max(0, len(self._text.rstrip()) - 1))

    def _block_around(self, position: int) -> Span:
        """The whole text when its sentences are known; until then a run of it between blank lines, so that
        nobody waits for those of a long article."""
        if self._read:
            return (0, len(self._text))
        position = min(max(position, 0), len(self._text))
        start = self._text.rfind("\n\n", 0, position)
        end = self._text.find("\n\n", position)
        return (start + 2 if start >= 0 else 0, end + 2 if end >= 0 else len(self._text))

    def _split_block(self, start: int, end: int) -> tuple[Span, ...]:
        if self._read:
            return self._read
        return tuple((start + a, start + b) for a, b in sentences(self._text[start:end]))
