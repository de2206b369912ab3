"""Names that the model overlooked and that their form gives away: after a title, East Asian, abbreviated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from spacy.tokens import Token

from analysis.actors.found import Name
from analysis.actors.names import family_stands_first
from analysis.actors.page import Page
from analysis.actors.repair import is_title, recast
from analysis.actors.words import office_words, title_words

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


def _titled(page: Page, taken: Taken) -> Iterator[Name]:
    """People whom the model missed after a title: "Minister Lim Soo-suk", "Mr. Okello"."""
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
