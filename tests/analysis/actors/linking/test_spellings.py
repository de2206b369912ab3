"""Names written in several ways, and short forms that stand for one."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Omar Shafiq runs the bakery. Neighbours saw Omar Shafik leave.",
            "Omar Shafiq",
            "Omar Shafik",
        ),
        (
            "Kumar Mukherjee runs the port. “It is too small,” said Mr Mukerjee.",
            "Kumar Mukherjee",
            "Mukerjee",
        ),
        (
            "Tariq Aziz spoke first. The court then heard Tarik Aziz for an hour.",
            "Tariq Aziz",
            "Tarik Aziz",
        ),
        (
            "The baker was Humam al-Balawi, a widower. Neighbours say al-Balawi wrote poems.",
            "Humam al-Balawi",
            "al-Balawi",
        ),
        (
            "Muqtada al-Sadr spoke in Najaf on Friday. Then al-Sadr left.",
            "Muqtada al-Sadr",
            "al-Sadr",
        ),
        (
            "Nuri al-Maliki won the vote. Critics say al-Maliki cheated.",
            "Nuri al-Maliki",
            "al-Maliki",
        ),
        (
            "The bombs were blamed on Kurdistan Workers Party (PKK) rebels. The PKK denied it.",
            "Kurdistan Workers Party",
            "PKK",
        ),
        (
            "The Labour Party gave a rally. The majority of Labour's gifts came from unions.",
            "Labour Party",
            "Labour",
        ),
    ],
)
def test_both_are_one_actor(read: Read, text: str, one: str, other: str) -> None:
    found = read(text)
    assert found.actor(one) == found.actor(other)


def test_two_families_stay_two(read: Read) -> None:
    found = read("Anna Hansen met Peter Jensen on Monday. Hansen left before Jensen spoke.")
    assert found.actor("Hansen") != found.actor("Jensen")
