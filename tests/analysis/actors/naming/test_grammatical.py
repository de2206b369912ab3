"""What the grammar shows of a name: adjectives, words that begin a sentence, one of many."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The newest Democratic hopeful, Ellen Stark, greeted voters.",
        "Two Republican lawmakers met Ellen Stark.",
        "Ellen Stark, Republican of Iowa, stayed away.",
        "Islamic militants freed Ellen Stark.",
    ],
)
def test_what_somebody_is_like_is_nobody(read: Read, text: str) -> None:
    assert read(text).names() == {"Ellen Stark"}


def test_the_adherents_of_a_party_act(read: Read) -> None:
    reading = read("Democratic voters cheered, and Democrats in the north did too.")
    assert reading.actor("Democrats").aliases == ("Democratic",)


@pytest.mark.parametrize(
    "text",
    ["The senator met fellow Republicans.", "Thirty Republicans signed it.", "Most Republicans stayed away."],
)
def test_a_party_s_people_are_a_group(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.actor("Republicans").kind == "group"
    assert not reading.roles("Republicans")


@pytest.mark.parametrize(
    "text",
    [
        "Scholars have long debated it.",
        "Turnout was 67 percent.",
        "A CT of her spine showed nothing.",
        "We are United against him.",
        "As a mother, I’d rather stay.",
        "Bank executives stayed away.",
    ],
)
def test_a_word_with_a_capital_is_nobody(read: Read, text: str) -> None:
    assert not read(text).names()


def test_initials_before_a_noun_may_be_a_body_s(read: Read) -> None:
    assert "WTO" in read("A WTO panel ruled on Monday, and the WTO published it.").names()
