"""A text without the signs of its format, for those who read it elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.model import Span
from analysis.reading.formats import PLAIN, format_named
from analysis.reading.formats.front_matter import front_matter

_FENCE: Final = re.compile(r" {0,3}(?:`{3,}|~{3,})[^\n]*\n?")
_CLOSING_FENCE: Final = re.compile(r"\n? {0,3}(?:`{3,}|~{3,})[ \t]*$")
_GAP: Final = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
_BLANKS: Final = re.compile(r"[ \t]*")
_TRAILING: Final = re.compile(r"[ \t]+$", re.MULTILINE)
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def unmarked(text: str, markup: str) -> str:
    """The words of a text, without the typography of its format; what is in a block of code stays, the front
    matter, which tells of the text, does not. Plain text is given back as it is."""
    if markup == PLAIN:
        return text
    kept: list[str] = []
    matter = front_matter(text)
    at = matter.end if matter else 0
    for start, end in sorted(_signs(text, markup)):
        if end > at:
            kept.append(text[at : max(at, start)])
            at = end
    words = _TRAILING.sub("", _GAP.sub(" ", "".join(kept) + text[at:]))
    return _EMPTY_LINES.sub("\n\n", words).strip("\n") + "\n"


def _signs(text: str, markup: str) -> Iterator[Span]:
    for start, end in format_named(markup).typography(text):
        opening = _FENCE.match(text, start, end)
        if opening is None:
            leads = not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t")
            blanks = _BLANKS.match(text, end)
            yield start, blanks.end() if leads and blanks else end
            continue
        closing = _CLOSING_FENCE.search(text, opening.end() - 1, end)
        yield start, opening.end()
        if closing is not None:
            yield closing.span()
