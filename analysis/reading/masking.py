"""The text as the language model should see it: of the same length, all that is not words blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from analysis.model import Span
from analysis.reading.formats import PLAIN, format_named

_CONTROL: Final = re.compile(r"\x1b\[[0-9;:?<=>]*[ -/]*[@-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_PRINTED: Final = re.compile(r"[^\n\r]")


def mask(text: str, markup: str = PLAIN) -> str:
    """A text of the same length in which all that is not words is blank.

    Control characters, terminal escape sequences (whole) and the format's signs of typography become
    spaces; lone surrogates become U+FFFD. Line breaks and every other character stand where they stood.
    """
    text = _blank(text, format_named(markup).typography(text))
    text = _CONTROL.sub(lambda found: " " * len(found[0]), text)
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _blank(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += text[at:start], _PRINTED.sub(" ", text[start:end])
            at = end
    return "".join(pieces) + text[at:]
