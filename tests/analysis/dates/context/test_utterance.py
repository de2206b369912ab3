"""When words were spoken."""

from __future__ import annotations

from datetime import date

from tests.conftest import Annotate


def test_words_said_count_from_the_day_they_were_said(annotate: Annotate) -> None:
    text = "On September 25, the envoy said: “The talks may take place next month. Tomorrow we rest.”"
    found = annotate(text, date(2023, 12, 20)).dates
    assert [d.value for d in found] == ["2023-09-25", "2023-10", "2023-09-26"]


def test_the_day_may_be_told_behind_the_words(annotate: Annotate) -> None:
    text = "“We shall sign next week,” the envoy told reporters in Vienna on September 25."
    assert [d.value for d in annotate(text, date(2023, 12, 20)).dates] == ["2023-W40", "2023-09-25"]
