"""Gaps in a line over which it would be read as something else: what follows them seems to belong to the word
that now stands before it.

Readers attach what they read to the nearest words that can take it (right association, Kimball 1973), so that
what is left out in the middle of a line must not leave behind it what belonged to what is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Token

from analysis.language.syntax import VERBS, has

_OF: Final = "of"
_CLAUSES: Final = frozenset({"relcl", "acl", "advcl"})


def misleads(kept: Sequence[int], gone: frozenset[int], doc: Doc) -> bool:
    """Whether a line of the tokens `kept`, in order, is misread where those `gone` stood."""
    return any(_is_misread(left, right, gone) for left, right in _gaps(kept, gone, doc))


def _gaps(kept: Sequence[int], gone: frozenset[int], doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The tokens left and right of what is gone."""
    for before, after in pairwise(kept):
        if 0 <= before < after - 1 and any(i in gone for i in range(before + 1, after)):
            yield doc[before], doc[after]


def _is_misread(left: Token, right: Token, gone: frozenset[int]) -> bool:
    """Whether the words from `right` on would be taken for what is told of `left`."""
    lost = right.i - 1 in gone
    if right.lower_ == _OF and right.dep_ == "prep":
        return lost  # "accused them *of being slow to see the danger* of arms"
    clause = _clause(right)
    if clause is None or left.pos_ not in ("NOUN", "PROPN") or clause.head == left:
        return False
    return any(t.i in gone and t.dep_ in _CLAUSES for t in left.children)


def _clause(first: Token) -> Token | None:
    """The clause, or phrase with a clause, that begins with the token and hangs on what stands before it."""
    top = first
    while top.head.left_edge == first and top.head != top:
        top = top.head
    if top.head.i >= first.i or top.left_edge != first:
        return None
    clausal = top.dep_ in _CLAUSES or (top.dep_ == "prep" and has(top, "pcomp"))
    return top if clausal or top.pos_ in VERBS else None
