"""Calendar days as the heads of articles print them: few forms, each read whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from msgspec import Struct

from analysis.language.lexicon import load

_TIME: Final = (
    r"(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)"
    r"(?:\s*\(?(?:(?:GMT|UTC)\s*[+-]\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d|Z\b|[A-Z]{2,5}\b|(?-i:[A-Z][a-z]+\s)?time)\)?)?"
)


class PrintedDay(NamedTuple):
    """What a printed date says, and where in the string it stands.

    `days` holds every day that it can mean: one as a rule, two when only a convention could tell the day
    from the month, none when the year is missing. `month` and `day` are then still known.
    """

    start: int
    end: int
    days: tuple[date, ...]
    month: int | None
    day: int | None
    weekday: int | None

    @property
    def certain(self) -> date | None:
        """The day, when it can be only one."""
        return self.days[0] if len(self.days) == 1 else None


class _Labels(Struct, frozen=True, forbid_unknown_fields=True):
    first: tuple[str, ...]
    later: tuple[str, ...]
    beside: tuple[str, ...]


class Calendar(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of calendar.toml, where each is explained."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    labels: _Labels


def calendar() -> Calendar:
    """The names of the calendar and the words beside a printed day."""
    return load("analysis.reading.head", "calendar", Calendar)


class _Grammar(NamedTuple):
    full: re.Pattern[str]
    yearless: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    months, weekdays = calendar().months, calendar().weekdays
    month = rf"(?P<month>(?:{'|'.join(sorted(months, key=len, reverse=True))})\b\.?)"
    other = month.replace("month", "month2")
    weekday = rf"(?:(?P<weekday>{'|'.join(sorted(weekdays, key=len, reverse=True))})\b\.?,?\s+)?"
    day, ordinal = r"(?<!\d)(?P<day>\d{1,2})", r"(?:st|nd|rd|th)?"
    year = r"(?P<year>[12]\d{3})(?!\d)"
    return _Grammar(
        re.compile(
            rf"(?ix) {weekday} (?:"
            rf"{day}{ordinal}[\s-]+(?:of\s+)?{month}[,\s-]+{year}"
            rf"|{other}\s*(?P<day2>\d{{1,2}}){ordinal},?\s+{year.replace('year', 'year2')}"
            rf"|(?<!\d)(?P<year3>[12]\d{{3}})(?P<sign3>[-/.])(?P<month3>\d{{1,2}})(?P=sign3)(?P<day3>\d{{1,2}})(?!\d)"
            rf"|(?<!\d)(?P<first>\d{{1,2}})(?P<sign>[./-])(?P<second>\d{{1,2}})(?P=sign)(?P<year4>[12]\d{{3}})(?!\d)"
            rf") (?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
        ),
        re.compile(
            rf"(?ix) {weekday} (?:{day}{ordinal}\s+{month} | {other}\s*(?P<day2>\d{{1,2}})(?!\d){ordinal})"
        ),
    )


def time_pattern() -> str:
    """A regular expression for a time of the day with its zone, to be compiled ignoring case."""
    return _TIME


def find_day(text: str, *, yearless: bool = False) -> PrintedDay | None:
    """The first printed day in the text; with `yearless` also one that has no year. None for no day, and for
    one that the calendar does not have."""
    grammar = _grammar()
    found = grammar.full.search(text)
    if found:
        days = _days(found)
        weekday = _weekday(found)
        # A weekday tells the two readings of 03/05/2024 apart.
        if len(days) > 1 and weekday is not None:
            days = tuple(d for d in days if d.weekday() == weekday)
        if not days:
            return None
        month, number = (days[0].month, days[0].day) if len(days) == 1 else (None, None)
        return PrintedDay(found.start(), found.end(), days, month, number, weekday)
    if yearless and (found := grammar.yearless.search(text)):
        month = calendar().months[(found["month"] or found["month2"]).rstrip(".").lower()]
        number = int(found["day"] or found["day2"])
        if _calendar_has(2000, month, number):  # a leap year
            return PrintedDay(found.start(), found.end(), (), month, number, _weekday(found))
    return None


def parse_day(text: str) -> date | None:
    """The one day that the whole string names, or None."""
    text = text.strip()
    found = find_day(text)
    rest = text[: found.start] + text[found.end :] if found else text
    if found is None or not re.fullmatch(rf"(?i)[\s,]*(?:{_TIME})?[\s,]*", rest):
        return None
    return found.certain


def _days(found: re.Match[str]) -> tuple[date, ...]:
    months = calendar().months
    if found["month"]:
        parts = [(int(found["year"]), months[found["month"].rstrip(".").lower()], int(found["day"]))]
    elif found["month2"]:
        parts = [(int(found["year2"]), months[found["month2"].rstrip(".").lower()], int(found["day2"]))]
    elif found["year3"]:
        parts = [(int(found["year3"]), int(found["month3"]), int(found["day3"]))]
    else:
        year, first, second = int(found["year4"]), int(found["first"]), int(found["second"])
        parts = [(year, second, first)]
        # The point is written by those who write the day first; the stroke and the hyphen by everybody.
        if found["sign"] != "." and first != second:
            parts.append((year, first, second))
    return tuple(date(*p) for p in parts if _calendar_has(*p))


def _weekday(found: re.Match[str]) -> int | None:
    name = found["weekday"]
    return calendar().weekdays[name.rstrip(".").lower()] if name else None


def _calendar_has(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
