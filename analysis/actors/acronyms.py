"""Names that introduce their own abbreviation: "the Economic Community of West African States (ECOWAS)".

The long form is found from the letters in the brackets, after Schwartz and Hearst, "A simple algorithm for
identifying abbreviation definitions in biomedical text" (2003), over whole words. Both are then names of one
organisation, however the model has read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.actors.page import Page
from analysis.actors.words import office_words

_SHORT: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z&]*[A-Z]|[A-Z](?:\.[A-Z])+\.?")
_SMALL: Final = frozenset({"of", "and", "the", "for", "in", "on", "&", "de", "to", "at", "by", "with", "-"})
_SPARE: Final = 3
"""Words of a long form beyond the letters of the short one: small words, and few others."""
_LONGEST: Final = 8
"""Letters of an abbreviation."""


class Defined(NamedTuple):
    """A long form by its tokens, the token of the abbreviation in brackets behind it, and whether the two
    name a body that acts, or a treaty and the like (`thing`); else nothing tells."""

    start: int
    end: int
    short: int
    body: bool
    thing: bool


def defined(page: Page) -> Iterator[Defined]:
    """The abbreviations that the article defines, in order."""
    doc = page.doc
    for i, text in enumerate(page.texts):
        if text != "(" or not page.news[i] or i < 2 or i + 2 >= len(doc):
            continue
        short = page.texts[i + 1]
        if page.texts[i + 2] not in (")", ",", ";") or not is_abbreviation(short):
            continue
        start = _long_form(page, i, [c for c in short.upper() if c.isalpha()])
        if start is not None:
            words = page.texts[start:i]
            thing = head_of(words) in office_words().things
            yield Defined(start, i, i + 1, not thing and _is_body(words), thing)


def is_abbreviation(text: str) -> bool:
    """Is the word written like an abbreviation?"""
    return 1 < len(text) <= _LONGEST and _SHORT.fullmatch(text) is not None


def _long_form(page: Page, end: int, letters: list[str]) -> int | None:
    """Where the words begin, right before token `end`, whose initials are the letters; each of them with a
    capital, small words apart."""
    i, left, spare = end - 1, len(letters), _SPARE
    while i >= 0 and left and page.sentence[i] == page.sentence[end]:
        word = page.texts[i]
        if word[:1].isupper() and word[0] == letters[left - 1]:
            left -= 1
            if left == 0:
                return i
        elif word not in _SMALL and not (word[:1].isupper() and spare > 0):
            return None
        else:
            spare -= word not in _SMALL
            if left > 1 and word in _SMALL and word[:1].upper() == letters[left - 1] == "A":
                left -= 1  # the A of "and"
        i -= 1
    return None


def _is_body(words: list[str]) -> bool:
    """Is it named like a body that acts?"""
    offices = office_words()
    bodies = offices.bodies | offices.departments | offices.company_kinds | offices.associations
    return any(word in bodies for word in words)


def head_of(words: Sequence[str]) -> str:
    """The word of a name that says what is named: the last one, or the last before "of", "on" and so on."""
    end = next((i for i, word in enumerate(words) if i and word in ("of", "on", "for", "in")), len(words))
    return words[end - 1]


def stands_for(doc: Doc, token: int) -> bool:
    """Is the token an abbreviation alone in brackets?"""
    return (
        0 < token < len(doc) - 1
        and doc[token - 1].text == "("
        and doc[token + 1].text in (")", ";", ",")
        and is_abbreviation(doc[token].text)
    )
