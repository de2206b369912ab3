"""Lines that no reader should see."""

from __future__ import annotations

import pytest

from analysis.events.labels.empty import is_broken_off, is_orphaned, is_scrap


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


@pytest.mark.parametrize(
    ("line", "behind", "expected"),
    [
        ("Berg claims to have gained access", " to the names and letters of the members of the church", True),
        (
            "Berg claims to have gained access",
            ", and has sold the letters of the members of the church",
            False,
        ),
        (
            "Berg claims to have gained access",
            " as the guards of the house of the church had all slept",
            False,
        ),
        ("Berg: “We will look at the roads…”", " of the north and at those who are to mend them”", True),
        ("Berg: “We will look at the roads”", ", but not at the bridges, nor at the harbour of Lier”", False),
        ("Berg claims to have gained access", " to it", False),
        ("", " of the north and of the valleys of the south", False),
    ],
)
def test_a_scrap_of_what_is_said_ends_within_a_clause(line: str, behind: str, expected: bool) -> None:
    whole = line.rstrip("…”") + behind + " in the long and cold winter of the northern towns"
    assert is_scrap(line, whole if len(behind) > 9 else line + behind) == expected
