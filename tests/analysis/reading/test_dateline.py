"""Datelines: where the report begins behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.head.dateline import report_start
from tests.conftest import Annotate

_REPORT = "Norwegian ministers met the envoys of Chile in the harbour on Tuesday and praised Peru."


@pytest.mark.parametrize(
    "opening",
    [
        "OSLO, Dec 12 (Agency) - ",
        "OSLO/LIMA (Agency) — ",
        "Oslo (agency) - ",
        "(AGENCY) - Oslo, December 12 - ",
        "OSLO, December 12. /AGENCY/. ",
        "OSLO — ",
        "December 12, 2023 (OSLO) – ",
        "12 December 2023 (LIMA) - ",
        "OSLO, 12 December 2023. ",
        "OSLO, Dec. 12. ",
    ],
)
def test_the_report_begins_behind_the_dateline(opening: str) -> None:
    text = opening + _REPORT
    assert report_start(text, 0, len(text)) == len(opening)


@pytest.mark.parametrize(
    "text",
    [
        _REPORT,
        "The minister (a sailor) - who had been ill - met the envoys of Chile in the harbour on Tuesday.",
        "Peru — the country of the Incas — said that it would not attend the talks in the harbour of Oslo.",
        "Oslo, 12 December 2023. That was where and when the ministers had hoped to meet the envoys of Peru.",
        "NATO, 31 members. That is what the ministers had hoped to hear from the envoys when they met.",
    ],
)
def test_without_a_dateline_the_report_begins_at_once(text: str) -> None:
    assert report_start(text, 0, len(text)) == 0


@given(st.text(max_size=200))
def test_the_report_begins_within_the_text(text: str) -> None:
    assert 0 <= report_start(text, 0, len(text)) <= len(text)


def test_the_place_of_a_dateline_does_nothing(annotate: Annotate) -> None:
    found = annotate("LIMA (Agency) — Chile condemned Peru over the fishing boats in the harbour on Sunday.")
    names = {actor.id: actor.name for actor in found.actors}
    assert [[names[id_] for id_ in event.sources] for event in found.events] == [["Chile"]]
