"""Where a report begins, and what is none."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.conftest import Quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Port authorities have warned the dispute is now a “major crisis” for the town.",
            "the dispute is now a “major crisis” for the town",
        ),
        (
            "In May, Norlin announced its sales pact with Ely, which gave it the right to make shirts, would "
            "end in 2006.",
            "its sales pact with Ely, which gave it the right to make shirts, would end in 2006",
        ),
        ("Olsen denied reports that he was ill.", "reports that he was ill"),
        ("Olsen denied that he was ill.", "that he was ill"),
        ("Norlin said first-quarter profit fell by half.", "first-quarter profit fell by half"),
        ("Officials said that the mill was safe.", "that the mill was safe"),
    ],
)
def test_it_begins_with_its_subject(quotes: Quotes, text: str, content: str) -> None:
    (only,) = quotes(text)
    assert only.content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Clerks said this is wrong and are trying to stop it.", "this is wrong"),
        ("Clerks said the bridges are old and are closed.", "the bridges are old and are closed"),
        ("Olsen denied his figures were too high - but refused to show them.", "his figures were too high"),
        (
            "A claim accusing the biggest firms of hiding the facts of the case has been thrown out by a "
            "court.",
            "hiding the facts of the case",
        ),
        (
            "The mayor said that prices would rise, a forecast that grocers called absurd.",
            "that prices would rise",
        ),
        (
            "Officials confirmed the aircraft is lost, according to data from the radar.",
            "the aircraft is lost",
        ),
    ],
)
def test_it_ends_before_what_is_done(quotes: Quotes, text: str, content: str) -> None:
    assert quotes(text)[0].content == (content,)


@pytest.mark.parametrize(
    "text",
    [
        "He called for a wider debate on the matter to find a way out.",
        "The homes are graded according to their value in 1991.",
        "The plan was made according to custom.",
        "Toy maker Norlin recalled 90,000 kettles.",
    ],
)
def test_nobody_says_it(quotes: Quotes, text: str) -> None:
    assert quotes(text) == []


def test_a_person_called_on_is_part_of_it(quotes: Quotes) -> None:
    (only,) = quotes("Olsen called on the mayor to find a way out.")
    assert "to find a way out" in only.content[0]


def test_what_a_party_claims_is_the_clause_around_it(quotes: Quotes) -> None:
    (only,) = quotes("Clerks will look for hints on whether, as the party claims, he plans to raise rents.")
    assert only.content == ("he plans to raise rents",)
    first = quotes("The rents, as the party claims, are too high.")[0]
    assert first.content == ("The rents", "are too high")


def test_a_title_torn_from_its_name_is_not_said(quotes: Quotes) -> None:
    (only,) = quotes(
        "“There is work to be done. We ask every town for help”, secretary for roads and Free-Liberal "
        "politician Ida Berg said."
    )
    assert only.content == ("“There is work to be done. We ask every town for help”",)


def test_a_statement_is_read_and_no_part_of_itself(quotes: Quotes) -> None:
    found = quotes(
        "“It is a shame that clerks are held, on top of all the rest. The only message is that the town "
        "wants to hide the truth from the world,” read the statement."
    )
    assert all("read" not in piece for one in found for piece in one.content)
