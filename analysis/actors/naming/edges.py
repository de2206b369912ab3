"""Where a name begins and ends: without articles, possessives, captions, days and signs at its edges."""

from __future__ import annotations

import calendar
import re
from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.language.grammar import GRAMMAR

_SCORE: Final = re.compile(r"(?<=\s)\d{1,2}[-–]\d{1,2}$")
"""How a game ended: "beat Dunmore 2-1"."""
DAYS: Final = frozenset((*calendar.day_name, *calendar.month_name[1:]))
"""What may stand before or behind a name: "On Friday Jane Doe, ..."."""


def cleaned(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The span without articles before, possessives behind, words of captions, and signs around it."""
    if start + 2 < end and doc[start].lower_ in WORDS.edges.prefixes and doc[start + 1].text in ("-", "–"):
        start += 2
    while start < end and _is_loose(doc[start]):
        start += 1
    while start < end and (doc[end - 1].text in GRAMMAR.possessives or _is_loose(doc[end - 1])):
        end -= 1
    share = (i for i in range(start + 1, end) if doc[i].text in ("percent", "%") and doc[i - 1].like_num)
    end = next(share, end + 1) - 1  # "Okello 47.3 percent"
    end = _without_tail(doc, start, end)
    score = _SCORE.search(doc[start:end].text)
    while score is not None and end - start > 1 and doc[end - 1].idx >= doc[start].idx + score.start():
        end -= 1
    return start, end


def _without_tail(doc: Doc, start: int, end: int) -> int:
    """Where a name ends before a day ("the Commons on Monday"), or before what a preposition ties to its
    verb ("quoted the Associated Press of robberies")."""
    while (
        end - start > 1 and doc[end - 1].tag_ in ("WRB", "WDT", "WP", "WP$") and doc[end - 1].text.islower()
    ):
        end -= 1  # "the Okello Network where she worked"
    for i in range(start + 1, end - 1):
        if doc[i].pos_ != "ADP" or doc[i].lower_ not in ("on", "of", "in"):
            continue
        if doc[i].lower_ != "of" and doc[i + 1].text in DAYS:
            return i
        if doc[i + 1].text.islower() and i + 2 == end and doc[i + 1].pos_ == "NOUN":
            return i
    return end


def _is_loose(token: Token) -> bool:
    """Is the word at the edge of a name no part of it?"""
    return (
        token.lower_ in WORDS.edges.loose
        or token.text in office_words().captions
        or not any(c.isalnum() for c in token.text)
    )
