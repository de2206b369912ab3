"""Lengths of time: "four years", "a 27-year contract", "several years", "two and a half hours"."""

from __future__ import annotations

import re
from typing import Final

from analysis.dates.expressions import Length, Meaning, Repetition
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import CLASSES, is_a, is_context, is_name

_LETTERS: Final = {
    "second": ("T", "S"), "minute": ("T", "M"), "hour": ("T", "H"), "day": ("", "D"), "week": ("", "W"),
    "fortnight": ("", "W"), "weekend": ("", "WE"), "month": ("", "M"), "quarter": ("", "Q"),
    "year": ("", "Y"), "decade": ("", "DE"), "century": ("", "CE"), "millennium": ("", "ML"),
}  # fmt: skip
_ABOUT: Final = "<about>{0,3}"
_MONEY: Final = ("$", "€", "£", "¥")
_SUM: Final = re.compile(r"[\d.,]*\d(?:k|m|mn|bn|tn|p)")
"""A sum as newspapers write it: "2bn"."""
_RATE: Final = frozenset(CLASSES[c] for c in ("number", "times", "year"))


def period(number: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units; None is an unknown number (`PXY`)."""
    time, letter = _LETTERS[unit]
    if number is not None and unit == "fortnight":
        number *= 2
    amount = "X" if number is None else f"{number:g}" if number < 1e6 else str(int(number))
    return f"P{time}{amount}{letter}"


def _is_age(found: Matched) -> bool:
    if is_context("aged", found.before()) or is_context("aged", found.before(2)):
        return True
    if is_a(found.before(), "of") and is_context("persons", found.before(2)):
        return True
    first, second = found.after(), found.after(2)
    if is_a(first, "of") and is_context("aged", second):
        return True  # "14 years of age"
    return is_context("old", second if is_a(first, "dash") and second is not None else first)


def _is_war(found: Matched) -> bool:
    """Whether the words are part of a name: "the Seven Years' War"."""
    word = found.get("u")
    after = found.after()
    if is_a(after, "genitive"):
        after = found.after(2)
    return word is not None and word.text[0].isupper() and is_name(after)


def _is_race(found: Matched) -> bool:
    """Whether the words are part of a name: "the 24 Hours of Spa"."""
    word, after, second = found.get("u"), found.after(), found.after(2)
    return (
        word is not None
        and word.text[0].isupper()
        and is_a(after, "of")
        and second is not None
        and second.text[:1].isupper()
    )


def _counted(found: Matched) -> Meaning | None:
    unit, word = found.code("u"), found.get("n")
    if not unit or word is None or word.number is None or _is_age(found):
        return None
    if is_a(found.words[found.found.start()], "last") and is_context("verbal", found.before()):
        return None
    if word.cls == CLASSES["year"] and not found.text("u").endswith("s"):
        return None  # "the 2018 year book"
    if _is_war(found) or _is_race(found) or (unit == "quarter" and is_a(found.after(), "of")):
        return None  # "three quarters of all trade"
    number = float(word.number) + (0.5 if found.get("half") else 0)
    return Length(period(number, unit))


def _indefinite(found: Matched) -> Meaning | None:
    unit = found.code("u")
    after = found.after(2)
    if (
        not unit
        or unit == "quarter"
        or _is_age(found)
        or (after is not None and after.cls == CLASSES["long"])
    ):
        return None
    before = found.before()
    if before is not None and (
        before.cls in _RATE
        or before.text.startswith(_MONEY)
        or is_context("rated", before)
        or _SUM.fullmatch(before.text)
    ):
        return Repetition(period(1, unit))
    return Length(period(1.5 if found.get("half") else 1, unit))


def _half(found: Matched) -> Meaning | None:
    return Length(period(0.5, found.code("u")))


def _quarter(found: Matched) -> Meaning | None:
    """ "A quarter of a century"."""
    return (
        Length(period(25, "year")) if found.code("u") == "century" and found.code("q") == "quarter" else None
    )


def _few(found: Matched) -> Meaning | None:
    unit = found.get("u")
    if unit is None or not unit.text.lower().endswith(("s", "a")) or _is_age(found):
        return None
    if is_context("as", found.before()):
        return None  # "three films in as many years"
    return Length(period(None, unit.code))


def _bare(found: Matched) -> Meaning | None:
    unit, before = found.get("u"), found.before()
    if unit is None or not unit.text.lower().endswith(("s", "a")) or unit.code == "second":
        return None
    if unit.code == "minute" and is_a(found.after(), "of"):
        return None  # minutes of a meeting
    if is_a(before, "few") and is_context("as", found.before(2)):
        return None  # "in as many years"
    if is_a(before, "dash", "ordinal", "early", "late", "later", "number") or is_context("possessed", before):
        return None
    return Length(period(None, unit.code))


def _past_unit(found: Matched) -> Meaning | None:
    spanned = is_context("spans", found.before())
    return _one(found) if spanned or is_context("past", found.words[found.found.start() + 1]) else None


def _next_unit(found: Matched) -> Meaning | None:
    """ "For the next month", "over the next decade"."""
    spanned = is_a(found.before(), "for") or is_context("spans", found.before())
    return _one(found) if spanned else None


def _lasting(found: Matched) -> Meaning | None:
    """ "Is to last ten weeks": the verb is no part of it."""
    return _counted(found) if is_context("verbal", found.before(2)) else None


def _another(found: Matched) -> Meaning | None:
    words = found.words[found.found.start() : found.found.end()]
    return _one(found) if any(is_context("another", word) for word in words) else None


def _one(found: Matched) -> Meaning | None:
    unit = found.get("u")
    if unit is None or unit.text.lower().endswith("s") or unit.code == "weekend":
        return None
    return Length(period(1, unit.code))


def _left_of_range(found: Matched) -> Meaning | None:
    word, unit = found.get("n"), found.code("u")
    if word is None or word.number is None or not unit:
        return None
    if any(is_context("aged", w) or is_context("old", w) for w in map(found.after, (4, 5, 6))):
        return None  # "14 years or older", "for 16- to 18-year-olds"
    return Length(period(float(word.number), unit))


_WHICH: Final = "[<last><next><following><previous>]"

RULES: Final[tuple[Rule, ...]] = (
    rule(
        f"<the>? (?:{_WHICH}|<earlier>)? {_ABOUT} (?P<n>[<number><year>]) <dash>? [<whole><yearly>]{{0,3}}"
        " (?P<half><dash>?<and><dash>?<a>?<dash>?<half>)? <dash>? (?P<u><unit>)"
        " (?P<h><and><a><half>)? (?:<dash>?<long>)?",
        _counted,
    ),
    rule(f"{_ABOUT} <a> [<whole><yearly>]{{0,3}} (?P<u><unit>) (?P<half><and><a><half>)?", _indefinite),
    rule("(?P<u><unit>) <dash> <long>", _one),
    rule("<about>{1,3} (?P<u><unit>)", _another),
    rule("<half> <dash>? <a>? <dash>? (?P<u><unit>)", _half),
    rule("<a> <half> <dash>? (?P<u><unit>)", _half),
    rule(f"{_ABOUT} <a>? (?P<q><unit>) (?:<of><a>|<dash>) (?P<u><unit>)", _quarter),
    rule(f"(?<=<last>) {_ABOUT} (?P<n><number>) [<whole><yearly>]{{0,3}} (?P<u><unit>)", _lasting),
    rule(f"{_ABOUT} <the>? {_WHICH}? <a>? <few> <of>? [<whole><yearly>]? (?P<u><unit>)", _few),
    rule(f"<the>? {_WHICH} (?P<u><unit>)", _few),
    # "over the past year", "for the next month"
    rule("<the> <last> (?P<u><unit>)", _past_unit),
    rule("<the> <next> (?P<u><unit>)", _next_unit),
    rule("(?P<u><unit>)", _bare),
    # "between 60 and 90 days", "three to five years": the unit comes later
    rule("(?P<n><number>) (?=[<dash><to><and>]<number><dash>?(?P<u><unit>))", _left_of_range),
)
