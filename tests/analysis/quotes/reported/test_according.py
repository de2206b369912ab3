"""Reports without a reporting clause."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.conftest import Quotes


def test_a_source_with_its_name(quotes: Quotes) -> None:
    (only,) = quotes("According to her spokesman, Paul Lane, she intends to listen.")
    assert only.content == ("she intends to listen",)


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("According to the mayor, the bridge is closed.", ("the bridge is closed",), "the mayor"),
        ("The bridge is closed, according to the mayor.", ("The bridge is closed",), "the mayor"),
        ("The old bridge, according to the mayor, is closed.", ("The old bridge", "is closed"), "the mayor"),
        ("In his view, the bridge should be closed.", ("the bridge should be closed",), "his"),
    ],
)
def test_what_a_source_reports(quotes: Quotes, text: str, content: tuple[str, ...], speaker: str) -> None:
    (only,) = quotes(text)
    assert (only.content, only.speaker) == (content, speaker)


def test_the_words_of_somebody_may_follow_a_colon(quotes: Quotes) -> None:
    said = quotes("Here is how bad it was in the words of Marta Olsen: “I was unable to stand.”")
    assert [(one.content, one.speaker) for one in said] == [(("“I was unable to stand.”",), "Marta Olsen")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Berg, according to a colleague, has moved to Bergen.", ("Berg", "has moved to Bergen")),
        (
            "He called the charge absurd; the order, according to his lawyer, meant a different boat.",
            ("the order", "meant a different boat"),
        ),
    ],
)
def test_a_source_between_a_subject_and_its_verb(quotes: Quotes, text: str, content: tuple[str, ...]) -> None:
    assert quotes(text)[-1].content == content


def test_a_document_may_just_have_been_named(quotes: Quotes) -> None:
    (only,) = quotes("The host cited a report by the auditor, according to which two men had drowned.")
    assert (only.content, only.speaker) == (("two men had drowned",), "a report by the auditor")


def test_a_law_is_no_source(quotes: Quotes) -> None:
    assert not quotes(
        "The clerks kept three hundred families in the town, every one strictly according to law."
    )
