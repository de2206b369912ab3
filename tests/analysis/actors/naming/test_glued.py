"""What a model glues to a name, and what is left of it."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Backing Mrs Harlow's bid, the farmers said Mrs Harlow knew the land.", "Harlow"),
        ("Praising Mr Okello's plan, the union leader said Mr Okello was right.", "Okello"),
        ("Addressing Ms Lund's critics, the mayor said Ms Lund had done nothing wrong.", "Lund"),
        ("Replacing Dr Sutter on the board, the envoy will start in May, the bank said.", "Sutter"),
    ],
)
def test_participle_that_opens_the_sentence_is_no_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert read(text).names() == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He rejected Donald Trump-style tariffs, and the unions agreed.", "Donald Trump"),
        ("The party wants a Margaret Thatcher-style revolution, its chairman said.", "Margaret Thatcher"),
        ("Critics called it a Ronald Reagan-era policy that nobody wanted.", "Ronald Reagan"),
        ("Nobody wants a Tony Blair-style campaign, the treasurer said.", "Tony Blair"),
    ],
)
def test_half_of_an_adjective_is_no_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert read(text).names() == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Lund, Member of Parliament for North Harwick and Selby, was heard.", "Anna Lund"),
        ("The letter was signed by Jane Brandt, Member of Parliament for Lower Brenko.", "Jane Brandt"),
        ("Tom Sutter, the Member of Parliament for Weston and Thorne, resigned.", "Tom Sutter"),
        ("Anna Brandt, Member of Parliament for Upper Lenby, was not told.", "Anna Brandt"),
    ],
)
def test_seat_of_a_member_of_parliament_does_not_act(read: Read, text: str, name: str) -> None:
    assert read(text).names() == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("British Home Secretary Jane Okello signed the order.", {"United Kingdom", "Jane Okello"}),
        ("For the Lib Dems David Sutter said: “The plan will not work.”", {"Lib Dems", "David Sutter"}),
        ("For the Lib Dems Sarah Lund said the money was gone.", {"Lib Dems", "Sarah Lund"}),
        (
            "Jane Lund will run against pro-Iraq war Labour MP Ruth Okello in May.",
            {"Jane Lund", "Iraq", "Labour", "Ruth Okello"},
        ),
    ],
)
def test_title_or_party_in_front_of_a_person_stays_apart(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names() == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Roman Catholic Pope has never been to the island.", set()),
        ("The Roman Catholic Archbishop, Peter Lund, spoke to the crowd.", {"Peter Lund"}),
        ("A Roman Catholic bishop and a Greek Orthodox priest led the prayers in the square.", set()),
        ("The Roman Catholic Pope arrived in Lima on Monday and met the president.", set()),
    ],
)
def test_faith_is_no_person(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names() == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rescuers found the wreck of Kenya Airways Flight 507 in a swamp.", "Kenya Airways"),
        ("Families of those on Malaysia Airlines Flight 370 met in Perth.", "Malaysia Airlines"),
        ("Lockheed signed a deal with Hindustan Aeronautics (HAL) to share data.", "Hindustan Aeronautics"),
        ("The firm sued Hindustan Aeronautics (HAL) in June.", "Hindustan Aeronautics"),
    ],
)
def test_company_ends_before_a_number_or_a_bracket(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "organization"


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Canadian Public Safety Minister Petra Lund said the case was closed.", "Canadian Public Safety"),
        ("State Del. Maria Okello (D-Bitter Falls) shouted.", "D-Bitter Falls"),
        (
            "They played the Minnesota Vikings - while chanting, Maria Okello said.",
            "Minnesota Vikings - while",
        ),
    ],
)
def test_what_is_glued_is_no_actor(read: Read, text: str, gone: str) -> None:
    assert gone not in read(text).names()


def test_a_minister_keeps_what_is_his(read: Read) -> None:
    reading = read("Canadian Public Safety Minister Petra Lund said the case was closed.")
    assert reading.roles("Petra Lund") == ["Public Safety Minister"]


def test_who_hears_it_is_no_part_of_who_will_act(read: Read) -> None:
    names = read("Maria Okello told MPs the Brenko Council will meet on Monday.").names()
    assert not [name for name in names if name.startswith("MPs")]
