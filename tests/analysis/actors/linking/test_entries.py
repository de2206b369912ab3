"""One entry for each actor."""

from __future__ import annotations

from tests.analysis.actors.conftest import Read


def test_the_adherents_of_a_party_are_the_partys(read: Read) -> None:
    reading = read("The Democratic Party met in Ohio. Democrats want a vote. A Democratic senator left.")
    assert reading.mentions("Democratic Party") == ["Democratic Party", "Democrats", "Democratic"]
