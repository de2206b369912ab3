"""Dateline's own pair of themes. Each category has a hue of its own, at a contrast that lasts all day."""

from __future__ import annotations

from typing import Final

from rich.console import COLOR_SYSTEMS, Console
from textual import constants
from textual.theme import Theme

from analysis.errors import DatelineError

DARK: Final = Theme(
    name="dateline-dark",
    dark=True,
    primary="#79b0f2",
    secondary="#6cc7c7",
    accent="#f2a65a",
    warning="#f0c674",
    error="#f28b82",
    success="#93cf8d",
    foreground="#dcdad5",
    background="#15171a",
    surface="#1d2024",
    panel="#272b31",
)

LIGHT: Final = Theme(
    name="dateline-light",
    dark=False,
    primary="#1f5fa8",
    secondary="#0b7272",
    accent="#b35309",
    warning="#8f6200",
    error="#b3261e",
    success="#2c6e2f",
    foreground="#22252a",
    background="#faf8f3",
    surface="#f1eee6",
    panel="#e5e1d6",
)

DEFAULT: Final = DARK.name
"""What is used when nobody chose."""

OURS: Final = (DARK, LIGHT)

_BLACK, _BLUE, _SILVER, _WHITE = "#000000", "#0000aa", "#aaaaaa", "#ffffff"

SIXTEEN: Final = (
    Theme(
        name=DARK.name,
        dark=True,
        primary="#55ffff",
        secondary="#ff55ff",
        accent="#55ffff",
        warning="#ffff55",
        error="#ff5555",
        success="#55ff55",
        foreground=_WHITE,
        background=_BLACK,
        surface=_BLACK,
        panel=_BLUE,
        boost=_BLACK,
        variables={
            "text-primary": "#55ffff",
            "text-secondary": "#ff55ff",
            "text-warning": "#ffff55",
            "text-error": "#ff5555",
            "text-success": "#55ff55",
            "text-muted": _SILVER,
            "text-disabled": _SILVER,
        },
    ),
    Theme(
        name=LIGHT.name,
        dark=False,
        primary="#aa00aa",
        secondary=_BLACK,
        accent="#aa00aa",
        warning="#aa0000",
        error="#aa0000",
        success="#0000aa",
        foreground=_BLACK,
        background=_WHITE,
        surface=_WHITE,
        panel=_SILVER,
        boost=_WHITE,
        variables={
            "text-primary": "#aa00aa",
            "text-secondary": _BLACK,
            "text-warning": "#aa0000",
            "text-error": "#aa0000",
            "text-success": "#0000aa",
            "text-muted": _BLUE,
            "text-disabled": _BLUE,
        },
    ),
)
"""The pair where a terminal has sixteen colours: mixed ones would all come out as the same grey, so these are
of the sixteen; on white only those that every terminal draws dark, and grey nowhere: some draw it too dark to
stand out from black, some too bright for white."""


def has_sixteen_colours() -> bool:
    """Whether this terminal has sixteen colours and no more, as Textual will see it. Raises DatelineError for
    a number of colours that Textual does not know."""
    asked, known = constants.COLOR_SYSTEM, ("auto", *COLOR_SYSTEMS)
    if asked not in known:
        raise DatelineError(f"no TEXTUAL_COLOR_SYSTEM {asked!r}; there are: {', '.join(known)}")
    return Console(color_system=asked).color_system == "standard"  # type: ignore[arg-type]
