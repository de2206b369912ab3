"""How the screen looks where and before the text is drawn: kept from the last time, or as it is usually."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.opening.asked import Asked

GUTTER: Final = 3
"""Cells before the text: the reading sign, the sign of an event, and a blank."""
_FORM: Final = "2"
"""Another one when a frame of before would be wrong."""
MOST: Final = 8
"""Looks that are kept."""
BORDERS: Final = "─│▏▕"
"""Signs of a frame; all else in it is blank."""
_LARGEST: Final = 1 << 19
_FRAME: Final = re.compile(rf"(?:\x1b\[[0-9;]*[mH]|[ {BORDERS}])*")
_TOLD_BY: Final = (
    "TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TERM_PROGRAM",
    "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_COLORS",
)  # fmt: skip
"""What in the environment decides on colours."""


class Look(NamedTuple):
    """Where the text stands: a column and a row, how many cells and lines it has, and the most of a line, 0
    for no bound. `styles` are the codes of the styles that the text has, by name; `frame` draws all that
    stands around it."""

    column: int
    row: int
    width: int
    height: int
    measure: int
    styles: dict[str, str]
    frame: str = ""


def folder(name: str, otherwise: str) -> str:
    """Where the XDG rules put what is the reader's own, as `analysis.library.folders` has it."""
    given = os.environ.get(name, "")
    return os.path.join(given if given.strip() else os.path.expanduser(otherwise), "dateline")


def looks_file() -> str:
    """Where looks are kept."""
    return os.path.join(folder("XDG_CACHE_HOME", "~/.cache"), "screens.json")


def settings_file(config: str | None) -> str:
    """The file of settings that holds."""
    return config or os.path.join(folder("XDG_CONFIG_HOME", "~/.config"), "config.toml")


def name_of(asked: Asked, columns: int, lines: int) -> str:
    """What a look is kept under: all that decides how the screen looks."""
    told = [f"{name}={value}" for name in _TOLD_BY if (value := os.environ.get(name)) is not None]
    arranged = _stamp(_arrangements_file()) if asked.resumes else ""
    settings = _stamp(settings_file(asked.config))
    return "\n".join([_FORM, f"{columns}x{lines}", *told, asked.theme or "", settings, arranged])


def _arrangements_file() -> str:
    """Where it is kept how the panes are arranged."""
    return os.path.join(folder("XDG_STATE_HOME", "~/.local/state"), "arrangements.json")


def _stamp(path: str) -> str:
    """What changes with a file; nothing where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{path} {found.st_mtime_ns} {found.st_size}"


def kept(data: bytes | str) -> dict[str, Any]:
    """The looks in a file of them by name, the newest last; nothing if it is none of ours."""
    try:
        looks = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return looks if isinstance(looks, dict) else {}


def look_of(asked: Asked, columns: int, lines: int) -> Look | None:
    """How the screen looked the last time it was the same; as it usually looks where nothing is said; None
    where nobody knows. Raises OSError."""
    try:
        with open(looks_file(), "rb") as file:
            found = kept(file.read(_LARGEST)).get(name_of(asked, columns, lines))
    except FileNotFoundError:
        found = None
    if found is not None:
        return _checked(found)
    others = [settings_file(asked.config), *([_arrangements_file()] if asked.resumes else [])]
    if asked.theme is None and not any(map(os.path.lexists, others)):
        return _usual(columns, lines, os.environ)
    return None


def _checked(found: Any) -> Look | None:
    """A look, if what was found is one."""
    try:
        look = Look(*found)
    except TypeError:
        return None
    numbers = all(type(number) is int and 0 <= number < 10_000 for number in look[:5])
    styles = isinstance(look.styles, dict) and all(_is_style(code) for code in look.styles.values())
    frame = isinstance(look.frame, str) and _FRAME.fullmatch(look.frame)
    return look if numbers and styles and frame else None


def _is_style(code: object) -> bool:
    return isinstance(code, str) and not code.strip("0123456789;")


_USUALLY_SET: Final = frozenset({"TERM", "COLORTERM", "TERM_PROGRAM"})
_MARKS: Final = {"heading": "1", "strong": "1", "emphasis": "3", "struck": "9", "caption": "3"}
_TRUE: Final = ("38;2;220;218;213;48;2;21;23;26", "38;2;161;162;163", "38;2;246;196;146")


def _usual(columns: int, lines: int, environ: Mapping[str, str]) -> Look | None:
    """How the screen looks of who has set nothing, on a terminal with all colours."""
    others = any(name in environ for name in _TOLD_BY if name not in _USUALLY_SET)  # be they empty, too
    if others or environ.get("COLORTERM", "").strip().lower() not in ("truecolor", "24bit"):
        return None
    width, height = columns, lines - 2 - (lines >= 22)
    if columns >= 180 and lines >= 14:
        width -= min(columns * 60 // 100, 140)
    elif (columns >= 100 and lines >= 24) or (columns >= 140 and lines >= 14):
        width -= min(columns * 46 // 100, 76)
    elif columns >= 72 and lines >= 18:
        height -= max(height * 2 // 5, min(10, height // 2))
    ground, muted, accent = _TRUE
    styles = {"": ground, **_MARKS, "picture": f"{muted};3", "sign": muted, "code": accent}
    return Look(0, 1, width, height, 92, styles)
