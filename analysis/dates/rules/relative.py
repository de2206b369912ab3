"""Points that are told by their distance from another: from the day of speaking, or from the time last
told."""

from __future__ import annotations

from typing import Final, cast

from msgspec.structs import replace

from analysis.dates.expressions import Basis, Meaning, Point, Reference, Shift, Unit
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import CLASSES, is_a, is_context

_COUNTED_UNITS: Final = (
    "[<about><early>]{0,3} (?: (?P<n><number>)|(?P<a><a>)|(?P<few><a>?<few><of>?) )"
    " [<whole><yearly>]? (?P<u><unit>)"
)
STEPS: Final = {
    CLASSES["this"]: 0, CLASSES["current"]: 0, CLASSES["last"]: -1, CLASSES["next"]: 1,
    CLASSES["previous"]: -1, CLASSES["following"]: 1, CLASSES["after"]: 1, CLASSES["same"]: 0,
}  # fmt: skip
"""Where the words that point from one unit to another point, in units."""
_BACK: Final = frozenset(CLASSES[c] for c in ("earlier", "before", "previous"))
_TOLD: Final = frozenset(CLASSES[c] for c in ("previous", "following", "after"))
_COUNTED: Final = frozenset(
    {"day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century"}
)
_LONG: Final = frozenset({"decade", "century"})
"""Units that are counted back from now, where something is told of the whole of one."""
_CALENDAR: Final = (
    "month", "year", "the", "this", "last", "next", "previous", "following", "every", "unit", "season",
    "decade",
)  # fmt: skip
"""Classes that begin a calendar unit."""


def in_calendar(found: Matched) -> bool:
    """Whether a calendar unit follows to which the words belong: "the last week *of March*"."""
    first, second, third = (found.after(distance) for distance in (1, 2, 3))
    if is_a(second, "the") and not is_a(third, *_CALENDAR):
        return False  # the third week of the strike
    if is_a(first, "in"):
        return is_a(second, "month")
    return is_a(first, "of") and is_a(second, *_CALENDAR)


def _unit(found: Matched) -> Unit | None:
    code = found.code("u")
    return cast(Unit, code) if code in _COUNTED else None


def _deictic(found: Matched) -> Meaning | None:
    word = found.get("d")
    if word is None or word.number is None:
        return None
    before = found.before()
    if (
        word.text[0].isupper()
        and before is not None
        and before.cls == CLASSES["other"]
        and before.text[:1].isupper()
    ):
        return None  # USA Today
    if word.text[0].isupper() and (is_a(before, "genitive") or is_context("broadcasts", found.after())):
        return None  # "Radio 2's Today", "the Today programme"
    if _is_state(found):
        return Reference("PRESENT_REF")
    part = "TNI" if is_context("tonight", word) else f"T{found.code('p')}" if found.code("p") else ""
    return Point(shift=Shift(int(word.number), "day", "now"), part=part)


def _is_state(found: Matched) -> bool:
    """Whether the day is but that of how things stand: "the person I am today", "where we are today"."""
    verb, own, noun = (found.before(distance) for distance in (1, 2, 3))
    if not is_context("being", verb) or not is_context("clausal", own) or found.get("p") is not None:
        return False
    return found.text("d") == "today" and is_a(noun, "other") and noun is not None and noun.text[:1].isalpha()


def _over_next(found: Matched) -> Meaning | None:
    word = found.get("d")
    if word is None or not word.number or found.code("u") != "day":
        return None
    return Point(shift=Shift(2 * int(word.number), "day", "now"))


