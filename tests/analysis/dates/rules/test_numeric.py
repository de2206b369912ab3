"""Dates in figures."""

from __future__ import annotations

import pytest

from tests.analysis.dates.conftest import Read


def test_figures_follow_the_habit_of_the_document(read: Read) -> None:
    assert [d.value for d in read("Signed 22.10.2023, sealed 03.04.2023.")] == ["2023-10-22", "2023-04-03"]
    assert [d.value for d in read("Signed 10/22/2023, sealed 3/4/2023.")] == ["2023-10-22", "2023-03-04"]
    assert [d.value for d in read("Signed 22/10/2023, sealed 3/4/2023.")] == ["2023-10-22", "2023-04-03"]
    assert [d.value for d in read("Sealed 3/4/2023.", "2023-04-03")] == ["2023-04-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Filed 12-Jan-19 and 3/Feb/2020.", ["2019-01-12", "2020-02-03"]),
        ("Filed 05-MAR-2021 and 7.Apr.2018.", ["2021-03-05", "2018-04-07"]),
        ("Filed Apr-10-2015 and 2016-Jun-01.", ["2015-04-10", "2016-06-01"]),
        ("Filed 30-Sep-98.", ["1998-09-30"]),
        ("Logged at 2019-03-04 16:20:11+02:00.", ["2019-03-04T16:20"]),
        ("Logged at 2019-03-04T16:20:11.123Z.", ["2019-03-04T16:20Z"]),
        ("Logged at 2019-03-04 08:15, mended at 2019-03-05 09:30.", ["2019-03-04T08:15", "2019-03-05T09:30"]),
        ("Filed 2019/03/04.", ["2019-03-04"]),
        ("A 31-Feb-2019 and 12-and-13 are none.", []),
    ],
)
def test_figures_with_a_named_month_or_a_time(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text)] == expected
