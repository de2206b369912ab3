"""From one event, quote, date or mention to the next, from wherever one is."""

from __future__ import annotations

from tests.tui.everywhere.stage import Checks, Stage

check = Checks()


@check("next-event")
async def _(stage: Stage) -> None:
    for event, words in (("e1", "consult"), ("e2", "agree · planned"), ("e3", "accuse"), ("e4", "reject")):
        await stage.do("next-event")
        assert stage.selection.event == event
        assert words in stage.status
        assert {"text", "events"} & {*stage.panes()}
    await stage.do("next-event")
    assert stage.selection.event == "e4"
    assert "there is no event further on" in stage.status


@check("previous-event")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-event", "next-event", "previous-event")
    assert stage.selection.event == "e2"
    assert "agree · planned" in stage.status
    await stage.do("previous-event", "previous-event")
    assert stage.selection.event == "e1"
    assert "there is no event further back" in stage.status


@check("later-event")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "later-event")
    assert stage.selection.event == "e3"
    assert "9 Mar 2024 (stated) · accuse" in stage.status
    assert {"text", "events"} & {*stage.panes()}
    await stage.do("later-event", "later-event", "later-event")
    assert stage.selection.event == "e2"
    assert "there is no event later in time" in stage.status


@check("earlier-event")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-event", "earlier-event")
    assert stage.selection.event == "e4"
    assert "undated · reject" in stage.status
    await stage.do("earlier-event")
    assert stage.selection.event == "e3"
    await stage.do("earlier-event", "earlier-event")
    assert stage.selection.event == "e1"
    assert "there is no event earlier in time" in stage.status


@check("next-quote")
async def _(stage: Stage) -> None:
    await stage.do("next-quote")
    assert stage.reads("“We will keep")
    assert stage.seen("▌”")
    assert "direct quote: Oskar Lind" in stage.status
    await stage.do("next-quote")
    assert "indirect quote: Vera Dahl" in stage.status
    await stage.do("next-quote", "next-quote")
    assert "there is no quote further on" in stage.status
    assert stage.selection.quote == "q3"


@check("previous-quote")
async def _(stage: Stage) -> None:
    await stage.do("next-quote", "next-quote", "previous-quote")
    assert stage.reads("“We will keep")
    assert "direct quote: Oskar Lind" in stage.status
    await stage.do("previous-quote")
    assert "there is no quote further back" in stage.status


@check("next-date")
async def _(stage: Stage) -> None:
    for words in ("March 4", "April", "March 9", "the day before", "next week"):
        await stage.do("next-date")
        assert stage.chosen_words() == words
        assert "counted from" in stage.status
    await stage.do("next-date")
    assert stage.chosen_words() == "next week"
    assert "there is no date further on" in stage.status


@check("previous-date")
async def _(stage: Stage) -> None:
    await stage.do("next-date", "next-date", "next-date", "previous-date")
    assert stage.chosen_words() == "April"
    await stage.do("previous-date", "previous-date")
    assert stage.chosen_words() == "March 4"
    assert "there is no date further back" in stage.status


@check("anchor")
async def _(stage: Stage) -> None:
    await stage.do("anchor")
    assert "there is no date here and no event" in stage.status
    await stage.do("next-date", "next-date", "next-date", "next-date", "anchor")
    assert stage.chosen_words() == "March 9"
    await stage.do("clear", "next-event", "previous-event", "anchor")
    assert stage.chosen_words() == "March 9"


@check("next-mention")
async def _(stage: Stage) -> None:
    await stage.do("next-mention")
    assert "no actor is shown" in stage.status
    await stage.do("next-event")
    for number, words in ((1, "Oskar Lind"), (2, "Lind"), (3, "Lind")):
        await stage.do("next-mention")
        assert stage.chosen_words() == words
        assert f"mention {number} of 3" in stage.status
    await stage.do("next-mention")
    assert stage.chosen_words() == "Lind"
    assert "there is no mention further on" in stage.status


@check("previous-mention")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-mention", "next-mention", "next-mention", "previous-mention")
    assert "mention 2 of 3" in stage.status
    assert stage.reads("“We will keep")
    await stage.do("previous-mention", "previous-mention")
    assert stage.chosen_words() == "Oskar Lind"
    assert "there is no mention further back" in stage.status


@check("percent")
async def _(stage: Stage) -> None:
    await stage.do("percent")
    assert "50% goes to the middle" in stage.status
    await stage.keys("5", "0")
    await stage.do("percent")
    assert stage.reads("On March 9")
    await stage.do("back")
    assert stage.selection.position == 0
