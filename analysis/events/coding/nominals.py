"""Acts told by a noun: "Monday's talks between A and B", "the arrest of X by Y on 3 May", "held talks"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.events.coding.frames import Frame, lemma_of, lexicon, noun_frame
from analysis.events.coding.slots import Act, Side, after, at_slots, content_sides
from analysis.language.clauses import Clause
from analysis.language.syntax import children


def occurring(clause: Clause) -> Act | None:
    """The act of a noun of which the verb tells only that it took place; None for any other clause."""
    lemma, words = lemma_of(clause.head), lexicon().words
    place = lemma in words.taking and any(t.lower_ in words.taken for t in clause.objects)
    held = lemma in words.held and clause.passive
    if not (place or held or lemma in words.occurring):
        return None
    for noun in clause.objects if clause.passive else clause.subjects:
        act = of_noun(noun)
        if act is not None:
            return act._replace(head=clause.head, core=noun)
    return None


def of_noun(noun: Token) -> Act | None:
    """The act with the sides that the noun phrase names: between A and B, A's … on B, … of B by A."""
    frame = noun_frame(noun)
    if frame is None:
        return None
    words = lexicon().words
    both = after(noun, *words.both)
    if both:
        return Act(noun, frame.type, frame.mode, both, (), True)
    victims = after(noun, *words.victims)
    doers = after(noun, *words.makers) or tuple(t for v in victims for t in after(v, *words.makers))
    sides = (Side(after(noun, slot)) for slot in frame.target)
    return Act(
        noun,
        frame.type,
        frame.mode,
        doers or tuple(children(noun, "poss")),
        tuple(side for side in sides if side.heads),
    )


def named(clause: Clause) -> Act | None:
    """The act that the object (or the noun after "in", "to", "for", "on") names."""
    words, head = lexicon().words, clause.head
    placed = lemma_of(head) in words.placing and clause.objects  # "places a high value on the visit"
    spoken = any(t.lemma_.lower() in words.spoken for t in clause.objects)
    carried = frozenset() if placed or spoken else words.light_prepositions
    behind = (noun for prep, noun in clause.preps if prep in carried and noun.head.head == head)
    for noun in (*clause.objects, *behind):
        frame = noun_frame(noun) or _by_first_word(noun)
        if frame is not None:
            asked = content_sides(clause, noun)
            targets = (
                *at_slots(clause, frame.target, near=noun),
                *asked[:1],
                *at_slots(clause, frame.target),
                Side((noun,), owner=True),
                *asked[1:],
            )
            return Act(noun, frame.type, frame.mode, clause.subjects, targets, frame.reciprocal)
    return None


def _by_first_word(noun: Token) -> Frame | None:
    """The act that the word in front names, where the noun adds nothing: "mediation effort"."""
    if noun.lemma_.lower() not in lexicon().words.vehicles:
        return None
    frames = (noun_frame(word) for word in children(noun, "compound"))
    return next((frame for frame in frames if frame is not None), None)
