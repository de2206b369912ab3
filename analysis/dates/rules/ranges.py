"""What the members of a range or a list lend each other: in "from 3 to 5 May 2012" the 3 is of May 2012
too."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from analysis.dates.expressions import Expression, Point, Shift
from analysis.language.lexicon import load


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of ranges.toml, where each is explained."""

    to: tuple[str, ...]
    also: tuple[str, ...] = field(name="and")
    between: tuple[str, ...]
    before: tuple[str, ...]
    articles: tuple[str, ...]


_WORDS: Final = load("analysis.dates.rules", "ranges", _Words)
_TO, _AND, _BETWEEN, _BEFORE, _THE = (
    "|".join(words) for words in (_WORDS.to, _WORDS.also, _WORDS.between, _WORDS.before, _WORDS.articles)
)
_DASH: Final = "[-‐‑‒–—―]"
_JOINT: Final = re.compile(
    rf"\s*(?:{_DASH}|[/,]|,?\s*(?:{_TO}|{_AND}))\s*(?:(?:{_BEFORE})\s+)?", re.IGNORECASE
)
_SPAN: Final = re.compile(rf"\s*(?:{_DASH}|{_TO})\s*", re.IGNORECASE)
_TIMED: Final = re.compile(
    rf"\s*(?:{_DASH}|{_TO}|{_AND})\s*"
    r"|(?:\s+(?:[A-Z]{2,4}|(?:\w+\s){0,2}time))?(?:,?\s*\([^()\n]{2,24}\))?\s+(?:on\s+)?",
    re.IGNORECASE,
)
"""What stands between a time and its day: "9 a.m. to 5 p.m. on Monday", "3 a.m. (0100 GMT) on Monday"."""
_LIST: Final = re.compile(f"{_AND}|,")
RANGE_JOINT: Final = re.compile(
    rf"(?:(?P<to>\b(?:{_TO})|{_DASH})|\b(?:{_AND}))\s*(?:(?:{_THE})\s+)?$", re.IGNORECASE
)
"""What stands before the second member of a range; `to` matches where it can be nothing else."""
RANGE_OPENING: Final = re.compile(rf"\b(?:{_BETWEEN})\s+(?:(?:{_THE})\s+)?$", re.IGNORECASE)
"""What stands before the first member of a range, where its joint alone does not tell."""
_REACH: Final = 12
"""Characters that a joint has at most."""


def shared(text: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions with month and year filled in from their neighbours in ranges and lists."""
    filled = list(expressions)
    for i in range(len(filled) - 2, -1, -1):
        filled[i] = _from_following(text, filled[i], filled[i + 1])
        if i + 2 < len(filled) and filled[i].meaning == expressions[i].meaning:
            filled[i] = _past_aside(text, filled[i], filled[i + 2])
    for i in range(1, len(filled)):
        filled[i - 1 : i + 1] = _same_day(text, expressions[i - 1], filled[i - 1], filled[i])
        filled[i] = _from_preceding(text, filled[i - 1], filled[i])
    return filled


def _from_following(text: str, one: Expression, following: Expression) -> Expression:
    point, other = one.meaning, following.meaning
    if not isinstance(point, Point) or not isinstance(other, Point) or point.year is not None:
        return one
    if _is_clock(point) and _is_day(other) and _TIMED.fullmatch(text, one.end, following.start):
        return _with(one, other.with_(part=point.part))
    if _is_weekday(point) and _is_weekday(other) and _SPAN.fullmatch(text, one.end, following.start):
        return _with(one, point.with_(until=other.weekday))
    if following.start - one.end > _REACH or not _JOINT.fullmatch(text, one.end, following.start):
        return one
    if point.shares == "following" and other.month is not None:
        return _with(one, point.with_(month=other.month, year=other.year, shift=other.shift, shares=None))
    if other.year is None or not _yearless(point):
        return one
    year = other.year
    if (
        point.month
        and other.month
        and point.month > other.month
        and _is_span(text[one.end : following.start])
    ):
        year -= 1  # "from December to March 1920"
    return _with(one, point.with_(year=year))


def _same_day(
    text: str, alone: Expression, one: Expression, day: Expression
) -> tuple[Expression, Expression]:
    """A time, as it stood `alone`, and the day behind it, counted from the one told, that it is of: "until 6
    a.m. the next morning". Both are of that day, not the second of the one after."""
    point, other = alone.meaning, day.meaning
    if isinstance(point, Point) and isinstance(other, Point) and one.meaning != point and _is_clock(point):
        shift = other.shift
        if shift is not None and shift.basis == "told" and _TIMED.fullmatch(text, one.end, day.start):
            return one, _with(day, other.with_(shift=replace(shift, count=0)))
    return one, day


def _past_aside(text: str, one: Expression, day: Expression) -> Expression:
    """A time with the day that stands behind another time in brackets: "at 3 a.m. (0100 GMT) on Monday"."""
    point, other = one.meaning, day.meaning
    if not isinstance(point, Point) or not isinstance(other, Point):
        return one
    if _is_clock(point) and _is_day(other) and _TIMED.fullmatch(text, one.end, day.start):
        return _with(one, other.with_(part=point.part))
    return one


def _from_preceding(text: str, preceding: Expression, one: Expression) -> Expression:
    point, other = one.meaning, preceding.meaning
    if not isinstance(point, Point) or not isinstance(other, Point):
        return one
    if _is_weekday(point) and _is_weekday(other) and _SPAN.fullmatch(text, preceding.end, one.start):
        if other.generic:
            return _with(one, point.with_(generic=True))
        return _with(one, point.with_(direction=1, shift=Shift(0, "day", "told")))
    if point.shares != "preceding":
        return _with(one, _same_year(text, preceding.end, one.start, other, point))
    year = point.year if point.year is not None else other.year
    return _with(one, point.with_(month=other.month, year=year, shift=other.shift, shares=None))


def _same_year(text: str, start: int, end: int, left: Point, right: Point) -> Point:
    """The right member of "3 May 2010 and 7 June" with the year of the left one."""
    if left.year is None or left.month is None or right.year is not None or right.month is None:
        return right
    if not _yearless(right) or end - start > _REACH or not _JOINT.fullmatch(text, start, end):
        return right
    if right.month >= left.month:
        return right.with_(year=left.year)
    return right.with_(year=left.year + 1) if _is_span(text[start:end]) else right


def _yearless(point: Point) -> bool:
    if point.shift is not None or point.direction is not None or point.decade is not None:
        return False
    return bool(point.month or point.season or point.quarter)


def _is_weekday(point: Point) -> bool:
    return (
        point.weekday is not None
        and point.month is None
        and point.direction is None
        and point.shift is None
        and ":" not in point.part
    )


def _is_clock(point: Point) -> bool:
    """Is it a time of the day, of no day by itself?"""
    return ":" in point.part and point == Point(part=point.part)


def _is_day(point: Point) -> bool:
    """Is it a day by itself, with a time or without one?"""
    return (
        point.weekday is not None
        or point.day is not None
        or (point.shift is not None and point.shift.unit == "day")
    )


def _is_span(joint: str) -> bool:
    return not _LIST.search(joint)


def _with(one: Expression, point: Point) -> Expression:
    return Expression(one.start, one.end, point)
