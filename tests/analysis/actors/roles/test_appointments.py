"""Roles that somebody is given."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        ("Norway appointed Maria Okello as its special envoy.", "special envoy", ["Norway"]),
        ("Maria Okello was appointed as ambassador.", "ambassador", []),
        ("The council elected Maria Okello as Kenya's president.", "president", ["Kenya"]),
    ],
)
def test_who_is_given_a_role_has_it(read: Read, text: str, title: str, owners: list[str]) -> None:
    reading = read(text)
    assert reading.roles("Maria Okello") == [title]
    assert reading.affiliations("Maria Okello") == owners


@pytest.mark.parametrize(
    "text", ["Maria Okello worked as a minister.", "Norway saw Maria Okello as its last hope."]
)
def test_without_an_appointment_there_is_none(read: Read, text: str) -> None:
    assert read(text).roles("Maria Okello") == []


def test_who_appoints_has_not_the_role(read: Read) -> None:
    reading = read("Amos Okello was appointed by President Silas Brandt as prime minister in May.")
    assert reading.roles("Amos Okello") == ["prime minister"]
    assert reading.roles("Silas Brandt") == ["President"]