def _this_unit(found: Matched) -> Meaning | None:
    unit, cls = _unit(found), found.cls("s")
    word = found.get("u")
    if unit is None or word is None or word.text.endswith("s"):
        return None
    line = found.found.group()
    defined = line.startswith(CLASSES["the"])
    if cls == CLASSES["last"] and in_calendar(found):
        return None  # the last week of March
    if line[:2] == CLASSES["the"] + CLASSES["last"] and is_context(
        "past", found.words[found.found.start() + 1]
    ):
        return None  # the past year is a length
    if cls == CLASSES["last"] and unit == "day" and (defined or is_a(found.before(), "the")):
        return None  # the last day of something
    spanned = is_a(found.before(), "for") or is_context("spans", found.before())
    if defined and spanned and (cls == CLASSES["next"] or (cls == CLASSES["last"] and unit in _LONG)):
        return None  # "over the next decade"
    basis: Basis = "told" if cls in _TOLD or (defined and cls == CLASSES["next"]) else "now"
    if unit == "day" and cls == CLASSES["current"]:
        return None  # the present day
    step = -1 if found.get("past") else STEPS[cls]
    return Point(shift=Shift(step, unit, basis))


def _own_unit(found: Matched) -> Meaning | None:
    """ "The last fiscal year", "next school year": begun when its owner says."""
    point = _this_unit(found)
    if not isinstance(point, Point) or found.code("u") not in ("year", "quarter"):
        return None
    return point.with_(fiscal=True)


def _that_unit(found: Matched) -> Meaning | None:
    unit = _unit(found)
    word = found.get("u")
    if unit is None or word is None or word.text.lower().endswith("s"):
        return None
    if is_a(found.after(), "in", "of") and is_a(found.after(2), "month", "year", "season"):
        return None  # "that day in March"
    return Point(shift=Shift(0, unit, "told"), part=f"T{found.code('p')}" if found.code("p") else "")


def _that_part(found: Matched) -> Meaning | None:
    cls = found.cls("s")
    if cls == CLASSES["last"] and found.found.group().startswith(CLASSES["the"]):
        return Point(part=f"T{found.code('p')}", generic=True)  # the last night of several
    step = STEPS.get(cls, 0)
    basis: Basis = "now" if cls in (CLASSES["this"], CLASSES["last"]) else "told"
    return Point(shift=Shift(step, "day", basis), part=f"T{found.code('p')}")


def _ago(found: Matched) -> Meaning | None:
    return _counted(found, "now", -1)


def _quarter_ago(found: Matched) -> Meaning | None:
    """ "A quarter of a century ago"."""
    if found.code("q") != "quarter" or found.code("u") != "century":
        return None
    return Point(shift=Shift(-25, "year", "now"))


def _ago_today(found: Matched) -> Meaning | None:
    """ "Fifty years ago today", "a year ago this week"."""
    length, day = _ago(found), found.get("d")
    unit = "day" if day is not None else found.code("x")
    if not isinstance(length, Point) or length.shift is None or length.shift.count is None:
        return None
    if unit not in _COUNTED or (day is not None and day.number is None):
        return None
    here = Shift(int(day.number or 0) if day is not None else 0, cast(Unit, unit), "now")
    return Point(shift=here, away=replace(length.shift, basis="told", fine=True))


def _hence(found: Matched) -> Meaning | None:
    return _counted(found, "now", 1)


def _later(found: Matched) -> Meaning | None:
    if is_a(found.before(), "for") or is_context("than", found.after()):
        return None  # "for several years afterward", "ten days later than planned"
    return _counted(found, "told", 1)


def _earlier(found: Matched) -> Meaning | None:
    if is_context("than", found.after()):
        return None  # "five years earlier than planned"
    return _counted(found, "told", -1)


def _counted(found: Matched, basis: Basis, sign: int) -> Meaning | None:
    unit = found.code("u")
    if unit not in _COUNTED:
        return None  # "six minutes later" is told as a length
    word = found.get("n")
    number = 1 if found.get("a") else (word.number if word else None)
    if (
        found.get("few")
        or number is None
        or number != int(number)
        or unit not in _COUNTED
        or found.get("half")
    ):
        return Point(shift=Shift(None, cast(Unit, unit), basis, sign))
    return Point(shift=Shift(sign * int(number), cast(Unit, unit), basis))


