"""How sure a type is that only the judge has found."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from analysis import Annotator, Article
from analysis.events.candidates import Candidate
from analysis.events.judge import KINDS, STATUSES, Judge, Read, Surroundings, Verdict
from analysis.events.surety import grounds, surety
from analysis.model import PloverType
from tests.analysis.events.candidates import Found
from tests.analysis.events.test_weighing import Scripted


@pytest.fixture(scope="module")
def candidate(annotator: Annotator) -> Candidate:
    (one,) = Found(annotator, "Chile condemned Peru.").ruled()
    return one


def _verdict(kind: str, share: float, rest: str = "PLAIN") -> Verdict:
    """The share of a kind, the rest of it for another."""
    kinds = dict.fromkeys(KINDS, 0.0) | {rest: 1 - share} | {kind: share}
    return Verdict(kinds, {status: 1 / len(STATUSES) for status in STATUSES}, ())


def test_it_rises_with_the_share_of_the_type(candidate: Candidate) -> None:
    found = [surety(candidate, "SUPPORT", _verdict("SUPPORT", n / 20), False).chance for n in range(21)]
    assert found == sorted(found)
    assert 0 < found[0] < 0.2
    assert 0.8 < found[-1] < 1


@pytest.mark.parametrize("rest", ["NONE", "PLAIN"])
def test_what_is_perhaps_no_event_or_of_no_type_is_less_sure(candidate: Candidate, rest: str) -> None:
    sure = surety(candidate, "SUPPORT", _verdict("SUPPORT", 0.6, "ACCUSE"), False)
    assert surety(candidate, "SUPPORT", _verdict("SUPPORT", 0.6, rest), False).chance < sure.chance


@pytest.mark.parametrize(("sure", "unsure"), [("COERCE", "SANCTION"), ("REQUEST", "THREATEN")])
def test_types_that_are_seen_too_often_are_less_sure(
    candidate: Candidate, sure: PloverType, unsure: PloverType
) -> None:
    chances = [surety(candidate, kind, _verdict(kind, 0.7), False).chance for kind in (sure, unsure)]
    assert chances[0] > chances[1]


def test_what_is_only_said_is_less_sure_and_the_lead_is_surer(candidate: Candidate) -> None:
    verdict = _verdict("SUPPORT", 0.7)
    below = surety(candidate, "SUPPORT", verdict, False).chance
    assert surety(candidate._replace(saying=True), "SUPPORT", verdict, False).chance < below
    assert surety(candidate, "SUPPORT", verdict, True).chance > below


def test_its_grounds_name_the_type(candidate: Candidate) -> None:
    assert grounds(candidate, "AID", _verdict("AID", 0.7), True)["AID"] == 1


@pytest.mark.parametrize(("rule", "expected"), [("condemned", "ACCUSE"), ("opened", None)])
def test_only_types_of_the_judge_alone_have_to_be_sure(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, rule: str, expected: str | None
) -> None:
    """What a rule says of the same verb is right more often than the judge's doubt."""

    class Doubting(Scripted):
        def judged(self, surroundings: Surroundings, clauses: Sequence[Read]) -> list[Verdict]:
            verdict = _verdict("ACCUSE", 0.4)
            kinds = {**verdict.kinds, "NONE": 0.3, "PLAIN": 0.3}
            return [Verdict(kinds, verdict.statuses, ()) for _ in clauses]

    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: Doubting({})))
    text = f"Anna Berg {rule} the bridge on Monday."
    (event,) = annotator.annotate(Article(text=text)).events
    assert event.type == expected
