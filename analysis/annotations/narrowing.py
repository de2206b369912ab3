"""Narrowing the events: what it lets pass, and how it is asked for in plain words."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import takewhile
from typing import Final, Literal, NamedTuple, TypeVar, get_args

from analysis.annotations.search import AS_TYPED
from analysis.annotations.wording import CODES, QUADS, days_in_words, is_doubtful, quad
from analysis.annotations.wrap import cut, one_line
from analysis.model import Actor, Date, Event, EventDate, Status

Item = TypeVar("Item")
Certainty = Literal["sure", "doubtful"]

_STATUSES: Final[tuple[Status, ...]] = get_args(Status)
_CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)
_LONGEST_NAME: Final = 8
_SHORTEST_BEGINNING: Final = 3
"""Of a type or a status; also what is looked for in the middle of a name."""
_NAME_ROOM: Final = 28
_TO: Final = ">"
_ARROW: Final = re.compile(r"→|->|>")
"""What may stand between who did something and to whom."""
_POINT: Final = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?)?")


class Days(NamedTuple):
    """The days from one to another, both included; without one, from the beginning or for ever."""

    first: date | None = None
    last: date | None = None


class Pair(NamedTuple):
    """Who did something, and to whom: actors."""

    source: str
    target: str


class Narrowing(NamedTuple):
    """What an event must be to be listed. Of the kinds (type, mode, class of types), statuses and days that
    are named one is enough, and of sure and doubtful, and of the pairs of source and target; of the actors
    each must have part in it, and so must each of those whom the article only describes, in whose description
    the words are. All of the `words` must be in the label or in the evidence."""

    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    days: tuple[Days, ...] = ()
    certainty: tuple[Certainty, ...] = ()
    described: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()

    def toggle(self, actor: str) -> Narrowing:
        """To this actor and no other; if it is so already, to no actor."""
        return self._replace(actors=() if self.actors == (actor,) else (actor,))

    def and_also(self, other: Narrowing) -> Narrowing:
        """What both ask for."""
        return Narrowing(
            _once(self.actors + other.actors),
            _once(self.kinds + other.kinds),
            _once(self.statuses + other.statuses),
            _once(self.days + other.days),
            _once(self.certainty + other.certainty),
            _once(self.described + other.described),
            words=_once(self.words + other.words),
            pairs=_once(self.pairs + other.pairs),
        )


def _once(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))


ALL: Final = Narrowing()
"""Every event passes."""


class Refused(NamedTuple):
    """Why words were not understood."""

    reason: str


# What passes


def passes(event: Event, narrowing: Narrowing, told: Callable[[Event], str]) -> bool:
    """Whether an event is such as is asked for. `told` gives its `told_words`."""
    return (
        all(actor in event.sources or actor in event.targets for actor in narrowing.actors)
        and (not narrowing.kinds or any(kind in narrowing.kinds for kind in _kinds(event)))
        and (not narrowing.statuses or event.status in narrowing.statuses)
        and (not narrowing.days or any(touches(event.date, days) for days in narrowing.days))
        and (not narrowing.certainty or _certainty(event) in narrowing.certainty)
        and (not narrowing.described or _is_between(event, narrowing.described))
        and (not narrowing.pairs or any(_did_to(event, pair) for pair in narrowing.pairs))
        and (not narrowing.words or has_words(told(event), narrowing.words))
    )


def told_words(event: Event, text: str) -> str:
    """Where `words` are looked for: in the label and the evidence of an event, made `plain`."""
    return plain(f"{event.label}\n{text[event.start : event.end]}")


def has_words(told: str, words: Sequence[str]) -> bool:
    """Whether all the words, or longer ones that begin so, are in a text that has been made `plain`."""
    return all(_begins(word, told) for word in words)


def _begins(word: str, told: str) -> bool:
    at = told.find(word)
    while at > 0 and told[at - 1].isalnum():
        at = told.find(word, at + 1)
    return at >= 0


def _certainty(event: Event) -> Certainty:
    return "doubtful" if is_doubtful(event) else "sure"


def _is_between(event: Event, described: Iterable[str]) -> bool:
    sides = [plain(words) for words in (*event.source_words, *event.target_words)]
    return all(any(words in side for side in sides) for words in described)


def _kinds(event: Event) -> Iterator[str]:
    yield (event.type or "untyped").lower()
    if event.mode:
        yield event.mode
    of = quad(event)
    yield of
    yield from of.split("-")


def _did_to(event: Event, pair: Pair) -> bool:
    return pair.source in event.sources and pair.target in event.targets


def touches(when: Date | EventDate | None, days: Days) -> bool:
    """Whether a time may be then: one that is only known to be of a month may be of each of its days. Where
    no day is known it may not."""
    if when is None or when.earliest is None:
        return False
    first, last = when.earliest, when.latest or when.earliest
    return (days.last is None or first <= days.last.isoformat()) and (
        days.first is None or last >= days.first.isoformat()
    )


# In words


def in_words(narrowing: Narrowing, actors: Mapping[str, Actor]) -> list[str]:
    """What is asked for, piece by piece: `consult or agree`, `Iran`, `planned`, `Sep 2019`."""
    return by_name_in_words(by_name(narrowing, actors))


def by_name_in_words(narrowing: Narrowing) -> list[str]:
    """The same of a narrowing that has the names of its actors."""
    names = [cut(one_line(name), _NAME_ROOM) for name in narrowing.actors]
    names += [f"“{cut(one_line(words), _NAME_ROOM)}”" for words in narrowing.described]
    sides = ([cut(one_line(name), _NAME_ROOM) for name in pair] for pair in narrowing.pairs)
    names += [" or ".join(f"{source} → {target}" for source, target in sides)] if narrowing.pairs else []
    names += [f"words: {quoted_words(narrowing)}"] if narrowing.words else []
    kinds = [kind.replace("-", " ") for kind in narrowing.kinds]
    days = [_days_in_words(days) for days in narrowing.days]
    rest = (kinds, narrowing.statuses, days, narrowing.certainty)
    return names + [" or ".join(words) for words in rest if words]


def quoted_words(narrowing: Narrowing) -> str:
    """The words that are looked for: `“border” and “patrol”`."""
    return " and ".join(f"“{cut(one_line(word), _NAME_ROOM)}”" for word in narrowing.words)


def by_name(narrowing: Narrowing, actors: Mapping[str, Actor]) -> Narrowing:
    """With the names of its actors, since the ids of another annotation may be other ones."""
    return _renamed(narrowing, {id_: actor.name for id_, actor in actors.items()})


def by_id(narrowing: Narrowing, actors: Iterable[Actor]) -> Narrowing:
    """With the ids of those actors that are there by name."""
    ids: dict[str, str] = {}
    for actor in actors:
        ids.setdefault(actor.name, actor.id)
    return _renamed(narrowing, ids)


def _renamed(narrowing: Narrowing, names: Mapping[str, str]) -> Narrowing:
    """With other names for its actors; who has none is left out."""
    pairs = (Pair(names[a], names[b]) for a, b in narrowing.pairs if a in names and b in names)
    actors = (names[actor] for actor in narrowing.actors if actor in names)
    return narrowing._replace(actors=tuple(actors), pairs=tuple(pairs))


def as_typed(narrowing: Narrowing, actors: Mapping[str, Actor]) -> str:
    """Words that ask for the same again, unless an actor is called as one of our own words."""
    named = by_name(narrowing, actors)
    names = [one_line(name) for name in named.actors]
    pairs = (f"{one_line(source)} {_TO} {one_line(target)}" for source, target in named.pairs)
    days = (f"{days.first or ''}..{days.last or ''}" for days in narrowing.days)
    return " ".join(
        [
            *names,
            *pairs,
            *narrowing.described,
            *narrowing.words,
            *narrowing.kinds,
            *narrowing.statuses,
            *days,
            *narrowing.certainty,
        ]
    )


def _days_in_words(days: Days) -> str:
    if days.last is None:
        return f"since {days_in_words(days.first, days.first)}" if days.first else "always"
    if days.first is None:
        return f"until {days_in_words(days.last, days.last)}"
    return days_in_words(days.first, days.last)


# As typed


class Names(NamedTuple):
    """An actor, and all that the text calls it by name."""

    actor: str
    names: tuple[str, ...]


class _Fit(NamedTuple):
    """How well words fit a name of an actor: 0 wholly, 1 as words of it, 2 as the beginning of one, 3 as a
    part of one."""

    rank: int
    actor: str


class _Known(NamedTuple):
    """What words may mean: actors, those whom the article only describes, words of ours."""

    people: list[Names]
    described: list[str]
    tiers: list[dict[str, Narrowing]]
    told: Callable[[str], bool]
    """Whether a word is told of some event."""

    def described_by(self, words: str, rank: int) -> bool:
        """Whether somebody is described so, at least that well."""
        return any(_rank(words, description) <= rank for description in self.described)


def narrowing_of(
    typed: str,
    actors: Sequence[Names],
    modes: Iterable[str],
    described: Iterable[str] = (),
    told: Callable[[str], bool] = lambda word: False,
) -> Narrowing | Refused:
    """What the typed words ask for. `actors` are those of the article, the most likely to be meant first;
    `modes` those that its events have; `described` how it calls those in them who have no name; `told` knows
    of a word that means nothing else whether an event is told with it."""
    people = [Names(known.actor, tuple(plain(name) for name in known.names)) for known in actors]
    known = _Known(people, [plain(words) for words in described], _tiers(modes), told)
    written = _ARROW.sub(f" {_TO} ", typed.replace(",", " ")).split()
    words = [plain(word) or word for word in written]
    found, at = ALL, 0
    while at < len(words):
        count, meaning = _first_meaning(words[at : at + _LONGEST_NAME], known)
        if words[at + count :][:1] == [_TO] and not isinstance(meaning, Refused):
            behind = at + count + 1
            more, target = _first_meaning(words[behind : behind + _LONGEST_NAME], known)
            count, meaning = count + 1 + more, _pair(meaning, target)
        if isinstance(meaning, Refused):
            return Refused(f"“{cut(one_line(written[at]), _NAME_ROOM)}” {meaning.reason}")
        found, at = found.and_also(meaning), at + count
    return found


def _pair(source: Narrowing, target: Narrowing | Refused) -> Narrowing | Refused:
    """What is asked for with an arrow between two actors."""
    if isinstance(target, Refused) or not (source.actors and target.actors):
        return Refused(f"{_TO} stands between two actors")
    return Narrowing(pairs=(Pair(source.actors[0], target.actors[0]),))


def _first_meaning(words: list[str], known: _Known) -> tuple[int, Narrowing | Refused]:
    """How many of the words belong together, and what they mean; an arrow belongs to none. A name of several
    words comes before what the first of them might mean alone."""
    words = list(takewhile(lambda word: word != _TO, words))
    if not words:
        return 1, Refused("stands between two actors")
    for count in range(len(words), 1, -1):
        together = " ".join(words[:count])
        fit = _fit(together, known.people)
        if fit is not None and fit.rank < 3:
            return count, Narrowing(actors=(fit.actor,))
        kind = known.tiers[-1].get("-".join(words[:count]))
        if kind is not None:
            return count, kind
        if known.described_by(together, 2):
            return count, Narrowing(described=(together,))
    return 1, _meaning(words[0], known)


def _meaning(word: str, known: _Known) -> Narrowing | Refused:
    """A date; a word of ours in full; a name, or a word by which somebody is described; the beginning of a
    word of ours; a part of a name, or of a description; a word of what is told."""
    if word == "and":
        return ALL
    days = _days(word)
    if days is not None:
        return Narrowing(days=(days,))
    for tier in known.tiers:
        if word in tier:
            return tier[word]
    fit = _fit(word, known.people)
    if fit is not None and fit.rank < 2:
        return Narrowing(actors=(fit.actor,))
    if known.described_by(word, 1):
        return Narrowing(described=(word,))
    begun = _begun(word, known.tiers)
    if len(begun) == 1:
        return next(iter(begun.values()))
    if fit is not None and (fit.rank < 3 or len(word) >= _SHORTEST_BEGINNING):
        return Narrowing(actors=(fit.actor,))
    if known.described_by(word, 3 if len(word) >= _SHORTEST_BEGINNING else 2):
        return Narrowing(described=(word,))
    if begun:
        return Refused(f"may be {' or '.join(begun)}")
    if known.told(word):
        return Narrowing(words=(word,))
    return Refused("is no type, status, date, actor or word here")


def _tiers(modes: Iterable[str]) -> list[dict[str, Narrowing]]:
    """The words of ours: types, statuses and certainties, with the letters that the list has for types;
    modes; classes. A beginning that the first have is not looked for among the next."""
    statuses = {status: Narrowing(statuses=(status,)) for status in _STATUSES}
    certainties = {certainty: Narrowing(certainty=(certainty,)) for certainty in _CERTAINTIES}
    kinds = (
        {name.lower(): name.lower() for name in CODES},
        {mode: mode for mode in modes},
        {name: name for of in QUADS.values() for name in (of, *of.split("-"))} | {"untyped": "untyped"},
    )
    first, *rest = ({word: Narrowing(kinds=(kind,)) for word, kind in tier.items()} for tier in kinds)
    codes = {code.lower(): first[name.lower()] for name, code in CODES.items()}
    return [first | statuses | certainties, codes, *rest]


def _begun(word: str, tiers: list[dict[str, Narrowing]]) -> dict[str, Narrowing]:
    if len(word) < _SHORTEST_BEGINNING:
        return {}
    found = ({name: means for name, means in tier.items() if name.startswith(word)} for tier in tiers)
    return next((begun for begun in found if begun), {})


def _fit(words: str, people: list[Names]) -> _Fit | None:
    """The actor whose name fits best; of several the first."""
    fits = (_Fit(_rank(words, name), known.actor) for known in people for name in known.names)
    best = min(fits, key=lambda fit: fit.rank, default=None)
    return best if best is not None and best.rank < 4 else None


def _rank(words: str, name: str) -> int:
    if words == name:
        return 0
    if f" {words} " in f" {name} ":
        return 1
    if f" {words}" in f" {name}":
        return 2
    return 3 if words in name else 4


def plain(text: str) -> str:
    """As a keyboard without accents writes it, in small letters."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.translate(AS_TYPED))
    return "".join(character for character in apart if not unicodedata.combining(character)).casefold()


def _days(word: str) -> Days | None:
    """`2019`, `2019-09`, `2019-09-25`, or two of these with `..` between, before or after."""
    first, range_, last = word.partition("..")
    begin, end = _span(first), _span(last if range_ else first)
    if (begin is None and (first or not range_)) or (end is None and last):
        return None
    if begin and end:
        return Days(min(begin[0], end[0]), max(begin[1], end[1]))
    if begin or end:
        return Days(begin[0] if begin else None, end[1] if end else None)
    return None


def _span(word: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day; None if there is none such."""
    point = _POINT.fullmatch(word)
    if point is None:
        return None
    year, month, day = (int(part) if part else None for part in point.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    until = month or 12
    return first, first.replace(month=until, day=day or monthrange(first.year, until)[1])
