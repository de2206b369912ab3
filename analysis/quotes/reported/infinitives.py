"""Reported infinitives: "vowed to leave", "urged Peru to leave"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.attachments import BODIES
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.speech import uses
from analysis.language.syntax import FINITE, children, has, pobj_of
from analysis.quotes.candidates import Range
from analysis.quotes.cues import CUES, is_reporting
from analysis.quotes.reported.extent import settled
from analysis.quotes.scene import Frame, Scene

_SUBJECTS: Final = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")


def infinitive(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    """What somebody vows, asks or orders to be done by the reporting verb `cue`; None when there is none."""
    if not is_reporting(cue, "infinitive") or (cue.dep_ == "pcomp" and cue.head.lower_ == "by"):
        return None
    if cue.dep_ == "relcl" and not any(
        t.tag_ in ("WP", "WDT", "WP$", "WRB") or t.lower_ == "that" for t in cue.subtree if t.i < cue.i
    ):
        return None  # "the target it pledged to reach"
    for own in cue.rights:
        marker = marker_of(own)
        if marker is not None and marker.dep_ == "aux" and _is_promised(cue, own):
            first = _addressed(cue, own, marker.i)
            if first > cue.i + 1 and scene.doc[first - 1].lower_ == "not":
                first -= 1
            return settled(scene, frame, cue, first, _infinitive_end(scene, frame, cue, own, first))
    return None


def _is_promised(cue: Token, verb: Token) -> bool:
    """Is the infinitive what was promised, asked or ordered?"""
    if verb.dep_ not in ("xcomp", "ccomp", "advcl") or (verb.dep_ == "advcl" and not uses(cue, "asking")):
        return False
    if uses(verb, "nameless") and any(c.dep_ == "auxpass" for c in verb.lefts):
        return False  # "asked not to be named" tells how, not what
    if not uses(cue, "upon"):
        return True
    return any(c.lower_ in CUES.clauses.upon and not _is_for_thing(c, verb) for c in cue.rights)


def _is_for_thing(prep: Token, verb: Token) -> bool:
    """Is a thing called for, and told what for: "called for a debate to find the way"?"""
    wanted = pobj_of(prep)
    if prep.lower_ != "for" or wanted is None or verb.dep_ != "advcl" or wanted.pos_ != "NOUN":
        return False
    noun = wanted.lemma_.lower()
    return (
        not wanted.ent_type_ and noun not in PEOPLE.all and noun not in PERSONS.persons and noun not in BODIES
    )


def _addressed(cue: Token, verb: Token, first: int) -> int:
    """Where the infinitive begins, with whom it is asked of: "urged Peru to leave"."""
    if not uses(cue, "asking") and not has(verb, "auxpass"):
        return first
    addressee = [c for c in cue.rights if c.dep_ == "dobj" and c.i < first]
    addressee += [c for c in verb.lefts if c.dep_ in _SUBJECTS and c.i > cue.i]
    return min([first, *(max(c.left_edge.i, cue.i + 1) for c in addressee)])


def _infinitive_end(scene: Scene, frame: Frame, cue: Token, verb: Token, first: int) -> int:
    """Where the infinitive ends, which the parser sets too early or too late where it is coordinated."""
    doc, last = scene.doc, min(verb.right_edge.i + 1, frame.last)
    for other in cue.conjuncts:  # "to stay and fight": the parser hangs the second verb too high
        if other.i > last and other.tag_ == "VB" and not scene.finite(last, other.i):
            last = other.right_edge.i + 1
    last = before_finite(scene, (cue, verb), first, last)
    for i in range(first, last - 2):  # "to stay, but is tired": a finite verb is no part of it
        joins = doc[i].lower_ in CUES.clauses.joining and scene.stretch_at(i) is None
        if joins and doc[i + 1].tag_ in FINITE and doc[i + 1].head in (cue, verb) and not _shares(scene, i):
            return i
    return last


def before_finite(scene: Scene, verbs: tuple[Token, ...], first: int, last: int) -> int:
    """The end of an infinitive or a gerund before what "and" joins to it and is told as a fact: "ordered them
    to begin, and so far it has paid"."""
    for other in (t for verb in verbs for t in children(verb, "conj")):
        joined = max((c.i for c in children(other.head, "cc") if c.i < other.i), default=first)
        finite = other.tag_ in FINITE or any(c.tag_ in FINITE for c in children(other, "aux", "auxpass"))
        if finite and first < joined < last and not scene.within(joined, last) and not _shares(scene, joined):
            last = joined
    return last


def _shares(scene: Scene, joining: int) -> bool:
    """Does the verb behind "and" share its object with a preposition in front: "got access to and took"?"""
    before = scene.doc[joining - 1]
    return before.dep_ == "prep" and not list(before.rights)


def marker_of(verb: Token) -> Token | None:
    """The "to" of an infinitive."""
    return next((c for c in verb.lefts if c.lower_ == "to"), None)
