"""The quotes of a text, as a person would write them down."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis import Annotator
from analysis.document import register
from analysis.pipeline import COMPONENTS
from analysis.quotes.component import QuotesComponent
from analysis.reading.layout import paragraphs


class Said(NamedTuple):
    """A quote in words: its content pieces, who says it, by which cue, in which form."""

    content: tuple[str, ...]
    speaker: str | None
    cue: str | None
    form: str


Quotes = Callable[[str], list[Said]]


@pytest.fixture(scope="session")
def parsed(annotator: Annotator) -> Callable[[str], Doc]:
    """The Doc of a text with its layout, the quotes component being the only one of ours that has run."""
    nlp: Language = annotator.nlp

    def run(text: str) -> Doc:
        register()
        layout = paragraphs(text)
        pieces = [text[p.start : p.end] for p in layout if p.end > p.start]
        docs = list(nlp.pipe(pieces, disable=list(COMPONENTS)))
        doc = Doc.from_docs(docs, ensure_whitespace=False) if docs else nlp.make_doc("")
        assert doc is not None
        doc._.layout = layout
        return QuotesComponent()(doc)

    return run


@pytest.fixture(scope="session")
def quotes(parsed: Callable[[str], Doc]) -> Quotes:
    """`quotes(text)`: what is said in the text, in order."""

    def run(text: str) -> list[Said]:
        def cut(span: tuple[int, int] | None) -> str | None:
            return None if span is None else text[span[0] : span[1]]

        return [
            Said(tuple(text[a:b] for a, b in q.spans), cut(q.speaker_span), cut(q.cue_span), q.form)
            for q in parsed(text)._.quotes
        ]

    return run
