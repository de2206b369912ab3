"""Set phrases: references to no day in particular, and days with a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Final, NamedTuple

from analysis.dates.expressions import Expression, Point, Reference
from analysis.lexicon import load

_TABLES: Final = ("fixed", "weekday", "thanksgiving", "easter")
"""The tables of holidays.toml whose days come every year."""
_YEAR: Final = r"(?:,?\s+(?:of\s+)?(?P<year>[12]\d{3}))?"


class _Patterns(NamedTuple):
    vague: re.Pattern[str]
    values: dict[str, str]
    named: re.Pattern[str]
    historic: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    vague, named = load("analysis.dates", "vague"), load("analysis.dates", "holidays")
    values = {word: value for value, table in vague.items() for word in table["words"]}
    yearly = [_capitalised(name) for table in _TABLES for name in named[table]]
    return _Patterns(
        re.compile(rf"(?i)\b(?:{_any(values)})\b(?!-|\s+of\b)"),
        values,
        re.compile(rf"\b(?P<name>{_any(yearly)})\b{_YEAR}"),
        re.compile(rf"(?i)(?<![\w/.])(?:{_any(named['historic'])})\b(?!/)"),
    )


def _any(words: Iterable[str]) -> str:
    parts = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)
    return "|".join(sorted(parts, key=len, reverse=True))


def _capitalised(name: str) -> str:
    return " ".join(word.capitalize() for word in name.split(" "))


def _key(words: str) -> str:
    """A phrase of a text as the word lists write it."""
    return re.sub(r"\s+", " ", words.lower()).replace("’", "'")


def phrases(text: str, start: int, end: int) -> list[Expression]:
    """The set phrases in `text[start:end]`, those of each kind in order; kinds may overlap."""
    patterns = _patterns()
    historic = load("analysis.dates", "holidays")["historic"]
    vague = (
        Expression(found.start(), found.end(), Reference(patterns.values[_key(found[0])]))
        for found in patterns.vague.finditer(text, start, end)
    )
    named = (
        Expression(found.start(), found.end(), _named_day(found["name"], found["year"]))
        for found in patterns.named.finditer(text, start, end)
    )
    dated = (
        Expression(found.start(), found.end(), _historic_day(*historic[_key(found[0])]))
        for found in patterns.historic.finditer(text, start, end)
    )
    return [*vague, *named, *dated]


def _named_day(name: str, year: str | None) -> Point:
    return Point(holiday=_key(name), year=int(year) if year else None)


def _historic_day(year: int, month: int, day: int) -> Point:
    return Point(year=year, month=month, day=day)


def holiday(name: str, year: int) -> date | None:
    """The day of a named day in a year of the common era; None where its rule does not reach."""
    tables = load("analysis.dates", "holidays")
    if not 1583 <= year <= 4099:
        return None
    if name in tables["fixed"]:
        return date(year, *tables["fixed"][name])
    if name in tables["weekday"]:
        return _nth_weekday(year, *tables["weekday"][name])
    if name in tables["thanksgiving"]:
        return _nth_weekday(year, 11, 4, 4) + timedelta(days=tables["thanksgiving"][name])
    away: int = tables["easter"][name]
    return _easter(year) + timedelta(days=away)


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    corrected = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - corrected + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
