"""Marked stretches that a cue before them introduces, and stretches that stand alone."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.quotes.cues import is_reporting, subject
from analysis.quotes.found import Attribution
from analysis.quotes.scene import Frame, Scene, Stretch

_LIGHT: Final = frozenset({",", ":", "-", "—", "–", "--", "that", "as", "how", ";"})
_LOOK_BACK: Final = 40


def introduced(scene: Scene, frame: Frame, stretch: Stretch) -> Attribution | None:
    """The stretch as the words of the clause in front of it: `she said: "..."`, `told reporters, "..."`."""
    doc = scene.doc
    i = stretch.first - 1
    while i >= frame.first and doc[i].is_space:
        i -= 1
    if i < frame.first:
        return None
    sign = doc[i].text
    for j in range(i, max(frame.first, i - _LOOK_BACK) - 1, -1):
        token = doc[j]
        if scene.stretch_at(j) is not None:
            return None
        if token.pos_ not in ("VERB", "AUX") and token.tag_[:2] != "VB":
            continue
        if is_reporting(token) and (
            sign in (",", ":") or j >= i - 1 or _only_light(scene, j + 1, stretch.first)
        ):
            return Attribution(((stretch.first, stretch.last),), subject(token), (j, j + 1))
        if sign == ":" and is_reporting(token):
            return Attribution(((stretch.first, stretch.last),), subject(token), (j, j + 1))
        if (
            token.pos_ == "VERB"
            and sign != ":"
            and token.dep_ not in ("acl", "amod", "relcl", "pcomp", "advcl")
        ):
            return None
    return None


def _only_light(scene: Scene, first: int, last: int) -> bool:
    return all(t.lower_ in _LIGHT or t.is_space or t.is_punct for t in scene.doc[first:last])


def stands_alone(scene: Scene, frame: Frame, stretch: Stretch) -> bool:
    """Is there nothing in the frame but marked stretches?"""
    del stretch
    return all(
        scene.stretch_at(i) is not None
        or scene.doc[i].is_punct
        or scene.doc[i].is_space
        or scene.doc[i].lower_ in ("and", "but")
        for i in range(frame.first, frame.last)
    )


def speechlike(scene: Scene, stretch: Stretch) -> bool:
    """Is the stretch a sentence, and not a term or a title?"""
    words = scene.words(stretch)
    return len(words) >= 3 and (
        scene.last_sign(stretch) in ".?!,…" or any(t.pos_ in ("VERB", "AUX") for t in words)
    )


def governed(scene: Scene, frame: Frame, stretch: Stretch) -> Attribution | None:
    """The phrase around a stretch that depends on a reporting verb: `warned of "a long winter"`."""
    token: Token = scene.doc[stretch.first]
    root = scene.doc[stretch.first : stretch.last].root
    token = root
    for _ in range(12):
        head = token.head
        if head == token or not frame.first <= head.i < frame.last:
            return None
        if is_reporting(head) and scene.stretch_at(head.i) is None:
            if head.i > stretch.first or token.dep_ in ("nsubj", "nsubjpass", "advcl", "conj", "npadvmod"):
                return None
            speaker = subject(head)
            if speaker is None:
                return None
            first, last = scene.snapped(
                max(token.left_edge.i, head.i + 1), min(token.right_edge.i + 1, frame.last)
            )
            return Attribution(((first, last),), speaker, (head.i, head.i + 1))
        token = head
    return None
