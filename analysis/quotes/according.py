""" "According to X, ...", "..., as X put it", "in X's view": reports without a reporting clause."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.quotes.cues import Speaker, phrase
from analysis.quotes.found import Attribution, Range
from analysis.quotes.scene import Frame, Scene

_VIEWS = frozenset({"view", "opinion", "words", "telling", "estimation", "judgment", "account"})


def sourced(scene: Scene, frame: Frame, token: Token) -> Attribution | None:
    """What is reported by the phrase that begins at `token` ("According"), or None."""
    doc = scene.doc
    i = token.i
    speaker: Speaker | None = None
    if token.lower_ == "according" and i + 2 < frame.last and doc[i + 1].lower_ == "to":
        head = next((c for c in doc[i + 1].children if c.dep_ == "pobj"), None)
        if head is None:
            head = next((c for c in token.children if c.dep_ == "pobj"), None)
        if head is None or not i < head.i < frame.last:
            return None
        speaker = phrase(head)
        begin, end = i, max(speaker.last, min(head.right_edge.i + 1, frame.last))
        cue = (i, i + 2)
    elif token.lower_ == "in" and token.n_rights:
        noun = next((c for c in token.children if c.dep_ == "pobj" and c.lower_ in _VIEWS), None)
        owner = next((c for c in noun.children if c.dep_ == "poss"), None) if noun is not None else None
        if noun is None or owner is None:
            return None
        speaker = phrase(owner)
        begin, end, cue = i, noun.i + 1, (noun.i, noun.i + 1)
    else:
        return None
    if not frame.first <= begin < end <= frame.last:
        return None
    before, after = _words(scene, frame.first, begin), _words(scene, end, frame.last)
    if before and before[1] - before[0] >= 3:
        content: tuple[Range, ...] = (before,)
        if after and doc[end].text == "," and begin > frame.first and doc[begin - 1].text == ",":
            content = (before, after)
        return Attribution(content, speaker, cue)
    if after and end < frame.last:
        return Attribution((after,), speaker, cue)
    return None


def _words(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    doc = scene.doc
    while (
        last > first
        and scene.stretch_at(last - 1) is None
        and (doc[last - 1].is_punct or doc[last - 1].is_space)
    ):
        last -= 1
    while first < last and scene.stretch_at(first) is None and (doc[first].is_punct or doc[first].is_space):
        first += 1
    return (first, last) if first < last else None
