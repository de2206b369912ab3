"""One mark dropped, doubled or on the wrong side of its space changes its own paragraph by little, and of
others no more than an event that is doubtful: the judge reads a clause beside what stands around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis import Annotator

from .stray import FAULTS, Case, Fault, Item, article, cases, items, overlaps

KEPT = 0.95
"""Share of what a paragraph tells outside the touched sentence that has to stay."""
ELSEWHERE = 0.995
"""Share of the events of other paragraphs that has to."""


@pytest.fixture(scope="module")
def before(annotator: Annotator) -> Callable[[str], frozenset[Item]]:
    known: dict[str, frozenset[Item]] = {}

    def run(text: str) -> frozenset[Item]:
        if text not in known:
            known[text] = items(annotator.annotate(article(text)))
        return known[text]

    return run


@pytest.mark.parametrize("fault", FAULTS)
def test_an_odd_mark_changes_little(
    fault: Fault, annotator: Annotator, before: Callable[[str], frozenset[Item]]
) -> None:
    wrong = [case for case in cases() if case.fault == fault]
    total = kept = 0
    far = changed = 0
    for case, annotation in zip(wrong, annotator.pipe(article(c.after) for c in wrong), strict=True):
        old, new = before(case.before), items(annotation, case.back)
        if not case.runs_on:
            here, there = _elsewhere(old, case), _elsewhere(new, case)
            assert all(item.what[0] == "event" for item in here ^ there), case.name
            far += len(here)
            changed += len(here ^ there)
        told = _untouched(old, case)
        total += len(told)
        kept += len(told & new)
    assert total > 100
    assert kept >= KEPT * total
    assert changed <= (1 - ELSEWHERE) * far


def _elsewhere(found: frozenset[Item], case: Case) -> frozenset[Item]:
    return frozenset(item for item in found if not overlaps(item, case.paragraph))


def _untouched(found: frozenset[Item], case: Case) -> frozenset[Item]:
    """What the paragraph tells outside the touched sentences."""
    told = found - _elsewhere(found, case)
    return frozenset(item for item in told if not any(overlaps(item, place) for place in case.touched))
