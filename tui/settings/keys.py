"""The names of keys: as a person writes them in a file, as Textual knows them, as the reader shows them."""

from __future__ import annotations

import unicodedata
from typing import Final

from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, key_to_character

_MODIFIERS: Final = {"alt": "A-", "ctrl": "C-", "hyper": "H-", "meta": "M-", "shift": "S-", "super": "W-"}
"""In the order in which Textual puts them, with what stands for them where room is scarce."""

_NAMED: Final = {
    "backspace": "bksp",
    "delete": "del",
    "down": "↓",
    "end": "end",
    "enter": "enter",
    "escape": "esc",
    "home": "home",
    "insert": "ins",
    "left": "←",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "right": "→",
    "space": "space",
    "tab": "tab",
    "up": "↑",
    **{f"f{number}": f"f{number}" for number in range(1, 25)},
}
"""Keys that are no sign, and how they are shown."""

_OTHER_NAMES: Final = {
    "control": "ctrl",
    "del": "delete",
    "esc": "escape",
    "ins": "insert",
    "page_down": "pagedown",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "return": "enter",
}

_SAME: Final = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+left_square_bracket": "escape",
    "ctrl+space": "ctrl+at",
    "shift+comma": "less_than_sign",
    "shift+full_stop": "greater_than_sign",
    "shift+slash": "question_mark",
}
"""What most terminals cannot tell from another key, or send in its place."""

_LAST_NAMED: Final = "ÿ"
"""Names of signs beyond this one are not understood: Unicode has one for a banana, but no keyboard."""

_TWINS: Final = {sign: chord for chord, sign in _SAME.items() if chord.startswith("shift+")}


def key_named(text: str) -> str | None:
    """Textual's name of the key that a person means by a sign (`]`), a name (`pagedown`) or either with
    modifiers (`ctrl+n`); None when there is no such key."""
    if len(text) == 1:
        return _sign_name(text)
    head, base = (text[:-2], "+") if text.endswith("++") else _split(text)
    held = {_OTHER_NAMES.get(name, name) for name in head.lower().split("+")} if head else set()
    if not held <= _MODIFIERS.keys():
        return None
    key = _base(base)
    if key is None:
        return None
    if held == {"shift"} and len(key) == 1 and key.isalpha() and len(key.upper()) == 1:
        return key.upper()
    if held and len(key) == 1:
        key = key.lower() if len(key.lower()) == 1 else key
    chord = "+".join([*(name for name in _MODIFIERS if name in held), key])
    return _SAME.get(chord, chord)


def arrivals(key: str) -> tuple[str, ...]:
    """Under which names a key may arrive: some terminals send a capital or `?` as a chord with shift."""
    if len(key) == 1 and key.isupper() and len(key.lower()) == 1:
        return key, f"shift+{key.lower()}"
    return (key, _TWINS[key]) if key in _TWINS else (key,)


def is_sign(key: str) -> bool:
    """Whether the key writes a character where words are typed."""
    return key == "space" or ("+" not in key and _sign(key) is not None)


def written(key: str) -> str:
    """The key as one writes it in a file: the sign itself where there is one."""
    held, plus, base = key.rpartition("+")
    return held + plus + (_sign(base) or base)


def shown_key(key: str) -> str:
    """The key in as few cells as tell it: `]`, `↓`, `C-n`."""
    *held, base = key.split("+")
    return "".join(_MODIFIERS[name] for name in held) + (_NAMED.get(base) or _sign(base) or base)


def _split(text: str) -> tuple[str, str]:
    head, _, base = text.rpartition("+")
    return head, base


def _base(base: str) -> str | None:
    if len(base) == 1:
        return _sign_name(base)
    name = base.lower()
    name = _OTHER_NAMES.get(name, name)
    if name in _NAMED:
        return name
    sign = _sign(name) if "+" not in name else None
    return _sign_name(sign) if sign is not None and sign <= _LAST_NAMED else None


def _sign_name(sign: str) -> str | None:
    """Textual's name of the key that writes a sign."""
    if sign == " ":
        return "space"
    if not sign.isprintable() or unicodedata.combining(sign):
        return None
    if sign.isalnum():
        return sign
    name = unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name) or None


def _sign(name: str) -> str | None:
    """The sign that the key with this name writes, if it is one."""
    return None if name in _NAMED else key_to_character(REPLACED_KEYS.get(name, name))
