"""From one article to another and back, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widget import Widget

from tests.conftest import THOROUGH
from tests.tui.articles.several import Slow, here, reading, rows, write
from tests.tui.command import kept
from tests.tui.driver import SIZES
from tests.tui.inside import hold_lines


@pytest.mark.parametrize("size", SIZES)
async def test_keys_lead_through_the_articles_and_the_headline_says_where(
    tmp_path: Path, slow: Slow, size: tuple[int, int]
) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt", "c.txt"), size) as reader:
        assert reader.seen("First of a.txt")
        assert "1 of 3" in reader.rows()[0]
        await reader.press("K")
        assert reader.seen("this is the first article")
        await reader.press("J")
        assert reader.seen("First of b.txt")
        assert "2 of 3" in reader.rows()[0]
        await reader.press("J", "J")
        assert "3 of 3" in reader.rows()[0]
        assert reader.seen("this is the last article")
        await reader.press("K")
        assert "2 of 3" in reader.rows()[0]
        assert not reader.seen("First of a.txt")


async def test_how_to_get_help_is_said_once(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.until(lambda: reader.seen("? shows all keys"))
        await reader.press("J")
        await reader.until(lambda: reader.screen.annotated)
        assert not reader.seen("shows all keys")


@pytest.mark.parametrize("key", ["J", "K", "o"])
async def test_of_one_article_the_keys_say_so(tmp_path: Path, slow: Slow, key: str) -> None:
    async with reading(write(tmp_path, "a.txt")) as reader:
        assert " of 1" not in reader.rows()[0]
        await reader.press(key)
        assert reader.seen("there is only one article")
        assert reader.seen("First of a.txt")


@pytest.mark.parametrize("keep", [True, False], ids=["kept", "no state"])
@pytest.mark.parametrize("done", [True, False], ids=["annotated", "not yet"])
async def test_one_comes_back_to_where_one_was(tmp_path: Path, slow: Slow, keep: bool, done: bool) -> None:
    slow.done = done
    names = write(tmp_path, *(f"{each}.txt" for each in "abcdef"))
    async with reading(names, keep=keep) as reader:
        await reader.press("j", "j")
        assert here(reader) == "Second of a.txt."
        await reader.press("J", "j")
        assert here(reader) == "First of b.txt."
        await reader.press("K")
        assert here(reader) == "Second of a.txt."
        for _ in range(5):
            await reader.press("J")
        for _ in range(5):
            await reader.press("K")
        assert here(reader) == "Second of a.txt."
        assert reader.focus == "text"
    assert bool(kept("XDG_STATE_HOME")) == keep


async def test_the_place_is_kept_for_the_next_time(tmp_path: Path, slow: Slow) -> None:
    names = write(tmp_path, "a.txt", "b.txt")
    async with reading(names) as reader:
        await reader.press("j", "j", "J", "j")
    async with reading(names) as reader:
        assert here(reader) == "Second of a.txt."
        await reader.press("J")
        assert here(reader) == "First of b.txt."


async def test_a_search_waits_in_an_article_that_was_read_just_before(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("slash", *"of", "enter", "J", "K", "n")
        assert reader.seen("“of” 2 of 3")


@pytest.mark.usefixtures("patient")
async def test_keys_that_arrive_together_go_where_they_were_meant(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, *(f"{each}.txt" for each in "abcd"))) as reader:
        await reader.at_once("J", "J", "J", "K", "j", "j")
        await reader.until(lambda: here(reader) == "Second of c.txt.")
        assert "3 of 4" in reader.rows()[0]
        await reader.until(lambda: reader.screen.annotated)
        assert not slow.running


async def test_the_letters_are_letters_where_words_are_typed(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.press("slash", *"oJK")
        assert "1 of 2" in reader.rows()[0]
        await reader.press("escape", "m", "J", "apostrophe", "K")
        assert "1 of 2" in reader.rows()[0]


@pytest.mark.slow
async def test_many_articles_leave_few_screens(tmp_path: Path, slow: Slow) -> None:
    count = 100 if THOROUGH else 12
    names = write(tmp_path, *(f"{each:03}.txt" for each in range(count)))
    async with reading(names) as reader:
        screens = [reader.screen]
        for _ in names[1:]:
            await reader.press("J")
            await reader.until(lambda: reader.screen.annotated)
            screens.append(reader.screen)
        assert f"{count} of {count}" in reader.rows()[0]
        await reader.until(lambda: sum(screen.is_attached for screen in screens) <= 3)


async def test_of_an_article_that_was_let_go_no_lines_are_held(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, *(f"{each}.txt" for each in "abcde"))) as reader:
        first = list(reader.screen.walk_children(Widget, with_self=True))
        assert hold_lines(first)
        for _ in range(4):
            await reader.until(lambda: reader.screen.annotated)
            await reader.press("J")
        await reader.until(lambda: not hold_lines(first))


async def test_a_screen_that_waited_knows_the_room_there_is(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("J")
        await reader.resize((60, 20))
        await reader.press("K")
        await reader.until(lambda: reader.panes() == ["text"] and reader.seen("First of a.txt"))


async def test_the_palette_leads_to_the_next_article(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.press("colon", *"Next article")
        await reader.until(lambda: any("of several" in row for row in rows(reader)))
        await reader.press("enter")
        await reader.until(lambda: "2 of 2" in rows(reader)[0])
        await reader.press("j")
        assert here(reader) == "First of b.txt."
