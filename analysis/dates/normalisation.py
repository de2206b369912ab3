"""From expressions to dates: every expression of a Doc gets its TIMEX3 type, its value and its days."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from spacy.tokens import Doc

from analysis.dates.context.anchors import resolve
from analysis.dates.context.distances import after
from analysis.dates.context.genre import is_history
from analysis.dates.context.tense import Tenses
from analysis.dates.context.thread import Here, Source, Thread, Told
from analysis.dates.context.utterance import Around, Spoken
from analysis.dates.expressions import Expression, Length, Offset, Point, Reference, Repetition, Unit
from analysis.dates.periods import days, of_day, shifted, to_day, value
from analysis.dates.rules.numeric import habit
from analysis.dates.rules.recognition import recognise
from analysis.document import article_of, paragraphs_of
from analysis.guard import guarded
from analysis.model import Anchor, Date, Span, TimexType


class _Found(NamedTuple):
    expression: Expression
    paragraph: Span


class _Value(NamedTuple):
    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    source: Source = None


_Values: TypeAlias = dict[int, _Value]
"""By the offsets where the expressions begin."""


def dates_of(doc: Doc) -> tuple[Date, ...]:
    """The dates of a Doc, in order, without overlaps, with ids `d1`, `d2` …; the trailer and
    what is in another language hold none."""
    text = doc.text  # joined from its tokens each time it is asked for
    found: list[_Found] = []
    for paragraph in paragraphs_of(doc):
        if paragraph.part not in ("trailer", "foreign"):
            where = paragraph.start, paragraph.end
            with guarded(doc, "dates", where=where):
                found += [_Found(expression, where) for expression in recognise(text, *where)]
    if not found:
        return ()
    article = article_of(doc)
    published = article.published if article is not None else None
    values, uttered = _Values(), dict[int, Told]()
    with guarded(doc, "dates", "resolution") as resolution:
        values, uttered = _resolved(doc, text, found, published)
    if resolution.failed:
        values = _by_themselves(doc, text, found)
    ids = {start: f"d{i}" for i, start in enumerate(sorted(values), 1)}
    dates = []
    for expression, _ in found:
        known = values.get(expression.start)
        if known is not None:
            dates.append(
                Date(
                    id=ids[expression.start],
                    start=expression.start,
                    end=expression.end,
                    type=known.type,
                    value=known.value,
                    earliest=known.earliest,
                    latest=known.latest,
                    anchor=_anchor(known.source, uttered.get(expression.start), published, ids),
                )
            )
    return tuple(dates)


def _anchor(
    source: Source, uttered: Told | None, published: date | None, ids: dict[int, str]
) -> Anchor | None:
    """What a date was counted from. `uttered` is what tells the day of the words around it, where that is not
    the day of publication."""
    if isinstance(source, Told):
        return Anchor(value=value(source.point), basis="told", mention=ids[source.at])
    if source is None:
        return None
    if uttered is not None:
        return Anchor(value=value(uttered.point), basis="uttered", mention=ids[uttered.at])
    return Anchor(value=published.isoformat(), basis="published") if published is not None else None


def _resolved(
    doc: Doc, text: str, found: list[_Found], published: date | None
) -> tuple[_Values, dict[int, Told]]:
    """The values, and for expressions in quotations what tells the day of the utterance: first of what the
    text itself says, then of what it quotes, since a quotation's day is often told behind it."""
    spoken, tenses = Spoken(doc), Tenses(doc)
    outside = [one for one in found if not spoken.holds(one.expression.start)]
    history = is_history((one.expression for one in outside), published)
    now = None if history else published
    order = habit(
        (p.figures for one in found if isinstance(p := one.expression.meaning, Point) and p.figures),
        published,
    )
    values: _Values = {}
    uttered: dict[int, Told] = {}
    told: list[Told] = []
    thread = Thread(text, order, history=history)
    for one in outside:
        with guarded(doc, "dates", where=one.paragraph):
            told += _note(one, text, thread, tenses, now, values)
    if len(outside) == len(found):
        return values, uttered
    thread = Thread(text, order, history=history)
    points, starts = {one.at: one for one in told}, [one.at for one in told]
    around: dict[Span, Around] = {}
    for one in found:
        start = one.expression.start
        if start in values:
            if start in points:
                thread.tell(points[start].point, start)
            continue
        with guarded(doc, "dates", where=one.paragraph):
            if one.paragraph not in around:
                low, high = (bisect_left(starts, edge) for edge in one.paragraph)
                around[one.paragraph] = Around(told[low:high])
            day = spoken.day(start, around[one.paragraph], now)
            if day is not None:
                uttered[start] = day
            spoken_on = to_day(day.point) if day is not None else None if spoken.is_apart(start) else now
            thread.speak(day if spoken_on is None else None)
            _note(one, text, thread, tenses, spoken_on, values)
    return values, uttered


