"""From expressions to dates: every expression of a Doc gets its TIMEX3 type, its value and its days."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.dates.anchors import Thread
from analysis.dates.expressions import Expression, Length, Point, Reference, Repetition
from analysis.dates.genre import is_history
from analysis.dates.numeric import habit
from analysis.dates.periods import days, value
from analysis.dates.recognition import recognise
from analysis.dates.tense import Tenses
from analysis.dates.utterance import Spoken
from analysis.document import article_of, paragraphs_of
from analysis.model import Date, Span, TimexType


class _Found(NamedTuple):
    expression: Expression
    paragraph: Span


class _Value(NamedTuple):
    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None


def dates_of(doc: Doc) -> tuple[Date, ...]:
    """The dates of a Doc, in order, without overlaps, with ids `d1`, `d2` …; the trailer holds none."""
    text = doc.text  # joined from its tokens each time it is asked for
    found = [
        _Found(expression, (paragraph.start, paragraph.end))
        for paragraph in paragraphs_of(doc)
        if paragraph.part != "trailer"
        for expression in recognise(text, paragraph.start, paragraph.end)
    ]
    if not found:
        return ()
    values = _resolved(doc, text, found)
    dates = []
    for one in found:
        known = values.get(one.expression.start)
        if known is not None:
            dates.append((one.expression, known))
    return tuple(
        Date(
            id=f"d{i}",
            start=e.start,
            end=e.end,
            type=v.type,
            value=v.value,
            earliest=v.earliest,
            latest=v.latest,
        )
        for i, (e, v) in enumerate(dates, 1)
    )


def _resolved(doc: Doc, text: str, found: list[_Found]) -> dict[int, _Value]:
    """The values by the offsets of their expressions: first of what the text itself says, then of what it
    quotes, since a quotation's day is often told behind it."""
    article = article_of(doc)
    published = article.published if article is not None else None
    spoken, tenses = Spoken(doc), Tenses(doc)
    outside = [one for one in found if not spoken.holds(one.expression.start)]
    history = is_history((one.expression for one in outside), published)
    now = None if history else published
    order = habit(
        (p.figures for one in found if isinstance(p := one.expression.meaning, Point) and p.figures),
        published,
    )
    values: dict[int, _Value] = {}
    told: list[tuple[int, Point]] = []
    thread = Thread(order, history=history)
    for one in outside:
        _note(one, text, thread, tenses, now, values, told)
    if len(outside) < len(found):
        _resolve_quoted(found, text, Thread(order, history=history), tenses, spoken, now, values, told)
    return values


def _resolve_quoted(
    found: list[_Found],
    text: str,
    thread: Thread,
    tenses: Tenses,
    spoken: Spoken,
    now: date | None,
    values: dict[int, _Value],
    told: list[tuple[int, Point]],
) -> None:
    outside, starts = dict(told), [offset for offset, _ in told]
    for one in found:
        start = one.expression.start
        if start in values:
            if start in outside:
                thread.tell(outside[start], start)
            continue
        low, high = (bisect_left(starts, edge) for edge in one.paragraph)
        _note(one, text, thread, tenses, spoken.day(start, told[low:high], now), values, [])


def _note(
    one: _Found,
    text: str,
    thread: Thread,
    tenses: Tenses,
    now: date | None,
    values: dict[int, _Value],
    told: list[tuple[int, Point]],
) -> None:
    """Write down the value of one expression; if it is a point, the thread goes on from there."""
    expression = one.expression
    start, meaning = expression.start, expression.meaning
    match meaning:
        case Length():
            values[start] = _Value("DURATION", meaning.value)
        case Repetition():
            values[start] = _Value("SET", meaning.value)
        case Reference():
            values[start] = _Value("DATE", meaning.value)
        case Point():
            tense = tenses.at(start, expression.end) if _needs_tense(meaning, now) else None
            resolved = thread.resolve(meaning, tense, start, now)
            if isinstance(resolved, Point):
                values[start] = _Value("TIME" if resolved.part else "DATE", value(resolved), *days(resolved))
                told.append((start, resolved))
                if not _is_aside(meaning, text, start):
                    thread.tell(resolved, start)
            elif resolved:
                values[start] = _Value("TIME" if "XT" in resolved else "DATE", resolved)


def _is_aside(point: Point, text: str, start: int) -> bool:
    """Whether the point only looks back from where the text is: "since 1992", "the year before"."""
    shift = point.shift
    if shift is not None and shift.basis == "told" and shift.count is not None and shift.count < 0:
        return True
    return bool(_SINCE.search(text, max(0, start - 12), start))


_SINCE: Final = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)


def _needs_tense(point: Point, now: date | None) -> bool:
    if now is None or point.year is not None or point.figures:
        return False
    return point.shift is None or point.shift.unit == "weekend"
