"""Who wins where several sources claim the same words."""

from __future__ import annotations

from itertools import permutations

import pytest
import spacy
from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.naming.evidence import DEFINITION, MODEL, OFFICE, TABLES, TITLE, Claim, resolved
from analysis.actors.tokens import Tokens


def _tokens(text: str) -> Tokens:
    return Tokens(Doc(spacy.blank("en").vocab, words=text.split()))


def _texts(tokens: Tokens, names: list[Name]) -> set[str]:
    return {tokens.doc[name.start : name.end].text for name in names}


def test_the_surer_source_wins_in_whatever_order_they_come() -> None:
    tokens = _tokens("Kenya 's Ministry of Water hired Maria Okello of Kenya .")
    claims: list[Claim] = [
        (TABLES, [Name(0, 1, "country", key="KEN"), Name(9, 10, "country", key="KEN")]),
        (OFFICE, [Name(0, 5, "organization", country="KEN")]),
        (MODEL, [Name(2, 7, "organization"), Name(6, 10, "person")]),
    ]
    for order in permutations(claims):
        found = resolved(tokens, order, set())
        assert _texts(tokens, found) == {"Kenya", "Kenya 's Ministry of Water", "Maria Okello"}


@pytest.mark.parametrize(("kind", "held"), [("country", True), ("organization", False)])
def test_an_office_lies_over_its_country_and_over_no_known_body(kind: str, held: bool) -> None:
    tokens = _tokens("the Kenya Ministry of Water")
    known = Name(1, 2, "country") if kind == "country" else Name(1, 2, "organization")
    found = resolved(tokens, [(TABLES, [known]), (OFFICE, [Name(1, 5, "organization")])], set())
    assert (Name(1, 5, "organization") in found) == held


def test_a_title_shows_a_person_up_to_where_a_surer_name_begins() -> None:
    tokens = _tokens("Minister Maria Okello Kenya agreed")
    claims: list[Claim] = [(TITLE, [Name(1, 4, "person")]), (TABLES, [Name(3, 4, "country")])]
    assert _texts(tokens, resolved(tokens, claims, set())) == {"Maria Okello", "Kenya"}


def test_what_is_nobodys_is_left_out_unless_a_table_knows_it() -> None:
    tokens = _tokens("CFT NATO")
    claims: list[Claim] = [
        (DEFINITION, [Name(0, 1, "organization")]),
        (TABLES, [Name(1, 2, "organization", key="NATO")]),
    ]
    assert _texts(tokens, resolved(tokens, claims, {"CFT", "NATO"})) == {"NATO"}
