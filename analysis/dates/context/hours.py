"""Of which day an hour or a part of a day is, where a sentence before it has told of one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from analysis.dates.expressions import Point

SENTENCE_END: Final = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])[a-z\d)”’\"][.!?][”’\")]*\s+(?=[“\"‘A-Z])|\n\s*\n"
)
OVERNIGHT: Final = "overnight"


def begins_sentence(text: str, told: int, at: int) -> bool:
    """Whether another sentence begins behind the words at `told`, up to those at `at`."""
    return SENTENCE_END.search(text, told, at + 1) is not None


def is_open(word: str, point: Point, day: date | None, now: date, told: Iterable[date | None]) -> bool:
    """Whether nobody knows of which day the time of the `point` is, the last one told being `day`: an hour
    behind several days, or "overnight", which is a night of late, behind another day: "shelled the town on
    Friday. People heard no guns overnight"."""
    if word.lower() == OVERNIGHT and day is not None and abs((now - day).days) > 1:
        return True
    return ":" in point.part and len(set(told) - {None}) > 1
