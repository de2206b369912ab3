"""Days, months and weekdays that the calendar names."""

from __future__ import annotations

from typing import Final

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import CLASSES, Word, is_a, is_context, is_name
from analysis.dates.rules.numeric import read_iso
from analysis.dates.rules.opening import is_opening
from analysis.dates.rules.years import YEAR, is_figure, year_of

_WEEKDAY: Final = "(?:(?P<w><weekday>)<comma>?)?"
DAY: Final = "[<number><ordinal>]"
_ALONE: Final = (
    "in", "of", "by", "since", "to", "from", "for", "and", "dash", "last", "next", "this", "early", "mid",
    "late", "after", "before", "following", "previous", "open", "genitive", "month", "comma", "current",
    "every", "on",
)  # fmt: skip
"""Classes behind which "May" and "March" are months."""


def _day(found: Matched) -> Meaning | None:
    day, month = found.number("d"), found.number("m")
    word = found.get("d")
    if day is None or month is None or not 1 <= day <= 31 or word is None or "." in word.text:
        return None
    if word.cls == CLASSES["number"] and not word.text[0].isdigit():
        return None  # "that May two ministers resigned"
    if (
        word.cls == CLASSES["ordinal"]
        and word.text[0].isupper()
        and found.found.start("d") > found.found.start("m")
    ):
        return None  # "by May the Second Squadron"
    if day > 29 and day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    return Point(month=month, day=day, weekday=found.number("w"), year=year_of(found))


def _month(found: Matched) -> Meaning | None:
    word, year = found.get("m"), year_of(found)
    if word is None or is_figure(found.before()):
        return None  # the calendar has no such day
    if year:
        return Point(month=found.number("m"), year=year)
    if _is_other_word(found, word) or _in_title(found) or _is_given_name(found, word) or _is_somebody(found):
        return None
    return Point(month=found.number("m"))


def _is_other_word(found: Matched, month: Word) -> bool:
    """Whether "may" and the like are no month, by the words around."""
    if not is_context("homonyms", month._replace(text=month.text.rstrip("."))):
        return False
    before, after = found.before(), found.after()
    heads = before is None and is_a(after, "stop", "comma")
    return is_name(after) or not (heads or is_a(before, *_ALONE))


def _is_given_name(found: Matched, month: Word) -> bool:
    """Whether the short form of a month is somebody's name: "Jan Smith", "Ma Jun-wei"."""
    if len(month.text) != 3 or is_context("whole_short", month):
        return False
    after, second = found.after(), found.after(2)
    joined = is_a(after, "dash") and is_a(second, "other") and (is_name(found.before()) or is_name(second))
    return is_name(after) or joined


def _is_somebody(found: Matched) -> bool:
    """Whether the month is the name of somebody, between commas: "his mother, June, said"."""
    noun, owner = found.before(2), found.before(3)
    if not (is_a(found.before(), "comma") and is_a(found.after(), "comma")):
        return False
    return is_a(noun, "other") and noun is not None and noun.text.islower() and is_context("owners", owner)


def _in_title(found: Matched) -> bool:
    """Whether the words are part of a name: "the October Revolution"."""
    before, after = found.before(), found.after()
    nominal = is_a(after, "other", "times") and after is not None and after.text[:1].isupper()
    return is_a(before, "the") and nominal


def _weekday(found: Matched) -> Meaning | None:
    word = found.get("w")
    if word is None or len(word.text.rstrip(".")) < 4:
        return None
    if word.text.endswith("."):
        return None
    before = found.before()
    capital = before is not None and before.text[:1].isupper() and found.before(2) is not None
    if (is_a(before, "the") and capital and _in_title(found)) or _is_called(found) or _is_masthead(found):
        return None  # in The Sunday Times; "The cat, Monday, ate"
    generic = _is_any(found) or is_opening(found, "weekday", "to", "dash")
    return Point(weekday=found.number("w"), part=_part(found), generic=generic)


def _is_masthead(found: Matched) -> bool:
    """Whether the day begins the name of a paper or a programme: "the Sunday Star"."""
    after = found.after()
    return is_name(after) and is_context("mastheads", after)


def _is_called(found: Matched) -> bool:
    """Whether commas set the day off as the name of what begins the sentence: "The cat, Monday, ate"."""
    if not (is_a(found.before(), "comma") and is_a(found.after(), "comma")):
        return False
    noun, first = found.before(2), found.before(3)
    begins = found.before(4) is None or is_a(found.before(4), "stop")
    named = is_a(noun, "other") and noun is not None and noun.text.islower()
    return begins and named and (is_a(first, "the", "a") or is_context("owners", first))


def _is_any(found: Matched) -> bool:
    """Whether it is any day of that name: "on a Monday", but not "at a Monday meeting"."""
    after, before = found.after(), found.before()
    wet = is_a(before, "other") and before is not None and before.text.islower()
    wet = wet and is_a(found.before(2), "a") and is_a(found.before(3), "on")  # "on a wet Monday"
    indefinite = is_context("indefinite", before) or wet
    return indefinite and (not is_a(after, "other") or is_context("clausal", after))


def _part(found: Matched) -> str:
    code = found.code("p")
    return f"T{code}" if code else ""


def _numeric(found: Matched) -> Meaning | None:
    word = found.get("n")
    return read_iso(word.text) if word else None


RULES: Final[tuple[Rule, ...]] = (
    rule(f"{_WEEKDAY} <the>? (?P<d>{DAY}) <of>? (?P<m><month>) (?:<comma>?<of>? {YEAR})?", _day),
    rule(f"{_WEEKDAY} (?P<m><month>) <the>? (?P<d>{DAY}) (?!<unit>|<bc>) (?:<comma>? {YEAR})?", _day),
    rule(f"(?P<m><month>) (?:<comma>?<of>? {YEAR})?", _month),
    rule("(?P<w><weekday>) (?P<p><partday>)?", _weekday),
    rule("(?P<n><numeric>)", _numeric),
)
