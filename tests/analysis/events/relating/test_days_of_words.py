"""The day on which something was said."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.events.relating.days import DAY, NEWS, dated, values
from tests.conftest import Annotate


def test_who_says_it_says_it_now_whatever_old_date_came_before(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru on Tuesday.\n\nIn 1990 Peru attacked Ecuador. Peru burned two villages. "
        "“Peru is a thief,” Foreign Minister Anna Berg said."
    )
    events = annotate(text, DAY).events
    by_word = {text[slice(*event.trigger)]: event for event in events}
    assert dated((by_word["burned"],)) == [None]
    assert dated((by_word["said"],)) == [("2021-03-09", "carried")]


def test_a_date_in_a_quotation_does_not_date_the_report(annotate: Annotate) -> None:
    text = (
        "“We met the Danes on 5 May 2020, and it went well,” said Foreign Minister Anna Berg. "
        "Peru expelled two Chilean diplomats."
    )
    assert dated(annotate(text).events)[-1] is None


def test_a_speaker_goes_on_speaking_on_the_day_told(annotate: Annotate) -> None:
    text = 'Last week a clerk, Ida Moss, told the panel of a secret call. "I heard it all," Moss testified.'
    assert dated(annotate(text, DAY).events)[-1] == ("2021-03-01/2021-03-07", "carried")


def test_a_day_that_a_quotation_tells_is_not_that_of_the_speaking(annotate: Annotate) -> None:
    text = (
        "Peru condemned Chile on Tuesday.\n\n“I left Lima on February 15. They sent me to Bolivia on "
        "February 16 and arrested my wife,” said Ida Moss, a teacher."
    )
    found = [e for e in annotate(text, DAY).events if e.quotes]
    assert found
    assert all(e.date is None or e.date.value == "2021-03-09" for e in found)


def test_who_said_it_below_the_lead_said_it_on_the_day_of_publication(annotate: Annotate) -> None:
    text = (
        NEWS + "Ecuador praised Chile.\n\nThe ministers of Spain will meet, Foreign Minister Anna Berg said."
    )
    said = annotate(text, DAY).events[-1]
    assert dated((said,)) == [(DAY.isoformat(), "published")]


def test_who_says_it_says_it_on_the_day_of_publication(annotate: Annotate) -> None:
    text = "Chile condemned Peru on Tuesday.\n\nThe deal will fail, Foreign Minister Anna Berg says."
    assert dated(annotate(text, DAY).events)[-1] == (DAY.isoformat(), "published")


def test_a_day_behind_whom_one_speaks_before_is_that_of_the_speaking(annotate: Annotate) -> None:
    text = "Anna Berg testified before the House Trade Committee Tuesday about the fire."
    assert dated(annotate(text, DAY).events)[:1] == [("2021-03-09", "stated")]


def test_what_is_said_in_a_portrait_has_no_day(annotate: Annotate) -> None:
    lives = "".join(f"In {1950 + 4 * n} Tom Hale won a prize.\n\n" for n in range(12))
    text = lives + "“He was kind to all of us and he gave us his books,” Anna Berg said."
    assert annotate(text, DAY).events[-1].date is None


def test_a_day_on_which_others_spoke_is_not_that_of_a_speaker(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru.\n\nBolivia urged Peru to pay.\n\nBrazil praised Chile.\n\n"
        "Ecuador criticized Bolivia.\n\nSpain accused Brazil of lying.\n\n"
        "The Herald reported on Sunday that Peru would close two ports.\n\n"
        "The ports stay open, Foreign Minister Anna Berg said."
    )
    assert ("2021-03-07", "carried") not in dated(annotate(text, DAY).events)


def test_the_period_that_figures_are_of_is_not_when_they_were_told(annotate: Annotate) -> None:
    found = annotate("Norvik reported a loss of two million euros for the third quarter.", date(2024, 11, 6))
    assert all(e.date is None or e.date.value != "2024-Q3" for e in found.events)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Ecuador praised Chile.", (DAY.isoformat(), "published")),
        ("Ecuador praised Chile on Monday.", None),
    ],
)
def test_what_is_said_in_the_present_is_so_now_or_time_and_again(
    annotate: Annotate, told: str, day: tuple[str, str] | None
) -> None:
    text = f"Chile condemned Peru.\n\nBolivia left.\n\n{told}\n\nSpain is silent.\n\n"
    text += "According to Foreign Minister Anna Berg, the deal harms the ports."
    assert dated(annotate(text, DAY).events)[-1] == day


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("In October, Anna Berg visited Peru and accused Chile of theft.", None),
        ("This week, Anna Berg visited Peru and accused Chile of theft.", "2021-03-10"),
    ],
)
def test_who_did_something_long_before_did_not_speak_today(
    annotate: Annotate, lead: str, day: str | None
) -> None:
    event = annotate(lead + "\n\n“The ports are full,” Anna Berg said.", DAY).events[-1]
    assert (event.date.value if event.date is not None else None) == day


def test_the_present_in_a_quotation_is_not_that_of_the_saying(annotate: Annotate) -> None:
    text = NEWS + "Anna Berg spoke on Monday. “The ports are full,” Berg said. “We urge Peru to close them.”"
    said = [e for e in annotate(text, DAY).events if e.start > len(NEWS)]
    assert len(said) > 1
    assert {e.date.value if e.date is not None else None for e in said} == {"2021-03-08"}


def test_who_claims_it_now_does_not_claim_it_on_an_old_day(annotate: Annotate) -> None:
    text = "Tom Hale was jailed on 3 March 2018 in Lima. Hale claims that Peru is a thief."
    jailed, claims = annotate(text, DAY).events
    assert values((jailed,)) == ["2018-03-03"]
    assert claims.date is None or claims.date.value == DAY.isoformat()


def test_who_tells_what_he_did_since_has_spoken_since(annotate: Annotate) -> None:
    text = (
        "Rebels attacked a port in Peru on Monday.\n\nThe port was full.\n\n"
        "“We looked yesterday at the ships,” Foreign Minister Anna Berg said."
    )
    assert values(annotate(text, DAY).events)[-1] == "2021-03-10"


_WORDS_OF_MONDAY = "Anna Berg said on Monday that a pilot had caused the crash.\n\nThe port was full.\n\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tom Hale followed the rules.", None),
        ("Tom Hale asked Ida Moss to land.", None),
        ("Chile praised Anna Berg.", "2021-03-08"),
        ("Anna Berg accused Peru of theft.", "2021-03-08"),
    ],
)
def test_what_others_did_is_not_of_the_day_of_words(annotate: Annotate, text: str, day: str | None) -> None:
    events = [e for e in annotate(_WORDS_OF_MONDAY + text, DAY).events if e.start >= len(_WORDS_OF_MONDAY)]
    assert set(values(tuple(events))) <= {day}


def test_another_one_does_not_speak_on_the_day_of_a_speech(annotate: Annotate) -> None:
    text = (
        "Chile attacked Peru, Tom Hale says.\n\nThe port was full.\n\nIt rained.\n\n"
        "In a speech in Lima on Sunday, Anna Berg said that Chile was rich. She said Peru was poor.\n\n"
        "Ida Moss said that Bolivia was poor, too."
    )
    said = values(annotate(text, DAY).events)
    assert said[1:3] == ["2021-03-07", "2021-03-07"]
    assert said[-1] != "2021-03-07"


def test_who_speaks_below_a_deed_of_last_week_need_not_have_spoken_then(annotate: Annotate) -> None:
    text = (
        "Chile asked Peru on Thursday to extradite a banker.\n\nHe was detained last week in a port. "
        "His lawyer, Anna Berg, said Chile was lying."
    )
    day = values(annotate(text, DAY).events)[-1]
    assert day in (None, "2021-03-04")
