"""Finding words in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from analysis.model import Span

AS_TYPED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
"""What print has and keyboards have not, as it is typed; a character for a character."""


class Search:
    """All places of a phrase. Lower-case letters match both cases; a capital makes the case count; a space
    matches any white space, so that a phrase is found across a line break; typed quotation marks and hyphens
    match printed ones."""

    def __init__(self, phrase: str, text: str) -> None:
        self.phrase = phrase
        words = [re.escape(word) for word in phrase.translate(AS_TYPED).split()]
        flags = re.IGNORECASE if phrase == phrase.lower() else 0
        pattern = re.compile(r"\s+".join(words), flags)
        self.matches: list[Span] = (
            [m.span() for m in pattern.finditer(text.translate(AS_TYPED))] if words else []
        )
        self._starts = [start for start, _ in self.matches]

    def after(self, position: int) -> int | None:
        """The number of the first match after a position, from the top again when there is none."""
        if not self.matches:
            return None
        return bisect_right(self._starts, position) % len(self.matches)

    def before(self, position: int) -> int | None:
        """The number of the last match before a position, from the bottom again when there is none."""
        if not self.matches:
            return None
        return (bisect_left(self._starts, position) - 1) % len(self.matches)
