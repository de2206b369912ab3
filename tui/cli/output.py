"""Lines in the colours of a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Final

from rich.console import Console
from rich.style import Style
from rich.text import Text

from analysis.annotations.ink import LOOKS
from analysis.annotations.wrap import shown
from analysis.export.text.line import MARKER, Line
from analysis.export.text.rows import indented, key, wrapped

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
    **{name: Style.parse(look) for name, look in LOOKS.items()},
}

_STYLE: Final = re.compile(r"(\x1b\[[0-9;]*m)")


def coloured(lines: Sequence[Line], width: int) -> str:
    """The lines for a terminal, as far as it has colours and NO_COLOR leaves them."""
    out = StringIO()
    console = Console(file=out, force_terminal=True, width=width, highlight=False, markup=False, emoji=False)
    for line, indent in indented(lines):
        for row in _coloured_rows(line, indent, width):
            console.print(row, soft_wrap=True)
    return out.getvalue()


def shown_in_colour(text: str) -> str:
    """What may be shown of what `coloured` gave: the styles are ours."""
    return "".join(part if _STYLE.fullmatch(part) else shown(part) for part in _STYLE.split(text))


def _coloured_rows(line: Line, indent: int, width: int) -> Iterator[Text]:
    text = Text()
    for words, names in line.pieces:
        text.append(shown(words), _style(names))
    cuts = [cut for span in wrapped(line, width - indent) for cut in span]
    for number, row in enumerate(text.divide(cuts)[1::2]):
        yield Text().append(key(line, indent, number), _STYLES[MARKER]).append(row)


def _style(names: str) -> Style:
    return Style.combine([Style.null(), *(_STYLES[name] for name in names.split() if name in _STYLES)])
