"""Dateline's own pair of themes. Each category has a hue of its own, at a contrast that lasts all day."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

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
