"""The panes: from one to another, larger and smaller, away and back."""

from __future__ import annotations

from textual.geometry import Region

from tests.tui.everywhere.stage import Checks, Stage
from tui.controllers.room import LISTS
from tui.controllers.stage import Spot
from tui.selection import Card

check = Checks()


def walked(stage: Stage) -> tuple[Spot, ...]:
    """The panes in their order: the text, the list that is seen, the card if there is one."""
    here: Spot = stage.home if stage.home in LISTS else "events"
    card = stage.selection.card is not None or stage.screen.room.card_stands
    return ("text", here, "card") if card else ("text", here)


@check("next-pane")
async def _(stage: Stage) -> None:
    ways = walked(stage)
    for step in (1, 2, 3):
        await stage.do("next-pane")
        assert stage.focus == ways[(ways.index(stage.home) + step) % len(ways)]


@check("previous-pane")
async def _(stage: Stage) -> None:
    ways = walked(stage)
    for step in (1, 2, 3):
        await stage.do("previous-pane")
        assert stage.focus == ways[(ways.index(stage.home) - step) % len(ways)]


def region(stage: Stage, pane: str) -> Region:
    """Where a pane stands."""
    return stage.screen.query_one(f"#{pane}").region


def cells(stage: Stage, pane: str) -> int:
    """How large a pane is."""
    return region(stage, pane).area


@check("zoom")
async def _(stage: Stage) -> None:
    before = stage.panes()
    await stage.do("zoom")
    assert stage.panes() in ([stage.home], ["events", "card"])  # the card does not leave its list alone
    assert region(stage, stage.home).width == stage.screen.size.width
    await stage.do("next-pane")
    assert stage.focus in stage.panes()
    await stage.do("previous-pane", "zoom")
    assert stage.panes() == before
    assert stage.focus == stage.home


def alone(stage: Stage) -> bool:
    """Whether there is nothing beside the pane that one is in."""
    return len(stage.panes()) == 1


@check("grow")
async def _(stage: Stage) -> None:
    before = cells(stage, stage.home)
    await stage.do("grow")
    if alone(stage):
        assert "there is no other pane beside it" in stage.status
        return
    grown = cells(stage, stage.home)
    assert grown > before
    await stage.do("shrink")
    assert cells(stage, stage.home) == before
    await stage.do(*["grow"] * 25)
    assert "there is no more room" in stage.status
    assert all(cells(stage, pane) for pane in stage.panes())


@check("shrink")
async def _(stage: Stage) -> None:
    before, beside = cells(stage, stage.home), stage.panes()
    await stage.do("shrink")
    if alone(stage):
        assert "there is no other pane beside it" in stage.status
        return
    assert cells(stage, stage.home) < before
    await stage.do(*["shrink"] * 25)
    assert "it is as small as can be" in stage.status
    assert stage.panes() == beside


@check("hide-lists")
async def _(stage: Stage) -> None:
    before = stage.panes()
    await stage.do("hide-lists")
    assert not {*LISTS} & {*stage.panes()} or stage.home == "card"
    assert "the lists are hidden" in stage.status
    await stage.do("next-pane")
    assert stage.focus in ("text", "card")
    await stage.do("hide-lists")
    assert {*LISTS} & {*stage.panes()}
    assert len(stage.panes()) == len(before)


@check("swap")
async def _(stage: Stage) -> None:
    before = {pane: region(stage, pane) for pane in stage.panes()}
    await stage.do("swap")
    assert "the lists stand before the text" in stage.status
    after = {pane: region(stage, pane) for pane in stage.panes()}
    assert after.keys() == before.keys()
    if "text" in before and len(before) > 1:
        assert next(pane for pane, at in after.items() if at.offset == (0, 1)) in LISTS
        assert after["text"].right == stage.screen.size.width
    await stage.do("swap")
    assert "the text stands before the lists" in stage.status
    assert {pane: region(stage, pane) for pane in stage.panes()} == before


@check("close-card")
async def _(stage: Stage) -> None:
    if stage.home != "card":
        await stage.do("close-card")
        assert "no card is open" in stage.status
        await stage.do("next-event", "next-mention")
        stage.screen.walking.actor_chosen("a4")
        await stage.settle()
    assert "Syldavia" in (await stage.see("card"))[0]
    await stage.do("close-card")
    assert stage.selection.card is None
    assert "card" not in stage.panes()
    assert stage.focus in stage.panes()


@check("pin-card")
async def _(stage: Stage) -> None:
    if stage.home != "card":
        await stage.do("pin-card")
        assert "no card is open" in stage.status
    stage.screen.select(stage.selection._replace(card=Card("event", "e2")))
    await stage.do("next-event")
    assert "consult" in (await stage.see("card"))[0]
    await stage.do("pin-card")
    assert "pinned · 4 Mar" in stage.pane_rows("card")[0]
    await stage.do("next-event")
    assert stage.selection.event == "e2"
    assert "pinned · 4 Mar" in (await stage.see("card"))[0]
    await stage.do("pin-card")
    assert "pinned" not in stage.pane_rows("card")[0]
    assert "agree" in stage.pane_rows("card")[0]
