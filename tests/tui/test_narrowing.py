"""Narrowing the events, as a person sees it."""

from __future__ import annotations

import msgspec
import pytest

from analysis.annotations.narrowing import ALL
from analysis.model import Annotation
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION
from tests.tui.inside import strips
from tui.messages import AnnotationFailed
from tui.panes.events import EventsPane


async def narrow(reader: Reader, words: str) -> None:
    await reader.press("f", *words, "enter")


def listed(reader: Reader) -> list[str]:
    rows = reader.screen.query_one(EventsPane).rows
    return [row.key for row in rows if row.key]


@pytest.mark.parametrize("size", SIZES)
async def test_f_narrows_and_escape_is_one_key_away(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "lind planned")
        assert reader.focus == "text"
        assert listed(reader) == ["e2"]
        assert reader.rows()[-1].find("1 of 4 events: Oskar Lind · planned (esc: all)") > 0
        if size != SMALL:
            assert reader.seen("· 1 of 4 · Oskar Lind")
            assert not reader.seen("accuses")
        await reader.press("escape")
        assert listed(reader) == ["e1", "e3", "e4", "e2"]
        assert not reader.seen("of 4")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pane", ["text", "events", "actors", "quotes", "dates"])
async def test_the_narrowing_is_seen_wherever_one_is(size: tuple[int, int], pane: str) -> None:
    async with reading(size) as reader:
        await narrow(reader, "syldavia")
        if pane != "text":
            await reader.press({"events": "e", "actors": "p", "quotes": "s", "dates": "i"}[pane])
        await reader.press("right_square_bracket")
        assert reader.seen("3 of 4 events: Syldavia (esc: all)" if size != SMALL else "events (esc: all)")


@pytest.mark.parametrize("size", SIZES)
async def test_only_the_events_that_pass_are_walked(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "conflict")
        walked = []
        for key in ("right_square_bracket",) * 3 + ("left_square_bracket",) * 2:
            await reader.press(key)
            walked.append(reader.selection.event)
        assert walked == ["e3", "e4", "e4", "e3", "e3"]


async def test_escape_undoes_the_newest_first() -> None:
    async with reading() as reader:
        await reader.press("p", "enter")
        await narrow(reader, "planned")
        await reader.press("slash", *"strait", "enter", "d")

        def held() -> tuple[bool, ...]:
            here = reader.selection
            narrowed = here.narrowing != ALL
            opened, marked = here.card is not None, here.marked is not None
            return here.date is not None, reader.seen("“strait”"), narrowed, opened, marked

        for undone in range(6):
            assert reader.seen("(esc: all)") is (undone == 2)
            assert held() == tuple(number >= undone for number in range(5))
            await reader.press("escape")


async def test_an_empty_line_widens_and_a_left_one_changes_nothing() -> None:
    async with reading() as reader:
        await narrow(reader, "planned")
        await reader.press("f", *"denied", "escape")
        assert listed(reader) == ["e2"]
        await reader.press("f", "backspace", "enter")
        assert len(listed(reader)) == 4


async def test_f_begins_with_what_holds_and_recalls_what_was_typed() -> None:
    async with reading() as reader:
        await narrow(reader, "planned")
        await reader.press("f", "end", *" lind", "enter")
        assert listed(reader) == ["e2"]
        assert reader.seen("1 of 4 events: Oskar Lind · planned")
        await reader.press("f", *"zebra", "enter", "f")
        assert reader.rows()[-1].startswith(" f: planned lind ")
        await reader.press("up", "up", "up", "enter")
        assert reader.seen("1 of 4 events: planned")
        await reader.press("]", "F", "f")
        assert reader.rows()[-1].startswith(" f: Oskar Lind planned ")


@pytest.mark.parametrize("size", SIZES)
async def test_a_word_that_fits_nothing_is_told_and_changes_nothing(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "planned")
        await narrow(reader, "Zebra")
        assert reader.seen("“Zebra” is no type, status, date, actor or word here")
        assert listed(reader) == ["e2"]
        await reader.press("j")
        assert not reader.seen("Zebra")
        assert reader.seen("1 of 4 events: planned")


@pytest.mark.parametrize("size", SIZES)
async def test_where_no_event_fits_the_way_back_is_told(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "denied")
        await reader.press("right_square_bracket")
        assert reader.selection.event is None
        await reader.press("tab", "enter", "j")
        assert reader.seen("No event fits; escape shows all.")
        assert reader.seen("0 of 4 events: denied (esc: all)")


