"""TOML that somebody wrote by hand: read by the standard library, but for what would take it minutes."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

_PART: Final = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_MOST_PARTS: Final = 50
_TOO_DEEP: Final = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{_MOST_PARTS}}}")
"""A name in so many parts (`a.b.c…`): the time for it grows with the square of their number."""


def loads(text: str) -> dict[str, Any]:
    """The table that the text stands for. Raises ValueError with what is wrong and where, as `tomllib`."""
    if (found := _TOO_DEEP.search(text)) is not None:
        line = text.count("\n", 0, found.start()) + 1
        raise ValueError(f"too deeply nested (at line {line}, column 1)")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("too deeply nested") from None
