"""The strip of time: what is drawn where, and how one walks along it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from textual.geometry import Region

from analysis.annotations.index import Index, date_key
from analysis.annotations.timeline import BARS, Timeline, spread
from analysis.model import Annotation, Event, EventDate, Status
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE, TEXT
from tests.tui.test_reader import Slow
from tui.app import DatelineApp
from tui.messages import Annotated, AnnotationFailed
from tui.panes.strip import TimeStrip
from tui.selection import Selection

ROOMY = [WIDE, MIDDLE]


def days_of(*values: str | None, status: Status = "happened") -> Annotation:
    """The example with one event for each of the days, told in this order."""
    event = replace(ANNOTATION.events[0], status=status)
    return replace(
        ANNOTATION,
        events=tuple(
            replace(event, id=f"e{n}", start=n, trigger=(n, n + 1), date=value and on(value))
            for n, value in enumerate(values)
        ),
    )


def on(value: str) -> EventDate:
    return EventDate(value=value, basis="stated")


def timeline(annotation: Annotation) -> Timeline:
    return Timeline(Index(ARTICLE, annotation), annotation.events)


def line(annotation: Annotation, width: int) -> str:
    return "".join(cell.sign for cell in timeline(annotation).cells(width))


# The arithmetic

VALUES = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
    st.integers(1, 999).map(lambda year: f"BC{year:04}"),
    st.sampled_from(["198", "2024-W12", "PAST_REF", "XXXX-XX-XX", None]),
)
ANNOTATIONS = st.lists(VALUES, max_size=60).map(lambda values: days_of(*values))


@given(ANNOTATIONS, st.integers(0, 130))
def test_every_dated_event_has_one_cell_and_the_cells_are_in_the_order_of_time(
    annotation: Annotation, width: int
) -> None:
    cells = timeline(annotation).cells(width)
    assert len(cells) == width == sum(cell_len(cell.sign) for cell in cells)
    drawn = [event for cell in cells for event in cell.events]
    keys = [date_key(event.date) for event in drawn]
    assert keys == sorted(keys)
    dated = {event.id for event in annotation.events if date_key(event.date) < date_key(None)}
    assert sorted(event.id for event in drawn) == sorted(dated if width else ())


@given(ANNOTATIONS, st.integers(1, 130))
def test_bars_stand_where_events_are_and_grow_with_them(annotation: Annotation, width: int) -> None:
    cells = timeline(annotation).cells(width)
    assert all((cell.sign in BARS) == bool(cell.events) for cell in cells)
    bars = sorted((len(cell.events), BARS.index(cell.sign)) for cell in cells if cell.events)
    assert all(fewer <= more for (_, fewer), (_, more) in pairwise(bars))


@given(st.lists(st.integers(-400_000, 800_000), min_size=1).map(sorted), st.integers(1, 150))
def test_each_time_has_its_own_cell_as_long_as_there_are_enough(days: list[int], width: int) -> None:
    places = spread(days, width)
    assert all(0 <= place < width for place in places)
    if len(days) > width:
        assert set(places) == set(range(width)), "a cell is left empty while others are shared"
    else:
        assert len(set(places)) == len(days)
        assert places[0] == 0
        assert places[-1] == width - 1 or len(days) == 1


@given(ANNOTATIONS, st.integers(0, 130))
def test_walking_goes_through_all_events_in_time_and_back(annotation: Annotation, position: int) -> None:
    time = timeline(annotation)
    walked: list[Event] = []
    here = Selection()
    while (event := time.step(here.event, here.position, 1)) is not None:
        walked.append(event)
        here = Selection(event.start, event.id)
    assert [event for cell in time.cells(40) for event in cell.events] == walked
    assume(walked)
    back = [walked[-1]]
    while (event := time.step(here.event, here.position, -1)) is not None:
        back.append(event)
        here = Selection(event.start, event.id)
    assert back == walked[::-1]
    told = [event for event in walked if event.start < position]
    assert time.place(None, position) == max(told, key=lambda e: e.start, default=None)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2024-03-04"] * 3, "▄···············"),
        (["2024-03-04"] * 9 + ["2024-03-05"], "█··············▂"),
        (["1946", "2024-03-04", "2024-03-05"], "▂┄┄┄┄┄ 2024 ▂··▂"),
        (["2024-03-04", "2024-03-05", "2024-03-19"], "▂····▂·········▂"),
        (["2024-03-05", None, "2024-03-04"], "▂··············▂"),
        ([], "················"),
    ],
)
def test_days_stay_apart_however_long_ago_the_first_was(days: list[str | None], expected: str) -> None:
    assert line(days_of(*days), 16) == expected


def test_a_wide_gap_names_the_time_that_ends_it() -> None:
    days = days_of("1309", "1522-12-20", "1523-01-01", "1949-02-24")
    assert line(days, 50) == "▂┄┄┄┄┄┄┄ 20 Dec 1522 ▂····▂┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▂"
    assert " 1522 ▂" in line(days, 34)
    assert "1522" not in line(days, 20)


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        (["2024-03-04", "2024-04"], ("4 Mar", "Apr")),
        (["1946-05", "2024-03-04"], ("May 1946", "4 Mar 2024")),
        (["BC0490", "1994"], ("490 BC", "1994")),
    ],
)
def test_the_ends_say_when_with_the_year_where_it_differs(values: list[str], ends: tuple[str, str]) -> None:
    assert timeline(days_of(*values)).ends() == ends


def test_a_week_and_a_decade_are_named_by_their_beginning() -> None:
    week = EventDate(value="2024-W12", earliest="2024-03-18", latest="2024-03-24", basis="stated")
    decade = EventDate(value="198", earliest="1980-01-01", latest="1989-12-31", basis="stated")
    first, second = days_of("2024", "2024").events
    events = (replace(first, date=week), replace(second, date=decade))
    assert timeline(replace(ANNOTATION, events=events)).ends() == ("1980", "18 Mar 2024")


@pytest.mark.parametrize(("status", "sign"), [("planned", "→"), ("possible", "?"), ("denied", "×")])
def test_a_time_at_which_nothing_happened_says_why(status: Status, sign: str) -> None:
    planned = days_of("2024-04-01", "2024-04-02", status=status)
    assert line(planned, 4) == f"{sign}··{sign}"
    happened = replace(planned.events[0], id="e9", status="happened")
    assert line(replace(planned, events=(*planned.events, happened)), 4) == f"▃··{sign}"


# On the screen


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
        await reader.press("shift+tab", "greater_than_sign")
        assert reader.panes() == ["text"]
        await reader.press("tab", "greater_than_sign")
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
            await reader.pilot.pause()
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
