"""One kind for each spelling."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    "text",
    ["They met in the northern town of Brenko.", "Floods hit the Brenko region."],
)
def test_the_words_around_tell_a_place(read: Read, text: str) -> None:
    reading = read(text)
    assert "Brenko" in reading.place_names()


def test_a_title_with_a_surname_is_the_person_named_in_full(read: Read) -> None:
    reading = read("General Juan Jose Lavalle led the coup. Police arrested General Lavalle on Monday.")
    assert reading.mentions("Juan Jose Lavalle", "name") == ["Juan Jose Lavalle", "Lavalle"]
