"""One event, one entry: what headline, lead and detail tell again is a mention of what was told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

import msgspec
from msgspec import Struct
from spacy.tokens import Token

from analysis.language.lexicon import load
from analysis.model import Event, Span

_BEGINNING: Final = 12
"""Events of the body among which a headline is looked for."""
_SHARED: Final = 0.6
"""How much of the shorter telling the other one has, by words, for the two to tell the same."""
_SAME: Final = 0.8
"""How much, for two of which but one has a type."""
_MANY: Final = 7
"""Words of a telling of which one may differ; of fewer, it may be whom it is about."""
_ALLEGED: Final = frozenset({"happened", "possible"})
_LIKE: Final = 0.4
"""How much of it a headline has of a telling with the same doer."""
_STEM: Final = 5
_REACH: Final = 12
"""Earlier tellings with a word in common that are compared."""
_TWO: Final = 2
_FEW: Final = 3
"""Fewer words in common prove nothing."""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of repeats.toml."""

    costing: frozenset[str]
    once: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "repeats", Words)


class Told(NamedTuple):
    """An event as it was told: the lemmas of its words, whether in the headline, and the quotation that it
    goes on with without a cue of its own; `verb` is the trigger of the verb that tells more of what a noun
    does; whether it `opens` the text, in its first sentence, and whether it is something said. `around` are
    the lemmas of the whole clause, with what is joined to it.
    """

    event: Event
    words: frozenset[str]
    in_title: bool = False
    continues: str | None = None
    verb: Span | None = None
    opens: bool = False
    saying: bool = False
    around: frozenset[str] = frozenset()


def costs(verb: Token) -> bool:
    """Whether the verb tells what a deed has cost."""
    return verb.lemma_.lower() in _WORDS.costing


def without_repeats(told: Sequence[Told]) -> list[Event]:
    """The events, each told once, in order of their first words and numbered in it (`e1`, `e2`, …).

    Of headline and body the body's telling stays, which has the date and the detail, and of two tellings in
    the body the first; the other is one of its mentions.
    """
    bodies = [one for one in told if not one.in_title]
    return in_order(told, _told_in_body(told) | _told_before(bodies) | _told_by_verb(bodies))


def _told_by_verb(bodies: Iterable[Told]) -> dict[str, str]:
    """The events of nouns that their verbs tell with more, each with the id of that."""
    bodies = tuple(bodies)
    verbs = {one.event.trigger: one.event for one in bodies}
    found: dict[str, str] = {}
    for one in bodies:
        verb = None if one.verb is None else verbs.get(one.verb)
        if verb is not None and verb.type in (one.event.type, None):
            found[one.event.id] = verb.id
    return found


def in_order(told: Sequence[Told], dropped: Mapping[str, str] = MappingProxyType({})) -> list[Event]:
    """The events in order of their first words and numbered in it. `dropped` are the ids of those to leave
    out, each with that of the event that tells the same."""
    events = [one.event for one in told]
    final = {id_: _last(id_, dropped) for id_ in dropped}
    mentions: dict[str, list[tuple[int, int]]] = {}
    for event in events:
        if event.id in final:
            mentions.setdefault(final[event.id], []).append((event.start, event.end))
    kept = sorted((e for e in events if e.id not in dropped), key=lambda e: (e.start, e.trigger))
    numbers = {event.id: number for number, event in enumerate(kept, 1)}

    def answered(event: Event) -> str | None:
        """The new id of what the event answers, if that comes before it."""
        id_ = event.responds_to
        number = numbers.get(final.get(id_, id_)) if id_ is not None else None
        return f"e{number}" if number is not None and number < numbers[event.id] else None

    return [
        msgspec.structs.replace(
            event,
            id=f"e{numbers[event.id]}",
            responds_to=answered(event),
            mentions=tuple(sorted({*event.mentions, *mentions.get(event.id, ())})),
        )
        for event in kept
    ]


def _last(id_: str, dropped: Mapping[str, str]) -> str:
    for _ in range(len(dropped)):
        if id_ not in dropped:
            break
        id_ = dropped[id_]
    return id_


def _told_in_body(told: Iterable[Told]) -> dict[str, str]:
    """The events of the headline that the body tells, each with the id that stays."""
    bodies = [one for one in told if not one.in_title][:_BEGINNING]
    found = {}
    for one in told:
        if one.in_title:
            repeated = next((body for body in bodies if _is_headline_of(one, body)), None)
            if repeated is None and bodies and _opens_with(one, bodies[0]):
                repeated = bodies[0]
            if repeated is not None:
                found[one.event.id] = repeated.event.id
    return found


