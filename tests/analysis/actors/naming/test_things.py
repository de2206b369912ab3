"""Names of things, works and events are no actors'."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The rover Wanderlust sent pictures on Monday. Maria Okello praised it.", "Wanderlust"),
        ("Two crews fly the Falkon jet. Maria Okello praised it.", "Falkon"),
        ("She ran it on the Berta supercomputer. Maria Okello praised it.", "Berta"),
        ("He has Hodge's disease. Maria Okello treats him.", "Hodge"),
        ("Hurricane Gilda struck the coast. Gilda killed two people. Maria Okello fled.", "Gilda"),
        ("They watched “Amber Gate” in the hall. Maria Okello slept.", "Amber Gate"),
        ("The Brenko Air Show opens on Monday. Maria Okello will be there.", "Brenko Air Show"),
        ("They left Albany, NY, on Monday. Maria Okello stayed.", "NY"),
        ("OMG, the AI is slow. Maria Okello waits.", "OMG"),
        ("VOTE: Who should win? Maria Okello will.", "VOTE"),
    ],
)
def test_a_thing_is_no_actor(read: Read, text: str, thing: str) -> None:
    reading = read(text)
    assert "Maria Okello" in reading.names()
    assert not [name for name in reading.names() if thing in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The film maker Peter Lindqvist said no.", "Peter Lindqvist"),
        ("Minister Hodge said the Hodge bill would pass.", "Hodge"),
        ("The Council for Law met on Monday. The Council for Law said it would vote.", "Council for Law"),
        ("Bill Okello sang. Bill smiled.", "Bill Okello"),
        ("Doris Day sang on Monday.", "Doris Day"),
    ],
)
def test_who_acts_beside_a_thing_stays(read: Read, text: str, name: str) -> None:
    assert name in reading_names(read, text)


def reading_names(read: Read, text: str) -> set[str]:
    """The names and aliases of all actors of a text."""
    return {name for actor in read(text).actors for name in (actor.name, *actor.aliases)}


@pytest.mark.parametrize(
    "name", ["Leeds United", "Corvane Analytics", "Brenko Robotics", "Norvik Dynamics", "Dunmore Rovers"]
)
def test_a_club_or_a_company_is_no_person(read: Read, name: str) -> None:
    reading = read(f"The head of {name}, Maria Okello, resigned. {name} thanked her on Monday.")
    assert not [actor.name for actor in reading.actors if name in actor.name and actor.kind == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She bought Brenko Foods, Okello Motors, and Corvane Analytics.", {"Brenko Foods", "Okello Motors"}),
        (
            "He left Corvane Analytics. He sold Corvane Analytics to Brenko Technologies.",
            {"Corvane Analytics"},
        ),
        ("Its rival, Brenko Robotics, cheered.", {"Brenko Robotics"}),
        ("The bill of Beltane Studios, Inc., was paid on Monday.", {"Beltane Studios, Inc."}),
    ],
)
def test_each_company_is_one(read: Read, text: str, names: set[str]) -> None:
    found = {name.rstrip(",") for name in reading_names(read, text)}
    assert names <= found or names <= {f"{name}." for name in found}


@pytest.mark.parametrize("club", ["the Dodgers", "the Raiders", "the Packers", "the Celtics"])
def test_a_club_by_its_members_is_no_person(read: Read, club: str) -> None:
    reading = read(f"Maria Okello came from {club} in May.")
    assert [actor.name for actor in reading.actors if actor.kind == "person"] == ["Maria Okello"]


@pytest.mark.parametrize(
    "post", ["Strategy Officer", "Revenue Officer", "Marketing Officer", "People Officer"]
)
def test_a_post_is_not_its_holder(read: Read, post: str) -> None:
    reading = read(
        f"The firm hired Ivan Berger as its first Chief {post}. As Chief {post}, Berger will lead it."
    )
    assert [actor.name for actor in reading.actors if actor.kind == "person"] == ["Ivan Berger"]