def _by_themselves(doc: Doc, text: str, found: list[_Found]) -> _Values:
    """The values as far as the words of each expression tell them."""
    values: _Values = {}
    for one in found:
        with guarded(doc, "dates", where=one.paragraph):
            _note(one, text, Thread(text, "MDY", history=False), None, None, values)
    return values


def _note(
    one: _Found, text: str, thread: Thread, tenses: Tenses | None, now: date | None, values: _Values
) -> list[Told]:
    """Write down the value of one expression; if it is a point, it is what has been told, and the thread
    goes on from there."""
    expression = one.expression
    start, meaning = expression.start, expression.meaning
    match meaning:
        case Length():
            ahead = _ahead(expression, meaning, text, tenses, now)
            values[start] = ahead or _Value("DURATION", meaning.value)
        case Repetition():
            values[start] = _Value("SET", meaning.value)
            if meaning.value.startswith(_WEEKLY):
                thread.repeat(start)
        case Offset():
            day = after(meaning, Here(thread, None, start, now))
            if day is None or not isinstance(day.meaning, Point):
                values[start] = _Value("DURATION", meaning.length.value)
            else:
                values[start] = _Value("DATE", value(day.meaning), *days(day.meaning), day.source)
                thread.tell(day.meaning, start)
                return [Told(day.meaning, start)]
        case Reference():
            values[start] = _Value("DATE", meaning.value)
        case Point():
            tense = (
                tenses.at(start, expression.end, yearly=_is_yearly(meaning), soon=_is_soon(meaning, now))
                if tenses and _needs_tense(meaning, now)
                else None
            )
            resolved, source = resolve(meaning, Here(thread, tense, start, now))
            if isinstance(resolved, Point):
                kind: TimexType = "TIME" if resolved.part else "DATE"
                values[start] = _Value(kind, value(resolved), *days(resolved), source)
                (thread.mention if _is_aside(meaning, text, start) else thread.tell)(resolved, start)
                return [Told(resolved, start)]
            if resolved:
                values[start] = _Value("TIME" if "XT" in resolved else "DATE", resolved, source=source)
    return []


def _ahead(
    expression: Expression, length: Length, text: str, tenses: Tenses | None, now: date | None
) -> _Value | None:
    """When a length has passed that a clause names which looks ahead: "will meet in three days"."""
    counted = _COUNTED.fullmatch(length.value)
    if (
        tenses is None
        or now is None
        or counted is None
        or not _IN.search(text, max(0, expression.start - _SHORT), expression.start)
        or _WITHIN.match(text, expression.start)
    ):
        return None
    if tenses.counts(expression.start) or tenses.at(expression.start, expression.end) != "future":
        return None
    point = shifted(of_day(now), int(counted["number"]), _UNITS[counted["unit"]])
    return None if point is None else _Value("DATE", value(point), *days(point), "now")


_WEEKLY: Final = ("XXXX-W", "XXXX-XX-XX", "P1D", "P1W")
"""How the values of times begin that come again within a week."""
_SHORT: Final = 16
_HALF_WEEK: Final = 3.5
"""Days."""
_IN: Final = re.compile(r"\bin\s+(?:about\s+|around\s+|just\s+)?\Z", re.IGNORECASE)
_WITHIN: Final = re.compile(r"(?:the|its|his|her|their)\b", re.IGNORECASE)
"""What begins a length within which something will be: "in the next eight weeks"."""
_COUNTED: Final = re.compile(r"P(?P<number>\d{1,3})(?P<unit>[DWMY])")
_UNITS: Final[dict[str, Unit]] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def _is_aside(point: Point, text: str, start: int) -> bool:
    """Whether the point only looks back or ahead from where the text is, or dates a thing: "since 1992",
    "until March", "the treaty of 1815", "the year before"."""
    shift = point.shift
    if shift is not None and shift.basis == "told" and shift.count is not None and shift.count < 0:
        return True
    return bool(
        _BESIDE.search(text, max(0, start - 12), start) or _COMPARED.search(text, max(0, start - 60), start)
    )


_COMPARED: Final = re.compile(
    r"\b(?:from|than|versus|against)\s+(?:an?\s+)?[$€£]?\d[\w.,%]*\s+(?:\w+\s+){0,2}(?:in|on|for)\s+$"
)
"""What stands before the time of a figure that is only compared: "up from 900 in May 2015"."""
_BESIDE: Final = re.compile(r"\b(?:since|until|till|of)\s+(?:the\s+)?$", re.IGNORECASE)


def _is_yearly(point: Point) -> bool:
    return point.season is not None or point.month is not None


def _is_soon(point: Point, now: date | None) -> bool:
    """Whether it is a weekday that lies nearer ahead than back."""
    if now is None or point.weekday is None or point.month is not None:
        return False
    return 0 < (point.weekday - now.isoweekday()) % 7 < _HALF_WEEK


def _needs_tense(point: Point, now: date | None) -> bool:
    if now is None or point.year is not None or point.figures:
        return False
    shift = point.shift
    if shift is None or shift.unit == "weekend":
        return True
    return shift.basis == "told" and (shift.sign > 0 if shift.count is None else shift.count > 0)
