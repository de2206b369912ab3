"""Where panes stand: on every floor each is seen, none lies over another, and nothing is left bare."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual.geometry import Region, Size

from analysis.library.arrangements import Arrangement
from tui.panes.floor import Part, Shape, floor_plan, shape

wishes = st.builds(Arrangement, text=st.integers(0, 1000), card=st.integers(0, 1000), swapped=st.booleans())
TOGETHER: list[set[Part]] = [
    {"text"},
    {"list"},
    {"card"},
    {"text", "list"},
    {"text", "card"},
    {"list", "card"},
    {"text", "list", "card"},
]
seen_together = st.sampled_from(TOGETHER)
sizes = st.builds(Size, st.integers(1, 300), st.integers(1, 100))


@given(sizes, seen_together, wishes)
@example(Size(72, 9), {"text", "list", "card"}, Arrangement(text=612, swapped=True))
def test_the_floor_is_shared_out_whole(size: Size, seen: set[Part], wish: Arrangement) -> None:
    for which in get_args(Shape):
        if which == "one" and seen == {"text", "list", "card"}:
            continue
        plan = floor_plan(which, seen, wish, size)
        assert seen <= plan.keys()
        assert plan.keys() - seen <= {"edge", "card-edge"}
        if size.width >= 3 * 24 and size.height >= 3 * 3:
            assert all(plan[part].area for part in plan)
            assert sum(region.area for region in plan.values()) == size.area
            assert all(size.region.contains_region(region) for region in plan.values())
            for one, other in combinations(plan.values(), 2):
                assert not one.overlaps(other)


@given(st.integers(100, 300), st.integers(20, 100), st.integers(1, 1000), st.booleans())
def test_the_text_has_the_part_that_is_wished_for(width: int, height: int, share: int, swapped: bool) -> None:
    size = Size(width, height)
    text = floor_plan("side", {"text", "list"}, Arrangement(text=share, swapped=swapped), size)["text"]
    assert abs(text.width - min(max(share * width / 1000, 24), width - 24)) <= 1
    assert (text.x > 0) is swapped


def test_a_border_stays_where_it_was_put() -> None:
    for width in range(100, 250):
        for cells in range(24, width - 25):
            share = round(1000 * cells / width)
            plan = floor_plan("side", {"text", "list"}, Arrangement(text=share), Size(width, 30))
            assert plan["text"].width == cells


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((200, 60), "columns"),
        ((180, 14), "columns"),
        ((179, 40), "side"),
        ((120, 40), "side"),
        ((140, 14), "low"),
        ((120, 20), "stack"),
        ((80, 24), "stack"),
        ((60, 20), "one"),
        ((80, 17), "one"),
    ],
)
def test_the_size_decides_how_they_stand(size: tuple[int, int], wanted: Shape) -> None:
    assert shape(Size(*size)) == wanted


def lists(size: tuple[int, int], seen: set[Part]) -> int:
    """Rows of a list on a screen of that size, its title not counted; three lines are for others."""
    plan = floor_plan(shape(Size(*size)), seen, Arrangement(), Size(size[0], size[1] - 3))
    return plan["list"].height - 1


def test_enough_rows_of_a_list_are_seen_at_once() -> None:
    assert lists((120, 40), {"text", "list"}) >= 24
    assert lists((80, 24), {"text", "list"}) >= 7
    assert lists((80, 24), {"list"}) >= 14
    assert lists((120, 40), {"text", "list", "card"}) >= 2 * 36 // 3 - 1


@pytest.mark.parametrize("size", [(60, 20), (72, 18), (80, 24), (100, 24), (120, 40), (140, 14), (200, 60)])
def test_the_card_leaves_the_list_its_chosen_row(size: tuple[int, int]) -> None:
    seen: set[Part] = {"list", "card"} if shape(Size(*size)) == "one" else {"text", "list", "card"}
    assert lists(size, seen) >= 2
    plan = floor_plan(shape(Size(*size)), seen, Arrangement(), Size(size[0], size[1] - 3))
    assert plan["card"].height >= 4 or plan["card"].y == 0


def test_above_180_columns_three_stand_side_by_side() -> None:
    plan = floor_plan("columns", {"text", "list", "card"}, Arrangement(), Size(200, 57))
    assert [plan[part].y for part in ("text", "list", "card")] == [0, 0, 0]
    assert 0 == plan["text"].x < plan["list"].x < plan["card"].x
    assert min(plan[part].width for part in ("text", "list", "card")) >= 50
    swapped = floor_plan("columns", {"text", "list", "card"}, Arrangement(swapped=True), Size(200, 57))
    assert 0 == swapped["list"].x < swapped["card"].x < swapped["text"].x
    assert swapped["text"] == Region(200 - plan["text"].width, 0, *plan["text"].size)
