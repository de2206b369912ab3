"""The lines of a column put together to paragraphs, headings, items of lists, tables and notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, Literal, NamedTuple

from analysis.reading.formats.pdf.columns import Line, aligned
from analysis.reading.lines import breaks_off, ends_sentence, is_bullet, starts_low

Kind = Literal["paragraph", "heading", "item", "caption", "table", "note", "contents"]

_LARGER: Final = 1.12
"""Of the size of the text: that of a heading, at least."""
_SMALLER: Final = 0.94
"""Of the size of the text: that of a note, at most."""
_INDENT: Final = 0.7
"""Of the size of the letters: what is set in."""
_LONGEST_HEADING: Final = 200
_BULLET: Final = re.compile(r"[•◦▪▫●○■□‣⁃∙·➢➤✓✔*–—-]\s+(?=\S)|[•●▪■‣➢➤](?=\w)|o\s+(?=[A-Z])")
_NUMBERED: Final = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+\S"
)
_CAPTION: Final = re.compile(
    r"(?:Figure|Fig\.|FIGURE|FIG\.|Table|TABLE|Tab\.|Chart|Exhibit|Graph|Map|Box)\s*\d+(?:\.\d+)?\s*(?:[.:|–—-]|$)"
)
_LEADERS: Final = re.compile(r"(?:\s*[.·…_]){5,}\s*(?=[\divxlc]+(?:\s|$))")
"""The dots from the title of a chapter to its page in a table of contents."""
_NOTE: Final = re.compile(r"(?:[*∗†‡§]{1,3}|\d{1,3}[.)]?)\s*(?=[^\W\d_]|[“\"'‘(])")
_QUOTED_IN: Final = 3
"""Lines that are set in together from which they are a paragraph of their own."""


class Unit(NamedTuple):
    """Lines that belong together. `rows` are those of a table; `early` says whether the last line ends before
    the edge of its column."""

    kind: Kind
    lines: tuple[Line, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    early: bool = True

    @property
    def size(self) -> float:
        """The size of its letters."""
        return median(line.size for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def text(self) -> str:
        """Its lines with a blank between them."""
        return " ".join(line.note + line.text for line in self.lines)


class Look(NamedTuple):
    """How the text of a document is set: the size of its letters and whether they are bold."""

    size: float
    bold: bool


def look(columns: Sequence[Sequence[Line]]) -> Look:
    """How most of the text is set."""
    sizes: Counter[float] = Counter()
    bold = letters = 0
    for column in columns:
        for line in column:
            sizes[round(2 * line.size) / 2] += len(line.text)
            letters += len(line.text)
            bold += len(line.text) * line.bold
    return Look(sizes.most_common(1)[0][0] if sizes else 10.0, 2 * bold > letters)


def units(column: Sequence[Line], document: Look, floor: float = 0.0) -> list[Unit]:
    """The units of a column from top to bottom, its footnotes last. `floor` is the lowest base line of the
    text in the columns before it on the page."""
    text, notes = _without_notes(column, document, floor)
    found: list[Unit] = []
    for lines in _tabled(text):
        if isinstance(lines, Unit):
            found.append(lines)
        else:
            found += [_named(unit, document) for unit in _paragraphs(lines)]
    return found + [unit._replace(kind="note") for unit in _noted(notes)]


def floor(columns: Sequence[Sequence[Line]], document: Look) -> float:
    """The lowest base line of the text in some columns of a page."""
    text = (line.base for column in columns for line in column if line.size > _SMALLER * document.size)
    return max(text, default=0.0)


def _without_notes(column: Sequence[Line], document: Look, floor: float) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those of the footnotes at the bottom."""
    start = len(column)
    while start and column[start - 1].size <= _SMALLER * document.size:
        start -= 1
    if start == 0:
        below = bool(column) and 0 < floor < column[0].base
        alone = below and _is_note(column[0]) and _are_notes(column)
        return ([], list(column)) if alone else (list(column), [])
    for at in range(start, len(column)):
        gap = column[at].base - column[at - 1].base
        apart = gap > 0 if column[at].note else gap > 1.35 * column[at].size
        if apart and _is_note(column[at]) and _are_notes(column[at:]):
            return list(column[:at]), list(column[at:])
    return list(column), []


def _is_note(line: Line) -> bool:
    if _CAPTION.match(line.text):
        return False
    return bool(line.note) or bool(_NOTE.match(line.text))


def _are_notes(lines: Sequence[Line]) -> bool:
    """Whether small lines at the bottom are notes: their numbers, if they are not raised, follow one
    another."""
    if any(line.note for line in lines):
        return True
    found = [match for line in lines if (match := _NOTE.match(line.text))]
    numbers = [int(digits[0]) for match in found if (digits := re.match(r"\d+", match[0]))]
    return all(b == a + 1 for a, b in pairwise(numbers))


