"""Set phrases: references to no day in particular, and days with a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final, NamedTuple

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from msgspec import Struct, field
from msgspec.structs import astuple

from analysis.dates.expressions import Expression, Point, Reference
from analysis.language.lexicon import load


class _Vague(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of vague.toml, where each is explained."""

    present: tuple[str, ...] = field(name="PRESENT_REF")
    past: tuple[str, ...] = field(name="PAST_REF")
    future: tuple[str, ...] = field(name="FUTURE_REF")


class _Named(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of holidays.toml, where each is explained."""

    fixed: Mapping[str, tuple[int, int]]
    weekday: Mapping[str, tuple[int, int, int]]
    thanksgiving: Mapping[str, int]
    easter: Mapping[str, int]
    orthodox: Mapping[str, int]
    calendar: Mapping[str, tuple[str, str]]
    historic: Mapping[str, tuple[int, int, int]]

    def yearly(self) -> Iterable[str]:
        """The names of the days that come every year."""
        return (
            *self.fixed, *self.weekday, *self.thanksgiving, *self.easter, *self.orthodox, *self.calendar
        )  # fmt: skip


def _named() -> _Named:
    return load("analysis.dates.rules", "holidays", _Named)


_THANKSGIVING: Final = (11, 4, 4)
"""The fourth Thursday of November."""
_REFERENCES: Final = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_BEFORE: Final = 25
"""Characters in front of a reference that may tell whose it is."""
_YEAR: Final = r"(?:,?\s+(?:of\s+)?(?P<year>[12]\d{3}))?"


class _Patterns(NamedTuple):
    vague: re.Pattern[str]
    values: dict[str, str]
    named: re.Pattern[str]
    historic: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    vague, named = load("analysis.dates.rules", "vague", _Vague), _named()
    values = {word: value for words, value in zip(astuple(vague), _REFERENCES, strict=True) for word in words}
    return _Patterns(
        re.compile(rf"(?i)(?<!\bas )\b(?:{_any(values)})\b(?!-|\s+of\b)"),
        values,
        re.compile(rf"\b(?=[A-Z])(?P<name>(?i:{_any(named.yearly())}))\b{_YEAR}"),
        re.compile(rf"(?i)(?<![\w/.])(?:{_any(named.historic)})\b(?!/)"),
    )


def _any(words: Iterable[str]) -> str:
    parts = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)
    return "|".join(sorted(parts, key=len, reverse=True))


def _key(words: str) -> str:
    """A phrase of a text as the word lists write it."""
    return re.sub(r"\s+", " ", words.lower()).replace("’", "'")


def references(text: str, start: int, end: int) -> list[Expression]:
    """The references to no day in particular in `text[start:end]`, in order."""
    patterns = _patterns()
    return [
        Expression(found.start(), found.end(), Reference(patterns.values[_key(found[0])]))
        for found in patterns.vague.finditer(text, start, end)
        if found[0].lower() != "future" or not _is_owned(text, found.start(), found.end())
    ]


_OWNED: Final = re.compile(r"(?i)(?:\b(?:my|your|his|her|its|our|their)|\w['’]s|s['’])\s+(?:own\s+)?\Z")
_SOME: Final = re.compile(r"(?i)\ban?\s+(?:\w+\s+)?\Z")
_NO_NOUN: Final = re.compile(r"\s*(?:[^\w\s]|\Z|(?:and|or|for|in|with|where|without)\b)")


def _is_owned(text: str, start: int, end: int) -> bool:
    """Is the future what somebody has, and no time: "his future", "the club's future", "a bright future"?"""
    first = max(0, start - _BEFORE)
    if _OWNED.search(text, first, start):
        return True
    return _SOME.search(text, first, start) is not None and _NO_NOUN.match(text, end) is not None


def named_days(text: str, start: int, end: int) -> list[Expression]:
    """The days with a name in `text[start:end]`, in order, without overlaps."""
    patterns = _patterns()
    historic = _named().historic
    yearly = [
        Expression(found.start(), found.end(), _named_day(found["name"], found["year"]))
        for found in patterns.named.finditer(text, start, end)
    ]
    dated = [
        Expression(found.start(), found.end(), _historic_day(*historic[_key(found[0])]))
        for found in patterns.historic.finditer(text, start, end)
    ]
    return sorted([*yearly, *dated], key=lambda day: day.start)


def _named_day(name: str, year: str | None) -> Point:
    return Point(holiday=_key(name), year=int(year) if year else None)


def _historic_day(year: int, month: int, day: int) -> Point:
    return Point(year=year, month=month, day=day)


def holiday(name: str, year: int) -> date | None:
    """The day of a named day in a year of the common era; None where its rule does not reach."""
    days = _named()
    if not 1583 <= year <= 4099:
        return None
    if name in days.fixed:
        return date(year, *days.fixed[name])
    if name in days.weekday:
        return nth_weekday(year, *days.weekday[name])
    if name in days.thanksgiving:
        return nth_weekday(year, *_THANKSGIVING) + timedelta(days=days.thanksgiving[name])
    if name in days.calendar:
        return _in_calendar(year, *days.calendar[name])
    if name in days.orthodox:
        return _easter(year, EASTER_ORTHODOX, days.orthodox[name])
    return _easter(year, EASTER_WESTERN, days.easter[name])


def _easter(year: int, method: int, away: int) -> date:
    sunday: date = easter(year, method)
    return sunday + timedelta(days=away)


@lru_cache(maxsize=256)
def _in_calendar(year: int, country: str, name: str) -> date | None:
    """The first day that a country keeps under this name in the year, by the holidays library."""
    # Imported late: few articles speak of such a day.
    from holidays import country_holidays

    kept = country_holidays(country, years=[year], language="en_US")
    return min((day for day, names in kept.items() if name in names.split("; ")), default=None)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The so-many-th weekday of a month, the last one for -1; it may lie behind the month."""
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
