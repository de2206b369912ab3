"""Set phrases: references to no day in particular, and days with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

from analysis.dates.expressions import Expression, Meaning, Point, Reference
from analysis.lexicon import load

_YEAR: Final = r"(?:,?\s+(?:of\s+)?(?P<year>[12]\d{3}))?"


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str]]:
    values = {
        word: value for value, table in load("analysis.dates", "vague").items() for word in table["words"]
    }
    names = [name for table in load("analysis.dates", "holidays").values() for name in table]
    return (
        re.compile(rf"(?i)\b(?:{_any(values)})\b(?!-|\s+of\b)"),
        values,
        re.compile(
            rf"\b(?P<name>{_any(n.title().replace(chr(39) + 'S', chr(39) + 's') for n in names)})\b{_YEAR}"
        ),
    )


def _any(words: Iterator[str] | dict[str, str]) -> str:
    parts = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)
    return "|".join(sorted(parts, key=len, reverse=True))


def phrases(text: str, start: int, end: int) -> list[Expression]:
    """The set phrases in `text[start:end]`, in order, without overlaps."""
    vague, values, named = _patterns()
    found = []
    for match in vague.finditer(text, start, end):
        key = re.sub(r"\s+", " ", match[0].lower())
        found.append(Expression(match.start(), match.end(), Reference(values[key])))
    for match in named.finditer(text, start, end):
        name = re.sub(r"\s+", " ", match["name"].lower()).replace("’", "'")
        year = int(match["year"]) if match["year"] else None
        meaning: Meaning = Point(holiday=name, year=year)
        found.append(Expression(match.start(), match.end(), meaning))
    return found


def holiday(name: str, year: int) -> date | None:
    """The day of a named day in a year of the common era; None where its rule does not reach."""
    tables = load("analysis.dates", "holidays")
    if not 1583 <= year <= 4099:
        return None
    if name in tables["fixed"]:
        return date(year, *tables["fixed"][name])
    if name in tables["weekday"]:
        return _nth_weekday(year, *tables["weekday"][name])
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
