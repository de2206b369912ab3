"""Text that others have written, made safe for a terminal: it is shown, and never obeyed.

This is the one rule for every way out. What a terminal would obey, what reorders or hides the characters
around it and what has no encoding is called wild here:

* the controls C0, DEL and C1 (ECMA-48), and the separators of lines and paragraphs;
* marks, embeddings, overrides and isolates of direction (Unicode Annex 9);
* characters that only tag, annotate or format others and are seen nowhere (Unicode's Default_Ignorable);
* halves of surrogate pairs.

Joiners, variation selectors and the like are needed by scripts and emoji. They are wild only where they do
not belong: several in a row, which could hide a text in a text, or behind a letter that takes none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_VARIATIONS: Final = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_UNSEEN: Final = f"\u00ad\u034f\u17b4\u17b5\u200b-\u200d\u2060\ufeff{_VARIATIONS}"
"""What stays where it belongs."""
_ALWAYS: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u180e\u200e\u200f\u202a-\u202e\u2061-\u206f\u3164\uffa0"
    "\ufff9-\ufffb\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_SUSPECT: Final = re.compile(f"[\t{_ALWAYS}{_UNSEEN}]")
_IS_UNSEEN: Final = re.compile(f"[{_UNSEEN}]")
_IS_VARIATION: Final = re.compile(f"[{_VARIATIONS}]")
_JOINER: Final = "\N{ZERO WIDTH JOINER}"
_KEYCAPS: Final = "#*0123456789"
_AT_ONCE: Final = 1 << 20
"""Characters that are looked at in one go: meanwhile no other thread runs, and no signal is heard."""
_ACTS: Final = "¤"
"""The sign for what was to act without being seen."""


def shown(text: str) -> str:
    """The text as it may be drawn, of the same length: control characters as their pictures (ESC as ␛),
    a tab as a space, all else that is wild as a sign. Line feeds stay."""
    return _replaced(text, _picture)


def one_line(text: str) -> str:
    """The text as it may be drawn on a single line."""
    return " ".join(shown(text).split())


def escaped(text: str) -> str:
    """The text as a message quotes it, on one line, where it matters which characters they are: those that
    are wild, line feeds and tabs as Python would write them (ESC as \\x1b)."""
    return _replaced(text, _in_python).replace("\n", "\\n")


def escaped_json(document: str) -> str:
    """The JSON document with what is wild in its strings as JSON would write it (ESC as \\u001b): it decodes
    to the same."""
    return _replaced(document, _in_json)


def without(text: str) -> str:
    """The text without what is wild wherever it stands; line feeds and tabs stay."""
    return _replaced(text, lambda sign: sign if sign == "\t" or _IS_UNSEEN.match(sign) else "")


def _replaced(text: str, sign: Callable[[str], str]) -> str:
    """The text with something else in the place of every character that is wild, and of tabs."""
    parts = range(0, len(text), _AT_ONCE)
    if not any(_SUSPECT.search(text, at, at + _AT_ONCE) for at in parts):
        return text
    return _SUSPECT.sub(lambda match: match[0] if _belongs(text, match.start()) else sign(match[0]), text)


def _belongs(text: str, at: int) -> bool:
    """Whether one that is not seen stands where scripts, emoji and web pages have it."""
    sign, before = text[at], text[at - 1] if at else ""
    if not _IS_UNSEEN.match(sign):
        return False
    if _IS_VARIATION.match(sign):
        return bool(before) and before in _KEYCAPS if before.isascii() else not _IS_UNSEEN.match(before)
    if sign == _JOINER and before.isascii():
        return False
    return not _IS_UNSEEN.match(before) or (sign == _JOINER and bool(_IS_VARIATION.match(before)))


def _picture(sign: str) -> str:
    code = ord(sign)
    if sign == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    if 0xD800 <= code < 0xE000 or code >= 0xFFF9:
        return "\N{REPLACEMENT CHARACTER}"
    if code in (0x2028, 0x2029) or code < 0xA0:
        return "\N{SYMBOL FOR NEWLINE}"
    return _ACTS


def _in_python(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


def _in_json(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[n : n + 2].hex()}" for n in range(0, len(units), 2))
