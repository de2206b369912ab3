"""What concerns the terminal: drawn again, interrupted, put aside, given back."""

from __future__ import annotations

import os
import signal

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver

from tests.tui.driver import reading
from tests.tui.everywhere.stage import KEYS, Checks, Stage
from tests.tui.inside import drive
from tests.tui.terminal import Shown
from tui.terminal.driver import ThriftyDriver

check = Checks()


@check("interrupt")
async def _(stage: Stage) -> None:
    await stage.do("interrupt")
    assert "q quits" in stage.status
    assert stage.pilot.app.is_running


@check("redraw")
async def _(stage: Stage) -> None:
    app, told = stage.pilot.app, list[str]()

    def is_told() -> bool:
        shown = Shown(*app.size)
        shown.feed("".join(told))
        return shown.screen.display == stage.rows()

    async def drawn() -> None:
        """Everything is told to the terminal, whatever stands there."""
        told.clear()
        assert not is_told()
        await stage.do("redraw")
        await stage.until(is_told)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LinuxDriver, "write", lambda _, data: told.append(data))
        driver = ThriftyDriver(app, size=app.size)  # type: ignore[arg-type]  # it wants no result of the app
        drive(app, driver, patch)
        await drawn()
        await drawn()
        assert stage.focus == stage.home
        await stage.do("search")
        await drawn()
        assert stage.screen.searching.typing


@check("suspend")
async def _(stage: Stage) -> None:
    sent: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HeadlessDriver, "can_suspend", property(lambda _: True))
        patch.setattr(os, "kill", lambda _, number: sent.append(number))
        await stage.do("suspend")
    assert sent == [signal.SIGTSTP]


@check("quit")
async def _(stage: Stage) -> None:
    async with reading(stage.pilot.app.size) as other:
        other.screen.room.enter(stage.home)
        await other.keys(KEYS["quit"])
        assert not other.pilot.app.is_running
