"""The reporting clause itself: how far it goes and who speaks in it, where the parse draws in a neighbour or
tears off a title."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.people import PEOPLE
from analysis.quotes.cues import CUES
from analysis.quotes.phrases import Speaker
from analysis.quotes.reported.nounphrases import PAUSES, beside, calendar
from analysis.quotes.scene import Frame, Scene, Stretch
from analysis.quotes.subjects import Cluster, cluster, is_habit

_MAX_CLUSTER: Final = 45
_TITLE: Final = 14
"""Tokens of a title in front of a name at most."""
_TORN: Final = 8
"""Tokens by which a torn phrase grows at most."""
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP"})


def is_torn_title(scene: Scene, last: Stretch, reporting: Cluster) -> bool:
    """Are the words between the marks and the reporting clause but a title that the parse has torn from its
    name: `"…", minister for roads and Free-Democrat member Ann Lee said`?"""
    between = scene.doc[last.last : reporting.first]
    sign = between[0].text if len(between) else ""
    if reporting.speaker is None or reporting.speaker.head.pos_ != "PROPN" or len(between) > _TITLE:
        return False
    if sign != "," and scene.last_sign(last) not in ",?!":
        return False
    plain = all(t.pos_ in (*_NOMINAL, "CCONJ", "PUNCT") and t.text != ";" for t in between)
    return plain and any(t.lemma_.lower() in PEOPLE.all for t in between)


def bounded(scene: Scene, frame: Frame, cue: Token) -> Cluster | None:
    """The reporting clause kept inside its frame and outside the marks; None without a speaker of its own."""
    found = _without_neighbour(cluster(cue))
    speaker = found.speaker
    doc = scene.doc
    if (
        speaker is None
        or not (
            cue in (speaker.head.head, speaker.head.head.head)
            or (is_habit(cue) and cue.head == speaker.head.head)
        )
        or scene.stretch_at(speaker.head.i)
        or calendar(speaker.head)
        or speaker.head.tag_ == "PRP$"
    ):
        speaker = beside(scene, frame, cue)
        if speaker is None:
            return None
        last = max(speaker.last, cue.i + 1)
        if speaker.head.i > cue.i and doc[min(last, frame.last - 1)].tag_ == "WP":
            last = min(speaker.head.right_edge.i + 1, frame.last)  # "say those who know him"
        found = Cluster(cue, speaker, min(speaker.first, cue.i), last)
    if speaker.head.lower_ in CUES.openings.relative or doc[speaker.first].tag_ == "WP$":
        return None
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
    if not first <= speaker.head.i < last:
        return None
    first = _title_start(scene, first)
    named = _named_behind(scene, frame, cue, speaker)
    if named is not None:
        return Cluster(cue, named, first, named.last)
    head, first = _torn(scene, frame, speaker.head, first)
    start = first if head != speaker.head else max(speaker.first, first)
    return Cluster(cue, Speaker(head, start, min(speaker.last, last)), first, last)


def _named_behind(scene: Scene, frame: Frame, cue: Token, speaker: Speaker) -> Speaker | None:
    """The person at the end of a title of which the parse has taken only the first word for who speaks: "said
    Labour shadow housing secretary Ann Lee"."""
    doc, i = scene.doc, speaker.head.i + 1
    if speaker.head.pos_ != "PROPN" or speaker.head.i < cue.i or speaker.head.ent_type_ == "PERSON":
        return None
    while i < frame.last and doc[i].is_alpha and scene.stretch_at(i) is None and i - speaker.head.i < _TITLE:
        i += 1
    words = doc[speaker.head.i + 1 : i]
    if not len(words) or words[-1].pos_ != "PROPN":
        return None
    title = [t for t in words if t.text[0].islower()]
    if not title or title[0].i != words.start or not any(t.lemma_.lower() in PEOPLE.all for t in title):
        return None
    if any(t.tag_ in ("VBD", "VBZ", "MD", "TO", "IN", "WP", "CC") for t in title):
        return None
    return Speaker(words[-1], speaker.first, i)


def _torn(scene: Scene, frame: Frame, head: Token, first: int) -> tuple[Token, int]:
    """The head and the beginning of a phrase of which the parser has taken only the end: "its envoy to Rome
    said", "superintendent of police Ann Lee said"."""
    doc, i = scene.doc, first
    if paused(scene, first, frame) or head.pos_ == "PRON":
        return head, first
    while i - 1 > frame.first and first - i < _TORN and scene.stretch_at(i - 1) is None:
        if doc[i - 1].pos_ not in _NOMINAL and doc[i - 1].tag_ not in ("PRP$", "POS"):
            break
        i -= 1
    person = next((t for t in doc[i:first] if t.lemma_.lower() in PEOPLE.all), None)
    titled = doc[i].pos_ == "NOUN" and head.pos_ == "PROPN" and doc[first - 1].pos_ == "NOUN"
    if i == first or not (person or titled) or not paused(scene, i, frame):
        return head, first
    own = next((t for t in reversed(doc[i : head.i]) if t.pos_ not in ("DET", "PROPN", "ADJ")), None)
    governed = own is not None and own.pos_ == "ADP" and person is not None and person.i < own.i
    return (person if person and governed else head), i


def _without_neighbour(found: Cluster) -> Cluster:
    """The clause without a noun that the parser has drawn into it over a comma: in "To know Rome, Ann said"
    the name is no apposition, since no comma closes it."""
    cue, speaker = found.cue, found.speaker
    if speaker is None or speaker.head.i >= cue.i - 1:
        return found
    last = cue.nbor(-1)
    if last.dep_ != "appos" or last.head != speaker.head or last.pos_ != "PROPN":
        return found
    first = last.left_edge.i
    if first == 0 or cue.doc[first - 1].text != ",":
        return found
    return Cluster(cue, Speaker(last, first, last.i + 1), first, found.last)


def _title_start(scene: Scene, first: int) -> int:
    """The beginning of a title that the parser has torn from its name, right behind a stretch."""
    for i in range(first - 1, max(scene.first, first - 4), -1):
        if scene.stretch_at(i) is not None:
            return i + 1
        if not scene.doc[i].text[0].isupper():
            break
    return first


def paused(scene: Scene, first: int, frame: Frame) -> bool:
    """Does a comma or the like, or what stands in marks, end right before the token?"""
    i = first - 1
    while i > frame.first and scene.doc[i].is_space:
        i -= 1
    return i >= frame.first and (scene.doc[i].text in PAUSES or scene.stretch_at(i) is not None)
