"""Where an article was written and by which agency, as its first words tell: "BRENKO, Oct 3 (Okello) -"."""

from __future__ import annotations

from typing import Final, NamedTuple

from analysis.actors.tokens import Tokens
from analysis.document import news_paragraphs

_DASHES: Final = frozenset({"—", "–", "--", "-"})
_LONGEST: Final = 16
"""Tokens before the dash."""
_SHORT: Final = 4
"""Tokens before a colon."""
_MARKS: Final = frozenset({",", ".", "/", ";", "’", "'", "of", "the", "and", "al", "de", "-"})


class Dateline(NamedTuple):
    """The tokens that name the place, and those that name the agency."""

    places: frozenset[int] = frozenset()
    agencies: frozenset[int] = frozenset()


def dateline(tokens: Tokens) -> Dateline:
    """The dateline of the first paragraph of the text; empty where it has none."""
    for paragraph, words in news_paragraphs(tokens.doc):
        if paragraph.part == "body":
            return _read(tokens, [token.i for token in words if not token.is_space])
    return Dateline()


def _read(tokens: Tokens, body: list[int]) -> Dateline:
    texts = tokens.texts
    end = next((n for n, i in enumerate(body[:_LONGEST]) if _closes(tokens, i, n)), 0)
    places: set[int] = set()
    agencies: set[int] = set()
    bracket = False
    for i in body[:end]:
        if texts[i] in ("(", ")"):
            bracket = texts[i] == "("
        elif not (texts[i][:1].isupper() or texts[i][:1].isdigit() or texts[i] in _MARKS or bracket):
            return Dateline()
        else:
            (agencies if bracket else places).add(i)
    return Dateline(frozenset(places), frozenset(agencies))


def _closes(tokens: Tokens, i: int, n: int) -> bool:
    """Does the token, the `n`th of the paragraph, part the dateline from the text?"""
    if n == 0:
        return False
    spaced = bool(tokens.doc[i - 1].whitespace_ and tokens.doc[i].whitespace_)
    if tokens.texts[i] in _DASHES:
        return spaced or tokens.texts[i] != "-"
    return tokens.texts[i] == ":" and n <= _SHORT
