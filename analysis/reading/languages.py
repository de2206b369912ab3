"""How much of an article is in another language than English, and in which, for whoever reads it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

import msgspec

from analysis.language.foreign import has_foreign_signs, is_foreign
from analysis.model import Article, Paragraph

_GAP: Final = re.compile(r"\n\s*\n")
_LITTLE: Final = 0.05
"""Of an article, the share of which nobody needs to be told."""
_SHORT: Final = 400
"""Characters, likewise; a long passage is told of in a book, too."""
_MOST: Final = 200
"""Paragraphs whose language is asked for."""
_MINOR: Final = 0.15
"""Of what is in other languages, the share of one that is named."""
_NAMED: Final = 3


def is_english_throughout(text: str) -> bool:
    """Whether no paragraph gives any reason to look at its language; sooner known than the paragraphs."""
    return not any(is_foreign(piece) or has_foreign_signs(piece) for piece in _GAP.split(text))


def with_languages(article: Article, layout: Sequence[Paragraph]) -> Article:
    """The article with a notice on what of it is in another language, as its paragraphs say, and with that
    language as its own if none of it is in English."""
    foreign = [p for p in layout if p.part == "foreign"]
    if not foreign:
        return article
    lengths = [_length(article.text, p) for p in foreign]
    english = sum(_length(article.text, p) for p in layout if p.part == "body")
    share = sum(lengths) / max(1, sum(lengths) + english)
    if share < _LITTLE and max(lengths) < _SHORT:
        return article
    codes = _codes(article.text, foreign)
    notices = (*article.notices, _notice(share, codes))
    own = codes[0] if codes and not english else article.language
    return msgspec.structs.replace(article, notices=tuple(dict.fromkeys(notices)), language=own)


def _length(text: str, paragraph: Paragraph) -> int:
    return len(text[paragraph.start : paragraph.end].strip())


def _codes(text: str, foreign: Sequence[Paragraph]) -> list[str]:
    """The languages of the paragraphs that make up most of them, that of the most first."""
    from analysis.language.identifying import ENGLISH, language_of

    found: Counter[str] = Counter()
    for paragraph in islice(foreign, _MOST):
        code = language_of(text[paragraph.start : paragraph.end])
        if code is not None and code != ENGLISH:
            found[code] += _length(text, paragraph)
    whole = found.total()
    return [code for code, length in found.most_common(_NAMED) if length >= _MINOR * whole]


def _notice(share: float, codes: Sequence[str]) -> str:
    from analysis.language.identifying import language_named

    names = list(dict.fromkeys(filter(None, map(language_named, codes))))
    which = " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else "another language"
    if share == 1:
        return f"it is in {which} and is not annotated"
    return f"{max(0.01, share):.0%} of it is in {which} and is not annotated"
