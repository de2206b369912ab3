"""What a person can set, and what holds for whoever has set nothing."""

from __future__ import annotations

from typing import Final, NamedTuple

from analysis.annotations.index import Order
from analysis.annotations.listing import View
from tui.settings.keymap import Keymap

Complaints = tuple[str, ...]
"""What is wrong with a person's file of settings, one short piece each."""

MEASURE: Final = 92
"""Cells: no line of prose is wider, however wide the terminal."""


class Config(NamedTuple):
    """What a person has set; what is left open has its usual value, or None where others have a say too."""

    theme: str | None = None
    mouse: bool = True
    width: int = MEASURE
    order: Order = "date"
    view: View = "dense"
    scrollbar: bool = True
    motion: bool = True
    keymap: Keymap = Keymap()


USUAL: Final = Config()
"""What holds for whoever has set nothing."""


def in_short(complaints: Complaints, most: int = 3) -> str:
    """The complaints as one piece of text, and how to see all when there are too many for it."""
    more = len(complaints) - most
    rest = [f"and {more} more (dateline config --check lists all)"] if more > 0 else []
    return "; ".join([*complaints[:most], *rest])
