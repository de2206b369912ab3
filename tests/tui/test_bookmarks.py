"""Bookmarks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.driver import SIZES, reading
from tui.controllers.bookmarks import Bookmarks, is_letter


@given(st.dictionaries(st.text(max_size=2), st.integers(-5, 50)), st.integers(0, 40))
def test_only_bookmarks_are_taken_from_what_was_kept(kept: dict[str, int], length: int) -> None:
    marks = Bookmarks.of(kept, length).as_dict()
    assert marks == {k: v for k, v in kept.items() if is_letter(k) and v in range(length)}
    assert Bookmarks.of(marks, length).as_dict() == marks


@pytest.mark.parametrize("size", SIZES)
async def test_a_letter_marks_the_place_and_leads_back_to_it(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("right_square_bracket", "m")
        assert reader.seen("which letter?")
        await reader.press("q")  # a letter like any other
        assert reader.seen("bookmark q is here")
        await reader.press("G", "apostrophe")
        assert reader.seen("q On March 4")
        await reader.press("q")
        assert reader.selection.event == "e1"
        assert reader.focus == "text"
        await reader.press("apostrophe", "apostrophe")
        assert reader.sentence.startswith("The strait will be")
        await reader.press("apostrophe", "apostrophe")
        assert reader.selection.event == "e1"


async def test_escape_and_what_is_no_bookmark_change_nothing() -> None:
    async with reading() as reader:
        await reader.press("tab", "m", "escape")
        assert reader.focus == "events"
        await reader.press("m", "5")
        assert reader.seen("a bookmark is a letter")
        before = reader.selection
        await reader.press("apostrophe", "x")
        assert reader.seen("there is no bookmark x")
        assert reader.selection == before
        assert reader.screen.bookmarks == Bookmarks()


async def test_keys_that_arrive_together_are_told_apart() -> None:
    async with reading() as reader:
        await reader.at_once("m", "x", "j", "j")
        marked = reader.screen.bookmarks.get("x")
        assert marked == 0
        assert reader.selection.position > marked


async def test_a_click_elsewhere_ends_the_question() -> None:
    async with reading() as reader:
        await reader.press("m")
        await reader.pilot.click("#events", offset=(5, 1))
        await reader.settle()
        assert not reader.seen("which letter?")
        assert reader.focus == "text"
        assert reader.selection.event
