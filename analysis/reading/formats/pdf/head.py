"""Title, authors and day of a document, from its first page and, where that says nothing, its properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from analysis.reading.formats.pdf.flow import Passage
from analysis.reading.formats.pdf.paragraphs import Look
from analysis.reading.head.days import find_day
from analysis.reading.head.line import head_line
from analysis.reading.lines import ends_sentence
from analysis.reading.properties import Names, person, printed_names

_REACH: Final = 14
"""Passages on the first page among which the head lies."""
_TITLE: Final = 1.15
"""Of the size of the text: that of a title, at least."""
_SHORTEST, _LONGEST = 3, 300
_STAMP: Final = re.compile(r"arXiv:\S+\s+\[[^\]]+\]\s+(?P<day>\d{1,2} \w{3,9} \d{4})")
_END: Final = re.compile(
    r"(?:abstract|summary|introduction|keywords|contents|1\.?\s+introduction)\b", re.IGNORECASE
)


class PrintedHead(NamedTuple):
    """What the first page says; the index of the passage that is the title."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    at: int | None = None


def printed_head(
    passages: Sequence[tuple[Passage, str]], stamps: Sequence[str], document: Look
) -> PrintedHead:
    """The head of a document, from its first passages with their words and from what is printed at the
    side."""
    first = [(n, p, words) for n, (p, words) in enumerate(passages[:40]) if p.pages[0] == 0][:_REACH]
    at = _title_at(first, document)
    title = next((words for n, _, words in first if n == at), None)
    below = [(p, words) for n, p, words in first if at is not None and n > at]
    return PrintedHead(title, _authors(below, document), _day(first, stamps), at)


def _title_at(first: Sequence[tuple[int, Passage, str]], document: Look) -> int | None:
    """The largest letters of the first page, if they are larger than the text and say something."""
    best, most = None, _TITLE * document.size
    for n, passage, words in first:
        letters = sum(c.isalpha() for c in words)
        if passage.unit.kind in ("heading", "paragraph") and letters >= _SHORTEST and len(words) <= _LONGEST:
            size = passage.unit.size
            if size > most * 1.02 and not (head_line(words) and " " not in words):
                best, most = n, size
    return best


def _authors(below: Sequence[tuple[Passage, str]], document: Look) -> tuple[str, ...]:
    """The names under the title, down to the text."""
    found: Names = ()
    for passage, words in below[:5]:
        if _END.match(words) or (len(words) > 400 and passage.unit.size <= document.size):
            break
        line = head_line(words)
        if line is not None and line.author:
            return tuple(filter(None, map(person, re.split(r",\s+|\s+and\s+|\s*&\s*", line.author))))
        names = printed_names(words)
        if names:
            found += names
        elif found or (ends_sentence(words) and line is None) or words.endswith(":"):
            break
    return found


def _day(first: Sequence[tuple[int, Passage, str]], stamps: Sequence[str]) -> date | None:
    for stamp in stamps:
        if (found := _STAMP.search(stamp)) and (day := find_day(found["day"])):
            return day.certain
    for _, _, words in first:
        if len(words) <= 120 and (line := head_line(words)) and line.day and not line.later:
            return line.day.certain
    return None
