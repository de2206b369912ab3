"""What the readers of a paragraph hand to the assembling: an attribution, still in tokens."""

from __future__ import annotations

from typing import NamedTuple

from analysis.quotes.phrases import Speaker

Range = tuple[int, int]
"""Tokens, the end exclusive."""


class Attribution(NamedTuple):
    """Content (token ranges in reading order), who says it and by which cue, as far as is known."""

    content: tuple[Range, ...]
    speaker: Speaker | None
    cue: Range | None
    verbatim: bool = False
    """Said in these words though no marks say so, as in a transcript."""
    turn: bool = False
    """Said under a label that names who speaks."""


def overlaps(a: Range, b: Range) -> bool:
    """Do the two ranges share a token?"""
    return a[0] < b[1] and b[0] < a[1]
