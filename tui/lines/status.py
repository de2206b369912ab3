"""What the lines above and below the panes say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from analysis.annotations import facts
from analysis.annotations.index import Index, Order
from analysis.annotations.narrowing import ALL, Narrowing, in_words
from analysis.annotations.search import Search
from analysis.annotations.wording import (
    between_in_words,
    counted,
    date_line,
    day_in_words,
    event_line,
    mention_line,
    share,
    time_in_words,
)
from analysis.annotations.wrap import cut, one_line
from analysis.layers import LAYERS
from analysis.model import Event, Span
from tui import moves
from tui.lines.headline import GAP, Length
from tui.selection import Selection
from tui.settings.keymap import Keymap

_PHRASE_ROOM: Final = 20
_NARROWING_ROOM: Final = 22
"""For what a person has typed, and for the words of a narrowing, so that the place has room beside them."""
_CHAPTER_ROOM: Final = 16
_PLACE_ROOM: Final = 14
"""Cells of the place below which the other pieces give way."""


def article_in_words(index: Index) -> str:
    """The article's name, author and day."""
    article = index.article
    name = article.title or (article.source or "").rpartition("/")[2] or "untitled"
    day = day_in_words(article.published) if article.published else None
    return " · ".join(part for part in (name, article.author, day) if part)


def counts(index: Index) -> list[str]:
    """How much was found, if the article is annotated; what tells most last: it has room the longest."""
    found = index.annotation
    told = (layer for layer in LAYERS if layer.headline)
    return [counted(len(layer.of(found)), layer.word) for layer in told] if found.engine else []


def status(
    index: Index, selection: Selection, order: Order, news: Sequence[str], *, way_out: bool
) -> list[str | Length]:
    """How far one has read, what is new, to what the events are narrowed, and what stands at the place where
    one is: in several lengths, the fullest first. `news` has several lengths, too; `way_out` says that escape
    undoes the narrowing."""
    read, here = _read(index, selection), _here(index, selection)
    narrowed = narrowing_in_words(index, selection.narrowing, way_out=way_out)
    between = _between(index, selection, order) if not news[0] and selection.event is None else ""
    whole = [(0, 0, number) for number in range(len(here))] + [(0, 1, -1), (1, 1, -1)]
    lengths: list[str | Length] = [
        _joined(read, _at(news, n), _at(narrowed, w), here[h]) for n, w, h in whole
    ]
    if between:
        lengths.insert(0, _joined(read, narrowed[0], between, here[0]))
    for n, w in ((1, 1), (1, 2), (1, 3), (2, 3), (2, 4)):
        others = _joined(read, _at(news, n), _at(narrowed, w))
        room = min(_PLACE_ROOM, cell_len(here[-1]))
        lengths.append(Length(_joined(others, here[-1]), cell_len(_joined(others, " " * room))))
    return [*lengths, Length(_at(news, 2), 0)] if news[0] else lengths


def notices_in_words(notices: Sequence[str]) -> list[str]:
    """What a person is to be told of an article: from full to brief."""
    lines = [one_line(notice) for notice in dict.fromkeys(notices)]
    more = f" (and {len(lines) - 1:,} more)" if len(lines) > 1 else ""
    return [GAP.join(lines), f"{lines[0]}{more}"] if lines else [""]


def _joined(*pieces: str) -> str:
    return GAP.join(piece for piece in pieces if piece)


def _at(lengths: Sequence[str], number: int) -> str:
    """The text in one of its lengths, or in the shortest that there is."""
    return lengths[min(number, len(lengths) - 1)]


def narrowing_in_words(index: Index, narrowing: Narrowing, *, way_out: bool) -> list[str]:
    """How many events the narrowing leaves, and how to be rid of it: from full to brief."""
    if narrowing == ALL:
        return [""]
    words = " · ".join(in_words(narrowing, index.actors))
    left = f"{share(len(index.fitting(narrowing)), len(index.events))} events"
    escape = " (esc: all)" if way_out else ""
    told = [f"{left}: {which}{escape}" for which in (words, cut(words, _NARROWING_ROOM))]
    return [*told, f"{left}{escape}", left, ""]


def waiting_in_words(typed: str) -> str:
    """That words to narrow the events with wait for them; nothing if there are none."""
    return f"events: {quoted(typed)} when annotated" if typed else ""


