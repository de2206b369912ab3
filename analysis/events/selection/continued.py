"""Sentences of a quotation that go on without a cue of their own: the same speaker says one thing more."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.coding.slots import Act
from analysis.events.participants import Participants
from analysis.language.syntax import VERBS, has
from analysis.model import Quote


class Continued:
    """The literal quotations of one Doc by where their words stand."""

    def __init__(self, doc: Doc) -> None:
        quotes: list[Quote] = [q for q in doc._.quotes if q.form in ("direct", "mixed")]
        spans = ((start, end, quote) for quote in quotes for start, end in quote.spans)
        self._spans = sorted(spans, key=lambda span: span[:2])
        self._starts = [start for start, _, _ in self._spans]

    def told(self, sentence: Sentence, who: Participants, told: Sequence[Candidate]) -> Iterator[Candidate]:
        """What the sentence goes on to say, unless a statement of it is among the `told`."""
        root = sentence.span.root
        quote = self._around(root.idx)
        if quote is None or root.pos_ not in VERBS or any(one.saying for one in told):
            return
        if not has(root, "nsubj", "nsubjpass", "expl") and root.tag_ != "VB":
            return
        if any(root in one.heads for one in told) or _has_cue(quote, sentence):
            return
        clause = sentence.clauses.of(root)
        sources = (quote.speaker,) if quote.speaker is not None else ()
        heads = (
            () if quote.speaker or quote.speaker_span is None else _phrase_head(root.doc, quote.speaker_span)
        )
        act = Act(root, None, None, (), (), core=None)
        found = Candidate.act(act, clause, sources, ())
        yield found._replace(
            saying=True, content=root, construction="quoted", ruled=False, source_heads=heads
        )

    def _around(self, offset: int) -> Quote | None:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        start, end, quote = self._spans[at]
        return quote if start <= offset < end else None


def _has_cue(quote: Quote, sentence: Sentence) -> bool:
    cue = quote.cue_span
    return cue is not None and sentence.span.start_char <= cue[0] < sentence.span.end_char


def _phrase_head(doc: Doc, span: tuple[int, int]) -> tuple[Token, ...]:
    words = doc.char_span(*span, alignment_mode="expand")
    return (words.root,) if words is not None and len(words) and words.root.pos_ in ("NOUN", "PROPN") else ()
