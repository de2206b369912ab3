"""Speech without marks, or with marks for a part of it only."""

from __future__ import annotations

import pytest

from .conftest import Quotes


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Officials said talks would resume on Monday.", "talks would resume on Monday", "Officials"),
        ("Olsen said that the bridge was closed.", "that the bridge was closed", "Olsen"),
        ("The bridge is closed, officials said.", "The bridge is closed", "officials"),
        ("The bridge is closed, according to the mayor.", "The bridge is closed", "the mayor"),
        ("According to the mayor, the bridge is closed.", "the bridge is closed", "the mayor"),
        ("Olsen vowed to close the bridge.", "to close the bridge", "Olsen"),
        ("The mayor denied any role in the deal.", "any role in the deal", "The mayor"),
        ("Critics accused the mayor of wasting public money.", "wasting public money", "Critics"),
        ("Olsen warned drivers that the bridge was closed.", "that the bridge was closed", "Olsen"),
        ("As the mayor noted, the bridge is closed.", "the bridge is closed", "the mayor"),
        ("In his view, the bridge should be closed.", "the bridge should be closed", "his"),
        (
            "The ministry, which said the bridge was closed, sent engineers.",
            "the bridge was closed",
            "The ministry",
        ),
        ("Olsen, who said the bridge was closed, sent engineers.", "the bridge was closed", "who"),
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


def test_a_report_around_its_clause_has_two_pieces(quotes: Quotes) -> None:
    (only,) = quotes("The old bridge, Olsen said, will stay closed until May.")
    assert only.content == ("The old bridge", "will stay closed until May")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The truth, Olsen said then, was that nobody knew.", ("The truth", "was that nobody knew")),
        (
            "The bridge cost a fortune, the mayor said in a June letter, and the road will cost more.",
            ("The bridge cost a fortune", "and the road will cost more"),
        ),
        (
            "The bridge, as the mayor of the town noted, was never safe.",
            ("The bridge", "was never safe"),
        ),
    ],
)
def test_a_report_goes_on_behind_its_clause(quotes: Quotes, text: str, content: tuple[str, ...]) -> None:
    (only,) = quotes(text)
    assert only.content == content


def test_an_abbreviation_can_end_a_sentence(quotes: Quotes) -> None:
    (only,) = quotes("Olsen said the march would end in Washington, D.C. The town was quiet.")
    assert only.content == ("the march would end in Washington, D.C.",)


def test_what_the_speaker_does_next_is_not_reported(quotes: Quotes) -> None:
    (only,) = quotes("The bridge was never safe, the mayor said in a letter, and left the town.")
    assert only.content == ("The bridge was never safe",)


def test_a_participle_shares_the_subject(quotes: Quotes) -> None:
    first, second = quotes("Olsen said the bridge was closed, adding that it would open in May.")
    assert first.content == ("the bridge was closed",)
    assert second.content == ("that it would open in May",)
    assert second.speaker == first.speaker == "Olsen"


def test_a_second_verb_shares_the_subject(quotes: Quotes) -> None:
    first, second = quotes("Olsen said the bridge was closed and warned that the road would follow.")
    assert first.content == ("the bridge was closed",)
    assert second.speaker == "Olsen"


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


def test_a_dateline_is_no_part_of_a_report(quotes: Quotes) -> None:
    (only,) = quotes("OSLO, May 3 (Fjord News) — The bridge will stay closed, officials said.")
    assert only.content == ("The bridge will stay closed",)


def test_the_second_verb_of_a_report_is_not_what_its_source_did(quotes: Quotes) -> None:
    said = quotes("The two towns met on Friday, diplomats said, and accused each other of lying.")
    assert said[0].speaker == "diplomats"
    assert [one.speaker for one in said[1:]] != ["diplomats"]


def test_a_source_with_its_name(quotes: Quotes) -> None:
    (only,) = quotes("According to her spokesman, Paul Lane, she intends to listen.")
    assert only.content == ("she intends to listen",)


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


def test_the_next_report_has_its_own_speaker(quotes: Quotes) -> None:
    first, second = quotes(
        "Olsen said the bridge was closed, and drivers complained that nobody had told them."
    )
    assert (first.content, second.speaker) == (("the bridge was closed",), "drivers")
