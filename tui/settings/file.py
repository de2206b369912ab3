"""A person's file of settings, in TOML, read so that one mistake in it costs no more than its own line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Final, NamedTuple

from textual.theme import BUILTIN_THEMES

from analysis.annotations.listing import VIEWS
from analysis.annotations.wrap import one_line
from analysis.toml import loads
from tui.settings.actions import ACTIONS
from tui.settings.config import MEASURE, Complaints, Config
from tui.settings.keymap import keymap
from tui.settings.themes import DEFAULT, OURS

_NARROWEST, _WIDEST = 20, 10_000
_LONGEST: Final = 60
_TRIES: Final = 8
"""So many lines that are not TOML are passed over; a file with more of them is none."""

_VIEWS: Final = " or ".join(f'"{view}"' for view in VIEWS)
_LINE = re.compile(r"\(at line (\d+), column \d+\)$")
_ASSIGNMENT = re.compile(r"""\s*[\w."'-]+\s*=""")


class Setting(NamedTuple):
    """One setting of the file: its usual value, what it is for, what it may be."""

    name: str
    usual: str | int | bool
    meaning: str
    wanted: str
    fits: Callable[[object], bool]


def themes() -> list[str]:
    """The names of all themes, our own first."""
    return [*(theme.name for theme in OURS), *sorted(BUILTIN_THEMES)]


def _is_theme(value: object) -> bool:
    return isinstance(value, str) and value in themes()


def _is_width(value: object) -> bool:
    return type(value) is int and (value == 0 or _NARROWEST <= value <= _WIDEST)


SETTINGS: Final = (
    Setting(
        "theme", DEFAULT, "the colours; ctrl+p or : lets you try all themes", "the name of a theme", _is_theme
    ),
    Setting(
        "mouse",
        usual=True,
        meaning="false leaves the mouse, and selecting with it, to the terminal",
        wanted="true or false",
        fits=lambda value: isinstance(value, bool),
    ),
    Setting(
        "width",
        MEASURE,
        "the widest line of the text, in cells; 0 for as wide as its pane",
        f"a number of cells from {_NARROWEST} on, or 0",
        _is_width,
    ),
    Setting(
        "scrollbar",
        usual=True,
        meaning="false leaves out the bar beside the text that tells the place in it",
        wanted="true or false",
        fits=lambda value: isinstance(value, bool),
    ),
    Setting(
        "order",
        "date",
        'the list of events: by "date", or as told in the "text"',
        '"date" or "text"',
        lambda value: value in ("date", "text"),
    ),
    Setting(
        "view",
        "dense",
        f"of each entry the lists show a line, two or all: {_VIEWS}",
        _VIEWS,
        lambda value: value in VIEWS,
    ),
    Setting(
        "motion",
        usual=True,
        meaning="false lets nothing blink; nothing else ever moves by itself",
        wanted="true or false",
        fits=lambda value: isinstance(value, bool),
    ),
)


def parse(data: bytes) -> tuple[Config, Complaints]:
    """The settings in a file, and what is wrong with it; whatever is not wrong holds."""
    table, complaints = _table(data)
    set_: dict[str, object] = {}
    wishes: dict[str, tuple[str, ...]] = {}
    known = {setting.name: setting for setting in SETTINGS}
    for name, value in table.items():
        if name == "keys":
            wishes, wrong = _wishes(value)
            complaints += wrong
        elif name not in known:
            complaints.append(_unknown("setting", name, [*known, "keys"]))
        elif not known[name].fits(value):
            complaints.append(f"{name} must be {known[name].wanted}, not {_quoted(value)}")
        else:
            set_[name] = value
    keys, clashes = keymap(wishes)
    # Each value has been checked by `fits`.
    return Config(**set_, keymap=keys), (*complaints, *clashes)  # type: ignore[arg-type]


def _table(data: bytes) -> tuple[Mapping[str, object], list[str]]:
    """The file as a table. A line that is not TOML is passed over where that leaves the others as they are:
    where it sets one thing and is not the head of a table."""
    try:
        lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        return {}, ["the file is not UTF-8"]
    complaints: list[str] = []
    for _ in range(_TRIES):
        try:
            return loads("\n".join(lines)), complaints
        except ValueError as error:
            found = _LINE.search(str(error))
            number = int(found[1]) if found else 0
            if not found or number > len(lines):
                complaints.append(_short(str(error)))
                break
            line = lines[number - 1]
            complaints.append(f"line {number}: {_short(str(error)[: found.start()])}, in “{_short(line)}”")
            if not _ASSIGNMENT.match(line):
                break
            lines[number - 1] = ""
    return {}, [*complaints, "nothing of the file is used"]


def _wishes(value: object) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """The keys wished for each action."""
    if not isinstance(value, dict):
        return {}, [f"keys must be a table, [keys], not {_quoted(value)}"]
    ids = [action.id for action in ACTIONS]
    wishes: dict[str, tuple[str, ...]] = {}
    complaints: list[str] = []
    for name, keys in value.items():
        listed = [keys] if isinstance(keys, str) else keys
        if name not in ids:
            complaints.append(_unknown("action", name, ids))
        elif not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
            complaints.append(f"{name} must be a key or a list of keys, not {_quoted(keys)}")
        else:
            wishes[name] = tuple(listed)
    return wishes, complaints


def _unknown(what: str, name: str, known: list[str]) -> str:
    close = get_close_matches(name[:_LONGEST], known, 1)
    return f"there is no {what} {_quoted(name)}" + (f" (is {close[0]} meant?)" if close else "")


def _quoted(value: object) -> str:
    """A value as a message shows it. What is nested or endless is only named."""
    if isinstance(value, (dict, list)):
        return "a table" if isinstance(value, dict) else "a list"
    if isinstance(value, int) and abs(value) > _WIDEST**2:
        return "a number like that"
    return f"“{_short(str(value).lower() if isinstance(value, bool) else str(value))}”"


def _short(text: str) -> str:
    """As much of a text as a message has room for."""
    line = one_line(text)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"
