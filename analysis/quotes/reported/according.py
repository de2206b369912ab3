""" "According to X, ...", "..., as X put it", "in X's view": reports without a reporting clause."""

from __future__ import annotations

from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.language.syntax import NOUNS, SUBJECTS, TENSED, child, has, pobj_of, pobjs_of
from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.cues import CUES, NO_SPEAKERS, is_reporting
from analysis.quotes.phrases import Speaker, phrase
from analysis.quotes.reported.extent import before_tag
from analysis.quotes.scene import Frame, Scene

_NAME: Final = 6
"""Tokens of a name between commas at most."""
_CLAUSE: Final = 3
"""Tokens in front of the phrase that are what is reported."""


class _Source(NamedTuple):
    """The phrase that names the source: its tokens `first` to `last` (exclusive), the speaker and the cue."""

    first: int
    last: int
    speaker: Speaker
    cue: Range


def sourced(scene: Scene, frame: Frame, token: Token) -> Attribution | None:
    """What is reported by the phrase that begins at `token` ("According"), or None."""
    if token.lower_ == "according" and token.i + 2 < frame.last and token.nbor(2).tag_ == "WDT":
        return _relative(scene, frame, token)
    source = _according_to(scene, frame, token)
    source = source or _in_the_view(token) or _to_somebody(scene, frame, token)
    if source is None or not frame.first <= source.first < source.last <= frame.last:
        return None
    doc, begin, end = scene.doc, source.first, source.last
    if source.speaker.head.lemma_.lower() in CUES.records and _is_told(scene, frame, begin):
        return None
    before, after = scene.trimmed(frame.first, begin), scene.trimmed(end, frame.last)
    if after and begin > frame.first and doc[begin - 1].text == ";" and doc[end].text == ",":
        before = None  # "She counted ten; according to a nurse, all were children"
    if after is not None:
        if before is None and _quotes_itself(scene, after):
            return None  # "According to the text, he told members: 'We ...'"
        after = after[0], before_tag(scene, *after)
    content: tuple[Range, ...] = ()
    marked = scene.following(end) if end < frame.last and doc[end].text == ":" else None
    if marked is not None and marked.first == end + 1 and marked.last <= frame.last:
        content = ((marked.first, marked.last),)  # "how bad it was, in the words of the patient: '...'"
    elif before and after and doc[before[1] - 1].tag_ == "WDT":
        content = (after,)  # "a law that, in the words of the mayor, 'helps nobody'"
    elif before and before[1] - before[0] >= _CLAUSE:
        content = (before,)
        if after and doc[end].text == "," and begin > frame.first and doc[begin - 1].text == ",":
            content = (scene.behind_semicolon(before), after)
    elif after and end < frame.last:
        content = (before, after) if before and _is_subject(scene, before, after) else (after,)
    return Attribution(content, source.speaker, source.cue) if content else None


def _is_told(scene: Scene, frame: Frame, begin: int) -> bool:
    """Does the sentence in front itself tell who says it: "Officials confirmed that it was gone"?"""
    cue = scene.doc[frame.first : begin].root if begin > frame.first else None
    if cue is None or not is_reporting(cue, "clause") or not has(cue, "ccomp"):
        return False
    return child(cue, "nsubj") is not None


def _quotes_itself(scene: Scene, content: Range) -> bool:
    """Does what is reported lead up to somebody's words behind a colon?"""
    return any(
        scene.doc[stretch.first - 1].text == ":"
        and any(is_reporting(t, "clause") for t in scene.doc[content[0] : stretch.first - 1])
        for stretch in scene.within(*content)
        if stretch.first > content[0]
    )


def _relative(scene: Scene, frame: Frame, token: Token) -> Attribution | None:
    """What a document reports that has just been named: "a report, according to which two had died"."""
    content = scene.trimmed(token.i + 3, frame.last)
    named = [t for t in scene.doc[frame.first : token.i] if t.lemma_.lower() in CUES.nouns.document]
    return Attribution((content,), phrase(named[-1]), (token.i, token.i + 2)) if named and content else None


def _is_subject(scene: Scene, before: Range, after: Range) -> bool:
    """Is the piece in front the subject of the verb behind: "The mayor, according to her staff, left"?"""
    head = scene.doc[slice(*before)].root
    verb = head.head
    return head.dep_ in SUBJECTS and after[0] <= verb.i < after[1] and not scene.within(*before)


