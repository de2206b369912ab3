"""Reporting clauses behind or inside what they report: `"A," he said. "B."`; "A, he said, B"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.quotes.cues import Cluster, Speaker, cluster, is_reporting, phrase, subject
from analysis.quotes.found import Attribution, Range
from analysis.quotes.scene import Frame, Scene, Stretch

_PAUSES: Final = frozenset({",", "—", "–", "-", "--", "―", "?", "!", "...", "…"})
_FRONTED: Final = frozenset(
    "when after as while if before since because although though asked in at on during".split()
)
_MAX_CLUSTER: Final = 45


def parenthetical(scene: Scene, frame: Frame, cue: Token) -> Attribution | None:
    """What the clause around `cue` reports when the report comes first or around it; None if it does not."""
    if not is_reporting(cue, "say"):
        return None
    reporting = _bounded(scene, frame, cue)
    if reporting is None:
        return None
    before = _trim(scene, frame.first, reporting.first)
    if before is None or not _paused(scene, reporting.first, frame):
        return None
    stretches = scene.within(frame.first, reporting.first)
    touching = stretches and _next_word(scene, stretches[-1].last, frame.last) >= reporting.first
    after = _continuation(scene, frame, cue, reporting.last)
    if touching and stretches:
        if _has_clause(cue, reporting.last) and scene.last_sign(stretches[-1]) not in ",?!":
            return None
        content = [_from(scene, before, stretches[-1])]
        follow = scene.within(after[0], after[1]) if after else []
        if after and follow and _next_word(scene, after[0], frame.last) == follow[0].first:
            content.append((follow[0].first, follow[0].last))
            content += [(s.first, s.last) for s in follow[1:]]
        return Attribution(tuple(content), reporting.speaker, (cue.i, cue.i + 1))
    if not _clausal(scene, before, cue):
        return None
    if after is None:
        if _has_clause(cue, reporting.last):
            return None
        return Attribution((before,), reporting.speaker, (cue.i, cue.i + 1))
    tail = _trim(scene, *after)
    return Attribution((before, tail) if tail else (before,), reporting.speaker, (cue.i, cue.i + 1))


def _bounded(scene: Scene, frame: Frame, cue: Token) -> Cluster | None:
    """The reporting clause kept inside its frame and outside the marks; None without a speaker of its own."""
    found = cluster(cue)
    speaker = found.speaker
    doc = scene.doc
    if speaker is None or speaker.head.head != cue or scene.stretch_at(speaker.head.i):
        speaker = _beside(scene, frame, cue)
        if speaker is None:
            return None
        found = Cluster(cue, speaker, min(speaker.first, cue.i), max(speaker.last, cue.i + 1))
    first, last = max(found.first, frame.first), min(found.last, frame.last)
    for i in range(cue.i, first - 1, -1):
        if scene.stretch_at(i):
            first = i + 1
            break
    for i in range(cue.i, last):
        if scene.stretch_at(i):
            last = i
            break
    if last - first > _MAX_CLUSTER or not frame.first <= speaker.head.i < frame.last:
        return None
    while first < cue.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    return Cluster(cue, speaker, first, last)


def _beside(scene: Scene, frame: Frame, cue: Token) -> Speaker | None:
    """The noun phrase beside a cue without a subject in the parse, if the order of words leaves no doubt."""
    doc, i = scene.doc, cue.i
    behind = doc[i + 1] if i + 1 < frame.last else None
    free = i == frame.first or doc[i - 1].text in _PAUSES or scene.stretch_at(i - 1) is not None
    if free and behind is not None and behind.pos_ in ("PROPN", "DET", "NOUN", "PRON", "ADJ", "NUM"):
        if cue.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
            return None
        j = i + 1
        while (
            j + 1 < frame.last
            and doc[j].pos_ in ("DET", "ADJ", "NUM")
            and doc[j + 1].pos_ in ("ADJ", "NOUN", "PROPN", "NUM")
        ):
            j += 1
        while (
            j + 1 < frame.last and doc[j + 1].pos_ in ("NOUN", "PROPN") and doc[j].pos_ in ("NOUN", "PROPN")
        ):
            j += 1
        if scene.stretch_at(j) is None:
            return Speaker(doc[j], i + 1, j + 1)
    before = doc[i - 1] if i > frame.first else None
    if before is not None and before.pos_ in ("PRON", "PROPN", "NOUN") and scene.stretch_at(i - 1) is None:
        j = i - 1
        while (
            j - 1 >= frame.first
            and doc[j - 1].pos_ in ("PROPN", "DET", "ADJ", "NOUN")
            and scene.stretch_at(j - 1) is None
        ):
            j -= 1
        return Speaker(before, j, i)
    return None


def _paused(scene: Scene, first: int, frame: Frame) -> bool:
    i = first - 1
    while i > frame.first and scene.doc[i].is_space:
        i -= 1
    return i >= frame.first and (scene.doc[i].text in _PAUSES or scene.stretch_at(i) is not None)


def _continuation(scene: Scene, frame: Frame, cue: Token, last: int) -> Range | None:
    """Where the report goes on behind the reporting clause: `, he said, ...`."""
    doc = scene.doc
    stretch = next((s for s in scene.stretches if s.first >= last and s.last <= frame.last), None)
    end = last
    for child in cue.rights:
        if (
            child.dep_ in ("npadvmod", "advmod", "prep", "dative", "dobj", "prt")
            and child.left_edge.i <= end + 1
            and child.i >= last
        ):
            end = max(end, min(child.right_edge.i + 1, frame.last, stretch.first if stretch else frame.last))
    for at in sorted({last, end}):
        i = _skip_space(scene, at, frame.last)
        if i < frame.last and doc[i].text in {",", "—", "–", "--", ":", "-"}:
            j = _skip_space(scene, i + 1, frame.last)
            if j < frame.last and not _reopens(doc[j], cue):
                return j, frame.last
        elif i < frame.last and scene.stretch_at(i) is not None:
            return i, frame.last
    return None


def _reopens(token: Token, cue: Token) -> bool:
    """Is this the beginning of something about the saying ("adding that", "who", "a day after") and not of
    what is said?"""
    if token.tag_ == "VBG" or token.tag_ in ("WP", "WDT", "WRB"):
        return True
    if token.lower_ in (
        "and",
        "but",
        "as",
        "while",
        "after",
        "before",
        "citing",
        "referring",
        "according",
        "when",
        "in",
        "a",
        "an",
        "the",
    ):
        top = token
        while top.head != top and top.head != cue and top.head.i > cue.i:
            top = top.head
        return top.head == cue or token.lower_ in ("as", "while", "according")
    return False


def _clausal(scene: Scene, before: Range, cue: Token) -> bool:
    """Is there a finite clause in front, and is it no adverbial of the reporting verb?"""
    doc = scene.doc
    if any(c.dep_ in ("ccomp",) and c.i < cue.i for c in cue.children):
        return True
    fronted = any(c.dep_ in ("advcl", "prep") and c.i < cue.i for c in cue.children)
    if fronted and doc[before[0]].lower_ in _FRONTED:
        return False
    return (
        any(
            t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBD", "VBZ", "VBP", "MD")
            for t in doc[before[0] : before[1]]
        )
        and not any(c.dep_ == "conj" or c.dep_ == "advcl" for c in cue.children if c.i < cue.i)
        and cue.dep_ != "conj"
    )


def _has_clause(cue: Token, last: int) -> bool:
    return any(c.dep_ in ("ccomp", "xcomp") and c.i >= last for c in cue.rights)


def _from(scene: Scene, before: Range, stretch: Stretch) -> Range:
    """The piece in front that ends with `stretch`: the whole of it when words in front belong to it."""
    if scene.doc[before[0]].i == stretch.first:
        return stretch.first, stretch.last
    return before[0], stretch.last


def _trim(scene: Scene, first: int, last: int) -> Range | None:
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


def _skip_space(scene: Scene, i: int, last: int) -> int:
    while i < last and scene.doc[i].is_space:
        i += 1
    return i


def _next_word(scene: Scene, i: int, last: int) -> int:
    while i < last and scene.stretch_at(i) is None and (scene.doc[i].is_space or scene.doc[i].is_punct):
        i += 1
    return i


__all__ = ["parenthetical", "phrase", "subject"]
