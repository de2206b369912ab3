"""Times of the day, and of which day they are."""

from __future__ import annotations

import re
from typing import Final

from analysis.dates.context.hours import OVERNIGHT, SENTENCE_END, begins_sentence, is_open
from analysis.dates.context.thread import NEARBY, Here, Resolved, Told
from analysis.dates.expressions import Point
from analysis.dates.periods import days, of_day, to_day

_LINE: Final = re.compile(r"\W*\d\d?(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s[A-Z]{2,4})?\W*", re.IGNORECASE)
"""A time of day alone in its line."""
_MONTHS: Final = 180
"""Days."""


def day_time(point: Point, here: Here) -> Resolved:
    """What a time of the day alone means: one of the day last told, of the day of speaking, or of any day."""
    thread, tense, at, now = here.thread, here.tense, here.at, here.now
    if point.generic:
        return Resolved(point)
    told = thread.recent_day(at, now)
    if told is not None and now is not None and begins_sentence(thread.text, told.at, at):
        day = to_day(told.point)
        if tense == "past" and day is not None and day > now:
            told = thread.late_day(now)  # what is told of is over, and that day is still to come
        days_told = [to_day(one) for one in thread.lately(at)]
        if is_open(thread.text[at : at + len(OVERNIGHT)], point, day, now, days_told):
            return Resolved(point)
    if now is not None and ":" in point.part and _LINE.fullmatch(_line(thread.text, at)):
        return Resolved(of_day(now).with_(part=point.part), "now")  # the hour of an item in a running report
    if thread.repeats(at) or (told is not None and _is_left(told, here)):
        return Resolved(point)
    if told is None and _is_elsewhere(here):
        return Resolved(point)
    if told is not None:
        return Resolved(told.point.with_(part=point.part), told)
    if now is None or ":" not in point.part or _tells_of_before(here):
        return Resolved(point)
    return Resolved(of_day(now).with_(part=point.part), "now")


def _is_elsewhere(here: Here) -> bool:
    """Whether the sentence tells of another year, month or week: "in 1859 they read it at midnight"."""
    thread, at, now = here.thread, here.at, here.now
    told = thread.told
    if told is None or now is None or told.point.day is not None or at - told.at > NEARBY:
        return False
    first, last = days(told.point)
    if first is None or last is None or first <= now.isoformat() <= last:
        return False
    return not SENTENCE_END.search(thread.text, told.at, at)


def _tells_of_before(here: Here) -> bool:
    """Whether the day last told is another one of late, of which the text may go on to tell."""
    thread, now = here.thread, here.now
    day = to_day(thread.day.point) if thread.day is not None else None
    return now is not None and day is not None and day != now and abs((now - day).days) <= _MONTHS


def _is_left(told: Told, here: Here) -> bool:
    """Whether the day told is one to come, and of a paragraph that has ended."""
    thread, at, now = here.thread, here.at, here.now
    day = to_day(told.point)
    return now is not None and day is not None and day > now and "\n" in thread.text[told.at : at]


def _line(text: str, at: int) -> str:
    """The line around the character."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
