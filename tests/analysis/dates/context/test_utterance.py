"""When words were spoken."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import Annotate


def test_words_said_count_from_the_day_they_were_said(annotate: Annotate) -> None:
    text = "On September 25, the envoy said: “The talks may take place next month. Tomorrow we rest.”"
    found = annotate(text, date(2023, 12, 20)).dates
    assert [d.value for d in found] == ["2023-09-25", "2023-10", "2023-09-26"]


def test_the_day_may_be_told_behind_the_words(annotate: Annotate) -> None:
    text = "“We shall sign next week,” the envoy told reporters in Vienna on September 25."
    assert [d.value for d in annotate(text, date(2023, 12, 20)).dates] == ["2023-W40", "2023-09-25"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2016 she said: “Yesterday we lost; today we begin.”", ["2016", "2016-XX-XX", "2016-XX-XX"]),
        ("In a June 2019 letter he wrote: “Today I resign.”", ["2019-06", "2019-06-XX"]),
        ("“We win next month,” he told reporters in March 2020.", ["2020-04", "2020-03"]),
        ("“This year is hard,” she said in 2012.", ["2012", "2012"]),
        ("“Today is hard,” said the mayor, elected in 2012.", ["2023-10-22", "2012"]),
        ("The mayor, elected in 2012, said: “Today is hard.”", ["2012", "2023-10-22"]),
        ("On 4 July 1976 he said: “Today we rest.”", ["1976-07-04", "1976-07-04"]),
    ],
)
def test_a_quotation_of_another_year_knows_nothing_of_now(
    annotate: Annotate, text: str, expected: list[str]
) -> None:
    assert [d.value for d in annotate(text, date(2023, 10, 22)).dates] == expected
