"""The lists: which is seen, in what order, how much of it, and narrowed to what."""

from __future__ import annotations

import re

from tests.tui.everywhere.stage import Checks, Stage
from tui.panes.listing import ListPane

check = Checks()


async def listed(stage: Stage) -> list[str]:
    """The types of the events in the order of the list."""
    if stage.selection.card is not None:
        await stage.do("close-card")  # of a low list, two rows are seen above it
    rows = await stage.see("events")
    return [code for row in rows for code in ("CNS", "AGR", "ACC", "REJ") if re.search(rf"\b{code} ", row)]


@check("order")
async def _(stage: Stage) -> None:
    await stage.do("order")
    assert "events as told in the text" in stage.status
    assert await listed(stage) == ["CNS", "AGR", "ACC", "REJ"]
    await stage.do("order")
    assert "events by date" in stage.status
    assert await listed(stage) == ["CNS", "ACC", "REJ", "AGR"]


@check("narrow")
async def _(stage: Stage) -> None:
    await stage.do("narrow")
    assert stage.focus == "ask"
    await stage.keys(*"accuse", "enter")
    stage.check()
    assert stage.focus == stage.home
    assert "1 of 4 events: accuse (esc: all)" in stage.status
    await stage.do("narrow")
    assert stage.status.startswith(" f: accuse ")  # what holds is there to be typed over, or changed
    await stage.keys(*"reject", "enter")
    assert "1 of 4 events: reject (esc: all)" in stage.status
    await stage.do("narrow")
    await stage.keys("end", *" planned", "enter")
    assert "0 of 4 events: reject · planned (esc: all)" in stage.status
    await stage.do("narrow")
    await stage.keys("up", "up", "enter")
    assert await listed(stage) == ["REJ"]
    await stage.do("narrow")
    await stage.keys("backspace", "enter")
    assert "of 4 events" not in stage.status
    assert len(await listed(stage)) == 4


@check("narrow-to-actor")
async def _(stage: Stage) -> None:
    await stage.do("narrow-to-actor")
    assert "no actor is shown" in stage.status
    await stage.do("next-event", "narrow-to-actor")
    assert "3 of 4 events" in stage.status
    assert "events: Oskar Lind" in stage.status or stage.screen.size.width == 60
    assert await listed(stage) == ["CNS", "REJ", "AGR"]
    await stage.do("narrow-to-actor")
    assert len(await listed(stage)) == 4


async def goes_to(stage: Stage, layer: str, words: str) -> None:
    await stage.do(f"list-{layer}")
    assert stage.focus == layer
    assert f"[{layer}]" in stage.pane_rows(layer)[0]
    assert any(words in row for row in stage.pane_rows(layer))


@check("list-events")
async def _(stage: Stage) -> None:
    await goes_to(stage, "events", "CNS")


@check("list-actors")
async def _(stage: Stage) -> None:
    await goes_to(stage, "actors", "☻ Oskar Lind")


@check("list-quotes")
async def _(stage: Stage) -> None:
    await goes_to(stage, "quotes", "dir Oskar Lind: “We")


@check("list-dates")
async def _(stage: Stage) -> None:
    await goes_to(stage, "dates", "2024-03-04  March 4")


@check("view")
async def _(stage: Stage) -> None:
    def lines(events: ListPane) -> list[int]:
        return [len(events.lines_of(number)) for number, row in enumerate(events.rows) if row.key]

    await stage.see("events")
    for told, least in (("two lines each", 2), ("in full", 2), ("a line each", 1)):
        await stage.do("view")
        assert f"lists: {told}" in stage.status
        narrow = stage.screen.events.size.width < 50  # on a low screen, beside the card
        assert (
            min(lines(stage.screen.events)) >= least if narrow else min(lines(stage.screen.events)) == least
        )
        assert stage.screen.view == stage.screen.events.view == stage.screen.lists[-1].view
    assert lines(stage.screen.events) == [1, 1, 1, 1]
