"""Annotations whose events are of any days, known and unknown."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.tui.example import days_of

# The arithmetic

VALUES = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
    st.integers(1, 999).map(lambda year: f"BC{year:04}"),
    st.sampled_from(["198", "2024-W12", "PAST_REF", "XXXX-XX-XX", None]),
)
ANNOTATIONS = st.lists(VALUES, max_size=60).map(lambda values: days_of(*values))
