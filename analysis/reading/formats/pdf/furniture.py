"""What stands on a page only because it is a page: running heads and feet, and its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from statistics import median
from typing import Final, NamedTuple

from analysis.reading.formats.pdf.segments import Segment

_DEEPEST: Final = 4
"""Lines from the edge of the page that may be a running head or foot."""
_NEIGHBOURS: Final = (-2, -1, 1, 2)
"""Pages beside a page that have the same head; left and right ones may differ."""
_SAME_HEIGHT: Final = 8.0
"""Points by which the same running head may stand higher or lower."""
_MARGIN: Final = 0.16
"""Share of the height of the page in which running heads and feet stand."""
_LONGEST_HEAD: Final = 90
_NUMBER: Final = re.compile(
    r"[-–—|\s\[(·]*(?:(?:page|pg\.?|p\.)\s*)?(?P<number>\d{1,4}|[ivxlcIVXLC]{1,7})"
    r"(?:\s*(?:of|/|\|)\s*\d{1,4})?[-–—|\s\])·.]*",
    re.IGNORECASE,
)
_FRACTION: Final = re.compile(r"(?:page\s+)?\d{1,4}\s*(?:/|of)\s*\d{1,4}$", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+|\b[ivxlc]+\b")


class Sheet(NamedTuple):
    """A page: its height, and its pieces of lines."""

    height: float
    pieces: list[Segment]


class _Row(NamedTuple):
    """What stands on one line across the page."""

    pieces: list[Segment]
    key: str
    base: float
    size: float

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


def without_furniture(sheets: Sequence[Sheet]) -> list[list[Segment]]:
    """The pieces of each page without running heads, running feet and page numbers."""
    rows = [_rows(sheet.pieces) for sheet in sheets]
    kept = []
    for number, sheet in enumerate(sheets):
        gone = {id(piece) for row in _furniture(number, sheets, rows) for piece in row.pieces}
        kept.append([piece for piece in sheet.pieces if id(piece) not in gone])
    return kept


def _rows(pieces: Sequence[Segment]) -> list[_Row]:
    rows: list[list[Segment]] = []
    for piece in sorted(pieces, key=lambda s: s.base):
        if rows and piece.base - rows[-1][-1].base < 0.35 * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    found = []
    for row in rows:
        row.sort(key=lambda s: s.left)
        words = " ".join(piece.text for piece in row)
        key = " ".join(_DIGITS.sub("#", words.casefold()).split())
        found.append(_Row(row, key, row[0].base, max(piece.size for piece in row)))
    return found


def _furniture(number: int, sheets: Sequence[Sheet], rows: Sequence[Sequence[_Row]]) -> Iterator[_Row]:
    height = sheets[number].height
    top = [row for row in rows[number] if row.base < _MARGIN * height]
    bottom = [row for row in rows[number] if row.base > (1 - _MARGIN) * height]
    yield from _edge(top, number, rows, 1)
    yield from _edge(bottom[::-1], number, rows, -1)


def _edge(edge: list[_Row], number: int, rows: Sequence[Sequence[_Row]], inner: int) -> Iterator[_Row]:
    """The rows from the edge inwards, as far as they belong to the page and not to the text."""
    for row, following in zip_longest(edge[:_DEEPEST], edge[1 : _DEEPEST + 1]):
        beside = following is not None and _is_number(row) and _recurs(following, number, rows)
        elsewhere = _recurs(row, number, rows) or _has_peer(row, number, rows)
        if not (beside or elsewhere or _is_alone(row, number, rows[number], inner)):
            return
        yield row


def _recurs(row: _Row, number: int, rows: Sequence[Sequence[_Row]]) -> bool:
    """Whether the row stands on a page nearby at the same height, numbers aside."""
    for step in _NEIGHBOURS:
        if 0 <= number + step < len(rows):
            for other in rows[number + step]:
                if other.key == row.key and abs(other.base - row.base) < _SAME_HEIGHT:
                    return True
    return False


def _has_peer(row: _Row, number: int, rows: Sequence[Sequence[_Row]]) -> bool:
    """Whether the page before or after has a line of the same small letters at the same height, each set off
    from its text: left and right pages with heads of their own."""
    size = _usual_size(rows[number])
    if row.size > 0.95 * size or len(row.text) > _LONGEST_HEAD:
        return False
    for step in (-1, 1):
        if 0 <= number + step < len(rows):
            for other in rows[number + step]:
                if abs(other.base - row.base) < 1 and abs(other.size - row.size) < 0.2:
                    return _is_apart(row, rows[number]) and _is_apart(other, rows[number + step])
    return False


def _is_apart(row: _Row, page: Sequence[_Row]) -> bool:
    room = max(1.8 * row.size, 1.4 * _leading(page))
    return all(abs(other.base - row.base) > room for other in page if other is not row)


def _leading(page: Sequence[_Row]) -> float:
    """How far the lines of a page lie apart as a rule."""
    steps = [b.base - a.base for a, b in pairwise(page)]
    return median(steps) if len(steps) > 4 else 0.0


def _is_alone(row: _Row, number: int, page: Sequence[_Row], inner: int) -> bool:
    """Whether the row, without any other page to compare, is a page number or a line with one, set off from
    the text."""
    at = page.index(row)
    beyond = page[at + inner] if 0 <= at + inner < len(page) else None
    room = max(1.5 * row.size, 1.35 * beyond.size, 1.3 * _leading(page)) if beyond is not None else 0.0
    apart = beyond is None or abs(beyond.base - row.base) > room
    if not apart or _is_number(row):
        return apart and len(page) > 1
    words = row.text.split()
    ends: tuple[str, ...] = (row.pieces[0].text, row.pieces[-1].text) if len(row.pieces) > 1 else ()
    if row.size < 0.95 * _usual_size(page) and len(words) < 12 and not row.text.endswith((".", "!", "?")):
        ends += (words[0], words[-1])
    numbered = any(end.strip("-–— |.") == str(number + 1) for end in ends)
    return numbered or bool(_FRACTION.search(row.text))


def _usual_size(page: Sequence[_Row]) -> float:
    return median(row.size for row in page)


def _is_number(row: _Row) -> bool:
    return bool(_NUMBER.fullmatch(row.text))
