"""What is copied: words of the article as they stand there, or a line on what was understood."""

from __future__ import annotations

import re
from typing import Final

from analysis.annotations.facts import sides, speaker
from analysis.annotations.index import Index
from analysis.annotations.wording import is_doubtful, time_in_words
from analysis.annotations.wrap import one_line
from analysis.model import Event, Quote, Span
from tui import moves
from tui.selection import Selection

_OBEYED: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")


def passage(index: Index, selection: Selection) -> str:
    """The words at the place where one is, character for character: the quote, if one went to it as a quote;
    else the sentences in which the event is told; else the sentence."""
    return index.text[slice(*_passage(index, selection))].rstrip()


def _passage(index: Index, selection: Selection) -> Span:
    quote = index.quotes.get(selection.quote or "")
    if quote is not None and selection.quoted:
        return quote.spans[0][0], quote.spans[-1][1]
    start, end = index.sentences.at(selection.position)
    told = moves.telling(index, selection)
    if told is not None and told[0] < end:
        start = min(start, index.sentences.at(told[0])[0])
        end = max(end, index.sentences.at(max(told[0], told[1] - 1))[1])
    return start, end


def note(index: Index, selection: Selection) -> str | None:
    """A line for one's notes: the event with its date and its actors; or who said the quote; None where
    nothing was understood."""
    event = index.events.get(selection.event or "")
    quote = index.quotes.get(selection.quote or "")
    if quote is not None and (selection.quoted or event is None):
        return _quote_note(index, quote)
    return _event_note(index, event) if event is not None else None


def _event_note(index: Index, event: Event) -> str:
    when = event.date
    day = (time_in_words(when.value, when.earliest, when.latest) or when.value) if when else "undated"
    kind = event.type.lower() if event.type else ""
    status = "" if event.status == "happened" else event.status
    what = ", ".join(filter(None, (kind, status, "doubtful" if is_doubtful(event) else "")))
    return " · ".join(part for part in (day, _told(index, event), what, sides(event, index)) if part)


def _told(index: Index, event: Event) -> str:
    """The event's label; where that had to be cut, the article's own words, of which there are more."""
    label = one_line(event.label)
    return one_line(index.text[event.start : event.end]) if label.endswith("…") else label


def _quote_note(index: Index, quote: Quote) -> str:
    words = one_line(index.text[quote.spans[0][0] : quote.spans[-1][1]])
    return f"{one_line(speaker(quote, index) or 'speaker unknown')}: {words}"


def for_clipboard(text: str) -> str:
    """What can be sent, and pasted into a terminal that obeys what is pasted: no control characters but line
    feeds and tabs, no overrides of direction, and no halves of characters, which have no encoding."""
    return _OBEYED.sub("", text).encode("utf-8", "replace").decode("utf-8")
