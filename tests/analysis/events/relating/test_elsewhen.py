"""When the words of a clause, or what it hangs on, put it at a time of its own, no day is lent to it."""

from __future__ import annotations

import pytest

from analysis.model import Event
from tests.analysis.events.relating.days import DAY
from tests.conftest import Annotate

_LEAD = (
    "Chile condemned Peru on Tuesday.\n\nPeru expelled two Chilean diplomats.\n\n"
    "Bolivia urged Peru to pay.\n\nBrazil accused Peru of lying.\n\nEcuador praised Chile.\n\n"
)


def _told(annotate: Annotate, text: str) -> list[Event]:
    """The events of what comes behind the lead."""
    events = [e for e in annotate(_LEAD + text, DAY).events if e.start >= len(_LEAD)]
    assert events
    return events


def _days(events: list[Event]) -> set[str]:
    return {e.date.value for e in events if e.date is not None}


@pytest.mark.parametrize(
    "text",
    [
        "In recent weeks Chile accused Bolivia of theft.",
        "Over the past year Chile attacked two ports of Bolivia.",
        "Chile has seized a ship and even attacked Bolivia.",
        "Foreign Minister Anna Berg has often warned that Chile attacked Bolivia.",
        "In the run-up to the vote, Chile accused Bolivia of theft.",
        "Before the match, Chile accused Bolivia of theft.",
        "After the death of the king, Chile accused Bolivia of theft.",
        "Chile attacked Bolivia, according to court records.",
        "Officials acknowledged that Chile attacked Bolivia.",
        "Anna Berg allegedly told a clerk that she hated Peru.",
        "Back when she was mayor, Anna Berg accused Bolivia of theft.",
        "Chile condemned Bolivia days later.",
        "As a student, Anna Berg accused Bolivia of theft.",
        "For months Chile accused Bolivia of theft and asked how Peru attacked Spain.",
    ],
)
def test_what_has_a_time_of_its_own_has_no_day(annotate: Annotate, text: str) -> None:
    assert not _days(_told(annotate, text))


@pytest.mark.parametrize(
    "text",
    [
        "Chile accused Bolivia of theft.",
        "Chile seized a ship and attacked Bolivia.",
        "Chile attacked Bolivia, Foreign Minister Anna Berg said.",
        "Chile jailed a Bolivian clerk for six years.",
    ],
)
def test_what_is_told_plainly_has_the_day_of_the_news(annotate: Annotate, text: str) -> None:
    assert _days(_told(annotate, text)) == {"2021-03-09"}


def test_who_spoke_at_that_time_spoke_on_the_day_told_before(annotate: Annotate) -> None:
    text = (
        "Last June, Chile banned the import of corn from Bolivia. "
        "At the time, Foreign Minister Anna Berg said that it was rotten."
    )
    assert _days(_told(annotate, text)) == {"2020-06"}


def test_a_period_of_hundred_years_is_no_date(annotate: Annotate) -> None:
    assert not _days(_told(annotate, "Spain attacked Portugal in the 1300s."))


def test_the_day_of_a_thing_is_not_that_of_what_is_done_with_it(annotate: Annotate) -> None:
    assert "2021-03-12" not in _days(_told(annotate, "Chile sent Bolivia a deadline of Friday."))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Last season, Chile accused Peru of lying.", set()),
        ("Chile accused Peru of lying.", {"2021-03-09"}),
    ],
)
def test_the_last_season_is_a_time_of_its_own(annotate: Annotate, text: str, days: set[str]) -> None:
    lead = "Chile condemned Peru on Tuesday.\n\n"
    events = [e for e in annotate(lead + text, DAY).events if e.start >= len(lead)]
    assert events
    assert _days(events) == days
