"""A paragraph that has gone back lends the day of the news to nothing that was done in it."""

from __future__ import annotations

import pytest

from tests.analysis.events.relating.days import DAY, NEWS, days_behind
from tests.conftest import Annotate

_LEAD = NEWS + "Ecuador praised Chile.\n\n"


def _days(annotate: Annotate, text: str) -> list[str | None]:
    return days_behind(annotate, _LEAD, text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile had lost two ships. Chile expelled ten Spanish diplomats.",
        "The number of ships stood at forty in 1970. Chile expelled ten Spanish diplomats.",
        "The murder of the king sparked a war with Bolivia. Chile expelled ten Spanish diplomats.",
        "The move comes a week after Chile sold two ships. Chile expelled ten Spanish diplomats.",
    ],
)
def test_what_was_done_then_has_no_day(annotate: Annotate, text: str) -> None:
    assert _days(annotate, text)[-1] is None


@pytest.mark.parametrize(
    "text",
    [
        "Chile lost two ships. Chile expelled ten Spanish diplomats.",
        "The number of ships stands at forty. Chile expelled ten Spanish diplomats.",
    ],
)
def test_a_paragraph_of_the_news_has_its_day(annotate: Annotate, text: str) -> None:
    assert _days(annotate, text)[-1] == "2021-03-09"


def test_a_day_brings_the_paragraph_back(annotate: Annotate) -> None:
    text = (
        "Chile had lost two ships. On Monday Chile accused Spain of theft. "
        "Chile expelled ten Spanish diplomats."
    )
    assert _days(annotate, text)[-1] == "2021-03-08"


def test_a_line_that_is_no_sentence_lends_itself_no_day(annotate: Annotate) -> None:
    text = "Spain attacked two villages in Morocco\n\nChile expelled ten Spanish diplomats."
    assert _days(annotate, text) == [None, "2021-03-09"]


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("Anna Berg said that Chile was poor.", None),
        ("Peru is poor today. Anna Berg said that Chile was poor.", "2021-03-10"),
    ],
)
def test_a_text_that_begins_long_ago_stays_there_until_it_tells_of_today(
    annotate: Annotate, then: str, day: str | None
) -> None:
    text = "Anger in Peru led to protests in 2015.\n\n" + then
    event = annotate(text, DAY).events[-1]
    assert (event.date.value if event.date is not None else None) == day
