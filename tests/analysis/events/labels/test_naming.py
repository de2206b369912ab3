"""How a label calls people who have been named."""

from __future__ import annotations

import pytest

from analysis.events.labels.naming import short
from analysis.model import Actor


@pytest.mark.parametrize(
    ("name", "aliases", "called"),
    [
        ("Marta Olsen", ("Olsen",), "Olsen"),
        ("Marta van der Linde", (), "van der Linde"),
        ("Han Min-jae", ("Han",), "Han"),
        ("Han Min-jae", (), "Han Min-jae"),
        ("William Harrow III", (), "Harrow"),
    ],
)
def test_people_are_called_by_the_family_name_wherever_it_stands(
    name: str, aliases: tuple[str, ...], called: str
) -> None:
    assert short(Actor(id="a", name=name, kind="person", aliases=aliases)) == called
