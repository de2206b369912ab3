"""The dateline with which agencies open a report: "SEOUL, Sept. 20 (Agency) —"."""

from __future__ import annotations

import re
from typing import Final

from analysis.reading.head.days import find_day

_LONGEST: Final = 140
_LINE_OF_PROSE: Final = 60

_PLACE: Final = (
    r"[A-Z\u00c0-\u00de][\w.'’ -]{1,30}?(?:/[A-Z][\w. -]{1,30}?){0,2}(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)??"
)
_AGENCY: Final = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,20}/\.?)"
_DASH: Final = r"(?:--|[-–—―])"
_WHEN: Final = r"(?P<when>[^()/—–―\n]{0,30}?\d[^()/—–―\n]{0,8}?)"
_DATELINE: Final = re.compile(
    rf"(?P<place>{_PLACE})(?:(?:,\s*|\s+){_WHEN})?[\s.,]*(?:(?P<agency>{_AGENCY})[\s.:]*{_DASH}?|{_DASH})\s"
)
_DAY_FIRST: Final = re.compile(
    rf"(?P<when>[^()/—–―\n]{{0,20}}?\d[^()/—–―\n]{{0,10}}?\d{{4}})[\s,]*\((?P<place>{_PLACE})\)(?P<agency>)\s*{_DASH}\s"
)
"""As in "May 3, 2024 (OSLO) – "."""
_STOPPED: Final = re.compile(
    rf"(?P<place>{_PLACE}),\s*(?P<when>[^()/—–―\n]{{0,20}}?\d[^()/—–―\n.]{{0,12}})(?P<agency>)\.\s+(?=[\"“‘']?[A-Z\u00c0-\u00de])"
)
"""As in "OSLO, 3 May 2024. ": the place in capitals, the day and nothing else in front of a full stop."""
_AGENCY_FIRST: Final = re.compile(
    rf"\([A-Za-z][\w. /-]{{1,30}}\)\s*{_DASH}\s(?:{_PLACE}(?:(?:,\s*|\s+){_WHEN})?\s*{_DASH}\s)?"
)
"""As in "(AGENCY) - Rome, October 11 - "."""
_SMALL: Final = re.compile(
    rf"(?!The\s)[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]+){{0,3}}\s\([^()\n]{{2,20}}\)\s*{_DASH}\s"
)
"""As in "Geneva (agency) - "."""


def dateline(words: str) -> re.Match[str] | None:
    """The dateline that opens an agency's report: place, perhaps a day, the agency or a dash."""
    day_first = _DAY_FIRST.match(words[:_LONGEST])
    day = find_day(day_first["when"]) if day_first is not None else None
    if day_first is not None and day is not None and not day_first["when"][: day.start].strip():
        return day_first
    found = _DATELINE.match(words[:_LONGEST])
    if not found:
        return _stopped(words)
    place, when = found["place"], printed_when(found)
    if when and find_day(when, yearless=True) is None:
        return None
    if not when and not found["agency"] and len(words) < _LINE_OF_PROSE:
        return None
    # Without an agency the capitals must tell: "LONDON —", but not "Talks — and more".
    from_agency = bool(found["agency"]) and (bool(when) or place.isupper())
    return found if from_agency or place.split(",")[0].isupper() else None


def _stopped(words: str) -> re.Match[str] | None:
    """The dateline that ends with a full stop."""
    found = _STOPPED.match(words[:_LONGEST])
    day = find_day(found["when"], yearless=True) if found is not None else None
    if found is None or day is None or not found["place"].split(",")[0].isupper():
        return None
    return found if found["when"][: day.start] + found["when"][day.end :] == "" else None


def printed_when(dateline: re.Match[str]) -> str:
    """The day as the dateline gives it; empty when it gives none."""
    return (dateline["when"] or "").strip(" ,.")


def report_start(text: str, start: int, end: int) -> int:
    """Where the report begins in the paragraph from `start` to `end`: behind its dateline, if it has one."""
    words = text[start:end]
    found = dateline(words) or _AGENCY_FIRST.match(words[:_LONGEST]) or _SMALL.match(words[:_LONGEST])
    begins = start + found.end() if found else start
    return begins if end - begins >= _LINE_OF_PROSE else start
