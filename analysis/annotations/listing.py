"""What stands in the lists beside the text: which records, in which order and under which heads, and what is
said of each, in a line, in two or in full.

Nothing is said of a record before it is asked for: of ten thousand events a screen shows forty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import Any, Final, Literal, NamedTuple

from analysis.annotations import facts
from analysis.annotations.index import Index, Order, date_key
from analysis.annotations.narrowing import ALL, Narrowing
from analysis.annotations.wording import (
    BASIS_SIGNS,
    DOUBT_SIGN,
    STATUS_SIGNS,
    UNDATED_SIGN,
    anchor_in_words,
    date_meaning,
    event_code,
    event_line,
    is_doubtful,
    quad,
    short_date,
    signed_date,
    speaker_in_words,
)
from analysis.annotations.wrap import cut, one_line
from analysis.layers import Layer, Record, named
from analysis.model import Actor, ActorKind, Date, Event, Quote, QuoteForm

View = Literal["dense", "two lines", "full"]
"""How much of each record is seen: a line, two, or all that the list has to say of it."""
VIEWS: Final[tuple[View, ...]] = ("dense", "two lines", "full")

Piece = tuple[str, str]
"""Words, and what they are (`quiet`, `person`, `verbal-conflict`), which gives them their style."""

SIGNS: Final[dict[ActorKind, str]] = {"person": "☻", "country": "⚑", "organization": "⌂", "group": "⁂"}
FORMS: Final[dict[QuoteForm, str]] = {"direct": "dir", "indirect": "ind", "mixed": "mix"}

_DAY_ROOM: Final = 12
_NAME_ROOM: Final = 22
"""Cells of a name in a dense line, where there must be room for what was done, too."""
_VALUE_ROOM: Final = 10
_QUOTED: Final = 400
"""Characters of a quotation that a list shows at most; its card has all."""


class Entry(NamedTuple):
    """What is said of one record. `head` stands before it and `tail` behind it, whatever the view; in a dense
    list `brief` between them, else one of the `lines` below the other. `style` is what all of it is."""

    head: tuple[Piece, ...]
    brief: str
    lines: tuple[str, str]
    tail: str = ""
    style: str = ""


class Group(NamedTuple):
    """Records that belong under one head, which says `words`; without any they have none."""

    key: str
    words: str
    records: Sequence[Any]


class Item(NamedTuple):
    """A place in the list: the head of a group, or a record. `day` is said with a record that is alone under
    its head; `above` is the record before it, if that is in the same group."""

    group: Group
    record: Any = None
    above: Any = None
    folded: bool = False


class Listing:
    """A list: its items in order, and what is said of each of them. `folded` are the keys of groups of which
    only the head is listed."""

    def __init__(
        self,
        layer: Layer[Any],
        index: Index,
        narrowing: Narrowing = ALL,
        order: Order = "date",
        folded: frozenset[str] = frozenset(),
    ) -> None:
        self._index = index
        self._order = order
        self._entry: Callable[..., Entry] = named(layer.row) if layer.row is not None else _any_entry(layer)
        groups = _grouped(layer, index, narrowing, order)
        self.items = list(chain.from_iterable(_items(group, folded) for group in groups))
        self.count = sum(len(group.records) for group in groups)
        """Of records, those under folded heads, too."""
        self._at: dict[str, int] = {}
        for number, item in enumerate(self.items):
            for record in (item.record,) if item.record is not None else item.group.records:
                self._at[record.id] = number
        records = chain.from_iterable(group.records for group in groups)
        self._place = {record.id: place for place, record in enumerate(records, 1)}
        self._day = lru_cache(maxsize=1)(self._day_column)

    def at(self, record: str | None) -> int | None:
        """The number of the item that shows a record: its own, or the folded head above it."""
        return self._at.get(record or "")

    def place(self, record: str | None) -> int | None:
        """Which of all the records it is, from 1 on."""
        return self._place.get(record or "")

    def head(self, item: Item) -> Piece:
        """What a head says: when it was and, when its records are not listed, how many they are."""
        sign, count = ("▸", f" · {len(item.group.records):,}") if item.folded else ("▾", "")
        return f"{sign} {item.group.words}{count}", "head"

    def entry(self, item: Item) -> Entry:
        """What is said of an item that is a record."""
        said = self._entry(item.record, self._index, item.above)
        day = self._when(item)
        return said._replace(head=((day, "date"), *said.head)) if day else said

    def _when(self, item: Item) -> str:
        """The day that stands before a record: none below a head that tells it."""
        if not isinstance(item.record, Event):
            return ""
        if self._order == "text":
            width = self._day()
            return f"{short_date(item.record.date, self._index.home_year)[:width]:>{width}} " if width else ""
        return f"{item.group.words} " if len(item.group.records) == 1 and item.group.words else "  "

    def _day_column(self) -> int:
        """Cells for the day, where every record tells its own."""
        days = {item.record.date for item in self.items}
        widest = max((len(short_date(day, self._index.home_year)) for day in days), default=0)
        return min(widest, _DAY_ROOM)


def _grouped(layer: Layer[Any], index: Index, narrowing: Narrowing, order: Order) -> list[Group]:
    if layer.groups is not None:
        return list(named(layer.groups)(index, narrowing, order))
    records = (
        named(layer.fitting)(index, narrowing) if layer.fitting is not None else layer.of(index.annotation)
    )
    return [Group("", "", records)]


def _items(group: Group, folded: frozenset[str]) -> Iterator[Item]:
    headed = bool(group.words) and len(group.records) > 1
    if headed and group.key in folded:
        yield Item(group, folded=True)
        return
    if headed:
        yield Item(group)
    above = None
    for record in group.records:
        yield Item(group, record, above)
        above = record


# Events


def events(index: Index, narrowing: Narrowing, order: Order) -> Iterator[Group]:
    """The events that a narrowing lets pass: by date under their days, or as told."""
    ordered = index.ordered_events(order, narrowing)
    days = index.listed_on
    if order == "text" or not any(days[event.id] for event in ordered):
        yield Group("", "", ordered)
        return
    for key, together in groupby(ordered, key=lambda event: date_key(days[event.id])):
        listed = list(together)
        when = days[listed[0].id]
        yield Group(f"{key[0]} {key[1]}", short_date(when, index.home_year) if when else "no day", listed)


def event(event: Event, index: Index, above: Event | None = None) -> Entry:
    """An event: how its day is known, its type, whether it came true, who to whom, what; behind it in how
    many further places it is told, and whether it is doubtful. An answer hangs under what it answers."""
    basis = BASIS_SIGNS[event.date.basis] if event.date is not None else UNDATED_SIGN
    answers = above is not None and event.responds_to == above.id
    status = f"{STATUS_SIGNS[event.status]}{'└' if answers else ''}".strip()
    again = f"+{len(event.mentions)}" if event.mentions else ""
    who, label = facts.sides(event, index), one_line(event.label)
    return Entry(
        head=(
            (basis or " ", "date"),
            (f"{event_code(event)} ", quad(event)),
            (f"{status:<1} ", "date"),
        ),
        brief=_who_did_what(event, index, label),
        lines=(who, label) if who else (label, event_line(event)),
        tail=" ".join(filter(None, (again, DOUBT_SIGN if is_doubtful(event) else ""))),
        style="doubtful" if is_doubtful(event) else "",
    )


def _who_did_what(event: Event, index: Index, label: str) -> str:
    """`Oskar Lind → Vera Dahl +1 · meets Vera Dahl in Oslo`."""
    source, target = facts.sources(event, index), facts.targets(event, index)
    who = f"{_first(source)} → {_first(target)}".strip() if target else _first(source)
    return f"{who} · {_without(label, event, index)}" if who else label


def _first(names: Sequence[str]) -> str:
    """The first one by name, the others by their number."""
    if not names:
        return ""
    first = cut(one_line(names[0]), _NAME_ROOM)
    return f"{first} +{len(names) - 1}" if len(names) > 1 else first


def _without(label: str, event: Event, index: Index) -> str:
    """What a label says behind the name of who did it, which has been said already; all of it where it begins
    with nobody's name."""
    told = label.casefold()
    for name in _called(event, index):
        if told.startswith(name.casefold()):
            rest = label[len(name) :]
            if rest[:1] in (" ", ":", ","):
                return rest.lstrip(" :,") or label
    return label


