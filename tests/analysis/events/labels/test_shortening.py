"""What a line that is too long leaves out."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from analysis.events.labels.ranking import NAME
from analysis.events.labels.shortening import WORTH, Piece, least

_SIZES = {0: 5, 1: 10, 2: 20, 3: 4, 4: 8}


def _always(gone: Collection[int]) -> bool:
    return True


def test_each_tier_is_worth_something_and_the_first_ones_least() -> None:
    assert len(WORTH) == NAME + 1
    assert sorted(WORTH) == list(WORTH)


def test_what_is_worth_least_goes() -> None:
    aside, argument = Piece(frozenset({2}), 0), Piece(frozenset({2, 3, 4}), 4)
    assert least(_SIZES, 15, (argument, aside), _always) == frozenset({2})


def test_several_go_where_one_is_not_enough() -> None:
    pieces = (Piece(frozenset({1}), 1), Piece(frozenset({4}), 2))
    assert least(_SIZES, 18, pieces, _always) == frozenset({1, 4})


def test_nothing_goes_that_is_needed() -> None:
    assert least(_SIZES, 5, (Piece(frozenset({1, 2}), 0),), _always, needed={2}) is None


@given(
    st.lists(
        st.tuples(st.frozensets(st.integers(0, 9), min_size=1), st.integers(0, len(WORTH) - 1)), max_size=9
    ),
    st.integers(1, 60),
)
def test_enough_goes_and_only_whole_constituents(
    drawn: list[tuple[frozenset[int], int]], excess: int
) -> None:
    sizes = {i: i + 1 for i in range(10)}
    gone = least(sizes, excess, [Piece(*each) for each in drawn], _always)
    if gone is not None:
        assert sum(sizes[i] for i in gone) >= excess
        assert gone == frozenset[int]().union(*(words for words, _ in drawn if words <= gone))
