"""What is told again with its day has that day from the beginning."""

from __future__ import annotations

import pytest

from tests.analysis.events.relating.days import DAY
from tests.conftest import Annotate


def _first(annotate: Annotate, text: str) -> str | None:
    event = annotate(text, DAY).events[0]
    return event.date.value if event.date is not None else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Anna Berg has resigned as mayor of Lima.\n\nBerg resigned on Monday after a row.", "2021-03-08"),
        ("Anna Berg has resigned as mayor of Lima.\n\nBerg resigned as judge in 2015.", "2021-03-10"),
        ("Anna Berg has resigned as mayor of Lima.\n\nTom Hale resigned on Monday.", "2021-03-10"),
        ("Anna Berg has resigned as mayor of Lima.\n\nBerg left Peru on Monday.", "2021-03-10"),
    ],
)
def test_the_day_is_that_of_the_same_deed_of_the_same_people(annotate: Annotate, text: str, day: str) -> None:
    assert _first(annotate, text) == day


def test_what_somebody_says_is_not_what_he_said_another_day(annotate: Annotate) -> None:
    text = "Anna Berg says that Peru is poor.\n\nBerg said on Monday that Chile was rich."
    assert _first(annotate, text) == "2021-03-10"


def test_two_days_leave_it_open(annotate: Annotate) -> None:
    text = (
        "Chile has attacked Peru.\n\nChile attacked Peru on Monday with ships.\n\n"
        "Chile attacked Peru on Tuesday with planes."
    )
    assert _first(annotate, text) == "2021-03-10"
