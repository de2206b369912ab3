"""Names of people in all their parts."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    "name",
    ["Carolina van den Berk", "Sonia della Torre", "Omar bin Salim", "Hugo von der Heyde", "Rita dos Anjos"],
)
def test_small_words_belong_to_a_name(read: Read, name: str) -> None:
    family = name.partition(" ")[2]
    reading = read(f"{name} wrote to the council. Later {family} resigned.")
    assert reading.mentions(name, "name") == [name, family]


@pytest.mark.parametrize("name", ["A. MacTavish", "K. Lindqvist", "R. Maran Okello"])
def test_an_initial_begins_a_name(read: Read, name: str) -> None:
    reading = read(f"The plan was bad, and so said {name} in a letter to the council.")
    assert reading.actor(name).kind == "person"


def test_a_line_end_breaks_no_name(read: Read) -> None:
    reading = read("Nobody had asked the party of Prime Minister Oscar B.\nLindqvist's cabinet.")
    assert reading.actor("Oscar B. Lindqvist").roles


def test_a_nickname_between_marks_parts_no_name(read: Read) -> None:
    reading = read("Vincent “the Fox” Lindqvist was arrested. Lindqvist denied it.")
    assert reading.mentions("Lindqvist", "name")[-1] == "Lindqvist"
    assert len(reading.actors) == 1


@pytest.mark.parametrize("name", ["April Okello", "August Berger", "June Maran", "May Lindqvist"])
def test_a_given_name_may_be_a_month_s(read: Read, name: str) -> None:
    reading = read(f"Peter Lind, Ruth Moss and {name} sang on the quay.")
    assert reading.actor(name).kind == "person"


@pytest.mark.parametrize(
    "text",
    [
        "FOREIGN MINISTER PETRA OKELLO TOLD PERU TO OPEN THE HARBOUR. OKELLO WILL FLY HOME ON MONDAY.",
        "PRESIDENT HUGO OKELLO TOLD NORWAY THAT HE WOULD SIGN. OKELLO WILL FLY HOME ON MONDAY.",
        "NORWAY THANKED SENATOR PETRA OKELLO ON FRIDAY. OKELLO SAID SHE WAS GLAD.",
        "NORWAY WILL SEND ENVOY IVAN OKELLO NEXT WEEK. OKELLO REJECTED THE PLAN.",
    ],
)
def test_a_title_tells_a_name_in_capitals(read: Read, text: str) -> None:
    reading = read(text)
    assert len(reading.mentions("OKELLO", "name")) == 2


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", " "])
def test_a_hard_space_parts_no_title_from_its_name(read: Read, space: str) -> None:
    reading = read(f"On Monday Mr.{space}Moss met Ida{space}Lenz in the hall.")
    assert len(reading.actors) == 2
