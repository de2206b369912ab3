"""What the article uses as nobody's name."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "There is a lesson in it for every Larsen, Murphy and Brandt, she said.",
        "Every Okello, Lund and Sutter in the valley knows the song.",
        "There is a seat for every Smith, Jones and Brown, said the mayor.",
        "The island welcomed every Larsen, Hansen and Olsen that winter.",
    ],
)
def test_everybody_of_a_name_is_nobody(read: Read, text: str) -> None:
    assert read(text).names() == set()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The agency wrote a report titled Kenya: The Politics of the Drought, which it kept.", "Drought"),
        ("She is the author of a study entitled Europe and the Famine, the first of its kind.", "Famine"),
        ("He presented a paper titled The Harvest and the Treasury, which the minister read.", "Treasury"),
        ("The bank published a survey titled Growth and the Farmer, which was widely read.", "Farmer"),
    ],
)
def test_title_of_a_report_holds_no_actor(read: Read, text: str, word: str) -> None:
    assert not any(word in name for name in read(text).names())


@pytest.mark.parametrize(
    "text",
    [
        "The chancellor will deliver his ninth Budget on Wednesday, and the Budget will set the scene.",
        "Opposition leaders said the Budget would hurt the poor.",
        "The clerk read out the Bill, and the Bill fell by two votes.",
        "The post had been that of the Minister of Transportation for years.",
    ],
)
def test_business_of_state_is_no_actor(read: Read, text: str) -> None:
    assert read(text).names() == set()


@pytest.mark.parametrize(
    "text",
    [
        "Four models carry the engine - the 147, 156, 166, GTV and Spider.",
        "The unions said the 500, 600, Stilo and Doblo would be built abroad.",
        "The recall covers the 307, 407, 607, Scenic and Kangoo.",
        "The mayor drove an old Mercedes that had been his mother’s.",
        "The singer drove a white Bentley through the gate and waved.",
        "He bought a used Porsche with the money, the court heard.",
        "Thieves stole a silver Jaguar from the garage.",
    ],
)
def test_car_is_nobody(read: Read, text: str) -> None:
    assert read(text).names() == set()


def test_what_a_maker_makes_is_not_the_maker(read: Read) -> None:
    found = read("Alfa Romeos will get new engines. The maker of the Alfa Romeo said so.")
    assert found.names() == {"Alfa Romeo"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Thieves took a bag with thousands of US dollars from the car.", "United States"),
        ("The ransom was 40,000 Australian dollars, police said.", "Australia"),
        ("Traders sold Swiss francs and Japanese yen all day.", "Japan"),
        ("The speaker told CNN's Spanish service that the president was stable.", "Spain"),
        ("The BBC's Turkish service aired the interview with the rebel on Sunday.", "Turkey"),
        ("The paper's German edition printed the letter on Friday.", "Germany"),
    ],
)
def test_money_and_language_are_not_the_country(read: Read, text: str, country: str) -> None:
    assert country not in read(text).names()


def test_country_that_wins_is_no_money(read: Read) -> None:
    assert "Japan" in read("Japan won the cup in May.").names()


def test_party_that_opens_a_quotation_is_one(read: Read) -> None:
    text = "Mr Lund said: “Labour are building two towns.” He wants Labour to lose."
    assert "Labour" in read(text).names()


def test_a_family_is_a_group_beside_its_members(read: Read) -> None:
    reading = read(
        "The Hallins kept cats. David Hallin and Louise Hallin were fined. The Hallins left on Monday."
    )
    assert {actor.kind for actor in reading.actors if actor.name == "Hallins"} <= {"group"}


def test_a_firm_of_a_founders_name_is_no_person(read: Read) -> None:
    reading = read('She told Bloomberg by e-mail that the fight goes on. "It is bitter," she told Bloomberg.')
    assert reading.actor("Bloomberg").kind == "organization"


def test_its_founder_is_a_person(read: Read) -> None:
    reading = read("Michael Bloomberg said he would run. Bloomberg smiled on Monday.")
    assert reading.actor("Bloomberg").kind == "person"


def test_a_holder_of_a_faith_is_nobody_known(read: Read) -> None:
    assert "Christian" not in read('"As a Christian, I will not wait," Maria Okello said.').names()


def test_an_ordinary_word_that_opens_a_sentence_is_no_body(read: Read) -> None:
    assert "Battleground" not in read("Battleground states decide, Maria Okello said.").names()
