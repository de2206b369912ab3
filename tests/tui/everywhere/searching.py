"""Searching, and taking back what was searched, narrowed or marked."""

from __future__ import annotations

from tests.tui.everywhere.stage import Checks, Stage

check = Checks()


async def search(stage: Stage, action: str, *, told: str = "") -> None:
    """Search for a word that is there three times, first in the title. While it is typed, the line tells to
    which of them it would lead."""
    await stage.do(action)
    assert stage.focus == "search"
    assert stage.status.startswith({"search": " / ", "search-backward": " \\ "}[action])
    await stage.keys(*"strait")
    if told:
        await stage.until(lambda: stage.status.endswith(f" {told} "))
        stage.check()
    await stage.keys("enter")
    stage.check()
    assert stage.focus == "text"


@check("search")
async def _(stage: Stage) -> None:
    await stage.do("search", "clear")
    assert stage.focus == stage.home
    await search(stage, "search", told="1 of 3")
    assert "“strait” 1 of 3" in stage.status
    assert stage.selection.position == 0


@check("search-backward")
async def _(stage: Stage) -> None:
    await search(stage, "search-backward", told="3 of 3")
    assert "“strait” 3 of 3, on from the bottom" in stage.status
    assert stage.reads("The strait will be")


@check("search-next")
async def _(stage: Stage) -> None:
    await stage.do("search-next")
    assert "nothing has been searched for" in stage.status
    await search(stage, "search")
    await stage.do("search-next")
    assert "2 of 3" in stage.status
    assert stage.reads("“We will keep")
    await search(stage, "search-backward")
    assert "1 of 3" in stage.status
    await stage.do("search-next")
    assert "3 of 3" in stage.status


@check("search-previous")
async def _(stage: Stage) -> None:
    await search(stage, "search")
    await stage.do("search-previous")
    assert "3 of 3, on from the bottom" in stage.status
    assert stage.reads("The strait will be")
    await stage.do("search-next")
    assert "1 of 3, on from the top" in stage.status


@check("clear")
async def _(stage: Stage) -> None:
    await search(stage, "search")
    await stage.do("next-event", "narrow-to-actor", "next-mention")
    for gone, left in (("mention 1", "of 4 events"), ("of 4 events", "1 of 3"), ("1 of 3", "consult")):
        assert gone in stage.status
        await stage.do("clear")
        assert gone not in stage.status
        assert left in stage.status
    await stage.do("next-mention", "next-date", "narrow-to-actor")
    for gone, left in (("of 4 events", "counted from"), ("counted from", "consult")):
        assert gone in stage.status
        await stage.do("clear")
        assert gone not in stage.status
        assert left in stage.status
    assert stage.selection.marked == "a1"
    await stage.do("clear")
    assert stage.selection.marked is None
    await stage.do("search", "clear")
    assert stage.focus == "text"
