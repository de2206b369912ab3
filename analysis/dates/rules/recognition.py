"""Temporal expressions of a stretch of text, each by itself: the grammar applied in two steps, then set
phrases.

The first step reads points, lengths and repetitions; the second reads points that are made of such points,
until nothing more is found.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from analysis.dates.expressions import Expression, Length, Point
from analysis.dates.rules import (
    composed,
    days,
    durations,
    listed_points,
    own_years,
    relative,
    sets,
    times,
    year_parts,
    years,
)
from analysis.dates.rules.grammar import Reading, readings
from analysis.dates.rules.lexing import CLASSES, Word, lex
from analysis.dates.rules.phrases import named_days, references
from analysis.dates.rules.ranges import shared

_SIMPLE: Final = (
    *days.RULES,
    *years.RULES,
    *year_parts.RULES,
    *times.RULES,
    *own_years.RULES,
    *listed_points.RULES,
    *relative.RULES,
    *sets.RULES,
    *durations.RULES,
)
_WHOLE: Final = {Point: "point", Length: "length"}
_DEPTH: Final = 4
"""Points inside points: "late on the evening of 5 May last year"."""


def recognise(text: str, start: int, end: int) -> list[Expression]:
    """The temporal expressions in `text[start:end]`, in order, without overlaps; offsets are those of
    `text`."""
    words = _named(lex(text, start, end), named_days(text, start, end))
    words = _wrapped(words, readings(words, _SIMPLE), text)
    for _ in range(_DEPTH):
        found = readings(words, composed.RULES)
        if not found:
            break
        words = _wrapped(words, found, text)
    expressions = [Expression(w.start, w.end, w.meaning) for w in words if w.meaning is not None]
    expressions = shared(text, expressions)
    return _merged(expressions, references(text, start, end))


def _named(words: list[Word], named: list[Expression]) -> list[Word]:
    """The words with each named day as one of them, so that the grammar knows it as a point."""
    starts = [word.start for word in words]
    wrapped: list[Word] = []
    """From the last to the first."""
    rest = len(words)
    for day in reversed(named):
        first, last = bisect_left(starts, day.start), bisect_left(starts, day.end)
        wrapped += reversed(words[last:rest])
        if _in_name(words, first, wrapped[-1] if wrapped else None):
            wrapped.append(Word(day.start, day.end, CLASSES["other"], ""))
        else:
            wrapped.append(Word(day.start, day.end, CLASSES["point"], "", meaning=day.meaning))
        rest = first
    return [*words[:rest], *reversed(wrapped)]


def _in_name(words: list[Word], first: int, behind: Word | None) -> bool:
    """Whether the words from `first` up to the one `behind` them are part of a longer name: "the Good Friday
    Agreement", "Easter Island", "met Johnny Christmas"."""
    if behind is not None and _is_capital(behind):
        return True
    inside = first > 1 and words[first - 2].cls != CLASSES["stop"]
    return inside and _is_capital(words[first - 1])


def _is_capital(word: Word) -> bool:
    return word.cls == CLASSES["other"] and word.text[:1].isupper() and word.text != "I"


def _wrapped(words: list[Word], found: list[Reading], text: str) -> list[Word]:
    """The words with each reading as one of them."""
    wrapped: list[Word] = []
    at = 0
    for reading in found:
        first, last = words[reading.start], words[reading.end - 1]
        cls = CLASSES[_WHOLE.get(type(reading.meaning), "other")]
        wrapped += words[at : reading.start]
        wrapped.append(
            Word(first.start, last.end, cls, text[first.start : last.end], meaning=reading.meaning)
        )
        at = reading.end
    return wrapped + words[at:]


def _merged(grammatical: list[Expression], phrasal: list[Expression]) -> list[Expression]:
    """Both in order; where two overlap, the grammar's, unless the phrase is longer and holds it whole."""
    ranked = sorted(
        [*((e, 0) for e in grammatical), *((e, 1) for e in phrasal)],
        key=lambda one: (one[0].start, -one[0].end, one[1]),
    )
    chosen: list[Expression] = []
    for expression, _ in ranked:
        if not chosen or expression.start >= chosen[-1].end:
            chosen.append(expression)
    return chosen
