"""Seasons, quarters and halves of a year; centuries by their number."""

from __future__ import annotations

from typing import Final

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import CLASSES, Word, is_a, is_context, is_name
from analysis.dates.rules.numeric import read_part
from analysis.dates.rules.relative import in_calendar
from analysis.dates.rules.years import MOD, YEAR, year_of

_GAME: Final = 30
"""Words around a quarter that tell whether it is a game's."""


def _part_of(found: Matched) -> Meaning | None:
    """ "First-quarter 2023", "second half 2019"."""
    number, year = found.number("o"), found.number("y")
    if number is None or year is None:
        return None
    if found.get("h") is not None:
        return Point(half=number, year=year) if number <= 2 else None
    return Point(quarter=number, year=year) if found.code("u") == "quarter" and number <= 4 else None


def _ordinal_unit(found: Matched) -> Meaning | None:
    unit, number = found.code("u"), found.number("o")
    if number is None:
        return None
    if unit == "century" and 1 <= number <= 30:
        before = found.get("bc") is not None
        return Point(century=number - 1, before_christ=before)
    if unit == "quarter" and 1 <= number <= 4 and not in_calendar(found):
        return None if _is_played(found) else Point(quarter=number)
    return None


def _is_played(found: Matched) -> bool:
    """Whether the quarter is one of a game, by the words around it, else by those of the paragraph."""
    start, end = found.found.span()
    for around in (found.words[max(start - _GAME, 0) : end + _GAME], found.words):
        games, trades = (sum(is_context(name, word) for word in around) for name in ("games", "trades"))
        if games != trades:
            return games > trades
    return False


def _season(found: Matched) -> Meaning | None:
    word, year = found.get("s"), year_of(found)
    if word is None or (not year and (_is_fall(found, word) or _is_leap(found, word))):
        return None
    if not year and word.text[0].isupper() and (is_name(found.after()) or is_name(found.before())):
        return None  # part of a name: the Winter Olympics, the Prague Spring
    if not year and is_context("seasonal", found.after()):
        return None
    here = 0 if is_a(found.words[found.found.start()], "this") and not year else None
    return Point(season=word.code, year=year, held=is_context("gatherings", found.after()), direction=here)


def _is_fall(found: Matched, season: Word) -> bool:
    """Whether it is the fall of a city, of prices."""
    if not is_context("falls", season):
        return False
    before = found.before()
    alone = found.found.end() - found.found.start() == 1
    if (alone and not is_a(before, "in", "last", "next")) or is_a(found.after(), "of", "in", "from"):
        return True
    return found.found.group().startswith(CLASSES["the"]) and not is_a(before, "in", "by")


def _is_leap(found: Matched, season: Word) -> bool:
    """Whether it is the spring of a watch, a worn spring, or a verb."""
    if not is_context("springs", season):
        return False
    alone = found.found.end() - found.found.start() == 1 and not is_a(found.before(), "last", "next", "in")
    return (
        (found.before() is not None and is_a(found.before(2), "a"))
        or (alone and is_context("springing", found.after()))
        or is_a(found.after(), "of")
        or is_context("verbal", found.before())
        or is_context("welling", found.before())
    )


def _numbered_part(found: Matched) -> Meaning | None:
    word, year = found.get("k"), year_of(found)
    point = read_part(f"{word.text} {year or ''}".strip()) if word is not None else None
    return point if point is None or year is None or point.year == year else None


RULES: Final[tuple[Rule, ...]] = (
    rule("<the>? (?P<o><ordinal>) <dash>? (?:(?P<u><unit>)|(?P<h><half>)) (?P<y><year>)", _part_of),
    rule(f"<the>? {MOD}? (?P<o><ordinal>) <dash>? (?P<u><unit>) (?:(?P<bc><bc>)|<ad>)?", _ordinal_unit),
    rule(f"(?:<the>|<this>)? {MOD}? (?P<s><season>) (?:<of>? {YEAR})?", _season),
    rule(f"(?P<k><quartercode>) (?:<of>? {YEAR})?", _numbered_part),
)
