"""Lists of days, one on each line, such as those of a tour."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from analysis.dates.rules.lexing import month_of

_LINE_START: Final = re.compile(r"(?:\A|\n)[^\w\n]*$")
_FIRST_WORDS: Final = re.compile(
    r"[^\w\n]*(?:(?P<a>[^\W\d_]+)\.?,?[ \t]+)?(?:\d{1,2}(?:st|nd|rd|th)?[ \t]+)?(?P<b>[^\W\d_]+)?"
)
_YEAR: Final = re.compile(r"\b[12]\d{3}\b")
_NEXT: Final = re.compile(
    r"\W*(?:up next|coming up|next up|what(?:'|’)s next"
    r"|(?:next|upcoming|remaining) (?:games?|match(?:es)?|fixtures?))\W*",
    re.IGNORECASE,
)
"""The heading of what comes next."""
_HEADING: Final = re.compile(r"[^\n:.!?]{1,40}")
"""Some other heading: a short line that ends as no sentence does."""
_BELOW: Final = 400
"""Characters from the heading to the last of its lines, at most."""
_LONGEST: Final = 120
"""Characters of a row."""
_MARGIN: Final = 12
"""Characters of blanks and bullets before a row's day."""
_NEAR: Final = 2
"""Years around the publication in which a list's heading puts its days."""


def is_next(text: str, at: int) -> bool:
    """Whether a date at the character stands in a list of what comes next, below its heading or behind it:
    "UP NEXT: Rovers host United on Saturday"."""
    start = text.rfind("\n", 0, at) + 1
    if _NEXT.match(text, start, at):
        return True
    for line in reversed(text[max(0, start - _BELOW) : start].splitlines()):
        if _NEXT.fullmatch(line):
            return True
        if len(line) > _LONGEST or (line.strip() and _HEADING.fullmatch(line)):
            return False
    return False


def is_row(text: str, at: int) -> bool:
    """Whether a date at the character begins a row, with one more beside it that a month begins."""
    if not _LINE_START.search(text, max(0, at - _MARGIN), at):
        return False
    end = text.find("\n", at)
    if end < 0:
        end = len(text)
    if end - at > _LONGEST:
        return False
    start = text.rfind("\n", 0, at) + 1
    before = text[max(0, start - 2 * _LONGEST) : max(0, start - 1)].rstrip().rpartition("\n")[2]
    after = text[end : end + _LONGEST].lstrip().partition("\n")[0]
    return _begins_with_day(before) or _begins_with_day(after)


def heading_year(text: str, at: int, now: date) -> int | None:
    """The year that the line above the first row names, if it is one of those around `now`."""
    start = text.rfind("\n", 0, at) + 1
    above = text[max(0, start - _LONGEST) : start].rstrip().rpartition("\n")[2]
    years = {int(found[0]) for found in _YEAR.finditer(above)}
    near = [year for year in years if abs(year - now.year) <= _NEAR]
    return near[0] if len(near) == 1 else None


def _begins_with_day(line: str) -> bool:
    """Whether the line begins with the name of a month, or with a weekday or a number and then one."""
    found = _FIRST_WORDS.match(line)
    return found is not None and any(month_of(word) is not None for word in found.groups() if word)
