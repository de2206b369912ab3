"""The text as the language model should see it: of the same length, all that is not words blanked out."""

from __future__ import annotations

import re

from analysis.model import Markup

_CONTROL = re.compile(r"\x1b\[[0-9;:?<=>]*[ -/]*[@-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def mask(text: str, markup: Markup = "plain") -> str:
    """A text of the same length in which control characters (and terminal escape sequences whole) are spaces
    and lone surrogates are U+FFFD; every other character stands where it stood."""
    blank = _CONTROL.sub(lambda m: " " * len(m[0]), text)
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", blank)
