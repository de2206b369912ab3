"""Points that the calendar names: days, months, seasons, quarters, years, decades, centuries, and times of
the day."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.grammar import Matched, Rule, rule
from analysis.dates.rules.lexing import CLASSES, Word, is_a, is_context, is_name
from analysis.dates.rules.numeric import read_iso, read_part
from analysis.dates.rules.relative import in_calendar

YEAR: Final = (
    "(?: (?P<n>[<number><year>])(?P<bc><bc>)"
    " | <ad>?(?P<y><year>)<ad>? | <ad>(?P<ad1><number>) | (?P<ad2><number>)<ad> )"
)
_WEEKDAY: Final = "(?:(?P<w><weekday>)<comma>?)?"
_MOD: Final = "(?:[<early><mid><late>]<dash>?)"
DAY: Final = "[<number><ordinal>]"
_ALONE: Final = (
    "in", "of", "by", "since", "to", "from", "for", "and", "dash", "last", "next", "this", "early", "mid",
    "late", "after", "before", "following", "previous", "open", "genitive", "month", "comma", "current",
    "every", "on",
)  # fmt: skip
"""Classes behind which "May" and "March" are months."""
_FIRM: Final = (
    "in", "by", "since", "to", "from", "the", "genitive", "early", "mid", "late", "dash", "after",
    "before", "of", "for", "this", "that", "open", "last", "next",
)  # fmt: skip
"""Classes behind which four digits before a plural are a year all the same."""
_WITHIN: Final = ("half", "unit", "season", "part", "month", "early", "late", "mid")
"""Classes of what is a part of a year: "the first half of 2023"."""
COUNTABLE: Final = ("other", "unit", "season", "decade", "half", "part")
"""Classes of which an ordinal can count members."""
_STREET: Final = 5
"""Words that a street's name has at most."""
_HOUSE: Final = 12
"""Words in front of a weekday in which a house is said to be open."""
_GAME: Final = 30
"""Words around a quarter that tell whether it is a game's."""
_MODERN: Final = range(1800, 2101)


def year_of(found: Matched) -> int | None:
    if found.get("bc"):
        number = found.number("n")
        return -number if number else None
    era = found.get("ad1") or found.get("ad2")
    if era is not None:
        return int(era.text) if era.text.isdigit() else None
    return found.number("y")


def _is_double(found: Matched) -> bool:
    return "/" in found.text("y")


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
    if word is None or _is_figure(found.before()):
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
    generic = _is_any(found) or _is_opening_day(found)
    return Point(weekday=found.number("w"), part=_part(found), generic=generic)


def _is_masthead(found: Matched) -> bool:
    """Whether the day begins the name of a paper or a programme: "the Sunday Star"."""
    after = found.after()
    return is_name(after) and is_context("mastheads", after)


def _is_opening_day(found: Matched) -> bool:
    """Whether it is one of the days on which a house is open, week after week: "open Tuesday to Sunday"."""
    joined = (found.after(), found.after(2)), (found.before(), found.before(2))
    if not any(is_a(joint, "to", "dash") and is_a(other, "weekday") for joint, other in joined):
        return False
    before = takewhile(lambda word: not is_a(word, "stop"), map(found.before, range(1, _HOUSE)))
    words = [word for word in before if word is not None]
    told = any(is_context("told", word) for word in words)
    return not told and any(is_context("opening", word) for word in words)


def _is_opening_hour(found: Matched) -> bool:
    """Whether it is one of the hours between which a house is open day after day: "open from 9am to 5pm"."""
    joined = (found.after(), found.after(2)), (found.before(), found.before(2))
    if not any(is_a(joint, "to", "dash", "and") and is_a(other, "clock") for joint, other in joined):
        return False
    before = takewhile(lambda word: not is_a(word, "stop"), map(found.before, range(1, _HOUSE)))
    words = [word for word in before if word is not None]
    return any(is_context("opening", w) for w in words) and not any(is_context("told", w) for w in words)


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
    return not (is_a(before, "dash") and _is_figure(found.before(2)))  # 555-1234


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
    if before is not None and (_is_figure(before) or is_a(before, "year")) and before.end + 1 == first.start:
        return True
    return not firm and _is_figure(after) and after is not None and last.end + 1 == after.start


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


