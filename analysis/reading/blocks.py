"""The lines of a text joined to blocks: what the writer set as one paragraph, one heading, one list item.

A line break may end a paragraph or only a line of it. Where lines are wrapped at a fixed width, each line but
the last of a paragraph is so long that the next word did not fit; that tells wrapped text from text in which
every line is a paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from analysis.reading.formats import PLAIN, format_named
from analysis.reading.lines import (
    WIDEST,
    Line,
    breaks_off,
    ends_sentence,
    is_bullet,
    is_item,
    split_lines,
    starts_low,
)

_NARROWEST: Final = 30
_FULL: Final = 0.5
_OPEN: Final = 0.4
"""Shares of lines that are as long as can be, and that end inside a sentence, from which a text counts as
wrapped. In texts of a paragraph to the line, hardly any line is either."""
_MANY, _FULL_OF_FEW = 8, 0.75
"""Of fewer lines than these, more have to be full."""
_VERY_MANY: Final = 20
"""Lines that a paragraph seldom has."""
_SLACK: Final = 6
"""Characters by which a wrapped line may stay short of the width: hyphens, justified lines, double spaces."""


class Block(NamedTuple):
    """Lines that belong together, and the blank ones after them."""

    start: int
    end: int
    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        """The block as one line."""
        return " ".join(line.words for line in self.lines)


class _Setting(NamedTuple):
    """How the lines between two blank ones are set: their width when they are wrapped, the indentation that
    all of them have, and how much a line may stay short of the width where a sentence ends."""

    width: int | None
    margin: int
    slack: int

    def joins(self, line: Line, following: Line, slack: int) -> bool:
        """Whether the line is so long that the next word did not fit."""
        return self.width is not None and _is_full(line, following, self.width, slack)


def blocks(text: str, markup: str = PLAIN, *, start: int = 0, cuts: Collection[int] = ()) -> list[Block]:
    """The blocks of the text from `start` on, without gaps.

    A line that starts at one of the offsets in `cuts` starts a block. Blank space before the first line
    belongs to the first block; a blank text is one block.
    """
    joins = format_named(markup).joins
    lines = split_lines(text, start)
    runs = _runs(lines)
    width = _width(runs)
    groups: list[list[Line]] = []
    for run in runs:
        setting = _Setting(_wrapped_at(run) or width, *_separation(run))
        for i, line in enumerate(run):
            above = run[i - 1]
            if not i or line.start in cuts:
                groups.append([line])
            elif joins(above.words, line.words) if joins else _continues(above, line, setting, groups[-1]):
                groups[-1].append(line)
            else:
                groups.append([line])
    if not groups:
        return [Block(start, len(text), ())] if start < len(text) else []
    starts = [start, *(group[0].start for group in groups[1:])]
    ends = [*starts[1:], len(text)]
    return [Block(a, b, tuple(g)) for a, b, g in zip(starts, ends, groups, strict=True)]


def _runs(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines with no blank one between them."""
    runs: list[list[Line]] = []
    fresh = True
    for line in lines:
        if not line.words:
            fresh = True
        elif fresh:
            runs.append([line])
            fresh = False
        else:
            runs[-1].append(line)
    return runs


def _wrapped_at(run: list[Line]) -> int | None:
    """The width at which the lines are wrapped; None when they are not, or are too few to tell."""
    if len(run) < 3:
        return None
    lengths = sorted(len(line.words) for line in run)
    widest = lengths[-1]
    if not _NARROWEST <= widest <= WIDEST:
        return None
    pairs = list(pairwise(run))
    share = _FULL if len(run) >= _MANY else _FULL_OF_FEW
    full = sum(_is_full(a, b, widest) for a, b in pairs)
    open_ended = sum(not ends_sentence(a.words) for a, _ in pairs)
    return widest if full >= share * len(pairs) and open_ended >= _OPEN * len(pairs) else None


def _separation(run: list[Line]) -> tuple[int, int]:
    """Margin and slack: where many lines follow one another without a blank line and without an indentation,
    nothing but their length tells where a paragraph ends, and it is taken at its word."""
    margin = min(line.indent for line in run)
    indented = any(line.indent > margin for line in run[1:])
    return margin, _SLACK if indented or len(run) < _VERY_MANY else 0


def _width(runs: list[list[Line]]) -> int | None:
    """The width of the text as a whole, for the blocks that are too short to tell."""
    widths = sorted(width for run in runs if (width := _wrapped_at(run)))
    wrapped = sum(len(run) for run in runs if _wrapped_at(run))
    several = [run for run in runs if len(run) > 1]
    if widths and 2 * wrapped >= sum(map(len, several)):
        return widths[bisect_left(widths, widths[-1] - _SLACK)]
    lines = [line for run in several for line in run]
    return _wrapped_at(lines) if len(lines) >= _MANY else None


def _is_full(line: Line, following: Line, width: int, slack: int = _SLACK) -> bool:
    first, _, _ = following.words.partition(" ")
    return len(line.words) + 1 + len(first) > width - slack


def _continues(line: Line, following: Line, setting: _Setting, group: list[Line]) -> bool:
    """Whether the line and the one below it belong to the same block."""
    above, below = line.words, following.words
    if is_bullet(below) or (is_item(below) and (ends_sentence(above) or is_item(group[0].words))):
        return False
    if breaks_off(above):
        return True
    if ends_sentence(above) or above.endswith(":"):
        return setting.joins(line, following, setting.slack) and following.indent == setting.margin
    return starts_low(below) or setting.joins(line, following, _SLACK)
