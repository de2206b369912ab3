"""Who takes part: the person, the country behind him, and nobody else."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("Chilean Foreign Minister Anna Berg criticized Peru.", ["Anna Berg", "Chile"], ["Peru"]),
        ("Anna Berg, a writer, criticized Peru.", ["Anna Berg"], ["Peru"]),
        ("A Chilean minister criticized Peru.", ["Chile"], ["Peru"]),
        ("Thousands of Chilean students demonstrated against Peru.", ["Chile"], ["Peru"]),
        ("Chile criticized the policy of Peru.", ["Chile"], ["Peru"]),
        ("Chile, Brazil and Peru signed a treaty.", ["Chile", "Brazil", "Peru"], []),
        ("Peru was attacked by Chile.", ["Chile"], ["Peru"]),
    ],
)
def test_the_person_first_then_the_state(
    annotate: Annotate, text: str, sources: list[str], targets: list[str]
) -> None:
    found = annotate(text)
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert [names[id_] for id_ in event.sources] == sources
    assert [names[id_] for id_ in event.targets] == targets


def test_the_ally_of_a_country_does_not_act_for_it(annotate: Annotate) -> None:
    found = annotate("An ally of Peru criticized Chile.")
    names = {actor.id: actor.name for actor in found.actors}
    assert all("Peru" not in [names[id_] for id_ in event.sources] for event in found.events)
