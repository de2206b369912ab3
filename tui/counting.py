"""Numbers typed before a key: how often it is to do what it does, or to which share of the text it goes."""

from __future__ import annotations

from typing import Final

from textual.actions import parse
from textual.binding import Binding

_MOST: Final = 4
"""Digits that are taken."""

REPEATED: Final = frozenset(
    {
        *("down", "up", "page_down", "page_up", "half_page_down", "half_page_up"),
        *("event", "later", "quote", "date", "mention", "match", "travel", "walk", "column"),
    }
)
"""The calls that a number repeats."""
GATHERED: Final = frozenset({"event", "later", "quote", "date", "mention"})
"""Those of them that only go on from the Selection: the panes need not follow every one of them."""

DIGITS: Final = [Binding(digit, f"digit('{digit}')", show=False, priority=True) for digit in "0123456789"]


def called(call: str) -> str:
    """What is called: `event` for `event(1)`."""
    return parse(call)[1]


class Count:
    """The digits typed so far."""

    def __init__(self) -> None:
        self._digits = ""

    def type(self, digit: str) -> None:
        """One more digit; more than four are no number that anybody means."""
        if len(self._digits) < _MOST:
            self._digits += digit

    def __str__(self) -> str:
        return self._digits

    @property
    def number(self) -> int | None:
        """The number; None when no digit was typed."""
        return int(self._digits) if self._digits else None

    def clear(self) -> None:
        """It was used, or is of no interest any more."""
        self._digits = ""
