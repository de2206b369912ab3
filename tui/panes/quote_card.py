"""A quote's card: what is known of one quote a row a fact, each with its place in the text.

A row's key is the quote's id and the offset to go to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from analysis.annotations.facts import excerpt, reported, speaker
from analysis.annotations.index import Index
from analysis.annotations.wording import speaker_in_words, when_in_words
from analysis.model import Quote, Span
from tui.panes.rows import Row

_WORDS: Final = 600
"""Characters of each of its parts at most."""


def quote_card(quote: Quote, index: Index) -> Iterator[Row]:
    """The rows on a quote: who said it and by which words that is known, in which form, when it was
    reported, all of its words, and the events that tell of it."""
    here = quote.spans[0][0]
    yield _row(quote, _start(quote.speaker_span, here), "who", speaker_in_words(speaker(quote, index)))
    if quote.speaker is not None and quote.speaker_span is not None:
        named = index.text[slice(*quote.speaker_span)]
        if named != speaker(quote, index):
            yield _row(quote, quote.speaker_span[0], "as", named)
    if quote.cue_span is not None:
        yield _row(quote, quote.cue_span[0], "cue", index.text[slice(*quote.cue_span)])
    yield _row(quote, here, "form", quote.form)
    when = reported(quote, index)
    date = index.dates.get((when.mention if when is not None else None) or "")
    if when is not None:
        yield _row(quote, date.start if date is not None else here, "when", when_in_words(when))
    for start, end in quote.spans:
        yield _row(quote, start, "words", excerpt(index, start, end, _WORDS))
    for event in index.told_in(quote.id):
        yield _row(quote, index.events[event].trigger[0], "event", index.events[event].label)


def _start(span: Span | None, otherwise: int) -> int:
    return span[0] if span is not None else otherwise


def _row(quote: Quote, offset: int, word: str, text: str) -> Row:
    return Row(f"{quote.id} {offset}", ((f"{word:<6}", "rows--quiet"),), text, "rows--detail")
