"""The signs of Org (Emacs) that are typography and no words: where they stand. What is in doubt is words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.model import Span
from analysis.reading.formats import Format
from analysis.reading.lines import WIDEST, ends_sentence, is_item

_HEADING: Final = re.compile(
    r"^(?P<stars>\*+[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z]\][ \t]*)?)[^\n]*?"
    r"(?P<tags>[ \t]+:(?:[\w@#%]+:)+)?[ \t]*$",
    re.MULTILINE,
)
_TOLD: Final = re.compile(
    r"^[ \t]*(?P<sign>#\+(?:(?:sub)?title[ \t]*:)?)(?:(?<=:)|(?:author|date)[ \t]*:)",
    re.MULTILINE | re.IGNORECASE,
)
"""Keywords whose values are words of the article; all others tell the program something."""
_KEYWORD: Final = re.compile(
    r"^[ \t]*#(?:\+(?!(?:title|subtitle|author|date)[ \t]*:)\S[^\n]*|[ \t][^\n]*|)$",
    re.MULTILINE | re.IGNORECASE,
)
_DRAWER: Final = re.compile(
    r"^[ \t]*:[\w-]+:[ \t]*\n(?:[ \t]*:[^\n]*\n){0,50}?[ \t]*:END:[ \t]*$", re.MULTILINE
)
_RULE: Final = re.compile(r"^[ \t]*(?:-{5,}|\|[-+|]+\|?)[ \t]*$", re.MULTILINE)
_ITEM: Final = re.compile(
    r"^[ \t]*(?:[-+]|\d{1,3}[.)])(?=[ \t]\S)(?:[ \t]+\[[ X-]\](?=[ \t]))?", re.MULTILINE
)
_ROW: Final = re.compile(r"^[ \t]*\|[^\n]*$", re.MULTILINE)
_LINK: Final = re.compile(r"(?P<opening>\[\[(?:[^\[\]\n]{1,1000}\]\[)?)[^\[\]\n]{1,1000}(?P<closing>\]\])")
_FOOTNOTE: Final = re.compile(r"\[fn:[^\[\]\n]{0,200}\]")
_STRESS: Final = re.compile(
    r"(?:(?<=^)|(?<=[\s\-(\"“‘'{—–]))(?P<mark>[*/_=~+])(?=\S)[^\n]{0,200}?(?<=\S)(?P=mark)(?=$|[\s\-.,:;!?\"”’')\[}—–])",
    re.MULTILINE,
)


def typography(text: str) -> Iterator[Span]:
    """The stretches of the text that are signs of Org; some may overlap."""
    for found in _HEADING.finditer(text):
        yield found.span("stars")
        if found["tags"]:
            yield found.span("tags")
    for found in _TOLD.finditer(text):
        yield found.span("sign")
    for pattern in (_KEYWORD, _DRAWER, _RULE, _ITEM, _FOOTNOTE):
        for found in pattern.finditer(text):
            yield found.span()
    for found in _ROW.finditer(text):
        yield from (stroke.span() for stroke in re.compile(r"\|").finditer(text, *found.span()))
    for found in _LINK.finditer(text):
        yield found.span("opening")
        yield found.span("closing")
    for found in _STRESS.finditer(text):
        yield found.start(), found.start() + 1
        yield found.end() - 1, found.end()


def joins(above: str, below: str) -> bool:
    """Whether two lines belong to the same paragraph."""
    if any(line.startswith(("*", "#", ":", "|")) for line in (above.lstrip(), below.lstrip())) or is_item(
        below
    ):
        return False
    return len(above) <= WIDEST or not ends_sentence(above)


FORMAT: Final = Format(lambda text: False, lambda text: list(typography(text)), joins)
