"""What the keys do in the list of actors: Lind, Syldavia, Dahl, Borduria."""

from __future__ import annotations

import re
from typing import Final

from tests.tui.everywhere.stage import Checks, Stage
from tui.selection import Selection

check = Checks()

BY_PART: Final = ("Oskar Lind", "Syldavia", "Vera Dahl", "Borduria")
"""In five events and quotes, in three, in two, in one."""


def on_actor(stage: Stage, name: str) -> None:
    """The cursor is on an actor; behind the name stand its mentions, and what it does."""
    assert re.match(rf"\W*{name}\b.* \d( |$)", stage.under_cursor("actors"))
    assert stage.where("actors") == f"{BY_PART.index(name) + 1}/4"
    assert stage.focus == "actors"


def at_actor(stage: Stage, name: str) -> None:
    """The cursor is on an actor, and nothing else has changed."""
    on_actor(stage, name)
    assert stage.reversed() == stage.under_cursor("actors")
    assert stage.selection == Selection()


@check("actors down")
async def _(stage: Stage) -> None:
    await stage.do("down")
    at_actor(stage, "Syldavia")


@check("actors up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "up")
    at_actor(stage, "Syldavia")


@check("actors page-down")
async def _(stage: Stage) -> None:
    await stage.do("page-down")
    at_actor(stage, "Borduria")


@check("actors page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "page-up")
    at_actor(stage, "Oskar Lind")


@check("actors half-page-down")
async def _(stage: Stage) -> None:
    await stage.do("half-page-down")
    half = min(stage.screen.actors.size.height // 2, 3)
    at_actor(stage, BY_PART[half])


@check("actors half-page-up")
async def _(stage: Stage) -> None:
    half = min(stage.screen.actors.size.height // 2, 3)
    await stage.do("bottom", "half-page-up")
    at_actor(stage, BY_PART[3 - half])


@check("actors top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    at_actor(stage, "Oskar Lind")


@check("actors bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    at_actor(stage, "Borduria")


@check("actors choose")
async def _(stage: Stage) -> None:
    await stage.do("choose")
    assert (stage.selection.actor, stage.selection.marked) == ("a1", "a1")
    assert stage.seen("▾ ☻ Oskar Lind")
    assert "☻ Oskar Lind" in stage.pane_rows("card")[0]
    on_actor(stage, "Oskar Lind")
    await stage.do("choose")
    assert (stage.focus, stage.selection.actor, stage.selection.marked) == ("actors", None, None)
    assert not stage.seen("▾")
    assert "card" not in stage.panes()
    on_actor(stage, "Oskar Lind")
