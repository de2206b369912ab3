"""Texts as long as one likes, each full of one thing: what makes an annotation slow if anything does.

Every kind is a function that writes pieces for ever, from a random generator. `text` joins as many as a size
asks for; of one seed, the shorter text is the beginning of the longer one.
"""

from __future__ import annotations

from itertools import islice
from random import Random
from typing import Final

from growing import built, dated, laid_out, named, quoted
from growing.vocabulary import news

KINDS: Final = {
    "news": news,
    **quoted.KINDS,
    **built.KINDS,
    **laid_out.KINDS,
    **dated.KINDS,
    **named.KINDS,
}
"""Every kind by its name."""


def text(name: str, size: int, seed: int) -> str:
    """The text of the kind, of `size` characters."""
    pieces: list[str] = []
    length = 0
    for piece in KINDS[name](Random(f"{seed} {name}")):
        pieces.append(piece)
        length += len(piece)
        if length >= size:
            break
    return "".join(pieces)[:size]


def kinds(wanted: list[str]) -> list[str]:
    """The names of the kinds that have one of the words in them; all without words."""
    return [name for name in KINDS if not wanted or any(word.lower() in name.lower() for word in wanted)]


def opening(name: str, seed: int, pieces: int) -> str:
    """A few pieces of a kind, to look at."""
    return "".join(islice(KINDS[name](Random(f"{seed} {name}")), pieces))
