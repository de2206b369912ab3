"""The country of a place."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("The plant in Bordeaux, France, will close.", "Bordeaux", "FRA"),
        ("He was born in Springfield, Ill., and studied there.", "Springfield", "USA"),
        ("Storms hit Texas on Monday.", "Texas", "USA"),
    ],
)
def test_places_have_the_country_that_is_known_or_said(read: Read, text: str, place: str, code: str) -> None:
    assert {p.name: p.country for p in read(text).places}[place] == code
