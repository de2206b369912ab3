"""What opens over the text or beside it: help, timeline, matrix, strip, palette, the source."""

from __future__ import annotations

from textual.command import CommandPalette

from tests.tui.everywhere.stage import Checks, Stage
from tui.screens.help import HelpScreen
from tui.screens.matrix import MatrixScreen
from tui.screens.timeline import TimelineScreen
from tui.settings.actions import ACTIONS, describe

check = Checks()


@check("help")
async def _(stage: Stage) -> None:
    await stage.do("help")
    assert isinstance(stage.pilot.app.screen, HelpScreen)
    choose = next(action for action in ACTIONS if action.id == "choose")
    assert any(describe(choose, stage.home)[:28] in row for row in stage.rows())
    await stage.keys("escape")
    stage.check()
    assert stage.focus == stage.home


@check("timeline")
async def _(stage: Stage) -> None:
    await stage.do("timeline")
    assert isinstance(stage.pilot.app.screen, TimelineScreen)
    assert any("… 5 days …" in row for row in stage.rows())
    await stage.keys("g", "j", "j", "enter")
    stage.check()
    assert stage.reads("On March 9")
    await stage.do("clear")
    assert isinstance(stage.pilot.app.screen, TimelineScreen)
    await stage.do("timeline")
    assert stage.focus == "text"


@check("matrix")
async def _(stage: Stage) -> None:
    await stage.do("matrix")
    assert isinstance(stage.pilot.app.screen, MatrixScreen)
    assert any("Oskar Lind → Syldavia: 2 events" in row for row in stage.rows())
    await stage.do("choose")
    assert stage.focus == "events"
    assert "2 of 4 events" in stage.status


@check("strip")
async def _(stage: Stage) -> None:
    await stage.do("strip")
    if not stage.screen.strip.size:
        assert "there is no strip of time here" in stage.status
        return
    await stage.keys("right")
    assert "9 Mar 2024 · 2 events" in stage.status
    await stage.do("strip")
    assert stage.focus == stage.home


@check("palette")
async def _(stage: Stage) -> None:
    await stage.do("palette")
    assert isinstance(stage.pilot.app.screen, CommandPalette)
    await stage.keys(*"next event")
    await stage.until(lambda: any("Next event" in row for row in stage.rows()[3:]))
    await stage.keys("enter")
    await stage.until(lambda: stage.pilot.app.screen is stage.screen)
    await stage.until(lambda: stage.selection.event == "e1")
    stage.check()


@check("source")
async def _(stage: Stage) -> None:
    before = stage.selection
    await stage.do("source")
    assert "as it is written" in stage.rows()[-1]
    assert "text" in stage.panes()
    await stage.do("source")
    assert "as it is set" in stage.rows()[-1]
    assert stage.selection == before
    assert stage.focus in (stage.home, "text")
