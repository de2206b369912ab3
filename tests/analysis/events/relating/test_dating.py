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


def test_the_day_of_the_news_is_that_of_what_has_no_date(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru on Tuesday.\n\nPeru expelled two Chilean diplomats.\n\n"
        "Bolivia urged Peru to pay.\n\nBrazil accused Peru of lying."
    )
    assert _dates(annotate(text, _DAY).events) == [
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
    dates = _dates(annotate(text, _DAY).events)
    assert dates[0] == (_DAY.isoformat(), "published")
    assert ("2021-03-08", "stated") in dates
    assert dates[-1] is None


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
    assert _dates(annotate(text, date(2020, 6, 1)).events)[0] == (value, "stated")


@pytest.mark.parametrize(
    "text",
    [
        "At his trial in Oslo in May 1997, Tom Hale accused the police of lying.",
        "During a visit to Peru in May 1997, Tom Hale accused the police of lying.",
    ],
)
def test_an_adjunct_in_front_dates_the_sentence(annotate: Annotate, text: str) -> None:
    events = annotate(text, _DAY).events
    assert ("1997-05", "stated") in _dates(events)


def test_who_says_it_says_it_now_whatever_old_date_came_before(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru on Tuesday.\n\nIn 1990 Peru attacked Ecuador. Peru burned two villages. "
        "“Peru is a thief,” Foreign Minister Anna Berg said."
    )
    events = annotate(text, _DAY).events
    by_word = {text[slice(*event.trigger)]: event for event in events}
    assert _dates((by_word["burned"],)) == [None]
    assert _dates((by_word["said"],)) == [("2021-03-09", "carried")]


def test_a_date_at_the_end_is_that_of_all_coordinate_verbs(annotate: Annotate) -> None:
    text = "A gunman shot a teacher and wounded two boys on Monday."
    dates = _dates(annotate(text, _DAY).events)
    assert dates == [("2021-03-08", "stated")] * 2


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


def test_what_was_done_on_an_occasion_has_its_day(annotate: Annotate) -> None:
    text = (
        "The mayor met police on Tuesday to discuss Saturday's match.\n\n"
        "Two fans stabbed a steward during the match.\n\nFans also attacked a bus."
    )
    assert _dates(annotate(text, _DAY).events)[1:] == [("2021-03-06", "carried"), None]


def test_a_speaker_goes_on_speaking_on_the_day_told(annotate: Annotate) -> None:
    text = 'Last week a clerk, Ida Moss, told the panel of a secret call. "I heard it all," Moss testified.'
    assert _dates(annotate(text, _DAY).events)[-1] == ("2021-03-01/2021-03-07", "carried")


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
    found = annotate(text, _DAY).events
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
    assert [e.date.value for e in annotate(text, _DAY).events if e.date is not None] == [value]


def test_nothing_was_done_on_a_day_to_come(annotate: Annotate) -> None:
    text = "Voting will begin on 5 June 2021, Peru said. Chile condemned Peru."
    assert all(e.date is None or e.date.value != "2021-06-05" for e in annotate(text, _DAY).events[1:])


def test_a_day_that_a_quotation_tells_is_not_that_of_the_speaking(annotate: Annotate) -> None:
    text = (
        "Peru condemned Chile on Tuesday.\n\n“I left Lima on February 15. They sent me to Bolivia on "
        "February 16 and arrested my wife,” said Ida Moss, a teacher."
    )
    found = [e for e in annotate(text, _DAY).events if e.quotes]
    assert found
    assert all(e.date is None or e.date.value == "2021-03-09" for e in found)


_TUESDAY = (
    "Chile condemned Peru on Tuesday.\n\nPeru expelled two Chilean diplomats.\n\n"
    "Bolivia urged Peru to pay.\n\nBrazil accused Peru of lying.\n\n"
)


def test_who_said_it_below_the_lead_said_it_on_the_day_of_publication(annotate: Annotate) -> None:
    text = (
        _TUESDAY
        + "Ecuador praised Chile.\n\nThe ministers of Spain will meet, Foreign Minister Anna Berg said."
    )
    said = annotate(text, _DAY).events[-1]
    assert _dates((said,)) == [(_DAY.isoformat(), "published")]


def test_who_says_it_says_it_on_the_day_of_publication(annotate: Annotate) -> None:
    text = "Chile condemned Peru on Tuesday.\n\nThe deal will fail, Foreign Minister Anna Berg says."
    assert _dates(annotate(text, _DAY).events)[-1] == (_DAY.isoformat(), "published")


def test_an_act_of_others_does_not_take_the_day_of_another_paragraph(annotate: Annotate) -> None:
    text = "Chile condemned Peru on Tuesday.\n\nSweden arrested two Danish sailors."
    assert _dates(annotate(text, _DAY).events)[-1] is None


@pytest.mark.parametrize(
    "told",
    [
        "When Mr. Hale was stopped, he told officers that he hated Peru.",
        "Mr. Hale would tell visitors that he hated Peru.",
        "Chile argued for decades that it was innocent.",
    ],
)
def test_what_has_a_time_of_its_own_takes_none_from_elsewhere(annotate: Annotate, told: str) -> None:
    text = _TUESDAY + "Ecuador praised Chile.\n\n" + told
    events = annotate(text, _DAY).events
    assert all(e.date is None for e in events if e.start >= text.index(told))


def test_a_day_behind_whom_one_speaks_before_is_that_of_the_speaking(annotate: Annotate) -> None:
    text = "Anna Berg testified before the House Trade Committee Tuesday about the fire."
    assert _dates(annotate(text, _DAY).events)[:1] == [("2021-03-09", "stated")]


def test_a_clause_with_a_subject_of_its_own_does_not_date_the_sentence(annotate: Annotate) -> None:
    text = "Although Mr. Hale was born in Chile in 1889, Peru accused Chile of lying."
    assert ("1889", "stated") not in _dates(annotate(text, _DAY).events)[-1:]


def test_what_is_said_in_a_portrait_has_no_day(annotate: Annotate) -> None:
    lives = "".join(f"In {1950 + 4 * n} Tom Hale won a prize.\n\n" for n in range(12))
    text = lives + "“He was kind to all of us and he gave us his books,” Anna Berg said."
    assert annotate(text, _DAY).events[-1].date is None


def test_a_day_on_which_others_spoke_is_not_that_of_a_speaker(annotate: Annotate) -> None:
    text = (
        "Chile condemned Peru.\n\nBolivia urged Peru to pay.\n\nBrazil praised Chile.\n\n"
        "Ecuador criticized Bolivia.\n\nSpain accused Brazil of lying.\n\n"
        "The Herald reported on Sunday that Peru would close two ports.\n\n"
        "The ports stay open, Foreign Minister Anna Berg said."
    )
    assert ("2021-03-07", "carried") not in _dates(annotate(text, _DAY).events)


def test_the_period_that_figures_are_of_is_not_when_they_were_told(annotate: Annotate) -> None:
    found = annotate("Norvik reported a loss of two million euros for the third quarter.", date(2024, 11, 6))
    assert all(e.date is None or e.date.value != "2024-Q3" for e in found.events)


def test_according_to_whom_something_is_it_is_so_now(annotate: Annotate) -> None:
    text = (
        _TUESDAY
        + "Ecuador praised Chile.\n\nAccording to Foreign Minister Anna Berg, the deal harms the ports."
    )
    assert _dates(annotate(text, _DAY).events)[-1] == (_DAY.isoformat(), "published")


def test_a_day_told_without_an_event_rules_its_paragraph(annotate: Annotate) -> None:
    text = _TUESDAY + "On Monday, it was the turn of Peru. Peru expelled ten Danish diplomats."
    assert _dates(annotate(text, _DAY).events)[-1] == ("2021-03-08", "carried")


def test_what_follows_an_occasion_in_its_paragraph_is_of_its_day(annotate: Annotate) -> None:
    text = (
        "The mayor met police on Tuesday to discuss Saturday's match.\n\n"
        "During the match, two fans stabbed a steward. The fans attacked a bus.\n\nThe mayor fired a clerk."
    )
    events = annotate(text, _DAY).events
    assert _dates(events)[1:3] == [("2021-03-06", "carried")] * 2
    assert all(e.date is None or e.date.value != "2021-03-06" for e in events[3:])


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
    event = annotate(lead + "\n\n“The ports are full,” Anna Berg said.", _DAY).events[-1]
    assert (event.date.value if event.date is not None else None) == day


def test_a_stretch_of_years_lends_its_beginning_to_nothing(annotate: Annotate) -> None:
    text = "From 2004 to 2014 Anna Berg led the ministry. She accused Peru of theft and fired ten clerks."
    assert all(e.date is None or e.date.value != "2004" for e in annotate(text, _DAY).events)


def test_the_day_that_hangs_on_the_verb_comes_before_that_of_a_thing(annotate: Annotate) -> None:
    text = "Chile condemned the arrest of two clerks on Sunday in a letter to Peru on Monday."
    assert ("2021-03-08", "stated") in _dates(annotate(text, _DAY).events)


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Chile has hired a coach.\n\nIts old one was sacked on Monday.", "2021-03-10"),
        ("Chile hired a coach on Monday.\n\nIts old one was sacked.", "2021-03-08"),
    ],
)
def test_news_told_in_the_perfect_is_not_of_the_day_before(annotate: Annotate, lead: str, day: str) -> None:
    text = lead + "\n\nPeru praised Bolivia.\n\n“Welcome,” Anna Berg told Ida Moss.\n\nBrazil thanked Spain."
    *_, last = annotate(text, _DAY).events
    assert last.date is not None
    assert last.date.value == day


