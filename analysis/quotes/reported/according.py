""" "According to X, ...", "..., as X put it", "in X's view": reports without a reporting clause."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.cues import CUES, Speaker, phrase
from analysis.quotes.scene import Frame, Scene

_NAME: Final = 6


def sourced(scene: Scene, frame: Frame, token: Token) -> Attribution | None:
    """What is reported by the phrase that begins at `token` ("According"), or None."""
    doc = scene.doc
    i = token.i
    speaker: Speaker | None = None
    if token.lower_ == "according" and i + 2 < frame.last and doc[i + 1].lower_ == "to":
        head = next((c for c in doc[i + 1].children if c.dep_ == "pobj"), None)
        if head is None:
            head = next((c for c in token.children if c.dep_ == "pobj"), None)
        speaker = _source(scene, frame, i + 2, head)
        if speaker is None:
            return None
        begin, end = i, speaker.last
        if head is not None and head.right_edge.i + 1 < frame.last and doc[head.right_edge.i].i >= end:
            end = head.right_edge.i + 1
            if i == frame.first and scene.trimmed(end, frame.last) is None:
                end = next((j for j in range(speaker.last, end) if doc[j].text == ","), end)
        cue = (i, i + 2)
        end = _behind_name(scene, frame, end)
    elif token.lower_ == "in" and token.n_rights:
        noun = next((c for c in token.children if c.dep_ == "pobj" and c.lower_ in CUES.nouns.view), None)
        owner = next((c for c in noun.children if c.dep_ == "poss"), None) if noun is not None else None
        if noun is None or owner is None:
            return None
        speaker = phrase(owner)
        begin, end, cue = i, noun.i + 1, (noun.i, noun.i + 1)
    else:
        return None
    if not frame.first <= begin < end <= frame.last:
        return None
    before, after = scene.trimmed(frame.first, begin), scene.trimmed(end, frame.last)
    if before and before[1] - before[0] >= 3:
        content: tuple[Range, ...] = (before,)
        if after and doc[end].text == "," and begin > frame.first and doc[begin - 1].text == ",":
            content = (before, after)
        return Attribution(content, speaker, cue)
    if after and end < frame.last:
        return Attribution((after,), speaker, cue)
    return None


def _behind_name(scene: Scene, frame: Frame, end: int) -> int:
    """The end of the source when a name in commas follows it: "her spokesman, Ann Lee, ..."."""
    doc = scene.doc
    if end < frame.last and doc[end].text == ",":
        i = end + 1
        while i < frame.last and doc[i].pos_ == "PROPN" and scene.stretch_at(i) is None:
            i += 1
        if end + 1 < i < min(frame.last, end + _NAME) and doc[i].text == ",":
            return i
    return end


def _source(scene: Scene, frame: Frame, first: int, head: Token | None) -> Speaker | None:
    """The phrase behind "according to", by the parse or, where that fails, up to the next comma."""
    doc = scene.doc
    if head is not None and first <= head.i < frame.last:
        return phrase(head)
    last = first
    while last < frame.last and scene.stretch_at(last) is None and not doc[last].is_punct:
        last += 1
    nouns = [t for t in doc[first:last] if t.pos_ in ("NOUN", "PROPN", "PRON")]
    return Speaker(nouns[-1], first, last) if nouns else None
