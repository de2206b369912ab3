"""Whom "they" and "he" mean as a subject, when the sentence before tells of two who can be meant."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police arrested three men on Monday. They were charged with arson.", "Three men are charged"),
        (
            "Soldiers detained two Chileans on Monday. They were accused of spying.",
            "Two Chileans are accused",
        ),
        ("Police arrested a teacher on Monday. He was charged with arson.", "Teacher is charged"),
        (
            "The court jailed two brothers on Monday. They were convicted of fraud.",
            "Two brothers are convicted",
        ),
        (
            "Two men were attacked by soldiers on Monday. They were charged with treason.",
            "Two men are charged",
        ),
        ("Rebels seized two towns on Monday. They killed a mayor.", "Rebels kill a mayor"),
    ],
)
def test_what_is_done_to_them_is_done_to_those_who_are_held(
    annotate_all: Annotate, text: str, told: str
) -> None:
    assert any(event.label.startswith(told) for event in annotate_all(text).events)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Police arrested a driver and two guards on Monday. They were charged with arson.", "charged"),
        ("A man stabbed a boy on Monday. He was arrested in the evening.", "is arrested"),
        ("Police arrested three men on Monday. They denied the charges.", "deny"),
        ("Protesters attacked soldiers on Monday. They burned three cars.", "burn"),
    ],
)
def test_of_two_who_can_be_meant_neither_is_told(annotate_all: Annotate, text: str, absent: str) -> None:
    assert not any(absent in event.label for event in annotate_all(text).events)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Anna Berg attacked the spending plans of the town, saying they were a silly dream.",
            "Anna Berg says spending plans of the town were a silly dream",
        ),
        (
            "Ole Lund regretted the loss of farmers, but said that the militia is using them as shields.",
            "Ole Lund says the militia is using farmers as shields",
        ),
        (
            "The farmers of the valley say they will block the road.",
            "Farmers of the valley say they will block",
        ),
        ("The army admitted they used mines in the valley.", "Army admits they used mines in the valley"),
        ("The mayors met and the envoy told them to wait.", "Envoy tells mayors to wait"),
        ("Mayors met and the envoy told them to wait.", "Envoy tells mayors to wait"),
        (
            "Ten twelve-year-old boys came and the envoy told them to wait.",
            "Envoy tells ten twelve-year-old boys",
        ),
        (
            "Ole Lund said many miners feared they would be fired.",
            "Ole Lund says many miners feared they would",
        ),
    ],
)
def test_many_are_told_by_the_only_noun_for_them(annotate_all: Annotate, text: str, label: str) -> None:
    assert any(event.label.startswith(label) for event in annotate_all(text).events)
