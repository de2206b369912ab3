"""Ministries, departments and other offices whose names follow a pattern, in full: "Russia's Ministry of Natural
Resources", "the South Korean Foreign Ministry", "the Department of International Organizations".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Doc

from analysis.actors.countries import Known
from analysis.actors.found import Name
from analysis.actors.page import Page
from analysis.actors.words import office_words

_LINKS: Final = frozenset({"of", "for", "and", "the", "on", "&"})
_LONGEST: Final = 10
"""Words in the name of an office at most."""
_SMALL: Final = frozenset({"ministry", "embassy", "parliament"})


def offices(page: Page, known_ends: Mapping[int, Known], people: frozenset[int]) -> list[Name]:
    """The offices named in the news. `known_ends` are countries by the token at which they end; `people` are
    the tokens that begin the name of a person: no office's name runs into one."""
    doc, words = page.doc, office_words()
    found: list[Name] = []
    limit = 0
    for token in doc:
        i = token.i
        text = token.text
        if i < limit or not page.news[i]:
            continue
        department = text in words.departments or text == "ministry"
        if not (
            department or text in words.bodies or text in ("embassy", "Embassy", "parliament", "Parliament")
        ):
            continue
        end = _right(doc, i, people)
        start = _left(doc, i, department)
        topic = start < i or end > i + 1
        start, country = _owner(doc, start, known_ends)
        national = text.casefold() in ("embassy", "parliament") and country
        if not (
            national
            or (department and topic)
            or (text in words.bodies and topic and end > i + 1 and _of(doc, i))
        ):
            continue
        found.append(Name(start, end, "organization", country=country))
        limit = end
    return found


def _of(doc: Doc, i: int) -> bool:
    return i + 2 < len(doc) and doc[i + 1].lower_ in ("of", "for", "on")


def _right(doc: Doc, head: int, people: frozenset[int]) -> int:
    """Where "of Foreign Affairs" ends that follows the head."""
    if not _of(doc, head):
        return head + 1
    end, i = head + 1, head + 1
    topics = office_words().topics
    while i < min(len(doc), head + _LONGEST):
        text = doc[i].text
        if text in _LINKS or (text == "," and i + 1 < len(doc) and doc[i + 1].text.casefold() in topics):
            i += 1
        elif text[:1].isupper() and i not in people:
            i += 1
            end = i
        else:
            break
    return end


def _left(doc: Doc, head: int, department: bool) -> int:
    """Where "Foreign" begins that goes before the head of a department."""
    topics = office_words().topics
    start = head
    if not department:
        return start
    for length in (4, 3, 2, 1):
        first = head - length
        if (
            first >= 0
            and doc[first:head].text.casefold() in topics
            and (doc[first].text[0].isupper() or doc[head].text == "ministry")
        ):
            return first
    while (
        start > 0
        and head - start < 4
        and doc[start - 1].text.istitle()
        and doc[start - 1].is_alpha
        and not doc[start - 1].is_stop
    ):
        if doc[start - 1].is_sent_start:
            break
        start -= 1
    return start if doc[head].text != "ministry" else head


def _owner(doc: Doc, start: int, known_ends: Mapping[int, Known]) -> tuple[int, str | None]:
    """The office with the country before it, "Russia's", "Russian" or "US"."""
    before = start
    if before > 0 and doc[before - 1].lower_ in ("'s", "’s", "'", "’"):
        before -= 1
    known = known_ends.get(before)
    if known is not None and known.sense in ("name", "demonym", "capital"):
        if known.sense == "capital":
            return start, None
        return known.start, known.key
    return start, None
