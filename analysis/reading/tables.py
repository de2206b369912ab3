"""Tables of a document: those of data stay tables, those that only place the text on the page are
unfolded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from analysis.reading.assembling import Assembly

Node = TypeVar("Node")

_PROSE: Final = 60
"""Words of a cell from which it holds text and no datum."""


class Cell(NamedTuple, Generic[Node]):
    """A cell: what it is in its source, and its paragraphs."""

    node: Node
    paragraphs: tuple[str, ...]


def add_table(assembly: Assembly, rows: Sequence[Sequence[Cell[Node]]], *, aside: bool = False) -> list[Node]:
    """Add a table to the text, a line a row. One that only places text on the page is not added: its cells
    come back, to be written as text is."""
    cells = [cell for row in rows for cell in row]
    if len(cells) == 1 or any(_is_prose(cell) for cell in cells):
        return [cell.node for cell in cells]
    assembly.add_rows([[" ".join(cell.paragraphs) for cell in row] for row in rows], aside=aside)
    return []


def _is_prose(cell: Cell[Node]) -> bool:
    return (
        sum(paragraph.count(" ") + 1 for paragraph in cell.paragraphs) > _PROSE and len(cell.paragraphs) > 1
    )
