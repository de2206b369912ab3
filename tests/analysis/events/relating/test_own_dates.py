"""A day that the clause itself tells, and never another clause's."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.events.relating.days import DAY, dated, values
from tests.conftest import Annotate


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
    assert dated(annotate(text, DAY).events) == [(value, "stated")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chile shelled Peru from 3 May to 9 May 2020.", "2020-05-03/2020-05-09"),
        ("Chile held talks with Peru between 3 and 9 May 2020.", "2020-05-03/2020-05-09"),
        ("Chile held talks with Peru May 3-9, 2020.", "2020-05-03/2020-05-09"),
        ("Chile condemned Peru on 3 May 2020, after talks with Bolivia.", "2020-05-03"),
    ],
)
def test_from_a_day_to_another_is_an_interval(annotate: Annotate, text: str, value: str) -> None:
    assert dated(annotate(text, date(2020, 6, 1)).events)[0] == (value, "stated")


@pytest.mark.parametrize(
    "text",
    [
        "At his trial in Oslo in May 1997, Tom Hale accused the police of lying.",
        "During a visit to Peru in May 1997, Tom Hale accused the police of lying.",
    ],
)
def test_an_adjunct_in_front_dates_the_sentence(annotate: Annotate, text: str) -> None:
    events = annotate(text, DAY).events
    assert ("1997-05", "stated") in dated(events)


def test_a_date_at_the_end_is_that_of_all_coordinate_verbs(annotate: Annotate) -> None:
    text = "A gunman shot a teacher and wounded two boys on Monday."
    dates = dated(annotate(text, DAY).events)
    assert dates == [("2021-03-08", "stated")] * 2


def test_what_is_ahead_has_the_date_of_what_is_expected(annotate: Annotate) -> None:
    text = (
        "The Chilean ambassador was due to meet Danish diplomats on Tuesday. "
        "Peru was expected to sign the treaty."
    )
    first, second = dated(annotate(text, DAY).events)
    assert first == ("2021-03-09", "stated")
    assert second != (DAY.isoformat(), "published")


def test_a_date_right_before_the_verb_is_its_own(annotate: Annotate) -> None:
    text = "Chilean lawmakers from both parties on Tuesday urged Peru to leave."
    events = annotate(text, DAY).events
    assert dated(events) == [("2021-03-09", "stated")]
    assert "Tuesday" not in events[0].label


@pytest.mark.parametrize(
    "text",
    [
        "Chile condemned Peru on Tuesday. Chile previously accused Peru of theft.",
        "Chile condemned Peru on Tuesday. An earlier tribunal condemned Bolivia.",
        "Weeks after the vote, Chile condemned Peru.",
        "The clerk was flown from Oslo to Bergen, where he was charged on Monday with theft.",
    ],
)
def test_what_was_at_another_time_has_no_date(annotate: Annotate, text: str) -> None:
    found = annotate(text, DAY).events
    told = ("Tuesday", "charged")
    assert all(e.date is None or any(word in text[e.trigger[0] : e.end] for word in told) for e in found)
    assert any(e.date is None for e in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the harbour of Kiel on Tuesday, officers say a guard shot dead a sailor.", "2021-03-09"),
        ("Ahead of Friday's summit, France condemned Spain.", "2021-03-10"),
        ("The suspects are being questioned by police.", "2021-03-10"),
    ],
)
def test_a_date_in_front_is_that_of_what_it_is_put_at(annotate: Annotate, text: str, value: str) -> None:
    assert [e.date.value for e in annotate(text, DAY).events if e.date is not None] == [value]


def test_nothing_was_done_on_a_day_to_come(annotate: Annotate) -> None:
    text = "Voting will begin on 5 June 2021, Peru said. Chile condemned Peru."
    assert all(e.date is None or e.date.value != "2021-06-05" for e in annotate(text, DAY).events[1:])


def test_a_clause_with_a_subject_of_its_own_does_not_date_the_sentence(annotate: Annotate) -> None:
    text = "Although Mr. Hale was born in Chile in 1889, Peru accused Chile of lying."
    assert ("1889", "stated") not in dated(annotate(text, DAY).events)[-1:]


def test_a_stretch_of_years_lends_its_beginning_to_nothing(annotate: Annotate) -> None:
    text = "From 2004 to 2014 Anna Berg led the ministry. She accused Peru of theft and fired ten clerks."
    assert all(e.date is None or e.date.value != "2004" for e in annotate(text, DAY).events)


def test_the_day_that_hangs_on_the_verb_comes_before_that_of_a_thing(annotate: Annotate) -> None:
    text = "Chile condemned the arrest of two clerks on Sunday in a letter to Peru on Monday."
    assert ("2021-03-08", "stated") in dated(annotate(text, DAY).events)


def test_the_day_of_the_deed_comes_before_that_of_the_telling(annotate: Annotate) -> None:
    text = "Two clerks died when a ship sank in Peru on Monday, police said on Tuesday."
    assert values(annotate(text, DAY).events)[0] == "2021-03-08"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("At the time the port was sold last year, Chile attacked Peru.", "2020"),
        ("Chile attacked Peru when the port was sold last year.", "2020"),
        ("In what was seen as a long speech in Lima on Sunday, Chile condemned Peru.", "2021-03-07"),
    ],
)
def test_what_was_at_the_same_time_has_its_date(annotate: Annotate, text: str, day: str) -> None:
    assert day in values(annotate(text, DAY).events)


def test_what_is_called_for_a_day_is_not_called_on_it(annotate: Annotate) -> None:
    text = "Unions in Peru condemned the plan and called a strike for Friday."
    assert "2021-03-12" not in values(annotate(text, DAY).events)


@pytest.mark.parametrize(
    "text",
    [
        "When the truce ended last month, Chile accused Peru of theft.",
        "The ministers cancelled all games through Friday.",
    ],
)
def test_what_only_bounds_it_or_went_before_is_not_its_day(annotate: Annotate, text: str) -> None:
    assert values(annotate(text, DAY).events)[-1] not in ("2021-02", "2021-03-12")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On Monday, police confirmed that a man had been arrested for murder.", {None}),
        ("A man was arrested for theft at his home, police said on Monday.", {None}),
        ("A man was arrested for theft on Sunday, police said on Monday.", {("2021-03-07", "stated")}),
        ("On Monday, police arrested a man for theft.", {("2021-03-08", "stated")}),
    ],
)
def test_the_day_of_the_telling_is_not_that_of_an_arrest(
    annotate: Annotate, text: str, days: set[tuple[str, str] | None]
) -> None:
    arrests = [e for e in annotate(text, DAY).events if e.type == "COERCE"]
    assert arrests
    assert set(dated(tuple(arrests))) == days


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("March 8 (Nordpress) - Chile condemned Peru on Tuesday.", "2021-03-09"),
        ("LIMA, March 8 (Nordpress) – Chile condemned Peru on Tuesday.", "2021-03-09"),
        ("On March 8 Chile condemned Peru, which on Tuesday expelled a diplomat.", "2021-03-08"),
        ("March 8 (Nordpress) - Chile condemned Peru.", "2021-03-08"),
    ],
)
def test_the_day_of_writing_is_not_that_of_the_deed(annotate: Annotate, text: str, value: str) -> None:
    first = annotate(text, DAY).events[0]
    assert first.date is not None
    assert first.date.value == value
