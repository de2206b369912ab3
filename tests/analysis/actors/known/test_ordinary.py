"""The ordinary words of English."""

from __future__ import annotations

import spacy

from analysis import Annotator
from analysis.actors.known.ordinary import ordinary_words


def test_words_are_known_and_names_are_not(annotator: Annotator) -> None:
    words = ordinary_words(annotator.nlp)
    assert {"traffic", "mill", "resign"} <= words
    assert words.isdisjoint({"torvek", "hallin"})


def test_a_pipeline_without_a_lemmatizer_knows_none() -> None:
    assert not ordinary_words(spacy.blank("en"))
