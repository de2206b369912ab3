"""Names of the model: whole, clean, of the right kind."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from analysis import Annotator, Article
from analysis.actors.candidates import Name
from analysis.actors.naming.edges import cleaned
from analysis.actors.naming.recasting import recast
from analysis.actors.naming.remainders import remains
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


def test_what_a_minister_is_minister_of_is_no_organisation(read: Read) -> None:
    reading = read("Kenya's Minister of External Trade, Maria Okello, resigned.")
    assert not [a for a in reading.actors if a.kind == "organization"]


def test_what_a_minister_is_for_is_no_organisation(read: Read) -> None:
    reading = read("In Bogotá, Defence Minister Juan Manuel Lavalle announced it.")
    assert reading.names() == {"Juan Manuel Lavalle"}


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


def test_an_arabic_name_of_two_words_is_whole(read: Read) -> None:
    assert "Abdel Fattah al-Okello" in read("General Abdel Fattah al-Okello met envoys in Oslo.").names()


def test_capitals_in_a_title_say_nothing_about_names(annotator: Annotator) -> None:
    text = "Okello Storm Plan Faces Key Vote\n\nPresident Maria Okello has a plan for storms. It is new.\n"
    names = {actor.name for actor in annotator.annotate(Article(text=text)).actors}
    assert names == {"Maria Okello"}


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("the Kenyan 's", "Kenyan"),
        ("pro - Kenyan", "Kenyan"),
        ("( Okello )", "Okello"),
        ("File Photo Okello Credit", "Okello"),
        ("our", ""),
    ],
)
def test_the_edges_of_a_name_are_cleaned(words: str, clean: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split())
    start, end = cleaned(doc, 0, len(doc))
    assert doc[start:end].text == clean


@pytest.mark.parametrize(
    ("words", "start", "end", "whole"),
    [
        ("Han Min-jae left", 0, 2, "Han Min-jae"),
        ("the Okello-era rules", 1, 2, "Okello"),
        ("General Abdel Okello", 2, 3, "Abdel Okello"),
        ("Minister Im Sang-ho", 3, 6, "Im Sang-ho"),
    ],
)
def test_a_persons_name_is_whole(words: str, start: int, end: int, whole: str) -> None:
    tokens = Tokens(spacy.blank("en")(words))
    name = recast(tokens, Name(start, end, "person"))
    assert tokens.doc[name.start : name.end].text == whole


def test_a_surer_name_leaves_the_rest_of_another() -> None:
    tokens = Tokens(
        Doc(spacy.blank("en").vocab, words=["Kenya", "and", "Northern", "Robotics", "of", "Oslo"])
    )
    left = remains(tokens, Name(0, 6, "organization"), {0, 5}.__contains__)
    assert [tokens.doc[name.start : name.end].text for name in left] == ["Northern Robotics"]


def test_a_club_and_a_post_are_no_part_of_a_name(read: Read) -> None:
    assert read("Rovers GK Sam Brenko met CEO Mary Okello on Monday.").names() >= {
        "Sam Brenko",
        "Mary Okello",
    }


def test_the_title_of_who_follows_is_no_part_of_a_body(read: Read) -> None:
    reading = read("He spoke for the House of Councillors Rt. Hon. J. K. Okello. It met on Monday.")
    assert reading.names() == {"House of Councillors"}


def test_what_one_is_at_is_a_field(read: Read) -> None:
    assert "Heinz Field" not in read("Ole Brandt met the mayor at Heinz Field.").names()


def test_what_somebody_is_stands_right_before_the_name(read: Read) -> None:
    assert read("They lost, and coach Vogler said it was his fault.").actor("Vogler").kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ruth Okello QC disagreed with the judge.", "Ruth Okello", "person"),
        ("Petra Lund CPA testified on Monday.", "Petra Lund", "person"),
        ("Survivor Marsyani, 24, said the rope broke.", "Marsyani", "person"),
        (
            "National search and rescue head Sudaryanto said cranes would move the debris.",
            "Sudaryanto",
            "person",
        ),
        ("The report quoted the Associated Press of bank raids.", "Associated Press", "organization"),
    ],
)
def test_a_name_goes_no_further_than_its_words(read: Read, text: str, name: str, kind: str) -> None:
    reading = read(text)
    assert {(a.name, a.kind) for a in reading.actors} == {(name, kind)}


def test_a_day_is_no_part_of_a_body(read: Read) -> None:
    assert (
        "Commons"
        in read("He spoke to the Commons on Monday. She told the Lords that she would resign.").names()
    )


def test_a_relative_word_is_no_part_of_a_body(read: Read) -> None:
    reading = read(
        "Irshad Brandt, the bureau chief for the Online News Network where Okello worked, said so."
    )
    assert "Online News Network" in reading.names()
    assert reading.roles("Irshad Brandt") == ["bureau chief for the Online News Network"]


def test_the_country_of_a_known_party_is_no_actor_of_its_own(read: Read) -> None:
    assert "Welsh" not in read("He met Welsh Liberal Democrat council leaders and told them so.").names()


@pytest.mark.parametrize(
    "text", ["The inmates rioted at HMP Brenko on Monday, police said.", "The rank was given at Fort Brenko."]
)
def test_prisons_and_forts_are_places(read: Read, text: str) -> None:
    assert not {a.name for a in read(text).actors if a.kind in ("person", "organization")}
