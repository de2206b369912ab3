"""People of whom nothing says that they are people."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.actors.candidates import Name
from analysis.actors.naming.filtering import PersonFilter
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


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


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Trucks waited in Kasubera.", True),
        ("Trucks waited in Kasubera. Kasubera resigned.", False),
        ("Trucks waited in Kasubera. A fire broke out in Kasubera. Kasubera knows fires.", True),
        ("The road to Kasubera is closed.", True),
        ("Kasubera's mayor spoke. A driver from Kasubera listened.", True),
        ("Voters believe in Kasubera.", False),
        ("The court ruled in Kasubera v. Okello.", False),
    ],
)
def test_where_something_happens_is_a_place_unless_it_acts(
    pipeline: Language, text: str, doubted: bool
) -> None:
    with pipeline.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]):
        tokens = Tokens(pipeline(text))
    names = [Name(i, i + 1, "person") for i, word in enumerate(tokens.texts) if word == "Kasubera"]
    assert ("Kasubera" in PersonFilter(tokens, {"Kasubera"}).places(names)) == doubted
