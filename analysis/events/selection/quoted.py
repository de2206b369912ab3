"""Which words stand inside quotation marks: what they tell is somebody's words, not the article's."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Span

_OPENING: Final = frozenset({"“", "``", "«", "„"})
_CLOSING: Final = frozenset({"”", "''", "»"})
_EITHER: Final = frozenset({'"'})


def quoted(paragraph: Span) -> frozenset[int]:
    """Indices of the paragraph's tokens that stand between quotation marks.

    A mark that is never closed counts as far as the paragraph's end, as printers use it for a quotation that
    goes on in the next.
    """
    inside: set[int] = set()
    opened = False
    for token in paragraph:
        text = token.text
        if text in _OPENING:
            opened = True
        elif text in _CLOSING:
            opened = False
        elif text in _EITHER:
            opened = not opened
        elif opened:
            inside.add(token.i)
    return frozenset(inside)
