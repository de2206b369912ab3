"""What is told of an actor, a quote or a stretch of the text, wherever it is told: in a pane or on paper."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from analysis.model import Actor, Quote
from tui.catalogue import Catalogue
from tui.state import Selection
from tui.wording import ACTOR_KINDS, MONTHS, counted

_WORDS: Final = 90
"""Characters of the text that an excerpt has at most."""
_HEAD: Final = 2000
"""Characters of the text among which the day of publication is looked for."""


def summary(actor: Actor, find: Catalogue) -> str:
    """What kind of actor it is, and how much there is of it."""
    events = {event.id for event in (*find.did(actor.id), *find.met(actor.id))}
    counts = ((len(actor.mentions), "mention"), (len(events), "event"), (len(find.said(actor.id)), "quote"))
    return " · ".join([ACTOR_KINDS[actor.kind], *(counted(count, word) for count, word in counts if count)])


def roles(actor: Actor) -> list[tuple[str, int]]:
    """The roles, each once, and where it is first written."""
    first: dict[str, tuple[str, int]] = {}
    for role in actor.roles:
        first.setdefault(role.title.casefold(), (role.title, role.start))
    return list(first.values())


def speaker(quote: Quote, find: Catalogue) -> str | None:
    """How the speaker is called: the actor's name, or the words that stand there for somebody unknown."""
    actor = find.actors.get(quote.speaker or "")
    if actor is not None:
        return actor.name
    return find.text[slice(*quote.speaker_span)] if quote.speaker_span else None


def excerpt(find: Catalogue, start: int, end: int) -> str:
    """A stretch of the text, cut after a word when it is long."""
    words = " ".join(find.text[start : min(end, start + _WORDS)].split())
    if end <= start + _WORDS:
        return words
    whole, _, part = words.rpartition(" ")
    return f"{whole if len(part) < 20 else words}…"


def own_day(find: Catalogue, selection: Selection) -> int | None:
    """Where the article gives its day of publication, if the chosen date is counted from that."""
    chosen = find.dates.get(selection.date or "")
    day = find.article.published
    if chosen is None or day is None or chosen.anchor is None or chosen.anchor.basis != "published":
        return None
    dated = (
        d.start for d in find.annotation.dates if d.start < _HEAD and not d.anchor and d.value == f"{day}"
    )
    found = re.search(_written(day), find.text[:_HEAD], re.IGNORECASE)
    return next(dated, found.start() if found else None)


def _written(day: date) -> str:
    """The usual ways to write a day, as a pattern."""
    month, number = rf"{MONTHS[day.month - 1]}[a-z]*\.?", rf"0?{day.day}(?:st|nd|rd|th)?"
    return rf"\b(?:{number}\s+{month},?\s+{day.year}|{month}\s+{number},?\s+{day.year}|{day.isoformat()})\b"


def not_counted(find: Catalogue, selection: Selection) -> str:
    """Why one cannot go to what a date is counted from."""
    chosen = find.dates.get(selection.date or "")
    if chosen is not None:
        return "the article does not say that day" if chosen.anchor else "this date is counted from no other"
    return "no words date this event" if selection.event else "there is no date here and no event"
