"""What the dead did without a day was before their death."""

from __future__ import annotations

import pytest

from tests.analysis.events.relating.days import days_behind
from tests.conftest import Annotate

_DEAD = "Anna Berg died in Lima on Tuesday after a long illness.\n\n"


def _days(annotate: Annotate, text: str) -> list[str | None]:
    return days_behind(annotate, _DEAD, text)


@pytest.mark.parametrize(
    "text",
    [
        "Berg accused Peru of theft.",
        "“Peru is poor,” Berg said.",
        "Berg opened a school.",
    ],
)
def test_what_she_did_has_no_day(annotate: Annotate, text: str) -> None:
    assert set(_days(annotate, text)) <= {None}


@pytest.mark.parametrize("text", ["Chile praised Anna Berg.", "“Peru is poor,” Tom Hale said."])
def test_what_others_do_has_the_day_of_the_news(annotate: Annotate, text: str) -> None:
    assert "2021-03-09" in _days(annotate, text)


def test_what_she_did_on_a_day_has_it(annotate: Annotate) -> None:
    assert _days(annotate, "Berg accused Peru of theft on 5 May 2019.") == ["2019-05-05"]
