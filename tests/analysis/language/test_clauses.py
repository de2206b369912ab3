"""Predicates and arguments, read from the parse."""

from __future__ import annotations

import pytest

from analysis.language.clauses import Clauses
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("text", "verb", "subjects", "objects"),
    [
        ("Egypt attacked Libya.", "attacked", ["Egypt"], ["Libya"]),
        ("Libya was attacked by Egypt.", "attacked", ["Egypt"], ["Libya"]),
        ("Egypt and Sudan attacked Libya and Chad.", "attacked", ["Egypt", "Sudan"], ["Libya", "Chad"]),
        ("Egypt met Libya and praised Chad.", "praised", ["Egypt"], ["Chad"]),
        ("Egypt agreed to help Libya.", "help", ["Egypt"], ["Libya"]),
        ("Egypt urged Libya to free Chad.", "free", ["Libya"], ["Chad"]),
        ("The minister, who praised Chad, left.", "praised", ["minister"], ["Chad"]),
        ("The minister praised by Chad left.", "praised", ["Chad"], ["minister"]),
        ("The rebels attacking Chad left.", "attacking", ["rebels"], ["Chad"]),
        ("Doctors packed and delivered blankets.", "packed", ["Doctors"], ["blankets"]),
        ("Egypt is opposed to war.", "is", ["Egypt"], []),
        (
            "The ministry said Ali Reza and Omar Aziz, whom it named, and their aides would be barred.",
            "said",
            ["ministry"],
            [],
        ),
    ],
)
def test_who_does_what_to_whom(
    parse: Parse, text: str, verb: str, subjects: list[str], objects: list[str]
) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.text == verb))
    assert [t.text for t in clause.subjects] == subjects
    assert [t.text for t in clause.objects] == objects


@pytest.mark.parametrize(
    ("text", "verb", "content"),
    [
        ("Egypt said that Chad had left.", "said", "left"),
        ("Egypt agreed to leave.", "agreed", "leave"),
        ("Egypt is ready to leave.", "is", "leave"),
        ("The king was quoted as saying that Chad had left.", "quoted", "left"),
        ("Egypt left Chad.", "left", None),
    ],
)
def test_what_is_said_or_wanted(parse: Parse, text: str, verb: str, content: str | None) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.text == verb))
    assert (clause.content.text if clause.content is not None else None) == content


def test_a_clause_is_read_once_and_knows_the_one_within(parse: Parse) -> None:
    doc, clauses = parse("Egypt said that Chad had left."), Clauses()
    said, left = (clauses.of(next(t for t in doc if t.text == verb)) for verb in ("said", "left"))
    assert said.inner is left
    assert clauses.of(said.head) is said
