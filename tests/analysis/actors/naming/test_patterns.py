"""Names that their form gives away."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


def test_the_north_and_the_south_are_the_two_koreas(read: Read) -> None:
    reading = read(
        "North Korea fired. South Korea protested. The North's army denied it, and the South waits."
    )
    assert reading.mentions("North Korea", "name") == ["North Korea", "North"]
    assert reading.mentions("South Korea", "name") == ["South Korea", "South"]


def test_the_north_of_another_country_is_nobody(read: Read) -> None:
    reading = read("South Korea sent aid to Kenya. Troops moved from the North to the coast.")
    assert reading.actor("South Korea").aliases == ()


@pytest.mark.parametrize(
    "text",
    [
        "In reply, Tavio Melanda, a spokesman for the Kenyan government, said no.",
        "It was the office of Tavio Melanda, Kenya's ambassador for the oceans, who came later.",
        "On Friday Tavio Melanda, a former judge, said no.",
    ],
)
def test_a_role_behind_a_name_shows_a_person(read: Read, text: str) -> None:
    assert read(text).actor("Tavio Melanda").kind == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Northern Robotics, a leader in software, said no.",
        "They closed the Barunga Craiova, an official said on Friday.",
    ],
)
def test_what_only_stands_before_a_role_is_no_person(read: Read, text: str) -> None:
    assert "person" not in {actor.kind for actor in read(text).actors}


@pytest.mark.parametrize(
    ("title", "label", "name"),
    [
        ("Briefing by Secretary Idris Calloway on the Ferry", "MR. CALLOWAY", "Idris Calloway"),
        ("Remarks of Keeper Anna Marchetti and the Friends of the Pier", "MS. MARCHETTI", "Anna Marchetti"),
        ("Hearing with Warden Thandi N. Brackwell", "DR. BRACKWELL", "Thandi N. Brackwell"),
        ("Gaggle with Director Soren Vestergard", "DIRECTOR VESTERGARD", "Soren Vestergard"),
    ],
)
def test_who_speaks_by_the_family_name_is_named_in_the_title(
    read: Read, title: str, label: str, name: str
) -> None:
    reading = read(f"{title}\n\n{label}: We met on Monday.\n\nQ: Will it close?\n\n{label}: It will not.")
    assert reading.actor(name).kind == "person"


def test_a_country_goes_by_its_initials_beside_the_whole_name(read: Read) -> None:
    reading = read("The Central African Republic asked for help. Rebels in CAR rejected the offer.")
    assert reading.mentions("Central African Republic") == ["Central African Republic", "CAR"]


def test_a_party_of_a_common_noun_is_one_inside_a_sentence(read: Read) -> None:
    reading = read("The club says Labour's plans to give children two hours of lessons have failed.")
    assert reading.actor("Labour").kind == "organization"
    assert "Labour" not in read("The Labour Minister resigned. He was told by the press.").names()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Theresa May, Tory shadow work and pensions secretary, said payments would get through.",
            "Theresa May",
        ),
        ("RM Hossain, senior deputy director of the ward, commented on the fever.", "RM Hossain"),
    ],
)
def test_a_role_behind_the_name_shows_a_person(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The group Action contre la Brume helped on Monday.", "Action contre la Brume"),
        ("Workers of Pain pour les Voisins asked for help.", "Pain pour les Voisins"),
    ],
)
def test_a_body_goes_on_over_the_small_words_of_its_tongue(read: Read, text: str, name: str) -> None:
    assert name in read(text).names()


def test_what_is_poured_or_counted_per_something_makes_no_name(read: Read) -> None:
    names = read("Villagers in Brenko pour Pepsi. It costs 40 Dollars per Barrel, Maria Okello said.").names()
    assert not [name for name in names if "pour" in name or " per " in name]
