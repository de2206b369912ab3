"""What the keys do in the text."""

from __future__ import annotations

from tests.tui.everywhere.stage import Checks, Stage

check = Checks()


@check("text down")
async def _(stage: Stage) -> None:
    await stage.do("down")
    assert stage.stands_at("By Ida Holm")
    await stage.do("down")
    assert stage.stands_at("On March 4")
    assert "4 Mar 2024 (stated) · consult" in stage.status


@check("text up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "down", "up")
    assert stage.stands_at("On March 4")
    await stage.do("up", "up", "up")
    assert stage.selection.position == 0


@check("text page-down")
async def _(stage: Stage) -> None:
    before = stage.lines()
    await stage.do("page-down")
    assert stage.lines().start == min(before.stop - 2, len(stage.screen.text.lines) - len(before))
    assert stage.selection.position > 300
    await stage.do(*["page-down"] * 15)
    assert stage.stands_at("The strait will be")


@check("text page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    before = stage.lines()
    await stage.do("page-up")
    assert stage.lines().stop == max(before.start + 2, len(before))
    assert not stage.stands_at("The strait will be")
    await stage.do(*["page-up"] * 15)
    assert stage.selection.position == 0


@check("text half-page-down")
async def _(stage: Stage) -> None:
    before = stage.lines()
    await stage.do("half-page-down")
    last = len(stage.screen.text.lines) - len(before)
    assert stage.lines().start == min(before.start + len(before) // 2, last)
    assert stage.selection.position > 0
    await stage.do(*["half-page-down"] * 15)
    assert stage.stands_at("The strait will be")


@check("text half-page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    before = stage.lines()
    await stage.do("half-page-up")
    assert stage.lines().start == max(before.start - len(before) // 2, 0)
    assert not stage.stands_at("The strait will be")
    await stage.do(*["half-page-up"] * 15)
    assert stage.selection.position == 0


@check("text top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    assert stage.selection.position == 0
    assert stage.pane_rows("text")[0].startswith("▌  Borduria and Syldavia")


@check("text bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    assert stage.stands_at("The strait will be")
    assert stage.seen("▌  The strait will be")
    assert "100%" in stage.status


@check("text choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert "no actor is named here" in stage.status
    await stage.do("down")
    assert "no actor" not in stage.status
    for words in ("Borduria Bordurian", "Oskar Lind Lind", "Vera Dahl"):
        await stage.do("choose")
        assert stage.reversed().startswith(words)
    assert "▾ ☻ Vera Dahl" in "\n".join(await stage.see("actors"))
    assert "☻ Vera Dahl" in (await stage.see("card"))[0]
