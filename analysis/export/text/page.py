"""The whole page, or the parts of it that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from analysis.annotations.index import Index
from analysis.annotations.wording import counted
from analysis.export.text.body import body
from analysis.export.text.line import HEADING, Line
from analysis.export.text.lists import entries
from analysis.export.text.parts import PARTS, Part
from analysis.layers import LISTED
from analysis.model import Annotation

_LISTS: Final = {layer.name: layer for layer in LISTED}


def page(annotation: Annotation, parts: Iterable[Part] = PARTS) -> list[Line]:
    """The parts in their order. Every list has a heading that says how much there is of it, unless it is
    alone: then there are its lines and nothing else, for other programs."""
    index = Index(annotation.article, annotation)
    asked = set(parts)
    wanted = [part for part in PARTS if part in asked]
    if len(wanted) == 1:
        return list(_content(wanted[0], index))
    lines: list[Line] = []
    for part in wanted:
        content = list(_content(part, index))
        if lines:
            lines.append(Line())
        if part != "text":
            lines.append(Line(((_heading(part, len(content)), HEADING),)))
        lines += content
    return lines


def _content(part: Part, index: Index) -> Iterator[Line]:
    return entries(_LISTS[part], index) if part in _LISTS else body(index)


def _heading(part: Part, count: int) -> str:
    return f"{counted(count, _LISTS[part].word)}{_LISTS[part].listed}" if count else f"No {part}"
