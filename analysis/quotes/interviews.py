"""Interviews printed as questions and answers ("Q: ...", "A: ..."): who answers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from analysis.document import article_of, news_paragraphs
from analysis.language.speech_labels import LABELS, role_of
from analysis.model import Actor, Span


def is_answer(label: str) -> bool:
    """Is the label of a turn the one that stands for whoever is interviewed?"""
    return role_of(label) in LABELS.answering


def interviewee(doc: Doc, first: int) -> str | None:
    """The id of the person interviewed: the only one whom the title names, else the only one whom the whole
    introduction names, which ends at character `first`, where the first turn begins. The author is not meant.
    None when there are several, or none."""
    article = article_of(doc)
    author = (article.author or "").casefold() if article else ""
    people = [a for a in doc._.actors if a.kind == "person" and a.name.casefold() != author]
    for stretches in ([span for span, part in _parts(doc) if part == "title"], [(0, first)]):
        named: set[str] = {a.id for a in people if any(_named(a, span) for span in stretches)}
        if len(named) == 1:
            return next(iter(named))
        if named:
            return None
    return None


def _parts(doc: Doc) -> Iterator[tuple[Span, str]]:
    for paragraph, _ in news_paragraphs(doc):
        yield (paragraph.start, paragraph.end), paragraph.part


def _named(actor: Actor, span: Span) -> bool:
    return any(m.form == "name" and span[0] <= m.start < span[1] for m in actor.mentions)
