"""The spaCy component `dateline_dates`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.document import register

register()


class DatesComponent:
    """Sets `doc._.dates`."""

    def __call__(self, doc: Doc) -> Doc:
        return doc


@Language.factory("dateline_dates")
def make_dates(nlp: Language, name: str) -> DatesComponent:
    """The factory behind `nlp.add_pipe("dateline_dates")`."""
    del nlp, name
    return DatesComponent()
