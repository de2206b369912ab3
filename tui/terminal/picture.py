"""What stands on the screen of a terminal, as far as it is known: characters and styles, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final
from unicodedata import category

from rich.cells import get_character_cell_size

from tui.terminal.sgr import Look

_UNKNOWN: Final = "\0"
_PRIVATE: Final = 0xF0000
"""Where Unicode has characters that mean nothing of themselves: each stands for a style."""
_INKED: Final = re.compile("[^ ]")
_NEAR: Final = 4
"""Cells that are not worth a jump: it would be as long as to write them again."""
_JOINERS: Final = re.compile("[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff]")
"""What is joined with its neighbours on some terminals: by a joiner, as a colour of skin, as a flag."""
_CHANGED: Final = re.compile(f"x(?:[^x]{{0,{_NEAR}}}x)*")


class Picture:
    """Rows of cells, counted from 0. A row is two strings of the same length: its characters, and a character
    for the style of each, so that whole stretches are compared at once."""

    def __init__(self) -> None:
        self._signs: dict[int, str] = {}
        self._looks: dict[int, str] = {}
        self._numbers: dict[Look, str] = {}
        self._shades: dict[Look, tuple[str, str]] = {}
        """The characters for a style: where there is ink, and on a space."""

    def forget(self) -> None:
        """Know nothing any more: something else may have been drawn."""
        self._signs.clear()
        self._looks.clear()

    def forget_row(self, row: int, column: int) -> None:
        """Know nothing of a row from a column on."""
        self._signs[row] = self._signs.get(row, "")[:column]
        self._looks[row] = self._looks.get(row, "")[:column]

    def known(self, row: int, column: int) -> list[tuple[int, str, Look]]:
        """What is known to stand in a row from a column on: where, which characters, and in which style."""
        signs, looks = self._signs.get(row, ""), self._looks.get(row, "")
        styles = {number: look for look, number in self._numbers.items()}
        found: list[tuple[int, str, Look]] = []
        at = column
        for number, same in groupby(looks[column:]):
            end = at + len(list(same))
            if number in styles and _UNKNOWN not in signs[at:end]:
                found.append((at, signs[at:end], styles[number]))
            at = end
        return found

    def put(self, row: int, column: int, text: str, look: Look) -> Iterator[tuple[int, int]]:
        """Have a text of narrow characters stand there; the stretches of it, as offsets, that were not there
        before and must be drawn. A few cells between two of them belong to one stretch."""
        signs, looks = self._signs.get(row, ""), self._looks.get(row, "")
        wanted = self._looks_of(text, look)
        if signs.startswith(text, column) and looks.startswith(wanted, column):
            return
        end = column + len(text)
        signs, looks = signs.ljust(end, _UNKNOWN), looks.ljust(end, _UNKNOWN)
        was, was_looks = signs[column:end], looks[column:end]
        self._signs[row] = signs[:column] + text + signs[end:]
        self._looks[row] = looks[:column] + wanted + looks[end:]
        marks = "".join(
            "." if a == b and c == d else "x" for a, b, c, d in zip(was, text, was_looks, wanted, strict=True)
        )
        for found in _CHANGED.finditer(marks):
            yield found.span()

    def _looks_of(self, text: str, look: Look) -> str:
        """A character for the style of each cell; of a space only what is seen counts."""
        shades = self._shades.get(look)
        if shades is None:
            shades = self._shades[look] = self._number(look), self._number(look.blank)
        inked, blank = shades
        if " " not in text:
            return inked * len(text)
        if text.isspace():
            return blank * len(text)
        return _INKED.sub(inked, text).replace(" ", blank)

    def _number(self, look: Look) -> str:
        return self._numbers.setdefault(look, chr(_PRIVATE + len(self._numbers)))


@lru_cache(maxsize=4096)
def measured_alike(text: str) -> bool:
    """Whether terminals agree on how many cells the text takes. On the signs of vowels that have a room of
    their own, as in Tamil, they do not, nor on what is joined."""
    return text.isascii() or not (_JOINERS.search(text) or any(category(sign) == "Mc" for sign in text))


@lru_cache(maxsize=4096)
def narrow(text: str) -> bool:
    """Whether each character takes one cell, on whatever terminal."""
    if text.isascii():
        return text.isprintable()
    alone = all(get_character_cell_size(sign) == 1 and category(sign)[0] not in "CM" for sign in text)
    return alone and not _JOINERS.search(text)
