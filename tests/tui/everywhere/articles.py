"""From one article to another."""

from __future__ import annotations

from tests.tui.everywhere.stage import Checks, Stage
from tui.screens.chooser import ChooserScreen

check = Checks()


@check("next-article")
async def _(stage: Stage) -> None:
    await stage.do("next-article")
    await stage.opened(3)
    assert "3 of 3" in stage.rows()[0]
    assert stage.seen("▌  The last one.")
    await stage.do("next-article")
    assert "this is the last article" in stage.status


@check("previous-article")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "previous-article")
    await stage.opened(1)
    assert "1 of 3" in stage.rows()[0]
    assert stage.seen("▌  The first one.")
    await stage.do("previous-article")
    assert "this is the first article" in stage.status
    await stage.do("next-article")
    await stage.opened(2)
    assert "2 of 3" in stage.rows()[0]
    assert stage.selection.event == "e1"
    assert stage.stands_at("On March 4")


@check("articles")
async def _(stage: Stage) -> None:
    await stage.do("articles")
    assert isinstance(stage.pilot.app.screen, ChooserScreen)
    assert any("▸ 2" in row for row in stage.rows())
    await stage.keys("j", "enter")
    await stage.opened(3)
    assert stage.seen("▌  The last one.")
