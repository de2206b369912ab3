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
        beside = [piece for piece in kept if _is_beside(initial, piece)]
        if len(beside) > 1:
            first = min(beside, key=lambda piece: piece.base)
            at = next(n for n, piece in enumerate(kept) if piece is first)
            blank = "" if initial.text not in ("A", "I") or first.text[:1].islower() else " "
            kept[at] = first._replace(
                text=initial.text + blank + first.text,
                left=initial.left,
                starts=(initial.left, *first.starts[1:]),
            )
            kept = [piece for piece in kept if piece is not initial]
    return kept


def _is_beside(initial: Segment, piece: Segment) -> bool:
    """Whether a line stands right of an initial, at the height over which this reaches."""
    return (
        initial.size > _LARGE * piece.size
        and 0 <= piece.left - initial.right + 0.3 * piece.size < 1.5 * piece.size
        and initial.base - 0.85 * initial.size < piece.base < initial.base + 0.3 * piece.size
    )
