"""People of whom nothing says that they are people."""

from __future__ import annotations

from tests.analysis.actors.conftest import Read


def test_a_word_where_things_happen_is_a_place(read: Read) -> None:
    reading = read(
        "Kenya closed the crossings at Kasubera, Mokondo and Sakunda. Trucks waited near Kasubera. "
        "The minister visited Kasubera."
    )
    people = {actor.name for actor in reading.actors if actor.kind == "person"}
    assert not people & {"Kasubera", "Mokondo", "Sakunda"}


def test_an_ordinary_word_is_no_person(read: Read) -> None:
    reading = read("Mackerel, again. Norway and Iceland will talk about mackerel. Mackerel is cheap.")
    assert "Mackerel" not in reading.names()
