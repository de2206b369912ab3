"""Regular expressions, of the `regex` library: it gives up in time what would take for ever, and the rest of
the program goes on meanwhile. It is not imported before somebody types one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final, Protocol, cast

from analysis.errors import DatelineError
from analysis.model import Span

IGNORE_CASE: Final = int(re.IGNORECASE)
"""The flag for both cases; `regex` has the same."""
_LARGEST: Final = 10_000
"""Characters that an expression may ask for at least. `regex` writes out what is repeated, so that a few
nested numbers would fill the memory."""
_BRIEFEST: Final = 0.01
"""Seconds: to none at all `regex` would object."""
_ATOM: Final = re.compile(
    r"(?P<open>\((?:\?P?<\w+>|\?[\w-]*:)?)"
    r"|(?P<close>\))"
    r"|\{(?P<count>\d+)(?:,\d*)?\}"
    r"|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.",
    re.DOTALL,
)


class ExpressionError(DatelineError):
    """What is no regular expression, and why."""


class Match(Protocol):
    """A place that fits."""

    def span(self) -> Span:
        """From where to where."""


class Expression(Protocol):
    """A regular expression."""

    @property
    def pattern(self) -> str:
        """As it was written."""

    @property
    def flags(self) -> int:
        """How it is meant."""

    def finditer(self, string: str, *, concurrent: bool, timeout: float) -> Iterator[Match]:
        """All places in a text, from left to right. Raises TimeoutError, and MemoryError for what needs more
        than `regex` allows itself."""


def compiled(expression: str, flags: int = 0) -> Expression:
    """A regular expression in the syntax of Python's own, to which `regex` adds much. Raises ExpressionError,
    that says why it is none."""
    import regex

    if _least(expression) > _LARGEST:
        raise ExpressionError("too large")
    try:
        return cast(Expression, regex.compile(expression, flags | regex.VERSION0))
    except RecursionError as error:
        raise ExpressionError("too large") from error
    except (regex.error, ValueError, KeyError, OverflowError) as error:
        raise ExpressionError(str(error)) from error


def matches(pattern: Expression, text: str, blocks: Iterable[Span], until: float) -> Iterator[Span]:
    """The matches in each block of the text, block by block. An empty match is nothing that could be seen.
    Raises TimeoutError when it takes longer than until then, on the clock of `time.monotonic`, and
    MemoryError."""
    for start, end in blocks:
        seconds = max(until - monotonic(), _BRIEFEST)  # of computing: a machine that is busy is given more
        for match in pattern.finditer(text[start:end], concurrent=True, timeout=seconds):
            a, b = match.span()
            if a < b:
                yield start + a, start + b


def _least(expression: str) -> int:
    """About how many characters an expression is long when what is repeated is written out."""
    groups = [0]
    last = 0
    for atom in _ATOM.finditer(expression):
        if atom["open"]:
            groups.append(0)
            last = 0
        elif atom["count"]:
            groups[-1] += last * (max(int(atom["count"][:9]), 1) - 1)
            last *= max(int(atom["count"][:9]), 1)
        else:
            last = groups.pop() if atom["close"] and len(groups) > 1 else 1
            groups[-1] += last
    return sum(groups)
