"""The spaCy component `dateline_events`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.document import register

register()


class EventsComponent:
    """Sets `doc._.events`."""

    def __call__(self, doc: Doc) -> Doc:
        return doc


@Language.factory("dateline_events")
def make_events(nlp: Language, name: str) -> EventsComponent:
    """The factory behind `nlp.add_pipe("dateline_events")`."""
    del nlp, name
    return EventsComponent()