def starts_source(token: Token) -> bool:
    """May the token begin such a phrase?"""
    return token.lower_ in ("according", "in", "to", "for")


def _according_to(scene: Scene, frame: Frame, token: Token) -> _Source | None:
    doc, i = scene.doc, token.i
    if token.lower_ != "according" or i + 2 >= frame.last or doc[i + 1].lower_ != "to":
        return None
    head = pobj_of(doc[i + 1]) or pobj_of(token)
    speaker = _speaker(scene, frame, i + 2, head)
    if speaker is None or _is_measure(speaker):
        return None
    end = speaker.last
    if head is not None and head.right_edge.i + 1 < frame.last and head.right_edge.i >= end:
        end = head.right_edge.i + 1
        if i == frame.first and scene.trimmed(end, frame.last) is None:
            end = next((j for j in range(speaker.last, end) if doc[j].text == ","), end)
    return _Source(i, _behind_name(scene, frame, end), speaker, (i, i + 2))


def _is_measure(speaker: Speaker) -> bool:
    """Is it by what something is done or sorted, and no source: "according to custom", "to their value"?"""
    noun = speaker.head.lemma_.lower()
    owned = any(c.tag_ == "PRP$" for c in speaker.head.lefts)
    return (noun in CUES.measures and speaker.last - speaker.first == 1) or (owned and noun in CUES.scales)


def _in_the_view(token: Token) -> _Source | None:
    """ "in her view"."""
    nouns = pobjs_of(token) if token.lower_ == "in" else []
    noun = next((n for n in nouns if n.lower_ in CUES.nouns.view), None)
    owner = child(noun, "poss") if noun is not None else None
    if noun is not None and owner is None and noun.lower_ == "words":  # "in the words of the mayor"
        owner = next((pobj_of(c) for c in noun.rights if c.lower_ == "of"), None)
        if owner is not None:
            speaker = phrase(owner)
            return _Source(token.i, speaker.last, speaker, (noun.i, noun.i + 1))
    if noun is None or owner is None:
        return None
    return _Source(token.i, noun.i + 1, phrase(owner), (noun.i, noun.i + 1))


def _to_somebody(scene: Scene, frame: Frame, token: Token) -> _Source | None:
    """ "To Ann Lee, it is 'a disgrace'": what something is in somebody's eyes, in his words."""
    somebody = pobj_of(token) if token.lower_ in ("to", "for") and token.i == frame.first else None
    verb = token.head
    if (
        somebody is None
        or somebody.ent_type_ in NO_SPEAKERS
        or verb.lemma_ != "be"
        or verb.tag_ not in TENSED
    ):
        return None
    speaker = phrase(somebody)
    own = child(verb, "nsubj")
    i = speaker.last
    behind = i + 1 if i < frame.last and scene.doc[i].text == "," else i
    if own is None or own.i != behind or own.pos_ != "PRON":
        return None
    stretch = scene.following(verb.i)
    if stretch is None or stretch.first != verb.i + 1 or stretch.last > frame.last:
        return None
    person = somebody.ent_type_ == "PERSON" or has(somebody, "det", "poss")
    return _Source(token.i, i, speaker, (token.i, token.i + 1)) if person else None


def _behind_name(scene: Scene, frame: Frame, end: int) -> int:
    """The end of the source when a name in commas follows it: "her spokesman, Ann Lee, ..."."""
    doc = scene.doc
    named = doc[end - 1].ent_type_ == "PERSON" and doc[end - 1].pos_ == "PROPN"
    if end < frame.last and doc[end].text == "," and not named:
        i = end + 1
        while i < frame.last and doc[i].pos_ == "PROPN" and scene.stretch_at(i) is None:
            i += 1
        if end + 1 < i < min(frame.last, end + _NAME) and doc[i].text == ",":
            return i
    return end


def _speaker(scene: Scene, frame: Frame, first: int, head: Token | None) -> Speaker | None:
    """The phrase behind "according to", by the parse or, where that fails, up to the next comma."""
    doc = scene.doc
    if head is not None and first <= head.i < frame.last:
        return phrase(head)
    last = first
    while last < frame.last and scene.stretch_at(last) is None and not doc[last].is_punct:
        last += 1
    nouns = [t for t in doc[first:last] if t.pos_ in NOUNS]
    return Speaker(nouns[-1], first, last) if nouns else None
