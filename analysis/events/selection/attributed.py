"""Statements that no clause has told as an event, but that a quotation attributes to somebody: "According to
the mayor, …", "…," she said, adding …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.coding.acts import act_of
from analysis.events.coding.statements import judged, mode_of
from analysis.events.describing import is_press
from analysis.events.participants import Participants
from analysis.events.selection.reporting import reported
from analysis.language.clauses import Clause
from analysis.language.syntax import helped_by
from analysis.model import Quote


class Attributions:
    """The attributed quotations of one Doc by where their cues stand."""

    def __init__(self, doc: Doc) -> None:
        quotes: list[Quote] = [q for q in doc._.quotes if q.speaker and q.speaker_span and q.cue_span]
        self._quotes = sorted(quotes, key=lambda q: q.cue_span or (0, 0))
        self._starts = [q.cue_span[0] for q in self._quotes if q.cue_span]

    def credited(self, sentence: Sentence, who: Participants, found: Sequence[Candidate]) -> list[Candidate]:
        """The events of a sentence, each statement with the speaker of its quotation: whom the parser took
        for the subject may be somebody who is only mentioned ("Berg – the envoy of A – said"), and a pronoun
        means who speaks, whatever it does by speaking ("he instructed them")."""
        speakers = {
            cue.i: (quote.speaker, speaker)
            for quote in self._in(sentence.span)
            if (cue := _root(sentence.span, quote.cue_span)) is not None
            and (speaker := _root(sentence.span, quote.speaker_span)) is not None
            and quote.speaker is not None
        }
        return [
            _credited(one, *speakers[one.clause.head.i], who)
            if one.clause.head.i in speakers and _is_said(one, speakers[one.clause.head.i][1])
            else one
            for one in found
        ]

    def untold(
        self, sentence: Sentence, who: Participants, found: Sequence[Candidate]
    ) -> Iterator[Candidate]:
        """The statements of a sentence besides the events `found` in it."""
        for quote in self._in(sentence.span):
            event = _statement(sentence, quote, who)
            if event is not None and not any(_tells(one, event, quote) for one in found):
                yield event

    def _in(self, sentence: Span) -> Sequence[Quote]:
        first = bisect_left(self._starts, sentence.start_char)
        return self._quotes[first : bisect_left(self._starts, sentence.end_char)]


def _is_said(one: Candidate, speaker: Token) -> bool:
    return one.saying or (speaker.pos_ == "PRON" and speaker in one.subjects)


def _credited(event: Candidate, id_: str, speaker: Token, who: Participants) -> Candidate:
    if id_ in event.sources:
        return event
    sources = (id_,)
    targets = tuple(one for one in event.targets if one not in sources)
    return event._replace(sources=sources, targets=targets, subjects=(speaker,))


def _statement(sentence: Sentence, quote: Quote, who: Participants) -> Candidate | None:
    cue, content = _root(sentence.span, quote.cue_span), _root(sentence.span, quote.spans[0])
    speaker = _root(sentence.span, quote.speaker_span)
    if cue is None or content is None or speaker is None or content == cue or is_press(speaker):
        return None
    if _is_by_the_way(cue, content):
        return None
    clause = sentence.clauses.of(cue)
    background = cue.dep_ == "relcl"  # "the ministry, which had announced …"
    if background or clause.modality.negated or clause.modality.obligation:
        return None
    subjects = clause.subjects if speaker in clause.subjects and cue.pos_ == "VERB" else (speaker,)
    telling = clause.telling(content, subjects)
    event = reported(telling, who) if cue.pos_ == "VERB" else None
    if event is None or not event.sources or not event.saying:
        event = _judged(clause.telling(content, (speaker,)), content, quote, who)
    return event._replace(evidence=_around(sentence.span, cue, content))


def _is_by_the_way(cue: Token, content: Token) -> bool:
    """Whether somebody says only a part of what is held for his words, inside it: "will listen for hints of
    whether, as the party claims, he plans it"."""
    aside = cue.dep_ == "advcl" and helped_by(cue, {"as"}, "mark", "advmod", "prep")
    return aside and cue.head != content and content.is_ancestor(cue)


def _judged(clause: Clause, content: Token, quote: Quote, who: Participants) -> Candidate:
    """A statement that amounts to what its words, or its verb, make of it."""
    act = act_of(clause.clauses.of(clause.head)) if clause.head.pos_ == "VERB" else None
    kind = judged([content]) or (act.type if act is not None else None)
    speakers = (quote.speaker,) if quote.speaker is not None else ()
    return Candidate.statement(clause, kind, mode_of(kind), speakers, ())


def _tells(one: Candidate, event: Candidate, quote: Quote) -> bool:
    """Does an event of the sentence tell the statement already, or what it says?"""
    if event.clause.head in one.heads:
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
