"""Where the other side of an act of each type is looked for."""

from __future__ import annotations

from typing import get_args

import pytest

from analysis.events.coding.slots import Side
from analysis.events.coding.targets import is_nobodys, places, suffers, where
from analysis.language.clauses import Clause, Clauses
from analysis.model import PloverType
from tests.analysis.conftest import Parse

_TYPES: tuple[PloverType, ...] = get_args(PloverType)
_NAMED = frozenset({"obj", "owner", "dative", "topic", "topic-owner", "inner-obj", "inner-owner"})
_PREPOSITIONS = frozenset(
    {
        "against", "along", "at", "between", "by", "for", "from", "in", "into", "near", "of", "on", "outside",
        "over", "to", "with",
    }
)  # fmt: skip


def _clause(parse: Parse, text: str) -> Clause:
    return Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT"))


def _read(sides: tuple[Side, ...]) -> list[str]:
    return [("’s " if side.owner else "") + " ".join(t.text for t in side.heads) for side in sides]


@pytest.mark.parametrize("kind", _TYPES)
def test_each_type_has_known_places_for_what_is_done_and_said(kind: PloverType) -> None:
    for slots in (places().done[kind], places().said[kind], places().plain):
        assert slots
        assert len(set(slots)) == len(slots)
        assert set(slots) <= _NAMED | _PREPOSITIONS


def test_the_lists_name_types() -> None:
    table = places()
    assert table.anything | table.where | table.words <= set(_TYPES)
    assert set(table.done) == set(table.said) == set(_TYPES)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The court accused the mayor of fraud.", "ACCUSE", ["mayor", "fraud"]),
        ("In Oslo the minister met with nurses.", "CONSULT", ["nurses"]),
        ("The union urged the owner to pay.", "REQUEST", ["owner"]),
        ("The town gave the miners a house.", "AID", ["miners", "house"]),
        ("The army withdrew from the valley.", "RETREAT", ["valley"]),
        ("Workers marched against the owner.", "PROTEST", ["owner"]),
        ("The mayor sent the letter to Anna Berg.", None, ["letter", "Berg"]),
    ],
)
def test_what_is_done_has_its_other_side_at_the_first_place_of_its_type(
    parse: Parse, text: str, kind: PloverType | None, expected: list[str]
) -> None:
    clause = _clause(parse, text)
    assert _read(where(clause, clause.inner, kind, saying=False))[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The nurse said that the mayor lied to the miners.", "ACCUSE", "mayor"),
        ("The nurse said that the owner must pay.", "REQUEST", "owner"),
        ("The nurse said that she admired the mayor.", "SUPPORT", "mayor"),
        ("The nurse said that I had lied.", "ACCUSE", None),
    ],
)
def test_what_is_said_has_its_other_side_in_what_is_said(
    parse: Parse, text: str, kind: PloverType, expected: str | None
) -> None:
    clause = _clause(parse, text)
    found = [t.text for side in where(clause, clause.inner, kind, saying=True) for t in side.heads]
    assert (expected in found) if expected is not None else "I" not in found


@pytest.mark.parametrize(
    ("text", "expected"), [("Two miners died.", True), ("The ship sank.", True), ("The mayor left.", False)]
)
def test_who_dies_suffers_it(parse: Parse, text: str, expected: bool) -> None:
    assert suffers(_clause(parse, text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The storm killed two miners.", True),
        ("A shark attacked the nurse.", True),
        ("Two miners were killed by an avalanche.", True),
        ("Forty pilgrims were killed when a barge capsized on the lake.", True),
        ("Six nuns were injured after their bus overturned.", True),
        ("A family of four was killed in a landslide.", True),
        ("Nine workers were trapped when the gallery collapsed.", True),
        ("Three soldiers were killed when rebels attacked the post.", False),
        ("The owner was arrested after the barge capsized.", False),
        ("A bomb killed two miners.", False),
        ("The guard shot a dog.", False),
        ("The storm was watched by two miners.", False),
    ],
)
def test_what_weather_and_animals_do_is_nobodys(parse: Parse, text: str, expected: bool) -> None:
    assert is_nobodys(_clause(parse, text)) is expected
