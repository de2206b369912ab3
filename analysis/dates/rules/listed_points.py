"""Points that are told by half: their month, era or unit stands with another one beside them, or before."""

from __future__ import annotations

import re
from typing import Final

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.days import DAY
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import is_a, is_context
from analysis.dates.rules.years import YEAR, year_of

_COUNTABLE: Final = ("other", "unit", "season", "decade", "half", "part")
"""Classes of which an ordinal can count members."""


def _listed_century(found: Matched) -> Meaning | None:
    """The "18th" of "the 18th and 19th centuries"."""
    number = found.number("o")
    if number is None or found.code("u") != "century" or not 1 <= number <= 30:
        return None
    return Point(century=number - 1, before_christ=found.get("bc") is not None)


def _listed_day(found: Matched) -> Meaning | None:
    day = found.number("d")
    return Point(day=day, shares="following") if day and 1 <= day <= 31 else None


def _night_between(found: Matched) -> Meaning | None:
    """The 14 of "the night of 14/15 April"."""
    joint = found.get("j")
    return _listed_day(found) if joint is not None and joint.text == "/" else None


def _further_day(found: Matched) -> Meaning | None:
    day = found.number("d")
    after = found.after()
    if not day or not 1 <= day <= 31:
        return None
    nominal = is_a(after, "other") and after is not None and after.text[:1].isalpha()
    if nominal and is_a(found.before(), "and"):
        return None  # "on May 3 and 5 people died"
    return Point(day=day, year=year_of(found), shares="preceding")


def _lone_day(found: Matched) -> Meaning | None:
    day, word, after = found.number("d"), found.get("d"), found.after()
    if not day or not 1 <= day <= 31 or word is None or not word.text[0].isdigit():
        return None
    if is_a(found.before(), "of") and not is_context("small", found.before(2)):
        return None
    if is_a(after, *_COUNTABLE) and not is_context("clausal", after):
        return None  # "on the 5th floor", "on the 13th day"
    return Point(day=day)


def _listed_year(found: Matched) -> Meaning | None:
    year = found.number("n")
    return Point(year=-year) if year else None


def _short_year(found: Matched) -> Meaning | None:
    word, first = found.get("n"), found.before(2)
    if word is None or first is None or first.number is None or not re.fullmatch(r"\d\d", word.text):
        return None
    year = int(first.number) // 100 * 100 + int(word.text)
    return Point(year=year) if year > first.number else None


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "<the>? (?P<o><ordinal>)"
        " (?= (?:<dash>|<and>|<to>|<comma>) <the>? <ordinal> (?P<u><unit>) (?P<bc><bc>)? )",
        _listed_century,
    ),
    # "12 and 13 June", "from 3 to 5 May": the month comes later
    rule(
        f"(?P<d>{DAY}) (?= (?:[<dash><to><and><comma>]|<comma><and>) <the>?"
        f" (?:{DAY}[<dash><to><and><comma>]){{0,9}} {DAY} <of>? <month>)",
        _listed_day,
    ),
    rule(f"(?P<d>{DAY}) (?= (?P<j><other>) {DAY} <of>? <month>)", _night_between),
    # "January 25–29", "May 3 and 5"
    rule(
        f"(?<=<month>{DAY}[<dash><to><and>]) (?P<d>{DAY}) (?!<unit>|<bc>|<of>) (?:<comma>?{YEAR})?",
        _further_day,
    ),
    # "on the 29th", "between the 17th and the 19th", "the morning of the 15th"
    rule("(?<=<on>)<the>(?P<d><ordinal>)", _lone_day),
    rule(
        "(?<=[<from><by><since><to>])<the>(?P<d><ordinal>)(?=[<comma><stop>]|[<and><to>]<the><ordinal>|$)",
        _lone_day,
    ),
    rule("(?<=[<from>]<the><ordinal>[<and><to>])<the>(?P<d><ordinal>)", _lone_day),
    rule("(?<=[<partday><unit>]<of>)<the>(?P<d><ordinal>)", _lone_day),
    # "499–493 BC": the era comes later
    rule("(?P<n>[<number><year>]) (?=(?:<dash>|<to>|<and>)[<number><year>]<bc>)", _listed_year),
    rule("(?<=<year><dash>)(?P<n><number>)", _short_year),
)
