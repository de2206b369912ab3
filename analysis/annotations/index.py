"""An annotated article arranged for looking things up: what stands where, what belongs to whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import Final, Literal

from analysis.annotations.date_order import NEVER, date_key, list_key
from analysis.annotations.narrowing import ALL, Names, Narrowing, has_words, passes, told_words
from analysis.annotations.sentence_walk import Sentences
from analysis.annotations.tracks import Item, track
from analysis.annotations.wording import short_date
from analysis.layers import ACTORS, DATES, EVENTS, LAYERS, QUOTES, Layer
from analysis.model import (
    Actor,
    Annotation,
    Article,
    Date,
    Event,
    EventDate,
    Paragraph,
    Quote,
    Reading,
    SourcePlace,
)

Order = Literal["date", "text"]
_MOST: Final = 2 / 3
"""The share of the dated events that may go without their year."""


class Index:
    """Lookups over one article. Before it is annotated there is only its text and, once it has been read, its
    paragraphs and sentences."""

    def __init__(
        self, article: Article, annotation: Annotation | None = None, *, reading: Reading | None = None
    ) -> None:
        self.article = article
        self.text = article.text
        self.annotated = annotation is not None
        self.annotation = annotation or Annotation(article=article)
        found = self.annotation
        self._layout = found.layout or (reading.layout if reading is not None else ())
        read = found.sentences or (reading.sentences if reading is not None else ())
        self.sentences = Sentences(self.text, read, lambda: self.layout)
        self.events = _by_id(EVENTS, found)
        self.quotes = _by_id(QUOTES, found)
        self.dates = _by_id(DATES, found)
        self.actors = _by_id(ACTORS, found)
        self._short = {
            record.id: f"{layer.letter}{number}"
            for layer in LAYERS
            for number, record in enumerate(layer.of(found), 1)
        }
        self.event_track = track(EVENTS, found)
        self.quote_track = track(QUOTES, found)
        self.date_track = track(DATES, found)
        self._did: dict[str, list[Event]] = defaultdict(list)
        self._met: dict[str, list[Event]] = defaultdict(list)
        self._said: dict[str, list[Quote]] = defaultdict(list)
        for event in found.events:
            for actor in event.sources:
                self._did[actor].append(event)
            for actor in event.targets:
                self._met[actor].append(event)
        for quote in found.quotes:
            if quote.speaker:
                self._said[quote.speaker].append(quote)
        self._mentions = sorted(
            (mention.start, mention.end, actor.id) for actor in found.actors for mention in actor.mentions
        )
        self._told_again = sorted((start, event.id) for event in found.events for start, _ in event.mentions)
        self.home_year = _home_year(found.events)
        """The year in which by far the most events took place, if there is one: only the dates of other years
        need to name theirs. In a history every date does."""
        self._words: dict[str, str] = {}
        """The words of the events, once somebody has looked for some."""
        self.fitting = lru_cache(maxsize=8)(self._fitting)
        """The events that a narrowing lets pass, in the order of the text."""
        self.fitting_ids = lru_cache(maxsize=8)(self._fitting_ids)
        """Their ids."""
        self.numbers = lru_cache(maxsize=8)(self._numbers)
        """Which place in a list each of the events has that a narrowing lets pass, from 1 on."""

    def short(self, id_: str) -> str:
        """What a record is called where people read: the letter of its layer and its number in the order of
        the text (`e12`)."""
        return self._short.get(id_, id_)

    # The text

    @cached_property
    def layout(self) -> tuple[Paragraph, ...]:
        """The paragraphs, as they were read or, where nobody has, are read now."""
        from analysis.reading.layout import layout_of  # nobody waits for it who has them

        return self._layout or layout_of(self.article)

    def place_at(self, offset: int) -> SourcePlace | None:
        """Where in its source the text at an offset stands: the page, the chapter; None where nobody
        knows."""
        at = bisect_right(self._place_starts, offset) - 1
        place = self.article.places[at] if at >= 0 else None
        return place if place is not None and offset < place.end else None

    @cached_property
    def _place_starts(self) -> list[int]:
        return [place.start for place in self.article.places]

    # What stands where

    def begins(self, layer: str, record: str) -> int | None:
        """Where a record of a layer begins."""
        entry = next(one for one in LAYERS if one.name == layer)
        begun = (entry.begins(one) for one in entry.of(self.annotation) if one.id == record)
        return next((begins[0] for begins in begun if begins is not None), None)

    def quote_around(self, position: int) -> Quote | None:
        """The innermost of the last few quotes begun that hold the position."""
        for quote in self.quote_track.before(position + 1, 8):
            if any(a <= position < b for a, b in quote.spans):
                return quote
        return None

    def date_at(self, position: int) -> Date | None:
        """The date whose words hold the position."""
        found = (date for date in self.date_track.before(position + 1, 4) if position < date.end)
        return next(found, None)

    def told_again(
        self, start: int, end: int, preferred: str | None, wanted: Callable[[Event], bool]
    ) -> Event | None:
        """The preferred event if a further place that tells it begins in a stretch of the text, else the
        first wanted one of which one does, else the first."""
        low = bisect_left(self._told_again, (start,))
        here = [id_ for _, id_ in self._told_again[low : bisect_left(self._told_again, (end,), low)]]
        events = [self.events[id_] for id_ in here]
        first = next((event for event in events if event.id == preferred), None)
        return first or next(filter(wanted, events), events[0] if events else None)

    def actors_in(self, start: int, end: int) -> list[str]:
        """The ids of the actors mentioned in a stretch of the text, in order."""
        low = bisect_left(self._mentions, (start,))
        high = bisect_left(self._mentions, (end,), low)
        return list(dict.fromkeys(actor for _, _, actor in self._mentions[low:high]))

    def actor_at(self, position: int) -> str | None:
        """The actor mentioned at a position; where mentions are nested, by the innermost of the last few."""
        high = bisect_left(self._mentions, (position + 1,))
        near = self._mentions[max(0, high - 8) : high]
        around = ((end - start, actor) for start, end, actor in near if position < end)
        return min(around, default=(0, None))[1]

    # What belongs together

    def _fitting(self, narrowing: Narrowing) -> tuple[Event, ...]:
        told = self._told_words
        return tuple(event for event in self.annotation.events if passes(event, narrowing, told))

    def _fitting_ids(self, narrowing: Narrowing) -> frozenset[str]:
        return frozenset(event.id for event in self.fitting(narrowing))

    def _numbers(self, order: Order, narrowing: Narrowing) -> dict[str, int]:
        return {event.id: number for number, event in enumerate(self.ordered_events(order, narrowing), 1)}

    def ordered_events(self, order: Order, narrowing: Narrowing = ALL) -> list[Event]:
        """The events as told, or by date; one without a date follows the event told before it."""
        if order == "text":
            return list(self.fitting(narrowing))
        fitting = self.fitting_ids(narrowing)
        return [event for event in self._by_date if event.id in fitting]

    @cached_property
    def _by_date(self) -> list[Event]:
        return [event for _, _, events in self.days for event in events]

    @cached_property
    def days(self) -> list[tuple[tuple[int, int], EventDate | None, list[Event]]]:
        """The events by the date under which they stand in a list: its key, that date, and the events."""
        days: dict[tuple[int, int], tuple[EventDate | None, list[Event]]] = {}
        for event in sorted(self.annotation.events, key=lambda event: event.start):
            when = self.listed_on[event.id]
            days.setdefault(list_key(when), (when, []))[1].append(event)
        return [(key, *days[key]) for key in sorted(days)]

    @cached_property
    def day_cells(self) -> int:
        """How wide the days of all events are, as a list has them."""
        return max((len(short_date(when, self.home_year)) for _, when, _ in self.days), default=0)

    @cached_property
    def listed_on(self) -> dict[str, EventDate | None]:
        """Under which date each event stands in a list by date: its own or, if no day of it is known, that of
        the event told before it; None for what is told before the first known day, which comes first."""
        found: dict[str, EventDate | None] = {}
        before: EventDate | None = None
        for event in sorted(self.annotation.events, key=lambda event: event.start):
            own = self.told_on(event)
            if own is not None and date_key(own) != NEVER:
                before = own
            found[event.id] = before
        return found

    def told_on(self, event: Event) -> EventDate | None:
        """An event's date; an undated answer stands with what it answers, however long the exchange."""
        passed: set[str] = set()
        while event.date is None and event.id not in passed:
            passed.add(event.id)
            event = self.events.get(event.responds_to or "", event)
        return event.date

    def part(self, actor: str) -> int:
        """In how many events and quotes an actor has a part."""
        return len({event.id for event in (*self.did(actor), *self.met(actor))}) + len(self.said(actor))

    def actors_by_weight(self) -> list[Actor]:
        """The actors, those with the greatest part in the article first; with equal parts, by mentions."""
        return list(self._weighed)

    @cached_property
    def _weighed(self) -> list[Actor]:
        return sorted(
            self.annotation.actors,
            key=lambda actor: (self.part(actor.id), len(actor.mentions)),
            reverse=True,
        )

    def names_by_weight(self) -> list[Names]:
        """What each actor is called: its names, and those of its people where the text means it by them."""
        return list(self._names)

    @cached_property
    def _names(self) -> list[Names]:
        text = self.text
        return [
            Names(
                actor.id,
                (
                    actor.name,
                    *actor.aliases,
                    *{text[m.start : m.end] for m in actor.mentions if m.form in ("name", "demonym")},
                ),
            )
            for actor in self.actors_by_weight()
        ]

    def modes(self) -> list[str]:
        """The modes that the events have."""
        return sorted({event.mode for event in self.annotation.events if event.mode})

    def described(self) -> list[str]:
        """How those are called in whose place an event has no name, each once."""
        words = (
            words for event in self.annotation.events for words in event.source_words + event.target_words
        )
        return list(dict.fromkeys(words))

    def is_told(self, word: str) -> bool:
        """Whether a word, or the beginning of one, stands in the label or the evidence of an event."""
        return any(has_words(self._told_words(event), (word,)) for event in self.annotation.events)

    def _told_words(self, event: Event) -> str:
        words = self._words.get(event.id)
        if words is None:
            words = self._words[event.id] = told_words(event, self.text)
        return words

    def did(self, actor: str) -> list[Event]:
        """The events of which the actor is a source."""
        return self._did.get(actor, [])

    def met(self, actor: str) -> list[Event]:
        """The events of which the actor is a target."""
        return self._met.get(actor, [])

    def said(self, actor: str) -> list[Quote]:
        """The quotes of which the actor is the speaker."""
        return self._said.get(actor, [])

    @cached_property
    def _told_in(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for event in self.annotation.events:
            for quote in event.quotes:
                found[quote].append(event.id)
        return found

    def told_in(self, quote: str) -> list[str]:
        """The ids of the events that tell of a quote."""
        return self._told_in.get(quote, [])

    @cached_property
    def _dated_by(self) -> dict[str, list[Event]]:
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.annotation.events:
            if event.date is not None and event.date.mention is not None:
                found[event.date.mention].append(event)
        return found

    def dated_by(self, date: str) -> list[Event]:
        """The events whose date is told by that of the text."""
        return self._dated_by.get(date, [])

    def belongs_to(self, actor: str) -> list[Actor]:
        """Those whom the actor belongs to, nearest first, and those whom they belong to in their turn: from
        a person to the organisation to the country."""
        chain = [actor]
        for link in chain:
            found = self.actors[link].affiliations if link in self.actors else ()
            chain += [one for one in found if one not in chain]
        return [self.actors[one] for one in chain[1:] if one in self.actors]

    def company(self, actor: str) -> list[tuple[Actor, list[Event]]]:
        """The other actors of the actor's events, with those events in the order of the text, whoever is in
        most of them first; not those that the actor belongs to, nor those that belong to it."""
        own = {actor, *(other.id for other in self.belongs_to(actor))}
        shared: dict[str, list[Event]] = defaultdict(list)
        events = {event.id: event for event in (*self.did(actor), *self.met(actor))}
        for event in sorted(events.values(), key=lambda event: event.start):
            for other in dict.fromkeys((*event.sources, *event.targets)):
                if other in self.actors and other not in own:
                    shared[other].append(event)
        met = [(self.actors[other], together) for other, together in shared.items()]
        met = [pair for pair in met if actor not in pair[0].affiliations]
        return sorted(met, key=lambda pair: -len(pair[1]))


def _by_id(layer: Layer[Item], annotation: Annotation) -> dict[str, Item]:
    return {record.id: record for record in layer.of(annotation)}


def _home_year(events: Iterable[Event]) -> int | None:
    years = Counter(event.date.value[:4] for event in events if event.date)
    plain = [(count, year) for year, count in years.items() if year.isdigit()]
    count, year = max(plain, default=(0, ""))
    return int(year) if year and count >= _MOST * years.total() else None
