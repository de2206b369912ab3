"""Numbers before a key; Ctrl+C; hints that can be clicked."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from tests.tui.crowds import many
from tests.tui.driver import MIDDLE, SIZES, WIDE, Reader, reading
from tests.tui.example import TEXT
from tui.messages import Progress
from tui.screens.help import HelpScreen
from tui.settings.config import Config
from tui.settings.keymap import Keymap


@pytest.mark.parametrize("size", SIZES)
async def test_a_number_says_how_often(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        for _ in range(4):
            await reader.press("j")
        fourth = reader.selection
        await reader.press("g", "4")
        assert "4 …" in reader.status
        await reader.press("j")
        assert "4 …" not in reader.status
        assert reader.selection == fourth
        await reader.press("3", "k", "1", "k")
        assert reader.selection.position == 0
        reader.check()


async def test_a_number_walks_events_and_one_key_leads_back() -> None:
    async with reading() as reader:
        await reader.press("3", "]")
        assert reader.selection.event == "e3"
        assert reader.seen("▌◆ On March 9")
        await reader.press("H")
        assert reader.selection.position == 0
        await reader.press("9", "9", "]")
        assert reader.selection.event == "e4"
        assert "there is no event further on" in reader.status
        await reader.press("2", "[", "2", "H")
        assert reader.selection.position == 0, "a number of events is one jump"
        await reader.press("g", "2", "}")
        assert reader.selection.quote == "q2"
        await reader.press("2", "d", "2", ">")
        reader.check()


@pytest.mark.parametrize("size", SIZES)
async def test_percent_goes_to_a_share_of_the_text(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("5", "0", "%")
        assert reader.selection.position <= len(TEXT) // 2 < reader.selection.position + 120
        assert reader.focus == "text"
        await reader.press("0", "%")
        assert reader.selection.position == 0
        await reader.press("9", "9", "9", "%")
        assert TEXT[reader.selection.position :].startswith("The strait will be")
        await reader.press("%")
        assert "50% goes to the middle" in reader.status
        reader.check()


async def test_a_list_takes_numbers_too() -> None:
    async with reading() as reader:
        await reader.press("tab", "2", "j")
        assert reader.selection.event == "e4"
        await reader.press("p", "3", "j")
        assert reader.screen.actors.cursor == 3


async def test_escape_drops_the_number_and_nothing_else() -> None:
    async with reading() as reader:
        await reader.press("]", "w", "2", "escape")
        assert reader.selection.marked is not None
        await reader.press("j")
        await reader.press("escape")
        assert reader.selection.marked is None
        await reader.press("2", "t", "]")
        assert reader.selection.event == "e2", "another key than those that go on drops it, too"


async def test_the_timeline_takes_numbers() -> None:
    async with reading(annotated=False) as reader:
        await reader.annotate(many(300))
        await reader.press("T", "g", "2", "0")
        assert "20 …" in reader.status
        await reader.press("j")
        first = reader.rows()
        await reader.press("g", *"j" * 20)
        assert reader.rows() == first


async def test_where_signs_are_taken_digits_are_signs() -> None:
    async with reading() as reader:
        await reader.press("/", *"12%")
        assert reader.seen("12%")
        await reader.press("escape", "m", "7")
        assert "a bookmark is a letter" in reader.status
        await reader.press("j")
        assert reader.sentence.startswith("By Ida Holm"), "it is no number"


async def test_a_digit_that_is_a_key_of_the_persons_own_stays_that() -> None:
    config = Config(keymap=Keymap(MappingProxyType({"next-event": ("3",)})))
    async with reading(config=config) as reader:
        await reader.press("3")
        assert reader.selection.event == "e1"
        await reader.press("2", "3")
        assert reader.selection.event == "e3"


async def test_a_very_large_number_ends_at_the_end() -> None:
    async with reading() as reader:
        await reader.press(*"123456789", "j")
        assert TEXT[reader.selection.position :].startswith("The strait will be")


async def test_ctrl_c_copies_what_is_selected_or_says_how_to_quit() -> None:
    async with reading() as reader:
        await reader.press("ctrl+c")
        assert "q quits" in reader.status
        await reader.pilot.mouse_down(offset=(3, 1))
        await reader.pilot.hover(offset=(10, 1))
        await reader.pilot.mouse_up(offset=(10, 1))
        await reader.settle()
        await reader.press("ctrl+c")
        assert reader.pilot.app.clipboard == "Borduria"
        assert "copied: Borduria" in reader.status
        assert reader.pilot.app.is_running


async def test_ctrl_c_elsewhere_says_how_to_quit_as_well() -> None:
    async with reading(notifications=True) as reader:
        for key in "/?TM":
            await reader.press(key, "ctrl+c")
            assert reader.seen("then q quits"), key
            await reader.press("escape")
        assert reader.pilot.app.is_running


# Hints


async def click(reader: Reader, hint: str) -> None:
    column = reader.status.index(hint)
    await reader.pilot.click(offset=(column + 1, reader.pilot.app.size.height - 1))
    await reader.settle()


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_on_a_hint_does_what_it_says(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await click(reader, "/ search")
        assert reader.focus == "search"
        await reader.press("escape")
        await click(reader, "tab pane")
        assert reader.focus == "events"
        await click(reader, "? help")
        assert isinstance(reader.pilot.app.screen, HelpScreen)
        await reader.press("escape", "T")
        await click(reader, "esc back")
        assert reader.screen.focused is not None
        await click(reader, "q quit")
        assert not reader.pilot.app.is_running


@pytest.mark.parametrize("size", [*SIZES, (40, 20)])
async def test_whatever_is_told_the_keys_for_help_and_out_are_seen(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("f", *"lind syldavia planned", "enter", "/", *"strait", "enter", "n", "]", "d")
        assert reader.status.rstrip().endswith(("? help  q quit", "? q"))
        await click(reader, " q")
        assert not reader.pilot.app.is_running


async def test_a_click_beside_the_hints_does_nothing() -> None:
    async with reading(MIDDLE) as reader:
        before = reader.rows()
        await reader.pilot.click(offset=(2, MIDDLE[1] - 1))
        await reader.settle()
        assert reader.rows() == before


async def test_progress_leaves_them_where_they_are() -> None:
    async with reading(WIDE, annotated=False) as reader:
        reader.screen.post_message(Progress(0.5))
        await reader.settle()
        assert "? help  q quit" in reader.status
