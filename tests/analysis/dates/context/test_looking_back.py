"""Days that a clause looks back to, or that nobody can know."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import Annotate

PUBLISHED = date(2026, 12, 20)  # a Sunday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices fell faster than the bank expected in January.", ["2026-01"]),
        ("The ferry is expected in January.", ["2027-01"]),
        ("The storm is the third this autumn.", ["2026-FA"]),
        ("The mayor faced calls to resign on Thursday.", ["2026-12-17"]),
        ("The board announced plans to meet on Thursday.", ["2026-12-24"]),
        ("Rowe, who turns 60 on Friday, was ill.", ["2026-12-25"]),
        ("The winger Ola Sund, on loan until February, was ill.", ["2027-02"]),
        (
            "The girls sang on Saturday. Their teacher, who turns 90 on Christmas Eve, conducted. "
            "The evening had been long.",
            ["2026-12-19", "2026-12-24", "2026-12-19TEV"],
        ),
        (
            "The girls will sing on Thursday. The evening will be long.",
            ["2026-12-24", "2026-12-24TEV"],
        ),
    ],
)
def test_values(annotate: Annotate, text: str, expected: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a letter the day after the raid, Rowe wrote: “Those who fell yesterday were far from home.”",
            ["XXXX-XX-XX"],
        ),
        ("Weeks after the raid she said: “Today we are free.”", ["PXW", "PRESENT_REF"]),
        ("In a letter Rowe wrote: “Those who fell yesterday were far from home.”", ["2026-12-19"]),
        ("Rowe, who came two years after the war, said: “We lost yesterday.”", ["P2Y", "2026-12-19"]),
    ],
)
def test_words_of_a_day_that_nobody_knows(annotate: Annotate, text: str, expected: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == expected
