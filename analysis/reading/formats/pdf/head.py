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
from analysis.reading.printed import names as by_line
from analysis.reading.printed import printed, titled
from analysis.reading.properties import Names, bare, is_kind, printed_names

_REACH: Final = 14
"""Passages on the first page among which the head lies."""
_TITLE: Final = 1.15
"""Of the size of the text: that of a title, at least."""
_SHORTEST, _LONGEST = 3, 300
_FAR: Final = 600
"""Characters of the page after which no title comes any more."""
_STAMP: Final = re.compile(r"arXiv:\S+\s+\[[^\]]+\]\s+(?P<day>\d{1,2} \w{3,9} \d{4})")
_END: Final = re.compile(
    r"(?:abstract|summary|introduction|keywords|contents|1\.?\s+introduction)\b", re.IGNORECASE
)


class Clues(NamedTuple):
    """What else is known of a document: what is printed at the side of its first page, the day on which the
    file was made, the title that its properties give."""

    stamps: tuple[str, ...] = ()
    made: date | None = None
    title: str | None = None


class PrintedHead(NamedTuple):
    """What the first page says; the index of the passage that is the title."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    at: int | None = None
    bylines: frozenset[int] = frozenset()
    """The passages that name the authors."""


def printed_head(passages: Sequence[tuple[Passage, str]], clues: Clues, document: Look) -> PrintedHead:
    """The head of a document, from its first passages with their words."""
    first = [(n, p, words) for n, (p, words) in enumerate(passages[:40]) if p.pages[0] == 0][:_REACH]
    at = _named_at(first, clues.title)
    if at is None:
        at = _title_at(first, document)
    title = next((words for n, _, words in first if n == at), None)
    below = [one for one in first if at is not None and one[0] > at]
    said = printed(_lines(first), clues.made)
    title = titled(title, said)
    authors, bylines = _authors(below, document)
    return PrintedHead(title, authors or said.authors, _stamped(clues) or said.published, at, bylines)


def _named_at(first: Sequence[tuple[int, Passage, str]], title: str | None) -> int | None:
    """The passage that says what the properties call the document."""
    if title is None:
        return None
    return next((n for n, _, words in first if bare(words) == bare(title)), None)


def _lines(first: Sequence[tuple[int, Passage, str]]) -> list[str]:
    """The words of the passages, each row of a table by itself."""
    found: list[str] = []
    for _, passage, words in first:
        found += [" ".join(row) for row in passage.unit.rows] or [words]
    return found


def _title_at(first: Sequence[tuple[int, Passage, str]], document: Look) -> int | None:
    """The largest letters of the first page, if they are larger than the text and say something."""
    best, most = None, _TITLE * document.size
    told = 0
    for n, passage, words in first:
        told += len(words)
        if told > _FAR and passage.unit.size <= document.size:
            break
        letters = sum(c.isalpha() for c in words)
        if passage.unit.kind in ("heading", "paragraph") and letters >= _SHORTEST and len(words) <= _LONGEST:
            size = passage.unit.size
            if size > most * 1.02 and not is_kind(words):
                best, most = n, size
    return best


def _authors(below: Sequence[tuple[int, Passage, str]], document: Look) -> tuple[Names, frozenset[int]]:
    """The names under the title, down to the text, and where they stand."""
    found: Names = ()
    places = set()
    for n, passage, words in below[:5]:
        if _END.match(words) or (len(words) > 400 and passage.unit.size <= document.size):
            break
        line = head_line(words)
        if line is not None and line.author:
            return by_line(line.author), frozenset((n,))
        names = printed_names(words)
        if names:
            found += names
            places.add(n)
        elif found or (ends_sentence(words) and line is None) or words.endswith(":"):
            break
    return found, frozenset(places)


def _stamped(clues: Clues) -> date | None:
    """The day of a stamp at the side of the page."""
    for stamp in clues.stamps:
        if (found := _STAMP.search(stamp)) and (day := find_day(found["day"])):
            return day.certain
    return None
