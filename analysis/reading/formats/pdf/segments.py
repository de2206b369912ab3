"""Characters put together to words and pieces of lines.

A piece ends where the room to the next word is so wide that a column or the cell of a table may begin there;
what belongs to one line after all is joined when the columns are known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from analysis.reading.formats.pdf.glyphs import Glyph

_WORD_GAP: Final = 0.14
"""Of the size of the letters: room from which two of them belong to different words."""
_WORD_GAP_BESIDE_BLANKS: Final = 0.4
"""The same where blanks part the words anyway."""
_HINTED_GAP: Final = 0.05
"""The same where PDFium takes it so, too."""
_COLUMN_GAP: Final = 0.75
"""Room between two words from which another column may begin."""
_OTHER: Final = 2.0
"""How much larger letters are that are not of the same words: a large initial."""
_RAISED: Final = 0.65
"""Of the size: how far the base line of a raised or lowered sign is from that of its line."""
_SPACED: Final = re.compile(r"(?:(?<=\s)|^)\S(?: \S){4,}(?=\s|$)")
RAISED, LOWERED = "\ue000", "\ue001"
"""Marks around a raised number or sign, which may refer to a note; no text of a page has them."""
_REFERENCES: Final = frozenset("0123456789*∗†‡§¶#")
_ACCENTS: Final = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c",
    "˘": "\u0306", "¸": "\u0327",
    "˚": "\u030a", "¯": "\u0304", "˝": "\u030b",
}  # fmt: skip
_MOST_ACCENTS: Final = 300
"""On a page."""
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_KEPT_ORDER: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,:/%-]*")


class Segment(NamedTuple):
    """A piece of a line. `left`, `right` and `base` are as of a Glyph; `bold` and `italic` say what most
    of it
    is; `note` is the raised number or sign before its text."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    note: str = ""
    starts: tuple[float, ...] = ()
    """The left edges of its words."""

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


def segments(glyphs: Sequence[Glyph]) -> list[Segment]:
    """The pieces of lines that characters of one direction make."""
    rows = _rows(_runs(_accented(glyphs)))
    return [segment for row in rows if (segment := _segment(row)) is not None]


