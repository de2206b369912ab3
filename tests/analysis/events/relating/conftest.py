"""What the tests of dates and repeats share."""

from __future__ import annotations

import pytest

from analysis.events import records


@pytest.fixture(autouse=True)
def by_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the rules tell the day, also one that the judge does not believe of an invented sentence; whether
    it is believed is tested by itself."""
    monkeypatch.setattr(records, "is_believed", lambda when, days: True)
