"""What a line that is too long leaves out: of all the constituents that can go, those that lose least.

After Clarke and Lapata (2008), Global Inference for Sentence Compression, with a search, best first, in place
of their integer programme, and what each kind of constituent is worth in place of their language model.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from heapq import heappop, heappush
from itertools import count
from typing import Final, NamedTuple

WORTH: Final = (1.0, 1.5, 1.8, 1.8, 2.2, 4.0, 6.0, 24.0)
"""What a letter of each of the tiers of ranking.py is worth."""
SPARE: Final = 5
"""As what an adjective counts that the line can do without."""
_EACH: Final = 2.0
"""What it costs to leave one more constituent out."""
_TRIED: Final = 300
"""Sets that are looked at, at most."""


class Piece(NamedTuple):
    """A constituent that can go: the indices of its words, its tier."""

    words: frozenset[int]
    tier: int


def least(
    sizes: dict[int, int],
    excess: int,
    pieces: Sequence[Piece],
    fits: Callable[[Collection[int]], bool],
    needed: Collection[int] = (),
) -> frozenset[int] | None:
    """The indices of the words to leave out, so that at least `excess` letters go and the rest `fits`; None
    where no set of the `pieces` does. `sizes` are the letters of each word by its index; nothing of the words
    `needed` goes.
    """
    free = sorted((p for p in pieces if p.words.isdisjoint(needed)), key=lambda p: (p.tier, len(p.words)))
    number = count()
    first: tuple[float, int, float, int, frozenset[int]] = (0.0, next(number), 0.0, 0, frozenset())
    waiting = [first]
    for _ in range(_TRIED):
        if not waiting:
            return None
        _, _, loss, at, gone = heappop(waiting)
        left = excess - sum(sizes[i] for i in gone)
        if gone and left <= 0 and fits(gone):
            return gone
        for n in range(at, len(free)):
            piece = free[n]
            fresh = [i for i in piece.words if i in sizes and i not in gone]
            if not fresh:
                continue
            freed = sum(sizes[i] for i in fresh)
            cost = loss + _EACH + WORTH[piece.tier] * freed
            bound = cost + WORTH[piece.tier] * max(0, left - freed)
            heappush(waiting, (bound, next(number), cost, n + 1, gone.union(fresh)))
    return None
