"""Where one was, bookmarks, and what is copied there."""

from __future__ import annotations

from tests.tui.everywhere.stage import Checks, Stage
from tests.tui.example import TEXT, at

check = Checks()


@check("back")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-quote", "next-quote", "back")
    assert stage.reads("“We will keep")
    await stage.do("back", "back")
    assert stage.selection.position == 0
    await stage.do("back")
    assert "there is no place further back" in stage.status
    await stage.do("next-pane")
    assert "there is no place" not in stage.status


@check("forward")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-quote", "back", "back", "forward")
    assert stage.reads("On March 4")
    await stage.do("forward")
    assert stage.reads("“We will keep")
    await stage.do("forward")
    assert "there is no place further on" in stage.status


@check("bookmark")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "bookmark")
    assert "bookmark under which letter?" in stage.status
    await stage.keys("x")
    stage.check()
    assert "bookmark x is here" in stage.status
    assert stage.screen.bookmarks.get("x") == at("On March 4")[0]


@check("to-bookmark")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "bookmark")
    await stage.keys("x")
    await stage.do("next-quote", "next-quote", "to-bookmark")
    assert "x On March 4" in stage.status
    await stage.keys("x")
    stage.check()
    assert stage.reads("On March 4")
    await stage.do("to-bookmark")
    await stage.keys("'")
    assert "indirect quote: Vera Dahl" in stage.status
    await stage.do("to-bookmark")
    await stage.keys("z")
    assert "there is no bookmark z" in stage.status


@check("copy")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "copy")
    assert stage.pilot.app.clipboard == TEXT[slice(at("On March 4")[0], at("in Oslo.")[1])]
    assert "copied: On March 4, Bordurian" in stage.status
    await stage.do("next-quote")
    assert "copied" not in stage.status
    await stage.do("copy")
    assert stage.pilot.app.clipboard == "“We will keep the strait open,”"


@check("copy-note")
async def _(stage: Stage) -> None:
    await stage.do("copy-note")
    assert "there is no event and no quote here" in stage.status
    await stage.do("next-event", "copy-note")
    assert stage.pilot.app.clipboard.startswith("4 Mar 2024 · Oskar Lind meets Vera Dahl in Oslo · consult")
    assert "copied: 4 Mar 2024" in stage.status
