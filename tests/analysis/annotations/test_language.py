"""That an article is in another language than that which is annotated."""

from __future__ import annotations

import pytest

from analysis.annotations.language import language_notice
from analysis.model import Paragraph, Part


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([("title", 10), ("body", 90)], ""),
        ([("title", 10), ("foreign", 90)], "this is not English"),
        ([("body", 40), ("foreign", 60)], "most of this is not English"),
        ([("body", 60), ("foreign", 40)], ""),
        ([("title", 10), ("trailer", 5)], ""),
        ([], ""),
    ],
)
def test_it_is_told_when_none_or_hardly_any_of_it_is_english(
    parts: list[tuple[Part, int]], told: str
) -> None:
    layout, start = [], 0
    for part, length in parts:
        layout.append(Paragraph(start, start + length, part))
        start += length
    assert language_notice(layout).startswith(told)
    assert bool(language_notice(layout)) == bool(told)
