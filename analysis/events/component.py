"""The spaCy component `dateline_events`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.document import register
from analysis.events.participants import Participants
from analysis.events.records import Recorder
from analysis.events.relating.calendar import Calendar
from analysis.events.relating.repeats import without_repeats
from analysis.events.selection.attributed import Attributions
from analysis.events.selection.clauses import select
from analysis.events.selection.sentences import sentences
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
    for sentence in sentences(doc, calendar):
        told = select(sentence, who)
        if not sentence.in_title:
            told = attributions.credited(sentence, who, told)
            told += attributions.untold(sentence, who, tuple(told))
        for candidate in sorted(told, key=lambda one: one.clause.head.i):
            event = recorder.record(candidate, sentence, events)
            if event is not None:
                events.append(event)
                if sentence.in_title:
                    titles.add(event.id)
    return without_repeats(events, titles)
