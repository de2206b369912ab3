"""The timeline and the matrix: screens of their own, the way there and back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.tui.crowds import many
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, at, days_of
from tui.panes.days import DaysPane
from tui.panes.matrix import MatrixPane
from tui.screens.matrix import MatrixScreen
from tui.screens.reader import ReaderScreen
from tui.screens.timeline import TimelineScreen


def days(reader: Reader) -> list[str]:
    """The lines between headline and status."""
    assert isinstance(reader.pilot.app.screen, TimelineScreen)
    return [row.rstrip() for row in reader.rows()[1:-1] if row.strip()]


def on(reader: Reader) -> str | None:
    """The record that the cursor is on."""
    told = reader.pilot.app.screen.query_one(DaysPane).current
    return told.record.id if told is not None else None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no colour"])
async def test_days_stand_below_each_other_with_gaps_between(
    size: tuple[int, int], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size) as reader:
        await reader.press("T")
        drawn = days(reader)
        assert drawn[0].startswith(" 4 Mar  ● CNS Oskar Lind meets Vera Dahl")
        assert drawn[1].startswith("       –” q1  Oskar Lind: “We will keep the strait")
        assert drawn[2].endswith("┊ … 5 days …")
        assert drawn[3].startswith(" 9 Mar  ● ACC Syldavia accuses Borduria")
        assert drawn[-1].startswith("   Apr  → AGR ┊ Oskar Lind promises"), "what is planned is drawn apart"
        assert drawn[-1].endswith("planned") == (size != SMALL)
        assert "timeline · 4 Mar 2024 – Apr 2024 · 7 lines" in reader.rows()[0]
        reader.check()


@pytest.mark.parametrize("size", SIZES)
async def test_enter_leads_to_the_text_and_escape_back_to_the_same_place(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("T", "j", "j")
        assert on(reader) == "e3"
        before = days(reader)
        await reader.press("enter")
        assert isinstance(reader.pilot.app.screen, ReaderScreen)
        assert (reader.selection.event, reader.focus) == ("e3", "text")
        assert reader.seen("On March 9")
        assert "esc: back to the timeline" in reader.status
        await reader.press("escape")
        assert on(reader) == "e3"
        assert [row[1:] for row in days(reader)] == [row[1:] for row in before]
        await reader.press("k", "enter")
        assert reader.selection.quote == "q1"
        await reader.press("j", "T")
        assert on(reader) == "q1", "T leads back as well, after one has read on"
        await reader.press("T")
        assert isinstance(reader.pilot.app.screen, ReaderScreen)


async def test_escape_is_what_it_was_once_one_has_read_on() -> None:
    async with reading() as reader:
        await reader.press("T", "enter", "j", "escape")
        assert isinstance(reader.pilot.app.screen, ReaderScreen)


async def test_the_timeline_opens_where_one_reads() -> None:
    async with reading() as reader:
        await reader.press("}", "}", "T")
        assert on(reader) == "q2"
        await reader.press("escape", "j", "j", "T")
        assert on(reader) == "q3"


@pytest.mark.parametrize("size", SIZES)
async def test_two_marks_narrow_it_to_the_days_between(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("T", "j", "j", "m")
        assert "no mark" in reader.status
        await reader.press("j")
        assert [row[0] for row in days(reader)][3:5] == ["┃", "┃"]
        await reader.press("m")
        assert [row for row in days(reader) if "…  " in row or "Apr" in row] == []
        assert len(days(reader)) == 4, "the whole of the day"
        assert "4 of 7 lines" in reader.rows()[0]
        assert on(reader) == "q2"
        await reader.press("escape")
        assert len(days(reader)) == 9
        assert on(reader) == "q2"
        await reader.press("m", "escape")
        assert isinstance(reader.pilot.app.screen, TimelineScreen)
        await reader.press("escape")
        assert isinstance(reader.pilot.app.screen, ReaderScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_dragging_narrows_it_and_a_click_leads_to_the_text(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("T")
        await reader.pilot.mouse_down(offset=(20, 4))
        await reader.pilot.hover(offset=(20, 5))
        await reader.pilot.hover(offset=(20, 6))
        await reader.settle()
        assert [row[0] for row in days(reader)][3:6] == ["┃", "┃", "┃"]
        await reader.pilot.mouse_up(offset=(20, 6))
        await reader.settle()
        assert len(days(reader)) == 4
        await reader.pilot.click(offset=(20, 1))
        await reader.settle()
        assert isinstance(reader.pilot.app.screen, ReaderScreen)
        assert reader.selection.event == "e3"
        await reader.press("T")
        assert len(days(reader)) == 4, "it is as it was left"


async def test_quotes_can_be_left_out() -> None:
    async with reading() as reader:
        await reader.press("T", "s")
        assert len(days(reader)) == 6
        assert "without quotes" in reader.rows()[0]
        await reader.press("escape", "T")
        assert len(days(reader)) == 6
        await reader.press("s")
        assert len(days(reader)) == 9


async def test_it_shows_what_the_events_are_narrowed_to() -> None:
    async with reading() as reader:
        await reader.press("f", *"planned", "enter", "T")
        assert len(days(reader)) == 1
        assert "planned" in reader.rows()[0]


@pytest.mark.parametrize("size", SIZES)
async def test_ten_thousand_events_are_walked(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(many(10_000))
        await reader.press("T")
        for key in ("g", "pagedown", "pagedown", "pageup", "ctrl+d", "ctrl+u", "G", "k", "j"):
            await reader.press(key)
            reader.check()
            pane = reader.pilot.app.screen.query_one(DaysPane)
            assert pane.cursor in pane.visible_lines()
        assert "10,001 lines" in reader.rows()[0] or "10,003 lines" in reader.rows()[0]
        await reader.press("m", "pageup", "m")
        assert "of 10,003 lines" in reader.rows()[0]


async def test_before_the_annotation_there_is_nothing_to_see() -> None:
    async with reading(annotated=False) as reader:
        await reader.press("T")
        assert "nothing is annotated yet" in reader.status
        await reader.press("M")
        assert "nothing is annotated yet" in reader.status


async def test_an_article_of_which_nothing_is_told_has_an_empty_timeline_and_matrix() -> None:
    async with reading(annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, events=(), quotes=()))
        for key in "TM":
            await reader.press(key, "j", "k", "enter", "G", "g", "m")
            reader.check()
            await reader.press("escape", "escape")
            assert isinstance(reader.pilot.app.screen, ReaderScreen)


async def test_a_resize_keeps_the_cursor_in_sight() -> None:
    async with reading(WIDE, annotated=False) as reader:
        await reader.annotate(many(300))
        await reader.press("T", "G")
        for size in (SMALL, MIDDLE, WIDE):
            await reader.pilot.resize_terminal(*size)
            await reader.until(lambda size=size: reader.pilot.app.screen.size == size)  # type: ignore[misc]
            await reader.settle()
            pane = reader.pilot.app.screen.query_one(DaysPane)
            assert pane.cursor in pane.visible_lines()
            reader.check()


def cell(reader: Reader) -> tuple[str, str] | None:
    assert isinstance(reader.pilot.app.screen, MatrixScreen)
    return reader.pilot.app.screen.query_one(MatrixPane).pair


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no colour"])
async def test_rows_do_and_columns_suffer(
    size: tuple[int, int], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size) as reader:
        await reader.press("M")
        drawn = reader.rows()
        assert drawn[2].split()[-5:] == ["Syldavia", "Borduria", "Vera", "Dahl", "all"] or size == SMALL
        assert drawn[3].startswith(" 1 Oskar Lind")
        assert drawn[3].split()[-1] == "3"
        assert reader.seen("Oskar Lind → Syldavia: 2 events")
        assert reader.seen("agree 1, reject 1 · 1 planned")
        assert reader.seen("AGR Oskar Lind promises")
        reader.check()
        await reader.press("l", "j")
        assert cell(reader) == ("a4", "a2")
        assert reader.seen("accuse 1")
        await reader.press("left", "up", "right", "down")
        assert cell(reader) == ("a4", "a2")
        reader.check()


@pytest.mark.parametrize("size", SIZES)
async def test_enter_narrows_the_events_to_the_cell(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("M", "enter")
        assert isinstance(reader.pilot.app.screen, ReaderScreen)
        assert reader.focus == "events"
        assert reader.screen.index.fitting(reader.selection.narrowing) == (
            ANNOTATION.events[1],
            ANNOTATION.events[3],
        )
        assert reader.seen("2 of 4 · Oskar Lind → Syldavia") or reader.seen("Oskar Lind → Syld")
        await reader.press("f")
        assert reader.seen("Oskar Lind > Syldavia"), "it can be changed in words"
        await reader.press("enter")
        assert len(reader.screen.index.fitting(reader.selection.narrowing)) == 2
        await reader.press("M")
        assert cell(reader) == ("a1", "a4")
        assert reader.rows()[3].split()[-1] == "3", "the matrix is that of all events"
        await reader.press("M", "escape")
        assert len(reader.screen.index.fitting(reader.selection.narrowing)) == 4


async def test_an_empty_cell_narrows_nothing() -> None:
    async with reading() as reader:
        await reader.press("M", "h", "enter")
        assert cell(reader) == ("a1", "a1")
        assert reader.seen("Oskar Lind → Oskar Lind: 0 events")
        assert "there is nothing to list" in reader.status
        await reader.press("l")
        assert "nothing" not in reader.status


async def test_a_click_chooses_a_cell_and_a_second_one_narrows_to_it() -> None:
    async with reading() as reader:
        await reader.press("M")
        row = next(number for number, line in enumerate(reader.rows()) if line.startswith(" 2 Syldavia"))
        column = reader.rows()[row].index("1 ACC")
        await reader.pilot.click(offset=(column, row))
        await reader.settle()
        assert cell(reader) == ("a4", "a2")
        await reader.pilot.click(offset=(column, row))
        await reader.settle()
        assert reader.screen.index.fitting(reader.selection.narrowing) == (ANNOTATION.events[2],)


@pytest.mark.parametrize("size", SIZES)
async def test_of_many_actors_those_around_the_cell_are_seen(size: tuple[int, int]) -> None:
    names = [f"Somebody number {number}" for number in range(14)]
    actors = tuple(
        replace(ANNOTATION.actors[1], id=f"a{number}", name=name) for number, name in enumerate(names, 1)
    )
    events = tuple(
        replace(
            ANNOTATION.events[0],
            id=f"e{number}",
            sources=(f"a{number % 14 + 1}",),
            targets=(f"a{(number + 1) % 14 + 1}",),
        )
        for number in range(28)
    )
    async with reading(size, annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, actors=actors, events=events, quotes=()))
        await reader.press("M")
        assert "10 of 14 actors" in reader.rows()[0]
        seen = len([word for word in reader.rows()[1].split() if word.isdigit()])
        assert seen == (10 if size != SMALL else 7)
        for key in ("l",) * 12 + ("G",) + ("h",) * 12 + ("g",):
            await reader.press(key)
            reader.check()
            pane = reader.pilot.app.screen.query_one(MatrixPane)
            assert pane.anchor_lines().start in pane.visible_lines()
        assert cell(reader) == ("a1", "a1")


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
async def test_the_strip_is_walked_from_time_to_time(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press(";")
        assert reader.focus == "timeline"
        assert "4 Mar 2024 · 1 event: Oskar Lind meets" in reader.status
        await reader.press("right")
        assert "9 Mar 2024 · 2 events: Syldavia accuses" in reader.status
        assert reader.reversed_words() == ["▃"]
        await reader.press("l", "l", "left")
        assert "9 Mar 2024" in reader.status
        assert reader.selection.position == 0, "until one goes there"
        await reader.press("enter")
        assert (reader.focus, reader.selection.event) == ("text", "e3")
        assert reader.seen("On March 9")
        await reader.press(";")
        assert "9 Mar 2024 · 2 events" in reader.status
        await reader.press("escape")
        assert reader.focus == "text"
        assert reader.selection.position == at("On March 9")[0]


async def test_without_a_strip_there_is_none_to_walk() -> None:
    async with reading(SMALL) as reader:
        await reader.press(";")
        assert "there is no strip of time here" in reader.status
        assert reader.focus == "text"


async def test_the_line_at_the_top_says_its_day() -> None:
    async with reading(SMALL, annotated=False) as reader:
        await reader.annotate(days_of(*["2024-03-04"] * 60, "2024-03-05"))
        await reader.press("T", "s", "g", "pagedown", "pagedown")
        assert [row[:7].strip() for row in days(reader)].count("4 Mar") == 1
        assert days(reader)[0].startswith(" 4 Mar")
        await reader.press("k", *"k" * 17)
        assert days(reader)[0].startswith(" 4 Mar")
        assert not days(reader)[1].startswith(" 4 Mar")


@pytest.mark.parametrize("screen", ["T", "M"])
async def test_a_key_that_means_nothing_there_is_told_and_the_help_has_none(screen: str) -> None:
    async with reading((100, 40)) as reader:
        await reader.press(screen, "f")
        assert "f does nothing here; ? shows what does" in reader.rows()[-1]
        await reader.press("j")
        assert "does nothing" not in reader.rows()[-1]
        if screen == "T":
            await reader.press("h")
            assert "nothing folds here" in reader.rows()[-1]
        await reader.press("question_mark")
        assert reader.seen("Back to the text")
        assert not reader.seen("Anywhere"), "few of the reader's keys mean anything there"
        assert not reader.seen("mark an actor")
        assert not reader.seen("head of a group")