def _called(event: Event, index: Index) -> list[str]:
    """How those may be called of whom the label speaks first, the longest name first: the last words of a
    name may stand for it."""
    actors = [index.actors[one] for one in event.sources or event.targets if one in index.actors]
    names = {one_line(name) for actor in actors for name in (actor.name, *actor.aliases)}
    names |= {
        " ".join(parts[n:]) for actor in actors for parts in [actor.name.split()] for n in range(len(parts))
    }
    names |= {one_line(words) for words in event.source_words or event.target_words}
    return sorted((name for name in names if len(name) > 1), key=len, reverse=True)


# Actors


def actor(actor: Actor, index: Index, above: Actor | None = None) -> Entry:
    """An actor: its kind by a sign, name and roles; behind them its country, its mentions, in how many events
    it does something, and in how many something is done to it."""
    del above
    roles = ", ".join(title for title, _ in facts.roles(actor))
    country = f"{actor.country}  " if actor.country and actor.kind != "country" else ""
    name = one_line(actor.name)
    does, meets = len(index.did(actor.id)), len(index.met(actor.id))
    return Entry(
        head=((f"{SIGNS[actor.kind]} ", actor.kind),),
        brief=f"{name} · {one_line(roles)}" if roles else name,
        lines=(f"{name} · {one_line(roles)}" if roles else name, facts.summary(actor, index)),
        tail=f"{country}{len(actor.mentions):>3,} {_some(f'{does:,}→', does)} {_some(f'→{meets:,}', meets)}",
    )


