"""By which shorter names an organisation goes."""

from __future__ import annotations

import pytest

from analysis.actors.linking.short_forms import short_forms
from tests.analysis.actors.conftest import Read


def test_the_house_is_not_the_white_house(read: Read) -> None:
    reading = read("The White House agreed. The House will vote on Monday.")
    assert "House" not in reading.actor("White House").aliases


@pytest.mark.parametrize(
    ("name", "country", "short"),
    [
        ("US Air Force", None, {"Air Force"}),
        (
            "Kenyan Dairy Board of Nairobi",
            "KEN",
            {"Dairy Board of Nairobi", "Dairy Board", "Kenyan Dairy Board"},
        ),
        ("Okello Motors", None, {"Okello"}),
        ("Foreign Legion", None, {"Foreign", "Legion"}),
        ("House of Representatives", None, {"House"}),
    ],
)
def test_what_may_be_left_out(name: str, country: str | None, short: set[str]) -> None:
    assert {form.text for form in short_forms(name, country)} >= short


def test_the_country_is_no_part_of_a_well_known_name() -> None:
    assert not {form.text for form in short_forms("Blue House", "KOR", known=True)} & {"House"}


def test_the_house_is_the_house_of_representatives(read: Read) -> None:
    reading = read("The House of Representatives met. The House will vote on Monday.")
    assert "House" in reading.actor("House of Representatives").aliases
