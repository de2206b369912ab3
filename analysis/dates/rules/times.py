"""Times of the day: hours by the clock, and parts of the day."""

from __future__ import annotations

import re
from typing import Final

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import is_a, is_context
from analysis.dates.rules.opening import is_opening


def _military(found: Matched) -> Meaning | None:
    """ "1030 hours"."""
    return _clock(found) if found.code("u") == "hour" and len(found.text("c")) >= 4 else None


def _clock(found: Matched) -> Meaning | None:
    word = found.get("c")
    clock = _hours(word.text) if word else None
    if clock is None or _is_ratio(found) or _is_stamp(found):
        return None
    if is_a(found.before(), "a") and is_a(found.after(), "other", "part"):
        return Point(part=f"T{clock}", generic=True)  # "a 4:25 kickoff", whenever that is
    if is_opening(found, "clock", "to", "dash", "and"):
        return Point(part=f"T{clock}", generic=True)
    zone = found.get("z")
    utc = is_context("universal", zone) and found.get("offset") is None
    return Point(part=f"T{clock}{'Z' if utc else ''}")


def _is_ratio(found: Matched) -> bool:
    """Whether the figures are a verse, odds, a score or a runner's time: "Luke 10:20", "odds of 7:50", "won
    in 3:52"."""
    bare = re.fullmatch(r"\d{1,2}:\d\d", found.text("c")) is not None
    if is_a(found.before(), "in") and re.fullmatch(r"[\d:]+", found.text("c")):
        return True
    if bare and (
        is_context("closing", found.before())
        or is_context("clocks", found.after())
        or (is_a(found.after(), "to") and is_context("played", found.after(2)))
    ):
        return True
    return any(is_context("ratios", found.before(distance)) for distance in (1, 2))


def _is_stamp(found: Matched) -> bool:
    """Whether the figures say where in a recording the words stand: "[00:15:07]", "(00:01):"."""
    before, after, second = found.before(), found.after(), found.after(2)
    if before is None or after is None:
        return False
    return before.text + after.text == "[]" or (
        before.text + after.text == "()" and second is not None and second.text == ":"
    )


def _hours(text: str) -> str | None:
    digits = re.findall(r"\d+", text)
    letter = re.search(r"[apAP](?=\.?\s?[mM])", text)
    if len(digits) == 1 and len(digits[0]) > 2:
        digits = [digits[0][:-2], digits[0][-2:]]
    hour, minute = int(digits[0]), digits[1] if len(digits) > 1 else "00"
    if letter:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if letter[0].lower() == "p" else 0)
    return f"{hour:02d}:{minute}"


_EXACT: Final = re.compile(r"(?P<hour>\d{1,2})[.:](?P<minute>[0-5]\d)")
"""An hour with its minutes."""


def _hour(found: Matched) -> Meaning | None:
    """ "Two in the afternoon", "five o'clock"."""
    hour, code = found.number("n"), found.code("p")
    exact = _EXACT.fullmatch(found.text("n"))
    if exact is not None:
        hour = int(exact["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    if code in ("AF", "EV") or (code == "NI" and hour > 5):
        hour = hour % 12 + 12
    return Point(part=f"T{hour:02d}:{exact['minute'] if exact is not None else '00'}")


def _part_alone(found: Matched) -> Meaning | None:
    word = found.get("p")
    before, after = found.before(), found.after()
    if word is None or is_context("occasions", before):
        return None
    shouted = word.text.isupper() and before is not None and before.text.isupper()
    if word.text[0].isupper() and before is not None and not shouted:
        return None
    if word.code == "MO" and not is_context("mornings", word) and is_a(after, "of"):
        return None  # the dawn of an era
    if is_a(after, "dash") and is_a(found.after(2), "after"):
        return None  # "a morning-after pill"
    bare = is_context("nights", word) and found.found.end() - found.found.start() == 1
    if is_a(before, "dash") and is_context("whole_nights", found.before(2)):
        return None  # "an all-night debate"
    if is_context("nights", word) and _is_filled(found):
        return None
    if is_context("hourly", after):
        return None  # "a night watchman", "the morning shift"
    generic = (bare and is_a(before, "at", "by")) or is_a(after, "dash")
    return Point(part=f"T{word.code}", generic=generic)


def _is_filled(found: Matched) -> bool:
    """Whether a night is told by what fills it, as a show is: "a night of swing and blues"."""
    last, filling = found.before(), found.after(2)
    if not is_a(found.after(), "of") or is_a(last, "the", "this", "that"):
        return False
    return is_a(filling, "other") and filling is not None and filling.text.islower()


RULES: Final[tuple[Rule, ...]] = (
    rule("(?P<c><clock>) (?P<u><unit>)", _military),
    rule(
        "(?P<c><clock>) (?: <open>? (?P<z><zone>) (?:(?P<offset>[<other><dash>]<number>)<close>)? )?", _clock
    ),
    rule("<the>? [<early><late>]? (?P<p><partday>)", _part_alone),
    rule("(?P<n>[<number><clock>]) <oclock>? <in> <the> (?P<p><partday>)", _hour),
    rule("(?P<n><number>) <oclock>", _hour),
)
