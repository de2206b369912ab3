"""The spaCy component `dateline_events`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from analysis.document import news_paragraphs, register
from analysis.events.answers import responds_to
from analysis.events.found import Found
from analysis.events.labels import label
from analysis.events.participants import Participants
from analysis.events.quoted import quoted
from analysis.events.repeats import without_repeats
from analysis.events.selection import select
from analysis.events.status import status_of
from analysis.events.timeline import Timeline
from analysis.events.when import Calendar, governing_noun, governing_verb
from analysis.model import Event, EventDate, Quote, Status

register()


class EventsComponent:
    """Sets `doc._.events`, from the parse and from what the components before it found: without actors there
    are no events, without dates none is dated."""

    def __call__(self, doc: Doc) -> Doc:
        if doc.has_annotation("DEP"):
            doc._.events = tuple(_events(doc))
        return doc


@Language.factory("dateline_events")
def make_events(nlp: Language, name: str) -> EventsComponent:
    """The factory behind `nlp.add_pipe("dateline_events")`."""
    del nlp, name
    return EventsComponent()


def _events(doc: Doc) -> list[Event]:
    who = Participants(doc)
    calendar = Calendar(doc)
    timeline = Timeline(calendar)
    quotes = _Quotes(doc._.quotes)
    events: list[Event] = []
    titles: set[str] = set()
    for number, (paragraph, tokens) in enumerate(news_paragraphs(doc)):
        title = paragraph.part == "title"
        inside = quoted(tokens)
        for sentence in _sentences(tokens):
            dates = calendar.within(sentence)
            governors = [g(token) for _, token in dates for g in (governing_verb, governing_noun)]
            dated = frozenset(g.i for g in governors if g is not None)
            omitted = frozenset(
                t.i
                for known, root in dates
                for t in root.subtree
                if known.start <= t.idx < known.end or t.dep_ == "case"
            )
            for found in select(sentence, who, inside, dated, title):
                content = found.heads[1] if found.saying and len(found.heads) > 1 else found.core
                status = status_of(found.heads[0], content, found.type, found.saying)
                when = timeline.date(found, status, sentence, dates, number)
                event = _record(f"e{len(events) + 1}", found, status, when, who, quotes, omitted)
                words = [t for t in sentence if t.idx < event.end]
                answered = responds_to(event, words, events, who)
                events.append(msgspec.structs.replace(event, responds_to=answered))
                if title:
                    titles.add(event.id)
    return without_repeats(events, titles)


def _record(
    id_: str,
    found: Found,
    status: Status,
    when: EventDate | None,
    who: Participants,
    quotes: _Quotes,
    omitted: frozenset[int],
) -> Event:
    start, end = _evidence(found)
    head = found.heads[0]
    return Event(
        id=id_,
        start=start,
        end=end,
        trigger=(head.idx, head.idx + len(head)),
        type=found.type,
        mode=found.mode,
        sources=found.sources,
        targets=found.targets,
        places=who.places(head.subtree),
        date=when,
        status=status,
        label=label(found, who, omitted),
        quotes=quotes.within(start, end),
    )


class _Quotes:
    """Quotations by where they stand."""

    def __init__(self, quotes: tuple[Quote, ...]) -> None:
        self._spans = [(q.spans[0][0], q.spans[-1][1], q.id) for q in quotes]

    def within(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(id_ for first, last, id_ in self._spans if first < end and start < last)


def _evidence(found: Found) -> tuple[int, int]:
    """The clause that tells the event, without clauses coordinated with it."""
    root = found.evidence
    others = {t.i for c in root.children if c.dep_ == "conj" and c.pos_ == "VERB" for t in c.subtree}
    words = [t for t in root.subtree if not t.is_punct and not t.is_space and t.i not in others] or [root]
    return words[0].idx, words[-1].idx + len(words[-1])


def _sentences(tokens: Span) -> Iterator[Span]:
    start = tokens.start
    for token in tokens[1:]:
        if token.is_sent_start:
            yield tokens.doc[start : token.i]
            start = token.i
    yield tokens.doc[start : tokens.end]
