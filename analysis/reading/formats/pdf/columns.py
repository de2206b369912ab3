"""The lines of a page in the order in which they are read: down a column, then down the next one.

Columns are told from the cells of a table by their words: a column holds prose, a cell a word or two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nlargest
from statistics import fmean, median
from typing import Final, NamedTuple

from analysis.reading.formats.pdf.segments import Segment

_SLACK: Final = 2.0
"""Points by which a piece may stand over the edge of its column."""
_NEAR: Final = 4.0
"""Points within which left edges are those of one column."""
_FEWEST: Final = 3
"""Lines beside one another from which they may be columns."""
_PROSE: Final = 2.4
"""Words that a line of a column has on the average, at least."""
_FILLED: Final = 0.3
"""Share of its side that the usual line takes, at least; there may be several columns on a side."""
_DEEPEST: Final = 5
"""Columns that are cut in columns again, at most."""
_MOST_EDGES: Final = 30
"""Left edges that are tried, those first that most pieces share."""
_SET_IN: Final = 2.5
"""Of the size of its letters: how far a line may stand in from the edge of its column."""
_ALIGNED: Final = 1.5
"""Points within which cells stand below one another."""
_FEW: Final = 8
"""Pieces beside an edge to one that goes over it, at least, if the lines beside it have wide blanks."""
_SAME_LINE: Final = 0.45
"""Of its size: how far base lines lie apart on the same line."""


class Line(NamedTuple):
    """A line of a column. `cells` are its pieces, where they stand so far apart that they may be cells of a
    table; `note` as of a Segment. `column` is the left and right edge of the column."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    note: str
    cells: tuple[str, ...]
    column: tuple[float, float]
    second: float
    """The left edge of its second word, or of its only one."""
    edges: tuple[tuple[float, float], ...] = ()
    """The left and right edges of its cells."""


def columns(pieces: Sequence[Segment], known: Sequence[float] = ()) -> list[list[Line]]:
    """The columns of a page from first to last, each of lines from top to bottom. `known` are left edges of
    columns that other pages have; there a line or two are enough."""
    return [_lines(column) for column in _parted(sorted(pieces, key=lambda s: (s.base, s.left)), known, 0)]


def gutters(pieces: Sequence[Segment]) -> list[float]:
    """The left edges of the columns beside others that a page has by itself."""
    found = _gutter(sorted(pieces, key=lambda s: s.base), ())
    return [] if found is None else [found]


def _parted(pieces: list[Segment], known: Sequence[float], depth: int) -> Iterator[list[Segment]]:
    edge = _gutter(pieces, known) if depth < _DEEPEST else None
    if edge is None:
        if pieces:
            yield pieces
        return
    band: list[Segment] = []
    over: list[Segment] = []
    for piece in pieces:
        if _crosses(piece, edge):
            if band:
                yield from _sides(band, edge, known, depth)
                band = []
            over.append(piece)
        else:
            if over:
                yield from _parted(over, known, depth + 1)
                over = []
            band.append(piece)
    if over:
        yield from _parted(over, known, depth + 1)
    if band:
        yield from _sides(band, edge, known, depth)


def _sides(band: list[Segment], edge: float, known: Sequence[float], depth: int) -> Iterator[list[Segment]]:
    lefts = [s for s in band if s.right <= edge + _SLACK]
    rights = [s for s in band if s.right > edge + _SLACK]
    if lefts and rights and _is_table(lefts, rights):
        yield band
        return
    for side in (lefts, rights):
        if side:
            yield from _parted(side, known, depth + 1)


def _is_table(lefts: list[Segment], rights: list[Segment]) -> bool:
    """Whether what stands on both sides are the cells of the same rows."""
    bases = sorted(s.base for s in lefts)
    level = sum(any(abs(s.base - base) < 0.3 * s.size for base in bases) for s in rights)
    if 10 * level < 6 * len(rights):
        return False
    return any(
        fmean(s.text.count(" ") + 1 for s in side) < _PROSE and _in_rows(side) for side in (lefts, rights)
    )


def _is_brief(side: list[Segment]) -> bool:
    return fmean(s.text.count(" ") + 1 for s in side) < _PROSE


def _in_rows(side: list[Segment]) -> bool:
    """Whether the pieces of a side stand below one another, as cells do and words far apart do not."""
    lines = [[(s.left, s.right) for s in line] for line in _by_line(side)]
    return aligned(lines)


def aligned(lines: Sequence[Sequence[tuple[float, float]]]) -> bool:
    """Whether most pieces behind the first of their lines begin, end or have their middle where pieces of the
    lines above and below have it."""
    told = found = 0
    for n, line in enumerate(lines):
        near = [edges for other in (*lines[max(0, n - 1) : n], *lines[n + 1 : n + 2]) for edges in other]
        for left, right in line[1:]:
            told += 1
            found += any(
                min(abs(left - a), abs(right - b), abs(left + right - a - b) / 2) < _ALIGNED for a, b in near
            )
    return 10 * found >= 6 * told


def _crosses(piece: Segment, edge: float) -> bool:
    return piece.left < edge - _NEAR and piece.right > edge + _SLACK


