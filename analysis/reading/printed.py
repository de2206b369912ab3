"""What the first paragraphs of a document say of who wrote it and when, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Final, NamedTuple

from analysis.reading.head.dateline import dateline, printed_when
from analysis.reading.head.days import PrintedDay, find_day
from analysis.reading.head.line import head_line
from analysis.reading.properties import Names, fillings, is_kind, person
from analysis.reading.properties import authors as listed

_REACH: Final = 12
"""Paragraphs among which a byline and a day are looked for."""
_LONGEST: Final = 160
_ABOVE, _LONGEST_ABOVE = 4, 70
"""Paragraphs that may stand over a title, and the characters of each: a date, a section, a logo."""
_AHEAD: Final = timedelta(days=3)
"""How long before its day a text may have been written down."""
_PARTED: Final = re.compile(r",\s+|\s+and\s+|\s*&\s*")


class Printed(NamedTuple):
    """Authors and day as a head prints them."""

    authors: Names = ()
    published: date | None = None
    title: str | None = None
    """What a memorandum gives as its subject."""


def printed(paragraphs: Sequence[str], made: date | None = None) -> Printed:
    """What the first paragraphs say; nothing where they say nothing for certain. `made` is the day on which
    the file was made, which gives a year to a day that is printed without one."""
    authors: Names = ()
    day: date | None = None
    title: str | None = None
    for words in paragraphs[:_REACH]:
        line = head_line(words) if len(words) <= _LONGEST else None
        label, value = _labelled(words)
        if label in fillings().subject:
            title = title or value
        elif label in fillings().senders:
            authors = authors or listed(value.partition(", ")[0]) or names(value)
        elif line is not None:
            authors = authors or names(line.author)
            if line.day is not None and not line.later:
                day = day or _certain(line.day, made)
        elif day is None and (found := dateline(words)):
            told = find_day(printed_when(found), yearless=True)
            day = _certain(told, made) if told is not None else None
    return Printed(authors, day, title)


def _labelled(words: str) -> tuple[str, str]:
    """A line of the head of a memorandum: its label in small letters, and what it says."""
    label, colon, value = words.partition(":")
    if not colon or len(words) > _LONGEST or not value.strip():
        return "", ""
    return label.strip().casefold(), value.strip()


def _certain(told: PrintedDay, made: date | None) -> date | None:
    """The one day that is meant: one without a year is the last before the file was made."""
    if told.days or made is None or told.month is None or told.day is None:
        return told.certain
    for year in (made.year, made.year - 1):
        with suppress(ValueError):  # 29 February
            day = date(year, told.month, told.day)
            if day <= made + _AHEAD and told.weekday in (None, day.weekday()):
                return day
    return None


def titled(heading: str | None, head: Printed) -> str | None:
    """The title of a document that begins with a heading, which may only say of which kind it is."""
    return head.title or heading if heading is None or is_kind(heading) else heading


def heads(above: Sequence[str]) -> bool:
    """Whether a heading below these paragraphs is that of the whole document."""
    return len(above) < _ABOVE and all(len(words) <= _LONGEST_ABOVE for words in above)


def names(author: str | None) -> Names:
    """The persons in the author of a head line."""
    return tuple(filter(None, map(person, _PARTED.split(author)))) if author else ()
