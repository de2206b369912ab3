"""What stands in a document has the day of the document, and none where nobody tells it."""

from __future__ import annotations

import pytest

from tests.analysis.events.relating.days import DAY
from tests.conftest import Annotate

_LEAD = (
    "Chile condemned Peru.\n\nPeru expelled two Chilean diplomats.\n\nBolivia urged Peru to pay.\n\n"
    "Brazil accused Peru of lying.\n\nEcuador praised Chile.\n\n"
)


def _last(annotate: Annotate, text: str) -> str | None:
    event = annotate(text, DAY).events[-1]
    return event.date.value if event.date is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "In a Feb. 5 letter, teachers urged Peru to pay.\n\n“We are poor,” the teachers said in the letter.",
        "The teachers sent a letter of 5 February to Peru.\n\n“Peru must pay,” says the letter.",
        "On 5 February the teachers accused Peru in a letter.\n\n“Peru must pay,” the letter said.",
    ],
)
def test_a_document_speaks_on_its_day(annotate: Annotate, text: str) -> None:
    assert _last(annotate, _LEAD + text) == "2021-02-05"


def test_one_of_no_known_day_has_none(annotate: Annotate) -> None:
    assert _last(annotate, _LEAD + "In a memo Foreign Minister Anna Berg accused Peru of theft.") is None


@pytest.mark.parametrize(
    "text",
    [
        "In a letter to Peru, Anna Berg accused the police of theft.",
        _LEAD + "“Peru must pay,” Anna Berg said in a statement.",
    ],
)
def test_what_the_news_brings_is_of_its_day(annotate: Annotate, text: str) -> None:
    assert _last(annotate, text) == "2021-03-10"


@pytest.mark.parametrize(("speakers", "day"), [("the teachers", "2021-02-05"), ("two teachers", None)])
def test_who_wrote_a_letter_goes_on_speaking_in_it(
    annotate: Annotate, speakers: str, day: str | None
) -> None:
    text = (
        "In a Feb. 5 letter, the teachers urged Peru to pay.\n\nBolivia closed two ports.\n\n"
        f"Ecuador praised Chile.\n\n“We are poor,” {speakers} said."
    )
    assert _last(annotate, _LEAD + text) == day
