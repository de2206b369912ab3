"""One entry for each actor."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.linking.entries import entries
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


def test_the_adherents_of_a_party_are_not_it_but_belong_to_it(read: Read) -> None:
    reading = read("The Democratic Party met in Ohio. Democrats want a vote. A Democratic senator left.")
    assert reading.mentions("Democratic Party") == ["Democratic Party"]
    assert reading.mentions("Democrats") == ["Democrats", "Democratic"]
    assert reading.affiliations("Democrats") == ["Democratic Party"]


def test_a_group_is_called_by_the_word_for_its_members(read: Read) -> None:
    reading = read("Republican lawmakers left. Republican donors left too. Republicans want a vote.")
    assert "Republicans" in reading.names()


def test_a_party_is_known_by_its_other_name_too(read: Read) -> None:
    reading = read("The GOP met in Ohio. Republicans want a vote.")
    assert reading.actor("Republicans").aliases == ("GOP",)


@pytest.mark.parametrize(
    ("text", "party", "called"),
    [
        (
            "Tories attacked the plan. The Tory leader said the Conservatives would vote no. "
            "The Conservative Party is split. A Conservative spokesman said so.",
            "Conservative Party",
            {"Tories", "Tory", "Conservatives", "Conservative"},
        ),
        (
            "The Lib Dems met in Brighton. A Lib Dem spokesman said the Liberal Democrats would fight.",
            "Liberal Democrats",
            {"Lib Dems", "Lib Dem"},
        ),
        (
            "Republicans cheered. The GOP said the Republican Party would win.",
            "Republican Party",
            {"Republicans", "GOP"},
        ),
    ],
)
def test_a_party_and_what_its_people_are_called_are_one_line(
    read: Read, text: str, party: str, called: set[str]
) -> None:
    actors = [a for a in read(text).actors if a.kind in ("organization", "group")]
    assert len(actors) == 1
    assert {party, *called} <= {actors[0].name, *actors[0].aliases}


def test_an_adjective_alone_is_no_name_for_a_party(read: Read) -> None:
    assert "Conservative Party" in read("A Tory spokesman attacked the plan on Monday.").names()


def test_a_country_is_one_entry_and_a_place_another(read: Read) -> None:
    reading = read("Kenya protested. Kenyan officials met in Mombasa, and Kenya was calm. Mombasa is hot.")
    assert len(reading.mentions("Kenya")) == 3
    assert [len(place.mentions) for place in reading.places] == [2]


def test_entries_are_in_order_of_their_first_names() -> None:
    tokens = Tokens(Doc(spacy.blank("en").vocab, words=["Oslo", "Okello", "Kenya"]))
    names = [Name(2, 3, "country", key="KEN"), Name(1, 2, "person"), Name(0, 1, "place")]
    assert [entry.kind for entry in entries(tokens, names)] == ["place", "person", "country"]
