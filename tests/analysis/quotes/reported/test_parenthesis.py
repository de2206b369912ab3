"""Reporting clauses behind or inside what they report."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.conftest import Quotes


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


def test_a_dateline_is_no_part_of_a_report(quotes: Quotes) -> None:
    (only,) = quotes("OSLO, May 3 (Fjord News) — The bridge will stay closed, officials said.")
    assert only.content == ("The bridge will stay closed",)


def test_the_second_verb_of_a_report_is_not_what_its_source_did(quotes: Quotes) -> None:
    said = quotes("The two towns met on Friday, diplomats said, and accused each other of lying.")
    assert said[0].speaker == "diplomats"
    assert [one.speaker for one in said[1:]] != ["diplomats"]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The clerk waved her through; Olsen, she said, was late.",
            ("Olsen", "was late"),
            "she",
        ),
        (
            "Sixteen people drowned, divers said; the navy denied that it had fired.",
            ("Sixteen people drowned",),
            "divers",
        ),
        (
            "In May, he told the mourners, he had been given a key.",
            ("In May", "he had been given a key"),
            "he",
        ),
        (
            "The match was held up, players told this paper, by a shortage of oars.",
            ("The match was held up", "by a shortage of oars"),
            "players",
        ),
        (
            "Most bridges in the valley are too old, a survey found.",
            ("Most bridges in the valley are too old",),
            "a survey",
        ),
        (
            "Police fired six shots in the air, superintendent of police Sanna Nikola said.",
            ("Police fired six shots in the air",),
            "Sanna Nikola",
        ),
        (
            "The town banned a dance, a step that, she noted, takes in half of the weddings.",
            ("takes in half of the weddings",),
            "she",
        ),
    ],
)
def test_what_the_clause_in_between_reports(
    quotes: Quotes, text: str, content: tuple[str, ...], speaker: str
) -> None:
    one = quotes(text)[0]
    assert (one.content, one.speaker) == (content, speaker)


def test_a_note_to_a_promise_does_not_report_the_promise(quotes: Quotes) -> None:
    (only,) = quotes("Moss has promised that the fair will open on the tenth, a Monday, he noted, and left.")
    assert (only.cue, only.speaker) == ("promised", "Moss")
    assert only.content == ("that the fair will open on the tenth, a Monday",)


def test_the_asking_of_a_relative_clause_is_not_a_report_of_the_main_one(quotes: Quotes) -> None:
    assert not quotes(
        "The River Guard, whose director had asked on the radio for votes for Olsen, was present."
    )
