"""What the keys do in the list of events: a meeting, an accusation, its answer, a promise."""

from __future__ import annotations

from typing import Final

from tests.tui.everywhere.stage import Checks, Stage

check = Checks()

BY_DATE: Final = ("e1", "e3", "e4", "e2")


def at_event(stage: Stage, event: str, words: str) -> None:
    """The cursor is on an event, which the text shows, too."""
    assert stage.selection.event == event
    assert words in stage.under_cursor("events")
    assert stage.where("events") == f"{BY_DATE.index(event) + 1}/4"
    assert stage.focus == "events"


@check("events down")
async def _(stage: Stage) -> None:
    await stage.do("down")
    at_event(stage, "e3", "accuses")
    assert stage.stands_at("On March 9")
    await stage.do("down", "down", "down")
    at_event(stage, "e2", "promises")


@check("events up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "up")
    at_event(stage, "e3", "accuses")


@check("events page-down")
async def _(stage: Stage) -> None:
    await stage.do("page-down", "page-down")
    at_event(stage, "e2", "promises")


@check("events page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "page-up", "page-up")
    at_event(stage, "e1", "meets")


@check("events half-page-down")
async def _(stage: Stage) -> None:
    half = stage.screen.events.size.height // 2
    await stage.do("half-page-down")
    assert min(half, stage.screen.events.virtual_size.height - 1) in stage.screen.events.anchor_lines()
    await stage.do("half-page-down")
    at_event(stage, "e2", "promises")


@check("events half-page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    last, half = stage.screen.events.anchor_lines().start, stage.screen.events.size.height // 2
    await stage.do("half-page-up")
    assert max(last - half, 0) in stage.screen.events.anchor_lines()
    await stage.do("half-page-up")
    at_event(stage, "e1", "meets")


@check("events top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    at_event(stage, "e1", "meets")


@check("events bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    at_event(stage, "e2", "promises")


@check("events choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert (stage.focus, stage.selection.event) == ("text", "e3")
    assert stage.seen("▌◆ On March 9")
    rows = await stage.see("card")
    assert "accuse" in rows[0]
    assert rows[1].strip().startswith("Syldavia accuses")
