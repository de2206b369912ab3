"""What becomes of a name that the tables know."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The brochure is available in English and in Spanish.",
        "They met in New Mexico.",
        "The basketball player Michael Jordan retired.",
        "African Americans voted in large numbers.",
    ],
)
def test_what_only_looks_like_a_country_is_none(read: Read, text: str) -> None:
    assert not [a for a in read(text).actors if a.kind == "country"]


def test_korean_is_the_korea_that_the_article_names(read: Read) -> None:
    assert "Korean" in read("South Korea protested. Korean exports fell.").mentions("South Korea", "demonym")
    both = read("South Korea and North Korea met. Korean families wept.")
    assert "Korean" not in [both.text[m.start : m.end] for a in both.actors for m in a.mentions]


def test_hyphenated_peoples_are_two_countries(read: Read) -> None:
    reading = read("The Chinese-North Korean border reopened.")
    assert reading.mentions("China") == ["Chinese"]
    assert reading.mentions("North Korea") == ["North Korean"]


@pytest.mark.parametrize(
    "dateline", ["SEOUL, Oct. 10 (Agency) -- ", "SEOUL (Agency) - ", "Seoul (Agency) — "]
)
def test_a_dateline_tells_a_place(read: Read, dateline: str) -> None:
    reading = read(f"{dateline}South Korea said on Monday that it would respond.")
    assert {name.upper() for name in reading.place_names()} == {"SEOUL"}
    assert reading.actor("South Korea").aliases == ()


def test_a_state_s_name_beside_other_states_is_no_country(read: Read) -> None:
    reading = read("Voters in Ohio and Georgia are tired.")
    assert {place.name: place.country for place in reading.places}["Georgia"] == "USA"
    assert read("Georgia protested in Tbilisi.").actor("Georgia").country == "GEO"


def test_a_known_name_may_stand_apart_within_a_longer_one(read: Read) -> None:
    reading = read("Russian Andrei Volkov won.")
    assert reading.mentions("Russia") == ["Russian"]
    assert reading.actor("Andrei Volkov").kind == "person"


def test_a_company_may_be_named_like_its_country(read: Read) -> None:
    reading = read("Kenya Airways cut flights.")
    assert reading.names() == {"Kenya Airways"}


def test_a_language_is_nobody(read: Read) -> None:
    assert read("He speaks Korean, and South Korea was calm.").mentions("South Korea") == ["South Korea"]


def test_a_governor_shows_the_american_georgia(read: Read) -> None:
    reading = read("Georgia's governor, Brian Tolliver, signed the bill. Georgia voters will decide in May.")
    assert "Georgia" not in {actor.name for actor in reading.actors}
    assert [place.country for place in reading.places if place.name == "Georgia"] == ["USA"]


def test_a_street_named_after_a_person_is_none(read: Read) -> None:
    assert "person" not in {a.kind for a in read("Marta Luisa Olsen Boulevard was closed.").actors}


def test_a_country_that_had_somebody_is_none_of_their_names(read: Read) -> None:
    reading = read("She is the most successful film director Iceland has ever produced.")
    assert all(actor.kind == "country" for actor in reading.actors)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Republican Sinn Féin condemned the vote. Sinn Féin welcomed it.",
            "Republican Sinn Féin",
            "Sinn Féin",
        ),
        (
            "The National Liberal Democrats quit. The Liberal Democrats stayed.",
            "National Liberal Democrats",
            "Liberal Democrats",
        ),
    ],
)
def test_a_creed_before_a_partys_name_names_another(read: Read, text: str, one: str, other: str) -> None:
    reading = read(text)
    assert reading.mentions(one) == [one]
    assert reading.mentions(other) == [other]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "World Health Organization Country Director Amos Brandt said the wells were foul.",
            "World Health Organization",
        ),
        ("World Bank Regional Manager Ida Lund said the loan was safe.", "World Bank"),
    ],
)
def test_the_post_is_no_part_of_the_body(read: Read, text: str, body: str) -> None:
    reading = read(text)
    assert {a.name for a in reading.actors if a.kind == "organization"} == {body}


def test_somebody_behind_the_name_of_a_people_is_a_person(read: Read) -> None:
    reading = read("The Russian Lioubov Galkina won the silver. Galkina smiled at the crowd.")
    assert reading.actor("Lioubov Galkina").aliases == ("Galkina",)
