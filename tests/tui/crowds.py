"""Articles with very many events."""

from __future__ import annotations

import random
from datetime import date, timedelta

from msgspec.structs import replace

from analysis.model import Annotation, Article, Event, EventDate
from tests.tui.example import ANNOTATION, TEXT

SENTENCE = "Somebody said something to somebody else about number {:05}. "


def chronicle(events: int, a_day: int = 5, sentence: str = SENTENCE) -> tuple[Article, Annotation]:
    """So many events, a sentence each and some sentences between them, a few a day."""
    text, found = "", []
    for number in range(events):
        told = sentence.format(number)
        day = f"2024-{1 + number // a_day // 28 % 12:02}-{1 + number // a_day % 28:02}"
        found.append(
            Event(
                id=f"e{number}",
                start=len(text),
                end=len(text) + len(told) - 2,
                trigger=(len(text) + 9, len(text) + 13),
                type="CONSULT",
                source_words=("somebody",),
                target_words=("somebody else",),
                label=f"Somebody says something about number {number:05}",
                date=EventDate(value=day, earliest=day, latest=day, basis="stated"),
            )
        )
        text += told + "Nobody minded. "
    article = Article(text=text)
    return article, Annotation(article=article, events=tuple(found), engine=ANNOTATION.engine)


def many(count: int) -> Annotation:
    """The example with that many events on days of twenty years."""
    chance = random.Random(1)
    events = []
    for number in range(count):
        day = str(date(2001, 1, 1) + timedelta(days=chance.randrange(7000)))
        when = EventDate(value=day, earliest=day, latest=day, basis="stated")
        place = number % len(TEXT)
        event = chance.choice(ANNOTATION.events)
        events.append(
            replace(
                event, id=f"e{number}", date=when, start=place, trigger=(place, place + 1), responds_to=None
            )
        )
    return replace(ANNOTATION, events=tuple(events))
