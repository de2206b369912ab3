"""What has the words of a date and is a name, a thing or a length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read

Values = Callable[..., list[tuple[str, str]]]

PUBLISHED = "2026-05-12"  # a Tuesday


@pytest.mark.parametrize(
    "text",
    [
        "She edits the Sunday Star.",
        "He told Sunday Telegraph readers so.",
        "The Farmer's Daily wrote of it.",
        "She told Radio 2's Today about it.",
        "A guest on the Today programme fainted.",
        "Rivera won the 24 Hours of Spa.",
        "The captain would not speak of his own future.",
        "Three films in as many years made him rich.",
        "In later years she lived alone.",
        "He spent the war years at sea.",
        "A night watchman found the door open.",
        "The barn will host a night of swing and blues.",
        "He left his car in the 2100 block of Elm Street.",
        "A fire broke out in the 1900 block of Mill Road.",
        "The morning shift had gone home.",
        "Clerks slept after the all-night debate.",
        "His mother, June, wept.",
    ],
)
def test_names_and_things(read: Read, text: str) -> None:
    assert read(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained on the Sunday.", [("Sunday", "2026-05-10")]),
        ("She met him the following night.", [("the following night", "2026-05-13TNI")]),
        ("The paper appears daily.", [("daily", "XXXX-XX-XX")]),
        ("She leaves today.", [("today", "2026-05-12")]),
        ("He slept for 24 hours.", [("24 hours", "PT24H")]),
        ("Nobody knows the future.", [("the future", "FUTURE_REF")]),
        ("It has been so for many years.", [("many years", "PXY")]),
    ],
)
def test_dates_stay(values: Values, text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ends in 2030, five years earlier than planned.", ["2030", "P5Y"]),
        ("The fee is due two weeks earlier than last year.", ["P2W", "2025"]),
        ("Over the next decade the town will grow.", ["P1DE"]),
        ("Over the last decade it shrank.", ["P1DE"]),
        ("He has driven it for nearly quarter of a century.", ["P25Y"]),
        ("The trial was to last ten weeks.", ["P10W"]),
        ("The last ten weeks were hard.", ["P10W"]),
    ],
)
def test_lengths(values: Values, text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text, PUBLISHED)] == expected


def test_a_verb_is_no_part_of_a_length(values: Values) -> None:
    assert values("The trial was to last ten weeks.", PUBLISHED)[0][0] == "ten weeks"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The museum is open Tuesday to Sunday.", ["XXXX-WXX-2", "XXXX-WXX-7"]),
        ("The shop opens from Monday to Friday.", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("The house was open Tuesday to Thursday.", ["2026-05-12", "2026-05-14"]),
        (
            "It fell on Sunday. The shop is open from 9am to 5pm.",
            ["2026-05-10", "XXXX-XX-XXT09:00", "XXXX-XX-XXT17:00"],
        ),
        ("We met on a wet Tuesday.", ["XXXX-WXX-2"]),
        ("The ministry issued an alert Tuesday.", ["2026-05-12"]),
        ("The shop opens early. The strike ran Monday to Friday.", ["2026-05-11", "2026-05-15"]),
    ],
)
def test_days_on_which_a_house_is_open(values: Values, text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am not the person I am today by chance.", "PRESENT_REF"),
        ("That is where we are today.", "PRESENT_REF"),
        ("The children are ill today.", "2026-05-12"),
        ("We are, today, one people.", "2026-05-12"),
    ],
)
def test_how_things_stand_today(values: Values, text: str, expected: str) -> None:
    assert values(text, PUBLISHED) == [("today", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They called each other that day in March.", [("March", "2026-03")]),
        ("More than half of this year's films are short.", [("this year", "2026")]),
        (
            "The talks are on next Monday and the Thursday after.",
            [("next Monday", "2026-05-18"), ("the Thursday after", "2026-05-21")],
        ),
        (
            "Rules changed after the 11 September terror attacks.",
            [("11 September terror attacks", "2001-09-11")],
        ),
        ("Rules changed on 11 September 2025.", [("11 September 2025", "2025-09-11")]),
    ],
)
def test_what_belongs_to_a_date(values: Values, text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, PUBLISHED) == expected
