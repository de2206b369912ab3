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


_NAMED: Final = re.compile(
    r"(?i)\A\W*(?:the )?project gutenberg(?:['’]s)? (?:e(?:book|text) of )?"
    r"(?-i:(?P<title>[A-Z][^\n]{1,150}?))"
    r"(?:, by (?-i:(?P<author>[A-Z][^\n]{1,80})))?[ \t]*(?:\n|\Z)"
)
"""The first line: "The Project Gutenberg eBook of A Title, by Ann Author"."""
_LINE_OF_TITLE: Final = re.compile(r"\s*(?P<words>[^\n]{1,200})(?:\n|\Z)")
_TITLE_LINES: Final = 4


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
    named = _NAMED.search(text, 0, found.start())
    title = fields.get("Title") or (" ".join(named["title"].split()) if named else None)
    author = fields.get("Author") or (
        " ".join(named["author"].split()) if named and named["author"] else None
    )
    return Book(_behind_title(text, found.end(), title, author), title, author)


def _behind_title(text: str, start: int, title: str | None, author: str | None) -> int:
    """Where the book goes on behind its first lines, as far as they only say once more what it is called and
    by whom."""
    known = {words.casefold() for name in (title, author) if name for words in (name, f"by {name}")}
    for _ in range(_TITLE_LINES):
        line = _LINE_OF_TITLE.match(text, start)
        if line is None or not (words := " ".join(line["words"].split()).strip("_ .").casefold()):
            break
        if words not in known and words != "by":
            break
        start = line.end()
    return start


def ends_book(words: str) -> bool:
    """Are the words the line behind which the licence stands?"""
    return _END.match(words.lstrip("* ")) is not None and len(words) < _LINE
