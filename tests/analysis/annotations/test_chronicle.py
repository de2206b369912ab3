"""The article day by day: everything has its line, in the order of time, with the gaps between."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.annotations.chronicle import Chronicle, Gap, Told, chronicle
from analysis.annotations.date_order import FIRST, date_key
from analysis.annotations.index import Index
from analysis.annotations.narrowing import ALL, Days, Narrowing
from analysis.model import Annotation
from tests.analysis.annotations.any_days import ANNOTATIONS
from tests.tui.example import ANNOTATION, ARTICLE, days_of


def of(annotation: Annotation, narrowing: Narrowing = ALL, *, quotes: bool = True) -> Chronicle:
    return chronicle(Index(ARTICLE, annotation), narrowing, quotes=quotes)


def drawn(told: Chronicle) -> list[str]:
    """What the lines tell, in brief."""
    return [line.record.id if isinstance(line, Told) else f"… {line.in_words()} …" for line in told.lines]


def test_days_stand_in_order_with_quotes_and_gaps() -> None:
    assert drawn(of(ANNOTATION)) == ["e1", "q1", "… 5 days …", "e3", "q2", "e4", "q3", "… 3 weeks …", "e2"]


def test_what_has_no_day_follows_what_was_told_before_it() -> None:
    told = of(ANNOTATION).told
    own = {line.record.id: line.own for line in told}
    assert own == {"e1": True, "q1": False, "e3": True, "q2": False, "e4": False, "q3": False, "e2": True}
    undated = of(
        replace(ANNOTATION, events=(replace(ANNOTATION.events[1], date=None), *ANNOTATION.events[2:]))
    )
    assert [line.record.id for line in undated.told if line.when is None] == ["q1", "e2"]
    assert drawn(undated)[:2] == ["q1", "e2"], "what the text tells before any day comes first"


def test_a_quote_that_an_event_tells_has_its_line_there() -> None:
    events = (replace(ANNOTATION.events[0], quotes=("q1",)), *ANNOTATION.events[1:])
    assert "q1" not in drawn(of(replace(ANNOTATION, events=events)))


def test_without_quotes() -> None:
    assert drawn(of(ANNOTATION, quotes=False)) == ["e1", "… 5 days …", "e3", "e4", "… 3 weeks …", "e2"]


@pytest.mark.parametrize(
    ("narrowing", "left"),
    [
        (Narrowing(actors=("a3",)), ["e1", "… 5 days …", "q2"]),
        (Narrowing(statuses=("planned",)), ["e2"]),
        (Narrowing(days=(Days(),)), ["e1", "q1", "… 5 days …", "e3", "q2", "q3", "… 3 weeks …", "e2"]),
        (Narrowing(kinds=("assault",)), []),
    ],
)
def test_a_narrowing_holds_for_the_quotes_as_far_as_it_speaks_of_them(
    narrowing: Narrowing, left: list[str]
) -> None:
    assert drawn(of(ANNOTATION, narrowing)) == left


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("2024-03-04", "2024-03-05"), None),
        (("2024-03-04", "2024-03-06"), "2 days"),
        (("2024-03-04", "2024-03-24"), "3 weeks"),
        (("2024-02-28", "2024-08-28"), "6 months"),
        (("1946", "2019"), "72 years"),
        (("BC490", "2019"), "2,507 years"),
        (("2019", "2019-03"), None),
    ],
)
def test_gaps_are_told_in_words(values: tuple[str, ...], words: str | None) -> None:
    values = tuple(value.replace("BC490", "BC0490") for value in values)
    gaps = [line.in_words() for line in of(days_of(*values), quotes=False).lines if isinstance(line, Gap)]
    assert gaps == ([words] if words else [])


@given(ANNOTATIONS, st.booleans())
def test_everything_has_one_line_in_the_order_of_time(annotation: Annotation, quotes: bool) -> None:
    told = of(annotation, quotes=quotes)
    records = [line.record.id for line in told.told]
    assert sorted(records) == sorted(
        [event.id for event in annotation.events] + [quote.id for quote in annotation.quotes if quotes]
    )
    times = [line.time for line in told.told]
    assert times == sorted(times)
    assert all(line.time == (date_key(line.when) if line.when else FIRST) for line in told.told)
    for before, line in pairwise([None, *told.lines, None]):
        assert not (isinstance(line, Gap) and (before is None or isinstance(before, Gap)))
    assert all(told.lines[told.number(record) or 0].record.id == record for record in records)  # type: ignore[union-attr]
    assert sum(told.begins(number) for number in range(len(told.lines))) == len(set(times))


@given(ANNOTATIONS)
def test_events_stand_in_the_order_of_the_list(annotation: Annotation) -> None:
    told = [line.record.id for line in of(annotation, quotes=False).told]
    assert told == [event.id for event in Index(ARTICLE, annotation).ordered_events("date")]


@given(ANNOTATIONS, st.integers(0, 200), st.integers(0, 200))
def test_a_stretch_holds_whole_days_and_nothing_else(annotation: Annotation, some: int, other: int) -> None:
    told = of(annotation)
    stretch = told.stretch(some, other)
    if stretch is None:
        assert not [
            line for line in told.lines[min(some, other) : max(some, other) + 1] if isinstance(line, Told)
        ]
        return
    within = told.within(stretch)
    assert [line.record.id for line in within.told] == [
        line.record.id for line in told.told if stretch.first <= line.time <= stretch.last
    ]
    assert not isinstance(within.lines[0], Gap)


@given(ANNOTATIONS, st.integers(-5, 500), st.sampled_from([1, -1]))
def test_a_line_that_tells_something_is_found_from_everywhere(
    annotation: Annotation, number: int, step: int
) -> None:
    told = of(annotation)
    found = told.beside(min(max(number, 0), len(told.lines) - 1), step)
    assert isinstance(told.lines[found], Told)
    assert isinstance(told.lines[told.near(number)], Told)


def test_nothing_at_all() -> None:
    nothing = of(replace(ANNOTATION, events=(), quotes=()))
    assert (nothing.lines, nothing.near(3), nothing.beside(0, 1)) == ([], 0, 0)
    assert nothing.ends() == (None, None)
    assert nothing.stretch(0, 5) is None


def test_ends_are_the_first_and_the_last_day_that_is_known() -> None:
    first, last = of(days_of(None, "2024-03-04", "2024-03-09")).ends()
    assert (first and first.value, last and last.value) == ("2024-03-04", "2024-03-09")
    assert of(days_of(None, None)).ends() == (None, None)
    assert of(days_of(None, None)).told[0].time == FIRST
