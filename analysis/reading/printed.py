"""What the first paragraphs of a document say of who wrote it and when, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from analysis.reading.head.line import head_line
from analysis.reading.properties import Names, person

_REACH: Final = 12
"""Paragraphs among which a byline and a day are looked for."""
_LONGEST: Final = 160
_PARTED: Final = re.compile(r",\s+|\s+and\s+|\s*&\s*")


class Printed(NamedTuple):
    """Authors and day as a head prints them."""

    authors: Names = ()
    published: date | None = None


def printed(paragraphs: Sequence[str]) -> Printed:
    """What the first paragraphs say; nothing where they say nothing for certain."""
    authors: Names = ()
    day: date | None = None
    for words in paragraphs[:_REACH]:
        line = head_line(words) if len(words) <= _LONGEST else None
        if line is not None:
            authors = authors or names(line.author)
            if line.day is not None and not line.later:
                day = day or line.day.certain
    return Printed(authors, day)


def names(author: str | None) -> Names:
    """The persons in the author of a head line."""
    return tuple(filter(None, map(person, _PARTED.split(author)))) if author else ()
