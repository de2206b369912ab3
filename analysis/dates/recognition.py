"""Temporal expressions of a stretch of text, each by itself: the grammar applied in two steps, then set
phrases.

The first step reads points, lengths and repetitions; the second reads points that are made of such points,
until nothing more is found.
"""

from __future__ import annotations

from typing import Final

from analysis.dates import calendar_points, composed, durations, relative, sets
from analysis.dates.expressions import Expression, Point
from analysis.dates.grammar import Reading, readings
from analysis.dates.lexing import CLASSES, Word, lex
from analysis.dates.phrases import phrases
from analysis.dates.ranges import shared

_SIMPLE: Final = (*calendar_points.RULES, *relative.RULES, *sets.RULES, *durations.RULES)
_DEPTH: Final = 4
"""Points inside points: "late on the evening of 5 May last year"."""


def recognise(text: str, start: int, end: int) -> list[Expression]:
    """The temporal expressions in `text[start:end]`, in order, without overlaps; offsets are those of
    `text`."""
    words = lex(text, start, end)
    words = _wrapped(words, readings(words, _SIMPLE), text)
    for _ in range(_DEPTH):
        found = readings(words, composed.RULES)
        if not found:
            break
        words = _wrapped(words, found, text)
    expressions = [Expression(w.start, w.end, w.meaning) for w in words if w.meaning is not None]
    expressions = shared(text, expressions)
    return _merged(expressions, phrases(text, start, end))


def _wrapped(words: list[Word], found: list[Reading], text: str) -> list[Word]:
    """The words with each reading as one of them."""
    wrapped: list[Word] = []
    at = 0
    for reading in found:
        first, last = words[reading.start], words[reading.end - 1]
        cls = CLASSES["point" if isinstance(reading.meaning, Point) else "other"]
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
