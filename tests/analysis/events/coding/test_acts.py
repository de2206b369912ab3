"""Types and modes put together from the inside out."""

from __future__ import annotations

import pytest

from analysis.events.coding.acts import act_of
from analysis.language.clauses import Clauses
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile visited Peru.", ("CONSULT", "visit")),
        ("Chile will visit Peru.", ("AGREE", "visit")),
        ("Chile will not visit Peru.", ("REJECT", "visit")),
        ("Chile refused to visit Peru.", ("REJECT", "meet")),
        ("Chile asked Peru to release the crew.", ("REQUEST", "yield")),
        ("Chile called for talks.", ("REQUEST", "meet")),
        ("Chile threatened to bomb Peru.", ("THREATEN", "violence")),
        ("Chile will bomb Peru.", ("THREATEN", "violence")),
        ("Chile stopped sending aid to Peru.", ("SANCTION", None)),
        ("Chile stopped shelling Peru.", ("RETREAT", None)),
        ("Chile began to shell Peru.", ("ASSAULT", "heavy-weapons")),
        ("Chile announced a plan to visit Peru.", ("AGREE", "visit")),
        ("Chile undertook a mediation mission.", ("CONSULT", "third-party")),
        ("Chile called off the talks.", ("SANCTION", "cancel")),
        ("Chile called an election.", None),
    ],
)
def test_an_act_is_what_it_governs_changed_by_its_verb(
    parse: Parse, text: str, expected: tuple[str, str | None] | None
) -> None:
    doc = parse(text)
    act = act_of(Clauses().of(next(t for t in doc if t.dep_ == "ROOT")))
    assert (None if act is None else (act.type, act.mode)) == expected
