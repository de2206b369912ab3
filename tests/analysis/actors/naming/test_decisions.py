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


def test_a_team_that_ends_in_a_country_is_no_country(read: Read) -> None:
    names = read(
        "He joined the racing team Spirit Malaysia in 2012. In 2013 he left Spirit Malaysia for another."
    ).names()
    assert "Spirit Malaysia" in names
    assert "Malaysia" not in names


def test_a_branch_of_a_broadcaster_is_one_body(read: Read) -> None:
    reading = read("He told CNN Peru that villages have been damaged. According to CNN Perú, one fell.")
    assert reading.actor("CNN Peru").kind == "organization"
    assert "CNN Perú" in reading.actor("CNN Peru").aliases


def test_a_body_alone_makes_no_actor_of_its_country(read: Read) -> None:
    assert "United Kingdom" not in read("The Sailing Association of Britain said it would march.").names()


def test_an_actor_is_seen_in_a_bodys_name_too(read: Read) -> None:
    reading = read("Japan said prices fell. The Bank of Japan cut its rate.")
    assert reading.mentions("Japan", "name") == ["Japan", "Japan"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Prince of Wales paid tax. Officials of the Prince of Wales agreed.", "Wales"),
        (
            '"We see two Britains: a Britain of the ports and another of the hills," he said.',
            "Britains",
        ),
        ("Shops on some of Dublin's major thoroughfares were closed.", "Ireland"),
    ],
)
def test_a_name_that_only_looks_like_a_countrys_is_none(read: Read, text: str, name: str) -> None:
    reading = read(text)
    assert name not in reading.names()


def test_a_parliament_is_one_by_either_name(read: Read) -> None:
    reading = read(
        "Turkey's Grand National Assembly voted on Wednesday. The Turkish parliament will meet again."
    )
    assert "Turkish parliament" in reading.actor("Grand National Assembly").aliases


def test_a_person_behind_a_body_is_one(read: Read) -> None:
    reading = read(
        "According to Amnesty International Lena Brandt-Okoye, reporter for the Daily Post, was held."
    )
    assert reading.actor("Lena Brandt-Okoye").kind == "person"


def test_somebody_behind_a_broadcaster_is_no_branch_of_it(read: Read) -> None:
    reading = read("In a talk with the BBC Okello admitted he was glad. Peter Okello smiled.")
    assert {"BBC", "Peter Okello"} <= reading.names()


def test_a_country_that_sits_somewhere_is_no_person(read: Read) -> None:
    reading = read("Indonesia sits on a ring of fire. The quake killed ten people.")
    assert reading.actor("Indonesia").kind == "country"


def test_a_house_with_a_door_is_no_body(read: Read) -> None:
    assert not read("Maria and I waited at the door of 10 Downing Street.").names() & {"10 Downing Street"}


def test_who_speaks_from_a_house_is_one(read: Read) -> None:
    assert "Downing Street" in read("Downing Street said it would not comment.").names()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Vietnam War ended in 1975.", "Vietnam"),
        ("Farmers protested against the Uruguay Round accord.", "Uruguay"),
    ],
)
def test_a_war_or_a_round_of_talks_is_not_the_country_that_it_is_called_by(
    read: Read, text: str, country: str
) -> None:
    assert country not in read(text).names()


@pytest.mark.parametrize(
    "text",
    [
        "The fire broke out at Salmon Terminal on Monday.",
        "The Otters beat the Herons at the University Activity Center on Monday.",
        "The factory lies west of the regional capital of Kamov.",
    ],
)
def test_docks_halls_and_capitals_are_no_bodies(read: Read, text: str) -> None:
    assert {"Salmon Terminal", "University Activity Center", "Kamov"}.isdisjoint(read(text).names())
