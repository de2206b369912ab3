"""What came before the step of the law that is the news has no day of its own."""

from __future__ import annotations

import pytest

from tests.analysis.events.relating.days import days_behind
from tests.conftest import Annotate

_JAILED = "A judge in Lima sentenced Tom Hale to nine years in prison on Tuesday.\n\n"
_REST = "The court was full.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Hale was charged with fraud.",
        "Hale faced twelve counts of fraud.",
        "Hale pleaded guilty to fraud.",
        "Police arrested Hale at the airport.",
        "Hale attacked a clerk with a knife.",
        "Officers searched the house of Hale.",
    ],
)
def test_what_led_to_the_sentence_has_no_day(annotate: Annotate, text: str) -> None:
    assert set(days_behind(annotate, _JAILED + _REST, text)) <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ida Moss ordered Hale to pay a fine.",
        "Judge Ida Moss said that Hale was a thief.",
        "The court banned Hale from driving.",
    ],
)
def test_what_the_court_did_has_the_day_of_the_sentence(annotate: Annotate, text: str) -> None:
    assert "2021-03-09" in days_behind(annotate, _JAILED, text)


def test_what_is_told_before_any_verdict_has_the_day_of_the_news(annotate: Annotate) -> None:
    lead = "Police arrested Tom Hale in Lima on Tuesday.\n\n"
    assert days_behind(annotate, lead, "Hale was charged with fraud.")[-1] == "2021-03-09"


def test_the_trial_was_not_on_the_day_of_the_murder(annotate: Annotate) -> None:
    text = "Tom Hale murdered Ida Moss on 5 May 2019. Hale pleaded guilty to murder."
    assert days_behind(annotate, "Chile condemned Peru on Tuesday.\n\n", text)[-1] is None


def test_a_step_with_a_day_of_its_own_has_it(annotate: Annotate) -> None:
    assert days_behind(annotate, _JAILED, "Hale was charged with fraud on Monday.") == ["2021-03-08"]


def test_steps_in_one_sentence_share_its_day(annotate: Annotate) -> None:
    text = "The police charged Tom Hale with fraud and arrested Ida Moss at the airport on Tuesday."
    assert set(days_behind(annotate, "", text)) == {"2021-03-09"}


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("Anna Berg resigned as minister on Tuesday.", "Berg stole ten cars."),
        ("The police arrested Tom Hale in Lima on Tuesday.", "Hale attacked two clerks with a knife."),
    ],
)
def test_what_somebody_is_blamed_for_has_no_day(annotate: Annotate, lead: str, text: str) -> None:
    assert set(days_behind(annotate, lead + "\n\n", text)) <= {None}


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("Anna Berg resigned as minister on Tuesday.", "Berg thanked Peru."),
        ("Chile accused Peru of theft on Tuesday.", "Peru expelled two Chilean diplomats."),
        ("Anna Berg visited Lima on Tuesday.", "Berg opened a school."),
    ],
)
def test_who_answers_or_strikes_back_does_so_on_the_day(annotate: Annotate, lead: str, text: str) -> None:
    assert set(days_behind(annotate, lead + "\n\n", text)) <= {"2021-03-09"}