def _is_figure(word: Word | None) -> bool:
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


def _part_of(found: Matched) -> Meaning | None:
    """ "First-quarter 2023", "second half 2019"."""
    number, year = found.number("o"), found.number("y")
    if number is None or year is None:
        return None
    if found.get("h") is not None:
        return Point(half=number, year=year) if number <= 2 else None
    return Point(quarter=number, year=year) if found.code("u") == "quarter" and number <= 4 else None


def _military(found: Matched) -> Meaning | None:
    """ "1030 hours"."""
    return _clock(found) if found.code("u") == "hour" and len(found.text("c")) >= 4 else None


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


def _numeric(found: Matched) -> Meaning | None:
    word = found.get("n")
    return read_iso(word.text) if word else None


def _clock(found: Matched) -> Meaning | None:
    word = found.get("c")
    clock = _hours(word.text) if word else None
    if clock is None or _is_ratio(found) or _is_stamp(found):
        return None
    if is_a(found.before(), "a") and is_a(found.after(), "other", "part"):
        return Point(part=f"T{clock}", generic=True)  # "a 4:25 kickoff", whenever that is
    if _is_opening_hour(found):
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


def _numbered_part(found: Matched) -> Meaning | None:
    word, year = found.get("k"), year_of(found)
    point = read_part(f"{word.text} {year or ''}".strip()) if word is not None else None
    return point if point is None or year is None or point.year == year else None


def _early_year(found: Matched) -> Meaning | None:
    """ "In 476, Rome fell", "in the year 79": a year of three digits, or of two where it is called one."""
    word = found.get("n")
    if word is None or not word.text.isdigit() or not word.number:
        return None
    if found.get("u") is None:
        return Point(year=int(word.number)) if len(word.text) == 3 else None
    return Point(year=int(word.number)) if found.code("u") == "year" and found.text("u") == "year" else None


RULES: Final[tuple[Rule, ...]] = (
    rule(f"{_WEEKDAY} <the>? (?P<d>{DAY}) <of>? (?P<m><month>) (?:<comma>?<of>? {YEAR})?", _day),
    rule(f"{_WEEKDAY} (?P<m><month>) <the>? (?P<d>{DAY}) (?!<unit>|<bc>) (?:<comma>? {YEAR})?", _day),
    rule(f"(?P<m><month>) (?:<comma>?<of>? {YEAR})?", _month),
    rule("(?P<w><weekday>) (?P<p><partday>)?", _weekday),
    rule(YEAR, _year),
    rule(f"<the>? {_MOD}? (?P<e><decade>) (?P<bc><bc>)?", _decade),
    rule(f"<the> {_MOD}? (?P<e><decade>)", _named_decade),
    rule(f"<the>? {_MOD}? (?P<c><number>) <dash>? (?P<e><decade>)", _spelled_decade),
    rule("<the>? (?P<o><ordinal>) <dash>? (?:(?P<u><unit>)|(?P<h><half>)) (?P<y><year>)", _part_of),
    rule("(?P<c><clock>) (?P<u><unit>)", _military),
    rule(f"<the>? {_MOD}? (?P<o><ordinal>) <dash>? (?P<u><unit>) (?:(?P<bc><bc>)|<ad>)?", _ordinal_unit),
    rule(f"(?:<the>|<this>)? {_MOD}? (?P<s><season>) (?:<of>? {YEAR})?", _season),
    rule("(?P<n><numeric>)", _numeric),
    rule(
        "(?P<c><clock>) (?: <open>? (?P<z><zone>) (?:(?P<offset>[<other><dash>]<number>)<close>)? )?", _clock
    ),
    rule("<the>? [<early><late>]? (?P<p><partday>)", _part_alone),
    rule("(?P<n>[<number><clock>]) <oclock>? <in> <the> (?P<p><partday>)", _hour),
    rule("(?P<n><number>) <oclock>", _hour),
    rule(f"(?P<k><quartercode>) (?:<of>? {YEAR})?", _numbered_part),
    rule("(?<=<in>) (?P<n><number>) (?=<comma>|<stop>|<and>|$)", _early_year),
    rule("(?<=<in>) <the> (?P<u><unit>) (?P<n><number>) (?!<month>|<number>|<unit>)", _early_year),
)
