"""Times that come again: "every Tuesday", "twice a week", "annual"."""

from __future__ import annotations

import re
from typing import Final

from analysis.dates.expressions import Meaning, Repetition
from analysis.dates.rules.durations import period
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import is_a


def _every_unit(found: Matched) -> Meaning | None:
    unit = found.code("u")
    if not unit:
        return None
    if unit == "weekend" and not found.get("n"):
        return Repetition("XXXX-WXX-WE")
    return Repetition(period(2 if found.get("other") else found.number("n") or 1, unit))


def _rate(found: Matched) -> Meaning | None:
    return None if found.code("u") in ("second", "minute", "hour") else _every_unit(found)  # miles per hour


def _every_weekday(found: Matched) -> Meaning | None:
    part = f"T{found.code('p')}" if found.code("p") else ""
    return Repetition(f"XXXX-WXX-{found.number('w')}{part}")


def _weekdays(found: Matched) -> Meaning | None:
    """ "Sunday mornings"."""
    return Repetition(f"XXXX-WXX-{found.number('w')}T{found.code('ps')}")


def _every_month(found: Matched) -> Meaning | None:
    day = f"-{found.number('d'):02d}" if found.get("d") else ""
    return Repetition(f"XXXX-{found.number('m'):02d}{day}")


def _every_season(found: Matched) -> Meaning | None:
    return Repetition(f"XXXX-{found.code('s')}")


def _every_part(found: Matched) -> Meaning | None:
    return Repetition(f"XXXX-XX-XXT{found.code('p')}")


def _frequency(found: Matched) -> Meaning | None:
    word = found.get("q")
    if word is None:
        return None
    named = [w for w in (found.before(), found.after()) if w is not None and w.text[:1].isupper()]
    if word.text[0].isupper() and (named or is_a(found.before(), "genitive")):
        return None  # the Daily Mail, the Farmer's Weekly
    return Repetition(word.code)


def _counted_frequency(found: Matched) -> Meaning | None:
    """ "Three-weekly fees", "the four-yearly games"."""
    number, unit = found.number("n"), re.fullmatch(r"P1([DWMY])", found.code("q"))
    return Repetition(f"P{number}{unit[1]}") if number and unit else None


RULES: Final[tuple[Rule, ...]] = (
    rule("<every> (?P<other><alternate>)? (?P<n>[<number><ordinal>])? (?P<u><unit>)", _every_unit),
    rule("<times>? <per> (?P<u><unit>)", _rate),
    rule("<number> <unit> (?:<a>|<per>|<every>) (?P<u><unit>)", _rate),
    rule("<number>? <times> (?:<a>|<every>) (?P<u><unit>)", _every_unit),
    rule("<every> [<alternate><ordinal>]? (?P<w><weekday>) (?P<p><partday>)?", _every_weekday),
    rule("<any> (?P<w><weekday>) (?P<p><partday>)?", _every_weekday),
    rule("(?P<w><weekday>) (?P<ps><partdays>)", _weekdays),
    rule("<every> (?P<m><month>) (?P<d>[<number><ordinal>])?", _every_month),
    rule("<every> (?P<s><season>)", _every_season),
    rule("<every> (?P<p><partday>)", _every_part),
    rule("(?P<n><number>) <dash> (?P<q><frequency>)", _counted_frequency),
    rule("(?P<q><frequency>)", _frequency),
)
