"""The units of all pages as one running text: what a page or a column breaks off goes on, figures, tables and
notes wait until the paragraph ends that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from analysis.reading.formats.pdf.paragraphs import Look, Unit
from analysis.reading.lines import breaks_off, ends_sentence, starts_low

_SAME_SIZE: Final = 0.07
"""Share by which the letters of one paragraph may differ in size."""
_MOST_WAITING: Final = 60
"""Units that wait for the end of a paragraph, at most."""


class Passage(NamedTuple):
    """A unit of the running text, and the page of each of its lines."""

    unit: Unit
    pages: tuple[int, ...]


def flowing(pages: Iterable[Sequence[Sequence[Unit]]], document: Look) -> Iterator[Passage]:
    """The passages of a document whose pages are given as columns of units, from the first page on."""
    pending: Passage | None = None
    waiting: list[Passage] = []
    for number, columns in enumerate(pages):
        for column in columns:
            for at, unit in enumerate(column):
                passage = Passage(unit, (number,) * len(unit.lines))
                if pending is None:
                    fresh = True
                elif _goes_on(pending.unit, unit, document, border=at == 0 or bool(waiting)):
                    pending = _together(pending, passage)
                    continue
                elif (
                    _floats(unit, document)
                    and _is_open(pending.unit, document)
                    and len(waiting) < _MOST_WAITING
                ):
                    waiting.append(passage)
                    continue
                else:
                    fresh = True
                if fresh:
                    yield from _flushed(pending, waiting)
                    pending, waiting = passage, []
    yield from _flushed(pending, waiting)


def _flushed(pending: Passage | None, waiting: Sequence[Passage]) -> Iterator[Passage]:
    if pending is not None:
        yield pending
    yield from waiting


def _together(one: Passage, other: Passage) -> Passage:
    unit = one.unit._replace(lines=one.unit.lines + other.unit.lines, early=other.unit.early)
    return Passage(unit, one.pages + other.pages)


def _is_text(unit: Unit, document: Look) -> bool:
    return unit.kind in ("paragraph", "item") and abs(unit.size - document.size) <= 0.2 * document.size


def _is_open(unit: Unit, document: Look) -> bool:
    """Whether a paragraph may go on after what comes between. One whose last line is full may, even where a
    sentence ends."""
    last = unit.lines[-1].text
    return _is_text(unit, document) and (not unit.early or not ends_sentence(last) or breaks_off(last))


def _floats(unit: Unit, document: Look) -> bool:
    """Whether a unit is none of the running text: a note, a caption, a table, the words of a figure."""
    if unit.kind in ("note", "caption", "table", "contents"):
        return True
    return unit.kind != "heading" and unit.size < 0.93 * document.size


def _goes_on(one: Unit, other: Unit, document: Look, *, border: bool) -> bool:
    """Whether the second goes on with the first, over the end of a column or a page or what stands
    between."""
    if not border or not _is_text(one, document) or other.kind != "paragraph":
        return False
    if abs(one.size - other.size) > _SAME_SIZE * one.size or one.bold != other.bold:
        return False
    last, first = one.lines[-1].text, other.lines[0]
    if last.endswith("-") or starts_low(first.text):
        return not ends_sentence(last) or not one.early
    if ends_sentence(last) or last.endswith(":"):
        # Where paragraphs are set in, a full line and one that is not set in are the same paragraph.
        return not one.early and _sets_in(one) and not _begins_in(other)
    return not one.early or breaks_off(last)


def _sets_in(unit: Unit) -> bool:
    return len(unit.lines) > 1 and _begins_in(unit)


def _begins_in(unit: Unit) -> bool:
    first = unit.lines[0]
    rest = min((line.left for line in unit.lines[1:]), default=first.column[0])
    return first.left > rest + 0.5 * first.size
