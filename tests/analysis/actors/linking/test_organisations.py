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


def test_ministries_of_two_countries_are_two(read: Read) -> None:
    reading = read("The Norwegian Foreign Ministry protested. The Japanese Foreign Ministry replied.")
    assert [a.country for a in reading.actors if a.kind == "organization"] == ["NOR", "JPN"]


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "The Department of Homeland Security agreed. Homeland Security has a plan.",
            "Department of Homeland Security",
            "Homeland Security",
        ),
        ("The New York Tribune reported it. The Tribune said so twice.", "New York Tribune", "Tribune"),
        ("The rally was at Lenby University. Lenby said it was glad.", "Lenby University", "Lenby"),
        (
            "The Kenyan Centre for Road Safety closed the line. The CRS gave no reason.",
            "Kenyan Centre for Road Safety",
            "CRS",
        ),
        (
            "The Centers for Disease Control advises it. The CDC said so on Monday.",
            "Centers for Disease Control",
            "CDC",
        ),
    ],
)
def test_a_body_goes_by_less(read: Read, text: str, name: str, short: str) -> None:
    assert read(text).actor(name).aliases == (short,)


def test_well_known_initials_are_those_of_the_body_that_the_article_names(read: Read) -> None:
    reading = read("The Chinese Center for Disease Control and Prevention agreed. The CDC said so.")
    assert reading.actor("CDC").country == "CHN"


def test_two_papers_of_one_last_word_stay_two(read: Read) -> None:
    text = "The New York Times and the Financial Times reported it. Maria Okello of the Times saw it."
    assert {"The New York Times", "Financial Times"} <= read(text).names()


def test_a_congress_before_another_country_s_is_not_that_one(read: Read) -> None:
    text = "Police used water cannon outside Congress. " + "It rained all day. " * 15
    text += "Peru's Congress shelved a motion."
    assert read(text).actor("Peru's Congress").aliases == ()


@pytest.mark.parametrize(
    ("text", "whole", "short"),
    [
        (
            "Silver Fern Communications gave money. Silver Fern said it was proud.",
            "Silver Fern Communications",
            "Silver Fern",
        ),
        (
            "The Greyhill Baptist Church called for a boycott, and the Church sued the town.",
            "Greyhill Baptist Church",
            "Church",
        ),
        (
            "The Dunmore Daily News printed it. The Daily News stood by its story.",
            "Dunmore Daily News",
            "Daily News",
        ),
    ],
)
def test_what_a_body_goes_by_later_is_no_other(read: Read, text: str, whole: str, short: str) -> None:
    names = read(text).names()
    assert whole in names
    assert short not in names


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        (
            "The Institute for Tidal Power said so. A scholar from the Institute of Tidal Power agreed.",
            "Institute for Tidal Power",
            "Institute of Tidal Power",
        ),
        ("From the Labour party, Mary Lund argued. Ann Smith is a Labour MP.", "Labour party", "Labour"),
        (
            "The Kenyan National Commission on Human Rights met. The National Commission voted on Monday.",
            "Kenyan National Commission on Human Rights",
            "National Commission",
        ),
    ],
)
def test_one_body_goes_by_both(read: Read, text: str, name: str, alias: str) -> None:
    assert alias in read(text).actor(name).aliases


def test_a_council_on_something_is_not_the_council(read: Read) -> None:
    reading = read(
        "European Council President Donald Lund spoke. The European Council on Foreign Relations met."
    )
    assert {"European Council", "European Council on Foreign Relations"} <= reading.names()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Dunmore Regional Police Force met on Friday. It is a crime, Dunmore police said.",
            {"Dunmore Regional Police Force"},
        ),
        (
            "Traders await the U.S. Federal Reserve. They eye a meeting of the U.S. Fed. The Fed acted.",
            {"U.S. Federal Reserve"},
        ),
        (
            "The Denton Police Department helped. The Austin Police Department made two arrests.",
            {"Denton Police Department", "Austin Police Department"},
        ),
    ],
)
def test_a_force_or_a_bank_has_one_line_and_each_town_its_own(read: Read, text: str, names: set[str]) -> None:
    assert {a.name for a in read(text).actors if a.kind == "organization"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Brenko County Board of Supervisors met on Monday. The Board of Supervisors voted for it.",
            {"Brenko County Board of Supervisors", "Board of Supervisors"},
        ),
        (
            "A judge of the Oakland Superior Court freed a man. The Superior Court will hear the case.",
            {"Oakland Superior Court", "Superior Court"},
        ),
        (
            "Labour said it would act. The leader of the Labour party, Ann Moss, spoke on Monday.",
            {"Labour", "Labour party"},
        ),
    ],
)
def test_a_body_goes_by_what_it_is(read: Read, text: str, names: set[str]) -> None:
    found = [a for a in read(text).actors if a.kind == "organization"]
    assert [{a.name, *a.aliases} for a in found] == [names]


def test_of_two_bodies_of_a_kind_neither_is_meant(read: Read) -> None:
    found = read(
        "The Lenby City Council met the Moss City Council. The City Council will vote in May."
    ).names()
    assert {"Lenby City Council", "Moss City Council", "City Council"} <= found
