"""Descriptions of those who were named."""

from __future__ import annotations

from tests.analysis.actors.conftest import Read


def test_the_minister_is_not_the_prime_minister(read: Read) -> None:
    text = (
        "Ethiopian Prime Minister Karl Olsen met envoys. Ethiopia's Foreign Affairs minister Jonas Berg "
        "spoke. The Ethiopian minister was pleased."
    )
    found = read(text)
    assert "The Ethiopian minister" in found.mentions("Jonas Berg")
    assert "Foreign Affairs" not in found.names()
