"""The spaCy component `dateline_events`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.document import news_paragraphs, register
from analysis.events.participants import Participants
from analysis.events.records import Recorder
from analysis.events.relating.calendar import Calendar
from analysis.events.relating.repeats import in_order, without_repeats
from analysis.events.selection.attributed import Attributions
from analysis.events.selection.clauses import select
from analysis.events.selection.sentences import sentences
from analysis.guard import guarded
from analysis.model import Event

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
    who, calendar, attributions = Participants(doc), Calendar(doc), Attributions(doc)
    recorder = Recorder(doc, who, calendar)
    events: list[Event] = []
    titles: set[str] = set()
    for number, (paragraph, tokens) in enumerate(news_paragraphs(doc)):
        before = len(events)
        with guarded(doc, "events", where=(paragraph.start, paragraph.end)) as reading:
            for sentence in sentences(number, paragraph, tokens, calendar):
                told = select(sentence, who)
                if not sentence.in_title:
                    told = attributions.credited(sentence, who, told)
                    told += attributions.untold(sentence, who, tuple(told))
                for candidate in sorted(told, key=lambda one: one.clause.head.i):
                    event = recorder.record(candidate, sentence, events)
                    if event is not None:
                        events.append(event)
        if reading.failed:
            del events[before:]
        if paragraph.part == "title":
            titles.update(event.id for event in events[before:])
    with guarded(doc, "events", "repeats"):
        return without_repeats(events, titles)
    return in_order(events)
