"""Sentences, quickly and without a model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from analysis.language.lexicon import load
from analysis.model import Paragraph, Span
from analysis.reading.blocks import blocks

# A run of signs is looked at once, from its first and as a whole: thousands of dots must not take seconds.
_END: Final = re.compile(
    r"(?<![.!?…])(?P<sign>[.!?…]++)(?P<closing>[\"”’'»)\]*_]*+)\s+(?P<opening>[\"“‘'«(\[*_—–-]*\s?)(?=(?P<next>\S))"
)
_BEFORE: Final = re.compile(r"[^\s\"“”‘(\[—–/]*$")
_INITIAL: Final = re.compile(r"(?:[A-Z]\.(?:-?[A-Z]\.)*-?)?[A-Z]$")
_WORD: Final = re.compile(r"[\w’'-]+")
_LONGEST_WORD: Final = 24


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of abbreviations.toml, where each is explained."""

    titles: frozenset[str]
    leading: frozenset[str]
    numbered: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]


def sentences(text: str, layout: Iterable[Paragraph] | None = None) -> tuple[Span, ...]:
    """The sentences of the text in order, without the white space between them. None is empty, none goes on
    beyond its paragraph or, where the layout is not known, a blank line; closing quotation marks and brackets
    belong to the sentence that they close."""
    spans: list[Span] = []
    for start, end in _bounds(text, layout):
        for found in _END.finditer(text, start, end):
            if _ends(text, start, found):
                _add(spans, text, start, found.end("closing"))
                start = found.start("opening")
        _add(spans, text, start, end)
    return tuple(spans)


def _bounds(text: str, layout: Iterable[Paragraph] | None) -> Iterator[Span]:
    """The stretches in which sentences lie."""
    if layout is not None:
        yield from ((paragraph.start, paragraph.end) for paragraph in layout)
        return
    for block in blocks(text):
        if block.lines:
            yield block.lines[0].start, block.lines[-1].stop


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        lead = len(piece) - len(piece.lstrip())
        spans.append((start + lead, start + lead + len(bare)))


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a sentence ends at this full stop (or other sign)."""
    following = found["next"]
    if following.islower():
        return False
    if found["sign"] != "." or found["closing"]:
        return True
    at = found.start("sign")
    before = _BEFORE.search(text[max(start, at - _LONGEST_WORD) : at])
    word = before[0] if before else ""
    known = load("analysis.reading", "abbreviations", _Words)
    if word in known.titles or word in known.leading:
        return False
    if word in known.numbered:
        return not following.isdigit()
    if word in known.either or _INITIAL.match(word):
        opener = _WORD.match(text, found.end())
        return bool(found["opening"].strip()) or (opener is not None and opener[0] in known.openers)
    return True
