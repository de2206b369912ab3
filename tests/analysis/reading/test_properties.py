"""What the properties of a file and the lines under a title say of who wrote a text and when."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.reading.printed import printed, titled
from analysis.reading.properties import authors, day, person, printed_names, title


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ida Brandt", "Ida Brandt"),
        ("Brandt, Ida", "Ida Brandt"),
        ("Ida Brandt, PhD", "Ida Brandt"),
        ("Dr. A. B. Hale", "Dr. A. B. Hale"),
        ("Win", None),
        ("admin", None),
        ("Microsoft Office User", None),
        ("python-docx", None),
        ("ibrandt2", None),
        ("ida@port.example", None),
        ("", None),
        (None, None),
    ],
)
def test_a_person_is_one(value: str | None, name: str | None) -> None:
    assert person(value) == name


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ida Brandt and Peter Hale", ("Ida Brandt", "Peter Hale")),
        ("Ida Brandt, Peter Hale", ("Ida Brandt", "Peter Hale")),
        ("Brandt, Ida; Hale, Peter", ("Ida Brandt", "Peter Hale")),
        ("Ida Brandt; Ida Brandt; admin", ("Ida Brandt",)),
        ("Brandt, Ida", ("Ida Brandt",)),
    ],
)
def test_several_are_told_apart(value: str, names: tuple[str, ...]) -> None:
    assert authors(value) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ida Brandt1, Peter Hale∗ and Mette von Thal2,3", ("Ida Brandt", "Peter Hale", "Mette von Thal")),
        ("By Ida Brandt", ("Ida Brandt",)),
        ("Department of Shipping, Kirkholm University", ()),
        ("The Harbour Strike Ends", ()),
        ("ida@port.example", ()),
        ("Nobody waits any more.", ()),
    ],
)
def test_a_line_of_names(line: str, names: tuple[str, ...]) -> None:
    assert printed_names(line) == names


@pytest.mark.parametrize(
    "value", ["minutes.docx", "Microsoft Word - minutes", "Untitled", "12345", "harbour_strike", "paper"]
)
def test_a_title_that_nobody_has_given_is_none(value: str) -> None:
    assert title(value, "/home/ida/paper.pdf") is None


def test_a_title_that_somebody_has_given_is_one() -> None:
    assert title(" The  Harbour\nStrike ", "strike.pdf") == "The Harbour Strike"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("D:20230314120000+01'00'", date(2023, 3, 14)),
        ("2023-03-14T12:00:00Z", date(2023, 3, 14)),
        ("2023-03-14", date(2023, 3, 14)),
        ("20230314", date(2023, 3, 14)),
        ("D:20231399", None),
        ("1970-01-01T00:00:00Z", None),
        ("2013-12-23T23:15:00", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_the_day_of_a_property(value: str | None, told: date | None) -> None:
    assert day(value) == told


def test_a_printed_day_without_a_year_is_the_last_before_the_file_was_made() -> None:
    line = "KIRKHOLM, March 14 (Agency) — The ferry sails again, the board said on Tuesday, after nine days."
    assert printed([line]).published is None
    assert printed([line], date(2023, 3, 15)).published == date(2023, 3, 14)
    assert printed([line], date(2024, 1, 2)).published == date(2023, 3, 14)
    found = printed(["Ferry strike ends", "By Ida Brandt | 14 March 2022", line], date(2024, 1, 2))
    assert (found.authors, found.published) == (("Ida Brandt",), date(2022, 3, 14))


def test_the_head_of_a_memorandum() -> None:
    head = [
        "TO: All crews",
        "FROM: Ida Brandt, Harbour Board",
        "DATE: 14 March 2023",
        "SUBJECT: New timetable",
    ]
    assert printed(head) == (("Ida Brandt",), date(2023, 3, 14), "New timetable")
    assert titled("Memorandum", printed(head)) == "New timetable"
    assert titled("The new timetable", printed(head)) == "The new timetable"
    assert titled("Memorandum", printed([])) == "Memorandum"
