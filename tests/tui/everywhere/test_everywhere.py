"""Every action of the table does what a person would notice: at every size, from every pane, with and without
colour. One running reader serves many tests; each begins as if the article had just been opened."""

from __future__ import annotations

import pytest

from tests.tui.everywhere import (
    articles,
    folding,
    in_actors,
    in_card,
    in_events,
    in_quotes_and_dates,
    in_text,
    lists,
    panes,
    places,
    screens,
    searching,
    terminal,
    travelling,
)
from tests.tui.everywhere.stage import Stage
from tui.controllers.room import SPOTS
from tui.controllers.stage import Spot
from tui.settings.actions import ACTIONS

pytestmark = pytest.mark.asyncio(loop_scope="module")
AREAS = (
    articles,
    folding,
    in_actors,
    in_card,
    in_events,
    in_quotes_and_dates,
    in_text,
    lists,
    panes,
    places,
    screens,
    searching,
    terminal,
    travelling,
)
CHECKS = {name: check for area in AREAS for name, check in area.check.items()}
ANYWHERE = [action.id for action in ACTIONS if action.place == "anywhere"]


@pytest.mark.parametrize("name", [name for name in CHECKS if " " in name])
async def test_in_its_pane(stage: Stage, name: str) -> None:
    await stage.begin(next(pane for pane in SPOTS if name.startswith(f"{pane} ")))
    await CHECKS[name](stage)


@pytest.mark.parametrize("name", ANYWHERE)
async def test_from_the_text(stage: Stage, name: str) -> None:
    await stage.begin("text")
    await CHECKS[name](stage)


@pytest.mark.parametrize("name", ANYWHERE)
@pytest.mark.parametrize("pane", ["events", "actors", "quotes", "dates", "card"])
async def test_from_the_lists(plain_stage: Stage, pane: Spot, name: str) -> None:
    await plain_stage.begin(pane)
    await CHECKS[name](plain_stage)


async def test_no_action_goes_unchecked() -> None:
    wanted = {
        f"{pane} {action.id}" if action.place == "pane" else action.id for action in ACTIONS for pane in SPOTS
    }
    assert sorted(name for area in AREAS for name in area.check) == sorted(wanted)
