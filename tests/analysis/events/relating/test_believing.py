"""A day is told if the judge, too, holds it for possible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from analysis import Annotator, Article
from analysis.events.judge import NO_DAY, OTHER_DAY, Judge, Read, Surroundings, Verdict
from analysis.events.relating.believing import belief, is_believed
from analysis.model import EventDate
from tests.analysis.events.test_weighing import Scripted


@pytest.fixture(autouse=True)
def by_rules_alone() -> None:
    """Here the judge is asked, too."""


DAYS = {NO_DAY: 0.1, OTHER_DAY: 0.2, "2021-03-08": 0.6, "2021-03": 0.1}


@pytest.mark.parametrize(
    ("value", "share"),
    [
        ("2021-03-08", 0.7),  # a day of the month that is told, too
        ("2021-03", 0.7),
        ("2021-03-08/2021-03-10", 0.7),
        ("2021-03-09", 0.1),
        ("1999-01-01", 0.2),
    ],
)
def test_a_day_that_is_not_told_nearby_is_another_one(value: str, share: float) -> None:
    assert belief(EventDate(value=value, basis="stated"), DAYS) == pytest.approx(share)


def test_who_was_not_asked_doubts_nothing() -> None:
    assert is_believed(EventDate(value="2021-03-08", basis="published"), {})


class Dated(Scripted):
    """A judge that believes in the days that it is given."""

    def __init__(self, days: Mapping[str, float]) -> None:
        super().__init__({"bridge": "PLAIN"})
        self._days = days

    def judged(self, surroundings: Surroundings, clauses: Sequence[Read]) -> list[Verdict]:
        return [replace(one, days=self._days) for one in super().judged(surroundings, clauses)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [({"2021-03-08": 0.9, NO_DAY: 0.1}, "2021-03-08"), ({"2021-03-08": 0.01, NO_DAY: 0.99}, None)],
)
def test_a_day_that_the_judge_rules_out_is_not_told(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, days: Mapping[str, float], expected: str | None
) -> None:
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: Dated(days)))
    text = "The mayor opened the bridge on Monday."
    (event,) = annotator.annotate(Article(text=text, published=date(2021, 3, 10))).events
    assert (event.date.value if event.date else None) == expected


def test_why_a_day_is_not_told_is_explained(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"2021-03-08": 0.01, NO_DAY: 0.99}
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: Dated(days)))
    text = "The mayor opened the bridge on Monday."
    (found,) = annotator.explain(Article(text=text, published=date(2021, 3, 10)))
    assert any("2021-03-08" in step and "judge" in step for step in found.steps)
