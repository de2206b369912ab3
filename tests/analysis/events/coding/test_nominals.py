"""Acts that a noun names."""

from __future__ import annotations

import pytest

from analysis.events.coding.nominals import named, occurring, of_noun
from analysis.language.clauses import Clauses
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("text", "noun", "doers", "targets"),
    [
        ("The talks between Chile and Peru failed.", "talks", ["Chile", "Peru"], []),
        ("Peru’s attack on Chile failed.", "attack", ["Peru"], ["Chile"]),
        ("The arrest of Anna by Peru was news.", "arrest", ["Peru"], ["Anna"]),
    ],
)
def test_a_noun_names_both_sides(
    parse: Parse, text: str, noun: str, doers: list[str], targets: list[str]
) -> None:
    act = of_noun(next(t for t in parse(text) if t.text == noun))
    assert act is not None
    assert [t.text for t in act.doers] == doers
    assert [t.text for side in act.targets for t in side.heads] == targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Chile and Peru were held in Rome.", "CONSULT"),
        ("Talks between Chile and Peru took place in Rome.", "CONSULT"),
        ("Talks between Chile and Peru began.", "CONSULT"),
        ("Chile held talks with Peru.", None),
        ("Elections were held in Peru.", None),
    ],
)
def test_a_verb_may_say_no_more_than_that_it_took_place(
    parse: Parse, text: str, expected: str | None
) -> None:
    act = occurring(Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT")))
    assert (act.type if act is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile held talks with Peru.", "talks"),
        ("Chile engaged in talks with Peru.", "talks"),
        ("Chile undertook a mediation mission.", "mission"),
        ("Chile placed a high value on the visit.", None),
    ],
)
def test_a_verb_carries_the_act_of_its_noun(parse: Parse, text: str, expected: str | None) -> None:
    act = named(Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT")))
    assert (act.head.text if act is not None else None) == expected
