"""The spaCy component `dateline_quotes`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.document import register
from analysis.quotes.assembling import quotes_of

register()


class QuotesComponent:
    """Sets `doc._.quotes`; reads `doc._.layout`, `doc._.actors` and the parse, as far as they are there."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.quotes = quotes_of(doc)
        return doc


@Language.factory("dateline_quotes", assigns=["doc._.quotes"])
def make_quotes(nlp: Language, name: str) -> QuotesComponent:
    """The factory behind `nlp.add_pipe("dateline_quotes")`."""
    del nlp, name
    return QuotesComponent()
