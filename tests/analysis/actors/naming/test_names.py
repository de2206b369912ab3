"""The parts of a person's name."""

from __future__ import annotations

import pytest

from analysis.actors.naming.names import family_stands_first, gender, parse


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Anna Lindqvist", "lindqvist"),
        ("Kim Min-seo", "kim"),
        ("Wang Xiaoming", "wang"),
        ("Peter Wong", "wong"),
        ("Clara van der Berg", "van der berg"),
        ("Martin Luther Fletcher Jr.", "fletcher"),
        ("Okello", "okello"),
    ],
)
def test_family_name(name: str, family: str) -> None:
    assert parse(name).family == family


@pytest.mark.parametrize(
    ("name", "expected"), [("Anna Moreau", "female"), ("Peter Moreau", "male"), ("Xyz Moreau", None)]
)
def test_gender(name: str, expected: str | None) -> None:
    assert gender(parse(name)) == expected


@pytest.mark.parametrize("name", ["", " ", "Jr.", "-", "…"])
def test_a_name_of_nothing_is_no_error(name: str) -> None:
    assert parse(name).given == ""


def test_western_names_do_not_begin_with_the_family() -> None:
    assert not family_stands_first(["Lee", "Harper", "Robert", "X"])
    assert not family_stands_first(["Anna", "Min-seo"])
