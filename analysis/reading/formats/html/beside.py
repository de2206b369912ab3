"""The lines around an article in which its head is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from analysis.reading.formats.html.runs import Run

_ABOVE: Final = 6
"""Lines above the headline that may be of the head."""
_BELOW: Final = 6
_OVER: Final = 12
"""Lines over a text without a headline that may be of the head."""
_UNDER: Final = 60
_MOST_TIMES: Final = 20
_WORD: Final = re.compile(r"[a-z]+")
_COMMENTS: Final = frozenset(("comment", "comments", "commentlist", "disqus"))
_LONGEST_NAMES: Final = 1_000


class Beside(NamedTuple):
    """The lines that may print names and days: under the headline, above it, below the text, the nearest
    first."""

    under: Sequence[Run] = ()
    above: Sequence[Run] = ()
    below: Sequence[Run] = ()

    def times(self, tree: HtmlElement) -> list[HtmlElement]:
        """The `time` elements in or around these lines, in their order on the page."""
        lines = {run.element for run in (*self.under, *self.above)}
        return list(
            islice(
                (e for e in tree.iter("time") if not lines.isdisjoint((e, *e.iterancestors()))), _MOST_TIMES
            )
        )

    def texts(self) -> Iterator[str]:
        """The words of all lines."""
        return (run.words for some in self for run in some)


def beside(found: Sequence[Run], headline: int | None, first: int, last: int) -> Beside:
    """What stands around the text between two runs, under a headline if there is one."""
    if headline is None or headline >= first:
        top = max(0, first - _OVER)
        return Beside(found[top:first][::-1], (), _below(found, last))
    return Beside(
        found[headline + 1 : min(first, headline + 1 + _UNDER)],
        [run for run in found[max(0, headline - _ABOVE) : headline][::-1] if not _is_aside(run)],
        _below(found, last),
    )


def _below(found: Sequence[Run], last: int) -> list[Run]:
    return [run for run in found[last + 1 : last + 1 + _BELOW] if not _is_comment(run)]


def _is_comment(run: Run) -> bool:
    """Whether a line below the text is one of those that readers have written."""
    names = (
        name
        for element in (run.element, *run.element.iterancestors())
        for value in (element.get("class"), element.get("id"))
        for name in _WORD.findall((value or "")[:_LONGEST_NAMES].lower())
    )
    return not _COMMENTS.isdisjoint(names)


def _is_aside(run: Run) -> bool:
    """Whether a line above the headline is of something else."""
    return any(e.tag in ("aside", "nav", "footer", "li") for e in (run.element, *run.element.iterancestors()))
