"""Organisations that are known by several names and spellings."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize("spelling", ["Organisation", "Organization"])
def test_a_name_is_known_in_both_spellings(read: Read, spelling: str) -> None:
    reading = read(f"The {spelling} for Security and Cooperation in Europe met. The OSCE will vote.")
    assert "OSCE" in reading.actor(f"{spelling} for Security and Cooperation in Europe").aliases
