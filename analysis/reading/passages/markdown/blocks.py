"""Blocks of Markdown, found line by line, after CommonMark as far as articles use it: headings, items,
tables, code, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import east_asian_width

from analysis.reading.formats.markdown import DELIMITER_ROW, joins
from analysis.reading.passages.markdown.lines import TAB, Line, cells_of, lines_of, margin_of, side_of
from analysis.reading.passages.markdown.signs import Signs
from analysis.reading.passages.records import Kind, Mark, Passage, Table

if TYPE_CHECKING:
    from analysis.model import Span

_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE: Final = re.compile(r" {0,3}(?P<sign>[-*_])(?:[ \t]*(?P=sign)){2,}[ \t]*$")
_FENCE: Final = re.compile(r"[ \t]*(?P<marks>`{3,}(?=[^`]*$)|~{3,})")
_ITEM: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<marker>[-*+]|\d{1,9}[.)])(?:(?:[ \t]+\[(?P<task>[ xX])\])?[ \t]+(?=\S)|[ \t]*$)"
)
_HARD_BREAK: Final = re.compile(r"(?: {2,}|\\)$")
_BAR: Final = "│ "
_BULLET: Final = "• "
_TASKS: Final = {" ": "☐ ", "x": "☑ ", "X": "☑ "}


class _Item(NamedTuple):
    """An item that is open: from which cell on its words stand, and what stands before its further lines."""

    content: int
    rest: str


class Blocks:
    """The blocks of a piece, from line to line: its front matter ends at `body`."""

    def __init__(self, text: str, signs: Signs, start: int, end: int, body: int) -> None:
        self._text = text
        self._signs = signs
        self._body = body
        self._lines = [*lines_of(text, start, end)]
        self._items: list[_Item] = []
        """Those that are open, the innermost last."""
        self._at = 0

    def passages(self) -> Iterator[Passage]:
        """The passages in order; what has nothing to be drawn is none."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            for passage in self._next(line):
                spans = (span for cell in passage.cells for span in cell) if passage.cells else passage.spans
                if passage.kind in ("blank", "rule", "code") or any(
                    self._text[a:b].strip() for a, b in spans
                ):
                    yield passage

    def _next(self, line: Line) -> Iterator[Passage]:
        if line.begin < self._body:
            yield self._front_matter()
        elif line.blank:
            self._at += 1
            yield Passage("blank", line.begin, line.begin)
        elif line.begin in self._signs.code or _FENCE.match(line.words):
            yield self._code()
        elif self._is_table(self._at):
            yield from self._table()
        elif found := _HEADING.match(line.words):
            yield self._heading(line, found.end())
        elif _RULE.match(line.words):
            self._items.clear()
            self._at += 1
            bar = _BAR * line.depth
            yield Passage("rule", line.begin, line.stop, first=bar, rest=bar)
        elif item := _ITEM.match(line.words):
            yield from self._item(line, item)
        elif self._is_indented_code(line):
            yield self._indented_code(line)
        else:
            yield from self._paragraph(line)

    # Lines that are kept

    def _front_matter(self) -> Passage:
        start, stop = self._lines[self._at].begin, self._at
        while self._at < len(self._lines) and self._lines[self._at].begin < self._body:
            if not self._lines[self._at].blank:
                stop = self._at
            self._at += 1
        self._at = stop + 1
        end = self._lines[stop].stop
        while self._at < len(self._lines) and self._lines[self._at].begin < self._body:
            self._body = self._lines[self._at].begin  # the blank lines behind it
        return Passage("paragraph", start, end, ((start, end),))

    def _code(self) -> Passage:
        """Code between fences, without these."""
        first = self._lines[self._at]
        fence = _FENCE.match(first.words)
        marks = fence["marks"] if fence else "```"
        self._at += 1
        inner: list[Line] = []
        end = first.stop
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.depth < first.depth:
                break
            self._at += 1
            end = line.stop
            closing = line.words.strip()
            if closing and not closing.strip(marks[0]) and len(closing) >= len(marks):
                break
            inner.append(line)
        return self._kept(first.begin, end, inner, first)

    def _is_indented_code(self, line: Line) -> bool:
        above = self._lines[self._at - 1] if self._at else None
        return not self._items and line.indent >= TAB and (above is None or above.blank)

    def _indented_code(self, first: Line) -> Passage:
        inner: list[Line] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.depth != first.depth or (not line.blank and line.indent < TAB):
                break
            inner.append(line)
            self._at += 1
        while inner[-1].blank:
            inner.pop()
            self._at -= 1
        return self._kept(first.begin, inner[-1].stop, inner, first)

    def _kept(self, start: int, end: int, lines: Sequence[Line], first: Line) -> Passage:
        """Lines of code; the indentation that all of them have is that of the list they stand in."""
        margin = min((margin_of(line) for line in lines if not line.blank), default=0)
        spans: list[Span] = []
        for number, line in enumerate(lines):
            if number:
                spans.append((line.begin - 1, line.begin))
            if line.blank:
                continue
            spans.append((line.at + min(margin, margin_of(line)), line.stop))
        sign = _BAR * first.depth + self._inside(first.indent) + "  "
        return Passage(
            "code", start, end, tuple(spans), first=sign, rest=sign, marks=(Mark(start, end, "code"),)
        )

    # Tables

    def _is_table(self, number: int) -> bool:
        """Whether the line is the head of a table."""
        if number + 1 >= len(self._lines):
            return False
        head, below = self._lines[number], self._lines[number + 1]
        return "|" in head.words and "|" in below.words and DELIMITER_ROW.match(below.words) is not None

    def _table(self) -> Iterator[Passage]:
        head, delimiters = self._lines[self._at : self._at + 2]
        self._at += 2
        rows = [head]
        while self._at < len(self._lines) and "|" in (line := self._lines[self._at]).words:
            rows.append(line)
            self._at += 1
        sides = [side_of(self._text[a:b]) for a, b in cells_of(delimiters)]
        cells = [[self._signs.drawn(*cell) for cell in cells_of(row)][: len(sides)] for row in rows]
        for drawn in cells:
            drawn += [()] * (len(sides) - len(drawn))
        widths = [max(1, *(self._width(drawn[column]) for drawn in cells)) for column in range(len(sides))]
        table = Table(tuple(widths), tuple(sides))
        bar = _BAR * head.depth + self._inside(head.indent)
        for row, drawn in zip(rows, cells, strict=True):
            marks = self._signs.marks(row.begin, row.stop)
            if row is head:
                marks = (Mark(row.begin, row.stop, "heading"), *marks)
            yield Passage(
                "row", row.begin, row.stop, first=bar, rest=bar, marks=marks, cells=tuple(drawn), table=table
            )
            if row is head:
                stop = delimiters.stop
                yield Passage("rule", delimiters.begin, stop, first=bar, rest=bar, table=table)

    def _width(self, cell: Sequence[Span]) -> int:
        return sum(
            2 if east_asian_width(sign) in "WF" else 1
            for start, end in cell
            for sign in self._text[start:end]
        )

    # Words

    def _heading(self, line: Line, marker: int) -> Passage:
        self._items.clear()
        self._at += 1
        return self._flowing("heading", line, line.at + marker, [line])

    def _item(self, line: Line, found: re.Match[str]) -> Iterator[Passage]:
        column = len(found["indent"].expandtabs(TAB))
        while self._items and column < self._items[-1].content:
            self._items.pop()
        before = self._items[-1].rest if self._items else ""
        marker = found["marker"]
        sign = f"{marker} " if marker[0].isdigit() else _BULLET
        if found["task"]:
            sign = _TASKS[found["task"]]
        rest = before + " " * len(sign)
        self._items.append(_Item(min(column + len(marker) + 1, found.end() + 1), rest))
        lines = self._gathered()
        bar = _BAR * line.depth
        yield from self._broken("item", lines, line.at + found.end(), bar + before + sign, bar + rest)

    def _paragraph(self, line: Line) -> Iterator[Passage]:
        bar = _BAR * line.depth
        sign = bar + self._inside(line.indent)
        lines = self._gathered()
        kind: Kind = "quotation" if line.depth else "paragraph"
        if self._at < len(self._lines) and _UNDERLINE.match(self._lines[self._at].words):
            self._at += 1
            end = self._lines[self._at - 1].stop
            yield self._flowing("heading", line, line.at, lines)._replace(end=end)
            return
        yield from self._broken(kind, lines, line.at, sign, sign)

    def _gathered(self) -> list[Line]:
        """The line one is at, and those that are of the same paragraph."""
        lines = [self._lines[self._at]]
        self._at += 1
        while self._at < len(self._lines) and self._goes_on(lines[-1], self._lines[self._at]):
            lines.append(self._lines[self._at])
            self._at += 1
        return lines

    def _goes_on(self, above: Line, below: Line) -> bool:
        if below.blank or below.depth > above.depth or _UNDERLINE.match(below.words):
            return False
        if below.begin in self._signs.code or self._is_table(self._at):
            return False
        if any(start.match(below.words) for start in (_FENCE, _HEADING, _RULE, _ITEM)):
            return False
        return joins(above.words.strip(), below.words.strip())

    def _broken(self, kind: Kind, lines: list[Line], at: int, first: str, rest: str) -> Iterator[Passage]:
        """A paragraph, or one for each of its lines that is broken on purpose."""
        begun = 0
        for number, line in enumerate(lines, 1):
            if number == len(lines) or _HARD_BREAK.search(line.words):
                start = at if not begun else lines[begun].at
                passage = self._flowing(kind, lines[begun], start, lines[begun:number])
                yield passage._replace(first=rest if begun else first, rest=rest)
                begun = number

    def _flowing(self, kind: Kind, head: Line, at: int, lines: Sequence[Line]) -> Passage:
        """Lines of one paragraph, from an offset in the first of them."""
        spans: list[Span] = []
        for number, line in enumerate(lines):
            start = max(at, line.at) if not number else line.at
            start += len(line.words[start - line.at :]) - len(line.words[start - line.at :].lstrip())
            stop = max(line.at + len(line.words.rstrip(" \t")), start)
            drawn = [*self._unindented(self._signs.drawn(start, stop))]
            if spans and drawn:
                spans.append((line.begin - 1, line.begin))
            spans.extend(drawn)
        begin, end = head.begin, lines[-1].stop
        marks = self._signs.marks(begin, end)
        if kind == "heading":
            marks = (Mark(begin, end, "heading"), *marks)
        bar = _BAR * head.depth
        return Passage(kind, begin, end, tuple(spans), flows=True, first=bar, rest=bar, marks=marks)

    def _unindented(self, drawn: Sequence[Span]) -> Iterator[Span]:
        """The same without the blanks at the beginning, before which something is left out."""
        begun = False
        for start, end in drawn:
            words = self._text[start:end]
            if not begun:
                start += len(words) - len(words.lstrip(" \t"))
            if start < end:
                begun = True
                yield start, end

    def _inside(self, indent: int) -> str:
        """What stands before lines that are indented so far: as the item has it that they belong to."""
        while self._items and indent < self._items[-1].content:
            self._items.pop()
        return self._items[-1].rest if self._items else ""
