"""Speech without marks, or with marks for a part of it only."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.conftest import Quotes


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Officials said talks would resume on Monday.", "talks would resume on Monday", "Officials"),
        ("Olsen said that the bridge was closed.", "that the bridge was closed", "Olsen"),
        ("The bridge is closed, officials said.", "The bridge is closed", "officials"),
        ("Olsen vowed to close the bridge.", "to close the bridge", "Olsen"),
        ("The mayor denied any role in the deal.", "any role in the deal", "The mayor"),
        ("Critics accused the mayor of wasting public money.", "wasting public money", "Critics"),
        ("Olsen warned drivers that the bridge was closed.", "that the bridge was closed", "Olsen"),
        ("As the mayor noted, the bridge is closed.", "the bridge is closed", "the mayor"),
        (
            "The ministry, which said the bridge was closed, sent engineers.",
            "the bridge was closed",
            "The ministry",
        ),
        ("Olsen, who said the bridge was closed, sent engineers.", "the bridge was closed", "Olsen"),
        (
            "Marta Olsen – the mayor of the town on the river – said on Friday the bridge was closed.",
            "the bridge was closed",
            "Marta Olsen",
        ),
    ],
)
def test_reports_of_many_shapes(quotes: Quotes, text: str, content: str, speaker: str) -> None:
    said = quotes(text)
    assert [(" ".join(one.content), one.speaker, one.form) for one in said] == [
        (content, speaker, "indirect")
    ]


def test_an_abbreviation_can_end_a_sentence(quotes: Quotes) -> None:
    (only,) = quotes("Olsen said the march would end in Washington, D.C. The town was quiet.")
    assert only.content == ("the march would end in Washington, D.C.",)


def test_a_participle_shares_the_subject(quotes: Quotes) -> None:
    first, second = quotes("Olsen said the bridge was closed, adding that it would open in May.")
    assert first.content == ("the bridge was closed",)
    assert second.content == ("that it would open in May",)
    assert second.speaker == first.speaker == "Olsen"


def test_the_outermost_report_wins(quotes: Quotes) -> None:
    (only,) = quotes("The mayor told the council that Olsen had said the bridge was closed.")
    assert only.speaker == "The mayor"
    assert only.content == ("that Olsen had said the bridge was closed",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Olsen called the plan "a disaster".', 'the plan "a disaster"'),
        ('Olsen described the plan as "a disaster".', 'the plan as "a disaster"'),
        ('Olsen vowed to fight "until the end".', 'to fight "until the end"'),
        ('Olsen said the plan was "a disaster" for the town.', 'the plan was "a disaster" for the town'),
    ],
)
def test_the_whole_clause_around_the_marks_is_the_content(quotes: Quotes, text: str, content: str) -> None:
    (only,) = quotes(text)
    assert only.form == "mixed"
    assert only.content == (content,)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed.",
        "Tell us what you think.",
        "The council called an extra session to vote on the bridge.",
        "The visitors were denied visas.",
        "The driver asked not to be named.",
        "It goes without saying that bridges are expensive.",
        "She sang at the opening and the crowd went home.",
    ],
)
def test_what_nobody_says_is_not_reported(quotes: Quotes, text: str) -> None:
    assert quotes(text) == []


def test_a_study_speaks_where_a_person_only_finds(quotes: Quotes) -> None:
    (only,) = quotes(
        "The survey found that most drivers use the bridge. The mayor found that the door was open."
    )
    assert only.speaker == "The survey"


def test_a_fronted_clause_in_the_tense_of_the_report_belongs_to_it(quotes: Quotes) -> None:
    inside = quotes("When the road is wet, Olsen said the bridge closes early.")
    outside = quotes("When the road was closed, Olsen said the bridge was next.")
    assert inside[0].content == ("When the road is wet", "the bridge closes early")
    assert outside[0].content == ("the bridge was next",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "In a reply, Norte showed a letter from a man called “Pedro”, acknowledging that he drinks tea.",
            "a man",
        ),
        (
            "The company presented a statement by its engineer admitting that he forgot the valve.",
            "its engineer",
        ),
        ("The firm published an affidavit by a driver confirming that he had seen the fire.", "a driver"),
        ("The ministry issued a statement saying that the bridge was closed.", "The ministry"),
    ],
)
def test_a_participle_tells_what_the_writer_says(quotes: Quotes, text: str, speaker: str) -> None:
    assert [one.speaker for one in quotes(text)] == [speaker]
