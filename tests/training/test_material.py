"""The clauses that the judge learns from."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from analysis.events.judge import KINDS
from training.judge.material import SOURCE, TARGET, labelled, names, parse, read, vary


def test_a_line_is_read() -> None:
    clause = parse("COERCE\thappened\t<t>Two men</t> were held by <s>police</s>.\n")
    assert clause.text == "Two men were held by police."
    assert KINDS[clause.kind] == "COERCE"
    assert [(role, clause.text[start:end]) for role, start, end in clause.sides] == [
        (TARGET, "Two men"),
        (SOURCE, "police"),
    ]
    assert list(labelled(clause, [(0, 3), (4, 7), (8, 12), (21, 27)])) == [TARGET, TARGET, 0, SOURCE]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("COERCE\thappened", "2 fields"),
        ("WAR\thappened\ttext", "label"),
        ("COERCE\tonce\ttext", "status"),
        ("COERCE\thappened\t<s>police", "not closed"),
        ("COERCE\thappened\tpolice</s>", "not opened"),
        ("COERCE\thappened\t<s>the <t>police</t></s>", "a mark in a mark"),
        ("COERCE\thappened\t ", "no text"),
    ],
)
def test_what_is_wrong_with_a_line_is_told(line: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        parse(line)


def test_every_line_can_be_learnt_from_and_of_every_kind_some_are_held_back() -> None:
    clauses, faults = read()
    assert [fault for fault in faults if not fault.endswith("told before")] == []
    held = Counter(clause.kind for clause in clauses if clause.held_back)
    assert set(held) == set(range(len(KINDS)))
    assert 0.10 < sum(held.values()) / len(clauses) < 0.15


def test_files_say_by_their_names_that_nobody_has_marked_the_sides() -> None:
    clauses = read()[0]
    assert {clause.marked for clause in clauses if clause.file == "j_cut_unmarked"} == {False}
    assert all(clause.marked for clause in clauses if clause.file == "i_kinds")


def test_a_clause_that_is_varied_keeps_its_sides() -> None:
    rng, clauses = random.Random(7), read()[0]
    pool = names(clauses)
    for clause in clauses[:2000]:
        varied = vary(clause, pool, ["Nothing happens here."], rng)
        assert varied.kind == clause.kind
        assert Counter(role for role, _, _ in varied.sides) == Counter(role for role, _, _ in clause.sides)
        for _, start, end in varied.sides:
            assert 0 <= start < end <= len(varied.text)
            assert varied.text[start:end] == varied.text[start:end].strip()
