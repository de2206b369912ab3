"""Names that introduce their own abbreviation."""

from __future__ import annotations

from tests.analysis.actors.conftest import Read


def test_a_treaty_with_an_abbreviation_is_nobody(read: Read) -> None:
    reading = read("Kenya signed the Coastal Fishing Treaty (CFT) on Monday.")
    assert reading.names() == {"Kenya"}


def test_a_country_in_brackets_is_no_abbreviation(read: Read) -> None:
    reading = read("The Ministry of Defence (UK) said so.")
    assert reading.actor("Ministry of Defence").aliases == ()
