"""The lines of a text joined to blocks: what the writer set as one paragraph, one heading, one list item.

A line break may end a paragraph or only a line of it. Where lines are wrapped at a fixed width, each line but
the last of a paragraph is so long that the next word did not fit; that tells wrapped text from text in which
every line is a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from analysis.model import Markup

_LINE: Final = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|\\Z)")
_ENDS_SENTENCE: Final = re.compile(r"[.!?…][\"”’'»)\]*_]*$")
_BREAKS_OFF: Final = re.compile(r"(?:[,;‐-]|\b(?:the|a|an|and|or|of|its|their|his|our))$")
_BULLET: Final = re.compile(r"[*+•‣▪◦●]\s+\S")
_ITEM: Final = re.compile(r"(?:[-–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_MARKDOWN_ALONE: Final = re.compile(r"#{1,6}\s|(?:[-*_]\s*){3,}$|```|~~~|\|")
_SETEXT: Final = re.compile(r"(?:=+|-{2,})$")
_QUOTE_MARKS: Final = re.compile(r"(?:>\s?)+")

_NARROWEST, _WIDEST = 30, 132
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


class Line(NamedTuple):
    """A line: where it starts and stops (its break included), its words, and how far it is indented."""

    start: int
    stop: int
    words: str
    indent: int


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


def split_lines(text: str, start: int = 0) -> list[Line]:
    """The lines of the text from `start` on; every character is in one."""
    lines = []
    for found in _LINE.finditer(text, start):
        raw = found[0]
        if raw:
            words = raw.strip()
            lines.append(Line(found.start(), found.end(), words, raw.find(words[:1])))
    return lines


def blocks(text: str, markup: Markup = "plain", *, start: int = 0, cuts: Collection[int] = ()) -> list[Block]:
    """The blocks of the text from `start` on, without gaps.

    A line that starts at one of the offsets in `cuts` starts a block. Blank space before the first line
    belongs to the first block; a blank text is one block.
    """
    lines = split_lines(text, start)
    runs = _runs(lines)
    width = _width(runs)
    groups: list[list[Line]] = []
    for run in runs:
        setting = _Setting(_wrapped_at(run) or width, *_separation(run))
        for i, line in enumerate(run):
            if i and line.start not in cuts and _continues(run[i - 1], line, setting, markup, groups[-1]):
                groups[-1].append(line)
            else:
                groups.append([line])
    if not groups:
        return [Block(start, len(text), ())] if start < len(text) else []
    starts = [start, *(group[0].start for group in groups[1:])]
    ends = [*starts[1:], len(text)]
    return [Block(a, b, tuple(g)) for a, b, g in zip(starts, ends, groups, strict=True)]


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence ends."""
    return bool(_ENDS_SENTENCE.search(words))


def breaks_off(words: str) -> bool:
    """Whether the words end where neither a sentence nor a heading can end."""
    return bool(_BREAKS_OFF.search(words))


def starts_low(words: str) -> bool:
    """Whether the words go on in small letters, as the rest of a sentence does (and "iPhone" does not)."""
    return words[:1].islower() and not words[1:2].isupper()


def is_item(words: str) -> bool:
    """Whether the words start as an item of a list."""
    return bool(_BULLET.match(words) or _ITEM.match(words))


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
    if not _NARROWEST <= widest <= _WIDEST:
        return None
    pairs = list(pairwise(run))
    share = _FULL if len(run) >= _MANY else _FULL_OF_FEW
    full = sum(_is_full(a, b, widest) for a, b in pairs)
    open_ended = sum(not _ENDS_SENTENCE.search(a.words) for a, _ in pairs)
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


def _continues(line: Line, following: Line, setting: _Setting, markup: Markup, group: list[Line]) -> bool:
    """Whether the line and the one below it belong to the same block."""
    above, below = line.words, following.words
    if markup == "markdown":
        return _continues_markdown(above, below)
    if _BULLET.match(below) or (_ITEM.match(below) and (ends_sentence(above) or is_item(group[0].words))):
        return False
    if breaks_off(above):
        return True
    if ends_sentence(above) or above.endswith(":"):
        return setting.joins(line, following, setting.slack) and following.indent == setting.margin
    return starts_low(below) or setting.joins(line, following, _SLACK)


def _continues_markdown(above: str, below: str) -> bool:
    if _SETEXT.fullmatch(below) and not _MARKDOWN_ALONE.match(above):
        return True  # the line under a heading
    if _MARKDOWN_ALONE.match(above) or _MARKDOWN_ALONE.match(below) or _SETEXT.fullmatch(above):
        return False
    if is_item(below):
        return False
    if _QUOTE_MARKS.match(below) and not _QUOTE_MARKS.match(above):
        return False
    # A soft break, unless the file was written with a paragraph to the line.
    return len(above) <= _WIDEST or not ends_sentence(above)
