"""Reported clauses that the grammar shows: "said (that) ...", "vowed to ...", "called X Y"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.quotes.cues import is_reporting, is_reporting_noun, phrase, subject
from analysis.quotes.found import Attribution, Range
from analysis.quotes.scene import Frame, Scene

_CLAUSES: Final = ("ccomp",)
_KEEPS_ADDRESSEE: Final = frozenset(
    {"urge", "ask", "beg", "encourage", "call", "plead", "request", "demand", "want"}
)


def reported_clause(scene: Scene, frame: Frame, cue: Token) -> Attribution | None:
    """The clause, infinitive or phrase behind `cue` that is its content; None when there is none."""
    if is_reporting(cue):
        for reader in (_clause, _infinitive, _accusation, _label, _object):
            content = reader(scene, frame, cue)
            if content is not None:
                return _attributed(content, cue)
    elif is_reporting_noun(cue, "clause") or is_reporting_noun(cue, "infinitive"):
        return _after_noun(scene, frame, cue)
    return None


def _attributed(content: Range, cue: Token) -> Attribution:
    return Attribution((content,), subject(cue), (cue.i, cue.i + 1))


def _clause(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    if not is_reporting(cue, "clause"):
        return None
    for child in cue.rights:
        if child.dep_ not in _CLAUSES:
            continue
        if not any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in child.children):
            continue
        return _extent(scene, frame, cue, child)
    return None


def _infinitive(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    if not is_reporting(cue, "infinitive"):
        return None
    for child in cue.rights:
        if child.dep_ not in ("xcomp", "ccomp") or not any(
            c.lower_ == "to" and c.dep_ == "aux" for c in child.children
        ):
            continue
        first, last = _edges(scene, frame, cue, child)
        if cue.lemma_ in _KEEPS_ADDRESSEE:
            for other in cue.rights:
                if other.dep_ == "dobj" and other.i < first:
                    first = other.left_edge.i
        else:
            marker = next(c for c in child.children if c.lower_ == "to" and c.dep_ == "aux")
            first = (
                max(first, min(marker.i, child.i))
                if cue.lemma_ in ("tell", "instruct", "order", "warn", "advise")
                else first
            )
        return _ranged(scene, frame, cue, first, last)
    return None


def _accusation(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    if not is_reporting(cue, "accuse"):
        return None
    for child in cue.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            return _ranged(scene, frame, cue, child.i + 1, _edges(scene, frame, cue, child)[1])
    return None


def _label(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    """ "called the plan a disaster": only with marks in it, or as a full predication."""
    if not is_reporting(cue, "label"):
        return None
    first, last = cue.i + 1, cue.i + 1
    for child in cue.rights:
        if child.dep_ in ("dobj", "oprd", "ccomp", "prep", "attr", "acomp", "xcomp", "dep", "nmod"):
            last = max(last, child.right_edge.i + 1)
    last = min(last, frame.last)
    if last <= first:
        return None
    piece = _ranged(scene, frame, cue, first, last)
    return piece if piece is not None and scene.within(*piece) else None


def _object(scene: Scene, frame: Frame, cue: Token) -> Range | None:
    if not is_reporting(cue, "object"):
        return None
    for child in cue.rights:
        if child.dep_ == "dobj" and child.pos_ != "PRON":
            first, last = _edges(scene, frame, cue, child)
            if last - first < 3:
                return None
            return _ranged(scene, frame, cue, first, last)
    return None


def _after_noun(scene: Scene, frame: Frame, noun: Token) -> Attribution | None:
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    for child in noun.rights:
        that = child.dep_ in ("acl", "ccomp") and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in child.children
        )
        if that:
            content = _extent(scene, frame, noun, child)
            if content is None:
                return None
            speaker = phrase(owner) if owner is not None else None
            if speaker is None:
                by = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("by", "from")), None)
                head = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
                speaker = phrase(head) if head is not None else None
            if speaker is None:
                return None
            return Attribution((content,), speaker, (noun.i, noun.i + 1))
    return None


def _extent(scene: Scene, frame: Frame, cue: Token, clause: Token) -> Range | None:
    first, last = _edges(scene, frame, cue, clause)
    return _ranged(scene, frame, cue, first, last)


def _edges(scene: Scene, frame: Frame, cue: Token, child: Token) -> Range:
    first = child.left_edge.i
    if first <= cue.i:
        first = cue.i + 1
    return max(first, frame.first), min(child.right_edge.i + 1, frame.last)


def _ranged(scene: Scene, frame: Frame, cue: Token, first: int, last: int) -> Range | None:
    doc = scene.doc
    first, last = scene.snapped(first, last)
    if first <= cue.i < last:
        first = cue.i + 1
    # The parser ended its sentence inside ours: what follows belongs to the report.
    sentence = doc[last - 1].sent
    if sentence.end < frame.last and last >= sentence.end - 1:
        last = frame.last
    while (
        last > first
        and scene.stretch_at(last - 1) is None
        and (doc[last - 1].is_punct or doc[last - 1].is_space)
    ):
        last -= 1
    while first < last and scene.stretch_at(first) is None and (doc[first].is_punct or doc[first].is_space):
        first += 1
    return (first, last) if first < last else None
