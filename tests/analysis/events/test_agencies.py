"""Who acts in a country's name, in the words of the article."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Peruvian officials denied the report on Monday.", ("Peruvian officials",)),
        ("The Peruvian army arrested twelve men in Lima on Tuesday.", ("Peruvian army",)),
        ("Peruvian and Chilean soldiers killed three men on Monday.", ("Peruvian and Chilean soldiers",)),
        ("Officials in Peru warned residents on Monday of a flood.", ("Officials in Peru",)),
        (
            "President Ana Berg met the mayor of Lima. The Berg administration condemned the raid on Monday.",
            ("Berg administration",),
        ),
    ],
)
def test_an_agency_is_not_the_country_or_its_head(
    annotate: Annotate, text: str, doers: tuple[str, ...]
) -> None:
    article = annotate(text)
    assert any(event.source_words == doers and not event.sources for event in article.events)


@pytest.mark.parametrize(
    "text",
    [
        "The government of Peru condemned the raid on Monday.",
        "The Peruvian government condemned the raid on Monday.",
        "Peru accused the firm of spying on its troops.",
        "Peru condemned the raid, and Peruvian soldiers were sent to the border.",
    ],
)
def test_a_government_is_its_country(annotate: Annotate, text: str) -> None:
    article = annotate(text)
    names = {actor.id: actor.name for actor in article.actors}
    assert [names[id_] for id_ in article.events[0].sources] == ["Peru"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The rebels killed five Peruvian soldiers on Tuesday.", "Five Peruvian soldiers"),
        ("Amnesty accused the Peruvian navy of torture on Monday.", "Peruvian navy"),
    ],
)
def test_what_is_done_to_soldiers_is_done_to_them(annotate: Annotate, text: str, target: str) -> None:
    assert any(event.target_words == (target,) and not event.targets for event in annotate(text).events)
