"""The sentences that may tell events, each with its dates and with what in it is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Span, Token

from analysis.events.relating.calendar import Calendar, governing_noun, governing_verb, words_of
from analysis.events.selection.quoted import quoted
from analysis.model import Date, Paragraph


class Sentence(NamedTuple):
    """A sentence of the title or the body.

    `paragraph` is the number of its paragraph; `dates` are paired with the token that governs their words;
    `dated` holds the indices of predicates with a date of their own, `omitted` those of the words of dates,
    `quoted` those of all quoted tokens of the paragraph.
    """

    span: Span
    paragraph: int
    in_title: bool
    dates: list[tuple[Date, Token]]
    dated: frozenset[int]
    omitted: frozenset[int]
    quoted: frozenset[int]


def sentences(number: int, paragraph: Paragraph, tokens: Span, calendar: Calendar) -> Iterator[Sentence]:
    """The sentences of a paragraph in order; none goes on beyond it. `number` counts paragraphs from 0. They
    are the parser’s: a clause is read off its tree, and a tree never goes on beyond its sentence."""
    inside = quoted(tokens)
    for span in _split(tokens):
        dates = calendar.within(span)
        governors = [g(token) for _, token in dates for g in (governing_verb, governing_noun)]
        yield Sentence(
            span,
            number,
            paragraph.part == "title",
            dates,
            frozenset(g.i for g in governors if g is not None),
            frozenset(t.i for known, root in dates for t in words_of(known, root)),
            inside,
        )


def _split(tokens: Span) -> Iterator[Span]:
    start = tokens.start
    for token in tokens[1:]:
        if token.is_sent_start:
            yield tokens.doc[start : token.i]
            start = token.i
    yield tokens.doc[start : tokens.end]
