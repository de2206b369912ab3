"""Countries: names, peoples, capitals that act and capitals that are places."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "surfaces", "code"),
    [
        (
            "The DPRK replied. North Korea was angry, and Pyongyang said so.",
            ["DPRK", "North Korea", "Pyongyang"],
            "PRK",
        ),
        (
            "The Russian Federation agreed. Russia was pleased. The Kremlin confirmed it.",
            ["Russian Federation", "Russia", "Kremlin"],
            "RUS",
        ),
        ("Britain abstained. The United Kingdom had said it would.", ["Britain", "United Kingdom"], "GBR"),
        (
            "The UAE sent aid, and the United Arab Emirates promised more.",
            ["UAE", "United Arab Emirates"],
            "ARE",
        ),
        ("Myanmar closed the border. Burma has done so before.", ["Myanmar", "Burma"], "MMR"),
        ("The U.S. objected. The United States will vote against it.", ["U.S.", "United States"], "USA"),
    ],
)
def test_all_names_of_a_country_are_one_entry(read: Read, text: str, surfaces: list[str], code: str) -> None:
    reading = read(text)
    entries = [a for a in reading.actors if a.country == code]
    assert len(entries) == 1
    assert entries[0].kind == "country"
    assert [reading.text[m.start : m.end] for m in entries[0].mentions] == surfaces


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("The Finnish minister stayed at home.", "Finnish", "Finland"),
        ("Many Danes voted against the treaty.", "Danes", "Denmark"),
        ("Two Frenchmen were arrested on Monday.", "Frenchmen", "France"),
        ("The Philippine navy turned back.", "Philippine", "Philippines"),
        ("The anti-Kenyan slogans were painted over.", "Kenyan", "Kenya"),
    ],
)
def test_peoples_are_demonyms_of_their_country(read: Read, text: str, surface: str, name: str) -> None:
    assert read(text).mentions(name, "demonym") == [surface]


def test_a_country_is_an_actor_even_where_it_is_a_place(read: Read) -> None:
    reading = read("The president arrived in France.")
    assert reading.actor("France").kind == "country"
    assert not reading.places


@pytest.mark.parametrize("text", ["U.S.-China talks failed.", "Talks of a U.S.-led group with China failed."])
def test_a_hyphen_parts_an_abbreviated_country(read: Read, text: str) -> None:
    assert read(text).names() == {"United States", "China"}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "California sued. Rep. Ann Lee (D-Calif.) spoke for Californians.",
            "California",
            ["California", "Calif.", "Californians"],
        ),
        ("Chechnya is quiet. The Chechens wait.", "Chechnya", ["Chechnya", "Chechens"]),
        ("Aid reached the Gaza Strip. Gaza is poor.", "Gaza", ["Gaza Strip", "Gaza"]),
    ],
)
def test_a_region_is_one_place_under_all_its_names(
    read: Read, text: str, name: str, mentions: list[str]
) -> None:
    reading = read(text)
    found = [
        [reading.text[m.start : m.end] for m in place.mentions]
        for place in reading.places
        if reading.text[place.mentions[0].start : place.mentions[0].end] in mentions
    ]
    assert found == [mentions]


def test_a_people_of_no_country_is_a_group(read: Read) -> None:
    reading = read("The Kurds protested in Iraq. A Kurdish leader was arrested.")
    assert reading.actor("Kurds").kind == "group"
    assert reading.mentions("Kurds") == ["Kurds", "Kurdish"]
