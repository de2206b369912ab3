"""The search for a regular expression, which may take its time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import Final

from analysis.annotations.matching import matches
from analysis.annotations.search import Phrase, as_typed
from analysis.model import Span

_TELL_AFTER: Final = 0.05
"""Seconds between two reports; the first match is told at once."""


def in_order(blocks: Sequence[Span], position: int, step: int) -> list[Span]:
    """The blocks in the order in which a person wants to know: from the one at the position onwards (or
    backwards), and the rest after it."""
    at = next((n for n, (_, end) in enumerate(blocks) if position < end), 0)
    if step > 0:
        return [*blocks[at:], *blocks[:at]]
    return [*blocks[at::-1], *blocks[:at:-1]]


def nearest(found: Sequence[Span], position: int, step: int) -> int | None:
    """The number of the first match that lies ahead; None when whatever there is lies behind."""
    if step > 0:
        return next((n for n, (start, _) in enumerate(found) if start > position), None)
    return next((n for n in reversed(range(len(found))) if found[n][0] < position), None)


class Hunt:
    """A search under way, given up after some seconds. Iterate to get the matches as they are found; `stop`
    from any thread. Until then `blocks` are not looked at: to find them takes its time, too."""

    def __init__(self, wanted: Phrase, text: str, blocks: Iterable[Span], seconds: float) -> None:
        self._wanted = wanted
        self._text = text
        self._blocks = blocks
        self._seconds = seconds
        self._stopped = False
        self.complete = False
        """Whether everything was looked through."""

    def __iter__(self) -> Iterator[list[Span]]:
        """Lists of matches, until all are found, or the time is over."""
        pattern = self._wanted.pattern
        assert not isinstance(pattern, re.Pattern)
        # A line break within a paragraph is a space, for the pattern's dots and spaces as for a reader.
        text = as_typed(self._text).replace("\n", " ")
        blocks = list(self._blocks)
        end, told = monotonic() + self._seconds, 0.0
        batch: list[Span] = []
        try:
            for span in matches(pattern, text, self._in_time(blocks, end), end):
                batch.append(span)
                if (now := monotonic()) - told > _TELL_AFTER:
                    yield batch
                    batch, told = [], now
                if self._over(end):
                    break
        except (TimeoutError, MemoryError):
            pass  # what was found until then stays
        if batch:
            yield batch

    def _in_time(self, blocks: Iterable[Span], end: float) -> Iterator[Span]:
        """The blocks for which there is time; who asks for more than all has looked through them."""
        for block in blocks:
            if self._over(end):
                return
            yield block
        self.complete = True

    def _over(self, end: float) -> bool:
        return self._stopped or monotonic() > end

    def stop(self) -> None:
        """End it, after the match that is being tried."""
        self._stopped = True
