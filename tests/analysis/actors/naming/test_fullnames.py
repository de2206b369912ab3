"""Full names that the model cuts."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ilke van Zomeren, Paulo dos Reis and Mira del Campo sang. Dos Reis left early.", "Paulo dos Reis"),
        ("The prize went to Ilke van den Zomer. Van den Zomer refused it.", "Ilke van den Zomer"),
        ("Omar bin Tarvo al-Seddan wrote to the council on Monday.", "Omar bin Tarvo al-Seddan"),
        ("Jan ter Linde met the mayor. Ter Linde was late.", "Jan ter Linde"),
        ("Speaker Omar al-Seddan-Tarvi forgave the doctor.", "Omar al-Seddan-Tarvi"),
    ],
)
def test_a_small_word_is_part_of_the_name(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "person"


@pytest.mark.parametrize("text", ["He put the letter in the bin Marta had bought.", "Ten van drivers left."])
def test_an_english_word_is_no_part_of_a_name(read: Read, text: str) -> None:
    assert not any(" bin " in actor.name or " van " in actor.name for actor in read(text).actors)


def test_all_words_before_the_last_family_name_are_the_person_s(read: Read) -> None:
    reading = read("Ana Beatriz Solís Obregón sued the mill. Solís Obregón won in May.")
    assert reading.actor("Ana Beatriz Solís Obregón").kind == "person"
    assert len(reading.actors) == 1


def test_a_family_name_goes_without_the_number_behind_it(read: Read) -> None:
    reading = read("William Harrow III and Robert Penn Jr. signed. Harrow did not pay.")
    assert reading.mentions("William Harrow III", "name") == ["William Harrow III", "Harrow"]


def test_initials_begin_a_person_s_name_and_not_that_of_a_state(read: Read) -> None:
    reading = read("He wrote to T.S. Harrow, who did not answer. U.S. Steel answered.")
    assert reading.actor("T.S. Harrow").kind == "person"
    assert all(actor.kind != "person" for actor in reading.actors if "Steel" in actor.name)


def test_a_legal_form_shows_a_company(read: Read) -> None:
    reading = read("The bank sold Lindhorst GmbH. Nobody was told.")
    assert any(a.kind == "organization" and a.name.startswith("Lindhorst GmbH") for a in reading.actors)


def test_a_judge_is_a_person(read: Read) -> None:
    reading = read("Justice Harrow found that the board had lied. The board will pay.")
    assert reading.actor("Harrow").kind == "person"
