"""The sentences that may tell events, each with its dates and with what in it is quoted."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from analysis.document import quoted_tokens
from analysis.events.candidates import Sentence
from analysis.events.relating.calendar import Calendar, governing_noun, governing_verb, words_of
from analysis.language.clauses import Clauses
from analysis.model import Paragraph


def sentences(number: int, paragraph: Paragraph, tokens: Span, calendar: Calendar) -> Iterator[Sentence]:
    """The sentences of a paragraph in order; none goes on beyond it. `number` counts paragraphs from 0. They
    are the parser’s: a clause is read off its tree, and a tree never goes on beyond its sentence."""
    inside = quoted_tokens(tokens)
    for span in _split(tokens):
        dates = calendar.within(span)
        points = [token for known, token in dates if known.type in ("DATE", "TIME")]
        governors = [g(token) for token in points for g in (governing_verb, governing_noun)]
        yield Sentence(
            span,
            number,
            paragraph.part == "title",
            dates,
            frozenset(g.i for g in governors if g is not None),
            frozenset(t.i for known, root in dates for t in words_of(known, root)),
            inside,
            Clauses(headline=paragraph.part == "title"),
        )


def _split(tokens: Span) -> Iterator[Span]:
    start = tokens.start
    for token in tokens[1:]:
        if token.is_sent_start:
            yield tokens.doc[start : token.i]
            start = token.i
    yield tokens.doc[start : tokens.end]
