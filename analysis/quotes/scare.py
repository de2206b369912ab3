"""Marked words that nobody says: nicknames inside names."""

from __future__ import annotations

import re
from typing import Final

from analysis.language.marks import Marked

_NICKNAME: Final = re.compile(r"\W{1,2}(?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?\W{1,2}")
_NAME_BEFORE: Final = re.compile(r"(?:\b[A-Z][\w’'-]*\.?|\b[A-Z]\.) \Z")
_NAME_BEHIND: Final = re.compile(r" [A-Z][a-z’'-]+")
_REACH: Final = 40


def nickname(text: str, stretch: Marked) -> bool:
    """Is the stretch a name between names, as in `Mary "Red" Miller`?"""
    return (
        stretch.closed
        and stretch.end - stretch.start < _REACH
        and _NICKNAME.fullmatch(text, stretch.start, stretch.end) is not None
        and text[stretch.end - 2] not in ",.?!"
        and _NAME_BEHIND.match(text, stretch.end) is not None
        and _NAME_BEFORE.search(text[max(0, stretch.start - _REACH) : stretch.start]) is not None
    )
