"""One kind for each spelling."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.naming.kinds import voted
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "They met in the northern town of Brenko.",
        "Floods hit the Brenko region.",
        "Troops left the Brenko area.",
        "Peter Lindqvist, 55, of Brenko, a small village, was ill.",
    ],
)
def test_the_words_around_tell_a_place(read: Read, text: str) -> None:
    reading = read(text)
    assert "Brenko" in reading.place_names()


def test_a_title_with_a_surname_is_the_person_named_in_full(read: Read) -> None:
    reading = read("General Juan Jose Lavalle led the coup. Police arrested General Lavalle on Monday.")
    assert reading.mentions("Juan Jose Lavalle", "name") == ["Juan Jose Lavalle", "Lavalle"]


def _kinds(words: str, *names: Name) -> dict[str, str]:
    doc = Doc(spacy.blank("en").vocab, words=words.split())
    return {doc[name.start : name.end].text: name.kind for name in voted(Tokens(doc), list(names))}


@pytest.mark.parametrize(
    ("words", "names", "word", "kind"),
    [
        (
            "Amnesty International met Amnesty .",
            [Name(0, 2, "organization"), Name(3, 4, "person")],
            "Amnesty",
            "organization",
        ),
        ("Maria Okello met Okello .", [Name(0, 2, "person"), Name(3, 4, "organization")], "Okello", "person"),
        (
            "Grace Ltd met Grace .",
            [Name(0, 2, "organization"), Name(3, 4, "person")],
            "Grace",
            "organization",
        ),
        (
            "Coastal Fisheries Fund met CFF .",
            [Name(0, 3, "organization"), Name(4, 5, "person")],
            "CFF",
            "organization",
        ),
        ("the town of Brenko", [Name(3, 4, "person")], "Brenko", "place"),
        (
            "Mary Ann left ; Ann stayed",
            [Name(0, 2, "organization"), Name(4, 5, "person")],
            "Mary Ann",
            "person",
        ),
    ],
)
def test_the_surest_sign_tells_the_kind(words: str, names: list[Name], word: str, kind: str) -> None:
    assert _kinds(words, *names)[word] == kind


def test_what_most_mentions_are_is_what_all_are() -> None:
    names = [Name(0, 1, "place"), Name(2, 3, "organization"), Name(4, 5, "organization")]
    assert _kinds("Brenko ; Brenko ; Brenko", *names) == {"Brenko": "organization"}


def test_what_the_tables_know_keeps_its_kind() -> None:
    names = [Name(0, 1, "country", key="KEN"), Name(2, 3, "person"), Name(4, 5, "person")]
    doc = Doc(spacy.blank("en").vocab, words=["Kenya"] * 6)
    assert [name.kind for name in voted(Tokens(doc), names)] == ["country", "person", "person"]


@pytest.mark.parametrize("suffix", ["Jr.", "Sr.", "III", "II"])
def test_a_suffix_hides_no_family_name(suffix: str) -> None:
    names = [Name(0, 3, "person"), Name(4, 5, "organization")]
    assert _kinds(f"Oscar Maran {suffix} ; Maran left", *names)["Maran"] == "person"


@pytest.mark.parametrize("suffix", ["Jr.", "III"])
def test_behind_one_name_a_suffix_may_stand_alone(suffix: str) -> None:
    names = [Name(0, 2, "person"), Name(3, 4, "organization")]
    assert _kinds(f"Oscar {suffix} ; Oscar left", *names)["Oscar"] == "person"


@pytest.mark.parametrize("topic", ["National Security", "Security", "Foreign Affairs", "Health"])
def test_what_one_advises_on_is_no_body(read: Read, topic: str) -> None:
    assert read(f"The former {topic} Adviser Peter Lindqvist said no.").names() == {"Peter Lindqvist"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The report is by Peter Lindqvist of Victoria Hospital.", "Victoria Hospital", "organization"),
        ("They were treated at the Kelso General Infirmary.", "Kelso General Infirmary", "organization"),
        ("Gazette reporter Maria Okello saw it.", "Gazette", "organization"),
        ("ESA has shown interest; JAXA has not.", "JAXA", "organization"),
        ("She runs Crosscut Strategies in Oslo.", "Crosscut Strategies", "organization"),
        ("Lars Brenko, Corbin Steele and Mike Okello scored twice.", "Corbin Steele", "person"),
    ],
)
def test_the_words_of_a_name_and_those_around_tell_its_kind(
    read: Read, text: str, name: str, kind: str
) -> None:
    assert read(text).actor(name).kind == kind


def test_whose_aide_somebody_is_may_be_a_person(read: Read) -> None:
    reading = read("Tom Brenko spoke first. Brenko aide Maria Okello took notes.")
    assert reading.actor("Brenko").kind == "person"


def test_a_street_by_its_first_word_is_a_place(read: Read) -> None:
    text = "A bus struck a shop on Elm Street. The town will close Elm until Friday, Maria Okello said."
    assert read(text).names() == {"Maria Okello"}


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okello, 38, of Grandview, was ill.",
        "Ask them in Pontiac, where the studio closed, Maria Okello wrote.",
        "Grandview Mayor Maria Okello agreed.",
    ],
)
def test_a_home_town_is_no_actor(read: Read, text: str) -> None:
    assert read(text).names() == {"Maria Okello"}


def test_of_a_score_both_clubs_stand_apart(read: Read) -> None:
    assert not any(
        "2" in name for name in read("Liverpool 2 Tottenham 1\n\nIt rained on Maria Okello.").names()
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police arrested a couple in Ann Brenko, Ohio. Ann Brenko is quiet.", "Ann Brenko"),
        ("The pair drove from Wendover, Nevada, the sheriff said.", "Wendover"),
        ("Aid reached towns such as Busira, Kelanda and Mtito Lenga on Sunday.", "Mtito Lenga"),
        ("Barlow woman Ann Lund, 44, was hurt. Barlow denied it.", "Barlow"),
        ("Tom Lund is accused of murder in Barlow prison. Barlow is the largest.", "Barlow"),
        ("Tom Lund, the MP for Grantley, was attacked.", "Grantley"),
    ],
)
def test_what_stands_beside_a_town_shows_it(read: Read, text: str, place: str) -> None:
    assert place not in read(text).names()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "His former party Bright Horizon refused to comment. Bright Horizon won six seats.",
            "Bright Horizon",
        ),
        ("State-owned builder PT Wijaya Mandala finished the road.", "PT Wijaya Mandala"),
        ("He met her at a party organised by another Flamenko player last year. Flamenko won.", "Flamenko"),
    ],
)
def test_what_stands_beside_a_body_shows_it(read: Read, text: str, body: str) -> None:
    assert read(text).actor(body).kind == "organization"


def test_letters_behind_a_name_are_no_province(read: Read) -> None:
    reading = read("Frances Brandt, QC for the family, claimed the witness lied.")
    assert reading.actor("Frances Brandt").kind == "person"


def test_where_the_article_only_goes_is_a_place(read: Read) -> None:
    reading = read("The minister spoke at the Brenko Centre. Crowds gathered outside the Brenko Centre.")
    assert "Brenko Centre" in reading.place_names()
    assert (
        "Dunmore Cancer Centre"
        in read(
            "Nurses at the Dunmore Cancer Centre walked out. The Dunmore Cancer Centre said it would sue."
        ).names()
    )


def test_where_somebody_is_from_is_a_place(read: Read) -> None:
    assert "Torvaen" not in read("Bob Lund, of Torvaen, said it was vital.").names()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tarun Mohon Das, a 33-year-old blogger, was attacked on Monday.", "Tarun Mohon Das", "person"),
        ("The Roman Catholic Archdiocese closed all of its halls on Friday.", "Archdiocese", "organization"),
        (
            "Brenko BTK, the other shipper, sent food in May. Brenko BTK did well.",
            "Brenko BTK",
            "organization",
        ),
        ("Baltic Lindqvist says its ferries will carry fewer people.", "Baltic Lindqvist", "organization"),
        ("Sarah Lindqvist says its ferries will carry fewer people.", "Sarah Lindqvist", "person"),
        ("Torvek Hallin says his ferries will carry fewer people.", "Torvek Hallin", "person"),
    ],
)
def test_an_age_is_a_persons_and_what_is_its_a_bodys(read: Read, text: str, name: str, kind: str) -> None:
    assert {a.kind for a in read(text).actors if name in a.name} == {kind}
