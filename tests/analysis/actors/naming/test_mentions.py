"""All names of a text together."""

from __future__ import annotations

import spacy

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Gazetteer
from analysis.actors.naming.mentions import find_names
from analysis.actors.tokens import Tokens


def test_names_are_in_order_and_what_the_reader_told_wins() -> None:
    nlp = spacy.blank("en")
    tokens = Tokens(nlp("The Russian Federation met Minister Maria Okello of Kenya."))
    told = Name(8, 9, "group", key="user:Kenya")
    names = find_names(tokens, Gazetteer(nlp), [told])
    found = [(tokens.doc[name.start : name.end].text, name.kind) for name in names]
    assert found == [("Russian Federation", "country"), ("Maria Okello", "person"), ("Kenya", "group")]