def _noted(lines: Sequence[Line]) -> Iterator[Unit]:
    """Notes, each from its number or sign on."""
    note: list[Line] = []
    for line in lines:
        if note and _is_note(line) and (line.note or not note[-1].text.endswith("-")):
            yield Unit("note", tuple(note))
            note = []
        note.append(line)
    if note:
        yield Unit("note", tuple(note))


def _tabled(lines: Sequence[Line]) -> Iterator[Unit | list[Line]]:
    """Tables, and the lines between them."""
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        to = _table_end(lines, at)
        if to > at:
            if plain:
                yield plain
                plain = []
            table = lines[at:to]
            yield Unit("table", tuple(table), tuple(line.cells for line in table))
            at = to
        else:
            plain.append(lines[at])
            at += 1
    if plain:
        yield plain


def _table_end(lines: Sequence[Line], at: int) -> int:
    """Where the table ends that begins with a line; the line itself when none does."""
    if _LEADERS.search(lines[at].text):
        return at
    to = end = at
    while to < len(lines) and (len(lines[to].cells) > 1 or (end == to > at and _is_between(lines, to))):
        if len(lines[to].cells) > 1:
            end = to + 1
        to += 1
    rows = [line for line in lines[at:end] if len(line.cells) > 1]
    if len(rows) < 2:
        return at
    if _is_justified(rows):
        return at
    words = [cell.count(" ") + 1 for row in rows for cell in row.cells]
    return end if median(words) <= 6 and _aligned(rows) and aligned([row.edges for row in rows]) else at


def _is_justified(rows: Sequence[Line]) -> bool:
    """Whether the cells are but the words of wide lines, which all end at the same edge."""
    flush = all(abs(row.left - rows[0].left) < 1 and abs(row.right - rows[0].right) < 1 for row in rows[:-1])
    cells = [cell for row in rows for cell in row.cells[1:]]
    return flush and 2 * sum(cell[:1].islower() for cell in cells) >= len(cells)


def _is_between(lines: Sequence[Line], at: int) -> bool:
    """Whether a line with one cell only stands in a table."""
    return at + 1 < len(lines) and len(lines[at + 1].cells) > 1 and lines[at].text.count(" ") < 6


def _aligned(rows: Sequence[Line]) -> bool:
    """Whether more than the chance of wide blanks sets the cells apart."""
    return (
        len(rows) > 2 or min(len(row.cells) for row in rows) > 2 or all(r.text.count(" ") < 8 for r in rows)
    )


def _paragraphs(lines: Sequence[Line]) -> list[Unit]:
    leading = _leading(lines)
    edges = [_edge(lines, n) for n in range(len(lines))]
    groups: list[list[int]] = []
    for n in range(len(lines)):
        if groups and not _parts(lines, groups[-1], n, leading, edges):
            groups[-1].append(n)
        else:
            groups.append([n])
    found = []
    for group in groups:
        last = lines[group[-1]]
        found.append(
            Unit(
                "paragraph",
                tuple(lines[n] for n in group),
                early=edges[group[-1]] - last.right > 1.5 * last.size,
            )
        )
    return found