def _weekday_on(found: Matched) -> Meaning | None:
    """ "Monday week", "a fortnight on Friday", "the Monday after next": the coming one, and so many weeks."""
    weeks = _WEEKS.get(found.text("u"), 1 if found.get("u") is None else 0)
    if not weeks or is_a(found.before(), "the", "a", "every", "this", "last", "per"):
        return None
    count = weeks * (found.number("n") or 1)
    return Point(weekday=found.number("w"), direction=1, away=Shift(count, "week", "told", fine=True))


def _day_on(found: Matched) -> Meaning | None:
    """ "Tomorrow week"."""
    weeks, day = _WEEKS.get(found.text("u")), _deictic(found)
    if weeks is None or not isinstance(day, Point):
        return None
    return day.with_(away=Shift(weeks, "week", "told", fine=True))


def _weekday_last(found: Matched) -> Meaning | None:
    return Point(weekday=found.number("w"), direction=STEPS[found.cls("s")])


def _next_but_one(found: Matched) -> Meaning | None:
    """ "The week after next", "the year before last", "the night before last"."""
    step = -2 if found.get("s") is not None else 2
    if found.get("p") is not None:
        return Point(shift=Shift(step, "day", "now"), part=f"T{found.code('p')}")
    unit = _unit(found)
    return Point(shift=Shift(step, unit, "now")) if unit else None


def _day_beside(found: Matched) -> Meaning | None:
    unit = _unit(found)
    step = -1 if found.cls("s") in _BACK else 1
    return Point(shift=Shift(step, unit, "told")) if unit else None


def _directed(found: Matched) -> Meaning | None:
    cls = found.cls("s")
    if cls == CLASSES["following"] and found.found.group().startswith(cls):
        return None  # "Following Monday's debate, …"
    month, weekday, season = found.number("m"), found.number("w"), found.code("season")
    return Point(
        month=month, weekday=weekday, season=season or None, direction=STEPS[cls],
        part=f"T{found.code('p')}" if found.code("p") else "",
        shift=Shift(0, "day" if weekday else "year", "told") if cls in _TOLD else None,
    )  # fmt: skip


def _that_season(found: Matched) -> Meaning | None:
    """ "That May", "the same autumn": of the year that is told of."""
    month, season = found.number("m"), found.code("season")
    word, after = found.get("season") or found.get("m"), found.after()
    if is_a(after, "number") and after is not None and after.text[0].isdigit():
        return None
    if (word is None or is_context("verbs", word)) and is_a(after, "other"):
        return None  # "that may be", "that fall below"
    return Point(month=month, season=season or None, shift=Shift(0, "year", "told"))


def _same_away(found: Matched) -> Meaning | None:
    """The like of a time, so long before it: "the same quarter two years ago"."""
    unit, like = found.code("u2"), found.get("like")
    if unit not in _COUNTED or (is_a(like, "other") and not is_context("periods", like)):
        return None
    number = found.number("n")
    return Point(shift=Shift(-(number or 1), cast(Unit, unit), "told", fine=True))


def _ordinal_day(found: Matched) -> Meaning | None:
    if found.code("u") != "day" or in_calendar(found):
        return None
    return Point(shift=Shift(None, "day", "told"))


_WEEKS: Final = {"week": 1, "weeks": 1, "fortnight": 2}
_WHICH: Final = "[<last><next><this><previous><following>]"
_SAME: Final = "<that>|<the>?<same>"
_END: Final = "(?=<comma>|<stop>|$)"
_ADVERB: Final = "(?=[<comma><stop><and><other><from><in><at><on><by><to><the>]|$)"
_CLAUSE: Final = "(?=<comma>|<stop>|<and>|<other>|$)"

