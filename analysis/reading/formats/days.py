"""Days as records of data write them: by the clock of whoever wrote, not that of Greenwich."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_ISO: Final = re.compile(r"\s*(?P<day>\d{4}-\d{2}-\d{2})(?:[T\s]|$)")
_COMPACT: Final = re.compile(r"\s*(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?\d{4,6}Z?)?\s*$")
_EARLIEST: Final = 1000
_MILLISECONDS: Final = 100_000_000_000
"""From here on a number counts milliseconds since 1970; as seconds it would be the year 5138."""


def recorded_day(value: object) -> date | None:
    """The day that a value of a record says: a string in the forms of ISO 8601, of mail, or of print, or a
    number of seconds or milliseconds since 1970. None for what is no day."""
    if isinstance(value, bool):
        return None
    try:
        if isinstance(value, (int, float)):
            seconds = value / 1000 if abs(value) >= _MILLISECONDS else value
            return datetime.fromtimestamp(seconds, UTC).date()
        if isinstance(value, str):
            return _written(value)
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        pass
    return None


def _written(words: str) -> date | None:
    if found := _ISO.match(words):
        day: date | None = date.fromisoformat(found["day"])
    elif found := _COMPACT.match(words):
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    else:
        try:
            day = parsedate_to_datetime(words).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            from analysis.reading.head.days import parse_day

            day = parse_day(words)
    return day if day is not None and day.year >= _EARLIEST else None
