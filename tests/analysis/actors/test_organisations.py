"""Organisations: whole names, acronyms, short forms, offices of countries."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The UN Security Council met. The UNSC will vote on Monday.", {"UN Security Council", "UNSC"}),
        ("The European Union protested. The EU wants talks.", {"European Union", "EU"}),
        (
            "The Coastal Fisheries Agency (CFA) was founded in 1980. The CFA has ten ships.",
            {"Coastal Fisheries Agency", "CFA"},
        ),
        (
            "Kenya's Ministry of Foreign Affairs spoke. The Kenyan Foreign Ministry is new.",
            {"Kenya's Ministry of Foreign Affairs", "Kenyan Foreign Ministry"},
        ),
        (
            "The U.S. Department of Defense agreed. The Pentagon is pleased.",
            {"U.S. Department of Defense", "Pentagon"},
        ),
        (
            "The Northern Authority on Drought (Nad) met in Oslo. Nad condemned Sudan.",
            {"Northern Authority on Drought", "Nad"},
        ),
        ("Republican Party leaders met. The GOP wants a vote.", {"Republican Party", "GOP"}),
        (
            "Leaders of the Northern Community of Island Peoples (NCIP) met. NCIP will not act.",
            {"Northern Community of Island Peoples", "NCIP"},
        ),
        (
            "The Norwegian Dairy Council (NMR) met on Monday. NMR will not act.",
            {"Norwegian Dairy Council", "NMR"},
        ),
        (
            "Officials of the Coastal Fisheries Corporation resigned. The CFC was founded in 1980.",
            {"Coastal Fisheries Corporation", "CFC"},
        ),
    ],
)
def test_all_names_of_an_organisation_are_one(read: Read, text: str, names: set[str]) -> None:
    found = [a for a in read(text).actors if a.kind == "organization"]
    assert len(found) == 1
    assert {found[0].name, *found[0].aliases} == names


def test_a_name_may_go_over_the_end_of_a_line(read: Read) -> None:
    reading = read("It was said by South\nKorea and by the Chinese Ministry of Foreign\nAffairs on Monday.")
    assert reading.mentions("South Korea") == ["South\nKorea"]
    assert reading.actor("Chinese Ministry of Foreign Affairs").country == "CHN"


def test_a_treaty_with_an_abbreviation_is_nobody(read: Read) -> None:
    reading = read("Kenya signed the Coastal Fishing Treaty (CFT) on Monday.")
    assert reading.names() == {"Kenya"}


def test_a_country_in_brackets_is_no_abbreviation(read: Read) -> None:
    reading = read("The Ministry of Defence (UK) said so.")
    assert reading.actor("Ministry of Defence").aliases == ()


def test_ministries_of_two_countries_are_two(read: Read) -> None:
    reading = read("The Norwegian Foreign Ministry protested. The Japanese Foreign Ministry replied.")
    assert [a.country for a in reading.actors if a.kind == "organization"] == ["NOR", "JPN"]


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


def test_what_a_minister_is_minister_of_is_no_organisation(read: Read) -> None:
    reading = read("Kenya's Minister of External Trade, Maria Okello, resigned.")
    assert not [a for a in reading.actors if a.kind == "organization"]


def test_the_adherents_of_a_party_are_the_partys(read: Read) -> None:
    reading = read("The Democratic Party met in Ohio. Democrats want a vote. A Democratic senator left.")
    assert reading.mentions("Democratic Party") == ["Democratic Party", "Democrats", "Democratic"]


@pytest.mark.parametrize("spelling", ["Organisation", "Organization"])
def test_a_name_is_known_in_both_spellings(read: Read, spelling: str) -> None:
    reading = read(f"The {spelling} for Security and Cooperation in Europe met. The OSCE will vote.")
    assert "OSCE" in reading.actor(f"{spelling} for Security and Cooperation in Europe").aliases


def test_the_house_is_not_the_white_house(read: Read) -> None:
    reading = read("The White House agreed. The House will vote on Monday.")
    assert "House" not in reading.actor("White House").aliases


def test_what_a_minister_is_for_is_no_organisation(read: Read) -> None:
    reading = read("In Bogotá, Defence Minister Juan Manuel Lavalle announced it.")
    assert reading.names() == {"Juan Manuel Lavalle"}
