"""Stretches that lie over one another, looked up by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.stretches import Stretches

_STRETCHES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda s: (min(s), max(s))))


@given(_STRETCHES, st.integers(0, 40), st.integers(0, 40))
def test_all_that_touch_a_place_are_found_in_their_order(
    stretches: list[tuple[int, int]], start: int, end: int
) -> None:
    expected = [i for i, (first, last) in enumerate(stretches) if first < end and start < last]
    assert Stretches(stretches).touching(start, end) == expected


def test_one_over_all_the_others_hides_none() -> None:
    assert Stretches([(0, 100), (10, 20), (30, 40), (50, 60)]).touching(35, 52) == [0, 2, 3]