def test_a_portrait_has_no_news_in_its_lead(annotate: Annotate) -> None:
    lives = "".join(f"In {1950 + 4 * n} Tom Hale won a prize.\n\n" for n in range(12))
    text = "Tom Hale accused Peru of theft.\n\n" + lives
    assert annotate(text, _DAY).events[0].date is None


def test_the_present_in_a_quotation_is_not_that_of_the_saying(annotate: Annotate) -> None:
    text = (
        _TUESDAY + "Anna Berg spoke on Monday. “The ports are full,” Berg said. “We urge Peru to close them.”"
    )
    said = [e for e in annotate(text, _DAY).events if e.start > len(_TUESDAY)]
    assert len(said) > 1
    assert {e.date.value if e.date is not None else None for e in said} == {"2021-03-08"}


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
    event = annotate(text, _DAY).events[0]
    assert (event.date.value if event.date is not None else None) == day


def _values(events: tuple[Event, ...]) -> list[str | None]:
    return [e.date.value if e.date is not None else None for e in events]


def test_who_claims_it_now_does_not_claim_it_on_an_old_day(annotate: Annotate) -> None:
    text = "Tom Hale was jailed on 3 March 2018 in Lima. Hale claims that Peru is a thief."
    jailed, claims = annotate(text, _DAY).events
    assert _values((jailed,)) == ["2018-03-03"]
    assert claims.date is None or claims.date.value == _DAY.isoformat()


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
    assert _values(annotate(text, _DAY).events)[-1] == day


