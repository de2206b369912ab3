"""People: one entry each, and never two people in one."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.linking.people import merge_people
from analysis.actors.tokens import Page
from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Okello spoke first. Okello then left.", {"Maria Okello", "Okello"}),
        (
            "Peter J. Lindqvist spoke first. Peter Lindqvist then left.",
            {"Peter J. Lindqvist", "Peter Lindqvist"},
        ),
        ("Han Min-jae spoke first. Later Han left the room.", {"Han Min-jae", "Han"}),
        ("President Maria Okello spoke first. Mrs. Okello then left.", {"Maria Okello", "Okello"}),
    ],
)
def test_full_and_short_names_are_one(read: Read, text: str, names: set[str]) -> None:
    people = [a for a in read(text).actors if a.kind == "person"]
    assert len(people) == 1
    assert {people[0].name, *people[0].aliases} == names


def test_the_fullest_name_stands_for_the_person(read: Read) -> None:
    assert (
        read("Lindqvist resigned. Peter Lindqvist had been ill.").actor("Lindqvist").name == "Peter Lindqvist"
    )


def test_a_surname_of_two_is_merged_with_neither(read: Read) -> None:
    reading = read("Peter Lindqvist met Anna Lindqvist in the lobby. Lindqvist said nothing.")
    assert reading.actor("Peter Lindqvist").aliases == ()
    assert reading.actor("Anna Lindqvist").aliases == ()


@pytest.mark.parametrize(("address", "who"), [("Mr.", "Peter Lindqvist"), ("Mrs.", "Anna Lindqvist")])
def test_a_word_of_address_tells_a_shared_surname(read: Read, address: str, who: str) -> None:
    reading = read(f"Peter Lindqvist met Anna Lindqvist. Later {address} Lindqvist said nothing.")
    assert "Lindqvist" in reading.actor(who).aliases


def test_a_title_tells_a_shared_surname(read: Read) -> None:
    reading = read(
        "President Han Min-jae met Han Seo-yun, a farmer. The visit by President Han lasted an hour."
    )
    assert "Han" in reading.actor("Han Min-jae").aliases
    assert reading.actor("Han Seo-yun").aliases == ()


def test_a_given_name_may_have_very_many_bearers(pipeline: Language) -> None:
    letters = "bdfghklmnprst"
    families = [f"{a.upper()}o{b}a{c}er" for a in letters for b in letters for c in letters][:1500]
    words = [word for family in [*families, families[0]] for word in ("John", family, "resigned", ".")]
    doc = Doc(pipeline.vocab, words=words)
    people = merge_people(Page(doc), [Name(i, i + 2, "person") for i in range(0, len(doc), 4)])
    assert [len(person.names) for person in people] == [2, *[1] * 1499]


def test_a_misprint_is_an_alias(read: Read) -> None:
    reading = read(
        "Viktor Hradec spoke. Viktor Hradec was cheered. All loved Viktor Hradec. Then Viktor Hradek left."
    )
    assert reading.actor("Viktor Hradec").aliases == ("Viktor Hradek",)


@pytest.mark.parametrize("other", ["Joan Fletcher", "Paul Fletcher"])
def test_different_given_names_are_different_people(read: Read, other: str) -> None:
    reading = read(f"John Fletcher spoke. John Fletcher was cheered. {other} left with John Fletcher.")
    assert {"John Fletcher", other} <= reading.names()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Anna Lindqvist resigned.", "Anna Lindqvist"),
        ("Anna Lindqvist’s speech was short.", "Anna Lindqvist"),
        ("Foreign Minister Han Min-jae announced the talks.", "Han Min-jae"),
        ("The deputy minister, Im Sang-ho, announced the talks.", "Im Sang-ho"),
        ("Our ambassador to Washington Peter Lindqvist resigned.", "Peter Lindqvist"),
    ],
)
def test_a_name_is_whole_and_without_title(read: Read, text: str, name: str) -> None:
    assert [a.name for a in read(text).actors if a.kind == "person"] == [name]


def test_a_name_found_once_is_found_wherever_it_stands(read: Read) -> None:
    text = "Anna Lindqvist resigned.\n\nNobody replaced Lindqvist. For Lindqvist, it was over."
    assert read(text).mentions("Anna Lindqvist", "name") == ["Anna Lindqvist", "Lindqvist", "Lindqvist"]


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


def test_a_word_where_things_happen_is_a_place(read: Read) -> None:
    reading = read(
        "Kenya closed the crossings at Kasubera, Mokondo and Sakunda. Trucks waited near Kasubera. "
        "The minister visited Kasubera."
    )
    people = {actor.name for actor in reading.actors if actor.kind == "person"}
    assert not people & {"Kasubera", "Mokondo", "Sakunda"}


def test_an_ordinary_word_is_no_person(read: Read) -> None:
    reading = read("Mackerel, again. Norway and Iceland will talk about mackerel. Mackerel is cheap.")
    assert "Mackerel" not in reading.names()


@pytest.mark.parametrize("other", ["Han Min Jae", "Han Minjae", "Han Min-Jae"])
def test_a_name_is_the_same_however_it_is_parted(read: Read, other: str) -> None:
    reading = read(f"Han Min-jae resigned. The party thanked {other} for his work.")
    assert reading.actor("Han Min-jae") is reading.actor(other)


def test_a_title_with_a_surname_is_the_person_named_in_full(read: Read) -> None:
    reading = read("General Juan Jose Lavalle led the coup. Police arrested General Lavalle on Monday.")
    assert reading.mentions("Juan Jose Lavalle", "name") == ["Juan Jose Lavalle", "Lavalle"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Omar al-Sharifi fled. Sharifi is 70.", ["Omar al-Sharifi", "Sharifi"]),
        ("Steve Okello hit 55. Later S. Okello was out.", ["Steve Okello", "S. Okello"]),
        ("Nancy Okello, D-Calif., spoke.\n\nOkello accused the bank.", ["Nancy Okello", "Okello"]),
    ],
)
def test_more_short_forms_of_a_name(read: Read, text: str, names: list[str]) -> None:
    assert read(text).mentions(names[0], "name") == names


def test_an_arabic_name_of_two_words_is_whole(read: Read) -> None:
    assert "Abdel Fattah al-Okello" in read("General Abdel Fattah al-Okello met envoys in Oslo.").names()


def test_the_minister_is_not_the_prime_minister(read: Read) -> None:
    text = (
        "Ethiopian Prime Minister Karl Olsen met envoys. Ethiopia's Foreign Affairs minister Jonas Berg "
        "spoke. The Ethiopian minister was pleased."
    )
    found = read(text)
    assert "The Ethiopian minister" in found.mentions("Jonas Berg")
    assert "Foreign Affairs" not in found.names()
