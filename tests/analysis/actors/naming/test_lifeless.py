"""What is signed, held, driven or won is no actor, whatever it is called."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("They signed the European Convention on Water on Monday. Maria Okello signed it too.", "Convention"),
        ("Thousands danced during Kestrel Pride. Maria Okello danced at Kestrel Pride.", "Kestrel"),
        ("He sold his Volvo PX and kept the keys. The PX was found by Maria Okello.", "PX"),
        ("Okafor v. Lindqvist let it stand, as Maria Okello told the court.", "Okafor"),
        ("She voted against the Mercy for Victims of Storms Act, Maria Okello said.", "Mercy"),
        ("The 2017 Ford Brenko was recalled, Maria Okello said.", "Ford"),
        ("The FTSE fell while Maria Okello sold shares.", "FTSE"),
        ("The Boeing 787 turned back, Maria Okello said. Boeing 787 engines had failed.", "Boeing"),
        ("They will close the old Miller's Dairy, Maria Okello said.", "Miller"),
        ("The Ganges burst its banks, Maria Okello said.", "Ganges"),
        ("He won pole at the Hungarian Grand Prix, Maria Okello said.", "Hungary"),
        ("He won the Medal of Valor in 2004, Maria Okello said.", "Valor"),
        ("He is an Oscar winner, Maria Okello said.", "Oscar"),
        ("He flew on Marine One with Maria Okello.", "Marine One"),
        ("She was crowned Miss Universe in June, Maria Okello said.", "Universe"),
        ("The city's Saint Brendan's Day parade was called off, Maria Okello said.", "Brendan"),
        ("The Marriage (Same Sex Couples) Bill passed. Maria Okello opposes the Bill.", "Bill"),
        ("It will sell 7 million tonnes of LNG a year, Maria Okello said.", "LNG"),
        ("The Okafor Plan would cost too much, Maria Okello said. The Okafor Plan is dead.", "Okafor Plan"),
    ],
)
def test_what_is_signed_held_driven_or_won_is_no_actor(read: Read, text: str, thing: str) -> None:
    assert read(text).has("Maria Okello", without=thing)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ford said it would recall cars. The head of Ford, Maria Okello, resigned.", "Ford"),
        ("Maria Okello of the World Health Organization voted for the act.", "World Health Organization"),
        ("Minister Sam Day said the case was closed. Day left.", "Sam Day"),
        ("Miss Okello smiled. Maria Okello said she was glad.", "Maria Okello"),
        ("The Ministry of Justice of Peru said it would back the act.", "Ministry of Justice"),
        ("Prince Harald of Norway met Maria Okello.", "Norway"),
    ],
)
def test_who_makes_signs_or_holds_it_is_one(read: Read, text: str, name: str) -> None:
    assert [found for found in read(text).names() if name in found]


def test_a_firms_model_is_no_body(read: Read) -> None:
    names = read("Honda's NTX spun in the rain. Maria Okello saw it.").names()
    assert "NTX" not in names


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("He taught in Laos as a Christian missionary, Maria Okello said.", "Christian"),
        ("Healthcare workers left the hall. Maria Okello stayed.", "Healthcare"),
        ("BREXIT will cost a lot, Maria Okello said.", "BREXIT"),
        ("They won the Lowland Supercup in May, Maria Okello said.", "Supercup"),
        ("The parish is in St. Anne, N.L., Maria Okello said.", "N.L."),
    ],
)
def test_what_is_believed_worked_in_or_won_is_no_actor(read: Read, text: str, thing: str) -> None:
    assert read(text).has("Maria Okello", without=thing)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Christian Lindqvist scored twice in May. Christian walked off happy.", "Christian Lindqvist"),
        ("Treasury officials met on Monday. The Treasury wants talks.", "Treasury"),
        ("The Football League met on Monday. The Football League wants a new cup.", "Football League"),
    ],
)
def test_who_is_called_as_a_creed_or_a_trade_is_an_actor(read: Read, text: str, name: str) -> None:
    assert name in read(text).names()