def search_in_words(search: Search | None, match: Span | None) -> list[str]:
    """What is searched for, and which match one is at, while more may be found, only how many there are: from
    full to brief; nothing when there is nothing to be found."""
    if search is None or (search.complete and not search.matches):
        return [""]
    many = f"{len(search.matches):,}"
    if not search.complete:
        place = f"{many}+ …"
    elif search.broken:
        place = f"{many}+"
    else:
        place = share(bisect_left(search.matches, match) + 1 if match is not None else 0, len(search.matches))
    return [f"{quoted(search.phrase.typed)} {place}", place, ""]


def found_in_words(search: Search | None, match: Span | None) -> str:
    """What words that are being typed would index."""
    return "" if search is None else search_in_words(search, match)[-2] if search.matches else "none"


def went_on(search: Search | None, match: Span | None, start: int, step: int) -> str:
    """That a search has led past the end of the text, if it has, and to which match."""
    if match is None or (match[0] > start if step > 0 else match[0] < start):
        return ""
    told, *_ = search_in_words(search, match)
    return f"{told}, on from the {'top' if step > 0 else 'bottom'}"


def failure_in_words(search: Search | None) -> str:
    """Why a search has not found all there is, or anything; nothing if it has, or is still under way."""
    if search is None:
        return ""
    typed = quoted(search.phrase.typed)
    if search.broken:
        return f"{typed} {len(search.matches):,}+, given up"
    return f"{typed} is not in the text" if search.complete and not search.matches else ""


def quoted(typed: str) -> str:
    """What was typed, in brief."""
    return f"“{cut(one_line(typed), _PHRASE_ROOM)}”"


def nothing_here(key: str, keymap: Keymap) -> str:
    """That a key means nothing on the screen that one is on, and which one tells what does."""
    sign = keymap.first_sign("help")
    return f"{one_line(key)} does nothing here" + (f"; {sign} shows what does" if sign else "")


def moment_in_words(index: Index, events: Sequence[Event]) -> str:
    """What a time on the strip holds: when it is, how many events, and the first of them."""
    if not events:
        return ""
    when = [index.told_on(event) for event in (events[0], events[-1])]
    days = dict.fromkeys(
        time_in_words(day.value, day.earliest, day.latest) or day.value for day in when if day
    )
    return f"{' – '.join(days)} · {counted(len(events), 'event')}: {one_line(events[0].label)}"


def _here(index: Index, selection: Selection) -> list[str]:
    date = index.dates.get(selection.date or "")
    if date is not None:
        return [date_line(date), date_line(date, brief=True)]
    actor = index.actors.get(selection.actor or "")
    if actor is not None and selection.mention is not None and moves.mention(index, selection) is not None:
        return [mention_line(actor, selection.mention, brief=brief) for brief in (False, True)]
    event = index.events.get(selection.event or "")
    pieces = [event_line(event) if event is not None else "", _quote_in_words(index, selection)]
    said = [piece for piece in (reversed(pieces) if selection.quoted else pieces) if piece]
    return [GAP.join(said), *said[:1]]


def _between(index: Index, selection: Selection, order: Order) -> str:
    """Between which of the listed events one is, where the sentence tells of none."""
    numbers = index.numbers(order, selection.narrowing)
    near = moves.beside(index.event_track, selection, lambda event: event.id in numbers)
    words = between_in_words(*(numbers[event.id] if event is not None else None for event in near))
    return f"events: {words}" if words else ""


def _quote_in_words(index: Index, selection: Selection) -> str:
    quote = index.quotes.get(selection.quote or "")
    return facts.quoted(quote, index) if quote is not None else ""


def _read(index: Index, selection: Selection) -> str:
    """How far one has read, and on which page or in which chapter one is."""
    share, place = f"{_share_read(index, selection):.0%}", index.place_at(selection.position)
    if place is None or place.kind not in ("page", "chapter", "cue"):
        return share
    return f"{share} p. {place.name}" if place.kind == "page" else f"{share} {_brief(place.name)}"


def _brief(chapter: str) -> str:
    return cut(one_line(chapter), _CHAPTER_ROOM)


def _share_read(index: Index, selection: Selection) -> float:
    return index.sentences.at(selection.position)[1] / max(1, len(index.text))
