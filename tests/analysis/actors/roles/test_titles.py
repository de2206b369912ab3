"""Titles as written, and whom their bearers belong to."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "person", "title", "affiliations"),
    [
        (
            "Norwegian Deputy Foreign Minister Peter Lindqvist arrived.",
            "Peter Lindqvist",
            "Deputy Foreign Minister",
            ["Norway"],
        ),
        (
            "Han Min-jae, Kenya's acting deputy trade minister, arrived.",
            "Han Min-jae",
            "acting deputy trade minister",
            ["Kenya"],
        ),
        ("The Kenyan Trade Minister, Maria Okello, arrived.", "Maria Okello", "Trade Minister", ["Kenya"]),
        (
            "Maria Okello, a spokeswoman for Kenya's Foreign Ministry, said no.",
            "Maria Okello",
            "spokeswoman for Kenya's Foreign Ministry",
            ["Kenya's Foreign Ministry", "Kenya"],
        ),
        (
            "Kenya's Minister of External Relations, Maria Okello, said no.",
            "Maria Okello",
            "Minister of External Relations",
            ["Kenya"],
        ),
        (
            "Japan's Ambassador to Kenya, Hiroshi Mori, said no.",
            "Hiroshi Mori",
            "Ambassador to Kenya",
            ["Japan"],
        ),
        ("Kenya's commerce minister, Maria Okello, said no.", "Maria Okello", "commerce minister", ["Kenya"]),
        ("The African Union named Maria Okello as its envoy.", "Maria Okello", "envoy", ["African Union"]),
        (
            "The head of the Kenyan customs service, Maria Okello, said no.",
            "Maria Okello",
            "head of the Kenyan customs service",
            ["Kenya"],
        ),
    ],
)
def test_titles(read: Read, text: str, person: str, title: str, affiliations: list[str]) -> None:
    reading = read(text)
    assert reading.roles(person) == [title]
    assert reading.affiliations(person) == affiliations


def test_a_title_stands_where_it_says(read: Read) -> None:
    reading = read("Yesterday President Maria Okello resigned.")
    role = reading.actor("Maria Okello").roles[0]
    assert reading.text[role.start : role.end] == role.title == "President"


def test_a_person_has_the_country_of_the_title(read: Read) -> None:
    assert read("Kenyan President Maria Okello resigned.").actor("Maria Okello").country == "KEN"


@pytest.mark.parametrize(
    "text",
    [
        "After Maria Okello left, the minister spoke.",
        "Maria Okello, who was tired, left.",
        "Maria Okello left.",
    ],
)
def test_no_title_where_there_is_none(read: Read, text: str) -> None:
    assert read(text).roles("Maria Okello") == []


@pytest.mark.parametrize(
    "text",
    [
        "After talks with Maria Okello, the envoy said no.",
        "Reporters saw Maria Okello as the ambassador left.",
    ],
)
def test_another_s_title_is_not_the_person_s(read: Read, text: str) -> None:
    assert read(text).roles("Maria Okello") == []


def test_a_description_before_a_title_is_a_title_too(read: Read) -> None:
    reading = read("Kenya's military leader, Colonel Maria Okello, spoke on Friday.")
    assert reading.roles("Maria Okello") == ["military leader", "Colonel"]
    assert reading.affiliations("Maria Okello") == ["Kenya"]


@pytest.mark.parametrize(
    "text",
    [
        "The Office of the President, General Maria Okello, said so.",
        "They met the Council of Ministers, General Maria Okello, in May.",
    ],
)
def test_the_last_word_of_a_body_s_name_is_no_title(read: Read, text: str) -> None:
    assert read(text).roles("Maria Okello") == ["General"]


def test_a_title_that_is_given_and_stands_beside_the_name_is_one(read: Read) -> None:
    text = "The union named Maria Okello as its ambassador, Maria Okello, the envoy."
    assert read(text).roles("Maria Okello") == ["ambassador", "envoy"]


@pytest.mark.parametrize("student", ["scholar", "expert", "analyst", "historian", "adviser"])
def test_who_studies_a_country_is_not_of_it(read: Read, student: str) -> None:
    reading = read(f"Peter Lindqvist, a Kenya {student} with the Brenko Institute, said no. Kenya agreed.")
    assert reading.affiliations("Peter Lindqvist") == ["Brenko Institute"]


@pytest.mark.parametrize("owner", ["Brandt", "Mr. Brandt"])
def test_who_speaks_for_somebody_is_another(read: Read, owner: str) -> None:
    reading = read(f"Ole Brandt left the firm. A spokeswoman for {owner} declined to comment.")
    assert reading.roles("Ole Brandt") == []


def test_a_role_may_have_an_owner_without_a_name(read: Read) -> None:
    reading = read("The agency's chief, Ida Brandt, resigned. The chief had been ill.")
    assert "The chief" in reading.mentions("Ida Brandt")


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Gazette editor-in-chief Maria Okello agreed.", "Maria Okello", "editor-in-chief"),
        (
            "Maria Okello, president of the dock workers' union, agreed.",
            "Maria Okello",
            "president of the dock workers' union",
        ),
        ("It grew under President Maria Okello.", "Maria Okello", "President"),
    ],
)
def test_a_role_is_whole_and_no_more(read: Read, text: str, person: str, role: str) -> None:
    assert read(text).roles(person) == [role]


def test_a_nickname_is_no_role(read: Read) -> None:
    text = "The town nicknamed “King Okello” its saviour. Peter Okello smiled."
    assert not read(text).roles("Peter Okello")


def test_two_who_are_named_together_have_a_role_each(read: Read) -> None:
    text = "She named Marcelo Okello as economy secretary and Juan Lindqvist as chief financial officer."
    reading = read(text)
    assert reading.roles("Marcelo Okello") == ["economy secretary"]
    assert reading.roles("Juan Lindqvist") == ["chief financial officer"]


def test_a_programme_is_part_of_the_role(read: Read) -> None:
    reading = read("Tereza Okello, director of the WHO's Global Health Programme, agreed.")
    assert reading.roles("Tereza Okello") == ["director of the WHO's Global Health Programme"]


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        ("In March President Tova Lindqvist ordered a review.", "Tova Lindqvist", "President"),
        ("Then Senator Tova Lindqvist spoke on the radio.", "Tova Lindqvist", "Senator"),
        ("Governor Sir Alan Lindqvist hailed it.", "Alan Lindqvist", "Governor"),
        (
            "The ministry's permanent secretary Dr Tova Lindqvist said so.",
            "Tova Lindqvist",
            "permanent secretary",
        ),
        ("Alderwoman Tova Lindqvist said no.", "Tova Lindqvist", "Alderwoman"),
        (
            "Police arrested Tova Lindqvist, a journalist with a U.S.-funded station.",
            "Tova Lindqvist",
            "journalist",
        ),
    ],
)
def test_a_title_holds_no_word_of_what_stands_beside_it(
    read: Read, text: str, person: str, title: str
) -> None:
    assert read(text).roles(person) == [title]


def test_who_stands_before_a_clause_has_no_role_from_it(read: Read) -> None:
    reading = read("According to a farmer, Tova Lindqvist, the president heard them out.")
    assert "president" not in reading.roles("Tova Lindqvist")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Cuts proposed by shadow chancellor Owen Letts were absurd.", "Owen Letts", "shadow chancellor"),
        ("Shadow sports minister Jo Brandt said so.", "Jo Brandt", "Shadow sports minister"),
        (
            "Acting deputy work and pensions secretary Ida Lund left.",
            "Ida Lund",
            "Acting deputy work and pensions secretary",
        ),
        ("It went to Work and Pensions Secretary Ala Okello.", "Ala Okello", "Work and Pensions Secretary"),
        ("Ruth Okello QC disagreed with the judge.", "Ruth Okello", "QC"),
        ("Ida Lund, MEP for the north, walked out.", "Ida Lund", "MEP for the north"),
        (
            "Frances Brandt, QC for the family, claimed the witness lied.",
            "Frances Brandt",
            "QC for the family",
        ),
    ],
)
def test_the_whole_title_is_the_role(read: Read, text: str, name: str, role: str) -> None:
    assert read(text).roles(name) == [role]


@pytest.mark.parametrize(
    "text", ["The charity will host Ann Lund on Friday.", "Silas Okello will chair Ann Lund's panel."]
)
def test_what_somebody_does_is_no_role(read: Read, text: str) -> None:
    assert not read(text).roles("Ann Lund")


def test_a_spokesman_for_an_office_does_not_hold_it(read: Read) -> None:
    reading = read("A spokesman for Kenya's president, Ann Lund, said so on Monday.")
    assert "president" not in reading.roles("Ann Lund")


def test_a_topic_behind_a_name_goes_over_its_joint(read: Read) -> None:
    text = "Ann Lund, shadow work and pensions secretary, said payments would get through."
    assert read(text).roles("Ann Lund") == ["shadow work and pensions secretary"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Former Tory leader Jo Brandt met the press.", "Jo Brandt", "Former Tory leader"),
        ("Would-be president Silas Okello lost.", "Silas Okello", "Would-be president"),
        ("It was UK Independence Party MEP Ida Lund who left.", "Ida Lund", "MEP"),
    ],
)
def test_what_makes_another_of_a_title_belongs_to_it(read: Read, text: str, name: str, role: str) -> None:
    assert read(text).roles(name) == [role]


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "It was led by Dan Okello, director general of the UK's Confederation of Northern Industry.",
            "Dan Okello",
            "director general of the UK's Confederation of Northern Industry",
        ),
        (
            "Simon Okello, Member of Parliament for North Lund and Ostby, spoke.",
            "Simon Okello",
            "Member of Parliament for North Lund and Ostby",
        ),
        (
            "Petra Okello, a spokesman for the US military, said no.",
            "Petra Okello",
            "spokesman for the US military",
        ),
        ("Vlaams Partij en Gemeente politician Johan Okello said so.", "Johan Okello", "politician"),
    ],
)
def test_a_role_goes_on_to_whose_it_is(read: Read, text: str, person: str, role: str) -> None:
    assert read(text).roles(person) == [role]


def test_a_title_before_somebody_else_is_not_the_listed_ones(read: Read) -> None:
    assert read("I meant no insult to Maria Okello, Col. Sanders and Dr. Lund.").roles("Maria Okello") == []
