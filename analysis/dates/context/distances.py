"""Points at a distance from another: "two years later", "the day after the raid"."""

from __future__ import annotations

import re
from typing import Final

from analysis.dates.context.hours import SENTENCE_END
from analysis.dates.context.stepping import UNKNOWN, at_distance, known_of, stepped
from analysis.dates.context.thread import NEARBY, Here, Resolved, Source, Told
from analysis.dates.expressions import Offset, Point, Shift
from analysis.dates.periods import first_day, of_day

_MEMORY: Final = 4000
"""Characters over which an event told is still known."""


def counted(point: Point, shift: Shift, here: Here) -> Resolved:
    """The point at its distance from the day of speaking or from the time told, as its words count."""
    tense, now = here.tense, here.now
    if shift.count is None:
        ahead = shift.sign > 0 and (tense != "past" or now is None)  # news tells "days later" of the past
        return Resolved("FUTURE_REF" if ahead else "PAST_REF" if shift.sign else UNKNOWN[shift.unit])
    source = _source(shift, here)
    base = (
        of_day(now)
        if source == "now" and now is not None
        else source.point
        if isinstance(source, Told)
        else None
    )
    if base is None:
        return Resolved(_unresolved(point, shift, source, here))
    if shift.fine:
        base = base.with_(day=None, part="", weekday=None)
    found = at_distance(base, point, shift, tense)
    if found is not None and tense == "past" and (shift.count or 0) > 0 and _is_ahead(found, here):
        return Resolved(_unresolved(point, shift, source, here))  # what is told is over
    return Resolved(found or _unresolved(point, shift, source, here), source if found is not None else None)


def _is_ahead(found: Point, here: Here) -> bool:
    first = first_day(found)
    return first is not None and here.now is not None and first > here.now


def _source(shift: Shift, here: Here) -> Source:
    """What a distance is counted from."""
    thread, tense, at, now = here.thread, here.tense, here.at, here.now
    speaking: Source = "now" if now is not None else thread.once
    if shift.fine:
        told = thread.told
        point = told.point if told is not None else None
        fine = point is not None and (point.month or point.quarter or point.half)
        return told if point is not None and fine and point.year is not None else speaking
    if shift.sign and shift.count == 0:  # "the end of the year": now in news, the thread's in a history
        day = (thread.recent_day(at, now) or thread.late_day(now)) if shift.unit == "day" else None
        return day or speaking or _last(shift, here)
    beside = _just_beside(shift, here)
    if beside is not None:
        return beside
    if shift.basis == "told" and thread.told is None and tense == "past" and (shift.count or 0) > 0:
        return None  # "two years later the firm failed": later than what?
    if shift.basis == "now" or thread.told is None:
        return speaking
    return _last(shift, here)


def _just_beside(shift: Shift, here: Here) -> Told | None:
    """What was mentioned beside the thread since it told a time, if the words go back to it: "since
    January. In that month", "the embargo of 1973. Two years later"."""
    thread, at = here.thread, here.at
    beside, told = thread.beside, thread.told
    if beside is None or shift.basis != "told" or at - beside.at > NEARBY:
        return None
    known = beside.point.month if shift.unit == "month" else beside.point.year
    if known is None or shift.unit not in ("month", "year") or (told is not None and told.at > beside.at):
        return None
    return beside if shift.count == 0 or (told is None and (shift.count or 0) > 0) else None


def _last(shift: Shift, here: Here) -> Told | None:
    """The time last told that is fine enough for the unit."""
    thread, at = here.thread, here.at
    told = thread.told
    if told is not None and shift.unit in ("day", "week", "weekend", "fortnight"):
        # A month or a year told since then has left the day behind.
        coarse = told.point.day is None and (told.point.week is None or shift.unit == "day")
        return thread.recent(thread.day, at) if coarse and not thread.history else None if coarse else told
    return told


def _unresolved(point: Point, shift: Shift, source: Source, here: Here) -> str:
    thread = here.thread
    known = source.point if isinstance(source, Told) else thread.told.point if thread.told else None
    if shift.unit in ("day", "week") and (shift.basis == "told" or isinstance(source, Told)):
        return known_of(known, shift) + (point.part if shift.unit == "day" else "")
    if shift.basis == "now" and shift.unit == "day" and shift.count == 0 and not point.part:
        return "PRESENT_REF"
    return UNKNOWN.get(shift.unit, "XXXX-XX-XX") + (point.part if shift.unit == "day" else "")


def after(offset: Offset, here: Here) -> Resolved | None:
    """The day at a distance from an event, if the text has told when that was: in the last sentence
    before this place that speaks of it and of a day."""
    thread, at = here.thread, here.at
    stem = re.escape(offset.event.removesuffix("s").removesuffix("e"))
    low = max(0, at - _MEMORY)
    spoken_of = list(re.compile(rf"\b{stem}\w{{0,4}}\b", re.IGNORECASE).finditer(thread.text, low, at))
    for event in reversed(spoken_of):
        for told in reversed(thread.points):
            if told.at < low:
                break
            first, last = sorted((event.start(), told.at))
            if last - first < NEARBY and not SENTENCE_END.search(thread.text, first, last):
                moved = stepped(told.point, offset.away, offset.away.count or 0)
                return Resolved(moved, told) if moved is not None else None
    return None
