"""What is told of an actor, a quote or a stretch of the text, wherever it is told: in a pane or on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from analysis.annotations.index import Index
from analysis.annotations.wording import (
    ACTOR_KINDS,
    counted,
    date_line,
    event_line,
    is_doubtful,
    quote_line,
    speaker_in_words,
)
from analysis.annotations.wrap import one_line
from analysis.model import Actor, Date, Event, EventDate, Quote

_WORDS: Final = 90
"""Characters of the text that an excerpt has at most."""


_SAYING_NOTHING: Final = frozenset({"it", "its", "this", "that", "these", "those", "which", "what", "who"})
"""Pronouns that, with nobody known to whom they point, do not even tell what kind of speaker it is."""


def summary(actor: Actor, index: Index) -> str:
    """What kind of actor it is, and how much there is of it."""
    events = {event.id for event in (*index.did(actor.id), *index.met(actor.id))}
    counts = ((len(actor.mentions), "mention"), (len(events), "event"), (len(index.said(actor.id)), "quote"))
    return " · ".join([ACTOR_KINDS[actor.kind], *(counted(count, word) for count, word in counts if count)])


def part(actor: Actor, index: Index) -> str:
    """What the columns of the list of actors say: `Vera Dahl: 2 mentions · events: does 0, suffers 1`."""
    does, meets = len(index.did(actor.id)), len(index.met(actor.id))
    mentions = counted(len(actor.mentions), "mention")
    return f"{one_line(actor.name)}: {mentions} · events: does {does:,}, suffers {meets:,}"


def roles(actor: Actor) -> list[tuple[str, int]]:
    """The roles, each once, and where it is first written."""
    first: dict[str, tuple[str, int]] = {}
    for role in actor.roles:
        first.setdefault(role.title.casefold(), (role.title, role.start))
    return list(first.values())


def speaker(quote: Quote, index: Index) -> str | None:
    """How the speaker is called: the actor's name, or the words that stand there for somebody unknown, unless
    they tell no more than that there is one."""
    actor = index.actors.get(quote.speaker or "")
    if actor is not None:
        return actor.name
    words = index.text[slice(*quote.speaker_span)] if quote.speaker_span else ""
    return words if words and words.casefold() not in _SAYING_NOTHING else None


def quoted(quote: Quote, index: Index) -> str:
    """What kind of quote it is, and who is quoted."""
    return quote_line(quote, speaker(quote, index))


def who(quote: Quote, index: Index) -> str:
    """Who is quoted."""
    return one_line(speaker_in_words(speaker(quote, index)))


def reported(quote: Quote, index: Index) -> EventDate | None:
    """When somebody said it, where an event tells of it; of several the first that has a date."""
    events = (index.events[event] for event in index.told_in(quote.id))
    return next((event.date for event in events if event.date is not None), None)


def dated(date: Date, index: Index) -> str:
    """A date's value, what it means and what it is counted from."""
    del index
    return date_line(date)


def value(date: Date, index: Index) -> str:
    """A date's value."""
    del index
    return f"= {one_line(date.value)}"


def told(event: Event, index: Index) -> str:
    """When an event was, of what type, and whether it was."""
    del index
    return event_line(event)


def doubt(event: Event, index: Index) -> str:
    """That an event is doubtful, if it is."""
    del index
    return "doubtful" if is_doubtful(event) else ""


def sources(event: Event, index: Index) -> list[str]:
    """Who did it: by name, and then those whom the article only describes, in its words."""
    return [*_names(event.sources, index), *event.source_words]


def targets(event: Event, index: Index) -> list[str]:
    """To whom it was done, in the same way."""
    return [*_names(event.targets, index), *event.target_words]


def sides(event: Event, index: Index) -> str:
    """Who to whom: `a gunman → Oskar Lind`, `Oskar Lind`, `→ Oskar Lind`; nothing if neither is known."""
    source, target = (one_line(", ".join(side(event, index))) for side in (sources, targets))
    return (f"{source} → {target}" if target else source).strip()


def _names(actors: Iterable[str], index: Index) -> list[str]:
    return [index.actors[one].name for one in actors if one in index.actors]


def excerpt(index: Index, start: int, end: int, most: int = _WORDS) -> str:
    """A stretch of the text, cut after a word when it is long."""
    words = " ".join(index.text[start : min(end, start + most)].split())
    if end <= start + most:
        return words
    whole, _, part = words.rpartition(" ")
    return f"{whole if len(part) < 20 else words}…"
