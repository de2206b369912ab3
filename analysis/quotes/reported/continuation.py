"""Where a report goes on behind the clause that interrupts it."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.syntax import FINITE, has
from analysis.quotes.candidates import Range
from analysis.quotes.cues import CUES, is_reporting
from analysis.quotes.scene import Frame, Scene

BREAKS: Final = frozenset({",", "—", "–", "--", ":", "-", "―"})
"""Behind which a report goes on."""
_ADVERBS: Final = 2
"""Tokens from an "and" to the marks that go on with a quotation ("and still '...'")."""


def goes_on(scene: Scene, frame: Frame, after: Range | None) -> list[Range]:
    """The marked stretches behind the reporting clause that go on with the content."""
    follow = scene.within(*after) if after else []
    if after is None or not follow:
        return []
    if next_word(scene, after[0], frame.last) >= follow[0].first:
        return [(s.first, s.last) for s in follow if scene.speechlike(s)]
    joined = scene.doc[after[0]].lower_ in CUES.extent.joining and follow[0].first <= after[0] + _ADVERBS
    return [(after[0], follow[-1].last)] if joined else []


def continuation(scene: Scene, frame: Frame, cue: Token, last: int) -> Range | None:
    """Where the report goes on behind the reporting clause: `, he said, ...`."""
    doc = scene.doc
    stretch = scene.following(last)
    limit = min(stretch.first, frame.last) if stretch else frame.last
    end = last
    for own in cue.rights:
        if own.lower_ == "by" and own.i > end:  # "It was held up, she said, by the snow"
            break
        if (
            own.dep_ in ("npadvmod", "advmod", "prep", "dative", "dobj", "prt")
            and last <= own.left_edge.i <= end + 1
        ):
            end = max(end, min(own.right_edge.i + 1, limit))
    for at in sorted({last, end}):
        i = _skip_space(scene, at, frame.last)
        if i < frame.last and scene.stretch_at(i) is not None:
            return i, frame.last
        if i < frame.last and doc[i].text in BREAKS:
            j = _skip_space(scene, i + 1, frame.last)
            if j < frame.last and not _reopens(scene, doc[j], cue):
                return j, frame.last
    return None


def _reopens(scene: Scene, token: Token, cue: Token) -> bool:
    """Is this the beginning of something about the saying ("adding that", "who", "a day after") and not of
    what is said?"""
    if scene.stretch_at(token.i) is not None:
        return False
    if token.tag_ == "WRB" and _is_of_report(token, cue):
        return False
    if token.tag_ in ("VBG", "WP", "WDT", "WRB"):
        return token.dep_ not in ("csubj", "nsubj", "amod", "compound")
    if token.lower_ in CUES.extent.joining:
        following = scene.following(token.i)
        if following is not None and following.first <= token.i + _ADVERBS:
            return False
        if _own_clause(token):
            return False
    if token.lower_ in CUES.openings.about_saying:
        top = token
        while top.head != top and top.head != cue and top.head.i > cue.i:
            top = top.head
        return top.head == cue or token.lower_ in CUES.openings.set_apart
    return False


def _is_of_report(token: Token, cue: Token) -> bool:
    """Does the clause that the word begins hang on what was said before: "There were nights, she said, when
    they froze"?"""
    verb = token.head
    above = verb.head.i < cue.i and verb.dep_ in ("advcl", "relcl")
    return above and verb.i > token.i and has(verb, "nsubj", "nsubjpass", "expl")


def _own_clause(conjunction: Token) -> bool:
    """Does "and" or "but" begin a clause with a subject of its own that reports nothing itself?"""
    doc = conjunction.doc
    for token in doc[conjunction.i + 1 : conjunction.i + 12]:
        if token.tag_ in FINITE:
            verb = token.head if token.tag_ == "MD" or token.dep_ in ("aux", "auxpass") else token
            own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.i > conjunction.i for c in verb.lefts)
            return own and not is_reporting(verb)
        if token.is_punct:
            return False
    return False


def _skip_space(scene: Scene, i: int, last: int) -> int:
    while i < last and scene.doc[i].is_space:
        i += 1
    return i


def next_word(scene: Scene, i: int, last: int) -> int:
    """The first token from `i` on that is a word or stands in marks, `last` where none is."""
    while i < last and scene.stretch_at(i) is None and (scene.doc[i].is_space or scene.doc[i].is_punct):
        i += 1
    return i
