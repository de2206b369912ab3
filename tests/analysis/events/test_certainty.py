"""How sure an event is."""

from __future__ import annotations

import pytest

from analysis import Annotator
from analysis.events.candidates import Candidate
from analysis.events.certainty import certainty, is_guess, logit
from analysis.events.judge import Judge
from analysis.model import DateBasis, EventDate
from tests.analysis.events.candidates import Found
from tests.conftest import Annotate


@pytest.fixture(scope="module")
def candidate(annotator: Annotator) -> Candidate:
    (one,) = Found(annotator, "Chile condemned Peru.").ruled()
    return one


def _date(basis: DateBasis) -> EventDate:
    return EventDate(value="2021-03-09", earliest="2021-03-09", latest="2021-03-09", basis=basis)


def test_what_no_judge_has_weighed_has_none(candidate: Candidate) -> None:
    assert candidate.chance is None
    assert certainty(candidate, _date("stated")) is None


def test_without_a_judge_no_event_has_one(annotate: Annotate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: None))
    (event,) = annotate("Chile condemned Peru.").events
    assert event.certainty is None
    assert event.type == "ACCUSE"


def test_it_is_between_0_and_1_to_two_digits_and_rises_with_the_chance(candidate: Candidate) -> None:
    chances = [n / 20 for n in range(21)]
    found = [certainty(candidate._replace(chance=chance), None) for chance in chances]
    sure = [one for one in found if one is not None]
    assert len(sure) == len(chances)
    assert all(0 <= one <= 1 and one == round(one, 2) for one in sure)
    assert sure == sorted(sure)
    assert sure[0] < sure[-1]


def test_a_surer_type_and_a_date_that_is_told_make_an_event_surer(candidate: Candidate) -> None:
    one = candidate._replace(chance=0.7)

    def sure(share: float, when: EventDate | None) -> float:
        return certainty(one._replace(share=share), when) or 0.0

    assert sure(0.3, None) < sure(0.9, None)
    assert sure(0.5, None) < sure(0.5, _date("inferred")) < sure(0.5, _date("stated"))


def test_who_is_named_makes_an_event_surer(candidate: Candidate) -> None:
    one = candidate._replace(chance=0.7)
    assert (certainty(one._replace(sources=()), None) or 0) < (certainty(one, None) or 0)


def test_the_logit_is_even_and_has_no_ends() -> None:
    assert logit(0.5) == 0
    assert logit(0.8) == pytest.approx(-logit(0.2))
    assert logit(0.0) == logit(-1.0) == pytest.approx(-logit(1.0))


def test_what_is_hardly_sure_is_a_guess_and_what_nobody_has_weighed_is_none() -> None:
    assert is_guess(0.05)
    assert not is_guess(0.5)
    assert not is_guess(None)
