"""Lines that no reader should see."""

from __future__ import annotations

import pytest

from analysis.events.labels.empty import is_broken_off, is_orphaned


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Audit Board finds the whole system of the northern counties…", True),
        ("Board describes the men as “patriots of the old school…”", True),
        ("Berg: “The reform is as plain a call to return to the past…”", False),
        ('Berg: "The reform is as plain a call…"', False),
        ("Berg opens the bridge", False),
    ],
)
def test_only_somebodys_own_words_may_break_off(line: str, expected: bool) -> None:
    assert is_broken_off(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("What was needed is a fair tax", True), ("He resigns", True), ("Whatmore resigns", False)],
)
def test_a_line_names_who_does_it(line: str, expected: bool) -> None:
    assert is_orphaned(line) == expected
