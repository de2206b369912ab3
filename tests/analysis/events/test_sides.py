"""All of those on a side, each once, and by name where the sentence gives one."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


def _sides(annotate: Annotate, text: str) -> list[tuple[list[str], list[str]]]:
    article = annotate(text)
    names = {actor.id: actor.name for actor in article.actors}
    return [
        (
            [*(names[id_] for id_ in event.sources), *event.source_words],
            [*(names[id_] for id_ in event.targets), *event.target_words],
        )
        for event in article.events
    ]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The police arrested students and teachers on Monday.", ["Students", "Teachers"]),
        ("Ana Berg accused Carlos Vega and other ministers of lying.", ["Carlos Vega", "Other ministers"]),
        ("The bank fined traders and their firms on Monday.", ["Traders", "Their firms"]),
        ("The minister thanked the nurse and her husband on Monday.", ["Nurse", "Her husband"]),
        ("The rebels attacked soldiers and looted shops on Monday.", ["Soldiers"]),
    ],
)
def test_all_who_are_joined_are_told(annotate: Annotate, text: str, targets: list[str]) -> None:
    assert _sides(annotate, text)[0][1] == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The ministry asked the public to stay at home on Monday.", ["Public"]),
        ("All health personnel have been advised to actively watch patients.", ["All health personnel"]),
        ("The defence accused the prosecution of hiding evidence on Monday.", ["Prosecution"]),
        ("The council urged the west to agree on aid to Peru on Monday.", ["West"]),
        ("The union urged members to back Ana Berg on Monday.", ["Members"]),
        ("The mayor asked Ana Berg to resign on Monday.", ["Ana Berg"]),
        ("The union demanded a meeting to discuss pay on Monday.", []),
        ("The mayor proposed a bridge to link the villages on Monday.", []),
        ("The mayor ordered the road to be closed on Monday.", []),
        ("The mayor blamed the weather for the delay on Monday.", []),
    ],
)
def test_who_is_to_do_something_is_asked(annotate: Annotate, text: str, targets: list[str]) -> None:
    assert _sides(annotate, text)[0][1] == targets


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Ana Berg was abducted along with her colleague by six militiamen on Monday.", ["Six militiamen"]),
        ("The minister was greeted at the air base near Oslo by Carlos Vega on Monday.", ["Carlos Vega"]),
        ("The villagers were killed by noon on Monday.", []),
    ],
)
def test_who_did_it_stands_behind_by(annotate: Annotate, text: str, doers: list[str]) -> None:
    assert _sides(annotate, text)[0][0] == doers


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A 40-year-old teacher from Lima, Ana Berg, was arrested on Monday.", ([], ["Ana Berg"])),
        ("The mother of the boy, Ana Berg, thanked the police on Monday.", (["Ana Berg"], ["Police"])),
        ("The mayor met the leader of the rebels, Luis Mora, on Monday.", (["Mayor"], ["Luis Mora"])),
        (
            "The museum's founder and chairman, Ana Berg, praised the mayor, Luis Mora.",
            (["Ana Berg"], ["Luis Mora"]),
        ),
    ],
)
def test_a_description_is_who_is_named_beside_it(
    annotate: Annotate, text: str, sides: tuple[list[str], list[str]]
) -> None:
    assert _sides(annotate, text)[0] == sides


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Amnesty accused the guards of torture on Monday.", ["Guards"]),
        ("The paper accused hundreds of officials of fraud on Monday.", ["Hundreds of officials"]),
        ("Another ship helped to take the injured off the ferry on Monday.", ["The injured"]),
        (
            "Some 20 of the 25 employees of the Lima-based paper were arrested on Monday.",
            ["Some 20 of the 25 employees"],
        ),
        (
            "The site suspended one of the group's most followed accounts '@GroupNews' on Monday.",
            ["One of the group's most followed accounts"],
        ),
        ("The minister met members of the council on Monday.", ["Members of the council"]),
    ],
)
def test_a_phrase_ends_where_it_is_whole(annotate: Annotate, text: str, targets: list[str]) -> None:
    assert _sides(annotate, text)[0][1] == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The chancellor rallied young voters in Lima on Monday.", ["Young voters"]),
        ("Ana Berg married Carlos Vega in 2010.", ["Carlos Vega"]),
        ("The coach replaced Luis Mora with Carlos Vega on Monday.", ["Luis Mora"]),
        ("The firm lost two directors on Monday.", ["Two directors"]),
        ("The firm formed a panel on Monday.", []),
        ("The house opened a shop on Monday.", []),
    ],
)
def test_what_is_done_to_a_person_without_a_type(annotate: Annotate, text: str, targets: list[str]) -> None:
    assert _sides(annotate, text)[0][1] == targets


@pytest.mark.parametrize(
    "text",
    ["The Housing Act came into force on Monday.", "The Marriage Bill passed into law on Monday."],
)
def test_a_law_does_nothing(annotate: Annotate, text: str) -> None:
    assert all(not doers for doers, _ in _sides(annotate, text))
