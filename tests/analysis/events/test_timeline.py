"""When: stated, carried, inferred or not known, and never another clause's date."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.model import Event
from tests.conftest import Annotate

_DAY = date(2021, 3, 10)  # a Wednesday


def _dates(events: tuple[Event, ...]) -> list[tuple[str, str] | None]:
    return [(e.date.value, e.date.basis) if e.date is not None else None for e in events]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 5 May 2020 Chile condemned Peru.", "2020-05-05"),
        ("Chile condemned Peru on 5 May 2020.", "2020-05-05"),
        ("On Tuesday Foreign Minister Anna Berg visited Poland.", "2021-03-09"),
        ("Angola expelled three Congolese diplomats, officials said on Monday.", "2021-03-08"),
        ("Foreign Minister Anna Berg announced on Monday that she would visit Japan in May.", "2021-03-08"),
    ],
)
def test_a_date_in_the_clause_is_stated(annotate: Annotate, text: str, value: str) -> None:
    assert _dates(annotate(text, _DAY).events) == [(value, "stated")]


def test_a_day_rules_what_follows_until_another_comes(annotate: Annotate) -> None:
    text = (
        "On 5 May 2020 Chile condemned Peru. The Chilean government urged Peru to leave.\n\n"
        "In response Peru rejected the accusations.\n\nOn 8 May 2020 Peru expelled two Chilean diplomats."
    )
    assert _dates(annotate(text, date(2020, 7, 1)).events) == [
        ("2020-05-05", "stated"),
        ("2020-05-05", "carried"),
        ("2020-05-05", "carried"),
        ("2020-05-08", "stated"),
    ]


def test_news_without_a_day_is_of_the_day_of_publication(annotate: Annotate) -> None:
    assert _dates(annotate("Chile condemned Peru.", _DAY).events) == [("2021-03-10", "inferred")]


@pytest.mark.parametrize(
    "text",
    [
        "Chile will send tents to Peru.",
        "After the war of 1879 had ended, Chile praised Peru.",
        "Chile had condemned Peru.",
    ],
)
def test_what_no_day_is_known_of_has_none(annotate: Annotate, text: str) -> None:
    assert _dates(annotate(text, _DAY).events) == [None]


def test_without_a_day_of_publication_nothing_is_inferred(annotate: Annotate) -> None:
    assert _dates(annotate("Chile condemned Peru.").events) == [None]


def test_background_does_not_rule_the_news(annotate: Annotate) -> None:
    text = "Chile condemned Peru on Tuesday. In 1990 Peru attacked Ecuador. Chile urged Peru to leave."
    first, second, third = _dates(annotate(text, _DAY).events)
    assert first == ("2021-03-09", "stated")
    assert second == ("1990", "stated")
    assert third == ("2021-03-09", "carried")


def test_a_carried_date_names_the_mention_it_comes_from(annotate: Annotate) -> None:
    found = annotate("On 5 May 2020 Chile condemned Peru. Peru expelled two Chilean diplomats.", _DAY)
    when = found.events[1].date
    assert when is not None
    assert when.mention == found.dates[0].id
