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