def _leading(lines: Sequence[Line]) -> dict[float, float]:
    """How far the base lines of each size lie apart as a rule."""
    steps: dict[float, list[float]] = {}
    for a, b in pairwise(lines):
        if abs(a.size - b.size) < 0.05 * a.size and 0.8 * a.size < b.base - a.base < 2.6 * a.size:
            steps.setdefault(round(a.size), []).append(b.base - a.base)
    found = {}
    for size, many in steps.items():
        many.sort()
        found[size] = many[len(many) * 2 // 5] if len(many) > 2 else min(many[0], 1.45 * size)
    return found


def _edge(lines: Sequence[Line], n: int) -> float:
    """The right edge that lines here reach."""
    line = lines[n]
    near = [o for o in lines[max(0, n - 6) : n + 7] if abs(o.size - line.size) < 0.1 * line.size]
    if len(near) < 3:
        return max(line.column[1], *(o.right for o in near))
    return max(o.right for o in near)


def _parts(
    lines: Sequence[Line], group: Sequence[int], n: int, leading: dict[float, float], edges: Sequence[float]
) -> bool:
    """Whether a paragraph begins with line n."""
    first, above, line = lines[group[0]], lines[n - 1], lines[n]
    size = max(above.size, line.size)
    if _LEADERS.search(above.text):
        return True
    if abs(above.size - line.size) > 0.12 * size:
        return True
    if above.bold != line.bold and _is_set_off(above, line, edges[n - 1]):
        return True
    if _begins_item(first, above, line, edges[n - 1]):
        return True
    step = line.base - above.base
    usual = leading.get(round(line.size), 1.3 * line.size)
    finished = ends_sentence(above.text) or above.text.endswith(":")
    if step < 0 or step > usual + 0.45 * size or (finished and step > usual + 0.25 * size):
        return True
    if _CAPTION.match(line.text) and finished:
        return True
    if above.bold and line.bold and (breaks_off(above.text) or above.text.endswith("&")):
        return False
    short = edges[n - 1] - above.right > line.second - line.left + 0.5 * size
    if size > 14 and not finished:  # the lines of a headline end where its maker likes
        return False
    if short and not starts_low(line.text) and not above.text.endswith("-"):
        return True
    return _is_indented(lines, group, n, finished=finished)


def _is_set_off(above: Line, line: Line, edge: float) -> bool:
    """Whether one of two lines is a bold heading, and not a sentence with bold words."""
    if above.bold:
        return edge - above.right > 2 * above.size and not starts_low(line.text)
    return ends_sentence(above.text) or edge - above.right > 2 * above.size


def _begins_item(first: Line, above: Line, line: Line, edge: float) -> bool:
    if _BULLET.match(line.text):
        return not (
            line.text[0] in "–—-*·" and not _BULLET.match(first.text) and not ends_sentence(above.text)
        )
    if not _NUMBERED.match(line.text):
        return False
    early = edge - above.right > 2 * line.size
    return (
        early
        or ends_sentence(above.text)
        or above.text.endswith((":", ";"))
        or (bool(_NUMBERED.match(first.text)) and abs(first.left - line.left) < 0.5 * line.size)
    )


def _is_indented(lines: Sequence[Line], group: Sequence[int], n: int, *, finished: bool) -> bool:
    """Whether the left edge of a line tells that a paragraph begins."""
    first, above, line = lines[group[0]], lines[n - 1], lines[n]
    room = _INDENT * line.size
    if line.left > above.left + room:
        hangs = len(group) == 1 and (_is_marked(first.text) or _goes_on_indented(lines, n))
        return not hangs and (finished or _returns(lines, n))
    if line.left < above.left - room:
        if len(group) == 1:
            return finished and _is_marked(line.text)
        return finished or abs(line.left - first.left) < room
    return False


def _is_marked(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


def _returns(lines: Sequence[Line], n: int) -> bool:
    """Whether the line after this one stands further left again."""
    below = lines[n + 1] if n + 1 < len(lines) else None
    return below is not None and below.left < lines[n].left - 0.5 * lines[n].size


def _goes_on_indented(lines: Sequence[Line], n: int) -> bool:
    """Whether the line after this one is set in as far: then the one above hangs out."""
    below = lines[n + 1] if n + 1 < len(lines) else None
    return (
        below is not None
        and abs(below.left - lines[n].left) < 0.3 * lines[n].size
        and not (ends_sentence(lines[n - 1].text) and n + _QUOTED_IN <= len(lines))
    )


def _named(unit: Unit, document: Look) -> Unit:
    """The unit with its kind."""
    text = unit.text
    if _LEADERS.search(text):
        return unit._replace(kind="contents")
    if _CAPTION.match(text):
        return unit._replace(kind="caption")
    if is_heading(unit, document):
        return unit._replace(kind="heading")
    if _BULLET.match(text) or is_bullet(text) or (_NUMBERED.match(text) and len(text) < 600):
        return unit._replace(kind="item")
    return unit


def is_heading(unit: Unit, document: Look) -> bool:
    """Whether a unit is set as a heading: larger or bolder than the text, short, no sentence."""
    text = unit.text.strip()
    if len(text) > _LONGEST_HEADING or not any(c.isalpha() for c in text) or starts_low(text):
        return False
    if text.endswith((",", ";")) or (text.endswith(".") and unit.size < 1.3 * document.size):
        return False
    if unit.size >= _LARGER * document.size:
        return len(unit.lines) <= 5
    if len(unit.lines) > 2 or len(text) > 120 or unit.size < _SMALLER * document.size:
        return False
    return (unit.bold and not document.bold and unit.early) or (
        text.isupper() and unit.early and len(text) > 5 and len(unit.lines) == 1
    )


def without_leaders(text: str) -> str:
    """A line of a table of contents without its dots."""
    return _LEADERS.sub(" … ", text)


def without_bullet(text: str) -> str:
    """The words of an item without the sign that its list has; a number stays."""
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
