"""The parts of a person's name that a model leaves out: what an initial or a small word in it leads on to."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.language.people import PEOPLE

_INITIAL: Final = re.compile(r"(?:[A-Z]\.){1,3}")
_SHORT: Final = frozenset({"'", "’", "t", "'t", "’t"})
"""What is left of the article in "van 't Hof"."""
_OPENING: Final = frozenset('“"‘')
_CLOSING: Final = frozenset('”"’')
"""Marks around a nickname."""
_LONGEST: Final = 6
"""Tokens that a name may grow by at an end."""


def joined(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The span of a person's name with what belongs to it on either side: "Oscar B." goes on to the family
    name, "Torre" begins with "Sonia della", "Okello" with the given name that the parse joins to it."""
    marked = any(doc[i].text in _OPENING for i in range(start + 1, end))
    if marked and end + 1 < len(doc) and doc[end].text in _CLOSING and _is_part(doc[end + 1]):
        return _left(doc, start, end), end + 2  # of "Robert “Bob” Okello" the model has the first three
    return _left(doc, start, end), _right(doc, end)


def _right(doc: Doc, end: int) -> int:
    limit = min(len(doc), end + _LONGEST)
    if end < limit and doc[end].text in _OPENING:
        closing = next((i for i in range(end + 2, limit) if doc[i].text in _CLOSING), None)
        nicknamed = closing is not None and closing + 1 < len(doc) and _could_be_part(doc[closing + 1])
        return closing + 2 if closing is not None and nicknamed and not doc[end - 1].text.isupper() else end
    last = doc[end - 1].text
    if not (last in WORDS.people.parting or _INITIAL.fullmatch(last)):
        return end
    i = end
    while i < limit and (
        doc[i].lower_ in WORDS.people.particles or doc[i].text in _SHORT or _is_break(doc, i)
    ):
        i += 1
    while i < limit and _is_part(doc[i]) and (i == end or not _is_break(doc, i)):
        i += 1
        if i < limit and _is_break(doc, i):
            break
    return i if i > end and _is_part(doc[i - 1]) else end


def _left(doc: Doc, start: int, end: int) -> int:
    i = start
    while (
        i > 0
        and start - i < _LONGEST
        and doc[i - 1].text in WORDS.people.particles
        and doc[i - 1].text in (WORDS.people.parting if i == start else WORDS.people.particles)
    ):
        i -= 1
    if i < start:
        return i - 1 if i > 0 and _is_given_before(doc, i) else i
    if end - start == 1 and _is_given_before(doc, start) and _belongs(doc, start - 1, end):
        return start - 1
    return start


def _is_break(doc: Doc, i: int) -> bool:
    return doc[i].text in ("\n", "\r\n")


def _is_part(token: Token) -> bool:
    """Could the word be one of a family name?"""
    text = token.text
    if not (text[:1].isupper() and text.isalpha() and not text.isupper() and token.pos_ == "PROPN"):
        return False
    return text not in office_words().offices | office_words().sites


def _could_be_part(token: Token) -> bool:
    """Is it a word with a capital behind a nickname, where the tagger is of little use?"""
    return _is_part(token) or (token.text.istitle() and token.is_alpha and token.tag_ in ("NN", "NNS"))


def _is_given_before(doc: Doc, start: int) -> bool:
    """Does a word that could be a given name stand before the token?"""
    token = doc[start - 1]
    if not _is_part(token) or not token.text.istitle():
        return False
    known = title_words().parts | (PEOPLE.all if not is_given(token.text) else frozenset())
    return token.lower_ not in known and token.text not in office_words().captions


def _belongs(doc: Doc, i: int, end: int) -> bool:
    """Does the parse join the word before a name to it, and no model know it as a name of something?"""
    token = doc[i]
    return token.dep_ == "compound" and token.head.i == end - 1 and not token.ent_type_
