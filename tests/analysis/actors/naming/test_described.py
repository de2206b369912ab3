"""What the words right beside a name say that it is the name of."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.actors.candidates import Kind, Name
from analysis.actors.naming.described import described, is_from
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


def _doc(pipeline: Language, text: str) -> Doc:
    with pipeline.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]):
        return pipeline(text)


def _said(pipeline: Language, text: str, name: str) -> Kind | None:
    doc = _doc(pipeline, text)
    words = name.split()
    starts = [i for i in range(len(doc)) if [t.text for t in doc[i : i + len(words)]] == words]
    names = [Name(i, i + len(words), "group") for i in starts]
    return described(Tokens(doc), names).get(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry's chief negotiator, Torvek Hallin, told the union to wait.", "Torvek Hallin"),
        ("A dermatologist, Torvek Hallin, resigned in May.", "Torvek Hallin"),
        ("“It is cold,” said Torvek Hallin, 66, who sells boats.", "Torvek Hallin"),
        ("Torvek Hallin (29) was treated for a broken wrist.", "Torvek Hallin"),
        ("Torvek Hallin, who had slept badly, left the hall.", "Torvek Hallin"),
        ("His driver, Torvek, had gone out for water.", "Torvek"),
        ("Torvek Hallin, a 49-year-old farmer, won the vote.", "Torvek Hallin"),
        ("Its party leader, Torvek Hallin, was questioned.", "Torvek Hallin"),
    ],
)
def test_roles_and_ages_tell_a_person(pipeline: Language, text: str, name: str) -> None:
    assert _said(pipeline, text, name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("His company, Torvek, makes cable glands.", "Torvek"),
        ("Torvek, the ruling party, denied it.", "Torvek"),
        ("Activists from the group Torvek Hallin, who filmed it, were fined.", "Torvek Hallin"),
        ("Police arrested the head of the Torvek cartel on Monday.", "Torvek"),
        ("A Geneva firm, Torvek, said it would send a team.", "Torvek"),
    ],
)
def test_what_a_body_is_tells_a_body(pipeline: Language, text: str, name: str) -> None:
    assert _said(pipeline, text, name) == "organization"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The market leader, Torvek Hallin, lost ground.", "Torvek Hallin"),
        ("Torvek Foods, 66, was sold.", "Torvek Foods"),
        ("Torvek Hallin laid off staff.", "Torvek Hallin"),
        ("The Torvek campaign said so.", "Torvek"),
    ],
)
def test_words_that_suit_both_tell_nothing(pipeline: Language, text: str, name: str) -> None:
    assert _said(pipeline, text, name) is None


def test_what_is_said_both_ways_tells_nothing(pipeline: Language) -> None:
    text = "Our firm, Torvek, grew. A lawyer, Torvek, sued it."
    assert _said(pipeline, text, "Torvek") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A driver from Torvek was hurt.", True),
        ("They were rushed from Torvek by bus.", True),
        ("The road to Torvek is closed.", True),
        ("They came by train from Torvek.", True),
        ("A canoe out of Torvek had sunk.", True),
        ("Police from Torvek broke up the camp.", True),
        ("A letter from Torvek arrived.", False),
        ("She gave the keys to Torvek.", False),
    ],
)
def test_whence_and_whither_tell_a_place(pipeline: Language, text: str, told: bool) -> None:
    doc = _doc(pipeline, text)
    assert is_from(next(token for token in doc if token.text == "Torvek")) is told


def test_who_speaks_under_a_name_of_no_english_words_is_somebody(read: Read) -> None:
    reading = read("“When the north gets nothing, we support nothing,” Arbesh Limarani said.")
    assert reading.actor("Arbesh Limarani").kind == "person"


@pytest.mark.parametrize("noun", ["rock", "islet", "town"])
def test_the_ground_beside_a_name_is_a_place(pipeline: Language, noun: str) -> None:
    assert _said(pipeline, f"The {noun}, Torvek, is claimed by both.", "Torvek") == "place"
