"""One paragraph after the other read for everything that somebody says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Span

from analysis.document import stretches_of
from analysis.guard import guarded
from analysis.language.syntax import FINITE
from analysis.quotes.candidates import Attribution
from analysis.quotes.cues import CUES, SAYING, can_speak, is_reporting
from analysis.quotes.dialogue import Dialogue
from analysis.quotes.direct import governed, introduced, introduces, stands_alone
from analysis.quotes.layouts import announced, headline, signature_below, signed
from analysis.quotes.phrases import Speaker
from analysis.quotes.reported.according import sourced, starts_source
from analysis.quotes.reported.clauses import reported_clause
from analysis.quotes.reported.nounphrases import beside
from analysis.quotes.reported.parenthesis import parenthetical
from analysis.quotes.reported.unsaid import is_unsaid
from analysis.quotes.scene import Frame, Scene
from analysis.quotes.subjects import subject
from analysis.quotes.transcript import Transcript

_SENTENCE: Final = 5
"""Words from which a marked stretch with a verb is a sentence."""
_BEAT: Final = 15
"""Words of a sentence that tells a gesture at most."""
_TAIL: Final = 4
"""Tokens behind such a stretch that may still belong to it."""


class Reading(NamedTuple):
    """The attributions of a paragraph in reading order; `continues` tells that its first one goes on with a
    quotation that the paragraph before left open."""

    scene: Scene
    found: list[Attribution]
    continues: bool


class _Before(NamedTuple):
    """What a paragraph leaves to the next: who spoke last or is announced, whether marks are open, and
    whether a turn of a transcript may go on."""

    speaker: Speaker | None = None
    announced: tuple[Speaker, int] | None = None
    open: bool = False
    turn: bool = False


def readings(paragraphs: Sequence[Span], text: str) -> Iterator[Reading]:
    """Every paragraph that reports something, read with what the one before it leaves open."""
    if not paragraphs:
        return
    doc = paragraphs[0].doc
    parsed, stretches = doc.has_annotation("DEP"), stretches_of(doc)
    transcript, dialogue = Transcript(()), Dialogue(())
    with guarded(doc, "quotes", "layout"):
        transcript = Transcript(paragraphs)
        dialogue = Dialogue(paragraphs if parsed else ())
    before = _Before()
    for number, tokens in enumerate(paragraphs):
        reading, left = None, _Before()
        with guarded(doc, "quotes", where=(tokens.start_char, tokens.end_char)):
            scene = Scene(doc, tokens, text, stretches)
            turn = transcript.turn(scene)
            title = headline(scene) if number == 0 and not transcript else None
            one = turn.said if turn else title
            found = [one] if one else dialogue.line(scene) or _read(scene, before, parsed)
            if turn is not None:
                continues = before.turn and not turn.labelled
            else:
                continues = (
                    before.open
                    and bool(found)
                    and one is None
                    and found[0].cue is None
                    and _at_start(scene, found[0])
                )
            if parsed and number + 1 < len(paragraphs):
                found = _signed_below(scene, found, paragraphs[number + 1])
            found = [_plausible(one) for one in found if not _is_said_by_thing(scene, one)]
            reading, left = Reading(scene, found, continues), _left(scene, found)
            # What stands between two paragraphs of a turn and reports nothing does not end it.
            left = left._replace(turn=turn is not None or (before.turn and not found))
        if reading is not None:
            yield reading
        before = left


def _signed_below(scene: Scene, found: list[Attribution], below: Span) -> list[Attribution]:
    """The attributions, the last one that of whoever signs in the next paragraph, if nobody is told here and
    it stands at the end."""
    if not found or not scene.stretches or found[-1].speaker is not None or found[-1].cue is not None:
        return found
    end = scene.trimmed(scene.first, scene.last)
    closes = end is not None and found[-1].content[-1][1] >= end[1]
    speaker = signature_below(below) if closes else None
    return [*found[:-1], found[-1]._replace(speaker=speaker)] if speaker else found


def _plausible(one: Attribution) -> Attribution:
    """The attribution, without a speaker who can be none."""
    return one if one.turn or one.speaker is None or can_speak(one.speaker) else one._replace(speaker=None)


def _is_said_by_thing(scene: Scene, one: Attribution) -> bool:
    """Is it, without a mark, said by what can say nothing: "That's not to say that nobody came"?"""
    if one.turn or one.verbatim or one.speaker is None or can_speak(one.speaker):
        return False
    return not any(scene.within(*piece) for piece in one.content)


def _at_start(scene: Scene, one: Attribution) -> bool:
    start = scene.trimmed(scene.first, scene.last)
    return start is not None and one.content[0][0] == start[0] and scene.stretch_at(start[0]) is not None


def _left(scene: Scene, found: list[Attribution]) -> _Before:
    stretch = scene.stretches[-1] if scene.stretches else None
    is_open = stretch is not None and not stretch.closed
    return _Before(found[-1].speaker if found and stretch else None, announced(scene), is_open)


def _read(scene: Scene, before: _Before, parsed: bool) -> list[Attribution]:
    """A stretch that stands alone is said by whoever spoke last in the paragraph, else by whoever speaks next
    in it; a whole paragraph between marks by the last speaker of the paragraph before."""
    out: list[Attribution] = []
    if scene.heading():
        return out
    gesturing: Speaker | None = None
    telling: Speaker | None = None
    for number, frame in enumerate(scene.frames):
        announced = before.announced[0] if number == 0 and before.announced else gesturing
        found = _read_frame(scene, frame, out, announced, parsed)
        if parsed and telling is not None and number:
            found = [_said_by_doer(one, telling) for one in found]
        telling = _doer(scene, frame) if parsed and not found else None
        out += found
        gesturing = _gesture(scene, frame) if parsed else None
    if not out and before.announced and not scene.stretches:
        content = scene.trimmed(scene.first, scene.last)
        cue = before.announced[1]
        return [Attribution((content,), before.announced[0], (cue, cue + 1), True)] if content else []
    alone = all(stands_alone(scene, frame) for frame in scene.frames)
    speaker = before.speaker if alone else None
    for i in reversed(range(len(out))):
        if out[i].speaker is None and out[i].cue is None:
            out[i] = out[i]._replace(speaker=speaker)
        speaker = out[i].speaker
    return out


def _said_by_doer(one: Attribution, doer: Speaker) -> Attribution:
    """The attribution, if it stands alone, as that of whoever did what the sentence in front tells."""
    return one._replace(speaker=doer) if one.speaker is None and one.cue is None else one


def _doer(scene: Scene, frame: Frame) -> Speaker | None:
    """The person who does what a sentence without quotations tells."""
    if scene.within(frame.first, frame.last):
        return None
    root = scene.doc[frame.first : frame.last].root
    own = subject(root) if root.dep_ == "ROOT" and root.pos_ in ("VERB", "AUX") else None
    if own is None or own.first < frame.first:
        return None
    return own if own.head.ent_type_ == "PERSON" or own.head.lower_ in CUES.personal else None


def _gesture(scene: Scene, frame: Frame) -> Speaker | None:
    """Who makes a gesture in a sentence without quotations, and speaks in the next: "Ann shook her head." """
    if frame.last - frame.first > _BEAT or scene.within(frame.first, frame.last):
        return None
    for verb in scene.doc[frame.first : frame.last]:
        moved = verb.lemma_ in CUES.moved and any(
            own.dep_ == "dobj" and own.lower_ in CUES.bodily for own in verb.rights
        )
        if verb.tag_ in FINITE and verb.dep_ == "ROOT" and (moved or verb.lemma_ in CUES.gestures):
            return subject(verb)
    return None


def _read_frame(
    scene: Scene, frame: Frame, out: Sequence[Attribution], announced: Speaker | None, parsed: bool
) -> list[Attribution]:
    """What one frame reports, after what the paragraph has reported up to here."""
    found = _FrameReader(scene, frame).read() if parsed else []
    speaker = out[-1].speaker if out else None
    if not found and stands_alone(scene, frame):
        goes_on = bool(out and out[-1].cue and scene.stretch_at(out[-1].content[0][0]))
        return [
            Attribution(((s.first, s.last),), announced or speaker, None)
            for s in scene.within(frame.first, frame.last)
            if scene.speechlike(s) or goes_on
        ]
    return found or (_fragment(scene, frame, speaker) if parsed else [])


def _fragment(scene: Scene, frame: Frame, speaker: Speaker | None) -> list[Attribution]:
    """A sentence that is marked but for a few words at its end: `"We paid a hundred thousand" people.`"""
    marked = scene.within(frame.first, frame.last)
    if not marked or scene.trimmed(frame.first, frame.last) is None or scene.finite(frame.first, frame.last):
        return []
    begin, end = scene.trimmed(frame.first, frame.last) or (0, 0)
    first = marked[0]
    sentence = len(scene.words(first)) >= _SENTENCE and any(t.tag_ in FINITE for t in scene.words(first))
    if first.first != begin or not sentence or end - first.last > _TAIL:
        return []
    for token in scene.doc[first.last : end]:
        if is_reporting(token, *SAYING):  # `"...," read the statement`
            own = beside(scene, frame, token)
            return [Attribution(((begin, first.last),), own or speaker, (token.i, token.i + 1))]
    return [Attribution(((begin, end),), speaker, None)]


class _FrameReader:
    """Reads one frame; what is content already, or has served as a cue, is not read again."""

    def __init__(self, scene: Scene, frame: Frame) -> None:
        self.scene, self.frame = scene, frame
        self.taken: set[int] = set()
        self.found: list[Attribution] = []

    def read(self) -> list[Attribution]:
        scene, frame = self.scene, self.frame
        signature = signed(scene, frame)
        if signature is not None:
            return [signature]
        outside = [scene.doc[i] for i in range(frame.first, frame.last) if scene.stretch_at(i) is None]
        # What is reported from behind or around takes in all that is reported inside it.
        for token in outside:
            if token.i not in self.taken:
                if starts_source(token):
                    self._take(sourced(scene, frame, token))
                else:
                    self._take(parenthetical(scene, frame, token))
        for token in outside:
            if token.i not in self.taken:
                self._take(introduces(scene, frame, token) or reported_clause(scene, frame, token))
        for stretch in scene.within(frame.first, frame.last):
            if stretch.first not in self.taken:
                self._take(introduced(scene, frame, stretch) or governed(scene, frame, stretch))
        return sorted(self.found, key=lambda one: one.content[0])

    def _belongs_in_front(self, one: Attribution) -> bool:
        """Is the cue the second verb of what was reported in front ("The two met, diplomats said, and accused
        each other of ...")? Then who accuses is not who said it."""
        if one.cue is None or one.speaker is None:
            return False
        cue = self.scene.doc[one.cue[0]]
        if cue.dep_ != "conj" or cue.tag_ == "VBG" or one.speaker.head.head == cue:
            return False
        for other in self.found:
            behind = other.cue is not None and other.content[-1][1] <= other.cue[0] < cue.i
            if behind and other.cue and cue.head.i == other.cue[0]:
                return all(self.scene.stretch_at(i) is None for i in range(*other.content[-1]))
        return False

    def _take(self, one: Attribution | None) -> None:
        if one is None or is_unsaid(self.scene, one):
            return
        tokens = {i for first, last in one.content for i in range(first, last)}
        if one.cue is not None:
            cue = set(range(*one.cue))
            if cue & self.taken or cue & tokens:
                return
            tokens |= cue
        if tokens & self.taken:
            return
        if self._belongs_in_front(one):
            return
        if one.speaker and one.speaker.first < self.frame.first <= one.speaker.head.i:  # a dateline
            one = one._replace(speaker=one.speaker._replace(first=self.frame.first))
        for other in self.found:  # A speaker inside a report is the report's: the cue goes with its speaker.
            before = other.cue is not None and other.cue[0] < other.content[0][0]
            if (
                before
                and one.speaker
                and any(first <= one.speaker.head.i < last for first, last in other.content)
            ):
                one = one._replace(speaker=other.speaker)
        self.taken |= tokens
        self.found.append(one)
