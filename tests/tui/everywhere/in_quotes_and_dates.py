"""What the keys do in the lists of quotes and of dates."""

from __future__ import annotations

from typing import Final

from tests.tui.everywhere.stage import Checks, Stage

check = Checks()

RECORDS: Final = {
    "quotes": {"q1": "dir Oskar Lind: “We", "q2": "ind Vera Dahl: that", "q3": "mix Oskar Lind: the claim"},
    "dates": {
        "d1": "2024-03-04 March 4",
        "d2": "2024-04 April",
        "d3": "2024-03-09 March 9",
        "d4": "2024-03-08 the day before",
        "d5": "2024-W12 next week",
    },
}
"""How the entries begin."""


def at_record(stage: Stage, layer: str, number: int) -> None:
    """The cursor is on an entry, which the text shows, too."""
    record, words = list(RECORDS[layer].items())[number]
    selection = stage.selection
    assert record == (selection.quote if layer == "quotes" else selection.date)
    assert stage.under_cursor(layer).removeprefix("◆").lstrip().startswith(words)
    assert stage.where(layer) == f"{number % len(RECORDS[layer]) + 1}/{len(RECORDS[layer])}"
    assert stage.focus == layer


def moves(layer: str, action: str, number: int, *before: str) -> None:
    """An action leads to an entry."""

    @check(f"{layer} {action}")
    async def _(stage: Stage) -> None:
        await stage.do(*before, action)
        at_record(stage, layer, number)


for _layer in RECORDS:
    moves(_layer, "down", 1)
    moves(_layer, "up", 1, "down", "down")
    moves(_layer, "page-down", -1, "page-down", "page-down")
    moves(_layer, "page-up", 0, "bottom", "page-up", "page-up")
    moves(_layer, "half-page-down", -1, "half-page-down", "half-page-down")
    moves(_layer, "half-page-up", 0, "bottom", "half-page-up", "half-page-up")
    moves(_layer, "top", 0, "bottom")
    moves(_layer, "bottom", -1)


@check("quotes choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert (stage.focus, stage.selection.quote, stage.selection.actor) == ("text", "q2", "a3")
    assert stage.reads("Dahl said")
    rows = await stage.see("card")
    assert "indirect quote: Vera Dahl" in rows[0]
    assert rows[1].strip() == "who   Vera Dahl"


@check("dates choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert (stage.focus, stage.selection.date) == ("text", "d2")
    assert stage.chosen_words() == "April"
    rows = await stage.see("card")
    assert "April · Apr 2024" in rows[0]
    assert rows[1].strip() == "value date 2024-04"
