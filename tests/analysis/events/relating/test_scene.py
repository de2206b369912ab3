"""Who was there when the news took place spoke on its day; others spoke when the paper asked them."""

from __future__ import annotations

import pytest

from analysis import Annotator, Article
from tests.analysis.events.relating.days import DAY
from tests.conftest import Annotate

_REST = (
    "Peru expelled two Chilean diplomats.\n\nBolivia urged Peru to pay.\n\nBrazil accused Peru of lying.\n\n"
    "Ecuador praised Chile.\n\n"
)


def _last(annotate: Annotate, text: str) -> str | None:
    event = annotate(text, DAY).events[-1]
    return event.date.value if event.date is not None else None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("“It is a shame,” Tom Hale said.", "2021-03-09"),
        ("“It is a shame,” Ida Moss said.", "2021-03-10"),
        ("“It is a shame,” Ida Moss said in a statement.", None),
        ("“Two men have been charged,” the police said.", None),
        ("Ida Moss had not heard of Tuesday's rally. “It is a shame,” she said.", "2021-03-09"),
        ("“It is a shame,” Ida Moss told reporters after the rally.", "2021-03-09"),
        ("“It is a shame,” Ida Moss said after the rally broke up.", "2021-03-09"),
    ],
)
def test_who_was_there_spoke_there(annotate: Annotate, said: str, day: str | None) -> None:
    lead = "Tom Hale accused Peru of theft at a rally in Lima on Tuesday.\n\n"
    assert _last(annotate, lead + _REST + said) == day


def test_in_news_of_a_match_all_who_speak_were_there(annotate: Annotate) -> None:
    lead = "Tom Hale scored two goals in a win over the Rovers on Tuesday night, the fifth of the season.\n\n"
    assert _last(annotate, lead + _REST + "“It is a shame,” coach Ida Moss said.") == "2021-03-09"


def test_a_win_at_the_polls_is_no_match(annotate: Annotate) -> None:
    lead = "Tom Hale celebrated a win over the Greens on Monday night.\n\n"
    assert _last(annotate, lead + _REST + "“It is a shame,” Ida Moss said.") == "2021-03-10"


@pytest.mark.parametrize(("news", "day"), [("Tuesday", "2021-03-09"), ("Monday", "2021-03-10")])
def test_who_speaks_of_news_of_yesterday_was_asked_then(annotate: Annotate, news: str, day: str) -> None:
    lead = f"Rebels seized a port in Peru on {news}.\n\n"
    assert _last(annotate, lead + _REST + "“It is a shame,” Ida Moss said.") == day


def test_what_is_said_after_a_match_is_of_the_day_on_which_it_was_lost(annotate: Annotate) -> None:
    text = (
        "The team is tired after Monday night's loss to the Rovers.\n\n"
        "Peru expelled two Chilean diplomats.\n\n"
        "“It is a shame,” coach Ida Moss said after the game."
    )
    assert _last(annotate, text) == "2021-03-08"


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("The Chilean ambassador was expelled on Monday.", "2021-03-08"),
        ("The Chilean ambassador will leave Lima on Friday.", "2021-03-10"),
        ("The Chilean ambassador, whom Peru received on Monday, left Lima.", "2021-03-10"),
    ],
)
def test_a_headline_has_the_day_of_the_lead(annotator: Annotator, lead: str, day: str) -> None:
    title = "Police arrest two sailors in Bergen"
    article = Article(text=f"{title}\n\n{lead}", title=title, published=DAY)
    first = annotator.annotate(article).events[0]
    assert first.date is not None
    assert first.date.value == day
