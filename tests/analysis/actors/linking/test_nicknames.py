"""Short forms of given names."""

from __future__ import annotations

import pytest

from analysis.actors.linking.nicknames import is_short_for
from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(("short", "given"), [("jim", "james"), ("pepe", "josé"), ("misha", "mikhail")])
def test_a_short_form_is_one(short: str, given: str) -> None:
    assert is_short_for(short, given)
    assert not is_short_for(given, short)


def test_one_person_goes_by_both(read: Read) -> None:
    reading = read("Vincent Okello spoke first. Later Vince Okello spoke again.")
    assert len(reading.actors) == 1


def test_a_husband_is_who_is_named_in_full(read: Read) -> None:
    reading = read(
        "James Brandt died in May. Sarah Brandt wept for her late husband Jim on Friday. She joined Jim."
    )
    assert "Jim" in reading.actor("James Brandt").aliases


def test_a_short_form_of_whom_nothing_is_said_stays_another(read: Read) -> None:
    reading = read("James Brandt died in May. On Friday Jim smiled at the crowd.")
    assert "Jim" not in reading.actor("James Brandt").aliases
