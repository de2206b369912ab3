"""Statements that no clause has told as an event, but that a quotation attributes to somebody: "According to
the mayor, …", "…," she said, adding …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from analysis.events.clauses import clause
from analysis.events.found import Found
from analysis.events.modality import is_negated, is_obligation
from analysis.events.participants import Participants, is_press
from analysis.events.reporting import reported
from analysis.events.statements import judged
from analysis.model import Quote


class Attributions:
    """The attributed quotations of one Doc by where their cues stand."""

    def __init__(self, doc: Doc) -> None:
        quotes: list[Quote] = [q for q in doc._.quotes if q.speaker and q.speaker_span and q.cue_span]
        self._quotes = sorted(quotes, key=lambda q: q.cue_span or (0, 0))
        self._starts = [q.cue_span[0] for q in self._quotes if q.cue_span]

    def untold(self, sentence: Span, who: Participants, found: Sequence[Found]) -> Iterator[Found]:
        """The statements of a sentence besides the events `found` in it."""
        first = bisect_left(self._starts, sentence.start_char)
        last = bisect_left(self._starts, sentence.end_char)
        for quote in self._quotes[first:last]:
            event = _statement(sentence, quote, who)
            if event is not None and not any(_tells(one, event, quote) for one in found):
                yield event


def _statement(sentence: Span, quote: Quote, who: Participants) -> Found | None:
    cue, content = _root(sentence, quote.cue_span), _root(sentence, quote.spans[0])
    speaker = _root(sentence, quote.speaker_span)
    if cue is None or content is None or speaker is None or content == cue or quote.speaker is None:
        return None
    if is_negated(cue) or is_obligation(cue) or is_press(speaker):
        return None
    sources = who.standing_for(quote.speaker)
    event = None
    if cue.pos_ == "VERB":
        said = clause(cue)
        subjects = said.subjects if speaker in said.subjects else (speaker,)
        event = reported(said._replace(content=content, subjects=subjects), who)
    if event is None or not event.sources or not event.saying:
        kind = judged([content])
        mode = "disapprove" if kind == "ACCUSE" else None
        event = Found((cue, content), cue, kind, mode, sources, (), True, content, (speaker,))
    return event._replace(evidence=_around(sentence, cue, content))


def _tells(one: Found, event: Found, quote: Quote) -> bool:
    """Does an event of the sentence tell the statement already, or what it says?"""
    if event.heads[0] in one.heads:
        return True
    inside = any(start <= head.idx < end for head in one.heads for start, end in quote.spans)
    return inside or (one.saying and bool(set(one.sources) & set(event.sources)))


def _root(sentence: Span, place: tuple[int, int] | None) -> Token | None:
    """The head of the words at a place, as far as they are in the sentence."""
    if place is None:
        return None
    words = [t for t in sentence if place[0] <= t.idx < place[1] and not t.is_punct and not t.is_space]
    return sentence.doc[words[0].i : words[-1].i + 1].root if words else None


def _around(sentence: Span, cue: Token, content: Token) -> Token:
    """The head of the words that tell both who says something and what."""
    if cue.is_ancestor(content):
        return cue
    if content.is_ancestor(cue):
        return content
    return sentence.root
