"""Quotations of several paragraphs, each with its opening mark alone, that have been run together."""

from __future__ import annotations

import pytest

from .conftest import Quotes


def test_each_sentence_is_said_by_the_same_speaker(quotes: Quotes) -> None:
    found = quotes(
        'Minister Ida Moss said: "Towns that do little about it lose people. "Families who pay for it expect '
        'more. "It costs us a fortune and that cost is rising. "So it is right that we act."'
    )
    assert [one.content[0] for one in found] == [
        '"Towns that do little about it lose people.',
        '"Families who pay for it expect more.',
        '"It costs us a fortune and that cost is rising.',
        '"So it is right that we act."',
    ]
    assert {one.speaker for one in found} == {"Minister Ida Moss"}


def test_a_paragraph_of_several_sentences_is_said_to_its_end(quotes: Quotes) -> None:
    first, second = quotes(
        'Moss said: "In the real world, people work harder just to stand still. They have seen their pay '
        'knocked for six. "They are being squeezed by extra rents."'
    )
    assert first.content[0].endswith("knocked for six.")
    assert second.content == ('"They are being squeezed by extra rents."',)


def test_what_follows_is_told_by_the_reporter(quotes: Quotes) -> None:
    found = quotes(
        'Moss said: "There is no doubt that they need it. "Our work has shown that people want more. '
        '"The public are not willing to pay." He called for a vote.'
    )
    assert found[2].content == ('"The public are not willing to pay."',)
    assert all("called" not in piece for one in found for piece in one.content)


@pytest.mark.parametrize(
    "text",
    [
        '"We lost the match. "She left the room. "It was late," said the coach, Ed Rowe.',
        '"We lost the match. "She left the room and the others waited.',
    ],
)
def test_a_closing_mark_behind_a_space_still_closes(quotes: Quotes, text: str) -> None:
    assert all("left" not in piece for one in quotes(text) for piece in one.content)
