"""The spaCy component `dateline_dates`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.dates.normalisation import dates_of
from analysis.document import register

register()


class DatesComponent:
    """Sets `doc._.dates`: every temporal expression with its TIMEX3 type and value, in order of the text.

    Uses, where they are there, the article's day of publication, its layout, its quotes, the sentences and
    the parse; without any of them it still reads what a date says by itself.
    """

    def __call__(self, doc: Doc) -> Doc:
        doc._.dates = dates_of(doc)
        return doc


@Language.factory("dateline_dates")
def make_dates(nlp: Language, name: str) -> DatesComponent:
    """The factory behind `nlp.add_pipe("dateline_dates")`."""
    del nlp, name
    return DatesComponent()
