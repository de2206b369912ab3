"""Text cut into words, each with the class by which the grammar knows it.

A class is one character, so that a stretch of text is a string of classes and the grammar a set of ordinary
regular expressions over it. Only what temporal expressions are made of has a class; all else is `x`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from msgspec import Struct

from analysis.dates.expressions import Meaning
from analysis.language.lexicon import load

CLASSES: Final = {
    "other": "x", "month": "M", "weekday": "W", "season": "S", "partday": "P", "unit": "U", "number": "N",
    "year": "Y", "ordinal": "O", "numeric": "D", "clock": "C", "zone": "Z", "decade": "E", "deictic": "d",
    "quartercode": "K", "frequency": "q", "the": "t", "a": "a", "this": "i", "that": "h", "same": "s",
    "last": "l", "previous": "p", "next": "n", "following": "f", "current": "u", "early": "e", "mid": "m",
    "late": "L", "part": "G", "half": "H", "of": "o", "in": "I", "on": "k", "at": "A", "by": "y", "to": "T",
    "and": "B", "ago": "g", "later": "r", "earlier": "b", "after": "j", "hence": "z", "from": "F", "for": "R",
    "since": "c", "every": "v", "alternate": "w", "per": "Q", "times": "J", "few": "V", "long": "X",
    "about": "1", "whole": "2", "bc": "3", "ad": "4", "comma": "5", "dash": "6", "open": "7", "close": "8",
    "genitive": "9", "stop": "0", "final": "!", "before": "<", "point": "_",
    "length": "=", "oclock": "@", "now": "~", "yearly": ">", "any": ";", "partdays": "/",
}  # fmt: skip
"""Class names as the rules spell them, in angle brackets, and their characters. `point` and
`length` are whole expressions."""

_LEXER: Final = re.compile(
    r"""
    (?P<address>\b(?:https?://|www\.)[^\s<>()\[\]]+)
    | (?P<iso>(?<![\w/-])\d{4}(?P<cut>[-/])[01]\d(?P=cut)[0-3]\d
    (?:[T\ ][0-2]\d:[0-5]\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w/-]))
    | (?P<named>(?<![\w/.-])(?:[0-3]?\d(?P<joint>[./-])[A-Za-z]{3,9}(?P=joint)(?:[12]\d)?\d\d
    |[A-Za-z]{3,9}-[0-3]?\d-[12]\d{3}|[12]\d{3}-[A-Za-z]{3,9}-[0-3]?\d)(?![\w/-]))
    | (?P<short>(?<!\S)['’‘]\d\d(?![\w%'’]|[.,]\d))
    | (?P<double>(?<![\w/.$€£-])[12]\d{3}/(?:[12]\d)?\d{1,2}(?![\w/]|[.,-]\d))
    | (?P<quartercode>(?<![\w.,/$€£-])(?:[12]\d{3}[-\ ]?)?(?:Q[1-4]|[1-4]Q|H[12]|[12]H)
    (?:[-/\ ]?(?:FY)?[12]\d{3}|[-/]?(?:\d\d)|\ ?FY\ ?\d\d|\ ?['’‘]\d\d)?(?!\w|[.,]\d))
    | (?P<fiscal>\bFY[-\ ]?['’‘]?(?:[12]\d)?\d\d(?:[-–/](?:[12]\d)?\d\d)?(?!\w|[.,]\d))
    | (?P<numeric>(?<![\w.,/$€£-])[0-3]?\d(?P<sign>[./-])[0-3]?\d(?P=sign)(?:[12]\d)?\d\d(?![\w/%-]|[.,]\d))
    | (?P<clock>(?<![\w.,:$€£])(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?::[0-5]\d)?\ ?
    (?:[ap]\.?\ ?m|[AP]\.?\ ?M)\b\.?
    |(?<![\w.,:$€£])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\w:]|\.\d)
    |(?<![\w.,:$€£])(?:[01]\d|2[0-3])[.h]?[0-5]\d(?=\ ?(?:GMT|UTC|hours|hrs|Z)\b)) |
    (?P<decade>(?<![\w.,$€£])['’‘]?(?:[12]\d|[1-9])?\d?0['’]?s\b) | (?P<money>[$€£¥]\ ?\d[\d,.]*|(?<!\w)\#\
    ?\d+|\d[\d,.]*\ ?(?:%|percent\b|per\ cent\b|[kK]m\b|kg\b)) |
    (?P<ordinal>(?<![\w.,])\d{1,3}(?:st|nd|rd|th)\b) |
    (?P<number>(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,3})?(?![\w%]|[.,]\d)) |
    (?P<oclock>\bo['’]clock\b) |
    (?P<era>\b(?:B\.\ ?C\.(?:\ ?E\.)?|A\.\ ?D\.|C\.E\.)) | (?P<word>[^\W\d_]+)
    | (?P<genitive>['’]s?\b|['’](?=\s)) | (?P<dash>[-‐‑‒–—―]+) | (?P<rest>\d[\w.,]*|[^\w\s]|_+) """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word of the text: where it stands, its class, and what it is worth: the number of a month, of a
    weekday, a count; or the code of a season, a part of the day, a unit. The text of a day with a name of its
    own ("Good Friday") is empty."""

    start: int
    end: int
    cls: str
    text: str
    number: float | None = None
    code: str = ""
    meaning: Meaning | None = None


class _Entry(NamedTuple):
    cls: str
    number: int | None = None
    code: str = ""


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of words.toml, where each is explained."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    parts: Mapping[str, str]
    plural_parts: Mapping[str, str]
    units: Mapping[str, str]
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    days: Mapping[str, int]
    frequencies: Mapping[str, str]
    classes: Mapping[str, tuple[str, ...]]
    contexts: Mapping[str, frozenset[str]]

    def valued(self) -> Iterator[tuple[str, Mapping[str, int] | Mapping[str, str]]]:
        """The words that are worth something by their class; of a word in several the last one counts."""
        yield "month", self.months
        yield "weekday", self.weekdays
        yield "season", self.seasons
        yield "partday", self.parts
        yield "partdays", self.plural_parts
        yield "unit", self.units
        yield "ordinal", self.ordinals
        yield "number", self.cardinals
        yield "decade", self.decades
        yield "deictic", self.days
        yield "frequency", self.frequencies


def _words() -> _Words:
    return load("analysis.dates.rules", "words", _Words)


@cache
def _entries() -> dict[str, _Entry]:
    words = _words()
    entries: dict[str, _Entry] = {}
    for name in reversed(tuple(words.classes)):
        entries.update(dict.fromkeys(words.classes[name], _Entry(CLASSES[name])))
    for name, table in words.valued():
        for word, value in table.items():
            number, code = (value, "") if isinstance(value, int) else (None, value)
            entries[word] = _Entry(CLASSES[name], number, code)
    return entries


_SIGNS: Final = {",": "comma", "(": "open", ")": "close", ".": "stop", "!": "stop", "?": "stop"}
_BESIDE: Final = re.compile(r"\.?\s{1,2}\d")
"""What makes three capitals a month: figures behind them."""
_TURN: Final = 30
"""The first of the two digits behind an apostrophe that are a year of the last century."""
_CAPITAL: Final = frozenset({CLASSES["month"], CLASSES["weekday"]})
_UPPER: Final = frozenset({CLASSES["zone"], CLASSES["bc"], CLASSES["ad"]})
_POWERS: Final = frozenset({100, 1000, 10**6, 10**9})
_COUNTS: Final = frozenset({CLASSES["number"], CLASSES["ordinal"]})


def lex(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`, with number words that belong together as one."""
    words: list[Word] = []
    for found in _LEXER.finditer(text, start, end):
        kind = found.lastgroup
        at, to, form = found.start(), found.end(), found.group()
        if words and at < words[-1].end:  # the point of an abbreviation
            continue
        match kind:
            case "word":
                words.append(_word(text, at, to, form))
            case "number":
                words.append(_number(at, to, form))
            case "ordinal" | "decade":
                words.append(Word(at, to, CLASSES[kind], form, int(re.sub(r"\D", "", form))))
            case "era":
                words.append(Word(at, to, CLASSES["bc" if form[0] == "B" else "ad"], form))
            case "short":
                words.append(_short(at, to, form, words[-1] if words else None))
            case "double":
                words.append(_double(at, to, form))
            case "quartercode":
                words.append(Word(at, to, CLASSES[kind], form))
            case "iso" | "numeric" | "named" | "fiscal":
                words.append(Word(at, to, CLASSES["numeric"], form))
            case "clock" | "oclock" | "genitive" | "dash":
                words.append(Word(at, to, CLASSES[kind], form))
            case _:
                words.append(Word(at, to, CLASSES[_SIGNS.get(form, "other")], form))
    return _join_numbers(words)


def _short(start: int, end: int, form: str, before: Word | None) -> Word:
    """ "'68": a year behind "in", a month or a season."""
    if not is_a(before, "in", "of", "since", "season", "month"):
        return Word(start, end, CLASSES["other"], form)
    year = int(form[1:])
    return Word(start, end, CLASSES["year"], form, year + (2000 if year < _TURN else 1900))


def _double(start: int, end: int, form: str) -> Word:
    """ "1731/32": a year with two numbers, by the later one, if they follow each other."""
    first, second = form.split("/")
    year = int(first) + 1
    if not str(year).endswith(second):
        return Word(start, end, CLASSES["other"], form)
    return Word(start, end, CLASSES["year"], form, year)


def month_of(name: str) -> int | None:
    """The number of the month of that name or short form."""
    return _words().months.get(name.lower())


def is_context(name: str, word: Word | None) -> bool:
    """Whether the word is on the list of that name, which rules a reading in or out."""
    return word is not None and word.text.lower() in _words().contexts[name]


def is_a(word: Word | None, *classes: str) -> bool:
    """Whether the word is of one of the classes."""
    return word is not None and any(word.cls == CLASSES[name] for name in classes)


def is_name(word: Word | None) -> bool:
    """Whether the word is of no class and has a capital."""
    return is_a(word, "other") and word is not None and word.text[:1].isupper()


def _word(text: str, start: int, end: int, form: str) -> Word:
    entry = _entries().get(form.lower())
    if entry is None or (entry.cls in _UPPER and not form.isupper()):
        return Word(start, end, CLASSES["other"], form)
    if entry.cls in _CAPITAL:
        # "MAY", "SAT" and the like in capitals are more often acronyms or shouting than days.
        dated = entry.cls == CLASSES["month"] and _BESIDE.match(text, end)
        if form[0].islower() or (form.isupper() and len(form) == 3 and not dated):
            return Word(start, end, CLASSES["other"], form)
        if len(form) < 6 and form.lower() not in _words().contexts["spelled"] and text.startswith(".", end):
            end += 1
    return Word(start, end, entry.cls, text[start:end], entry.number, entry.code)


def _number(start: int, end: int, form: str) -> Word:
    if len(form) == 4 and form.isdigit() and "1000" <= form <= "2199":
        return Word(start, end, CLASSES["year"], form, int(form))
    digits = form.replace(",", "")
    value = float(digits) if "." in digits else int(digits)
    return Word(start, end, CLASSES["number"], form, value)


def _join_numbers(words: list[Word]) -> list[Word]:
    """\"two hundred\", "twenty-one", "twenty-first" as one word each."""
    joined: list[Word] = []
    for word in words:
        if word.cls in _COUNTS and word.text[0].isalpha() and joined:
            reach = 2 if joined[-1].cls == CLASSES["dash"] and len(joined) > 1 else 1
            before = joined[-reach]
            total = _sum(before, word)
            if total is not None:
                del joined[-reach:]
                joined.append(Word(before.start, word.end, word.cls, f"{before.text} {word.text}", total))
                continue
        joined.append(word)
    return joined


def _sum(before: Word, word: Word) -> float | None:
    """What two number words make together, if they make one number."""
    first, second = before.number, word.number
    if before.cls != CLASSES["number"] or first is None or second is None:
        return None
    if second in _POWERS:
        return first * second if first < second else None
    if before.text[0].isdigit() or first < 20:
        return None
    step = 10 if first < 100 else 100
    return first + second if first % step == 0 and 0 < second < step else None