@pytest.mark.parametrize("size", SIZES)
async def test_shift_f_narrows_to_the_actor_shown_and_widens(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await narrow(reader, "2024-03")
        await reader.press("p", "j", "enter")
        shown = reader.selection.actor
        assert shown == "a4"
        await reader.press("F")
        assert listed(reader) == ["e3"]
        assert reader.seen("1 of 4 events: Syldavia · Mar 2024")
        await reader.press("F")
        assert listed(reader) == ["e1", "e3"]


async def test_the_actor_one_narrowed_to_stays_shown_while_walking() -> None:
    async with reading() as reader:
        await narrow(reader, "syldavia")
        for _ in range(3):
            await reader.press("right_square_bracket")
            assert reader.selection.actor == "a4"
        await reader.press("F")
        assert reader.selection.narrowing == ALL


async def test_f_returns_to_the_pane_it_was_pressed_in() -> None:
    async with reading(SMALL) as reader:
        await reader.press("tab")
        await narrow(reader, "planned")
        assert reader.focus == "events"
        assert reader.panes() == ["events"]
        await reader.press("f", *"den", "escape")
        assert reader.focus == "events"


async def test_reading_on_chooses_the_event_of_a_sentence_that_passes() -> None:
    first = ANNOTATION.events[0]
    second = msgspec.structs.replace(first, id="e9", type="AGREE", label="They agree")
    both: Annotation = msgspec.structs.replace(ANNOTATION, events=(first, second, *ANNOTATION.events[1:]))
    async with reading(annotated=False) as reader:
        await reader.annotate(both)
        for words, event in (("", "e1"), ("agree", "e9")):
            await reader.press("g")
            await narrow(reader, words)
            while not reader.sentence.startswith("On March 4"):
                await reader.press("j")
            assert reader.selection.event == event


async def test_an_answer_hangs_only_under_what_it_answers() -> None:
    async with reading(MIDDLE) as reader:
        assert reader.seen("–REJ └")
        await narrow(reader, "conflict")
        assert reader.seen("–REJ └")
        await narrow(reader, "reject")
        assert reader.seen("REJ")
        assert not reader.seen("└")


async def test_the_cursor_keeps_its_event_if_it_passes() -> None:
    async with reading() as reader:
        await reader.press(*["right_square_bracket"] * 3)
        await narrow(reader, "syldavia")
        row = reader.screen.query_one(EventsPane).current
        assert row is not None
        assert row.key == "e3"


@pytest.mark.parametrize("size", SIZES)
async def test_words_typed_before_the_annotation_wait_for_it(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await narrow(reader, "lind planned")
        assert reader.seen("events: “lind planned” when annotated")
        await reader.annotate()
        assert listed(reader) == ["e2"]
        assert reader.seen("1 of 4 events: Oskar Lind · planned")
        assert not reader.seen("when annotated")


async def test_waiting_words_close_no_line_are_cleared_and_do_not_outlive_a_failure() -> None:
    async with reading(annotated=False) as reader:
        await narrow(reader, "planned")
        await reader.press("slash", *"str")
        await reader.annotate()
        await reader.press(*"ait", "enter")
        assert reader.seen("“strait” 1 of 3")
        assert listed(reader) == ["e2"]
    async with reading(annotated=False) as reader:
        await narrow(reader, "planned")
        await reader.press("escape")
        assert not reader.seen("planned")
        await narrow(reader, "planned")
        reader.screen.post_message(AnnotationFailed("no model"))
        await reader.settle()
        assert reader.seen("no model")
        assert not reader.seen("planned")


@pytest.mark.parametrize("size", SIZES)
async def test_names_are_data(size: tuple[int, int]) -> None:
    name = "[red]Lind[/] \x1b[2J[@click=app.quit]船長" + "長" * 40
    lind = msgspec.structs.replace(ANNOTATION.actors[0], name=name)
    hostile: Annotation = msgspec.structs.replace(ANNOTATION, actors=(lind, *ANNOTATION.actors[1:]))
    async with reading(size, annotated=False) as reader:
        await reader.annotate(hostile)
        await narrow(reader, "lind")
        assert reader.seen("3 of 4 events: [red]Lind[/] ␛[")
        if size != SMALL:
            assert reader.seen("· 3 of 4 · [red]Lind[/] ␛[")
        assert not any(character < " " for row in reader.rows() for character in row)


async def test_a_burst_narrows_and_walks() -> None:
    async with reading() as reader:
        await reader.at_once("f", *"reject", "enter")
        await reader.at_once(*"]]")
        assert reader.selection.event == "e4"


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL])
async def test_help_tells_the_keys(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("question_mark")
        page = reader.pilot.app.screen
        seen = ""
        for _ in range(8):
            seen += "".join(part.text for strip in strips(page) for part in strip)
            await reader.press("space")
        assert "Narrow the lists" in seen
        assert "Narrow to the actor shown" in seen
