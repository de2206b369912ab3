"""The strip of time: where it is drawn, and how one walks along it."""

from __future__ import annotations

import pytest
from textual.geometry import Region

from analysis.annotations.timeline import BARS
from tests.tui.backgrounds import Slow
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE, TEXT, days_of
from tui.app import DatelineApp
from tui.messages import Annotated, AnnotationFailed
from tui.panes.strip import TimeStrip

ROOMY = [WIDE, MIDDLE]


def strip(reader: Reader) -> str | None:
    """The strip as it is on the screen, if it is."""
    widget = reader.screen.query_one(TimeStrip)
    return reader.rows()[widget.region.y].rstrip() if widget.region.height else None


def place(reader: Reader) -> int:
    """The column of the mark."""
    drawn = strip(reader)
    assert drawn is not None
    columns = [column for column, sign in enumerate(drawn) if sign in "◆◇"]
    assert len(columns) == 1, drawn
    return columns[0]


@pytest.mark.parametrize("size", ROOMY)
async def test_the_strip_stands_above_the_status_line(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        drawn = strip(reader)
        assert drawn is not None
        assert drawn == reader.rows()[-2].rstrip()
        assert drawn.startswith(" 4 Mar ▂")
        assert drawn.endswith("→ Apr")
        assert drawn.count("▃") == 1, "an undated answer stands with what it answers"
        assert len(drawn) == size[0] - 1


async def test_a_low_screen_keeps_its_lines_for_the_text() -> None:
    async with reading(SMALL) as reader:
        assert strip(reader) is None
        await reader.resize((60, 30))
        assert (strip(reader) or "").startswith(" 4 Mar ▂")
        await reader.resize((20, 30))
        assert (strip(reader) or "").startswith(" ▂·")


@pytest.mark.parametrize("days", [[], [None, None], ["2024-03-04"] * 4], ids=["none", "undated", "one day"])
async def test_without_two_times_there_is_no_strip(days: list[str | None]) -> None:
    async with reading(annotated=False) as reader:
        assert strip(reader) is None
        await reader.annotate(days_of(*days))
        assert strip(reader) is None
        await reader.press("greater_than_sign", "less_than_sign")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", ["><", ".,"])
async def test_events_are_walked_in_the_order_of_time(size: tuple[int, int], keys: str) -> None:
    async with reading(size) as reader:
        walked = []
        for _ in range(5):
            await reader.press({">": "greater_than_sign", ".": "full_stop"}[keys[0]])
            walked.append(reader.selection.event)
            event = next(e for e in ANNOTATION.events if e.id == reader.selection.event)
            assert reader.seen(TEXT[event.trigger[0] : event.trigger[1]])
        assert walked == ["e1", "e3", "e4", "e2", "e2"]
        for wanted in ("e4", "e3", "e1", "e1"):
            await reader.press({"<": "less_than_sign", ",": "comma"}[keys[1]])
            assert reader.selection.event == wanted


async def test_the_walk_leads_to_the_text_where_neither_it_nor_the_events_are_seen() -> None:
    async with reading(SMALL) as reader:
        await reader.press("p", "greater_than_sign")
        assert reader.panes() == ["text"]
        await reader.press("e", "greater_than_sign")
        assert reader.panes() == ["events"]


@pytest.mark.parametrize("size", ROOMY)
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no colour"])
async def test_the_mark_follows_the_event_whatever_chose_it(
    size: tuple[int, int], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size) as reader:
        assert "◆" not in (strip(reader) or "")
        columns = []
        for _ in range(4):
            await reader.press("greater_than_sign")
            assert "◆" in (strip(reader) or "")
            columns.append(place(reader))
        assert columns[0] < columns[1] == columns[2] < columns[3]
        await reader.press("left_square_bracket")
        assert (reader.selection.event, place(reader)) == ("e1", columns[0])
        await reader.press("tab", "j")
        assert (reader.selection.event, place(reader)) == ("e3", columns[1])
        assert (strip(reader) or "").count("→") == 1


async def test_between_events_the_last_one_told_is_where_one_is() -> None:
    async with reading() as reader:
        await reader.press("greater_than_sign")
        at_event = place(reader)
        await reader.press("j")
        assert reader.selection.event is None
        assert "◇" in (strip(reader) or "")
        assert place(reader) == at_event
        await reader.press("greater_than_sign")
        assert reader.selection.event == "e3"


@pytest.mark.parametrize("size", ROOMY)
async def test_a_click_goes_to_the_first_event_of_the_nearest_time(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        row = size[1] - 2
        column = reader.rows()[row].index("▃")
        for x, event in ((column, "e3"), (size[0] - 2, "e2"), (1, "e1"), (column - 1, "e3")):
            await reader.pilot.click(offset=(x, row))
            await reader.settle()
            assert reader.selection.event == event
            assert reader.focus == "text"


async def test_what_is_awaited_has_its_line_so_that_nothing_moves() -> None:
    slow = Slow()
    app = DatelineApp(ARTICLE, slow)
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(pilot)
        await reader.press("j", "j", "j")
        before = reader.rows()
        assert (strip(reader) or "").strip("· ") == ""
        app.screen.post_message(Annotated(ANNOTATION))
        await pilot.pause()
        assert [row[2:60] for row in reader.rows()][1:-2] == [row[2:60] for row in before][1:-2]
        assert (strip(reader) or "").startswith(" 4 Mar")
        slow.stop()


async def test_the_line_that_is_not_needed_after_all_scrolls_nothing() -> None:
    slow = Slow()
    async with DatelineApp(ARTICLE, slow).run_test(size=MIDDLE) as pilot:
        reader = Reader(pilot)
        await pilot.pause()
        pane = reader.screen.query_one("#text")
        pane.scroll_to(y=20, animate=False, immediate=True)
        await pilot.pause()
        assert strip(reader) is not None
        await reader.annotate(days_of("2024-03-04"))
        assert strip(reader) is None
        assert pane.scroll_offset.y == 20
        slow.stop()


async def test_what_is_awaited_in_vain_leaves_no_line() -> None:
    slow = Slow()
    async with DatelineApp(ARTICLE, slow).run_test(size=WIDE) as pilot:
        reader = Reader(pilot)
        await reader.press("j")
        assert strip(reader) is not None
        slow.stop()
        reader.screen.post_message(AnnotationFailed("no"))
        await pilot.pause()
        assert strip(reader) is None


async def test_the_strip_leaves_the_sentence_on_the_last_line_in_sight() -> None:
    async with reading(MIDDLE, annotated=False) as reader:
        pane = reader.screen.query_one("#text").region
        words = ""
        while not words or words not in reader.rows()[pane.bottom - 1]:
            await reader.press("j")
            words = TEXT[reader.selection.position :][:20]
            assert reader.selection.position < 1500
        await reader.annotate()
        assert strip(reader) is not None
        assert reader.seen(words)


async def test_moving_sends_two_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        await reader.press("greater_than_sign")
        regions: list[Region] = []
        drawn = TimeStrip.refresh

        def refresh(self: TimeStrip, *some: Region, **how: bool) -> TimeStrip:
            regions.extend(some or [Region(0, 0, 999, 1)])
            return drawn(self, *some, **how)

        monkeypatch.setattr(TimeStrip, "refresh", refresh)
        await reader.press("greater_than_sign")
        assert sum(region.area for region in regions) == 2
        regions.clear()
        await reader.press("greater_than_sign")
        assert regions == [], "another event of the same time"


async def test_the_strip_draws_and_walks_only_what_the_events_are_narrowed_to() -> None:
    async with reading() as reader:
        whole = strip(reader)
        assert whole is not None
        await reader.press("f", *"planned", "enter")
        narrowed = strip(reader)
        assert narrowed is not None
        assert told(narrowed) < told(whole)
        await reader.press("greater_than_sign")
        assert reader.selection.event in planned()
        await reader.press("escape")
        assert told(strip(reader) or "") == told(whole)


def planned() -> set[str]:
    return {event.id for event in ANNOTATION.events if event.status == "planned"}


def told(line: str) -> int:
    """The cells of the strip in which something is told."""
    return sum(sign in BARS + "→?×◆" for sign in line)
