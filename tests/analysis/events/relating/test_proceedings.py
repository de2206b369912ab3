"""What came before the step of the law that is the news has no day of its own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import Annotate

_DAY = date(2021, 3, 10)  # a Wednesday
_JAILED = "A judge in Lima sentenced Tom Hale to nine years in prison on Tuesday.\n\n"
_REST = "The court was full.\n\n"


def _days(annotate: Annotate, lead: str, text: str) -> list[str | None]:
    events = [e for e in annotate(lead + text, _DAY).events if e.start >= len(lead)]
    return [e.date.value if e.date is not None else None for e in events]


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
    assert set(_days(annotate, _JAILED + _REST, text)) <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ida Moss ordered Hale to pay a fine.",
        "Judge Ida Moss said that Hale was a thief.",
        "The court banned Hale from driving.",
    ],
)
def test_what_the_court_did_has_the_day_of_the_sentence(annotate: Annotate, text: str) -> None:
    assert "2021-03-09" in _days(annotate, _JAILED, text)


def test_what_is_told_before_any_verdict_has_the_day_of_the_news(annotate: Annotate) -> None:
    lead = "Police arrested Tom Hale in Lima on Tuesday.\n\n"
    assert _days(annotate, lead, "Hale was charged with fraud.")[-1] == "2021-03-09"


def test_the_trial_was_not_on_the_day_of_the_murder(annotate: Annotate) -> None:
    text = "Tom Hale murdered Ida Moss on 5 May 2019. Hale pleaded guilty to murder."
    assert _days(annotate, "Chile condemned Peru on Tuesday.\n\n", text)[-1] is None


def test_a_step_with_a_day_of_its_own_has_it(annotate: Annotate) -> None:
    assert _days(annotate, _JAILED, "Hale was charged with fraud on Monday.") == ["2021-03-08"]


def test_steps_in_one_sentence_share_its_day(annotate: Annotate) -> None:
    text = "The police charged Tom Hale with fraud and arrested Ida Moss at the airport on Tuesday."
    assert set(_days(annotate, "", text)) == {"2021-03-09"}
