"""What the keys do on the card of Syldavia, which has more lines than a low screen."""

from __future__ import annotations

from tests.tui.everywhere.stage import Checks, Stage
from tui.panes.rows import wrapped
from tui.selection import Card, Selection

check = Checks()


def on_line(stage: Stage, number: int) -> None:
    """The cursor is on a line of the card, counted from 0, and nothing else has changed."""
    rows = stage.screen.card.rows
    number = min(max(number, 0), len(rows) - 1)
    assert stage.where("card") == f"{number + 1}/{len(rows)}"
    assert rows[number].text[:12] in stage.under_cursor("card")
    assert stage.focus == "card"
    assert stage.selection == Selection(card=Card("actor", "a4"))


def line_at(stage: Stage, line: int) -> int:
    """The row of the card that has that of its lines, or the last one."""
    lines = 0
    card = stage.screen.card
    for number, row in enumerate(card.rows):
        lines += len(wrapped(row, card.size.width))
        if lines > line:
            return number
    return len(card.rows) - 1


@check("card down")
async def _(stage: Stage) -> None:
    await stage.do("down", "down")
    on_line(stage, 2)


@check("card up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "up")
    on_line(stage, 1)


@check("card page-down")
async def _(stage: Stage) -> None:
    page = stage.screen.card.size.height - 1
    await stage.do("page-down")
    on_line(stage, line_at(stage, page))
    await stage.do(*["page-down"] * 9)
    on_line(stage, 99)


@check("card page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom", *["page-up"] * 9)
    on_line(stage, 0)


@check("card half-page-down")
async def _(stage: Stage) -> None:
    half = stage.screen.card.size.height // 2
    await stage.do("half-page-down")
    on_line(stage, line_at(stage, half))


@check("card half-page-up")
async def _(stage: Stage) -> None:
    await stage.do("half-page-down", "half-page-up")
    on_line(stage, 0)


@check("card top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    on_line(stage, 0)


@check("card bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    on_line(stage, 99)


@check("card choose")
async def _(stage: Stage) -> None:
    while "accuses" not in stage.under_cursor("card"):
        await stage.do("down")
    await stage.do("choose")
    assert (stage.focus, stage.selection.event) == ("text", "e3")
    assert stage.reads("On March 9")
    assert stage.selection.card == Card("actor", "a4")
