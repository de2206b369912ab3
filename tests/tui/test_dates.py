"""Dates in the reader: walked, clicked on, explained; and how the dates of events are known."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from analysis.model import Annotation, Article, DateBasis, Event, EventDate
from tests.tui.driver import SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, DATES, TEXT
from tui.panes.events import EventsPane
from tui.panes.text import TextPane

LINES = {
    "d1": "date 2024-03-04 · 4 Mar 2024 · counted from publication, 12 Mar 2024",
    "d2": "date 2024-04 · Apr 2024 · counted from 4 Mar 2024, told before",
    "d3": "date 2024-03-09 · 9 Mar 2024 · counted from publication, 12 Mar 2024",
    "d4": "date 2024-03-08 · 8 Mar 2024 · counted from 9 Mar 2024, when said",
    "d5": "date 2024-W12 · 18–24 Mar 2024 · counted from publication, 12 Mar 2024",
}


def words(date: str) -> str:
    """How the example has a date."""
    found = next(d for d in DATES if d.id == date)
    return TEXT[found.start : found.end]


def known(**bases: DateBasis) -> Annotation:
    """The example, in which the dates of the named events are known in another way."""

    def event(one: Event) -> Event:
        if one.date is None or one.id not in bases:
            return one
        return replace(one, date=replace(one.date, basis=bases[one.id]))

    return replace(ANNOTATION, events=tuple(event(one) for one in ANNOTATION.events))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no colour"])
async def test_every_date_is_walked_marked_and_explained(
    size: tuple[int, int], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size) as reader:
        assert reader.selection.date is None
        assert reader.chosen_words() == ""
        for key, steps in (
            ("d", ["d1", "d2", "d3", "d4", "d5"]),
            ("D", ["d4", "d3", "d2", "d1"]),
        ):
            for date in steps:
                await reader.press(key)
                assert reader.selection.date == date
                assert reader.chosen_words() == words(date)
                value, _, anchor = LINES[date].removeprefix("date ").split(" · ")
                assert reader.seen(LINES[date]) or size != WIDE
                assert reader.seen(f"{value} · {anchor}"[:46]) or size != SMALL
            await reader.press(key)
            assert reader.seen(f"there is no date further {'on' if key == 'd' else 'back'}")
            assert reader.selection.date == date


async def test_d_explains_the_date_of_an_event_and_reading_on_leaves_it() -> None:
    async with reading() as reader:
        await reader.press("right_square_bracket")
        assert reader.seen("4 Mar 2024 (stated) · consult · happened")
        await reader.press("d")
        assert (reader.selection.event, reader.selection.date) == ("e1", "d1")
        assert reader.seen(LINES["d1"])
        for key, back in (("j", "k"), ("right_square_bracket", "left_square_bracket"), ("c", "k")):
            await reader.press(key)
            assert reader.selection.date is None
            assert reader.chosen_words() == ""
            assert not reader.seen("counted from")
            await reader.press(back, "g", "d")
            assert reader.selection.date == "d1"


async def test_escape_lets_go_of_the_actor_and_then_of_the_date() -> None:
    async with reading() as reader:
        await reader.press("d", "enter")
        assert (reader.selection.date, reader.selection.marked) == ("d1", "a2")
        await reader.press("escape")
        assert (reader.selection.card, reader.selection.marked) == (None, "a2")
        await reader.press("escape")
        assert (reader.selection.date, reader.selection.marked) == ("d1", None)
        await reader.press("escape")
        assert reader.selection.date is None
        assert reader.seen("4 Mar 2024 (stated)")


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_on_a_date_chooses_it(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        row = next(n for n, line in enumerate(reader.rows()) if "On March 4" in line)
        await reader.pilot.click(offset=(reader.rows()[row].index("March 4") + 2, row))
        await reader.settle()
        assert reader.selection.date == "d1"
        assert reader.sentence.startswith("On March 4")
        await reader.pilot.click(offset=(reader.rows()[row].index("On March 4"), row))
        await reader.settle()
        assert reader.selection.date is None


@pytest.mark.parametrize("size", SIZES)
async def test_a_goes_to_what_a_date_is_counted_from(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("d", "d", "d", "d", "a")
        assert reader.selection.date == "d3"
        assert reader.chosen_words() == "March 9"
        await reader.press("a")
        assert reader.seen("the day of publication")
        assert reader.sentence.startswith("By Ida Holm")
        await reader.press("a")
        assert reader.seen("there is no date here and no event")


async def test_a_says_what_a_date_is_counted_from_if_that_is_nowhere_in_the_text() -> None:
    later = Article(text=TEXT, published=date(2025, 1, 2))
    async with reading(annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, article=later))
        await reader.press("d", "a")
        assert reader.selection.date == "d1"
        assert reader.seen("the article does not say that day")


@pytest.mark.parametrize("size", SIZES)
async def test_a_goes_from_an_event_to_the_words_that_date_it(size: tuple[int, int]) -> None:
    carried = EventDate(value="2024-03-09", earliest="2024-03-09", basis="carried", mention="d3")
    answer = replace(ANNOTATION.events[3], date=carried)
    async with reading(size, annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, events=(*ANNOTATION.events[:3], answer)))
        await reader.press("tab", "j", "j")
        assert reader.selection.event == "e4"
        assert reader.seen("9 Mar 2024 (carried over) · reject · happened")
        await reader.press("a")
        assert (reader.selection.event, reader.selection.date) == ("e3", "d3")
        assert reader.chosen_words() == "March 9"
        assert "text" in reader.panes()


async def test_without_an_annotation_the_keys_do_nothing() -> None:
    async with reading(annotated=False) as reader:
        before = reader.selection
        await reader.press("d", "D", "a")
        assert reader.selection == before


async def test_a_burst_of_keys_walks_as_many_dates() -> None:
    async with reading() as reader:
        await reader.at_once("d", "d", "d", "D")
        assert reader.selection.date == "d2"


async def test_only_the_lines_of_the_dates_are_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        await reader.press("d", "d", "d", "d")
        drawn: list[str] = []
        draw = TextPane.draw

        def record(pane: TextPane, line: int) -> list[object]:
            segments = draw(pane, line)
            drawn.append("".join(segment.text for segment in segments))
            return list(segments)

        monkeypatch.setattr(TextPane, "draw", record)
        await reader.press("escape")
        assert 1 <= len(drawn) <= 2
        assert "the day before" in " ".join(line[2:] for line in drawn)


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_tells_without_colour_how_a_date_is_known(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size, annotated=False) as reader:
        await reader.annotate(known(e2="inferred", e3="carried"))
        await reader.press("tab")
        assert reader.seen("4 Mar  CNS")
        assert reader.seen("›ACC")
        assert reader.seen("Apr ~AGR")
        await reader.press("G")
        assert reader.seen("Apr 2024 (inferred) · agree · planned")


async def test_events_are_listed_by_date_whatever_its_precision() -> None:
    """Of those that begin together the longest comes first; an undated event stands behind the one told
    before it, and before all others where there is none."""
    days = {
        "e1": EventDate(value="2024-03-01", earliest="2024-03-01", latest="2024-03-01", basis="stated"),
        "e2": EventDate(value="BC0490", basis="stated"),
        "e3": EventDate(value="2024-03", earliest="2024-03-01", latest="2024-03-31", basis="stated"),
        "e4": None,
    }
    first, *others = (replace(event, date=days[event.id]) for event in ANNOTATION.events)
    undated = replace(first, id="e0", date=None)
    again = replace(others[2], id="e5", responds_to="e4")
    events = (undated, first, *others, again)
    async with reading(WIDE, annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, events=events))
        pane = reader.screen.query_one(EventsPane)
        assert [row.key for row in pane.rows if row.key] == ["e0", "e2", "e3", "e4", "e5", "e1"]
        await reader.press("t")
        assert [row.key for row in pane.rows] == ["e0", "e1", "e2", "e3", "e4", "e5"]


def days_said(reader: Reader) -> list[str]:
    """What stands before the events of the list, under no head or under one."""
    return [row.head[0][0] for row in reader.screen.query_one(EventsPane).rows if row.key]


async def test_in_a_history_every_date_has_its_year() -> None:
    def on(value: str) -> EventDate:
        return EventDate(value=value, basis="stated")

    days = ("2023-09", "2024-01", "2024-02-24")
    events = [replace(event, date=on(day)) for event, day in zip(ANNOTATION.events, days, strict=False)]
    async with reading(annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, events=(*events, ANNOTATION.events[3])))
        assert days_said(reader) == ["Sep 2023 ", "Jan ", "  ", "  "]
        await reader.annotate(replace(ANNOTATION, events=(*events, replace(events[0], id="e9"))))
        assert days_said(reader) == ["  ", "  ", "Jan 2024 ", "24 Feb 2024 "]
        assert reader.seen("▾ Sep 2023")
