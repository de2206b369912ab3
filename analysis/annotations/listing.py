"""What stands in the lists beside the text: which records, in which order and under which heads, and what is
said of each, in a line, in two or in full.

Nothing is said of a record before it is asked for: of ten thousand events a screen shows forty.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from typing import Any, Final, Literal, NamedTuple

from analysis.annotations import facts
from analysis.annotations.index import Index, Order
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
_VALUE_ROOM: Final = 11
"""Cells of the value of a date, so that its words stand below those of the others."""
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
        self._groups = _grouped(layer, index, narrowing, order)
        self._folded = [_has_head(group) and group.key in folded for group in self._groups]
        sizes = zip(self._groups, self._folded, strict=True)
        *self._first, self._length = accumulate((_items_of(*one) for one in sizes), initial=0)
        """The number of the first item of each group, and how many there are."""
        *self._before, self.count = accumulate((len(group.records) for group in self._groups), initial=0)
        """How many records there are before each group, and in all."""
        records = chain.from_iterable(group.records for group in self._groups)
        self._place = {record.id: place for place, record in enumerate(records, 1)}

    def __len__(self) -> int:
        """How many items there are."""
        return self._length

    def __getitem__(self, number: int) -> Item:
        """One of the items."""
        if not 0 <= number < self._length:
            raise IndexError(number)
        which = bisect_right(self._first, number) - 1
        group, offset = self._groups[which], number - self._first[which] - _has_head(self._groups[which])
        if offset < 0 or self._folded[which]:
            return Item(group, folded=self._folded[which])
        return Item(group, group.records[offset], group.records[offset - 1] if offset else None)

    def __iter__(self) -> Iterator[Item]:
        """All of them."""
        return map(self.__getitem__, range(self._length))

    def lines(self, record: int) -> list[int]:
        """How many lines each item has, if a record has so many; a head has one."""
        found: list[int] = []
        for group, folded in zip(self._groups, self._folded, strict=True):
            found += [1] * _has_head(group) + [record] * (0 if folded else len(group.records))
        return found

    def at(self, record: str | None) -> int | None:
        """The number of the item that shows a record: its own, or the folded head above it."""
        place = self._place.get(record or "")
        if place is None:
            return None
        which = bisect_right(self._before, place - 1) - 1
        if self._folded[which]:
            return self._first[which]
        return self._first[which] + _has_head(self._groups[which]) + place - 1 - self._before[which]

    def place(self, record: str | None) -> int | None:
        """Which of all the records it is, from 1 on."""
        return self._place.get(record or "")

    def records(self) -> Iterator[Any]:
        """All of them, in their order."""
        return chain.from_iterable(group.records for group in self._groups)

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
            width = min(self._index.day_cells, _DAY_ROOM)
            return f"{short_date(item.record.date, self._index.home_year)[:width]:>{width}} " if width else ""
        return f"{item.group.words} " if len(item.group.records) == 1 and item.group.words else "  "


def _grouped(layer: Layer[Any], index: Index, narrowing: Narrowing, order: Order) -> list[Group]:
    if layer.groups is not None:
        return list(named(layer.groups)(index, narrowing, order))
    records = (
        named(layer.fitting)(index, narrowing) if layer.fitting is not None else layer.of(index.annotation)
    )
    return [Group("", "", records)]


def _has_head(group: Group) -> bool:
    return bool(group.words) and len(group.records) > 1


def _items_of(group: Group, folded: bool) -> int:
    return 1 if folded else len(group.records) + _has_head(group)


# Events


def events(index: Index, narrowing: Narrowing, order: Order) -> Iterator[Group]:
    """The events that a narrowing lets pass: by date under their days, or as told."""
    if order == "text" or not index.annotation.events:
        yield Group("", "", index.fitting(narrowing))
        return
    fitting = index.fitting_ids(narrowing)
    for (key, less), when, together in index.days:
        listed = together if narrowing == ALL else [event for event in together if event.id in fitting]
        if listed:
            alone = when is None and len(index.days) == 1
            words = short_date(when, index.home_year) if when else "" if alone else "no day"
            yield Group(f"{key} {less}", words, listed)


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
    with nobody's name, or goes on to others."""
    told = label.casefold()
    several = max(len(event.sources), len(event.source_words)) > 1
    for name in _called(event, index):
        if told.startswith(name.casefold()):
            rest = label[len(name) :]
            if rest.startswith(" and ") or (several and rest.startswith(",")):
                return label
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
    value = cut(one_line(date.value), _VALUE_ROOM)
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
