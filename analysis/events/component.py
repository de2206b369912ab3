"""The spaCy component `dateline_events`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from analysis.document import news_paragraphs, register
from analysis.events import labels
from analysis.events.participants import Participants
from analysis.events.found import Found
from analysis.events.quoted import quoted
from analysis.events.selection import select
from analysis.events.status import status_of
from analysis.events.when import Calendar, as_carried, as_stated, governing_verb, stated
from analysis.model import Date, Event, EventDate, Quote

register()


class EventsComponent:
    """Sets `doc._.events`."""

    def __call__(self, doc: Doc) -> Doc:
        if doc.has_annotation("DEP"):
            doc._.events = tuple(_events(doc))
        return doc


@Language.factory("dateline_events")
def make_events(nlp: Language, name: str) -> EventsComponent:
    """The factory behind `nlp.add_pipe("dateline_events")`."""
    del nlp, name
    return EventsComponent()


def _events(doc: Doc) -> Iterator[Event]:
    who = Participants(doc)
    calendar = Calendar(doc)
    ruling: Date | None = None
    count = 0
    for paragraph, tokens in news_paragraphs(doc):
        title = paragraph.part == "title"
        inside = quoted(doc, tokens)
        for sentence in _sentences(tokens):
            dates = calendar.within(sentence)
            dated = frozenset(v.i for _, token in dates if (v := governing_verb(token)) is not None)
            for found in select(sentence, who, inside, dated, title):
                known = stated(dates, found.heads)
                if known is not None:
                    when: EventDate | None = as_stated(known)
                    ruling = known
                elif ruling is not None:
                    when = as_carried(ruling)
                else:
                    when = calendar.inferred()
                count += 1
                yield _record(f"e{count}", found, when, who, doc._.quotes)


def _record(
    id_: str, found: Found, when: EventDate | None, who: Participants, quotes: tuple[Quote, ...]
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
        status=status_of(head, found.core, found.type, found.saying),
        label=labels.label(_subject(found, who), head, _rest(head)),
        quotes=tuple(q.id for q in quotes if q.spans[0][0] < end and start < q.spans[-1][1]),
    )


def _evidence(found: Found) -> tuple[int, int]:
    words = [t for t in found.evidence.subtree if not t.is_punct and not t.is_space]
    others = {
        t.i for c in found.evidence.children if c.dep_ == "conj" and c.pos_ == "VERB" for t in c.subtree
    }
    kept = [t for t in words if t.i not in others] or [found.evidence]
    return kept[0].idx, kept[-1].idx + len(kept[-1])


def _subject(found: Found, who: Participants) -> str | None:
    return who.actor(found.sources[0]).name if found.sources else None


def _rest(head: Token) -> list[Token]:
    return [t for t in head.subtree if t.i > head.i and t.dep_ != "punct"][:20]


def _sentences(tokens: Span) -> Iterator[Span]:
    start = tokens.start
    for token in tokens[1:]:
        if token.is_sent_start:
            yield tokens.doc[start : token.i]
            start = token.i
    yield tokens.doc[start : tokens.end]
