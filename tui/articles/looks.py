"""How the reader's screen looks, kept for the next time: what is drawn before the application is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from analysis.files import read_small
from analysis.library.files import keep
from tui.opening.asked import Asked
from tui.opening.look import BORDERS, MOST, Look, kept, looks_file, name_of
from tui.screens.reader import ReaderScreen

_STYLES: Final = (
    "", "heading", "strong", "emphasis", "struck", "code", "picture", "caption", "sign",
)  # fmt: skip
_LARGEST: Final = 1 << 19
_CODES: Final = slice(len("\x1b["), -len("m \x1b[0m"))


class Looks:
    """The looks that are kept, by size, terminal, theme, file of settings and arrangement of panes."""

    def __init__(self, theme: str | None, config: str | None) -> None:
        self._asked = Asked("", theme, config, resumes=True)

    def keep(self, look: Look | None, size: Size) -> None:
        """Keep how the screen looks, if it is not known. If it cannot be kept, the next start is slower."""
        if look is None:
            return
        name, path = name_of(self._asked, *size), Path(looks_file())
        with suppress(OSError):
            try:
                looks = kept(read_small(path, _LARGEST))
            except FileNotFoundError:
                looks = {}
            if looks.get(name) == json.loads(json.dumps(look)):
                return
            looks.pop(name, None)
            newest = [*looks.items(), (name, look)][-MOST:]
            keep(path, json.dumps(dict(newest)).encode(), durable=False)


def look_of(screen: ReaderScreen) -> Look | None:
    """How the screen looks without the text; None while the text is not seen."""
    pane = screen.text
    region = pane.content_region
    if not region or pane.as_written:
        return None
    system = COLOR_SYSTEMS.get(screen.app.console.color_system or "")
    styles = {name: _code(_seen(screen, pane.style(*_classes(name))), system) for name in _STYLES}
    width = pane.scrollable_content_region.width
    frame = "".join(_frame(screen, system))
    return Look(region.x, region.y, width, region.height, pane.measure, styles, frame)


def _classes(name: str) -> tuple[str, ...]:
    return (f"text--{name}",) if name else ()


def _frame(screen: ReaderScreen, system: ColorSystem | None) -> Iterator[str]:
    """All that is drawn, but for its words."""
    background = screen.background_colors[1]
    for row, strip in enumerate(screen._compositor.render_strips(), 1):
        for line_filter in screen.app.get_line_filters():
            strip = strip.apply_filter(line_filter, background)
        before = None
        yield f"\x1b[{row};1H"
        for segment in strip:
            style = segment.style or Style()
            signs = " " * segment.cell_length
            if not segment.text.strip(f" {BORDERS}"):  # between words they belong to what is told
                signs = segment.text
            if signs.isspace():
                style = Style(bgcolor=style.bgcolor)
            code = _code(style, system)
            if code != before:
                yield f"\x1b[0;{code}m" if code else "\x1b[0m"
                before = code
            yield signs


def _seen(screen: ReaderScreen, style: Style) -> Style:
    """A style as it is seen on this terminal."""
    strip = Strip([Segment(" ", style)])
    for line_filter in screen.app.get_line_filters():
        strip = strip.apply_filter(line_filter, screen.background_colors[1])
    return next(iter(strip)).style or Style()


def _code(style: Style, system: ColorSystem | None) -> str:
    """The codes of a style: of one made anew, since Rich's keep those of the first terminal they were drawn
    for."""
    fresh = Style(
        color=style.color,
        bgcolor=style.bgcolor,
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        blink=style.blink,
        reverse=style.reverse,
        strike=style.strike,
    )
    drawn = fresh.render(" ", color_system=system)
    return drawn[_CODES] if drawn.startswith("\x1b[") else ""
