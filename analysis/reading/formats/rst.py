"""The signs of reStructuredText that are typography and no words: where they stand. What is in doubt is
words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.model import Span
from analysis.reading.formats import Format
from analysis.reading.lines import WIDEST, ends_sentence, is_item

_RULE: Final = re.compile(r"^(?P<sign>[=\-`:'\"~^_*+#<>.])(?P=sign){2,}[ \t]*$", re.MULTILINE)
_TABLE: Final = re.compile(r"^[ \t]*(?:\+(?:[-=]+\+)+|=+(?:[ \t]+=+)+)[ \t]*$", re.MULTILINE)
_ROW: Final = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_STROKE: Final = re.compile(r"\|")
_WORDS: Final = (
    "note",
    "warning",
    "tip",
    "important",
    "hint",
    "caution",
    "danger",
    "epigraph",
    "pull-quote",
    "topic",
)
"""Directives whose argument is words of the article."""
_DIRECTIVE: Final = re.compile(
    rf"^[ \t]*\.\.[ \t]+(?:(?:{'|'.join(_WORDS)})::|(?:\|[^|\n]+\|[ \t]+)?[\w:-]+::[^\n]*)"
    r"(?:\n[ \t]+:[\w-]+:[^\n]*)*",
    re.MULTILINE,
)
_TARGET: Final = re.compile(r"^[ \t]*(?:\.\.[ \t]+_[^\n]*|__[ \t]+[^\n]*)$", re.MULTILINE)
_COMMENT: Final = re.compile(
    r"^(?P<room>[ \t]*)\.\.(?:[ \t]+(?![_\[|])(?![\w:-]+::)[^\n]*|[ \t]*)$(?:\n(?P=room)[ \t]+\S[^\n]*)*",
    re.MULTILINE,
)
_FIELD: Final = re.compile(r"^:(?=[A-Za-z][\w -]{0,40}:[ \t])", re.MULTILINE)
_NOTE: Final = re.compile(r"^[ \t]*\.\.[ \t]+(?=\[)", re.MULTILINE)
_ITEM: Final = re.compile(r"^[ \t]*(?:[*+•-]|#\.|\d{1,3}[.)])(?=[ \t]\S)", re.MULTILINE)
_LITERAL: Final = re.compile(r"``(?=\S)[^\n]{1,1000}?(?<=\S)``")
_ROLE: Final = re.compile(r":[a-z][\w:-]{0,40}:(?=`)")
_LINK: Final = re.compile(
    r"(?<!`)(?P<opening>`)(?!`)[^`<>]{1,1000}?(?P<closing>(?:[ \t\n]+<[^<>`]{1,1000}>)?`_{0,2})"
)
_REFERENCE: Final = re.compile(r"(?<=[\w\]])__?(?=[\s.,;:!?)\"’”]|$)", re.MULTILINE)
_STRESS: Final = re.compile(
    r"(?<![\w*])(?P<marks>\*{1,2})(?=[^\s*])[^*]{1,500}?(?<=[^\s*])(?P=marks)(?![\w*])"
)
_BLOCK_MARK: Final = re.compile(r"(?<=[ \t])::[ \t]*$|^[ \t]*::[ \t]*$|(?<=:):[ \t]*$", re.MULTILINE)
"""The signs that literal text follows; of two colons behind a word one is a colon."""


def typography(text: str) -> Iterator[Span]:
    """The stretches of the text that are signs of reStructuredText; some may overlap."""
    whole = (
        _RULE,
        _TABLE,
        _DIRECTIVE,
        _TARGET,
        _COMMENT,
        _FIELD,
        _NOTE,
        _ITEM,
        _ROLE,
        _REFERENCE,
        _BLOCK_MARK,
    )
    for pattern in whole:
        for found in pattern.finditer(text):
            yield found.span()
    for found in _ROW.finditer(text):
        yield from (stroke.span() for stroke in _STROKE.finditer(text, *found.span()))
    for found in _LITERAL.finditer(text):
        yield found.start(), found.start() + 2
        yield found.end() - 2, found.end()
    for found in _LINK.finditer(text):
        yield found.span("opening")
        yield found.span("closing")
    for found in _STRESS.finditer(text):
        length = len(found["marks"])
        yield found.start(), found.start() + length
        yield found.end() - length, found.end()


def joins(above: str, below: str) -> bool:
    """Whether two lines belong to the same paragraph."""
    if _RULE.fullmatch(below):
        return True  # the line under a heading
    if (
        _RULE.fullmatch(above)
        or is_item(below)
        or any(line.lstrip().startswith("..") for line in (above, below))
    ):
        return False
    return len(above) <= WIDEST or not ends_sentence(above)


FORMAT: Final = Format(lambda text: False, lambda text: list(typography(text)), joins)
