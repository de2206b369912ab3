"""By which shorter names an organisation goes."""

from __future__ import annotations

from tests.analysis.actors.conftest import Read


def test_the_house_is_not_the_white_house(read: Read) -> None:
    reading = read("The White House agreed. The House will vote on Monday.")
    assert "House" not in reading.actor("White House").aliases
