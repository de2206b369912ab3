"""Held-down keys, and bursts of keys over a slow line: the same comes of them as of the keys one by one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import pairwise

import pytest
from msgspec.structs import replace
from textual import events

from analysis.library.places import Fleeting, Place
from tests.tui.driver import MIDDLE, SIZES, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE, TEXT, at
from tui.app import DatelineApp
from tui.controllers.bookmarks import Bookmarks
from tui.resume import Resume

BURSTS = [
    "jjjjj",
    "jjjjjkk",
    "]]]",
    "]]]][",
    "}}}{",
    "dddDa",
    "   b",
    "GkkbH",
    "j]j]",
    "jjj}",
    "jjjjjy",
    "jjY",
    "jjjmxG'x",
    "]Fjj",
    ">>>jy",
    "GHL",
    ["j", "j", "j", "enter", "w", "w", "escape"],
    ["tab", "j", "j", "y"],
    ["tab", "j", "enter", "j"],
    ["G", "tab", "k", "tab", "j", "enter"],
    ["/", *"strait", "enter", "n", "n"],
    ["/", *"strait", "enter", "j", "j", "y"],
    ["\\", *"strait", "enter", "n", "tab", "j"],
    ["/", *"zebra", "enter", "j", "]"],
    ["/", *"jjqq", "escape", "j", "j"],
    ["f", *"accuse", "enter", "]", "j"],
    ["f", *"nonsense", "enter", "j"],
    ["?", "escape", "j", "]"],
    ["t", "tab", "j", "j", "t", "k"],
    "GkEgj''",
    "jmxjj'xk",
    ["tab", "g", "j", "enter", "j"],
    ["f", *"ACC", "enter", *"gee"],
]


def outcome(reader: Reader, *, way: bool) -> tuple[object, ...]:
    """All that may have come of some keys, with what depends on the `way` or without."""
    return (
        reader.selection._replace(actor=None),
        reader.focus,
        reader.panes(),
        reader.pilot.app.clipboard,
        reader.screen.bookmarks,
        *((reader.selection.actor, reader.screen.travelling.history, reader.rows()) if way else ()),
    )


def held_down(keys: Sequence[str]) -> bool:
    """Whether a step is repeated: it collapses, and who is named on the way is not met."""
    return any(key == next_ and key in "jk" for key, next_ in pairwise(keys))


@pytest.mark.parametrize("keys", BURSTS, ids="".join)
async def test_a_burst_does_what_the_keys_do_one_by_one(keys: list[str] | str) -> None:
    async with reading(MIDDLE) as reader:
        await reader.keys(*keys)
        one_by_one = outcome(reader, way=not held_down(keys))
    async with reading(MIDDLE) as reader:
        await reader.at_once(*keys)
        reader.check()
        assert outcome(reader, way=not held_down(keys)) == one_by_one


async def test_escape_and_the_next_key_may_come_as_one() -> None:
    async with reading() as reader:
        for asked in (["slash", *"str"], ["f", *"acc"], ["m"]):
            await reader.keys(*asked)
            before = reader.selection.position
            reader.pilot.app.post_message(events.Key("alt+j", "j"))
            await reader.settle()
            assert reader.focus == "text"
            assert reader.selection.position > before
        assert reader.screen.bookmarks == Bookmarks()


@pytest.mark.parametrize("size", SIZES)
async def test_five_times_j_is_five_sentences_further(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.at_once(*"jjjjj")
        assert reader.selection.position == at("Nobody in the harbour")[0]
        await reader.at_once(*"jjjjj")
        assert reader.selection.position == at("By morning the price", 1)[0]
        await reader.at_once(*"kkkkk")
        assert reader.selection.position == at("Nobody in the harbour")[0]


async def test_a_key_held_down_ends_at_the_end() -> None:
    async with reading() as reader:
        await reader.at_once(*"j" * 200, "y")
        reader.check()
        assert (
            reader.pilot.app.clipboard == "The strait will be the subject of a conference in Oslo next week."
        )
        await reader.at_once(*"[" * 50, "k")
        assert reader.selection.position == at("By Ida Holm")[0]


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("jq", Place(position=at("By Ida Holm")[0])),
        ("jjjjjq", Place(position=at("Nobody in the harbour")[0])),
        ("Gq", Place(position=at("The strait will be")[0])),
        (["tab", "j", "q"], Place(position=at("On March 9")[0], pane="events", actor="Syldavia")),
        ("jmxq", Place(position=at("By Ida Holm")[0], bookmarks={"x": at("By Ida Holm")[0]})),
        (["/", *"boats", "enter", "q"], Place(position=at("On March 9")[0], actor="Syldavia")),
    ],
    ids=lambda keys: "".join(keys) if isinstance(keys, (str, list)) else "",
)
async def test_who_quits_at_once_comes_back_to_where_the_last_key_led(
    keys: list[str] | str, place: Place
) -> None:
    places = Fleeting()
    app = DatelineApp(ARTICLE, annotation=ANNOTATION, resume=Resume(places, TEXT, None))
    async with app.run_test() as pilot:
        reader = Reader(pilot)
        await reader.settle()
        await reader.at_once(*keys)
        while app.is_running:
            await asyncio.sleep(0)
    app.put_away()
    assert places.read(TEXT) == replace(place, view="dense")
