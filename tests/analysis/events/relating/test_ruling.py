"""A day told rules what follows, until another comes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.events.relating.days import DAY, NEWS, dated, values
from tests.conftest import Annotate


def test_a_day_rules_what_follows_until_another_comes(annotate: Annotate) -> None:
    text = (
        "On 5 May 2020 Chile condemned Peru. The Chilean government urged Peru to leave.\n\n"
        "In response Peru rejected the accusations.\n\nOn 8 May 2020 Peru expelled two Chilean diplomats."
    )
    assert dated(annotate(text, date(2020, 7, 1)).events) == [
        ("2020-05-05", "stated"),
        ("2020-05-05", "carried"),
        ("2020-05-05", "carried"),
        ("2020-05-08", "stated"),
    ]


def test_background_does_not_rule_the_news(annotate: Annotate) -> None:
    text = "Chile condemned Peru on Tuesday. In 1990 Peru attacked Ecuador. Chile urged Peru to leave."
    first, second, third = dated(annotate(text, DAY).events)
    assert first == ("2021-03-09", "stated")
    assert second == ("1990", "stated")
    assert third == ("2021-03-09", "carried")


def test_a_carried_date_names_the_mention_it_comes_from(annotate: Annotate) -> None:
    found = annotate("On 5 May 2020 Chile condemned Peru. Peru expelled two Chilean diplomats.", DAY)
    when = found.events[1].date
    assert when is not None
    assert when.mention == found.dates[0].id


def test_what_is_granted_does_not_date_what_follows(annotate: Annotate) -> None:
    text = "Although Norway had agreed to wait last year, Chile condemned Peru."
    assert dated(annotate(text, DAY).events)[-1] == (DAY.isoformat(), "published")


def test_a_date_in_a_question_does_not_date_the_answer(annotate: Annotate) -> None:
    text = (
        "Q: Did Chile condemn Peru on 5 May 2020?\n\nA: Peru expelled two Chilean diplomats.\n\n"
        "Q: And then?\n\nA: Chile closed the port."
    )
    events = annotate(text, date(2020, 5, 7)).events
    assert events
    assert all(event.date is None for event in events if event.start > text.index("A:"))


def test_in_a_history_what_has_no_date_is_background(annotate: Annotate) -> None:
    text = (
        "In 1702 Sweden attacked Poland. In 1731 Sweden attacked Denmark. In 1764 Spain attacked Portugal. "
        "In 1790 Russia attacked Sweden. In 1811 Denmark attacked Sweden. In 1854 Britain attacked Russia. "
        "In 1877 Russia attacked Turkey. In 1905 Japan attacked Russia.\n\nLater Japan built roads in Korea."
    )
    labels = [event.label for event in annotate(text).events]
    assert len(labels) == 8
    assert not any("roads" in label for label in labels)


def test_what_was_done_on_an_occasion_has_its_day(annotate: Annotate) -> None:
    text = (
        "The mayor met police on Tuesday to discuss Saturday's match.\n\n"
        "Two fans stabbed a steward during the match.\n\nFans also attacked a bus."
    )
    assert dated(annotate(text, DAY).events)[1:] == [("2021-03-06", "carried"), None]


def test_an_act_of_others_does_not_take_the_day_of_another_paragraph(annotate: Annotate) -> None:
    text = "Chile condemned Peru on Tuesday.\n\nSweden arrested two Danish sailors."
    assert dated(annotate(text, DAY).events)[-1] is None


@pytest.mark.parametrize(
    "told",
    [
        "When Mr. Hale was stopped, he told officers that he hated Peru.",
        "Mr. Hale would tell visitors that he hated Peru.",
        "Chile argued for decades that it was innocent.",
    ],
)
def test_what_has_a_time_of_its_own_takes_none_from_elsewhere(annotate: Annotate, told: str) -> None:
    text = NEWS + "Ecuador praised Chile.\n\n" + told
    events = annotate(text, DAY).events
    assert all(e.date is None for e in events if e.start >= text.index(told))


def test_a_day_told_without_an_event_rules_its_paragraph(annotate: Annotate) -> None:
    text = NEWS + "On Monday, it was the turn of Peru. Peru expelled ten Danish diplomats."
    assert dated(annotate(text, DAY).events)[-1] == ("2021-03-08", "carried")


def test_what_follows_an_occasion_in_its_paragraph_is_of_its_day(annotate: Annotate) -> None:
    text = (
        "The mayor met police on Tuesday to discuss Saturday's match.\n\n"
        "During the match, two fans stabbed a steward. The fans attacked a bus.\n\nThe mayor fired a clerk."
    )
    events = annotate(text, DAY).events
    assert dated(events)[1:3] == [("2021-03-06", "carried")] * 2
    assert all(e.date is None or e.date.value != "2021-03-06" for e in events[3:])


def test_a_year_dates_nothing_that_follows(annotate: Annotate) -> None:
    text = NEWS + "In 2015 Anna Berg entered the race. Berg accused Peru of theft. Chile attacked Peru."
    assert values(annotate(text, DAY).events)[-2:] == [None, None]


def test_a_day_long_ago_dates_what_follows(annotate: Annotate) -> None:
    text = NEWS + "On 5 May 2015 rebels entered the port. They attacked two clerks."
    assert values(annotate(text, DAY).events)[-1] == "2015-05-05"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chile is accused of theft by Peru.", None),
        ("Chile was accused of theft by Peru.", "2021-03-09"),
        ("Chile has already expelled ten Spanish clerks.", None),
        ("The initial attack by Chile killed ten Spanish clerks.", None),
    ],
)
def test_how_things_are_since_a_deed_has_no_day(annotate: Annotate, text: str, day: str | None) -> None:
    events = annotate(NEWS + text, DAY).events
    assert {e.date.value if e.date is not None else None for e in events if e.start > len(NEWS)} <= {day}


def test_an_hour_rules_on_the_day_that_follows_it(annotate: Annotate) -> None:
    text = NEWS + "Rebels attacked a port after midnight on Sunday. They killed two clerks."
    assert values(annotate(text, DAY).events)[-1] == "2021-03-07"


def test_a_time_gone_back_to_ends_a_day_in_the_same_paragraph(annotate: Annotate) -> None:
    text = (
        NEWS
        + "On Monday Anna Berg visited Bolivia. In 2015 rebels seized a port. They released ten hostages."
    )
    assert values(annotate(text, DAY).events)[-1] is None


def test_what_is_told_in_the_present_is_not_of_a_day_gone_by(annotate: Annotate) -> None:
    text = NEWS + "Anna Berg visits Bolivia on Monday."
    assert values(annotate(text, DAY).events)[-1] != "2021-03-08"


def test_those_who_died_and_those_who_were_hurt_were_there_on_one_day(annotate: Annotate) -> None:
    text = "Two people died and at least thirty were injured when a train left the rails on Saturday night."
    assert values(annotate(text, DAY).events)[0] == "2021-03-06"
