"""Whether a statement is the event, or what it tells."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "kind", "source", "told"),
    [
        ("Chile announced that it would visit Peru.", "AGREE", "Chile", "visit Peru"),
        ("Peru attacked Chile, officials said.", "ASSAULT", "Peru", "attacks Chile"),
        ("Chile said that Peru had attacked its port.", "ACCUSE", "Chile", "attacked its port"),
        ("Chile said that Peru must leave.", "REQUEST", "Chile", "Peru must leave"),
        ("Chile insisted that Peru leave.", "REQUEST", "Chile", "Peru leave"),
        ("Chile warned that it would respond.", "THREATEN", "Chile", "respond"),
        ("Chile said that Peru was hiding weapons.", "ACCUSE", "Chile", "hiding weapons"),
        ("Chile said that the vote was a crime.", "ACCUSE", "Chile", "the vote was a crime"),
        ("Chile said that the harvest was good.", None, "Chile", "the harvest was good"),
    ],
)
def test_a_statement_is_what_it_comes_to(
    annotate: Annotate, text: str, kind: str | None, source: str, told: str
) -> None:
    found = annotate(text)
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert event.type == kind
    assert [names[id_] for id_ in event.sources] == [source]
    assert told in event.label


@pytest.mark.parametrize(
    "text", ["Chile did not say that Peru had left.", "Chile should say that Peru had left."]
)
def test_what_was_not_said_is_no_statement(annotate: Annotate, text: str) -> None:
    assert annotate(text).events == ()


def test_a_country_protests_in_words_and_people_in_the_street(annotate: Annotate) -> None:
    (country,) = annotate("Chile protested the raid by Peru.").events
    (people,) = annotate("Chilean students protested the raid by Peru.").events
    assert (country.type, people.type) == ("ACCUSE", "PROTEST")
