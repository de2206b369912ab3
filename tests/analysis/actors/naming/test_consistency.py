"""A name is the same in the whole article."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from analysis import Annotator, Article
from analysis.actors.candidates import Name
from analysis.actors.naming.consistency import recurrences, split_possessives, trim_people
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


def test_a_name_found_once_is_found_wherever_it_stands(read: Read) -> None:
    text = "Anna Lindqvist resigned.\n\nNobody replaced Lindqvist. For Lindqvist, it was over."
    assert read(text).mentions("Anna Lindqvist", "name") == ["Anna Lindqvist", "Lindqvist", "Lindqvist"]


@pytest.mark.parametrize("other", ["Han Min Jae", "Han Minjae", "Han Min-Jae"])
def test_a_name_is_the_same_however_it_is_parted(read: Read, other: str) -> None:
    reading = read(f"Han Min-jae resigned. The party thanked {other} for his work.")
    assert reading.actor("Han Min-jae") is reading.actor(other)


def test_a_title_in_capitals_names_those_of_the_text(annotator: Annotator) -> None:
    text = "FINNISH MINISTERS MEET OKELLO\n\nPresident Maria Okello met ministers from Finland on Monday.\n"
    annotation = annotator.annotate(Article(text=text))
    okello = next(actor for actor in annotation.actors if actor.name == "Maria Okello")
    assert "OKELLO" in okello.aliases
    assert {actor.name for actor in annotation.actors} == {"Maria Okello", "Finland"}


def test_an_owner_and_what_is_owned_are_two_names() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Okello", "'s", "Coastal", "Fund", "praised", "Okello"])
    found = split_possessives(doc, [Name(0, 4, "organization"), Name(5, 6, "person")])
    assert [(doc[n.start : n.end].text, n.kind) for n in found] == [
        ("Okello", "person"),
        ("Coastal Fund", "organization"),
        ("Okello", "person"),
    ]


def test_a_word_before_a_full_name_is_no_part_of_it() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Gloomy", "Jane", "Doe", "left", ";", "Jane", "Doe", "stayed"])
    found = trim_people(doc, [Name(0, 3, "person"), Name(5, 7, "person")])
    assert [doc[n.start : n.end].text for n in found] == ["Jane Doe", "Jane Doe"]


def test_a_first_name_that_is_no_word_stays(read: Read) -> None:
    reading = read("Nur Karim Jama stayed on. The government of Karim Jama is legitimate, the court said.")
    assert reading.actor("Karim Jama").name == "Nur Karim Jama"


@pytest.mark.parametrize(("tag", "found"), [("ADJ", 0), ("ADV", 1)])
@pytest.mark.parametrize("word", ["Live", "Open", "Loud", "Free"])
def test_a_word_behind_an_adjective_with_a_capital_is_part_of_another_name(
    word: str, tag: str, found: int
) -> None:
    words = ["Ann", "Harper", "sang", "at", "the", word, "Harper", "concert"]
    pos = ["PROPN", "PROPN", "VERB", "ADP", "DET", tag, "PROPN", "NOUN"]
    doc = Doc(spacy.blank("en").vocab, words=words, pos=pos)
    assert len(list(recurrences(Tokens(doc), [Name(0, 2, "person")]))) == found
