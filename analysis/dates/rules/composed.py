"""Points made of other points: "the end of April", "the night of 8 February", "the first quarter of last
year", "18:00 on Monday", "later this year"."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Final, cast

from analysis.dates.expressions import Length, Meaning, Offset, Point, Shift, Unit
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import CLASSES, is_a, is_context
from analysis.dates.rules.relative import STEPS

_LAST: Final = frozenset({CLASSES["last"], CLASSES["final"]})
_COUNTED: Final = re.compile(r"P(?P<number>\d{1,4})(?P<unit>[DWMY]|DE)")
_LETTERS: Final[dict[str, Unit]] = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade"}
_YEARLY: Final = frozenset({"year", "quarter", "half"})


def _inner(found: Matched) -> Meaning | None:
    word = found.get("x")
    if is_a(found.words[found.found.start()], "half") and is_a(found.after(), "genitive"):
        return None  # "half of this year's films"
    return word.meaning if word else None


def _point(found: Matched, group: str) -> Point | None:
    word = found.get(group)
    return word.meaning if word is not None and isinstance(word.meaning, Point) else None


def _definite(found: Matched) -> Meaning | None:
    """ "the end of the year", "later in the day": the unit that is running."""
    unit = found.code("u")
    if unit in ("hour", "minute", "second", "quarter", "") or (word := found.get("u")) is None:
        return None
    if word.text.lower().endswith("s"):
        return None
    before, after = found.before(), found.after()
    opens = is_a(before, "at") and before is not None and before.text[0].isupper()
    if unit == "day" and opens and is_a(after, "comma"):
        return None  # "At the end of the day, …": in short
    return Point(shift=Shift(0, cast(Unit, unit), "told", sign=1))


def _year_only(found: Matched) -> Meaning | None:
    return _definite(found) if found.code("u") == "year" else None


def _whole(found: Matched) -> Meaning | None:
    point = _definite(found)
    if not isinstance(point, Point) or point.shift is None:
        return None
    return Point(shift=Shift(0, point.shift.unit, "told"))


def _weekend(found: Matched) -> Meaning | None:
    word = found.get("u")
    return (
        Point(shift=Shift(0, "weekend", "now", sign=-1))
        if word is not None and word.text == "weekend"
        else None
    )


def _merged(found: Matched) -> Meaning | None:
    first, second = _point(found, "x"), _point(found, "y")
    if first is None or second is None:
        return None
    return merged(first, second)


def merged(fine: Point, coarse: Point) -> Point | None:
    """One point that is `fine` inside `coarse`; None when the two do not fit into each other."""
    if fine.year is not None or fine.decade is not None or fine.century is not None:
        return None
    if fine.shift is not None or fine.direction is not None:
        return None
    if fine.part and fine.month is None and fine.weekday is None:
        return coarse.with_(part=fine.part) if _is_daily(coarse) and not coarse.part else None
    if fine.weekday is not None and fine.month is None:
        if coarse.month is not None and coarse.day is not None and coarse.weekday in (None, fine.weekday):
            return coarse.with_(weekday=fine.weekday, part=fine.part or coarse.part)
        if coarse.shift is not None and coarse.shift.unit == "week" and coarse.weekday is None:
            return coarse.with_(weekday=fine.weekday, part=fine.part)
        return None
    yearly = _is_yearly(coarse)
    if not yearly:
        return None
    return coarse.with_(
        month=fine.month,
        day=fine.day,
        quarter=fine.quarter,
        half=fine.half,
        season=fine.season,
        holiday=fine.holiday,
        part=fine.part,
    )


def _dated_weekday(found: Matched) -> Meaning | None:
    """ "Friday evening, 2 March 2012"."""
    weekday, day = _point(found, "x"), _point(found, "y") or _point(found, "z")
    if weekday is None or day is None or not _is_weekday(weekday) or day.month is None or day.day is None:
        return None
    return merged(weekday, day)


def _is_weekday(point: Point) -> bool:
    """Whether the point is a weekday and nothing more, but for its part."""
    return point.weekday is not None and point == Point(weekday=point.weekday, part=point.part)


def _weeks_before(found: Matched) -> Meaning | None:
    """ "Two weeks ago last Friday"."""
    weekday, ago = _point(found, "x"), _point(found, "y")
    if weekday is None or ago is None or weekday.weekday is None or weekday.direction != -1:
        return None
    shift = ago.shift
    if (
        shift is None
        or shift.unit not in ("week", "fortnight")
        or shift.basis != "now"
        or shift.count is None
    ):
        return None
    return weekday.with_(away=Shift(shift.count, shift.unit, "told", fine=True))


def _nth_weekday(found: Matched) -> Meaning | None:
    """ "The first Monday of May", "the last Friday in June 2014", "the second Sunday of the month"."""
    weekday, word = _point(found, "w"), found.get("w")
    month = Point(shift=Shift(0, "month", "told", sign=1)) if found.get("u") else _point(found, "x")
    if weekday is None or month is None or word is None or weekday.weekday is None:
        return None
    if found.get("u") is not None and found.code("u") != "month":
        return None
    number = -1 if found.cls("o") in _LAST else found.number("o")
    bare = weekday.with_(direction=None)
    if number is None and weekday.direction == -1 and re.match(r"(?i)(?:the\s+)?last\b", word.text):
        number = -1
    if not number or number > 5 or not _is_weekday(bare) or not _is_month(month):
        return None
    return month.with_(weekday=weekday.weekday, nth=number, part=weekday.part)


def _day_of_month(found: Matched) -> Meaning | None:
    """ "The 10th of next month"."""
    day, month, lone = found.number("o"), _point(found, "x"), _point(found, "d")
    if lone is not None:
        day = lone.day if lone == Point(day=lone.day) else None
    if month is None or day is None or not 1 <= day <= 28 or not _is_month(month) or month.shift is None:
        return None
    return month.with_(day=day)


def _is_month(point: Point) -> bool:
    if point.day or point.part or point.weekday or point.away or point.week:
        return False
    if point.shift is not None:
        return (point.shift.unit == "month" and point.shift.count is not None) or point.month is not None
    return point.month is not None


def _is_daily(point: Point) -> bool:
    return (
        point.day is not None
        or point.weekday is not None
        or point.holiday is not None
        or (point.shift is not None and point.shift.unit == "day")
    )


def _is_yearly(point: Point) -> bool:
    if point.holiday or point.away:
        return False
    if point.month or point.day or point.season or point.quarter or point.weekday or point.part or point.week:
        return False
    if point.shift is not None:
        return point.shift.unit == "year" and point.shift.count is not None
    return point.year is not None


def _half_of(found: Matched) -> Meaning | None:
    running = Point(shift=Shift(0, "year", "told", sign=1)) if found.code("u") == "year" else None
    point, number = _point(found, "x") or running, found.number("o")
    if point is None or not _is_yearly(point) or number not in (1, 2, None):
        return None
    half = 2 if found.cls("o") in _LAST else number
    return point.with_(half=half) if half else None


def _week_of(found: Matched) -> Meaning | None:
    point, unit = _point(found, "x"), found.code("u")
    if point is None:
        return None
    if point.day is not None:  # "the week of 6 May"
        return point.with_(week=0) if unit == "week" and found.get("o") is None else None
    if found.text("u").endswith("s"):
        return point if found.get("o") is not None else None  # "the first days of August"
    number = -1 if found.cls("o") in _LAST else found.number("o")
    match unit:
        case "week" if number and _is_month(point):
            return point.with_(week=number)
        case "day" if number:
            return _nth_day(point, number)
        case "quarter" if _is_yearly(point):
            return point.with_(quarter=4 if number == -1 else number)
        case "month" if _is_yearly(point) and number:
            return point.with_(month=12 if number == -1 else number)
    return None


def _nth_day(point: Point, number: int) -> Point | None:
    """A day of a month, the first or the last one (-1) of a year."""
    if point.month is not None:
        last = 28 if point.month == 2 else monthrange(2000, point.month)[1]
        return point.with_(day=number if number > 0 else last)
    if not _is_yearly(point) or number not in (1, -1):
        return None
    return point.with_(month=1, day=1) if number == 1 else point.with_(month=12, day=31)


def _same_period(found: Matched) -> Meaning | None:
    point, like = _point(found, "x"), found.get("like")
    if is_a(like, "other") and not is_context("periods", like):
        return None  # "the same plant in January last year"
    if point is None or point.shift is None or point.shift.unit not in _YEARLY or point.shift.count is None:
        return None
    return Point(shift=Shift(point.shift.count, point.shift.unit, "told", fine=True))


def _part_of_year(found: Matched) -> Meaning | None:
    """ "The first nine months of 1999": told as a length."""
    length, point = found.get("l"), _point(found, "x")
    return length.meaning if length is not None and point is not None and _is_yearly(point) else None


def _away(found: Matched) -> Meaning | None:
    """ "Two days after Christmas", "a year before May 1990"."""
    point, length = _point(found, "x"), found.get("l")
    counted = (
        _COUNTED.fullmatch(length.meaning.value) if length and isinstance(length.meaning, Length) else None
    )
    if point is None or counted is None or not _is_base(point):
        return None
    sign = _sign(found)
    unit = _LETTERS[counted["unit"]]
    if found.cls("s") == CLASSES["from"] and point.weekday is not None and point.month is None:
        point = point.with_(direction=1)  # "a week from Friday"
    return point.with_(away=Shift(sign * int(counted["number"]), unit, "told", fine=True))


def _from_event(found: Matched) -> Meaning | None:
    """The "two days" of "two days after the attack"."""
    word, event = found.get("l"), found.get("e")
    length = word.meaning if word is not None else None
    counted = _COUNTED.fullmatch(length.value) if isinstance(length, Length) else None
    owner = found.get("o")
    if counted is None or event is None or not isinstance(length, Length):
        return None
    if (owner is not None and not is_context("owners", owner)) or not event.text.islower():
        return None
    unit = _LETTERS[counted["unit"]]
    shift = Shift(_sign(found) * int(counted["number"]), unit, "told", fine=unit == "day")
    return Offset(length, shift, event.text)


def _from_that(found: Matched) -> Meaning | None:
    """ "Three days after that"."""
    word = found.get("l")
    length = word.meaning if word is not None else None
    counted = _COUNTED.fullmatch(length.value) if isinstance(length, Length) else None
    after = found.after()
    if counted is None or not (
        after is None or is_a(after, "comma", "stop", "the", "and") or is_context("clausal", after)
    ):
        return None
    return Point(shift=Shift(_sign(found) * int(counted["number"]), _LETTERS[counted["unit"]], "told"))


def _beside(found: Matched) -> Meaning | None:
    """ "The day before Christmas", "the year after 1990"."""
    point, unit = _point(found, "x"), found.code("u")
    if point is None or unit not in _LETTERS.values() or not _is_base(point):
        return None
    return point.with_(away=Shift(_sign(found), cast(Unit, unit), "told"))


def _sign(found: Matched) -> int:
    return -1 if found.cls("s") == CLASSES["before"] else 1


def _is_base(point: Point) -> bool:
    """Whether a distance can be counted from the point."""
    return point.away is None and not point.part and not point.generic


def _directed_holiday(found: Matched) -> Meaning | None:
    point = _point(found, "x")
    if point is None or point.holiday is None or point.year is not None or point.direction is not None:
        return None
    return point.with_(direction=STEPS[found.cls("s")])


RULES: Final[tuple[Rule, ...]] = (
    rule("<the>? [<early><mid><late>]? (?:<part>|<half>) <of> (?P<x><point>)", _inner),
    rule("(?:<early>|<mid>|<late>|<later>|<earlier>) (?:<dash>|<in>|<on>)? (?P<x><point>)", _inner),
    rule("<the>? [<early><mid><late>]? <part> <of> <the>(?P<u><unit>)", _definite),
    rule("(?:<later>|<earlier>|<late>|<early>) <in> <the>(?P<u><unit>)", _definite),
    rule("(?<=<in>) <the>(?P<u><unit>)(?=<comma>|<stop>|$)", _definite),
    rule("<the>(?P<u><unit>)(?=<genitive>)", _definite),
    rule("(?<=<unit><of>)<the>(?P<u><unit>)", _year_only),
    rule("(?P<u><unit>)(?:<genitive>|<dash>)<part>", _definite),
    rule("<the> [<whole><yearly>] (?P<u><unit>)", _whole),
    rule("<the>(?P<u><unit>)", _weekend),
    rule("(?P<x><point>) (?:<of>|<on>|<in>)? (?P<y><point>)", _merged),
    rule("(?P<y><point>) <comma>? [<at><on>]? (?P<x><point>)", _merged),
    rule("(?P<x><point>) (?:<comma> (?P<y><point>) | <open> (?P<z><point>) <close>)", _dated_weekday),
    rule("(?P<y><point>) <on>? (?P<x><point>)", _weeks_before),
    rule(
        "<the>? (?P<o><ordinal>|<last>|<final>)? (?P<w><point>) [<of><in>]"
        " (?:(?P<x><point>)|<the>(?P<u><unit>))",
        _nth_weekday,
    ),
    rule("(?:<the>? (?P<o><ordinal>)|(?P<d><point>)) <of> (?P<x><point>)", _day_of_month),
    rule(
        "<the>? (?P<o><ordinal>|<last>|<final>) <half> <of> (?:(?P<x><point>)|<the>(?P<u><unit>))", _half_of
    ),
    rule("<the>? (?P<o><ordinal>|<last>|<final>)? (?P<u><unit>) (?:<of>|<in>) (?P<x><point>)", _week_of),
    rule("<the>? [<ordinal><last><final>] (?P<l><length>) <of> (?P<x><point>)", _part_of_year),
    rule("(?P<l><length>) <of> (?P<x><point>)", _part_of_year),
    rule("<the>? (?P<u><unit>) (?P<s>[<after><before>]) (?P<x><point>)", _beside),
    rule("<the>? (?P<s>[<last><next><this>]) (?P<x><point>)", _directed_holiday),
    rule("(?P<l><length>) (?P<s>[<after><before><from>]) (?P<x><point>)", _away),
    rule(
        "(?P<l><length>) (?= (?P<s>[<after><before>]) (?:[<the><that>]|(?P<o><other>)) (?P<e><other>))",
        _from_event,
    ),
    rule("(?P<l><length>) (?P<s>[<after><before>]) <that>", _from_that),
    rule("<the><same>(?P<like>[<unit><other>]) (?:<of>|<in>|<other>)? (?P<x><point>)", _same_period),
)  # fmt: skip
