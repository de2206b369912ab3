"""When events are: what these tests ask and the news that many of them begin with."""

from __future__ import annotations

from datetime import date

from analysis.model import Event
from tests.conftest import Annotate

DAY = date(2021, 3, 10)  # a Wednesday


def dated(events: tuple[Event, ...]) -> list[tuple[str, str] | None]:
    """The date of each event, and what it is based on."""
    return [(e.date.value, e.date.basis) if e.date is not None else None for e in events]


NEWS = (
    "Chile condemned Peru on Tuesday.\n\nPeru expelled two Chilean diplomats.\n\n"
    "Bolivia urged Peru to pay.\n\nBrazil accused Peru of lying.\n\n"
)


def values(events: tuple[Event, ...]) -> list[str | None]:
    """The date of each event."""
    return [e.date.value if e.date is not None else None for e in events]


def days_behind(annotate: Annotate, lead: str, text: str) -> list[str | None]:
    """The date of each event of a text that goes on behind a lead."""
    return values(tuple(e for e in annotate(lead + text, DAY).events if e.start >= len(lead)))