RULES: Final[tuple[Rule, ...]] = (
    rule("[<early><late><later><earlier>]? (?P<d><deictic>) (?P<p><partday>)?", _deictic),
    rule("<the>? (?P<u><unit>) [<before><after>] (?P<d><deictic>)", _over_next),
    rule("(?P<s>[<this><last><next><current>]) (?P<past><last>)? (?P<u><unit>)", _this_unit),
    rule("<the> (?P<s>[<previous><following><next><after><last><current>]) (?P<u><unit>)", _this_unit),
    rule("(?P<s>[<previous><following>]) (?P<u><unit>)", _this_unit),
    rule(
        "<the>? (?P<s>[<this><last><next><current><previous><following>]) <yearly> (?P<u><unit>)", _own_unit
    ),
    rule("(?:<that><same>? | <the><same>) (?P<u><unit>) (?P<p><partday>)?", _that_unit),
    rule(f"<the>? (?P<s>{_WHICH}|<that>|<after>|<same>) (?P<p><partday>)", _that_part),
    rule(f"{_COUNTED_UNITS} (?P<half><and><a>?<half>)? <ago>", _ago),
    rule("[<about>]{0,3} <a> (?P<q><unit>) (?:<of><a>|<dash>) (?P<u><unit>) <ago>", _quarter_ago),
    rule(f"{_COUNTED_UNITS} <ago> (?: (?P<d><deictic>) | <this> (?P<x><unit>) )", _ago_today),
    rule("<about>{0,3} (?P<few>)(?P<u><unit>) <ago>", _ago),
    rule(f"{_COUNTED_UNITS} (?: <hence> | <from> <now> )", _hence),
    rule(f"{_COUNTED_UNITS} (?: <later> | <after>{_END} )", _later),
    rule(f"{_COUNTED_UNITS} (?: <earlier>{_ADVERB} | [<before><previous>]{_END} )", _earlier),
    rule("(?P<few>)(?P<u><unit>) <later>", _later),
    rule(f"(?P<few>)(?P<u><unit>) [<earlier><before>] {_END}", _earlier),
    rule(f"<the> (?P<u><unit>) (?P<s>[<earlier><before><previous>]) {_CLAUSE}", _day_beside),
    rule(f"<the> (?P<u><unit>) (?P<s><after>) {_END}", _day_beside),
    rule(f"(?P<w><weekday>) (?P<u><unit>) {_CLAUSE}", _weekday_on),
    rule("(?:<a>|(?P<n><number>)) (?P<u><unit>) <on> (?P<w><weekday>)", _weekday_on),
    rule("<the>? (?P<w><weekday>) <after> <next>", _weekday_on),
    rule(f"<the> (?P<w><weekday>) (?P<s><after>) {_END}", _directed),
    rule(f"(?P<d><deictic>) (?P<u><unit>) {_CLAUSE}", _day_on),
    rule(f"(?P<w><weekday>) (?P<s>[<last><next>]) {_CLAUSE}", _weekday_last),
    rule(
        "<the> (?:(?P<u><unit>)|(?P<p><partday>)) (?: (?P<s><before>)<last> | (?P<t><after>)<next> )",
        _next_but_one,
    ),
    rule(
        f"[<the><this>]? (?P<s>{_WHICH})"
        " (?: (?P<m><month>) (?!<number>|<ordinal>|<year>) | (?P<w><weekday>) | (?P<season><season>) )"
        " (?P<p><partday>)?",
        _directed,
    ),
    rule(f"(?:{_SAME}) (?: (?P<m><month>) (?!<ordinal>|<year>) | (?P<season><season>) )", _that_season),
    rule(
        "<the><same>(?P<like>[<unit><other>]) (?: (?P<n><number>)|<a> ) (?P<u2><unit>) [<ago><earlier>]",
        _same_away,
    ),
    rule("<the><same>(?P<like>[<unit><other>]) <in>? <last> (?P<u2><unit>)", _same_away),
    rule("<the> <ordinal> (?P<u><unit>)", _ordinal_day),
)
