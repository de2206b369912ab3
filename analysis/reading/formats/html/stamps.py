"""Times that are written for machines, and what day they may be for a reader."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any, Final, NamedTuple

from analysis.reading.head.days import find_day

_ISO: Final = re.compile(
    r"(?P<day>[12]\d{3}-\d\d-\d\d)(?:[T ]+(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?![\d])"
)
_COMPACT: Final = re.compile(r"([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6})?Z?")
_SECONDS: Final = re.compile(r"1\d{9}(?:\d{3})?")
_GREENWICH: Final = re.compile(r"\b(?:GMT|UTC)\b(?!\s*[+-]0*[1-9])")
EARLIEST: Final = date(1980, 1, 1)
"""Before this no page was made; what says so is a default of some program."""


class Stamp(NamedTuple):
    """A day as written, whether it is that of Greenwich, and the moment where it is known."""

    day: date
    greenwich: bool = False
    moment: datetime | None = None


def read_stamp(value: Any) -> Stamp | None:
    """What a value says; None for no day, and for one that only stands for none, such as 0001-01-01."""
    text = str(value).strip() if isinstance(value, (str, int, float)) else ""
    if not text or len(text) > 100:
        return None
    found = _iso(text) or _of_seconds(text) or _compact(text)
    if found is None and (printed := find_day(text)) and printed.certain:
        found = Stamp(printed.certain, bool(_GREENWICH.search(text)))
    return found if found is not None and found.day > EARLIEST else None


def _iso(text: str) -> Stamp | None:
    found = _ISO.match(text)
    if found is None:
        return None
    zone = found["zone"] or ""
    try:
        day = date.fromisoformat(found["day"])
        moment = None
        if found["time"] and zone:
            offset = (
                "+00:00" if zone in ("Z", "UTC", "GMT") else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
            )
            hour = found["time"] if found["time"][1] != ":" else f"0{found['time']}"
            moment = datetime.fromisoformat(f"{found['day']}T{hour}{offset}").astimezone(UTC)
    except ValueError:
        return None
    return Stamp(
        day,
        bool(found["time"]) and (not zone or re.fullmatch(r"Z|UTC|GMT|[+-]00:?00", zone) is not None),
        moment,
    )


def _of_seconds(text: str) -> Stamp | None:
    if not _SECONDS.fullmatch(text):
        return None
    moment = datetime.fromtimestamp(int(text[:10]), UTC)
    return Stamp(moment.date(), True, moment)


def _compact(text: str) -> Stamp | None:
    found = _COMPACT.fullmatch(text)
    if found is None:
        return None
    try:
        return Stamp(date(*map(int, found.groups())))
    except ValueError:
        return None
