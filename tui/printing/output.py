"""Lines as they go out: plain, or in the colours of a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.style import Style
from rich.text import Text

from tui.printing.line import MARKER, Line
from tui.wrap import Lines, shown

# The terminal's own colours, on whatever background it has; and never the only sign of anything.
_STYLES: Final = {
    "heading": Style(bold=True, underline=True),
    "marker": Style(color="green"),
    "title": Style(bold=True),
    "aside": Style(dim=True),
    "quote": Style(italic=True),
    "date": Style(underline=True),
    "person": Style(bold=True, color="cyan"),
    "country": Style(bold=True, color="blue"),
    "organization": Style(bold=True, color="magenta"),
    "group": Style(bold=True, color="magenta"),
    "place": Style(bold=True),
    "verbal-cooperation": Style(color="cyan"),
    "material-cooperation": Style(color="green"),
    "verbal-conflict": Style(color="magenta"),
    "material-conflict": Style(color="red"),
}

_STYLE: Final = re.compile(r"(\x1b\[[0-9;]*m)")


def plain(lines: Sequence[Line], width: int | None = None) -> str:
    """The lines without a single escape code, each whole when there is no width."""
    return "".join(
        f"{row}\n" for line, indent in _indented(lines) for row in _plain_rows(line, indent, width)
    )


def coloured(lines: Sequence[Line], width: int) -> str:
    """The lines for a terminal, as far as it has colours and NO_COLOR leaves them."""
    out = StringIO()
    console = Console(file=out, force_terminal=True, width=width, highlight=False, markup=False, emoji=False)
    for line, indent in _indented(lines):
        for row in _coloured_rows(line, indent, width):
            console.print(row, soft_wrap=True)
    return out.getvalue()


def shown_in_colour(text: str) -> str:
    """What may be shown of what `coloured` gave: the styles are ours."""
    return "".join(part if _STYLE.fullmatch(part) else shown(part) for part in _STYLE.split(text))


def _indented(lines: Sequence[Line]) -> Iterator[tuple[Line, int]]:
    """Each line with the cells that the keys of its list take."""
    for _, group in groupby(lines, key=lambda line: bool(line.key)):
        together = list(group)
        widest = max(len(line.key) for line in together)
        yield from ((line, widest + 2 if widest else 0) for line in together)


def _plain_rows(line: Line, indent: int, width: int | None) -> Iterator[str]:
    words = line.words
    if width is None:
        yield f"{line.key:<{indent}}{words}"
        return
    wrapped = Lines(words, width - indent)
    for number, (start, end) in enumerate(zip(wrapped.starts, wrapped.ends, strict=True)):
        yield f"{'' if number else line.key:<{indent}}{words[start:end]}".rstrip()


def _coloured_rows(line: Line, indent: int, width: int) -> Iterator[Text]:
    text = Text()
    for words, names in line.pieces:
        text.append(shown(words), _style(names))
    wrapped = Lines(line.words, width - indent)
    cuts = [cut for span in zip(wrapped.starts, wrapped.ends, strict=True) for cut in span]
    for number, row in enumerate(text.divide(cuts)[1::2]):
        yield Text().append(f"{'' if number else line.key:<{indent}}", _STYLES[MARKER]).append(row)


def _style(names: str) -> Style:
    return Style.combine([Style.null(), *(_STYLES[name] for name in names.split() if name in _STYLES)])
