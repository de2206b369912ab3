"""Our themes where there are few colours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.color import Color, ColorSystem
from rich.palette import Palette
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.color import Color as Mixed
from textual.theme import Theme

from tui.settings.themes import OURS, SIXTEEN

KINDS = ("text-warning", "text-success", "text-primary")  # people, countries, organisations


def number(color: str | None) -> int:
    """Which of the sixteen colours a terminal shows."""
    found = Color.parse(color or "").downgrade(ColorSystem.STANDARD).number
    assert found is not None
    return found


def grounds(theme: Theme) -> Iterator[int]:
    yield number(theme.background)
    yield number(theme.boost)


@pytest.mark.parametrize("theme", SIXTEEN, ids=lambda theme: theme.name)
def test_in_sixteen_colours_kinds_of_actors_differ_and_everything_stands_out(theme: Theme) -> None:
    palette: Palette = DEFAULT_TERMINAL_THEME.ansi_colors
    shown = {name: number(theme.variables[name]) for name in (*KINDS, "text-error", "text-muted")}
    assert len({shown[name] for name in KINDS}) == len(KINDS)
    for ground in grounds(theme):
        assert ground not in shown.values()
    light = Mixed(*palette[number(theme.background)]).brightness
    for name, color in shown.items():
        assert abs(Mixed(*palette[color]).brightness - light) > 0.25, name


def test_the_pair_in_sixteen_colours_goes_by_the_same_names() -> None:
    assert [theme.name for theme in SIXTEEN] == [theme.name for theme in OURS]
