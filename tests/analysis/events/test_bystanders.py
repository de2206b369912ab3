"""Who is named beside what is told, and is not the one it is done to."""

from __future__ import annotations

import pytest

from analysis.model import Annotation
from tests.conftest import Annotate


def _others(annotation: Annotation) -> set[str]:
    """All whom the events have as the other side, by name or as the text describes them."""
    names = {actor.id: actor.name for actor in annotation.actors}
    named = {names[id_] for event in annotation.events for id_ in event.targets}
    return named | {words for event in annotation.events for words in event.target_words}


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Anna Berg told CNN on Monday that the bridge would open in June.", "CNN"),
        ("“The whole street is gone,” Carlos Vega told Lakeside TV.", "Lakeside TV"),
        (
            "The envoy expressed concern to Radio Ostrava about the fate of the detained miners.",
            "Radio Ostrava",
        ),
        (
            "Anna Berg filed a complaint with the labour board over the dismissal of two nurses.",
            "Labour board",
        ),
        ("The court was told that Marco Silva had left the bar at midnight.", "Court"),
        ("The paper defended the drawing in the Peruvian Supreme Court in May.", "Peru"),
    ],
)
def test_who_hears_it_is_not_the_other_side(annotate: Annotate, text: str, hearer: str) -> None:
    assert hearer not in _others(annotate(text))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Anna Berg accused CNN of bias on Monday.", "CNN"),
        ("Anna Berg told the mayor on Monday that the bridge would open in June.", "Mayor"),
        ("Anna Berg filed a complaint against the labour board on Monday.", "Labour board"),
        ("Police arrested a judge of the high court on Monday.", "Judge of the high court"),
    ],
)
def test_whom_it_is_about_stays_the_other_side(annotate: Annotate, text: str, other: str) -> None:
    assert other in _others(annotate(text))


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Anna Berg said the rebels had committed the brutal murder of a young man.", "Young man"),
        (
            "Sixty cases of discrimination against the Roma community were reported to the ombudsman.",
            "Roma community",
        ),
        ("One attack by masked students was reported on Monday.", "Masked students"),
        ("A statement by the Ostrava Coal Union was posted on a website on Monday.", "Ostrava Coal Union"),
    ],
)
def test_who_suffered_or_made_it_is_not_the_accused(annotate: Annotate, text: str, victim: str) -> None:
    assert victim not in _others(annotate(text))


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Norway insisted that the leak was small compared to the one in Peru.", "Peru"),
        ("Soldiers fought militants who are described as loyal to the cleric Hamid Azizi.", "Hamid Azizi"),
        ("The parliament of Norway approved military action in Peru on Monday.", "Peru"),
        ("Norway asked for help in dealing with the Green Dawn Army on Monday.", "Green Dawn Army"),
        ("Elena Marsh joined the racing team Force Peru in 2014.", "Peru"),
        ("The Duke of Norway received four million pounds from two ministries on Monday.", "Norway"),
        ("Carlos Vega denied reports that Anna Berg has been ill.", "Anna Berg"),
        ("Anna Berg said students want action on rents.", "Students"),
        ("Anna Berg is seeking clemency for the Vega brothers.", "Vega brothers"),
        ("Norway allocated 38 million to contain the outbreak.", "38 million"),
    ],
)
def test_who_stands_beside_it_is_not_the_other_side(annotate: Annotate, text: str, beside: str) -> None:
    assert beside not in _others(annotate(text))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Norway launched an attack in April against Peru.", "Peru"),
        ("The club rejected an appeal by Anna Berg on Monday.", "Anna Berg"),
        ("Norway called for sanctions against Peru on Monday.", "Peru"),
        ("Soldiers shot two miners who had fled from Norway.", "Two miners"),
        ("Anna Berg urged students to stay away from the square.", "Students"),
        ("Norway rescued 38 sailors on Monday.", "38 sailors"),
        ("Norway will not meet the envoy of Peru until the truce is signed.", "Envoy of Peru"),
    ],
)
def test_who_stands_close_to_it_is(annotate: Annotate, text: str, other: str) -> None:
    assert other in _others(annotate(text))
