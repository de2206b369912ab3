"""People who are called as a place is."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad Brenner opened the shop. Brenner said Chad would help him. Chad laughed.", "Chad Brenner"),
        ("Marcus Jordan resigned on Friday. Jordan said he was tired.", "Marcus Jordan"),
        ("Sydney Olsen won the race. Olsen thanked her coach. Sydney smiled.", "Sydney Olsen"),
        ("Paris Holt, 32, sang on Monday. Holt thanked the crowd.", "Paris Holt"),
        ("Georgia Okello laughed. Okello wore a red coat.", "Georgia Okello"),
    ],
)
def test_a_name_once_a_person_s_is_so_always(read: Read, text: str, name: str) -> None:
    reading = read(text)
    assert [(actor.name, actor.kind) for actor in reading.actors] == [(name, "person")]


@pytest.mark.parametrize(
    "text",
    ["Mr. Jordan said he was tired.", "Mrs. Chad left the room.", "Georgia laughed and kissed her brother."],
)
def test_a_word_of_address_or_a_deed_tells_a_person(read: Read, text: str) -> None:
    assert {actor.kind for actor in read(text).actors} == {"person"}


@pytest.mark.parametrize(
    "text",
    [
        "Jordan signed the treaty with Israel. Jordanian officials met in Amman.",
        "Ministers flew to Jordan on Monday. Jordan rejected the plan.",
        "Fighting went on in Chad. Chad closed its border.",
    ],
)
def test_a_country_with_its_people_or_its_land_is_one(read: Read, text: str) -> None:
    reading = read(text)
    assert {actor.kind for actor in reading.actors} == {"country"}


def test_a_place_behind_its_preposition_stays_one(read: Read) -> None:
    reading = read("Marcus Jordan resigned. The plane landed in Jordan on Monday.")
    assert reading.actor("Marcus Jordan").kind == "person"
    assert reading.actor("Jordan").kind == "country"


def test_who_is_called_as_a_people_is_no_country(read: Read) -> None:
    reading = read("Mike German, leader of the party, said no. Mr German said he would resign.")
    assert reading.names() == {"Mike German"}


def test_a_surname_that_is_a_people_s_name_too_stays_a_person(read: Read) -> None:
    text = (
        "Leandra English sued. English's lawyer, Dee Shah, was glad. The president named English to lead it."
    )
    found = read(text)
    assert "England" not in found.names()
    assert found.actor("Leandra English").aliases == ("English",)


def test_a_people_s_adjective_stays_the_country_s(read: Read) -> None:
    found = read("Paul German won the race. The German police praised German on Monday.")
    assert {"Germany", "Paul German"} <= found.names()