def test_who_tells_what_he_did_since_has_spoken_since(annotate: Annotate) -> None:
    text = (
        "Rebels attacked a port in Peru on Monday.\n\nThe port was full.\n\n"
        "“We looked yesterday at the ships,” Foreign Minister Anna Berg said."
    )
    assert _values(annotate(text, _DAY).events)[-1] == "2021-03-10"


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
    events = [e for e in annotate(_WORDS_OF_MONDAY + text, _DAY).events if e.start >= len(_WORDS_OF_MONDAY)]
    assert set(_values(tuple(events))) <= {day}


def test_another_one_does_not_speak_on_the_day_of_a_speech(annotate: Annotate) -> None:
    text = (
        "Chile attacked Peru, Tom Hale says.\n\nThe port was full.\n\nIt rained.\n\n"
        "In a speech in Lima on Sunday, Anna Berg said that Chile was rich. She said Peru was poor.\n\n"
        "Ida Moss said that Bolivia was poor, too."
    )
    said = _values(annotate(text, _DAY).events)
    assert said[1:3] == ["2021-03-07", "2021-03-07"]
    assert said[-1] != "2021-03-07"


def test_the_day_of_the_deed_comes_before_that_of_the_telling(annotate: Annotate) -> None:
    text = "Two clerks died when a ship sank in Peru on Monday, police said on Tuesday."
    assert _values(annotate(text, _DAY).events)[0] == "2021-03-08"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("At the time the port was sold last year, Chile attacked Peru.", "2020"),
        ("Chile attacked Peru when the port was sold last year.", "2020"),
        ("In what was seen as a long speech in Lima on Sunday, Chile condemned Peru.", "2021-03-07"),
    ],
)
def test_what_was_at_the_same_time_has_its_date(annotate: Annotate, text: str, day: str) -> None:
    assert day in _values(annotate(text, _DAY).events)


