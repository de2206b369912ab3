"""The times of events: each has its place along a line, and all are walked in their order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from analysis.annotations.date_order import date_key
from analysis.annotations.index import Index
from analysis.annotations.timeline import BARS, Timeline, spread
from analysis.model import Annotation, Event, EventDate, Status
from tests.analysis.annotations.any_days import ANNOTATIONS
from tests.tui.example import ANNOTATION, ARTICLE, days_of
from tui.selection import Selection


def timeline(annotation: Annotation) -> Timeline:
    return Timeline(Index(ARTICLE, annotation), annotation.events)


def line(annotation: Annotation, width: int) -> str:
    return "".join(cell.sign for cell in timeline(annotation).cells(width))


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
