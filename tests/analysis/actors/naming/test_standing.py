"""In tables nobody acts, and what nowhere does, owns or suffers anything is nobody's name."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read

TABLE = """Maria Okello won the cup on Monday. The crowd cheered Okello.

Points
Brennick Vorlund 17 points, 4 saves
Karoline Estrup 12 points
Tarkin Hollis 9 points, 2 saves
June 9 - Gelvin Arena, Hartwick, NJ
"""


def test_in_a_table_nobody_acts(read: Read) -> None:
    assert read(TABLE).names() == {"Maria Okello"}


def test_who_is_named_in_prose_is_so_in_a_table_too(read: Read) -> None:
    text = TABLE + "Okello 31 points\n\nKaroline Estrup said that she would be back.\n"
    reading = read(text)
    assert {"Maria Okello", "Karoline Estrup"} <= reading.names()
    assert len(reading.mentions("Karoline Estrup")) == 2


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The sedan gets a new Vela-Drive front grill. Maria Okello likes it.", "Vela-Drive"),
        ("It comes with features like Dusk Mode. Maria Okello likes it.", "Dusk Mode"),
    ],
)
def test_what_does_nothing_is_nobody(read: Read, text: str, thing: str) -> None:
    reading = read(text)
    assert "Maria Okello" in reading.names()
    assert thing not in reading.names()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Envoys spoke about the Harbour Workers' Union. It is old.", "Union"),
        ("The clerk works for Brenko. It is an old firm.", "Brenko"),
        ("Brenko cut 90 jobs on Monday.", "Brenko"),
        ("The Brenko spokesman was ill.", "Brenko"),
        ("Crowds gathered. Maria Okello was among them.", "Maria Okello"),
        ("They met the members of the HWU. It rained.", "HWU"),
    ],
)
def test_a_role_a_deed_or_the_name_itself_is_sign_enough(read: Read, text: str, name: str) -> None:
    assert [known for known in read(text).names() if name in known]
