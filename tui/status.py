"""What the lines above and below the panes say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from analysis.model import Span
from tui.catalogue import Catalogue
from tui.facts import speaker
from tui.narrowing import ALL, Narrowing, in_words
from tui.search import Search
from tui.state import Selection
from tui.wording import counted, date_line, day_in_words, event_line, mention_line, quote_line, share
from tui.wrap import cut

_NARROWING_ROOM = 22
"""For the words of a narrowing, so that with its counts and its way out they fit into a small terminal."""


def article_in_words(find: Catalogue) -> str:
    """The article's name, author and day."""
    article = find.article
    name = article.title or (article.source or "").rpartition("/")[2] or "untitled"
    day = day_in_words(article.published) if article.published else None
    return " · ".join(part for part in (name, article.author, day) if part)


def counts(find: Catalogue) -> list[str]:
    """How much was found, if the article is annotated."""
    found = find.annotation
    what = ((found.events, "event"), (found.quotes, "quote"), (found.actors, "actor"))
    return [counted(len(items), word) for items, word in what] if found.engine else []


def status(find: Catalogue, selection: Selection, news: Iterable[str]) -> list[str]:
    """How far one has read, what is new, to what the events are narrowed, and what stands at the place where
    one is: in several lengths, the fullest first."""
    read, here = f"{_share_read(find, selection):3.0%}", _here(find, selection)
    narrowed = narrowing_in_words(find, selection.narrowing)
    pairs = [(narrowed[0], line) for line in here] + [(narrowed[-1], here[-1])]
    told = [read, *(piece for piece in news if piece)]
    return ["  ".join([*told, *filter(None, [narrowing]), line]) for narrowing, line in pairs]


def narrowing_in_words(find: Catalogue, narrowing: Narrowing) -> list[str]:
    """How many events the narrowing leaves, and how to be rid of it: in full and in brief."""
    if narrowing == ALL:
        return [""]
    words = " · ".join(in_words(narrowing, find.actors))
    left = share(len(find.fitting(narrowing)), len(find.events))
    return [f"{left} events: {which} (esc: all)" for which in (words, cut(words, _NARROWING_ROOM))]


def search_in_words(search: Search | None, match: Span | None) -> str:
    """What was searched for, and which match one is at; while more may be found, only how many there are."""
    if search is None:
        return ""
    typed = f"“{search.phrase.typed}”"
    if search.broken:
        return f"{typed} {len(search.matches)}+, given up"
    if not search.complete:
        return f"{typed} {len(search.matches)}+ …"
    if not search.matches:
        return f"{typed} is not in the text"
    number = bisect_left(search.matches, match) + 1 if match is not None else 0
    return f"{typed} {number} of {len(search.matches)}"


def _here(find: Catalogue, selection: Selection) -> list[str]:
    date = find.dates.get(selection.date or "")
    if date is not None:
        return [date_line(date), date_line(date, brief=True)]
    actor = find.actors.get(selection.actor or "")
    if actor is not None and selection.mention is not None and find.mention(selection) is not None:
        return [mention_line(actor, selection.mention, brief=brief) for brief in (False, True)]
    event = find.events.get(selection.event or "")
    pieces = [event_line(event) if event is not None else "", _quote_in_words(find, selection)]
    said = [piece for piece in pieces if piece]
    return ["  ".join(said), *said]


def _quote_in_words(find: Catalogue, selection: Selection) -> str:
    quote = find.quotes.get(selection.quote or "")
    if quote is None:
        return ""
    return quote_line(quote, speaker(quote, find))


def _share_read(find: Catalogue, selection: Selection) -> float:
    return find.sentence(selection.position)[1] / max(1, len(find.text))
