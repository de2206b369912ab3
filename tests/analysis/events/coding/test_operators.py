"""The rules of operators.toml hold together, and mean what they say."""

from __future__ import annotations

import pytest

from analysis.events.coding.acts import act_of
from analysis.events.coding.operators import operators, promised
from analysis.language.clauses import Clauses
from tests.analysis.conftest import Parse

_RULES = [*operators().operator, *operators().ahead]


def test_each_list_of_words_is_asked_for_and_there() -> None:
    asked = {n for r in _RULES for n in (*r.verbs, *r.adjectives, *r.participles, *r.objects)}
    assert asked == set(operators().words)


def test_a_verb_stands_in_one_list_unless_its_rules_ask_for_something_else() -> None:
    general = [name for rule in operators().operator if "subject" not in rule.needs for name in rule.verbs]
    verbs = [verb for name in dict.fromkeys(general) for verb in operators().words[name]]
    assert len(verbs) == len(set(verbs))


@pytest.mark.parametrize(
    ("kind", "negated", "expected"),
    [
        ("AID", False, "AGREE"),
        ("AID", True, "REJECT"),
        ("ASSAULT", False, "THREATEN"),
        ("ASSAULT", True, "AGREE"),
        ("ACCUSE", False, "ACCUSE"),
        ("ACCUSE", True, None),
    ],
)
def test_a_promise_is_by_what_is_promised(kind: str, negated: bool, expected: str | None) -> None:
    assert promised(kind, negated) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile agreed to send aid to Peru.", ("AGREE", None)),
        ("Chile agreed to bomb Peru.", ("THREATEN", "violence")),
        ("Chile accepted the offer.", ("AGREE", None)),
        ("Chile pledged to sing.", ("AGREE", None)),
        ("Chile decided to sing.", None),
        ("Chile undertook a mediation mission.", ("CONSULT", "third-party")),
        ("Chile is ready to visit Peru.", ("AGREE", "visit")),
        ("Chile is unwilling to visit Peru.", ("REJECT", "meet")),
        ("Chile stated its readiness to sing.", ("AGREE", None)),
        ("Chile proposed that Peru visit Bolivia.", ("REQUEST", "meet")),
        ("Chile signed an order imposing sanctions on Peru.", ("SANCTION", "restrict")),
        ("Chile told Peru to leave.", ("REQUEST", None)),
        ("Chile allowed Peru to leave.", ("CONCEDE", None)),
        ("Chile is willing to consider visiting Peru.", ("AGREE", "visit")),
        ("Chile considered visiting Peru.", None),
        ("Chile will retaliate against Peru.", ("THREATEN", None)),
        ("Chile retaliated against Peru.", None),
        ("Chile will not yield to Peru.", ("REJECT", None)),
    ],
)
def test_the_first_rule_that_fits_says_what_the_act_is(
    parse: Parse, text: str, expected: tuple[str, str | None] | None
) -> None:
    act = act_of(Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT")))
    assert (None if act is None else (act.type, act.mode)) == expected
