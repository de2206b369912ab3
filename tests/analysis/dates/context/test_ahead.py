"""What lies ahead of the day of publication, and what is counted from no day that is known."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import Annotate

PUBLISHED = date(2024, 5, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In three days the council will meet.", ["2024-05-18"]),
        ("The lock opens in two weeks.", ["2024-W22"]),
        ("She wrote the book in two weeks.", ["P2W"]),
        ("Two years later the firm failed.", ["XXXX"]),
        ("The firm was sold in 2019. Two years later it failed.", ["2019", "2021"]),
        ("From Monday to Thursday it rained.", ["2024-05-06", "2024-05-09"]),
        ("The shop will be open from Thursday to Saturday.", ["2024-05-16", "2024-05-18"]),
        ("The shop will be open from 9 a.m. to 5 p.m. Saturday.", ["2024-05-18T09:00", "2024-05-18T17:00"]),
    ],
)
def test_values(annotate: Annotate, text: str, values: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == values
