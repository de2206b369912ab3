"""Statements that only a quotation attributes to somebody."""

from __future__ import annotations

from tests.conftest import Annotate


def test_a_quotation_without_a_clause_of_its_own_is_told(annotate: Annotate) -> None:
    found = annotate("According to Foreign Minister Anna Berg, “the harvest was good”.")
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert names[event.sources[0]] == "Anna Berg"
    assert event.label == "Anna Berg: the harvest was good"


def test_a_statement_is_told_once(annotate: Annotate) -> None:
    found = annotate("“The harvest was good,” Foreign Minister Anna Berg said.")
    assert len(found.events) == 1
    assert len(found.quotes) == 1
