"""Keys that arrive together, as over a slow line: each acts after those before it."""

from __future__ import annotations

import pytest

from tests.tui.driver import SIZES, reading
from tests.tui.example import TEXT, at
from tui.settings_file import parse


async def _places(count: int) -> list[int]:
    """Where one is after so many `j`, one by one."""
    async with reading() as reader:
        places = [reader.selection.position]
        for _ in range(count):
            await reader.press("j")
            places.append(reader.selection.position)
    return places


async def test_quitting_copying_and_marking_come_after_the_steps_before_them() -> None:
    places = await _places(5)
    async with reading() as reader:
        await reader.burst(*"jjjyjjma")
        assert reader.pilot.app.clipboard.startswith("“We will keep")
        assert reader.screen.bookmarks.get("a") == places[5]
    async with reading() as reader:
        await reader.burst(*"jjjq")
        assert not reader.pilot.app.is_running
        assert reader.selection.position == places[3]


@pytest.mark.parametrize("size", SIZES)
async def test_ends_and_jumps_are_taken_in_turn(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.burst(*"GkEgj''")
        assert reader.selection.event == "e4"
        await reader.burst("tab", "g", "j", "enter", "j")
        assert reader.focus == "text"
        assert reader.selection.position > at("On March 9")[0]


async def test_after_enter_keys_are_no_longer_words() -> None:
    async with reading() as reader:
        await reader.burst("/", *"strait", "enter", *"nn")
        assert reader.seen("“strait” 3 of 3")
        await reader.burst(*"fACC", "enter", *"gee")
        assert reader.seen("1 of 4 events: accuse")
        assert reader.selection.event == "e3"


async def test_a_letter_that_is_waited_for_is_the_next_key_alone() -> None:
    async with reading() as reader:
        await reader.burst(*"jmxjj'xk")
        assert TEXT[reader.selection.position :].startswith("Borduria and Syldavia")


async def test_a_key_of_ones_own_does_nothing_else_while_words_are_typed() -> None:
    config, complaints = parse(b"[keys]\nnext-article = 'f5'\nquit = 'f6'\n")
    assert not complaints
    async with reading(config=config) as reader:
        await reader.press("slash", *"str", "f5", "f6")
        assert reader.pilot.app.is_running
        await reader.press(*"ait", "enter")
        assert reader.seen("“strait” 1 of 3")
        await reader.press("f5")
        assert reader.seen("there is only one article")
