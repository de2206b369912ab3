"""The words of titles and offices."""

from __future__ import annotations

import pytest

from analysis.actors.titles import office_words, title_words


@pytest.mark.parametrize(
    ("word", "gender"),
    [("mrs.", "female"), ("sir", "male"), ("queen", "female"), ("dr", None), ("oil", None)],
)
def test_a_title_may_tell_the_gender(word: str, gender: str | None) -> None:
    assert title_words().gender(word) == gender


def test_a_word_of_a_title_is_a_head_a_modifier_or_an_address() -> None:
    assert {"minister", "deputy", "mr."} <= title_words().parts
    assert "ministry" not in title_words().parts


def test_descriptions_and_chiefs_are_titles() -> None:
    words = title_words()
    assert set(words.chiefs) <= words.descriptions.keys()
    assert {head for heads in words.descriptions.values() for head in heads} <= words.heads


def test_topics_of_one_line_are_one() -> None:
    topics = office_words().topics
    assert topics["external affairs"] == topics["foreign"]
