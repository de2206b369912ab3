"""Dates in figures."""

from __future__ import annotations

from tests.analysis.dates.conftest import Read


def test_figures_follow_the_habit_of_the_document(read: Read) -> None:
    assert [d.value for d in read("Signed 22.10.2023, sealed 03.04.2023.")] == ["2023-10-22", "2023-04-03"]
    assert [d.value for d in read("Signed 10/22/2023, sealed 3/4/2023.")] == ["2023-10-22", "2023-03-04"]
    assert [d.value for d in read("Signed 22/10/2023, sealed 3/4/2023.")] == ["2023-10-22", "2023-04-03"]
    assert [d.value for d in read("Sealed 3/4/2023.", "2023-04-03")] == ["2023-04-03"]
