"""The way back from a jump."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.driver import SMALL, reading
from tui.controllers.history import History
from tui.selection import Selection

PLACES = st.lists(st.integers(0, 9).map(Selection), max_size=20)


def _travelled(places: list[Selection]) -> History:
    history = History()
    for place in places:
        history = history.leave(place)
    return history


@given(PLACES, st.integers(0, 9).map(Selection))
def test_back_leads_to_every_place_once_the_latest_first(places: list[Selection], here: Selection) -> None:
    history, seen = _travelled(places), [here]
    while (found := history.back(seen[-1])) is not None:
        history, place = found
        seen.append(place)
    latest_first = list(dict.fromkeys(reversed(places)))
    assert seen[1:] == (latest_first[1:] if latest_first[:1] == [here] else latest_first)


@given(PLACES, st.integers(0, 9).map(Selection), st.integers(0, 20))
def test_forward_leads_the_same_way_again(places: list[Selection], here: Selection, steps: int) -> None:
    history, seen = _travelled(places), [here]
    for _ in range(steps):
        found = history.back(seen[-1])
        if found is None:
            break
        history, place = found
        seen.append(place)
    for place in reversed(seen[:-1]):
        found = history.forward(seen.pop())
        assert found is not None
        history, there = found
        assert there == place
    assert history.forward(here) is None


@given(PLACES, st.integers(0, 9).map(Selection))
def test_a_jump_elsewhere_ends_the_way_forward(places: list[Selection], here: Selection) -> None:
    history = _travelled([*places, Selection(10)])
    found = history.back(here)
    assert found is not None
    assert found[0].leave(found[1]).forward(here) is None


async def test_h_and_l_go_where_one_was_with_what_was_chosen() -> None:
    async with reading() as reader:
        await reader.press("j", "j", "right_curly_bracket", "c")
        assert (reader.selection.quote, reader.selection.actor) == ("q2", "a3")
        there = reader.selection
        await reader.press("G", "k", "j", "H")
        assert reader.selection == there
        await reader.press("L")
        assert reader.sentence.startswith("The strait will be")
        await reader.press("ctrl+o", "H", "H", "H", "H", "H")
        assert reader.seen("there is no place further back")
        assert reader.selection.position < there.position


async def test_reading_on_is_no_jump() -> None:
    async with reading() as reader:
        await reader.press("j", "j", "space", "k", "H")
        assert reader.seen("there is no place further back")


async def test_a_walk_along_the_list_of_events_is_one_jump() -> None:
    async with reading() as reader:
        begin = reader.selection.position
        await reader.press("tab", "j", "j", "j", "H")
        assert reader.selection.position == begin


async def test_a_place_left_before_the_annotation_came_is_found_again() -> None:
    async with reading(SMALL, annotated=False) as reader:
        await reader.press("j", "j", "G")
        await reader.annotate()
        await reader.press("tab", "H")
        assert reader.selection.event == "e1"
        assert reader.panes() == ["text"]
