"""Where the other side of an act stands."""

from __future__ import annotations

import pytest

from analysis.events.coding.slots import Side, at_slots, content_sides
from analysis.language.clauses import Clauses
from tests.analysis.conftest import Parse


def _read(sides: tuple[Side, ...]) -> list[str]:
    return [("’s " if side.owner else "") + " ".join(t.text for t in side.heads) for side in sides]


@pytest.mark.parametrize(
    ("text", "slots", "expected"),
    [
        ("Chile attacked Peru and Bolivia.", ("obj",), ["Peru Bolivia"]),
        ("Chile attacked Peru.", ("with", "owner"), ["’s Peru"]),
        ("Chile gave Peru a loan.", ("dative", "obj"), ["Peru", "loan"]),
        ("Chile met with Peru in Rome.", ("in", "with"), ["Rome", "Peru"]),
        ("Chile demanded that Peru leave.", ("content",), ["Peru"]),
        ("Chile issued a call for Peru to leave.", ("to",), []),
    ],
)
def test_slots_are_looked_for_in_their_order(
    parse: Parse, text: str, slots: tuple[str, ...], expected: list[str]
) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT"))
    assert _read(at_slots(clause, slots)) == expected


def test_near_a_noun_only_what_hangs_on_it_counts(parse: Parse) -> None:
    doc = parse("Chile held talks with Peru in Rome.")
    talks = next(t for t in doc if t.text == "talks")
    clause = Clauses().of(talks.head)
    assert _read(at_slots(clause, ("with",), near=talks)) == ["Peru"]
    assert _read(at_slots(clause, ("obj",), near=talks)) == []


def test_near_a_noun_nothing_counts_that_hangs_on_the_verb(parse: Parse) -> None:
    talks = next(t for t in parse("In Rome, Chile held talks with Peru.") if t.text == "talks")
    clause = Clauses().of(talks.head)
    assert _read(at_slots(clause, ("in",))) == ["Rome"]
    assert _read(at_slots(clause, ("in",), near=talks)) == []


def test_who_is_asked_to_act_comes_before_whom_the_act_concerns(parse: Parse) -> None:
    doc = parse("Chile urged Peru to attack Bolivia.")
    sides = content_sides(Clauses().of(next(t for t in doc if t.dep_ == "ROOT")))
    assert _read(sides) == ["Peru", "’s Bolivia", "Bolivia", "’s Peru"]