def _gutter(pieces: list[Segment], known: Sequence[float]) -> float | None:
    """The left edge of the column that parts the pieces best, None when they are one column."""
    if len(pieces) < 2 * _FEWEST and not known:
        return None
    first = min((s.left for s in pieces), default=0.0)
    best, most = None, 0.0
    for edge in _edges(pieces, known):
        if edge <= first + _NEAR:
            continue
        score = _score(pieces, edge, 1 if any(abs(edge - k) < _NEAR for k in known) else _FEWEST)
        if score > most:
            best, most = edge, score
    return best


def _edges(pieces: list[Segment], known: Sequence[float]) -> list[float]:
    """Left edges that several pieces share."""
    lefts = sorted(s.left for s in pieces)
    edges: list[tuple[int, float]] = []
    at = 0
    while at < len(lefts):
        to = at
        while to < len(lefts) and lefts[to] - lefts[at] < _NEAR:
            to += 1
        shared = to - at >= _FEWEST or any(abs(lefts[at] - k) < _NEAR for k in known)
        if shared:
            edges.append((to - at, lefts[at]))
        at = to
    return [edge for _, edge in nlargest(_MOST_EDGES, edges)]


def _score(pieces: list[Segment], edge: float, fewest: int) -> float:
    """How much prose stands on both sides of an edge, 0 when it is no edge of columns."""
    lefts: list[Segment] = []
    rights: list[Segment] = []
    total = 0.0
    kept: tuple[list[Segment], list[Segment]] = ([], [])
    for piece in [*pieces, None]:
        if piece is None or _crosses(piece, edge):
            if len(lefts) >= fewest and len(rights) >= fewest and _beside(lefts, rights):
                total += min(len(lefts), len(rights))
                kept[0].extend(lefts)
                kept[1].extend(rights)
            lefts, rights = [], []
        elif piece.right <= edge + _SLACK:
            lefts.append(piece)
        else:
            rights.append(piece)
    if not total or not all(map(_is_filled, kept)):
        return 0.0
    firsts = [line[0] for line in _by_line(kept[1])]
    if 10 * sum(s.left - edge < _SET_IN * s.size for s in firsts) < 4 * len(firsts):
        return 0.0
    # The words of wide lines are no pieces of columns, unless hardly a line goes over the edge.
    crossing = sum(_crosses(piece, edge) for piece in pieces)
    few = _FEW * crossing < len(kept[0]) + len(kept[1])
    if not all(_is_prose(side) if few else not _is_brief(side) for side in kept):
        return 0.0
    return total if median(s.right for s in kept[0]) < edge else 0.0


def _beside(lefts: list[Segment], rights: list[Segment]) -> bool:
    """Whether the two stand beside one another for more than a line."""
    top = max(lefts[0].base, rights[0].base)
    bottom = min(lefts[-1].base, rights[-1].base)
    height = min(lefts[-1].base - lefts[0].base, rights[-1].base - rights[0].base)
    return bottom - top >= 0.3 * height


def _is_prose(side: list[Segment]) -> bool:
    """Whether the lines of a side have the words of prose."""
    return fmean(sum(s.text.count(" ") + 1 for s in line) for line in _by_line(side)) >= _PROSE


def _is_filled(side: list[Segment]) -> bool:
    """Whether most lines of a side go on to its right edge, more or less."""
    left, right = min(s.left for s in side), max(s.right for s in side)
    return median(line[-1].right - line[0].left for line in _by_line(side)) >= _FILLED * (right - left)


def _by_line(pieces: list[Segment]) -> list[list[Segment]]:
    """Pieces in lines, each from left to right."""
    lines: list[list[Segment]] = []
    for piece in pieces:
        for line in lines[-2:]:
            size = max(piece.size, line[0].size)
            beside = all(piece.left >= o.right - size or piece.right <= o.left + size for o in line)
            if abs(piece.base - line[0].base) < _SAME_LINE * size and beside:
                line.append(piece)
                break
        else:
            lines.append([piece])
    for line in lines:
        line.sort(key=lambda s: s.left)
    return lines


def _lines(pieces: list[Segment]) -> list[Line]:
    column = (min(s.left for s in pieces), max(s.right for s in pieces))
    return [_line(line, column) for line in _by_line(pieces)]


def _line(pieces: list[Segment], column: tuple[float, float]) -> Line:
    main = max(pieces, key=lambda s: len(s.text))
    cells: list[str] = []
    edges: list[tuple[float, float]] = []
    for piece in pieces:
        if cells and piece.left - edges[-1][1] < 1.1 * main.size:
            cells[-1] += " " + piece.text
            edges[-1] = (edges[-1][0], piece.right)
        else:
            cells.append(piece.text)
            edges.append((piece.left, piece.right))
    starts = [start for piece in pieces for start in piece.starts]
    return Line(
        " ".join(s.text for s in pieces),
        pieces[0].left,
        max(s.right for s in pieces),
        main.base,
        main.size,
        all(s.bold for s in pieces),
        all(s.italic for s in pieces),
        pieces[0].note,
        tuple(cells),
        column,
        starts[1] if len(starts) > 1 else pieces[0].left,
        tuple(edges),
    )
