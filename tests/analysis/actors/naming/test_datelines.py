"""Where an article was written and by which agency."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Annotator, Article
from analysis.actors.naming.datelines import dateline
from analysis.actors.tokens import Tokens


@pytest.mark.parametrize(
    ("body", "places", "agencies"),
    [
        ("BRENKO, Oct 3 (Tarnwire) - Rain fell on the parade.", {"BRENKO"}, {"Tarnwire"}),
        ("Brenko — Rain fell on the parade.", {"Brenko"}, set()),
        ("Brenko: At least 31 people were injured.", {"Brenko"}, set()),
        ("Rain fell on Brenko — for three hours.", set(), set()),
        ("Two-thirds of Brenko stayed away.", set(), set()),
    ],
)
def test_the_first_words_tell_the_place(
    annotator: Annotator, body: str, places: set[str], agencies: set[str]
) -> None:
    with annotator.nlp.select_pipes(enable=["tok2vec", "tagger", "parser", "attribute_ruler"]):
        doc = annotator.nlp(body)
    found = dateline(Tokens(doc))
    assert {doc[i].text for i in found.places if doc[i].text.lower() == "brenko"} == places
    assert {doc[i].text for i in found.agencies} == agencies


@given(st.text(alphabet="AbZ (),.-—:/1\n", max_size=60))
def test_any_text_is_read(annotator: Annotator, text: str) -> None:
    doc = annotator.nlp.make_doc(text)
    found = dateline(Tokens(doc))
    assert not found.places & found.agencies
    assert all(0 <= i < len(doc) for i in found.places | found.agencies)


def test_who_writes_from_where_is_no_actor(annotator: Annotator) -> None:
    text = "Rain over Torvek\n\nTorvek: At least 31 people were injured in Torvek on Monday, police said."
    annotations = next(iter(annotator.pipe([Article(text=text, title="Rain over Torvek")])))
    assert "Torvek" not in {actor["name"] for actor in annotations.to_dict()["actors"]}
