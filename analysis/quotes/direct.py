"""Marked stretches that a cue before them introduces, and stretches that stand alone."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.people import PEOPLE
from analysis.language.speech import Fact
from analysis.language.syntax import FINITE, SUBJECTS, TENSED
from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.cues import CUES, SAYING, is_reporting, is_reporting_noun, is_speech
from analysis.quotes.pronouns import introducer
from analysis.quotes.reported.nounphrases import beside
from analysis.quotes.scene import Frame, Scene, Stretch
from analysis.quotes.subjects import is_named_so, subject

_ADVERBIAL: Final = frozenset(
    {"npadvmod", "advmod", "prep", "prt", "dative", "dobj", "advcl", "agent", "oprd", "acomp"}
)
_LOOK_BACK: Final = 40
_SENTENCE: Final = 5
"""Words from which marked words with a verb are a sentence."""
_OBJECTS: Final[tuple[Fact, ...]] = ("clause", "infinitive", "object", "label", "accuse")
"""What is true of verbs that may report without a preposition."""


def introduces(scene: Scene, frame: Frame, cue: Token) -> Attribution | None:
    """The stretch that the reporting verb `cue` leads up to: `she said, "..."`, `told reporters: "..."`."""
    if not is_reporting(cue) or is_named_so(cue):
        return None
    stretch = scene.following(cue.i + 1)
    if stretch is None or stretch.last > frame.last or stretch.first - cue.i > _LOOK_BACK:
        return None
    between = scene.doc[cue.i + 1 : stretch.first]
    sign = next((t.text for t in reversed(between) if not t.is_space), "")
    near = all(t.is_punct or t.is_space or t.lower_ in CUES.beside.light for t in between)
    if not near and (sign not in (",", ":") or not _adverbial(scene, cue, stretch.first)):
        return None
    if not near and sign == "," and between[0].lower_ == "that" and between[0].dep_ == "mark":
        return None  # "claims that Lee, a former goalkeeper, 'never saved a thing'"
    if not scene.speechlike(stretch) and sign not in (",", ":"):
        return None
    if _goes_on(scene, frame, stretch):
        return None
    return Attribution(
        _with_followers(scene, frame, stretch), subject(cue) or beside(scene, frame, cue), (cue.i, cue.i + 1)
    )


def introduced(scene: Scene, frame: Frame, stretch: Stretch) -> Attribution | None:
    """The stretch behind a colon as the words of the clause in front of it: `Her answer to him was blunt, he
    recalled: "..."`."""
    doc = scene.doc
    i = stretch.first - 1
    while i >= frame.first and doc[i].is_space:
        i -= 1
    if i < frame.first or doc[i].text != ":":
        return None
    for j in range(i, max(frame.first, i - _LOOK_BACK) - 1, -1):
        if scene.stretch_at(j) is not None:
            return None
        if is_reporting(doc[j]):
            speaker = subject(doc[j]) or beside(scene, frame, doc[j])
            return Attribution(((stretch.first, stretch.last),), speaker, (j, j + 1))
        if is_reporting_noun(doc[j], CUES.nouns.message):
            issuer = subject(doc[j].head) if doc[j].head.pos_ == "VERB" else None
            if issuer is not None:
                return Attribution(((stretch.first, stretch.last),), issuer, (j, j + 1))
    return _told_of(scene, stretch, i)


def _told_of(scene: Scene, stretch: Stretch, colon: int) -> Attribution | None:
    """A sentence behind a colon as the words of the person whose deed the clause in front tells: "Ann Lee
    turned to the crowd: '...'". None where no person does it."""
    words = scene.words(stretch)
    doing = introducer(scene.doc, stretch.first)
    if doing is None or len(words) < _SENTENCE or not any(t.tag_ in FINITE for t in words):
        return None
    if doing.head.ent_type_ != "PERSON" and doing.head.lemma_.lower() not in PEOPLE.all:
        return None
    return Attribution(((stretch.first, stretch.last),), doing, (colon, colon + 1))


def _with_followers(scene: Scene, frame: Frame, stretch: Stretch) -> tuple[Range, ...]:
    content = [(stretch.first, stretch.last)]
    at = stretch.last
    for other in scene.within(stretch.last, frame.last):
        if all(scene.doc[i].is_punct or scene.doc[i].is_space for i in range(at, other.first)):
            content.append((other.first, other.last))
            at = other.last
    return tuple(content)


def _adverbial(scene: Scene, cue: Token, last: int) -> bool:
    """Do only an addressee, a place, a day and the like stand between the cue and the stretch?"""
    doc = scene.doc
    for token in doc[cue.i + 1 : last]:
        nearer = token.tag_ in TENSED or (token.tag_ == "VBG" and token.nbor(-1).pos_ in ("PROPN", "PRON"))
        if nearer and is_reporting(token, *SAYING):
            return False
    for i in range(cue.i + 1, last):
        token = doc[i]
        if token.head == cue and token.dep_ == "ccomp" and any(c.dep_ == "nsubj" for c in token.lefts):
            return False
        if token.head == cue and not token.is_punct and not token.is_space and token.dep_ not in _ADVERBIAL:
            return token.dep_ in ("nsubj", "ccomp", "punct", "cc", "mark", "dep", "attr", "xcomp")
    return True


def _goes_on(scene: Scene, frame: Frame, stretch: Stretch) -> bool:
    """Does the sentence that the stretch begins go on in unmarked words?"""
    if scene.last_sign(stretch) in ",.?!":
        return False
    i = stretch.last
    return i < frame.last and not scene.doc[i].is_punct and not scene.doc[i].is_space


def stands_alone(scene: Scene, frame: Frame) -> bool:
    """Is there nothing in the frame but marked stretches?"""
    return all(
        scene.stretch_at(i) is not None
        or scene.doc[i].is_punct
        or scene.doc[i].is_space
        or scene.doc[i].lower_ in CUES.beside.joining
        for i in range(frame.first, frame.last)
    )


def _is_topic(token: Token) -> bool:
    return token.dep_ == "prep" and token.lower_ in CUES.clauses.topic


def governed(scene: Scene, frame: Frame, stretch: Stretch) -> Attribution | None:
    """The phrase around a stretch that depends on a reporting verb: `warned of "a long winter"`."""
    token: Token = scene.doc[stretch.first : stretch.last].root
    for _ in range(12):
        head = token.head
        if head == token or not frame.first <= head.i < frame.last:
            return None
        if is_speech(head) and scene.stretch_at(head.i) is None:
            if head.i > stretch.first or token.dep_ in (*SUBJECTS, "advcl", "conj", "npadvmod"):
                return None
            speaker = subject(head)
            if speaker is None or (not is_reporting(head, *_OBJECTS) and not _is_topic(token)):
                return None
            first, last = max(token.left_edge.i, head.i + 1), min(token.right_edge.i + 1, frame.last)
            return Attribution((scene.snapped(first, last),), speaker, (head.i, head.i + 1))
        token = head
    return None
