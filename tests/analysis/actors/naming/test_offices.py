"""Ministries and other offices, in full."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "An aide at Norway's Ministry of Public Health resigned.",
            "Norway's Ministry of Public Health",
            "NOR",
        ),
        ("Kenya's foreign ministry denied it.", "Kenya's foreign ministry", "KEN"),
        ("Crowds outside Japan's parliament sang.", "Japan's parliament", "JPN"),
        ("The Chinese embassy declined to comment.", "Chinese embassy", "CHN"),
    ],
)
def test_an_office_is_named_in_full_with_its_country(read: Read, text: str, name: str, country: str) -> None:
    actor = read(text).actor(name)
    assert (actor.kind, actor.country) == ("organization", country)


def test_an_office_may_hold_the_name_of_its_country(read: Read) -> None:
    reading = read("Kenya's foreign ministry denied it.")
    assert reading.mentions("Kenya") == ["Kenya"]
    assert reading.affiliations("Kenya's foreign ministry") == ["Kenya"]


def test_an_adviser_is_not_part_of_the_ministry(read: Read) -> None:
    reading = read("The adviser to Japan's Ministry of Public Health Maria Okello resigned.")
    assert {"Japan's Ministry of Public Health", "Maria Okello"} <= reading.names()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Commission on Coastal Fisheries met.", "Commission on Coastal Fisheries"),
        ("The Ministry of Trade, Industry and Tourism agreed.", "Ministry of Trade, Industry and Tourism"),
        ("The Center for American Progress agreed.", "Center for American Progress"),
    ],
)
def test_a_name_has_all_that_follows_its_head(read: Read, text: str, name: str) -> None:
    assert name in read(text).names()


def test_without_a_country_a_small_ministry_is_no_name(read: Read) -> None:
    assert not read("The foreign ministry agreed.").actors


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.S. Attorney's Office had no comment.", "U.S. Attorney's Office"),
        ("An officer of the Kern County Sheriff's Office gave evidence.", "Kern County Sheriff's Office"),
        ("It will be heard at Eastbury Magistrate's Court in March.", "Eastbury Magistrate's Court"),
        ("It was published by the DOT Office of Inspector General.", "DOT Office of Inspector General"),
        ("The Chicago Fire Department put it out.", "Chicago Fire Department"),
        ("They were invited by the Nigeria Police.", "Nigeria Police"),
        (
            "The Cleveland Circuit Court of Appeals on Tuesday upheld it.",
            "Cleveland Circuit Court of Appeals",
        ),
    ],
)
def test_the_office_of_a_post_or_a_town_is_named_in_full(read: Read, text: str, name: str) -> None:
    assert name in read(text).names()


def test_a_country_s_police_are_not_the_country(read: Read) -> None:
    assert "Nigeria" not in read("They were invited by the Nigeria Police.").names()


def test_whom_an_office_is_somebody_s_is_named_alone(read: Read) -> None:
    assert "Maria Okello" in read("Sheriff Maria Okello's office was closed on Monday.").names()


@pytest.mark.parametrize(
    "name",
    [
        "University of Michigan Medical Center",
        "University of Maryland School of Medicine",
        "Magistrates' Court of Tasmania",
        "European Council of Ministers",
        "European Court of Auditors",
        "Office of Foreign Assets Control",
        "Office of Trade Negotiations",
    ],
)
def test_a_name_is_not_cut_where_a_word_is_known(read: Read, name: str) -> None:
    reading = read(f"It was reported by the {name} on Friday. Nobody objected.")
    assert {a.name for a in reading.actors} == {name}


def test_the_rank_of_whoever_follows_is_no_part_of_the_office(read: Read) -> None:
    reading = read("The Office of Science and Technology Acting Director Ann Lund said no.")
    assert "Office of Science and Technology" in reading.names()


def test_a_school_is_of_a_part_of_a_land(read: Read) -> None:
    names = read("She studied at the University of South Alabama and at home.").names()
    assert "University of South Alabama" in names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Oregon Department of Forestry sued a mill on Friday.", "Oregon Department of Forestry"),
        ("The Social-Democratic Party of Latvia won the vote.", "Social-Democratic Party of Latvia"),
        (
            "The National Association of Teachers, Nurses and Carers criticised the government.",
            "National Association of Teachers, Nurses and Carers",
        ),
    ],
)
def test_a_state_a_first_half_and_further_topics_belong_to_the_name(read: Read, text: str, name: str) -> None:
    assert name in read(text).names()


def test_other_bodies_behind_commas_are_bodies_of_their_own(read: Read) -> None:
    names = read("The Bank of Brenko, Okello Motors and Lund Mining sued the government.").names()
    assert {"Bank of Brenko", "Okello Motors", "Lund Mining"} <= names
