"""Second names of people."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "second"),
    [
        (
            "Jonas Brandt, dubbed the Black Prince, was jailed for life. Brandt smuggled salt.",
            "Jonas Brandt",
            "Black Prince",
        ),
        (
            "Omar Haddad, nicknamed the Grey Wolf, was seen in Tunis. Haddad fled on Monday.",
            "Omar Haddad",
            "Grey Wolf",
        ),
        ("Anna Lund wrote novels under the name Rosa Ashby. Lund died in May.", "Anna Lund", "Rosa Ashby"),
        (
            "Karim Haddad, also known as Abu Walid Okello, ran the camp, the court heard. Haddad denied it.",
            "Karim Haddad",
            "Abu Walid Okello",
        ),
    ],
)
def test_second_name_is_the_same_person_s(read: Read, text: str, name: str, second: str) -> None:
    found = read(text)
    assert found.actor(second) == found.actor(name)
    assert found.actor(name).name == name


def test_name_of_a_known_body_is_nobody_s_second_one(read: Read) -> None:
    found = read("Jonas Brandt, dubbed the United Nations of song, sang for the United Nations in Oslo.")
    assert "United Nations" not in found.actor("Jonas Brandt").aliases
