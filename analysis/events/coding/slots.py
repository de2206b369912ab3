"""What a clause says was done, and where in it the two sides of the act stand."""

from __future__ import annotations

from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.events.coding.frames import lexicon
from analysis.language.clauses import Clause, inherited_subjects
from analysis.language.syntax import VERBS, children, coordinated, governed
from analysis.model import PloverType

_CLAUSES: Final = ("acl", "ccomp", "relcl")


class Side(NamedTuple):
    """Where to look for an actor: the nouns, or (`owner`) what qualifies them: whose request it is."""

    heads: tuple[Token, ...]
    owner: bool = False


class Act(NamedTuple):
    """What a clause says was done; the type of what no frame knows is None.

    `doers` are heads of noun phrases; `targets` tells where to look for the other side, best first; `core` is
    the head of the inner act ("agreed to *send*").
    """

    head: Token
    type: PloverType | None
    mode: str | None
    doers: tuple[Token, ...]
    targets: tuple[Side, ...]
    reciprocal: bool = False
    core: Token | None = None


def at_slots(clause: Clause, slots: tuple[str, ...], near: Token | None = None) -> tuple[Side, ...]:
    """The sides that the slots of a frame name; with `near`, only what hangs on that noun."""
    return tuple(side for slot in slots for side in _at_slot(clause, slot, near) if side.heads)


def _at_slot(clause: Clause, slot: str, near: Token | None) -> tuple[Side, ...]:
    match slot:
        case "obj":
            return (Side(clause.objects),) if near is None else ()
        case "dative":
            return (Side(clause.indirect),)
        case "owner":
            return (Side(clause.objects, owner=True),)
        case "content":
            nouns = (*clause.objects, *(noun for _, noun in clause.preps))
            asked = (content_sides(clause), *(content_sides(clause, noun) for noun in nouns))
            return tuple(sides[0] for sides in asked if sides)
        case "deep":
            return content_sides(clause)[1:]
    return (Side(_behind(clause, slot, near)),)


def _behind(clause: Clause, preposition: str, near: Token | None) -> tuple[Token, ...]:
    heads = tuple(noun for each, noun in clause.preps if each == preposition)
    if near is None:
        return heads
    return tuple(noun for noun in heads if _hangs_on(noun, near)) or after(near, preposition)


def after(noun: Token, *prepositions: str) -> tuple[Token, ...]:
    """What the prepositions behind the noun govern: "talks between *A* and *B*"."""
    return coordinated(governed(noun, prepositions, ("prep", "agent")))


def _hangs_on(noun: Token, near: Token) -> bool:
    """Whether the noun, or what it is coordinated with, is governed by a preposition of `near`."""
    return any(near in (each.head, each.head.head) for each in (noun, *noun.conjuncts))


def content_sides(clause: Clause, noun: Token | None = None) -> tuple[Side, ...]:
    """Who is to act in the clause that is asked for: "demanded that Iran stop", "a call for Iran to stop"."""
    content = clause.content
    if noun is not None:
        content = next((t for t in children(noun, *_CLAUSES) if t.pos_ in VERBS), None)
    if content is None:
        return ()
    inner = clause.clauses.of(content)
    own = tuple(t for t in inner.topics or inherited_subjects(content) if t not in clause.subjects)
    sides = [Side(own)] if own else []
    if inner.objects and not inner.passive:
        sides += [Side(inner.objects, owner=True), Side(inner.objects)]
    asked = lexicon().words.asked
    sides += [Side((noun,)) for preposition, noun in inner.preps if preposition in asked]
    return (*sides, *(Side((t,), owner=True) for t in own))
