"""Plain text: which line ends are only those of the width that it was once set at.

Lines that are wrapped at a fixed width are so long that the next word did not fit, and go on in small
letters. They flow to whatever width there is. Verse, tables, code and addresses do not, and are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from analysis.reading.lines import WIDEST, ends_sentence, is_item, starts_low
from analysis.reading.passages.records import Kind, Passage, pieces

if TYPE_CHECKING:
    from analysis.model import Span

_NARROWEST: Final = 30
_SLACK: Final = 8
"""Characters by which a wrapped line may stay short of the width."""
_FULL: Final = 0.6
"""The share of lines that are as long as can be, from which lines count as wrapped."""
_LOW: Final = 0.35
"""The share of lines that go on in small letters. In verse nearly every line begins with a capital."""
_SAMPLE: Final = 1 << 16
"""Characters that tell how wide a text was set."""
_LINE: Final = re.compile(r"(?P<indent>[ \t]*)(?P<words>[^\n]*)\n?")
_STROKE: Final = re.compile(r" {3}|[\t│┃║|]")
"""What there is in every line that has columns."""
_MIDDLE: Final = 12
"""Blanks before every line of those that are centred."""
_SEEN: Final = 2 * WIDEST
"""Characters of a line that are looked at for columns."""
_QUOTED: Final = re.compile(r"[ \t]?(?:>[ \t]?)+")
_COLUMNS: Final = re.compile(r"\S(?: {3,}| *\t+ *)\S|[│┃║]|\S +\| +\S")
_RULE: Final = re.compile(r"(?P<sign>[-=_*~.#+─═│|])(?:[ ]?[-=_*~.#+─═│|]){5,}")
_MARKER: Final = re.compile(r"(?:[*+•‣▪◦●–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])[ \t]+")
_BAR: Final = "│ "


class _Line(NamedTuple):
    """Where a line begins, where it begins to count, which of mail is behind the signs that it is quoted, its
    words, and where they begin and end."""

    begin: int
    start: int
    at: int
    stop: int
    words: str

    @property
    def indent(self) -> int:
        return self.at - self.start

    @property
    def width(self) -> int:
        return self.stop - self.start


class Plain:
    """How a plain text is set."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def pieces(self) -> list[Span]:
        """Where it may be looked at apart."""
        return pieces(self.text)

    @cached_property
    def _width(self) -> int | None:
        """The width at which most of the text is wrapped, or a part from its middle; None if none is."""
        middle = self.text.find("\n", len(self.text) // 2) if len(self.text) > 2 * _SAMPLE else -1
        starts = (0,) if middle < 0 else (0, middle + 1)
        runs = [run for at in starts for run in _runs(_lines(self.text, at, at + _SAMPLE)) if len(run) > 1]
        widths = sorted(width for run in runs if (width := _wrapped_at(run)))
        return widths[len(widths) * 9 // 10] if widths else None

    def passages(self, start: int, end: int) -> Iterator[Passage]:
        """The passages of a piece."""
        for run in _runs(_lines(self.text, start, end)):
            if not run[0].words:
                yield Passage(
                    "blank", run[0].start, run[-1].start, tuple((line.start, line.start) for line in run)
                )
            else:
                yield from self._of_run(run)

    def _of_run(self, run: Sequence[_Line]) -> Iterator[Passage]:
        """Those of lines with no blank one between them."""
        at = 0
        while at < len(run):
            depth = _depth(run[at])
            stop = at + 1
            while stop < len(run) and _depth(run[stop]) == depth:
                stop += 1
            lines = [_unquoted(line) for line in run[at:stop]] if depth else run[at:stop]
            yield from self._of_lines(lines, _BAR * depth)
            at = stop

    def _of_lines(self, lines: Sequence[_Line], bar: str) -> Iterator[Passage]:
        if (items := _items(lines)) is not None:
            yield from (_flowing(item, bar) for item in items)
            return
        width = (
            None
            if _is_set_in_columns(lines) or _is_centred(lines)
            else _wrapped_at(lines) or self._usual(lines)
        )
        if width is None:
            yield from _kept(lines, bar)
            return
        margin = min(line.indent for line in lines)
        first = 0
        for number, (line, following) in enumerate(pairwise(lines), 1):
            if not _joins(line, following, width, margin):
                yield _flowing(lines[first:number], bar)
                first = number
        yield _flowing(lines[first:], bar)

    def _usual(self, lines: Sequence[_Line]) -> int | None:
        """The width of the text, if the lines may be wrapped at it: too few to tell by themselves."""
        if self._width is None or any(line.width > self._width + _SLACK for line in lines):
            return None
        full = sum(_is_full(a, b, self._width) for a, b in pairwise(lines))
        return self._width if len(lines) == 1 or full >= _FULL * (len(lines) - 1) else None


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    end = min(end, len(text))
    while start < end:
        found = _LINE.match(text, start, end)
        assert found is not None
        words = found["words"].rstrip(" \t")
        at = found.end("indent") if words else start
        yield _Line(start, start, at, at + len(words), words)
        start = found.end()


def _runs(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    """Lines that are blank, or of which none is."""
    run: list[_Line] = []
    for line in lines:
        if run and bool(line.words) != bool(run[0].words):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _wrapped_at(run: Sequence[_Line]) -> int | None:
    """The width at which the lines are wrapped; None when they are not, or are too few to tell."""
    if len(run) < 3:
        return None
    widest = max(line.width for line in run)
    if not _NARROWEST <= widest <= WIDEST:
        return None
    pairs = list(pairwise(run))
    full = sum(_is_full(a, b, widest) for a, b in pairs)
    low = sum(not b.words[:1].isupper() for _, b in pairs)
    return widest if full >= _FULL * len(pairs) and low >= _LOW * len(pairs) else None


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the line is so long that the next word did not fit."""
    first, _, _ = following.words.partition(" ")
    return line.width + 1 + len(first) > width - _SLACK


def _joins(line: _Line, following: _Line, width: int, margin: int) -> bool:
    """Whether two lines of wrapped text are of one paragraph."""
    if is_item(following.words) or _RULE.fullmatch(following.words) or _RULE.fullmatch(line.words):
        return False
    if following.indent > max(margin, line.indent) and ends_sentence(line.words):
        return False
    if _is_full(line, following, width):
        return True
    return starts_low(following.words) and not ends_sentence(line.words)


def _items(lines: Sequence[_Line]) -> list[list[_Line]] | None:
    """The items of a list, if the lines are one, and what is below the first line of each hangs."""
    items: list[list[_Line]] = []
    for line in lines:
        marker = _MARKER.match(line.words) if is_item(line.words) else None
        if marker:
            items.append([line])
            least = line.indent + 2
        elif not items or line.indent < least:
            return None
        else:
            items[-1].append(line)
    return items


def _is_set_in_columns(lines: Sequence[_Line]) -> bool:
    """Whether the lines are those of a table."""
    columns = sum(bool(_STROKE.search(line.words, 0, _SEEN)) for line in lines)
    if columns:
        columns = sum(bool(_COLUMNS.search(line.words, 0, _SEEN)) for line in lines)
    return columns >= max(1, 0.5 * len(lines))


def _is_centred(lines: Sequence[_Line]) -> bool:
    """Whether the lines stand in the middle of the page, each for itself."""
    return min(line.indent for line in lines) >= _MIDDLE and len({line.indent for line in lines}) > 1


def _depth(line: _Line) -> int:
    """How often a line of mail is quoted."""
    found = _QUOTED.match(line.words)
    return found[0].count(">") if found else 0


def _unquoted(line: _Line) -> _Line:
    """A line of mail without the signs that it is quoted."""
    found = _QUOTED.match(line.words)
    at = line.at + (found.end() if found else 0)
    words = line.words[at - line.at :]
    return _Line(line.begin, at, at, line.stop, words)


def _kept(lines: Sequence[_Line], bar: str) -> Iterator[Passage]:
    """Lines as they are, or each as a paragraph where some are too long to be anything else."""
    if len(lines) == 1 or any(line.width > WIDEST for line in lines):
        yield from (_flowing([line], bar) for line in lines)
        return
    spans = [(lines[0].start, lines[0].stop)]
    for line in lines[1:]:
        spans += [(line.begin - 1, line.begin), (line.start, line.stop)]
    yield Passage("kept", lines[0].begin, lines[-1].stop, _joined(spans), first=bar, rest=bar)


def _flowing(lines: Sequence[_Line], bar: str) -> Passage:
    """Lines of one paragraph, or one item, as one."""
    head = lines[0]
    spans = [(head.start, head.stop)]
    for line, following in pairwise(lines):
        if not _is_parted(line, following):
            spans.append((line.stop, line.stop + 1))
        spans.append((following.at, following.stop))
    if _RULE.fullmatch(head.words):
        return Passage("rule", head.begin, head.stop, ((head.start, head.stop),), first=bar, rest=bar)
    marker = _MARKER.match(head.words) if is_item(head.words) else None
    indent = min(head.indent, lines[1].indent) if len(lines) > 1 else head.indent
    rest = bar + " " * (head.indent + marker.end() if marker else indent)
    kind: Kind = "item" if marker else "quotation" if bar else "paragraph"
    return Passage(kind, head.begin, lines[-1].stop, _joined(spans), flows=True, first=bar, rest=rest)


def _is_parted(line: _Line, following: _Line) -> bool:
    """Whether a word goes on in the next line, behind its hyphen."""
    return line.words.endswith("-") and line.words[-2:-1].isalpha() and starts_low(following.words)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same with those that touch as one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        elif start < end:
            joined.append((start, end))
    return tuple(joined)
