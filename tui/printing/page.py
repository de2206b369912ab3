"""The whole page, or the parts of it that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from analysis.model import Annotation
from tui.catalogue import Catalogue
from tui.printing import lists
from tui.printing.body import body
from tui.printing.line import HEADING, Line
from tui.printing.parts import PARTS, Part
from tui.wording import counted

_CONTENT: Final[dict[Part, Callable[[Catalogue], Iterator[Line]]]] = {
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
    find = Catalogue(annotation.article, annotation)
    asked = set(parts)
    wanted = [part for part in PARTS if part in asked]
    if len(wanted) == 1:
        return list(_CONTENT[wanted[0]](find))
    lines: list[Line] = []
    for part in wanted:
        content = list(_CONTENT[part](find))
        if lines:
            lines.append(Line())
        if part != "text":
            lines.append(Line(((_heading(part, len(content)), HEADING),)))
        lines += content
    return lines


def _heading(part: Part, count: int) -> str:
    return f"{counted(count, part.removesuffix('s'))}{_ORDER.get(part, '')}" if count else f"No {part}"
