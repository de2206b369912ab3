"""Where a reported clause ends."""

from __future__ import annotations

from tests.analysis.quotes.conftest import Quotes


def test_what_the_speaker_does_next_is_not_reported(quotes: Quotes) -> None:
    (only,) = quotes("The bridge was never safe, the mayor said in a letter, and left the town.")
    assert only.content == ("The bridge was never safe",)


def test_a_second_verb_shares_the_subject(quotes: Quotes) -> None:
    first, second = quotes("Olsen said the bridge was closed and warned that the road would follow.")
    assert first.content == ("the bridge was closed",)
    assert second.speaker == "Olsen"


def test_the_next_report_has_its_own_speaker(quotes: Quotes) -> None:
    first, second = quotes(
        "Olsen said the bridge was closed, and drivers complained that nobody had told them."
    )
    assert (first.content, second.speaker) == (("the bridge was closed",), "drivers")
