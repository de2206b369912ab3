"""What is searched for, and where it was found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from analysis.annotations.matching import IGNORE_CASE, Expression, ExpressionError, compiled
from analysis.annotations.wrap import cut, one_line
from analysis.errors import DatelineError
from analysis.model import Span

AS_TYPED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
"""What print has and keyboards have not, as it is typed; a character for a character."""

PATTERN_SIGN: Final = "/"
"""What stands before a regular expression in the search line; a second one may end it."""

_QUOTED: Final = 20
"""Cells of a faulty expression that are quoted, so that what is wrong with it can be read, too."""
_ESCAPED: Final = re.compile(r"\\.", re.DOTALL)
_GROUP_HEAD: Final = re.compile(r"\(\?P?<?[A-Za-z_!=]*")


class PatternError(DatelineError):
    """What was typed is no regular expression."""


class Phrase(NamedTuple):
    """What is searched for. Words stand for themselves. Lower-case letters match both cases, a capital makes
    the case count; a space matches any white space, so that words are found across a line break; typed
    quotation marks and hyphens match printed ones."""

    typed: str
    pattern: re.Pattern[str] | Expression

    @property
    def regular(self) -> bool:
        """Whether it is a regular expression."""
        return not isinstance(self.pattern, re.Pattern)


class Search(NamedTuple):
    """The places where a phrase was found, in order; all of them only when `complete`. A search for a regular
    expression that was given up is `broken`."""

    phrase: Phrase
    matches: Sequence[Span] = ()
    complete: bool = True
    broken: bool = False

    def after(self, position: int) -> int | None:
        """The number of the first match after a position, from the top again when there is none."""
        if not self.matches:
            return None
        return bisect_right(self.matches, position, key=_start) % len(self.matches)

    def before(self, position: int) -> int | None:
        """The number of the last match before a position, from the bottom again when there is none."""
        if not self.matches:
            return None
        return (bisect_left(self.matches, position, key=_start) - 1) % len(self.matches)

    def beside(self, position: int, step: int) -> int | None:
        """The number of the match after (+1) or before (-1) a position."""
        return self.after(position) if step > 0 else self.before(position)

    def with_more(self, found: Iterable[Span]) -> Search:
        """With matches found since."""
        return self._replace(matches=sorted((*self.matches, *found)))


def phrase(typed: str) -> Phrase | None:
    """What is meant by what was typed; None by nothing but white space. Raises PatternError."""
    if typed.startswith(PATTERN_SIGN) and typed.strip(PATTERN_SIGN + " "):
        return _regular(typed)
    words = [re.escape(word) for word in typed.translate(AS_TYPED).split()]
    flags = re.IGNORECASE if typed == typed.lower() else 0
    return Phrase(typed, re.compile(r"\s+".join(words), flags)) if words else None


def _regular(typed: str) -> Phrase:
    """A regular expression, whose case counts if it has a capital that stands for itself."""
    expression = typed[len(PATTERN_SIGN) :]
    if _ESCAPED.sub("", expression).endswith(PATTERN_SIGN):
        expression = expression[: -len(PATTERN_SIGN)]
    letters = _GROUP_HEAD.sub("", _ESCAPED.sub("", expression))
    flags = IGNORE_CASE if letters == letters.lower() else 0
    try:
        return Phrase(typed, compiled(expression.translate(AS_TYPED), flags))
    except ExpressionError as error:
        raise PatternError(f"“{cut(one_line(typed), _QUOTED)}” is no regular expression: {error}") from error


def find(wanted: Phrase, text: str) -> Search:
    """All places of a phrase of plain words."""
    assert isinstance(wanted.pattern, re.Pattern)
    return Search(wanted, [match.span() for match in wanted.pattern.finditer(as_typed(text))])


@lru_cache(maxsize=1)
def as_typed(text: str) -> str:
    """A text with the quotation marks and hyphens that keyboards have; kept for the next search."""
    return text.translate(AS_TYPED)


def _start(span: Span) -> int:
    return span[0]
