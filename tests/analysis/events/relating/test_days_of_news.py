"""What has no day of its own is of the day of the news, or of none."""

from __future__ import annotations

import pytest

from tests.analysis.events.relating.days import DAY, dated, values
from tests.conftest import Annotate


def test_news_without_a_day_is_of_the_day_of_publication(annotate: Annotate) -> None:
    assert dated(annotate("Chile condemned Peru.", DAY).events) == [("2021-03-10", "published")]


@pytest.mark.parametrize(
    "text",
    [
        "Chile will send tents to Peru.",
        "After the war of 1879 had ended, Chile praised Peru.",
        "Chile had condemned Peru.",
    ],
)
def test_what_no_day_is_known_of_has_none(annotate: Annotate, text: str) -> None:
    assert dated(annotate(text, DAY).events) == [None]


def test_without_a_day_of_publication_nothing_is_inferred(annotate: Annotate) -> None:
    assert dated(annotate("Chile condemned Peru.").events) == [None]


def test_the_day_of_the_news_is_that_of_what_has_no_date(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru on Tuesday.\n\nPeru expelled two Chilean diplomats.\n\n"
        "Bolivia urged Peru to pay.\n\nBrazil accused Peru of lying."
    )
    assert dated(annotate(text, DAY).events) == [
        ("2021-03-09", "stated"),
        ("2021-03-09", "carried"),
        ("2021-03-09", "carried"),
        ("2021-03-09", "carried"),
    ]


def test_a_day_that_is_told_late_is_not_that_of_the_news(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru.\n\nBolivia urged Peru to pay.\n\nBrazil praised Chile.\n\n"
        "Ecuador criticized Bolivia.\n\nSpain accused Brazil of lying.\n\n"
        "Peru expelled two Chilean diplomats on Monday.\n\nCuba thanked Spain.\n\n"
        "Panama threatened Cuba.\n\nNorway condemned Panama."
    )
    dates = dated(annotate(text, DAY).events)
    assert dates[0] == (DAY.isoformat(), "published")
    assert ("2021-03-08", "stated") in dates
    assert dates[-1] is None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Chile has hired a coach.\n\nIts old one was sacked on Monday.", "2021-03-10"),
        ("Chile hired a coach on Monday.\n\nIts old one was sacked.", "2021-03-08"),
    ],
)
def test_news_told_in_the_perfect_is_not_of_the_day_before(annotate: Annotate, lead: str, day: str) -> None:
    text = lead + "\n\nPeru praised Bolivia.\n\n“Welcome,” Anna Berg told Ida Moss.\n\nBrazil thanked Spain."
    *_, last = annotate(text, DAY).events
    assert last.date is not None
    assert last.date.value == day


def test_a_portrait_has_no_news_in_its_lead(annotate: Annotate) -> None:
    lives = "".join(f"In {1950 + 4 * n} Tom Hale won a prize.\n\n" for n in range(12))
    text = "Tom Hale accused Peru of theft.\n\n" + lives
    assert annotate(text, DAY).events[0].date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chile expelled ten clerks who had come on Monday.", None),
        ("Chile expelled ten clerks who had come in 2015.", "2021-03-10"),
    ],
)
def test_a_late_day_beside_it_makes_the_day_of_publication_doubtful(
    annotate: Annotate, text: str, day: str | None
) -> None:
    event = annotate(text, DAY).events[0]
    assert (event.date.value if event.date is not None else None) == day


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Anna Berg, who on Monday sued a paper, said that Peru was poor.", "2021-03-10"),
        ("Anna Berg said on Monday that Peru was poor.", "2021-03-08"),
        ("Anna Berg was taken to Lima, where she was charged on Monday.", "2021-03-08"),
    ],
)
def test_who_somebody_is_is_not_the_news(annotate: Annotate, lead: str, day: str) -> None:
    text = lead + "\n\nThe port was full.\n\nBerg urged Chile to pay."
    assert values(annotate(text, DAY).events)[-1] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Police attacked a crowd in Lima.", None),
        ("Chile accused Bolivia of theft.", "2021-03-10"),
        ("Anna Berg opened a school in Lima.", "2021-03-10"),
    ],
)
def test_below_news_without_a_day_others_did_it_some_day(
    annotate: Annotate, text: str, day: str | None
) -> None:
    lead = "Anna Berg has ended a strike in Peru.\n\nThe port was full.\n\nIt rained.\n\n"
    events = [e for e in annotate(lead + text, DAY).events if e.start >= len(lead)]
    assert set(values(tuple(events))) <= {day}


def test_an_attack_is_near_the_day_on_which_it_is_told(annotate: Annotate) -> None:
    text = "Gunmen killed four soldiers in the north, the army said on Tuesday."
    assert dated(annotate(text, DAY).events) == [("2021-03-09", "carried")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Yesterday, in the last game of the cup, 5–4 in the shootout for the Rovers.", "2021-03-09"),
        ("On Monday, in the last game of the cup, 5–4 in the shootout for the Rovers.", "2021-03-08"),
        ("In the last game of the cup, 5–4 in the shootout for the Rovers.", "2021-03-10"),
    ],
)
def test_the_day_with_which_the_text_begins_is_that_of_its_news(
    annotate: Annotate, text: str, value: str
) -> None:
    events = annotate(f"{text}\n\nAnna Berg scored the first goal of the match.", DAY).events
    assert [e.date.value for e in events if e.date is not None] == [value]


def test_the_day_on_which_it_was_told_is_not_that_of_what_was_done(annotate: Annotate) -> None:
    text = (
        "Chilean troops shelled the port of Sund, the mayor said Tuesday.\n\n"
        "Anna Berg said nothing was left of the quay. Masked men attacked two nurses.\n\n"
        "The men burned a clinic."
    )
    found = {event.trigger: event for event in annotate(text, DAY).events}
    by_word = {text[start:end]: event.date for (start, end), event in found.items()}
    assert by_word["said"] is not None
    assert by_word["attacked"] is None
    assert by_word["burned"] is None
