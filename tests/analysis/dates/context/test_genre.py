"""News, or a history?"""

from __future__ import annotations

import pytest

from tests.analysis.dates.conftest import Read

_HISTORY = (
    "In 1817 the town rose against its bishop. In March the gates were shut. "
    "On 4 June the garrison fired; the next day it left. The bishop returned in December 1818. "
    "In January he built a wall, and by 1820 he had a second one. In the summer of 1822 both fell. "
    "He died the following winter. In 1830 the town was sold."
)


@pytest.mark.parametrize("published", [None, "2009-12-19"])
def test_a_history_carries_its_own_years(read: Read, published: str | None) -> None:
    assert [d.value for d in read(_HISTORY, published)] == [
        "1817", "1817-03", "1817-06-04", "1817-06-05", "1818-12",
        "1819-01", "1820", "1822-SU", "1823-WI", "1830",
    ]  # fmt: skip


def test_news_with_a_past_is_no_history(read: Read) -> None:
    text = (
        "The port, built in 1921 and sold in 1950, in 1978 and in 1999, closed on Tuesday. It opens on 3 May."
    )
    assert [d.value for d in read(text, "2024-04-26")][-2:] == ["2024-04-23", "2024-05-03"]
