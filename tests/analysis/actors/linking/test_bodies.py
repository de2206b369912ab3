"""Bodies by what the article has called them."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (
            "The energy watchdog Ofgrid fined a supplier. Maria Okello left. The watchdog said no more.",
            "Ofgrid",
            "The watchdog",
        ),
        ("Ofvox, the media regulator, met. The regulator said it had no choice.", "Ofvox", "The regulator"),
        ("Kestrel Airlines cut flights. The carrier has nine jets.", "Kestrel Airlines", "The carrier"),
        (
            "Dunmore Rovers sacked coach Sam Okello. The club said it was sorry.",
            "Dunmore Rovers",
            "The club",
        ),
        (
            "Corvane Robotics Ltd lost money. The company blamed steel prices.",
            "Corvane Robotics Ltd",
            "The company",
        ),
        ("The charity Warm Homes said need had grown. The charity has shops.", "Warm Homes", "The charity"),
    ],
)
def test_the_one_body_that_is_called_so_is_meant(read: Read, text: str, name: str, said: str) -> None:
    assert said in read(text).mentions(name, "nominal")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dunmore Rovers beat Lund United. The club said it was glad.", "The club"),
        ("Corvane Robotics sued Brenko Motors. The company said it was robbed.", "The company"),
        ("Kestrel Airlines sued Lund Airways. The airline said it was robbed.", "The airline"),
        (
            "Ofvox, the media regulator, met. The energy regulator said it had no choice.",
            "The energy regulator",
        ),
        ("Kestrel Airlines cut flights. The airline industry has had bad years.", "The airline"),
        (
            "Maria Okello runs a charity. Corvane Robotics Ltd gave money. The charity was glad.",
            "The charity",
        ),
    ],
)
def test_of_two_or_of_none_nobody_is(read: Read, text: str, said: str) -> None:
    reading = read(text)
    assert said not in {
        reading.text[m.start : m.end]
        for actor in reading.actors
        for m in actor.mentions
        if m.form == "nominal"
    }


def test_a_shadow_minister_is_not_the_minister(read: Read) -> None:
    reading = read(
        "Chancellor Gordon Brandt said taxes would rise. Then shadow chancellor Oliver Lund disagreed. "
        "The chancellor said no."
    )
    assert reading.mentions("Gordon Brandt", "nominal") == ["The chancellor"]


def test_where_only_the_shadow_is_named_nobody_is_the_chancellor(read: Read) -> None:
    reading = read("Shadow chancellor Oliver Lund spoke first. The chancellor said no.")
    assert not reading.mentions("Oliver Lund", "nominal")
