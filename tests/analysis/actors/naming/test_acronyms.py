"""Names that introduce their own abbreviation."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


def test_a_treaty_with_an_abbreviation_is_nobody(read: Read) -> None:
    reading = read("Kenya signed the Coastal Fishing Treaty (CFT) on Monday.")
    assert reading.names() == {"Kenya"}


def test_a_country_in_brackets_is_no_abbreviation(read: Read) -> None:
    reading = read("The Ministry of Defence (UK) said so.")
    assert reading.actor("Ministry of Defence").aliases == ()


@pytest.mark.parametrize(
    "text",
    [
        "He had hypersensitivity pneumonitis (HP). HP killed two men.",
        "The doctors used CT (computed tomography). CT showed a shadow.",
    ],
)
def test_what_is_explained_in_small_letters_is_nobody(read: Read, text: str) -> None:
    assert not {"HP", "CT"} & read(text).names()
