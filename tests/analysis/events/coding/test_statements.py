"""What reports speech, and what a statement amounts to."""

from __future__ import annotations

import pytest

from analysis.events.coding.statements import is_misdeed, is_postposed, is_saying, kind_of
from analysis.language.clauses import Clause, Clauses
from tests.analysis.conftest import Parse


def _clause(parse: Parse, text: str) -> Clause:
    return Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru said that it would leave.", True),
        ("Peru issued a statement.", True),
        ("Peru announced a plan.", True),
        ("Peru called the raid a crime.", True),
        ("Peru told Chile to leave.", False),
        ("Peru issued a coin.", False),
        ("Peru added sugar.", False),
        ("Peru called an election.", False),
    ],
)
def test_saying_is_told_from_doing(parse: Parse, text: str, expected: bool) -> None:
    assert is_saying(_clause(parse, text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru said that the raid was a crime.", "ACCUSE"),
        ("Peru said that the report was baseless.", "REJECT"),
        ("Peru said that it was grateful.", "SUPPORT"),
        ("Peru said that the raid was not a crime.", None),
        ("Peru complained that the talks were long.", "ACCUSE"),
        ("Peru denied that it had left.", "REJECT"),
        ("Peru said that it had left.", None),
    ],
)
def test_a_statement_amounts_to_what_it_judges(parse: Parse, text: str, expected: str | None) -> None:
    assert kind_of(_clause(parse, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Peru hid weapons.", True), ("Peru never hid weapons.", False)]
)
def test_a_misdeed_is_none_when_it_is_denied(parse: Parse, text: str, expected: bool) -> None:
    assert is_misdeed(_clause(parse, text)) is expected


def test_a_source_may_come_last(parse: Parse) -> None:
    assert is_postposed(_clause(parse, "Peru had left, officials said.").head)
    assert not is_postposed(_clause(parse, "Officials said that Peru had left.").head)
