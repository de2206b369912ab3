"""Acts told by a noun: "Monday's talks between A and B", "the arrest of X by Y on 3 May".

A noun tells an event, and is no mere topic, when it has both sides and a day of its own, or when a verb says
only that it took place ("Talks between A and B were held in Geneva").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from spacy.tokens import Span, Token

from analysis.events.candidates import Found
from analysis.events.coding.acts import Act
from analysis.events.coding.frames import lemma_of, lexicon, noun_frame
from analysis.events.coding.slots import Place
from analysis.events.participants import Participants
from analysis.language.clauses import Clause


def occurring(said: Clause) -> Act | None:
    """The act of a noun of which the verb tells only that it took place; None for any other clause."""
    lemma = lemma_of(said.head)
    place = lemma == "take" and any(t.lower_ == "place" for t in said.objects)
    held = lemma in lexicon().classes["held"] and said.passive
    if not (place or held or lemma in lexicon().classes["occurring"]):
        return None
    nouns = said.objects if said.passive else said.subjects
    for noun in nouns:
        act = _act(noun)
        if act is not None:
            return act._replace(head=said.head, core=noun)
    return None


def nominal(
    sentence: Span, who: Participants, dated: frozenset[int], without: Collection[AbstractSet[int]]
) -> Iterator[Found]:
    """The events that nouns of the sentence tell. `dated` holds the indices of nouns with a day of their own,
    `without` sets of those that tell none."""
    for noun in sentence:
        if noun.i not in dated or noun.pos_ != "NOUN" or any(noun.i in indices for indices in without):
            continue
        act = _act(noun)
        if act is None:
            continue
        sources = who.doers(t for place in act.sources for t in place.heads)
        targets = who.concerned(act.targets, sources)
        if len(sources) > 1 or (sources and targets):
            yield Found(
                (noun,), noun, act.type, act.mode, sources, targets, False, None, act.sources[0].heads
            )


def _act(noun: Token) -> Act | None:
    """The act with the sides that the noun phrase names: between A and B, A's … on B, … of B by A."""
    frame = noun_frame(noun)
    if frame is None:
        return None
    between = _after(noun, "between") or _after(noun, "among")
    if between:
        return Act(noun, frame.type, frame.mode, (Place(between),), (), True)
    victims = _after(noun, "of")
    doers = _after(noun, "by") or tuple(t for v in victims for t in _after(v, "by"))
    doers = doers or tuple(t for t in noun.children if t.dep_ == "poss")
    targets = tuple(Place(heads) for slot in frame.target if (heads := _after(noun, slot)))
    return Act(noun, frame.type, frame.mode, (Place(doers),), targets)


def _after(noun: Token, preposition: str) -> tuple[Token, ...]:
    return tuple(
        each
        for prep in noun.children
        if prep.dep_ in ("prep", "agent") and prep.lower_ == preposition
        for first in prep.children
        if first.dep_ == "pobj"
        for each in (first, *(c for c in first.conjuncts if c.i > first.i))
    )
