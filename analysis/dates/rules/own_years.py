"""Years that are not the calendar's: fiscal and school years, their parts, seasons and winters over two."""

from __future__ import annotations

from typing import Final

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import is_context
from analysis.dates.rules.numeric import read_part


def _own_year(found: Matched) -> Meaning | None:
    """ "Fiscal 2022", "the school year 2017/18": a year that is not the calendar's."""
    first, second, kind = found.get("y"), found.get("z"), found.get("k")
    if first is None or first.number is None or kind is None:
        return None
    year, double = int(first.number), "/" in first.text
    if second is not None:
        if not str(year + 1).endswith(second.text):
            return None
        year, double = year + 1, True
    if is_context("fiscal", kind):
        return Point(year=year, fiscal=True)
    return Point(year=year, over=double) if found.get("u") or is_context("seasons", kind) else None


def _own_quarter(found: Matched) -> Meaning | None:
    """ "The fiscal third quarter", "fiscal Q2"."""
    kind, code = found.get("k"), found.get("q")
    if kind is None or not is_context("fiscal", kind):
        return None
    if code is not None:
        point = read_part(code.text)
        return point.with_(fiscal=True) if point is not None else None
    number = found.number("o")
    if number is None or found.code("u") != "quarter" or not 1 <= number <= 4:
        return None
    return Point(quarter=number, fiscal=True)


def _long_winter(found: Matched) -> Meaning | None:
    """ "The winter of 1941-42": of the year in which it ends."""
    season, first, second = found.get("s"), found.get("y"), found.get("z")
    if season is None or first is None or first.number is None or second is None:
        return None
    if season.code != "WI" or not str(int(first.number) + 1).endswith(second.text):
        return None
    return Point(season=season.code, year=int(first.number) + 1)


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "<the>? (?P<k><yearly>) (?P<u><unit>)? (?P<y><year>) (?: <dash> (?P<z>[<number><year>]) )?", _own_year
    ),
    rule("<the>? (?P<y><year>) <dash> (?P<z>[<number><year>]) (?P<k><yearly>) (?P<u><unit>)?", _own_year),
    rule("<the>? (?P<y><year>) (?P<k><yearly>) (?P<u><unit>)", _own_year),
    rule("<the>? (?P<y><year>) <dash> (?P<z>[<number><year>]) (?P<k><other>)", _own_year),
    rule("<the>? (?P<k><yearly>) (?: (?P<o><ordinal>) (?P<u><unit>) | (?P<q><quartercode>) )", _own_quarter),
    rule("<the>? (?P<o><ordinal>) (?P<k><yearly>) (?P<u><unit>)", _own_quarter),
    rule("<the>? (?P<s><season>) <of>? (?P<y><year>) <dash> (?P<z>[<number><year>])", _long_winter),
    rule("<the>? (?P<y><year>) <dash> (?P<z>[<number><year>]) (?P<s><season>)", _long_winter),
)
