"""Labels: short, whole words, the present tense, the article's words."""

from __future__ import annotations

import pytest

from analysis.events.labels.phrases import LIMIT
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Anna Berg visited Poland.", "Anna Berg visits Poland"),
        ("Japan did not attack Korea.", "Japan does not attack Korea"),
        ("France and Germany condemned the coup in Niger.", "France and Germany condemn the coup in Niger"),
        ("Italy will send medicine to Libya.", "Italy will send medicine to Libya"),
        (
            "President Lukas Varga said that the harvest had been good.",
            "Lukas Varga: the harvest had been good",
        ),
        ("“We have time,” said Defence Secretary Tom Hale.", "Tom Hale: We have time"),
        ("Chile urged Peru to free the crew.", "Chile urges Peru to free the crew"),
        ("President Lukas Varga said that they were invited.", "Lukas Varga: they were invited"),
        ("They were invited by Chile.", "Chile invites them"),
        ("Peru was expected to sign the treaty.", "Peru was expected to sign the treaty"),
        ("France is to sign the treaty on Monday.", "France to sign the treaty"),
        ("Peru attacked Chile, according to residents.", "Peru attacks Chile"),
        ("The loan was granted by Peru.", "Peru grants the loan"),
        (
            "Talks between Chile and Peru were held in Geneva.",
            "Talks between Chile and Peru are held in Geneva",
        ),
        ("French and German officials met in Rome.", "French and German officials meet in Rome"),
        (
            "Chile met with the Ambassador to Rome Anna Lee.",
            "Chile meets with the Ambassador to Rome Anna Lee",
        ),
        ("The leaders of France and Chile are to meet.", "Leaders of France and Chile to meet"),
        ("The envoy, Anna Berg, was detained in Peru.", "Anna Berg is detained in Peru"),
        (
            "The Economic Community of West African States (ECOWAS) condemned Niger.",
            "ECOWAS condemns Niger",
        ),
    ],
)
def test_a_label_can_be_read_alone(annotate: Annotate, text: str, expected: str) -> None:
    assert [event.label for event in annotate(text).events] == [expected]


@pytest.mark.parametrize("text", ["Chile answered on Tuesday.", "Then Chile should say why."])
def test_what_leaves_nothing_to_tell_is_no_event(annotate: Annotate, text: str) -> None:
    assert annotate(text).events == ()


def test_a_label_leaves_out_the_date_that_stands_beside_it(annotate: Annotate) -> None:
    (event,) = annotate("On 5 May 2021 Chile condemned Peru.").events
    assert event.label == "Chile condemns Peru"


def test_a_long_label_ends_at_a_word_that_can_end_it(annotate: Annotate) -> None:
    text = (
        "Chile urged Peru to free the crew of the old fishing boat that it had taken in disputed waters "
        "off the coast of the islands."
    )
    (event,) = annotate(text).events
    assert len(event.label) <= LIMIT
    assert event.label.endswith("…")
    words = event.label.rstrip("…").split()
    assert words[-1] in text.split()
    assert words[-1] not in ("the", "of", "that", "to", "in")


def test_a_label_reads_to_its_end_where_two_lines_hold_it(annotate: Annotate) -> None:
    text = "Chile urged Peru to free the crew of the fishing boat that it had taken in disputed waters."
    (event,) = annotate(text).events
    assert event.label.endswith("taken in disputed waters")
