"""When: stated, carried, published or not known, and never another clause's date."""

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
    assert _dates(annotate("Chile condemned Peru.", _DAY).events) == [("2021-03-10", "published")]


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


def test_in_news_a_date_rules_the_next_paragraph_but_not_those_after_it(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru on Tuesday.\n\nPeru expelled two Chilean diplomats.\n\n"
        "Bolivia urged Peru to pay.\n\nBrazil accused Peru of lying."
    )
    assert _dates(annotate(text, _DAY).events) == [
        ("2021-03-09", "stated"),
        ("2021-03-09", "carried"),
        (_DAY.isoformat(), "published"),
        (_DAY.isoformat(), "published"),
    ]


def test_what_is_ahead_has_the_date_of_what_is_expected(annotate: Annotate) -> None:
    text = (
        "The Chilean ambassador was due to meet Danish diplomats on Tuesday. "
        "Peru was expected to sign the treaty."
    )
    first, second = _dates(annotate(text, _DAY).events)
    assert first == ("2021-03-09", "stated")
    assert second != (_DAY.isoformat(), "published")


def test_a_date_right_before_the_verb_is_its_own(annotate: Annotate) -> None:
    text = "Chilean lawmakers from both parties on Tuesday urged Peru to leave."
    events = annotate(text, _DAY).events
    assert _dates(events) == [("2021-03-09", "stated")]
    assert "Tuesday" not in events[0].label


def test_what_is_granted_does_not_date_what_follows(annotate: Annotate) -> None:
    text = "Although Norway had agreed to wait last year, Chile condemned Peru."
    assert _dates(annotate(text, _DAY).events)[-1] == (_DAY.isoformat(), "published")


def test_a_date_in_a_question_does_not_date_the_answer(annotate: Annotate) -> None:
    text = (
        "Q: Did Chile condemn Peru on 5 May 2020?\n\nA: Peru expelled two Chilean diplomats.\n\n"
        "Q: And then?\n\nA: Chile closed the port."
    )
    events = annotate(text, date(2020, 5, 7)).events
    assert events
    assert all(event.date is None for event in events if event.start > text.index("A:"))


def test_a_date_in_a_quotation_does_not_date_the_report(annotate: Annotate) -> None:
    text = (
        "“We met the Danes on 5 May 2020, and it went well,” said Foreign Minister Anna Berg. "
        "Peru expelled two Chilean diplomats."
    )
    assert _dates(annotate(text).events)[-1] is None


def test_in_a_history_what_has_no_date_is_background(annotate: Annotate) -> None:
    text = (
        "In 1702 Sweden attacked Poland. In 1731 Sweden attacked Denmark. In 1764 Spain attacked Portugal. "
        "In 1790 Russia attacked Sweden. In 1811 Denmark attacked Sweden. In 1854 Britain attacked Russia. "
        "In 1877 Russia attacked Turkey. In 1905 Japan attacked Russia.\n\nLater Japan built roads in Korea."
    )
    labels = [event.label for event in annotate(text).events]
    assert len(labels) == 8
    assert not any("roads" in label for label in labels)