def test_what_is_called_for_a_day_is_not_called_on_it(annotate: Annotate) -> None:
    text = "Unions in Peru condemned the plan and called a strike for Friday."
    assert "2021-03-12" not in _values(annotate(text, _DAY).events)


def test_a_year_dates_nothing_that_follows(annotate: Annotate) -> None:
    text = _TUESDAY + "In 2015 Anna Berg entered the race. Berg accused Peru of theft. Chile attacked Peru."
    assert _values(annotate(text, _DAY).events)[-2:] == [None, None]


def test_a_day_long_ago_dates_what_follows(annotate: Annotate) -> None:
    text = _TUESDAY + "On 5 May 2015 rebels entered the port. They attacked two clerks."
    assert _values(annotate(text, _DAY).events)[-1] == "2015-05-05"


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
    events = annotate(_TUESDAY + text, _DAY).events
    assert {e.date.value if e.date is not None else None for e in events if e.start > len(_TUESDAY)} <= {day}


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
    events = [e for e in annotate(lead + text, _DAY).events if e.start >= len(lead)]
    assert set(_values(tuple(events))) <= {day}


def test_an_hour_rules_on_the_day_that_follows_it(annotate: Annotate) -> None:
    text = _TUESDAY + "Rebels attacked a port after midnight on Sunday. They killed two clerks."
    assert _values(annotate(text, _DAY).events)[-1] == "2021-03-07"


@pytest.mark.parametrize(
    "text",
    [
        "When the truce ended last month, Chile accused Peru of theft.",
        "The ministers cancelled all games through Friday.",
    ],
)
def test_what_only_bounds_it_or_went_before_is_not_its_day(annotate: Annotate, text: str) -> None:
    assert _values(annotate(text, _DAY).events)[-1] not in ("2021-02", "2021-03-12")


def test_a_time_gone_back_to_ends_a_day_in_the_same_paragraph(annotate: Annotate) -> None:
    text = (
        _TUESDAY + "On Monday Anna Berg visited Bolivia. In 2015 rebels seized a port. They freed ten clerks."
    )
    assert _values(annotate(text, _DAY).events)[-1] is None


def test_what_is_told_in_the_present_is_not_of_a_day_gone_by(annotate: Annotate) -> None:
    text = _TUESDAY + "Anna Berg visits Bolivia on Monday."
    assert _values(annotate(text, _DAY).events)[-1] != "2021-03-08"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On Monday, police confirmed that a man had been arrested for theft.", {None}),
        ("A man was arrested for theft at his home, police said on Monday.", {None}),
        ("A man was arrested for theft on Sunday, police said on Monday.", {("2021-03-07", "stated")}),
        ("On Monday, police arrested a man for theft.", {("2021-03-08", "stated")}),
    ],
)
def test_the_day_of_the_telling_is_not_that_of_an_arrest(
    annotate: Annotate, text: str, days: set[tuple[str, str] | None]
) -> None:
    arrests = [e for e in annotate(text, _DAY).events if e.type == "COERCE"]
    assert arrests
    assert set(_dates(tuple(arrests))) == days


def test_an_attack_is_near_the_day_on_which_it_is_told(annotate: Annotate) -> None:
    text = "Gunmen killed four soldiers in the north, the army said on Tuesday."
    assert _dates(annotate(text, _DAY).events) == [("2021-03-09", "carried")]


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
    first = annotate(text, _DAY).events[0]
    assert first.date is not None
    assert first.date.value == value


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
    events = annotate(f"{text}\n\nAnna Berg scored the first goal of the match.", _DAY).events
    assert [e.date.value for e in events if e.date is not None] == [value]


def test_those_who_died_and_those_who_were_hurt_were_there_on_one_day(annotate: Annotate) -> None:
    text = "Two people died and at least thirty were injured when a train left the rails on Saturday night."
    assert _values(annotate(text, _DAY).events)[0] == "2021-03-06"


def test_who_speaks_below_a_deed_of_last_week_need_not_have_spoken_then(annotate: Annotate) -> None:
    text = (
        "Chile asked Peru on Thursday to extradite a banker.\n\nHe was detained last week in a port. "
        "His lawyer, Anna Berg, said Chile was lying."
    )
    day = _values(annotate(text, _DAY).events)[-1]
    assert day in (None, "2021-03-04")
