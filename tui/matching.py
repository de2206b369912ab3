"""Finds the matches of a regular expression, as a program of its own: a pattern that would take for ever can
only be ended by ending its process. It is run without site-packages, so it imports nothing of ours."""

from __future__ import annotations

import marshal
import re
import sys
from collections.abc import Iterator
from time import monotonic
from typing import BinaryIO

_TELL_AFTER = 0.05
"""Seconds between two reports; the first match is told at once."""


def matches(pattern: re.Pattern[str], text: str, blocks: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The matches in each block of the text, block by block. An empty match is nothing that could be seen."""
    for start, end in blocks:
        for match in pattern.finditer(text[start:end]):
            if match.start() < match.end():
                yield start + match.start(), start + match.end()


def report(found: Iterator[tuple[int, int]], out: BinaryIO) -> None:
    """Write the matches in lists, as they come, and None at the end."""
    told = 0.0
    batch: list[tuple[int, int]] = []
    for span in found:
        batch.append(span)
        if monotonic() - told > _TELL_AFTER:
            _tell(batch, out)
            batch, told = [], monotonic()
    _tell(batch, out)
    _tell(None, out)


def _tell(batch: list[tuple[int, int]] | None, out: BinaryIO) -> None:
    marshal.dump(batch, out)
    out.flush()


def main() -> None:
    """Take pattern, flags, text and blocks from standard input."""
    pattern, flags, text, blocks = marshal.load(sys.stdin.buffer)
    report(matches(re.compile(pattern, flags), text, blocks), sys.stdout.buffer)


if __name__ == "__main__":
    main()
