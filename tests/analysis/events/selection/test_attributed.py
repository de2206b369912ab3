"""Statements that only a quotation attributes to somebody."""

from __future__ import annotations

from tests.conftest import Annotate


def test_a_quotation_without_a_clause_of_its_own_is_told(annotate: Annotate) -> None:
    found = annotate("According to Foreign Minister Anna Berg, “the harvest was good”.")
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert names[event.sources[0]] == "Anna Berg"
    assert event.type is None
    assert "the harvest was good" in event.label


def test_who_is_behind_according_to_only_passes_a_deed_on(annotate: Annotate) -> None:
    found = annotate("According to Foreign Minister Anna Berg, Peru has sent planes over the islands.")
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert [names[id_] for id_ in event.sources] == ["Peru"]
    assert "Anna Berg" not in [names[id_] for id_ in event.targets]


def test_a_statement_is_told_once(annotate: Annotate) -> None:
    found = annotate("“The harvest was good,” Foreign Minister Anna Berg said.")
    assert len(found.events) == 1
    assert len(found.quotes) == 1