def _some(words: str, count: int) -> str:
    return f"{words if count else '':>3}"


# Quotes


def quote(quote: Quote, index: Index, above: Quote | None = None) -> Entry:
    """A quotation: its form, who said it, its words, and when that was reported, where an event tells it."""
    del above
    who = one_line(speaker_in_words(facts.speaker(quote, index)))
    words = one_line(" … ".join(index.text[start:end] for start, end in quote.spans)[:_QUOTED])
    when = signed_date(facts.reported(quote, index), index.home_year)
    return Entry(
        head=((f"{FORMS[quote.form]} ", "quiet"),),
        brief=f"{cut(who, _NAME_ROOM)}: {words}",
        lines=(who, words),
        tail=when[: _DAY_ROOM + 1],
    )


# Dates


def date(date: Date, index: Index, above: Date | None = None) -> Entry:
    """A temporal expression: its value, its words, and what it was counted from or what it means."""
    del above
    words = one_line(index.text[date.start : date.end])
    how = anchor_in_words(date.anchor) or date.type.lower()
    means = date_meaning(date)
    value = cut(one_line(date.value), _VALUE_ROOM + 2)
    return Entry(
        head=((f"{value:<{_VALUE_ROOM}} ", "date"),),
        brief=f"{words} · {how}",
        lines=(words, " · ".join(part for part in (means, how) if part)),
    )


# Any other layer


def _any_entry(layer: Layer[Any]) -> Callable[..., Entry]:
    """The words of a record, and the line that the layer has on it."""
    line = named(layer.line) if layer.line is not None else None

    def entry(record: Record, index: Index, above: Record | None = None) -> Entry:
        del above
        words = one_line(" … ".join(index.text[start:end] for start, end in layer.words(record)))
        said = one_line(line(record, index)) if line is not None else ""
        return Entry((), f"{words} · {said}" if said else words, (words, said))

    return entry
