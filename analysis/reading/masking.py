"""The text as the language model should see it: of the same length, all that is not words blanked out."""

from __future__ import annotations

import re
from typing import Final

from analysis.model import Markup

_CONTROL: Final = re.compile(r"\x1b\[[0-9;:?<=>]*[ -/]*[@-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_PRINTED: Final = re.compile(r"[^\n\r]")


def mask(text: str, markup: Markup = "plain") -> str:
    """A text of the same length in which all that is not words is blank.

    Control characters, terminal escape sequences (whole) and, for Markdown, the signs of typography become
    spaces; lone surrogates become U+FFFD. Line breaks and every other character stand where they stood.
    """
    if markup == "markdown":
        text = _blank_typography(text)
    text = _CONTROL.sub(lambda found: " " * len(found[0]), text)
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _blank_typography(text: str) -> str:
    from analysis.reading.formats.markdown import typography  # most articles are plain and need none of it

    pieces: list[str] = []
    at = 0
    for start, end in sorted(typography(text)):
        if end > at:
            start = max(start, at)
            pieces += text[at:start], _PRINTED.sub(" ", text[start:end])
            at = end
    return "".join(pieces) + text[at:]
