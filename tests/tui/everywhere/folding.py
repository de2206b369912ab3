"""The events of a day fold, and nothing else does."""

from __future__ import annotations

from tests.tui.everywhere.in_events import at_event
from tests.tui.everywhere.stage import Checks, Stage
from tui.controllers.room import SPOTS

check = Checks()


@check("events fold")
async def _(stage: Stage) -> None:
    await stage.do("down", "fold")
    assert "▸ 9 Mar · 2" in stage.under_cursor("events")
    assert stage.selection.event == "e3"
    await stage.do("down")
    at_event(stage, "e2", "promises")
    await stage.do("fold")
    assert "nothing folds here" in stage.status
    await stage.do("up")
    assert "▸ 9 Mar · 2" in stage.under_cursor("events")
    assert stage.stands_at("On March 9")
    await stage.do("choose")
    at_event(stage, "e3", "accuses")


@check("events unfold")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "fold", "unfold")
    at_event(stage, "e4", "calls")
    await stage.do("top", "unfold")
    assert "nothing folds here" in stage.status


async def _nothing_folds(stage: Stage) -> None:
    for action in ("fold", "unfold"):
        await stage.do(action)
        assert "nothing folds here" in stage.status


for _layer in SPOTS:
    for _action in ("fold", "unfold"):
        if _layer != "events":
            check(f"{_layer} {_action}")(_nothing_folds)
