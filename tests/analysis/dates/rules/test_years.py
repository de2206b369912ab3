"""Years that are not the calendar's, parts of years written short, eras, and years with two numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales doubled in fiscal 2021.", "fiscal 2021", "FY2021"),
        ("Sales doubled in fiscal year 2020.", "fiscal year 2020", "FY2020"),
        ("Sales doubled in FY2019.", "FY2019", "FY2019"),
        ("Sales doubled in FY 18.", "FY 18", "FY2018"),
        ("Sales doubled in FY2022-23.", "FY2022-23", "FY2023"),
        ("Sales doubled in the financial year 2019/20.", "the financial year 2019/20", "FY2020"),
        ("Sales doubled in the 2018-19 tax year.", "the 2018-19 tax year", "FY2019"),
        ("Sales doubled in the last fiscal year.", "the last fiscal year", "FY2022"),
        ("Sales will double next financial year.", "next financial year", "FY2024"),
        ("Sales doubled in the fiscal first quarter.", "the fiscal first quarter", "FYXXXX-Q1"),
        ("Sales doubled in fiscal Q4.", "fiscal Q4", "FYXXXX-Q4"),
        (
            "Sales doubled in the third quarter of fiscal 2022.",
            "the third quarter of fiscal 2022",
            "FY2022-Q3",
        ),
        ("Pupils fell ill in the 2015-16 school year.", "the 2015-16 school year", "2015/2016"),
        ("Pupils fell ill in the school year 2017/18.", "the school year 2017/18", "2017/2018"),
        ("Pupils fell ill in the 2019-2020 academic year.", "the 2019-2020 academic year", "2019/2020"),
        ("They lost all of the 2016-17 season.", "the 2016-17 season", "2016/2017"),
    ],
)
def test_a_year_that_begins_when_its_owner_says(values: Values, text: str, words: str, value: str) -> None:
    assert values(text, "2023-10-22") == [(words, value)]


def test_a_fiscal_year_has_no_days_and_a_season_those_of_both_its_years(read: Read) -> None:
    fiscal, season = read("They won in fiscal 2021 and in the 2016/17 season.")
    assert (fiscal.earliest, fiscal.latest) == (None, None)
    assert (season.earliest, season.latest) == ("2016-01-01", "2017-12-31")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2023Q2", "2023-Q2"),
        ("3Q21", "2021-Q3"),
        ("Q4'19", "2019-Q4"),
        ("Q2 ’20", "2020-Q2"),
        ("4Q 2018", "2018-Q4"),
        ("Q2 FY23", "FY2023-Q2"),
        ("1H 2022", "2022-H1"),
        ("H2 2021", "2021-H2"),
        ("2H23", "2023-H2"),
        ("Q3 of 2017", "2017-Q3"),
    ],
)
def test_quarters_and_halves_written_short(values: Values, words: str, value: str) -> None:
    assert values(f"Output grew in {words}, they said.", "2023-10-22") == [(words, value)]


@pytest.mark.parametrize("text", ["H1N1 and H2 are no dates.", "2H and 1Q84a", "The H1 motorway"])
def test_codes_that_are_no_parts_of_a_year(values: Values, text: str) -> None:
    assert values(text, "2023-10-22") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In AD 79 it burst.", ["0079"]),
        ("A.D. 70 and 69 CE were hard.", ["0070", "0069"]),
        ("It was sacked in 455 AD.", ["0455"]),
        ("He died on 15 March 44 BC.", ["BC0044-03-15"]),
        ("It was founded on 12 May 330 AD.", ["0330-05-12"]),
        ("the second century AD and the 1st century CE", ["01", "00"]),
        ("the eighteenth and nineteenth centuries", ["17", "18"]),
        ("the 4th and 3rd centuries BC", ["BC03", "BC02"]),
        ("The empire fell in 907, and was founded in 618.", ["0907", "0618"]),
        ("In the year 962 he was crowned.", ["0962"]),
    ],
)
def test_eras_and_early_years(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was born on 11 February 1731/32.", ["1732-02-11"]),
        ("She died on 5 March 1702/3.", ["1703-03-05"]),
        ("They sailed on January 24, 1688/89.", ["1689-01-24"]),
        ("the winter of 1929-30", ["1930-WI"]),
        ("the winter of 1962/63", ["1963-WI"]),
        ("winter 2010-11 was long", ["2011-WI"]),
        ("the 2013-14 winter", ["2014-WI"]),
        ("the war of 1914–18", ["1914", "1918"]),
        ("She was born in '68.", ["1968"]),
        ("the summer of '69 and the class of '09", ["1969-SU", "2009"]),
        ("the spring of ’45", ["1945-SP"]),
        ("They met in May '14.", ["2014-05"]),
    ],
)
def test_years_with_two_numbers(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the first half of 2023 sales rose.", ["2023-H1"]),
        ("Some fled; 1984 of them drowned.", []),
        ("The sheep stood in 1500 fields.", []),
        ("By the end of the year 20 had left.", ["2024"]),
        ("In the year 79 the mountain burst.", ["0079"]),
    ],
)
def test_figures_are_years_or_counts(
    values: Callable[..., list[tuple[str, str]]], text: str, found: list[str]
) -> None:
    assert [value for _, value in values(text, "2024-05-15")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was born around 1450 and died c. 1512.", ["1450", "1512"]),
        ("The crate weighs around 1450.", []),
        ("They counted c. 1512 goats and about 1600 cows.", []),
    ],
)
def test_a_year_may_be_told_roughly(
    values: Callable[..., list[tuple[str, str]]], text: str, found: list[str]
) -> None:
    assert [value for _, value in values(text)] == found
