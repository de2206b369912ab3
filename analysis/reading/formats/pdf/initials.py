"""Large initials that reach down over several lines, put before the words that they begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from analysis.reading.formats.pdf.segments import Segment

_LARGE: Final = 1.8
"""Of the size of the letters beside it."""


def with_initials(pieces: Sequence[Segment]) -> list[Segment]:
    """The pieces, large initials joined to the first line beside them."""
    kept = list(pieces)
    for initial in pieces:
        if len(initial.text) > 2 or not initial.text.strip("“\"‘'").isalpha():
            continue
        beside = [n for n, piece in enumerate(kept) if _is_beside(initial, piece)]
        if len(beside) > 1:
            first = min(beside, key=lambda n: kept[n].base)
            for n in beside:  # the lines beside it are not set in
                kept[n] = kept[n]._replace(left=initial.left)
            text = initial.text + _blank(initial.text, kept[first].text, kept) + kept[first].text
            kept[first] = kept[first]._replace(text=text, starts=(initial.left, *kept[first].starts[1:]))
            kept = [piece for piece in kept if piece is not initial]
    return kept


def _blank(initial: str, text: str, pieces: Sequence[Segment]) -> str:
    """The blank between an initial that is a word by itself and the next word."""
    if initial not in ("A", "I"):
        return ""
    word = text.split()[0]
    words = {each.strip(".,;:!?") for piece in pieces for each in piece.text.casefold().split()}
    whole = (initial + word).casefold()
    return " " if whole not in words and (word[:1].isupper() or _pieces_with(word, pieces) > 1) else ""


def _pieces_with(word: str, pieces: Sequence[Segment]) -> int:
    """How many pieces hold a word."""
    return sum(word in piece.text.split() for piece in pieces)


def _is_beside(initial: Segment, piece: Segment) -> bool:
    """Whether a line stands right of an initial, at the height over which this reaches."""
    return (
        initial.size > _LARGE * piece.size
        and 0 <= piece.left - initial.right + 0.3 * piece.size < 2 * piece.size
        and initial.base - 0.85 * initial.size < piece.base < initial.base + 0.3 * piece.size
    )
