"""Nouns that tell an event by themselves."""

from __future__ import annotations

from datetime import date

from tests.conftest import Annotate

_DAY = date(2021, 3, 10)


def test_a_noun_with_both_sides_and_a_day_is_an_event(annotate: Annotate) -> None:
    found = annotate("Monday’s talks between Chile and Peru were a surprise.", _DAY)
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert event.type == "CONSULT"
    assert [names[id_] for id_ in event.sources] == ["Chile", "Peru"]
    assert event.date is not None
    assert event.date.value == "2021-03-08"


def test_without_a_day_it_is_a_topic(annotate: Annotate) -> None:
    assert annotate("The talks between Chile and Peru were a surprise.", _DAY).events == ()
