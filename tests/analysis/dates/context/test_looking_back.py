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
        ("He had been cycling until the summer before last.", ["2025-SU"]),
        ("The shop will be shut until Easter.", ["2027-03-28"]),
        ("Sales fell in the current quarter.", ["2026-Q4"]),
        ("Sales fell last quarter, and rose in the same period last year.", ["2026-Q3", "2025-Q3"]),
        (
            "They met on Thursday and on Friday. The hall was opened at 10.40pm by a clerk.",
            ["2026-12-17", "2026-12-18", "XXXX-XX-XXT22:40"],
        ),
        (
            "They met in the hall on Friday. It was opened at 10.40pm by a clerk.",
            ["2026-12-18", "2026-12-18T22:40"],
        ),
        (
            "They shelled the town on Thursday, the army said. People there heard no guns overnight.",
            ["2026-12-17", "XXXX-XX-XXTNI"],
        ),
        (
            "They shelled the town on Saturday, the army said. People there heard guns overnight.",
            ["2026-12-19", "2026-12-19TNI"],
        ),
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
            "In a letter the day after the raid, Rowe wrote: “The men we lost yesterday had come to help.”",
            ["XXXX-XX-XX"],
        ),
        ("Weeks after the raid she said: “Today we are free.”", ["PXW", "PRESENT_REF"]),
        ("In a letter Rowe wrote: “The men we lost yesterday had come to help.”", ["2026-12-19"]),
        ("Rowe, who came two years after the war, said: “We lost yesterday.”", ["P2Y", "2026-12-19"]),
    ],
)
def test_words_of_a_day_that_nobody_knows(annotate: Annotate, text: str, expected: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == expected
