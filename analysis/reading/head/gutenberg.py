"""The head and the foot of a book of Project Gutenberg: what the project says of it, and its licence."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_REACH: Final = 20_000
"""Characters in which the head must lie."""
_LINE: Final = 200
"""Characters of the line at the end at most."""
_START: Final = re.compile(
    r"(?im)^[ \t]*\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)\b"
    r"[^\n*]*(?:\n[^\n*]+)?\*{3}[ \t]*\n?"
)
_END: Final = re.compile(
    r"(?i)(?:\*{3}\s*)?END OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)\b|END OF PROJECT GUTENBERG['’]S\b"
)
_FIELD: Final = re.compile(
    r"(?m)^[ \t]*(?P<key>Title|Author):[ \t]*(?P<value>\S[^\n]*(?:\n[ \t]{2,}\S[^\n]*)*)"
)


class Book(NamedTuple):
    """Where the book itself begins, and what it is called and by whom."""

    start: int
    title: str | None
    author: str | None


def book(text: str) -> Book | None:
    """The book in the text, if the text has the head of one of the project's."""
    found = _START.search(text[:_REACH])
    if found is None:
        return None
    fields = {one["key"]: " ".join(one["value"].split()) for one in _FIELD.finditer(text, 0, found.start())}
    return Book(found.end(), fields.get("Title"), fields.get("Author"))


def ends_book(words: str) -> bool:
    """Are the words the line behind which the licence stands?"""
    return _END.match(words.lstrip("* ")) is not None and len(words) < _LINE
