"""The file that `dateline config` prints: every setting and every key, to start one's own from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tui.settings.actions import ACTIONS
from tui.settings.file import SETTINGS
from tui.settings.keymap import default_keys
from tui.settings.keys import written

_HEAD = """\
# Settings of Dateline. They are read from {path}.
# Each line that begins with # and no space shows what holds anyway; take the # away to change it.
"""

_KEYS = """\
# A key or a list of keys for each action, instead of its own; [] for none. A key is a sign ("]", "?"), a name
# ("space", "enter", "pagedown", "f5") or either after "ctrl+", "alt+" or "shift+".
[keys]"""


def template(path: str) -> str:
    """A file of settings in which all is commented out, for the given place."""
    settings = _columns((f"#{each.name} = {_toml(each.usual)}", each.meaning) for each in SETTINGS)
    keys = _columns(
        (f"#{action.id} = {_toml([written(key) for key in default_keys(action)])}", action.description)
        for action in ACTIONS
    )
    return "\n".join([_HEAD.format(path=path), *settings, "", _KEYS, *keys, ""])


def _columns(lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Assignments with what they mean behind them, one under the other."""
    pairs = list(lines)
    width = max(len(left) for left, _ in pairs)
    return (f"{left:<{width}}  # {right}" for left, right in pairs)


def _toml(value: object) -> str:
    """A string, number, truth value or list of strings: what JSON and TOML write alike."""
    return json.dumps(value, ensure_ascii=False)
