"""Every ink can be read on its ground: at a contrast of 4.5 to 1 at least, in every theme, and with sixteen
colours on the palettes of VGA and of xterm."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import product
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from tests.tui.driver import Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE
from tui.app import DatelineApp
from tui.lines.headline import OneLine
from tui.panes.lines import LineView
from tui.panes.rows import RowList
from tui.panes.strip import TimeStrip
from tui.settings.contrast import LEAST, contrast, legible, legible_style
from tui.settings.themes import OURS, SIXTEEN

VGA: Final = (
    *("000000", "aa0000", "00aa00", "aa5500", "0000aa", "aa00aa", "00aaaa", "aaaaaa"),
    *("555555", "ff5555", "55ff55", "ffff55", "5555ff", "ff55ff", "55ffff", "ffffff"),
)
XTERM: Final = (
    *("000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5"),
    *("7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"),
)
GROUNDS: Final = ("told", "match", "current", "selected", "marked", "chosen")
"""What lies under other inks of the text."""


def names(view: LineView) -> Iterator[tuple[str, ...]]:
    """The inks of a view, alone and on what may lie under them."""
    inks = sorted(ink for ink in view.COMPONENT_CLASSES if not ink.endswith("--rule"))  # that is no word
    yield ()
    yield from ((ink,) for ink in inks)
    grounds = [ink for ink in inks if ink.partition("--")[2] in (*GROUNDS, "cursor", "marked")]
    yield from product(inks, grounds)


def drawn(reader: Reader) -> Iterator[tuple[str, Style]]:
    """Every way in which something is drawn."""
    screen = reader.pilot.app.screen
    for view in screen.query(LineView):
        for some in names(view):
            yield f"{view.id} {' on '.join(some)}", view.style(*some)
        for name in ("rows--title", "rows--entered"):
            if isinstance(view, RowList):
                yield f"{view.id} {name}", view.get_visual_style(name).rich_style
    for widget in (*screen.query(TimeStrip), *screen.query(OneLine)):
        for name in sorted(widget.COMPONENT_CLASSES):
            yield f"{widget.id} {name}", legible_style(widget.get_component_rich_style(name))
    rows = reader.styled()
    for row in rows if not screen.is_modal else []:  # what lies under it is meant to be faint
        yield from ((text, style) for text, style in row if text.strip(" ─│"))


def explained(reader: Reader) -> Iterator[tuple[str, Style]]:
    """What stands in the help."""
    x, y, width, height = reader.pilot.app.screen.query_one("#help").region
    for row in reader.styled()[y + 1 : y + height - 1]:
        cells = 0
        for text, style in row:
            if x < cells < x + width - 1 and text.strip(" ▁▂▃▄▅▆▇█"):
                yield text, style
            cells += len(text)


def of(colour: RichColor) -> Color:
    return Color(*colour.get_truecolor())


@asynccontextmanager
async def screens(sixteen: bool, theme: str) -> AsyncIterator[Reader]:
    """The reader, to be looked at."""
    app = DatelineApp(ARTICLE, annotation=ANNOTATION, theme=theme, sixteen=sixteen)
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(pilot)
        await reader.settle()
        yield reader


STATES: Final = (
    ("]",),
    ("/", *"strait"),
    ("enter", "d", "w"),
    ("tab", "j"),
    ("f",),
    ("escape", "T"),
    ("j", "m", "j"),
    ("escape", "escape", "M"),
)
"""Keys after each of which the screen is looked at."""


@pytest.mark.slow
@pytest.mark.parametrize("theme", [*(t.name for t in OURS), *(n for n in BUILTIN_THEMES if "ansi" not in n)])
async def test_every_ink_of_every_theme_can_be_read(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    faint = {}

    def look(told: Iterator[tuple[str, Style]]) -> None:
        for name, style in told:
            if style.color is not None and style.bgcolor is not None:
                found = contrast(of(style.color), of(style.bgcolor))
                if found < LEAST:
                    faint[name] = round(found, 2)

    async with screens(False, theme) as reader:
        for keys in STATES:
            await reader.press(*keys)
            look(drawn(reader))
        await reader.press("escape", "?")
        for _ in range(4):
            look(explained(reader))
            await reader.press("space")
    assert faint == {}


@pytest.mark.slow
@pytest.mark.parametrize("theme", [theme.name for theme in SIXTEEN])
@pytest.mark.parametrize("palette", [VGA, XTERM], ids=["VGA", "xterm"])
async def test_with_sixteen_colours_every_ink_can_be_read(
    theme: str, palette: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)

    def seen(colour: RichColor) -> Color:
        number = colour.downgrade(ColorSystem.STANDARD).number
        assert number is not None
        return Color.parse(f"#{palette[number]}")

    faint = {}
    async with screens(True, theme) as reader:
        for keys in STATES:
            await reader.press(*keys)
            for name, style in drawn(reader):
                if style.color is not None and style.bgcolor is not None:
                    found = contrast(seen(style.color), seen(style.bgcolor))
                    if found < LEAST:
                        faint[name] = round(found, 2)
    assert faint == {}


COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: Color(*parts))


@given(COLOURS, COLOURS)
def test_a_colour_is_lifted_only_if_it_must_be_and_then_far_enough(colour: Color, ground: Color) -> None:
    lifted = legible(colour, ground)
    assert contrast(lifted, ground) >= LEAST
    assert (lifted == colour) == (contrast(colour, ground) >= LEAST)


def test_contrast_is_that_of_wcag() -> None:
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(Color(118, 118, 118), white) == pytest.approx(4.54, abs=0.01)


async def test_what_the_terminal_has_its_own_idea_of_stays_as_it_is() -> None:
    style = Style.parse("blue on black")
    assert legible_style(style) is style
    async with reading() as reader:
        reader.pilot.app.theme = "ansi-dark"
        await reader.settle()
        assert reader.rows()
