"""The whole page, or the parts of it that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from analysis.annotations.index import Index
from analysis.annotations.wording import counted
from analysis.export.text import lists
from analysis.export.text.body import body
from analysis.export.text.line import HEADING, Line
from analysis.export.text.parts import PARTS, Part
from analysis.model import Annotation

_CONTENT: Final[dict[Part, Callable[[Index], Iterator[Line]]]] = {
    "text": body,
    "events": lists.events,
    "actors": lists.actors,
    "quotes": lists.quotes,
    "dates": lists.dates,
}
_ORDER: Final[dict[Part, str]] = {"events": ", by date", "actors": ", by their part in it"}


def page(annotation: Annotation, parts: Iterable[Part] = PARTS) -> list[Line]:
    """The parts in their order. Every list has a heading that says how much there is of it, unless it is
    alone: then there are its lines and nothing else, for other programs."""
    index = Index(annotation.article, annotation)
    asked = set(parts)
    wanted = [part for part in PARTS if part in asked]
    if len(wanted) == 1:
        return list(_CONTENT[wanted[0]](index))
    lines: list[Line] = []
    for part in wanted:
        content = list(_CONTENT[part](index))
        if lines:
            lines.append(Line())
        if part != "text":
            lines.append(Line(((_heading(part, len(content)), HEADING),)))
        lines += content
    return lines


def _heading(part: Part, count: int) -> str:
    return f"{counted(count, part.removesuffix('s'))}{_ORDER.get(part, '')}" if count else f"No {part}"
