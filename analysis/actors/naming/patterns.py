"""Names that the model overlooked and that their form gives away: after a title, East Asian, abbreviated."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from spacy.tokens import Token

from analysis.actors.candidates import Name, tokens_of
from analysis.actors.known.countries import Known
from analysis.actors.naming.names import family_stands_first
from analysis.actors.naming.repair import POSSESSIVE, is_title, recast
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Page

_FULL: Final = 4
"""Words of a name and the title before it that are looked at."""
_ROLE: Final = 6
"""Words among which the head of a role stands."""
_DAYS: Final = frozenset((*calendar.day_name, *calendar.month_name[1:]))
"""What may stand before a name: "On Friday Jane Doe, ..."."""
_BEHIND_ROLE: Final = frozenset(
    {",", ".", ";", ")", "of", "for", "to", "at", "in", "with", "from", "who", "and"}
)
"""What follows a role; a verb would make it the subject of a clause of its own."""
_HALVES: Final = {"North": "PRK", "South": "KOR"}
_ARTICLES: Final = frozenset({"a", "an", "the", "its", "their", "his", "her"})

Taken: TypeAlias = Callable[[int], bool]
"""Is the token part of a name already?"""


def overlooked(page: Page, taken: Taken) -> Iterator[Name]:
    """The names that nobody else proposed; of two that overlap the first is the surer."""
    yield from _titled(page, taken)
    yield from _abbreviations(page, taken)


def hyphenated(page: Page) -> Iterator[Name]:
    """A family name of East Asia and a given name whose second half is written small: "Han Min-jae"."""
    doc = page.doc
    for i in range(2, len(doc) - 2):
        if page.texts[i] != "-" or doc[i].whitespace_ or doc[i - 1].whitespace_ or not page.news[i]:
            continue
        words = doc[i - 2 : i + 2].text.split()
        east_asian = len(words) == 2 and words[0].istitle() and family_stands_first(words)
        if east_asian and doc[i + 1].text.islower():
            yield Name(i - 2, i + 2, "person")


def halves(page: Page, known: Iterable[Known]) -> Iterator[Name]:
    """ "The North" and "the South" where an article tells of both Koreas."""
    named = {k.key for k in known}
    if not named.issuperset(_HALVES.values()):
        return
    for i, text in enumerate(page.texts):
        if text not in _HALVES or i == 0 or not page.news[i] or page.texts[i - 1].lower() != "the":
            continue
        behind = page.texts[i + 1] if i + 1 < len(page.texts) else "."
        if behind != "of" and behind != "-" and not behind[:1].isupper():
            yield Name(i, i + 1, "country", key=_HALVES[text])


def apposed(page: Page, known: Iterable[Known], proposals: Iterable[Name]) -> Iterator[Name]:
    """People whom a role behind the name shows, whatever the model takes them for: "Didier Kasanda, a
    spokesman for ...". A name that the tables know, or that holds a word of offices, is none."""
    doc = page.doc
    taken = {i for k in known for i in range(k.start, k.end)}
    taken |= tokens_of(p for p in proposals if p.kind == "person" and p.end - p.start > 1)
    owners = {k.start: k.end for k in known}
    for i in range(2, len(doc) - 2):
        if page.texts[i] != "," or not page.news[i] or i in page.quoted or page.headline[i]:
            continue
        start = i
        while start > 0 and i - start < _FULL and _name_part(doc[start - 1]) and start - 1 not in taken:
            start -= 1
        before = doc[start - 1] if start else None
        if i - start < 2 or (before is not None and (before.lower_ == "the" or _name_part(before))):
            continue
        while start < i and (is_title(doc[start]) or (i - start > 2 and doc[start].text in _DAYS)):
            start += 1
        if i - start == 2 and page.paragraph[start] == page.paragraph[i] and _role_at(page, i + 1, owners):
            yield Name(start, i, "person")


def _name_part(token: Token) -> bool:
    text, offices = token.text, office_words()
    return (
        text.istitle()
        and text.isalpha()
        and token.pos_ == "PROPN"
        and text not in offices.bodies | offices.departments | offices.national | offices.company_ends
        and text not in offices.sites | offices.generic | offices.company_kinds
    )


def _role_at(page: Page, i: int, owners: Mapping[int, int]) -> bool:
    """Does a role of people only begin at token `i`: "a spokesman", "Fiji's ambassador"?"""
    doc, words = page.doc, title_words()
    if i in owners:
        i = owners[i]
        if i >= len(doc) or doc[i].text not in POSSESSIVE:
            return False
        i += 1
    elif doc[i].lower_ in _ARTICLES:
        i += 1
    elif doc[i].lower_ not in words.modifiers:  # "acting president of"
        return False
    for j in range(i, min(i + _ROLE, len(doc))):
        text = doc[j].lower_
        if text in words.heads and text not in words.not_only_people:
            behind = doc[j + 1].lower_ if j + 1 < len(doc) else "."
            return doc[j].tag_ == "NN" and behind in _BEHIND_ROLE
        if doc[j].pos_ not in ("ADJ", "NOUN", "PROPN", "PUNCT") or doc[j].text == ",":
            return False
    return False


def _titled(page: Page, taken: Taken) -> Iterator[Name]:
    """People whom the model missed after a title: "Minister Han Min-jae", "Mr. Okello"."""
    doc, titles = page.doc, title_words()
    for i, text in enumerate(page.texts[:-1]):
        word = text.lower()
        if not (text[:1].isupper() and page.news[i] and (word in titles.address or word in titles.heads)):
            continue
        start = end = i + 1
        while end < len(doc) and end - start < 4 and not taken(end) and _namelike(doc[end]):
            if end == start and is_title(doc[end]):
                break
            end += 1
        if start < end and (word in titles.address or end - start > 1):
            yield recast(doc, Name(start, end, "person"))


def _namelike(token: Token) -> bool:
    text = token.text
    letters = text.replace("-", "").replace("’", "").replace("'", "")
    return text[:1].isupper() and letters.isalpha() and not text.isupper() and token.pos_ in ("PROPN", "")


def _abbreviations(page: Page, taken: Taken) -> Iterator[Name]:
    """Abbreviations that do something, or that something belongs to, and that nobody else proposed."""
    doc = page.doc
    for i, text in enumerate(page.texts):
        if not (2 < len(text) < 7 and text.isupper() and text.isalpha() and page.news[i]):
            continue
        token = doc[i]
        if taken(token.i) or token.dep_ not in ("nsubj", "nsubjpass", "poss") or token.pos_ != "PROPN":
            continue
        beside = doc[max(0, token.i - 1) : token.i + 2]
        if (
            text not in office_words().no_actors
            and sum(t.text.isupper() and len(t.text) > 1 for t in beside) == 1
        ):
            yield Name(token.i, token.i + 1, "organization")