def _told_before(bodies: Iterable[Told]) -> dict[str, str]:
    """The events that are told again, each with the id that stays."""
    found: dict[str, str] = {}
    by_words: dict[str, list[Told]] = {}
    last: dict[str, Told] = {}
    previous: Told | None = None
    for one in bodies:
        said = last.get(one.event.quotes[0]) if one.event.quotes else None
        if said is None and one.continues is not None and _is_same_speaker(previous, one):
            said = previous
        previous = one
        if said is not None and (one.continues or said.continues) and _goes_on(said, one):
            found[one.event.id] = said.event.id
            previous = said
            continue
        if one.event.quotes:
            last[one.event.quotes[-1]] = one
        near = {id(other): other for word in one.words for other in by_words.get(word, ())[-_REACH:]}
        first_told = sorted(near.values(), key=lambda told: (told.event.start, told.event.trigger))
        same = next((other for other in first_told if _is_told_again(other, one)), None)
        if same is not None:
            found[one.event.id] = same.event.id
            continue
        for word in one.words:
            by_words.setdefault(word, []).append(one)
    return found


def _is_same_speaker(before: Told | None, one: Told) -> bool:
    """Whether what was told just before is a quotation, too, of who is named."""
    if before is None or not before.event.quotes:
        return False
    return bool(_doers(one)) and _doers(before) == _doers(one)


def _doers(told: Told) -> frozenset[str]:
    return frozenset((*told.event.sources, *told.event.source_words))


def _goes_on(first: Told, one: Told) -> bool:
    """Whether a further sentence of a quotation makes no new point."""
    return one.event.type is None or one.event.type == first.event.type


def _is_told_again(first: Told, again: Told) -> bool:
    one, other = first.event, again.event
    if one.type != other.type and one.type is not None and other.type is not None:
        return False
    if one.date is not None and other.date is not None and one.date.value != other.date.value:
        return False
    if not _share(one, other):
        return False
    if _is_once(first, again):
        return True
    overlap = _overlap(first.words, again.words)
    whole = first.words <= again.words or again.words <= first.words or len(first.words) > _MANY
    alike = other.start >= one.end and one.sources == other.sources
    if one.status != other.status and not (alike and {one.status, other.status} == _ALLEGED):
        return False
    if one.type is None or other.type is None:
        same = alike and overlap >= _SAME
        return whole and (same or (overlap >= _SHARED and _trigger(first) == _trigger(again)))
    return overlap >= _SHARED and _trigger(first) == _trigger(again)


def _is_once(first: Told, again: Told) -> bool:
    """Whether both tell of the same person what can be but once: "Berg has died", "Berg died in hospital"."""
    one, other = first.event, again.event
    alone = not _doers(first) and not _doers(again) and len(one.targets) == 1 and one.targets == other.targets
    return alone and one.status == other.status and bool(first.words & again.words & _WORDS.once)


def _trigger(told: Told) -> object:
    return told.event.mode or told.event.type


def _share(one: Event, other: Event) -> bool:
    """Whether the sides go together: the same doers and somebody in common on the other side, or nobody on
    one of them."""
    sides = (
        (set(one.sources) | set(one.source_words), set(other.sources) | set(other.source_words)),
        (set(one.targets) | set(one.target_words), set(other.targets) | set(other.target_words)),
    )
    return all(not a or not b or a & b for a, b in sides) and any(a & b for a, b in sides)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    return both / max(1, min(len(one), len(other))) if both >= _FEW else 0.0


def _stems(words: Iterable[str]) -> frozenset[str]:
    """The beginnings of the words: of a headline whose every word has a capital nobody knows the lemmas."""
    return frozenset(word[:_STEM] for word in words)


def _opens_with(headline: Told, lead: Told) -> bool:
    """Whether the text opens with a deed of him whose deed the headline tells, of the same type as far as
    both have one, and with a word in common: "Berg back in Lima", "Berg landed in Lima"; or, where nobody
    is told to have done it, of the same type and with two words in common."""
    one, other = headline.event, lead.event
    shared = len(_stems(headline.words) & _stems(lead.words))
    if not lead.opens or not shared or one.status != other.status:
        return False
    if not _doers(headline):
        return one.type is not None and one.type == other.type and shared >= _TWO
    return _doers(headline) == _doers(lead) and len({one.type, other.type} - {None}) < _TWO


def _is_headline_of(headline: Told, body: Told) -> bool:
    one, other = headline.event, body.event
    words = _stems(headline.words)
    overlap = max(_overlap(words, _stems(body.words)), _overlap(words, _stems(body.around)))
    if overlap >= _SHARED:
        return True
    alike = (one.type == other.type and one.type is not None) or overlap >= _LIKE
    if not set(one.sources) & set(other.sources):
        return not one.sources and bool(set(one.targets) & set(other.targets)) and alike
    return alike
