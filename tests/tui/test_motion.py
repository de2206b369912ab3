"""Nothing moves by itself but the cursor of a line one types in, and that only where it may."""

from __future__ import annotations

import pytest
from textual import constants
from textual.widgets import Input

from tests.tui.driver import reading
from tui.settings.config import Config


@pytest.mark.parametrize("key", ["/", "f"])
@pytest.mark.parametrize(
    ("motion", "level", "blinks"), [(True, "full", True), (False, "full", False), (True, "none", False)]
)
async def test_the_cursor_blinks_unless_nothing_is_to_move(
    key: str, motion: bool, level: str, blinks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", level)
    async with reading(config=Config(motion=motion)) as reader:
        assert reader.pilot.app.animation_level == "none"
        await reader.press(key)
        focused = reader.screen.focused
        assert isinstance(focused, Input)
        assert focused.cursor_blink == blinks


async def test_a_page_is_turned_at_once() -> None:
    async with reading() as reader:
        await reader.keys("G")
        pane = reader.screen.query_one("#text")
        assert pane.scroll_offset.y == pane.max_scroll_y, "no frames between"
