"""Names of the model: whole, clean, of the right kind."""

from __future__ import annotations

import pytest

from analysis import Annotator, Article
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
