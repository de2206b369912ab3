"""Years, decades and centuries, by their figures."""

from __future__ import annotations

import re
from typing import Final

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import CLASSES, Word, is_a, is_context, is_name

YEAR: Final = (
    "(?: (?P<n>[<number><year>])(?P<bc><bc>)"
    " | <ad>?(?P<y><year>)<ad>? | <ad>(?P<ad1><number>) | (?P<ad2><number>)<ad> )"
)
MOD: Final = "(?:[<early><mid><late>]<dash>?)"
_FIRM: Final = (
    "in", "by", "since", "to", "from", "the", "genitive", "early", "mid", "late", "dash", "after",
    "before", "of", "for", "this", "that", "open", "last", "next",
)  # fmt: skip
"""Classes behind which four digits before a plural are a year all the same."""
_WITHIN: Final = ("half", "unit", "season", "part", "month", "early", "late", "mid")
"""Classes of what is a part of a year: "the first half of 2023"."""
_STREET: Final = 5
"""Words that a street's name has at most."""
_MODERN: Final = range(1800, 2101)


def year_of(found: Matched) -> int | None:
    """The year that the groups of `YEAR` hold, below 0 before Christ; None where they hold none."""
    if found.get("bc"):
        number = found.number("n")
        return -number if number else None
    era = found.get("ad1") or found.get("ad2")
    if era is not None:
        return int(era.text) if era.text.isdigit() else None
    return found.number("y")


def _is_double(found: Matched) -> bool:
    return "/" in found.text("y")


def _year(found: Matched) -> Meaning | None:
    year = year_of(found)
    if not year or (found.get("y") is not None and not _is_year(found, year)):
        return None
    return Point(year=year, over=_is_double(found))


def _is_year(found: Matched, year: int) -> bool:
    """Whether four digits are a year, by the words around."""
    before, after = found.before(), found.after()
    if _is_circa(found):
        return not _is_plural(after)
    firm = is_a(before, *_FIRM)
    if not firm and year not in _MODERN:
        return False
    if is_a(after, "times") or (is_a(after, "unit") and after is not None and after.text.endswith("s")):
        return False  # "2000 days"
    within = is_a(before, "of") and is_a(found.before(2), *_WITHIN)
    if (not firm or (is_a(before, "of", "to", "for") and not within)) and _is_plural(after):
        return False
    if (not firm and is_a(after, "of")) or (_is_plural(after) and is_a(found.after(2), "stop")):
        return False  # "1984 of them", "in 1500 fields."
    if is_a(before, "of", "to") and is_context("totals", found.before(2)):
        return False  # "a crowd of 2000"
    if is_context("counted", before) or _is_numbered(found) or _is_dialled(found, firm):
        return False
    if _is_block(found) or (not is_a(before, "in", "since") and _is_house(found)):
        return False
    return not (is_a(before, "dash") and is_figure(found.before(2)))  # 555-1234


def _is_circa(found: Matched) -> bool:
    """Whether words say that the year is not known for sure: "c. 1512", "born around 1450"."""
    before, second = found.before(), found.before(2)
    if is_context("circa", before) or (is_a(before, "stop") and is_context("circa", second)):
        return True
    return is_a(before, "about") and is_context("begun", second)


def _is_numbered(found: Matched) -> bool:
    """Whether a sign of counting stands before: "No. 1984", "pp. 1990", "flight UA 1985"."""
    before, second = found.before(), found.before(2)
    if is_a(before, "stop"):
        return before is not None and before.text == "." and is_context("abbreviated", second)
    return is_name(before) and before is not None and before.text.isupper() and is_context("carriers", second)


def _is_dialled(found: Matched, firm: bool) -> bool:
    """Whether the figures are one group of several: "020 7946 2015"."""
    first, last = found.words[found.found.start()], found.words[found.found.end() - 1]
    before, after = found.before(), found.after()
    if before is not None and (is_figure(before) or is_a(before, "year")) and before.end + 1 == first.start:
        return True
    return not firm and is_figure(after) and after is not None and last.end + 1 == after.start


def _is_block(found: Matched) -> bool:
    """Whether the figures number the houses between two streets: "in the 2100 block of Elm Street"."""
    after, number = found.after(), found.words[found.found.end() - 1].number
    return is_context("blocks", after) and number is not None and number % 100 == 0


def _is_house(found: Matched) -> bool:
    """Whether the figures are the number of a house: "1812 Elm Street"."""
    for distance in range(1, _STREET + 1):
        word = found.after(distance)
        if word is None or not (word.text[:1].isupper() or is_a(word, "ordinal")):
            return False
        if distance > 1 and is_context("streets", word):
            return True
    return False


def _is_plural(word: Word | None) -> bool:
    """Whether the word can be what a number counts."""
    if word is None or not is_a(word, "other"):
        return False
    plural = re.fullmatch("[a-z]+s", word.text) is not None
    return plural or (word.text.islower() and is_context("counted_people", word))


def is_figure(word: Word | None) -> bool:
    """Whether the word is a number in figures."""
    return is_a(word, "number") and word is not None and word.text[0].isdigit()


def _decade(found: Matched) -> Meaning | None:
    word, number = found.get("e"), found.number("e")
    if word is None or number is None or number % 10:
        return None
    owner = found.before()
    if is_context("owners", owner):
        return None
    if found.get("bc"):
        return Point(decade=number // 10, before_christ=True)
    if number >= 1000:
        if number > 2100:
            return None
        if number % 100 == 0 and number < 1900:  # "the 1800s"
            return Point(century=number // 100)
        return Point(decade=number // 10)
    sign = found.found.group()[0]
    named = word.text[0] in "'’‘" or is_a(owner, "and")
    # "in the mid-30s" is a share or a temperature as often as a decade.
    named = named or (sign == CLASSES["the"] and found.found.end() - found.found.start() == 2)
    return Point(decade=number // 10, bare_decade=True) if number < 100 and named else None


def _named_decade(found: Matched) -> Meaning | None:
    digit = found.number("e")
    return None if digit is None or digit >= 10 else Point(decade=digit, bare_decade=True)


def _spelled_decade(found: Matched) -> Meaning | None:
    """ "The nineteen-sixties"."""
    century, digit = found.number("c"), found.number("e")
    if century is None or digit is None or digit >= 10 or not 13 <= century <= 20:
        return None
    return Point(decade=century * 10 + digit)


def _early_year(found: Matched) -> Meaning | None:
    """ "In 476, Rome fell", "in the year 79": a year of three digits, or of two where it is called one."""
    word = found.get("n")
    if word is None or not word.text.isdigit() or not word.number:
        return None
    if found.get("u") is None:
        return Point(year=int(word.number)) if len(word.text) == 3 else None
    return Point(year=int(word.number)) if found.code("u") == "year" and found.text("u") == "year" else None


RULES: Final[tuple[Rule, ...]] = (
    rule(YEAR, _year),
    rule(f"<the>? {MOD}? (?P<e><decade>) (?P<bc><bc>)?", _decade),
    rule(f"<the> {MOD}? (?P<e><decade>)", _named_decade),
    rule(f"<the>? {MOD}? (?P<c><number>) <dash>? (?P<e><decade>)", _spelled_decade),
    rule("(?<=<in>) (?P<n><number>) (?=<comma>|<stop>|<and>|$)", _early_year),
    rule("(?<=<in>) <the> (?P<u><unit>) (?P<n><number>) (?!<month>|<number>|<unit>)", _early_year),
)
