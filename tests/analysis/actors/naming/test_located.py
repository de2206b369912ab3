"""The words around a name say that it is a place."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A quake struck 40 miles southwest of Dara Menat, the provincial capital.", "Dara Menat"),
        ("The flood hit villages in the provinces of Bitran and Dovar.", "Bitran and Dovar"),
        ("They will share the Jufran oilfields, both firms said.", "Jufran"),
        ("The governor of Elvazig asked for help. Elvazig has no water.", "Elvazig"),
        ("Smoke rose over the outskirts of Bitran on Monday.", "Bitran"),
        ("The men were taken on a road leading to Ku'lale, in the south.", "Ku'lale"),
        ("The road between Saako and Ku'lale is closed.", "Saako"),
        ("Fargal rancher Peter Lindqvist saw it.", "Fargal"),
    ],
)
def test_a_place_is_no_actor(read: Read, text: str, place: str) -> None:
    reading = read(text)
    assert place in reading.place_names()
    assert not [name for name in reading.names() if place in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head of the Elvazig, the provincial council, said no. Elvazig Holdings Ltd left.", "Elvazig"),
        ("Corvane Robotics, the city's largest employer, said it would close.", "Corvane Robotics"),
        ("South of the river, Maria Okello waited.", "Maria Okello"),
        ("The governor of the Reserve Bank of India said rates would fall.", "Reserve Bank of India"),
    ],
)
def test_who_acts_near_such_words_stays_an_actor(read: Read, text: str, name: str) -> None:
    assert [found for found in read(text).names() if name in found]


def test_a_list_of_places_that_are_visited_is_one_of_places(read: Read) -> None:
    reading = read("The mayor visits Kirkholm, Lund, Tavrin, Ostby and Merrow before the vote on Monday.")
    assert {"Kirkholm", "Ostby", "Merrow"} <= reading.place_names()


def test_a_list_of_people_and_firms_who_are_met_is_none_of_places(read: Read) -> None:
    reading = read("She met Maria Okello, Corvane Robotics and the mayor of Lund on Monday.")
    assert {"Maria Okello", "Corvane Robotics"} <= reading.names()
