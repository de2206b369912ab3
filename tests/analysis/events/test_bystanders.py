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
        ("Anna Berg said the rebels had ordered the cruel killing of a young man.", "Young man"),
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


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Two Ostrava Steel workers were killed in the blast on Monday.", "Ostrava Steel"),
        ("The report was completed in November.", "Report"),
        ("A team is expected in Lima on Monday.", "Team"),
        ("Ostrava Steel fell 2 percent on Monday.", "Ostrava Steel"),
        ("The minister received a delegation of farmers on Monday.", "Minister"),
        ("France recalled its ambassador on Monday.", "Its ambassador"),
    ],
)
def test_who_is_not_a_person_to_whom_it_happened_is_not_told(
    annotate: Annotate, text: str, beside: str
) -> None:
    assert beside not in _others(annotate(text))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Two Ostrava Steel workers were killed in the blast on Monday.", "Two Ostrava Steel workers"),
        ("Carlos Vega died at the age of 73.", "Carlos Vega"),
        ("Carlos Vega received a prison sentence of two years on Monday.", "Carlos Vega"),
        ("Nine passengers drowned on Monday when the ferry sank.", "Nine passengers"),
        ("The storm trapped two miners on Monday.", "Two miners"),
    ],
)
def test_to_whom_it_happened_is_told(annotate: Annotate, text: str, other: str) -> None:
    assert other in _others(annotate(text))


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Anna Berg rejected the charge in an interview with the BBC on Monday.", "BBC"),
        ("About 40 pupils walked out in support of Carlos Vega on Monday.", "Carlos Vega"),
        ("Norway denied the reports that 20 villagers had died.", "Reports"),
        ("Anna Berg claimed that farmers had suffered for years because of the dam.", "Farmers"),
        ("Anna Berg blamed weak demand in Peru for the cuts.", "Peru"),
        ("The dead are Carlos Vega of Lima and Anna Berg of Oslo.", "Anna Berg"),
        ("The United Nations said 200,000 villagers needed help.", "200,000 villagers"),
    ],
)
def test_whom_they_speak_to_or_march_for_is_not_the_other_side(
    annotate: Annotate, text: str, beside: str
) -> None:
    assert beside not in _others(annotate(text))


def test_a_phrase_ends_before_what_somebody_is_accused_of(annotate: Annotate) -> None:
    found = _others(annotate("The mayor accused the tram operator of having hidden the faults."))
    assert found <= {"Tram operator"}


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("The province declared a state of emergency on Thursday.", "State of emergency"),
        (
            "Anyone with information is asked to contact the Dunmore Police Department.",
            "Dunmore Police Department",
        ),
        ("Daniel Lund is serving a one-year sentence in Peru for theft.", "Peru"),
        ("Anna Berg won the prize for best director in Oslo on Sunday.", "Best director"),
        ("Anna Berg calls her husband's killing a global act of terror.", "Her husband"),
    ],
)
def test_what_only_tells_more_is_not_the_other_side(annotate: Annotate, text: str, beside: str) -> None:
    assert not [other for other in _others(annotate(text)) if other.startswith(beside)]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The mayor asked the Dunmore Police Department for help on Monday.", "Dunmore Police Department"),
        ("Anna Berg blamed her husband's killers on Monday.", "Her husband's killers"),
        ("Mary Roe served a five-year sentence for fraud in Peru.", "Mary Roe"),
        ("The state sued Anna Berg on Monday.", "Anna Berg"),
    ],
)
def test_who_is_asked_blamed_or_locked_up_is_the_other_side(
    annotate: Annotate, text: str, other: str
) -> None:
    assert other in _others(annotate(text))
