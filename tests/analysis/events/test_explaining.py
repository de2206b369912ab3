"""Why a clause is an event, or none."""

from __future__ import annotations

from datetime import date

import pytest

from analysis import Annotator, Article
from analysis.events.explaining import Explanation
from analysis.events.judge import Judge

_TEXT = (
    "Chile condemned Peru on Tuesday.\n\nThe minister, who lives in a small house, visited the school. "
    "The capital of Peru is Lima.\n\nChile, the ministry said, condemned Peru on Tuesday."
)
_DAY = date(2021, 3, 10)


@pytest.fixture(scope="module")
def explained(annotator: Annotator) -> tuple[Explanation, ...]:
    return annotator.explain(Article(text=_TEXT, published=_DAY))


def _at(explained: tuple[Explanation, ...], word: str) -> Explanation:
    return next(one for one in explained if _TEXT[slice(*one.trigger)] == word)


def test_every_clause_is_explained_where_it_stands(explained: tuple[Explanation, ...]) -> None:
    triggers = [_TEXT[slice(*one.trigger)] for one in explained]
    assert {"condemned", "lives", "visited", "is"} <= set(triggers)
    for one in explained:
        assert 0 <= one.start <= one.trigger[0] < one.trigger[1] <= one.end <= len(_TEXT)
        assert one.words
        assert one.steps[0].startswith(("rules: ", "passed on: "))
    places = [one.trigger for one in explained]
    assert places == sorted(places)


def test_an_event_is_told_by_what_rule_and_judge_say_its_type_date_and_status(
    explained: tuple[Explanation, ...],
) -> None:
    one = _at(explained, "condemned")
    assert one.label is not None
    assert one.steps[0] == "rules: main clause, ACCUSE"
    assert one.steps[1].startswith("judge: ACCUSE")
    assert one.steps[2].startswith("an event by both: ")
    assert one.steps[3].startswith("ACCUSE: ")
    assert one.steps[4:] == ("date: 2021-03-09, stated", "status: happened")
    assert one.event is not None
    assert one.doers == ("Chile",)
    assert one.weighed["rule_type"] == 1
    assert one.signs["stated"] == 1


def test_a_clause_that_is_none_tells_why(explained: tuple[Explanation, ...]) -> None:
    one = _at(explained, "lives")
    assert (one.label, one.event) == (None, None)
    assert one.construction == "relative"
    assert one.steps[-1] == "dropped: a state"
    assert one.signs == {}


def test_what_another_event_tells_is_merged(annotator: Annotator) -> None:
    text = "Chile condemned Peru over the bridge.\n\nIt rained.\n\nChile condemned Peru over the bridge."
    article = Article(text=text, published=_DAY)
    first, *_, again = annotator.explain(article)
    assert first.label is not None
    assert again.label is None
    assert again.steps[-1] == "merged: another event tells the same"
    labels = [event.label for event in annotator.annotate(article).events]
    assert labels.count(first.label) == 1


def test_what_is_explained_as_an_event_is_one(
    annotator: Annotator, explained: tuple[Explanation, ...]
) -> None:
    events = annotator.annotate(Article(text=_TEXT, published=_DAY)).events
    told = [(one.trigger, one.label) for one in explained if one.label is not None]
    assert told == [(event.trigger, event.label) for event in events]


def test_without_a_judge_the_rules_explain_alone(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: None))
    explained = annotator.explain(Article(text=_TEXT, published=_DAY))
    assert _at(explained, "condemned").label is not None
    assert _at(explained, "visited").steps[-1] == "dropped: no rule makes an event of it"
