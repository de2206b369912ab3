"""A person's own keys, the help and the palette, as met in the reader."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.tui.driver import MIDDLE, SIZES, WIDE, Reader, reading
from tests.tui.inside import strips
from tui.screens.reader import ReaderScreen
from tui.settings.actions import ACTIONS
from tui.settings.file import parse

KEYS = b"""
width = 40
order = "text"
[keys]
next-event = ["x", "f8"]
down = "s"
search = "ctrl+f"
search-next = "]"
next-pane = ["v", "f6"]
help = "H"
quit = ["Q", "f10"]
palette = "P"
suspend = "Z"
clear = "ctrl+g"
choose = "i"
"""


def screen_rows(reader: Reader) -> list[str]:
    """What is on the screen, whichever it is."""
    return [strip.text.rstrip() for strip in strips(reader.pilot.app.screen)]


async def test_own_keys_replace_those_of_the_table() -> None:
    config, complaints = parse(KEYS)
    assert len(complaints) == 1
    assert "list-quotes (s is now down)" in complaints[0]
    async with reading(config=config) as reader:
        assert reader.seen("x event")
        await reader.press("x")
        assert reader.selection.event == "e1"
        await reader.press("right_square_bracket", "j", "down")
        assert (reader.selection.event, reader.sentence[:10]) == ("e1", "On March 4")
        await reader.press("s")
        assert reader.sentence.startswith("“We will keep")
        await reader.press("v")
        assert reader.focus == "events"
        await reader.press("x")
        assert reader.seen("[events] p:actors quotes dates · as told")
        assert reader.seen("H help")
        assert max(len(row[:50].rstrip()) for row in reader.rows()[1:-2]) <= 43


async def test_in_the_search_line_own_keys_are_letters_and_escape_leaves_it() -> None:
    async with reading(config=parse(KEYS)[0]) as reader:
        await reader.press("ctrl+f")
        assert reader.focus == "search"
        await reader.press(*"xsvHQPZi]j")
        assert reader.screen.query_one(Input).value == "xsvHQPZi]j"
        await reader.press("escape")
        assert reader.focus == "text"
        await reader.press("ctrl+f", *"strait", "enter")
        here = reader.selection.position
        await reader.press("right_square_bracket")
        assert reader.selection.position > here
        await reader.press("ctrl+f", "ctrl+g")
        assert reader.focus == "text"


@pytest.mark.parametrize("size", SIZES)
async def test_help_begins_with_the_pane_and_shows_the_keys_that_are_bound(size: tuple[int, int]) -> None:
    async with reading(size, config=parse(KEYS)[0]) as reader:
        await reader.press("v", "H")
        first = screen_rows(reader)
        assert any("In the list of events" in row for row in first)
        assert any(" s " in row and "Next event of the list" in row for row in first)
        seen = set(first)
        for _ in range(12):
            await reader.press("space")
            seen |= set(screen_rows(reader))
        assert any("material conflict" in row for row in seen)
        for action in ACTIONS:
            sign = parse(KEYS)[0].keymap.sign(action)
            assert any(f" {sign} " in row for row in seen), f"{action.id} is not in the help"
        await reader.press("H")
        assert reader.focus == "events"


async def test_the_first_line_tells_how_to_get_help_until_one_reads() -> None:
    async with reading(config=parse(KEYS)[0]) as reader:
        assert reader.seen("H shows all keys")
        await reader.press("s", "s")
        assert not reader.seen("shows all keys")


async def test_the_palette_runs_the_actions_of_the_pane_one_is_in() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("tab", "colon")
        await reader.press(*"Next event of the list")
        await reader.until(lambda: any("key: j ↓" in row for row in screen_rows(reader)))
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.pilot.app.screen, ReaderScreen))
        await reader.until(lambda: reader.selection.event == "e3")
        assert reader.focus == "events"


async def test_the_palette_shows_keys_that_look_like_markup_and_how_long_a_theme_stays() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("colon", *"Previous event")
        await reader.until(lambda: any("key: [" in row for row in screen_rows(reader)))
        await reader.press("escape", "colon", *"Theme")
        await reader.until(lambda: any("of this run" in row for row in screen_rows(reader)))


async def test_what_is_wrong_with_the_settings_is_said_once_and_as_it_stands() -> None:
    config, complaints = parse(b"width = 'wide'\n'[b]x[/b' = 1\n")
    async with reading(WIDE, config=config, complaints=complaints, notifications=True) as reader:
        rows = " ".join(screen_rows(reader))
        assert "width must be a number" in " ".join(rows.split())
        assert "[b]x[/b" in rows


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
