"""Where in a clause the other side of an act stands."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.clauses import Clause, clause, inherited_subjects


class Place(NamedTuple):
    """Where to look for an actor: the noun itself, or (`owner`) in what qualifies it: whose request it is."""

    heads: tuple[Token, ...]
    owner: bool = False


def at_slots(said: Clause, slots: tuple[str, ...], near: Token | None = None) -> tuple[Place, ...]:
    """The places that the slots of a frame name; with `near`, only what hangs on that noun."""
    found: list[Place] = []
    for slot in slots:
        if slot == "obj":
            if near is None and said.objects:
                found.append(Place(said.objects))
        elif slot == "dative":
            if said.indirect:
                found.append(Place(said.indirect))
        elif slot == "owner":
            if said.objects:
                found.append(Place(said.objects, owner=True))
        elif slot == "content":
            found.extend(content_places(said)[:1])
            for noun in (*said.objects, *(noun for _, noun in said.preps)):
                found.extend(content_places(said, noun)[:1])
        elif slot == "deep":
            found.extend(content_places(said)[1:])
        else:
            heads = tuple(
                noun for prep, noun in said.preps if prep == slot and (near is None or _hangs_on(noun, near))
            )
            if near is not None and not heads:
                heads = tuple(
                    noun
                    for prep in near.children
                    if prep.dep_ == "prep" and prep.lower_ == slot
                    for first in prep.children
                    if first.dep_ == "pobj"
                    for noun in (first, *(c for c in first.conjuncts if c.i > first.i))
                )
            if heads:
                found.append(Place(heads))
    return tuple(found)


def _hangs_on(noun: Token, near: Token) -> bool:
    """Whether the noun, or what it is coordinated with, is governed by a preposition of `near`."""
    return any(near in (each.head, each.head.head) for each in (noun, *noun.conjuncts))


def content_places(said: Clause, noun: Token | None = None) -> tuple[Place, ...]:
    """Who is to act in the clause that is asked for: "demanded that Iran stop", "a call for Iran to stop"."""
    content = said.content
    if noun is not None:
        content = next(
            (t for t in noun.children if t.dep_ in ("acl", "ccomp", "relcl") and t.pos_ in ("VERB", "AUX")),
            None,
        )
    if content is None:
        return ()
    inner = clause(content)
    subjects = inner.subjects or (inner.objects if inner.passive else ())
    subjects = subjects or inherited_subjects(content)
    own = [t for t in subjects if t not in said.subjects]
    places = [Place(tuple(own))] if own else []
    if inner.objects and not inner.passive:
        places.append(Place(inner.objects, owner=True))
        places.append(Place(inner.objects))
    places.extend(
        Place((noun,))
        for prep, noun in inner.preps
        if prep in ("from", "to", "with", "against", "on", "in", "of")
    )
    places.extend(Place((t,), owner=True) for t in own)
    return tuple(places)
