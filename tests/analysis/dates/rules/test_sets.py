"""Times that come again."""

from __future__ import annotations

import pytest

from tests.analysis.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Tuesday.", "XXXX-WXX-2"),
        ("every second Tuesday", "XXXX-WXX-2"),
        ("They meet twice a week.", "P1W"),
        ("It flies every two years.", "P2Y"),
        ("It builds 15 a year.", "P1Y"),
        ("They train six days a week.", "P1W"),
        ("an annual report", "P1Y"),
        ("on a daily basis", "XXXX-XX-XX"),
    ],
)
def test_sets(read: Read, text: str, value: str) -> None:
    assert [(d.type, d.value) for d in read(text)] == [("SET", value)]
