"""Descriptions of those who were named."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


def test_the_minister_is_not_the_prime_minister(read: Read) -> None:
    text = (
        "Ethiopian Prime Minister Karl Olsen met envoys. Ethiopia's Foreign Affairs minister Jonas Berg "
        "spoke. The Ethiopian minister was pleased."
    )
    found = read(text)
    assert "The Ethiopian minister" in found.mentions("Jonas Berg")
    assert "Foreign Affairs" not in found.names()


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("The Kenyan Dairy Board met. The board will vote.", "Kenyan Dairy Board", "The board"),
        ("Kenya was calm. The government of Kenya fell.", "Kenya", "The government of Kenya"),
        ("Minister Maria Okello spoke. The minister was pleased.", "Maria Okello", "The minister"),
        (
            "Kenya's foreign minister, Jonas Berg, spoke. Kenya's top diplomat left.",
            "Jonas Berg",
            "Kenya's top diplomat",
        ),
    ],
)
def test_a_description_is_of_the_one_that_it_fits(read: Read, text: str, name: str, description: str) -> None:
    assert read(text).mentions(name, "nominal") == [description]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Maria Okello spoke. A former minister was pleased.",
        "Minister Maria Okello met Minister Jonas Berg. The minister was pleased.",
        "Deputy minister Maria Okello spoke. “The minister is ill,” she said.",
        "Kenya's deputy foreign minister, Jonas Berg, spoke. Kenya's top diplomat left.",
    ],
)
def test_a_description_of_somebody_else_is_nobody_s(read: Read, text: str) -> None:
    assert not [m for actor in read(text).actors for m in actor.mentions if m.form == "nominal"]
