"""Moving about: what is selected after a step, a jump or the way back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from typing import Final

from analysis.annotations.index import Index
from analysis.annotations.tracks import Item, Track
from analysis.annotations.wording import MONTHS
from analysis.model import Date, Event, Mention, Quote, Span
from tui.selection import Selection

_HEAD: Final = 2000
"""Characters of the text among which the day of publication is looked for."""


def select(index: Index, selection: Selection, position: int) -> Selection:
    """The selection after moving to a position: the event and the quote of the sentence there, the one
    already chosen if it is among them, or else one that the narrowing lets pass, and the event's first
    actor. A sentence without an event of its own may tell one again. A date is chosen only on request."""
    start, end = index.sentences.at(position)
    wanted = _passing(index, selection)
    event = index.event_track.within(start, end, selection.event, wanted) or index.told_again(
        start, end, selection.event, wanted
    )
    quote = index.quote_track.within(start, end, selection.quote) or index.quote_around(start)
    actor = selection.actor
    if event is not None and event.id != selection.event:
        actor = leading(index, event, selection)
    return selection._replace(
        position=start,
        event=event.id if event else None,
        quote=quote.id if quote else None,
        actor=actor,
        date=None,
        mention=None,
        quoted=False,
    )


def beside(
    track: Track[Item], selection: Selection, listed: Callable[[Item], bool]
) -> tuple[Item | None, Item | None]:
    """The nearest items of a track that are listed, before the place where one reads and after it."""
    before, after = (track.step(None, selection.position, step, listed) for step in (-1, 1))
    return before, after


def at_quote(index: Index, selection: Selection, quote: Quote) -> Selection:
    """The selection after going to a quote as a quote."""
    there = select(index, selection._replace(quote=quote.id), quote.spans[0][0])
    return there._replace(quote=quote.id, actor=quote.speaker or there.actor, quoted=True)


def at_date(index: Index, selection: Selection, date: Date) -> Selection:
    """The selection after asking about a date."""
    return select(index, selection, date.start)._replace(date=date.id)


def near_mention(index: Index, selection: Selection, actor: str) -> Selection:
    """The selection after going to the next sentence that mentions an actor, this one if it does; behind the
    last mention, to that."""
    mentions = index.actors[actor].mentions if actor in index.actors else ()
    if not mentions:
        return selection
    number = bisect_left(mentions, selection.position, key=_start)
    place = mentions[min(number, len(mentions) - 1)].start
    start, _ = index.sentences.at(place)
    return selection if start == selection.position else select(index, selection, place)


def telling(index: Index, selection: Selection) -> Span | None:
    """Where the chosen event is told: its evidence, or a further place if that begins in the sentence being
    read and the evidence does not."""
    event = index.events.get(selection.event or "")
    if event is None:
        return None
    start, end = index.sentences.at(selection.position)
    if start <= event.start < end:
        return event.start, event.end
    again = (place for place in event.mentions if start <= place[0] < end)
    return next(again, (event.start, event.end))


def returned(index: Index, selection: Selection, place: Selection) -> Selection:
    """The selection after going back to a place, with what was chosen there, as far as it is known now:
    the place may be older than the annotation. The marks stay as they are."""
    there = select(index, selection, place.position)
    known = place.actor in index.actors
    return there._replace(
        event=place.event if place.event in index.events else there.event,
        quote=place.quote if place.quote in index.quotes else there.quote,
        actor=place.actor if known else there.actor,
        date=place.date if place.date in index.dates else None,
        mention=place.mention if known else None,
        quoted=place.quoted and place.quote in index.quotes,
    )


def leading(index: Index, event: Event, selection: Selection) -> str | None:
    """The actor to show with an event: its first, or the one that the events are narrowed to."""
    within = (*event.sources, *event.targets)
    narrowed = (actor for actor in selection.narrowing.actors if actor in within)
    return next(iter((*narrowed, *within)), selection.actor)


def step_event(index: Index, selection: Selection, step: int) -> Event | None:
    """The next (+1) or previous (-1) event in the text that the narrowing lets pass, counted from the
    chosen one or, where none is or it is told again, the position."""
    event, told = index.events.get(selection.event or ""), telling(index, selection)
    chosen = event.id if event is not None and told == (event.start, event.end) else None
    return index.event_track.step(chosen, selection.position, step, _passing(index, selection))


def step_quote(index: Index, selection: Selection, step: int) -> Quote | None:
    """The next (+1) or previous (-1) quote in the text."""
    return index.quote_track.step(selection.quote, selection.position, step)


def step_date(index: Index, selection: Selection, step: int) -> Date | None:
    """The next (+1) or previous (-1) date in the text."""
    return index.date_track.step(selection.date, selection.position, step)


def anchor_of(index: Index, selection: Selection) -> Date | None:
    """The date from which the chosen one is counted; while none is chosen, that which dates the event."""
    date, event = index.dates.get(selection.date or ""), index.events.get(selection.event or "")
    source = date.anchor if date is not None else event.date if event is not None else None
    return index.dates.get((source.mention if source else None) or "")


def step_mention(index: Index, selection: Selection, step: int) -> int | None:
    """The number of the shown actor's next (+1) or previous (-1) mention, counted from the one gone to
    or the position."""
    actor = index.actors.get(selection.actor or "")
    if actor is None:
        return None
    if selection.mention is not None:
        number = selection.mention + step
    else:
        number = bisect_left(actor.mentions, selection.position, key=_start) - (step < 0)
    return number if 0 <= number < len(actor.mentions) else None


def mention(index: Index, selection: Selection) -> Mention | None:
    """The mention that was gone to, if the actor has so many."""
    actor, number = index.actors.get(selection.actor or ""), selection.mention
    if actor is None or number is None or not 0 <= number < len(actor.mentions):
        return None
    return actor.mentions[number]


def chosen_words(index: Index, selection: Selection) -> Span | None:
    """Where the date that was asked about stands, or the mention that was gone to."""
    chosen = index.dates.get(selection.date or "") or mention(index, selection)
    return (chosen.start, chosen.end) if chosen is not None else None


def own_day(index: Index, selection: Selection) -> int | None:
    """Where the article gives its day of publication, if the chosen date is counted from that or, while none
    is chosen, the event has no other."""
    day = index.article.published
    if day is None or not _counts_from_own_day(index, selection):
        return None
    dated = (
        d.start for d in index.annotation.dates if d.start < _HEAD and not d.anchor and d.value == f"{day}"
    )
    found = re.search(_written(day), index.text[:_HEAD], re.IGNORECASE)
    return next(dated, found.start() if found else None)


def _counts_from_own_day(index: Index, selection: Selection) -> bool:
    chosen, event = index.dates.get(selection.date or ""), index.events.get(selection.event or "")
    if chosen is not None:
        return chosen.anchor is not None and chosen.anchor.basis == "published"
    return event is not None and event.date is not None and event.date.basis == "published"


def _written(day: date) -> str:
    """The usual ways to write a day, as a pattern."""
    month, number = rf"{MONTHS[day.month - 1]}[a-z]*\.?", rf"0?{day.day}(?:st|nd|rd|th)?"
    return rf"\b(?:{number}\s+{month},?\s+{day.year}|{month}\s+{number},?\s+{day.year}|{day.isoformat()})\b"


def not_counted(index: Index, selection: Selection) -> str:
    """Why one cannot go to what a date is counted from."""
    chosen = index.dates.get(selection.date or "")
    if _counts_from_own_day(index, selection) or (chosen is not None and chosen.anchor):
        return "the article does not say that day"
    if chosen is not None:
        return "this date is counted from no other"
    return "no words date this event" if selection.event else "there is no date here and no event"


def _passing(index: Index, selection: Selection) -> Callable[[Event], bool]:
    fitting = index.fitting_ids(selection.narrowing)
    return lambda event: event.id in fitting


def _start(mention: Mention) -> int:
    return mention.start
