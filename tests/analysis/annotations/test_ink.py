"""Ink: overlapping annotations stay told apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.annotations.ink import BITS, Runs, overlay

DATE, QUOTE = BITS["date"], BITS["quote"]
SPANS = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.integers(0, 40),
        st.sampled_from([BITS["person"], DATE, QUOTE, BITS["trigger"]]),
    ),
    max_size=12,
)


def test_a_date_inside_a_quote_has_both_inks() -> None:
    runs = Runs([(0, 20, QUOTE), (5, 9, DATE)])
    assert list(overlay([runs], 0, 22)) == [
        (0, 5, QUOTE),
        (5, 9, QUOTE | DATE),
        (9, 20, QUOTE),
        (20, 22, 0),
    ]


@given(SPANS, SPANS, st.integers(0, 40), st.integers(0, 40))
def test_overlay_is_what_each_span_says(
    first: list[tuple[int, int, int]], second: list[tuple[int, int, int]], a: int, b: int
) -> None:
    start, end = min(a, b), max(a, b)
    got: dict[int, int] = {}
    for left, right, mask in overlay([Runs(first), Runs(second)], start, end):
        got.update(dict.fromkeys(range(left, right), mask))
    wanted: dict[int, int] = {}
    for offset in range(start, end):
        wanted[offset] = 0
        for left, right, mask in first + second:
            if left <= offset < right:
                wanted[offset] |= mask
    assert got == wanted
