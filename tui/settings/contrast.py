"""Inks that can be read: a colour is lifted from its ground until it stands out enough."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rich.color import ColorType
from rich.style import Style
from textual.color import BLACK, WHITE, Color

LEAST: Final = 4.5
"""The contrast that text must have (WCAG 2, level AA)."""
_STEPS: Final = 64


def contrast(some: Color, other: Color) -> float:
    """The contrast of two opaque colours, 1 to 21, as WCAG 2 reckons it."""
    bright, dark = sorted((_luminance(some), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@lru_cache(maxsize=512)
def legible(colour: Color, ground: Color) -> Color:
    """The colour, or the nearest one on its way to black or white that can be read on the ground. What the
    terminal has its own idea of stays as it is."""
    if colour.ansi is not None or ground.ansi is not None or contrast(colour, ground) >= LEAST:
        return colour
    end = max(WHITE, BLACK, key=lambda end: contrast(end, ground))
    for step in range(1, _STEPS):
        lifted = colour.blend(end, step / _STEPS, alpha=1)
        if contrast(lifted, ground) >= LEAST:
            return lifted
    return end


@lru_cache(maxsize=512)
def legible_style(style: Style) -> Style:
    """A style whose colour can be read on its background, if it has both."""
    if style.color is None or style.bgcolor is None:
        return style
    told = (ColorType.DEFAULT, ColorType.STANDARD)
    if style.color.type in told or style.bgcolor.type in told:
        return style
    colour, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    lifted = legible(colour, ground)
    return style if lifted is colour else style + Style(color=lifted.rich_color)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(part) for part in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
