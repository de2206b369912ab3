"""A name as its words tell it: a body's, a site's, or a person's, without the titles before it and with both
halves of a hyphen."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Name
from analysis.actors.naming.joining import joined
from analysis.actors.naming.names import is_given
from analysis.actors.naming.wording import is_body, is_lettered, is_site, names_person
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens

_HYPHENS: Final = 2
"""Hyphens that may follow what the model found of a person's name."""
_NAMED: Final = 2
"""Words of a full name at least."""
_POST: Final = 4
"""Letters from which a word in capitals is no post's."""
_LEADING: Final = frozenset({"head", "chief"})
"""Who stands right before a name as its bearer: "rescue head Okello"."""


def recast(tokens: Tokens, name: Name) -> Name:
    """The name without titles before it, and as a person's where its words or a title say so."""
    doc = tokens.doc
    if doc[name.start : name.end].text in WORDS.signs.faiths:
        return name._replace(kind="group")
    if name.kind in ("organization", "person") and is_site(doc, name):
        return name._replace(kind="place")
    if name.kind == "person" and is_body(doc, name):
        return name._replace(kind="organization")
    if name.kind != "person" and not names_person(doc, name) and not _titled(doc, name):
        before = doc[name.start - 1].lower_ if name.start > 0 else ""
        addressed = before in title_words().address or _is_trained(doc, name.start - 1, before)
        addressed = addressed and name.end - name.start <= 3
        return name._replace(kind="person", country=None) if addressed else name
    start, end = _behind_post(doc, name.start, name.end), name.end
    while start < end - 1 and tokens.title[start]:
        if name.kind == "person" and end - start == 2 and is_given(doc[start].text):
            break
        start += 1
    while (
        start < end and not doc[start].text[:1].isupper() and doc[start].lower_ not in WORDS.people.particles
    ):
        start += 1
    start, end = _whole(doc, start, _without_letters(doc, start, end))
    return name._replace(start=start, end=end, kind="person", country=None)


def _without_letters(doc: Doc, start: int, end: int) -> int:
    """Where a person's name ends before the letters of an office, an order or a degree: "Jane Doe QC"."""
    letters = title_words().behind_names | title_words().honours
    while end - start > _NAMED and doc[end - 1].text.rstrip(".") in letters:
        end -= 1
    return end


def _is_trained(doc: Doc, i: int, word: str) -> bool:
    """Is the word in small letters in front of a name what somebody is, right there: "coach Okello"?"""
    return (
        i >= 0
        and doc[i].text.islower()
        and word in title_words().heads
        and (word not in title_words().not_only_people or word in _LEADING)
        and (
            doc[i].dep_ in ("compound", "nmod", "amod")
            or (word in _LEADING and _is_called(doc[i], doc[i + 1]))
        )
    )


def _is_called(head: Token, name: Token) -> bool:
    """Does the name say right behind a noun who it is: "rescue head Okello said"?"""
    return name.dep_ == "appos" and name.head.i == head.i


def _behind_post(doc: Doc, start: int, end: int) -> int:
    """Where the name begins that the model takes together with a club and a post in capitals before it:
    "Okellos DL Sam Brenko"."""
    posts = (i for i in range(end - _NAMED - 1, start - 1, -1) if _is_post(doc[i]))
    post = next(posts, None)
    return start if post is None or not all(t.text.istitle() for t in doc[post + 1 : end]) else post + 1


def _is_post(token: Token) -> bool:
    text = token.text
    return 1 < len(text) < _POST and text.isupper() and text.isalpha() and text not in WORDS.people.suffixes


def _titled(doc: Doc, name: Name) -> bool:
    """Does a title stand right before two or three words that could be a person's name ("Governor Masato
    Ono"), or at their beginning?"""
    words = [token.text for token in doc[name.start : name.end]]
    known = office_words().offices | office_words().associations
    plain = all(word.istitle() and is_lettered(word) and word not in known for word in words if word != "-")
    if not plain or not 1 < len(words) < 6 or name.start == 0:
        return False
    before = doc[name.start - 1].lower_
    return before in title_words().heads and before not in title_words().not_only_people


def _whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A person's name with the rest of a hyphenated part: "Min" becomes "Min-jae"."""
    limit = end + 2 * _HYPHENS
    while 0 < end < limit and end + 1 < len(doc) and _is_hyphen(doc, end) and _goes_on(doc, start, end):
        end += 2
    while 1 < start < end and _is_hyphen(doc, start - 1) and doc[start - 2].text[:1].isupper():
        start -= 2
    if 0 < start < end and doc[start - 1].text in WORDS.people.first_halves:
        start -= 1
    if 1 < start < end and doc[start - 2 : start].text in WORDS.people.torn:
        start -= 2
    return joined(doc, start, end) if start < end else (start, end)


def _is_hyphen(doc: Doc, i: int) -> bool:
    """Does the token join the words around it?"""
    return doc[i].text in ("-", "‑") and not doc[i].whitespace_ and not doc[i - 1].whitespace_


def _goes_on(doc: Doc, start: int, hyphen: int) -> bool:
    """Is what the hyphen joins to a name a part of it, and not the "era" of "Trump-era"?"""
    second = doc[hyphen + 1]
    if not second.is_alpha or second.lower_ in WORDS.people.suffixed or second.text.endswith("ed"):
        return False
    return hyphen - start > 1 or second.text[:1].isupper()