def _runs(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Characters that the file draws one behind the other."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and _follows(runs[-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return [run for run in runs if any(g.sign != " " for g in run)]


def _follows(run: list[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    size = max(last.style.size, glyph.style.size)
    if size > _OTHER * min(last.style.size, glyph.style.size):
        return False
    gap = glyph.left - last.right
    reach = 0.5 if glyph.sign == " " or last.sign == " " else _COLUMN_GAP
    if not -0.8 * size < gap < reach * size:
        return False
    apart = abs(glyph.base - last.base)
    if apart < 0.2 * size:
        return True
    # A raised sign, and back from it.
    smaller = min(last.style.size, glyph.style.size) < 0.9 * size
    return apart < _RAISED * size and (
        smaller or (len(run) > 1 and abs(glyph.base - run[0].base) < 0.2 * size)
    )


def _main(run: Sequence[Glyph]) -> tuple[float, float]:
    """The base line and the size of most characters of a run."""
    tally: dict[tuple[float, float], int] = {}
    for glyph in run:
        if glyph.sign != " ":
            key = (round(glyph.base, 1), glyph.style.size)
            tally[key] = tally.get(key, 0) + (2 if glyph.sign.isalnum() else 1)
    return max(tally, key=lambda key: (tally[key], key[1]))


def _rows(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Runs that go on from one another on the same line put together, from left to right."""
    placed = sorted(((*_main(run), run) for run in runs), key=lambda one: (one[0], one[2][0].left))
    open_rows: list[tuple[float, float, list[list[Glyph]]]] = []
    done: list[tuple[float, float, list[list[Glyph]]]] = []
    for base, size, run in placed:
        still: list[tuple[float, float, list[list[Glyph]]]] = []
        for row in open_rows:
            (still if base - row[0] < _RAISED * max(size, row[1]) else done).append(row)
        open_rows = still
        for n, (row_base, row_size, members) in enumerate(open_rows):
            if abs(base - row_base) < _tolerance(size, row_size):
                members.append(run)
                if size > row_size:
                    open_rows[n] = (row_base, size, members)
                break
        else:
            open_rows.append((base, size, [run]))
    return [row for _, _, members in [*done, *open_rows] for row in _in_line(members)]


def _in_line(members: list[list[Glyph]]) -> Iterator[list[Glyph]]:
    """The runs on one base line, those that adjoin put together."""
    row: list[Glyph] = []
    right = 0.0
    for run in sorted(members, key=lambda run: run[0].left):
        size = max(_size(row), _size(run)) if row else 0.0
        alike = not row or size < _OTHER * min(_size(row), _size(run))
        if row and alike and -1.5 * size < run[0].left - right < _COLUMN_GAP * size:
            row = [*row, *run]
        else:
            if row:
                yield row
            row, right = list(run), 0.0
        right = max(right, *(glyph.right for glyph in run))
    if row:
        yield row


def _tolerance(size: float, other: float) -> float:
    small, large = sorted((size, other))
    return (0.5 if small < 0.8 * large else 0.25) * large


def _size(run: Sequence[Glyph]) -> float:
    return max(glyph.style.size for glyph in run[:20])


def _segment(row: list[Glyph]) -> Segment | None:
    base, size = _main(row)
    note = ""
    first = 0
    while first < min(4, len(row)) and _is_raised(row[first], base, size):
        note += row[first].sign
        first += 1
    letters = [g for g in row[first:] if g.sign != " "]
    if not letters:  # nothing but raised signs
        first, note = 0, ""
        letters = [g for g in row if g.sign != " "]
    text, starts = _words(_marked(row[first:], base, size), size)
    if not text:
        return None
    bold = sum(g.style.bold for g in letters) * 10 > 7 * len(letters)
    italic = sum(g.style.italic for g in letters) * 10 > 7 * len(letters)
    return Segment(
        text, letters[0].left, max(g.right for g in letters), base, size, bold, italic, note.strip(), starts
    )


def _marked(row: list[Glyph], base: float, size: float) -> list[Glyph]:
    """The row, raised numbers and signs behind a word put between marks."""
    raised = [glyph.sign in _REFERENCES and _is_raised(glyph, base, size) for glyph in row]
    if not any(raised):
        return row
    marked: list[Glyph] = []
    within = False
    for n, glyph in enumerate(row):
        if raised[n] and not within and n and row[n - 1].sign != " ":
            glyph, within = glyph._replace(sign=RAISED + glyph.sign), True
        if within and not (n + 1 < len(row) and raised[n + 1]):
            glyph, within = glyph._replace(sign=glyph.sign + LOWERED), False
        marked.append(glyph)
    return marked


def _is_raised(glyph: Glyph, base: float, size: float) -> bool:
    return base - glyph.base > 0.15 * size and glyph.style.size < 0.9 * size


def _words(row: list[Glyph], size: float) -> tuple[str, tuple[float, ...]]:
    """The text of a row with one blank between two words, and where each word begins."""
    apart = _parting(row, size)
    words: list[str] = []
    starts: list[float] = []
    stops: list[float] = []
    before: Glyph | None = None
    for glyph in row:
        if glyph.sign == " ":
            before = None
            continue
        if before is None or apart(before, glyph):
            words.append("")
            starts.append(glyph.left)
            stops.append(glyph.right)
        words[-1] += glyph.sign
        stops[-1] = glyph.right
        before = glyph
    text = " ".join(words)
    if _SPACED.search(text):
        whole = text
        text = _SPACED.sub(lambda found: _closed(found, starts, stops, whole), whole)
    if _RIGHT_TO_LEFT.search(text):
        text = _logical(text)
    return text, tuple(starts)


def _parting(row: list[Glyph], size: float) -> Callable[[Glyph, Glyph], bool]:
    """What tells whether two characters beside one another belong to different words."""
    pairs = [(a, b) for a, b in pairwise(row) if a.sign not in " ." and b.sign not in " ."]
    steps = [b.left - a.left for a, b in pairs]
    gaps = [b.left - a.right for a, b in pairs]
    if len(pairs) > 5:
        step = median(steps)
        if sum(abs(one - step) < 0.04 * size for one in steps) > 0.8 * len(steps):
            return lambda a, b: b.left - a.left > 1.3 * step  # every letter has the same room
    blanks = sum(g.sign == " " for g in row)
    limit = (_WORD_GAP_BESIDE_BLANKS if blanks * 14 >= len(row) > 14 else _WORD_GAP) * size
    usual = median(gaps) if len(gaps) > 3 else 0.0
    if usual > 0.08 * size:  # letters set apart
        limit = max(limit, usual + 0.2 * size)
        return lambda a, b: b.left - a.right > limit
    hint = _HINTED_GAP * size
    return lambda a, b: b.left - a.right > (hint if b.apart else limit)


def _accented(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The characters with accents that are drawn by themselves on the letters that they stand over."""
    marks = [glyph for glyph in glyphs if glyph.sign in _ACCENTS]
    if not marks or len(marks) > _MOST_ACCENTS:
        return glyphs
    put: dict[int, Glyph] = {}
    gone = set()
    letters = [(n, glyph) for n, glyph in enumerate(glyphs) if glyph.sign.isalpha() and len(glyph.sign) == 1]
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        for n, letter in letters:
            if n not in put and letter.left <= middle <= letter.right and _is_under(letter, mark):
                joined = unicodedata.normalize("NFC", letter.sign + _ACCENTS[mark.sign])
                if len(joined) == 1:
                    put[n] = letter._replace(sign=joined)
                    gone.add(id(mark))
                    break
    return [put.get(n, glyph) for n, glyph in enumerate(glyphs) if id(glyph) not in gone]


def _is_under(letter: Glyph, mark: Glyph) -> bool:
    """Whether a letter stands on the line of an accent, which may be raised over a capital."""
    return -0.1 * letter.style.size < letter.base - mark.base < 0.45 * letter.style.size


def _closed(found: re.Match[str], starts: Sequence[float], stops: Sequence[float], text: str) -> str:
    """A word whose letters are set apart by blanks, closed up; the wider gaps part words."""
    first = text.count(" ", 0, found.start())
    letters = found[0].split(" ")
    if sum(letter.isalpha() for letter in letters) < 0.8 * len(letters):
        return found[0]
    last = first + len(letters)
    gaps = [b - a for a, b in zip(stops[first : last - 1], starts[first + 1 : last], strict=True)]
    usual = median(gaps)
    return letters[0] + "".join(
        (" " if gap > 1.7 * usual else "") + letter for letter, gap in zip(letters[1:], gaps, strict=True)
    )


def _logical(text: str) -> str:
    """A text that is written from right to left, from the order in which it stands on the page."""
    letters = sum(c.isalpha() for c in text)
    if 2 * len(_RIGHT_TO_LEFT.findall(text)) < letters:
        return text
    return _KEPT_ORDER.sub(lambda found: found[0][::-1], text[::-1])


def by_direction(glyphs: Iterable[Glyph]) -> Iterator[tuple[int, list[Glyph]]]:
    """The characters by how far their lines are turned, most of them first."""
    groups: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        groups.setdefault(glyph.style.turned, []).append(glyph)
    yield from sorted(groups.items(), key=lambda item: -len(item[1]))
