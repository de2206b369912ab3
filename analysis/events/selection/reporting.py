"""Clauses of saying: whether the statement is the event, or what it tells."""

from __future__ import annotations

from typing import Final, NamedTuple

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.coding.acts import act_of
from analysis.events.coding.frames import HOSTILE, lemma_of
from analysis.events.coding.operators import words
from analysis.events.coding.slots import Act, Side
from analysis.events.coding.statements import (
    is_misdeed,
    is_postposed,
    is_saying,
    judgement,
    kind_of,
    mode_of,
)
from analysis.events.describing import can_act, is_press, is_reporter
from analysis.events.participants import Participants
from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.speech import uses
from analysis.language.syntax import children, has
from analysis.model import Actor, PloverType

_TOWARDS: Final = frozenset(
    {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT", "AID", "CONCEDE"}
)
"""Types whose acts mostly have somebody at the other end."""


class Speaker(Struct, frozen=True, forbid_unknown_fields=True):
    """Pronouns that can mean who speaks."""

    anybody: frozenset[str]
    person: frozenset[str]
    body: frozenset[str]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of reporting.toml."""

    figurative: frozenset[str]
    protesting: frozenset[str]
    mandative: frozenset[str]
    warning: frozenset[str]
    threats: frozenset[str]
    speaker: Speaker


_WORDS: Final = load("analysis.events.selection", "reporting", Words)


def acted(act: Act, clause: Clause, who: Participants) -> Candidate | None:
    """The event of an act, or None when nobody known does it or suffers it."""
    sources = who.doers(act.doers)
    targets = who.concerned(act.targets, sources)
    if act.reciprocal and not targets and len(act.doers) == 1:
        sources = tuple(dict.fromkeys([*who.listed_before(act.head, act.doers[0]), *sources]))
    if not targets and sources:
        targets = _deep(act, sources, who)
    act = _in_words(act, who)
    crowd = act.type in ("PROTEST", "ASSAULT") and any(can_act(t) for t in act.doers)
    if not sources and not (targets and (clause.passive or crowd)):
        return None
    return Candidate.act(act, clause, sources, targets)


def _deep(act: Act, sources: tuple[str, ...], who: Participants) -> tuple[str, ...]:
    """The other side of an act that mostly has one, when nobody stands at a place that the frame knows."""
    strange = who.takes_strangers(act.targets) or (act.type == "REQUEST" and who.names_stranger(act.targets))
    if act.type not in _TOWARDS or strange:
        return ()
    relative = act.type not in ("THREATEN", "REQUEST")
    return who.deep(act.core or act.head, sources, relative) or who.deep(act.head, sources, relative)


def _in_words(act: Act, who: Participants) -> Act:
    """The act itself, or what it is of one who does it in words: a country that "protests", a person by name
    who "attacks"."""
    if act.type not in ("ASSAULT", "PROTEST"):
        return act
    actors = [who.principal(t) for t in act.doers]
    protesting = act.type == "PROTEST" and act.head.lemma_ in _WORDS.protesting
    if protesting and any(actor is not None and _is_body(actor, who) for actor in actors):
        return act._replace(type="ACCUSE", mode="disapprove")
    figurative = act.mode in (None, "demo") and (act.core or act.head).lemma_ in _WORDS.figurative
    persons = bool(actors) and all(actor is not None and actor.kind == "person" for actor in actors)
    return act._replace(type=None, mode=None) if figurative and persons else act


def _is_body(actor: Actor, who: Participants) -> bool:
    return actor.kind == "country" or who.is_state_body(actor)


def reported(clause: Clause, who: Participants) -> Candidate | None:
    """The event of a clause of saying.

    The speaker's own doings count as what they are ("announced that he would visit"). What others do counts
    when the speaker only passes it on: an unnamed source, the press, a spokesman of the doer's side, or words
    that come before their source. Else the statement is the event, typed by what it judges or asks for.
    """
    if clause.modality.negated or clause.modality.obligation:
        return None  # nothing was said
    speakers = who.doers(clause.subjects)
    press = all(is_press(t) for t in clause.subjects)
    told = _told(clause, who, speakers, press)
    if told is not None or not speakers or (press and judgement(clause) is None):
        return told
    return _in_text(clause, who, speakers) or _stated(clause, who, speakers)


def _stated(clause: Clause, who: Participants, speakers: tuple[str, ...]) -> Candidate:
    kind = kind_of(clause)
    targets = _addressees(clause, who, speakers, kind)
    return Candidate.statement(clause, kind, mode_of(kind), speakers, targets)


class _Telling(NamedTuple):
    """A clause of saying, what it tells, and of whom.

    `named`: it is somebody's word, and not passed on by the press; `own`: the speakers tell of themselves.
    """

    clause: Clause
    inner: Clause
    act: Act | None
    speakers: tuple[str, ...]
    named: bool
    own: bool

    def statement(self, kind: PloverType | None, mode: str | None, targets: tuple[str, ...]) -> Candidate:
        return Candidate.statement(self.clause, kind, mode, self.speakers, targets)


def _told(clause: Clause, who: Participants, speakers: tuple[str, ...], press: bool) -> Candidate | None:
    """The event of what is told, or of telling it; None when that makes no difference."""
    inner = clause.inner
    if inner is None:
        return None
    if not speakers and is_verbatim(inner.head) and all(t.pos_ == "PRON" for t in clause.subjects):
        return None  # "he said: “They will go”", and nobody knows who he is
    act = act_of(inner)
    if act is None and inner.inner is not None and is_saying(inner):
        act = act_of(inner.inner)
    named = not press and any(who.at(t) is not None or not is_reporter(t) for t in clause.subjects)
    own = bool(speakers) and _is_own(inner, who, speakers)
    telling = _Telling(clause, inner, act, speakers, bool(speakers) and named, own)
    rules = (_demanded, _warned, _blamed, _did_itself, _done_by_others) if speakers else (_done_by_others,)
    return next((found for rule in rules if (found := rule(telling, who)) is not None), None)


def _demanded(telling: _Telling, who: Participants) -> Candidate | None:
    """What others must do is asked of them."""
    inner = telling.inner
    asked = _is_asked(telling.clause.head, inner.head)
    if telling.own or not (inner.modality.obligation or asked):
        return None
    subjects = inner.subjects if not inner.modality.obligation else inner.subjects or inner.objects
    targets = who.concerned((Side(subjects), Side(subjects, owner=True)), telling.speakers)
    return telling.statement("REQUEST", None, targets) if targets or inner.passive or asked else None


def _is_asked(head: Token, content: Token) -> bool:
    """Whether the content is in the subjunctive of demands: "insisted that the minister resign"."""
    if head.lemma_ not in _WORDS.mandative or has(content, "aux", "auxpass"):
        return False
    singular = any(t.tag_ in ("NN", "NNP") for t in children(content, "nsubj"))
    return content.tag_ == "VB" or (content.tag_ == "VBP" and singular)


def _warned(telling: _Telling, who: Participants) -> Candidate | None:
    """A warning of what the speaker's side is going to do is a threat."""
    clause, inner = telling.clause, telling.inner
    if clause.head.lemma_ not in _WORDS.warning or not (inner.modality.future or inner.modality.possible):
        return None
    if not telling.own and not who.same_side(telling.speakers, who.doers(inner.subjects)):
        return None
    targets = who.concerned((Side(clause.objects), Side(clause.indirect)), telling.speakers)
    return telling.statement("THREATEN", None, targets)


def _blamed(telling: _Telling, who: Participants) -> Candidate | None:
    """A misdeed of others is told to blame them."""
    inner = telling.inner
    if telling.own or not is_misdeed(inner):
        return None
    targets = who.concerned((Side(inner.subjects), Side(inner.subjects, owner=True)), telling.speakers)
    return telling.statement("ACCUSE", "allege", targets) if targets else None


def _did_itself(telling: _Telling, who: Participants) -> Candidate | None:
    """What the speaker's own side does is what it is: "announced that he would visit"."""
    act = telling.act
    if act is None or not telling.own:
        return None
    speakers = tuple(dict.fromkeys([*telling.speakers, *who.doers(telling.inner.subjects)]))
    targets = who.concerned(act.targets, speakers)
    return Candidate.statement(telling.clause, act.type, act.mode, speakers, targets, act.core)


def _done_by_others(telling: _Telling, who: Participants) -> Candidate | None:
    """What others do is told as it is, if it is only passed on; of a hostile act they are accused."""
    told, inner, speakers = _act_told(telling, who), telling.inner, telling.speakers
    if telling.act is None or told is None:
        return None
    kind = telling.act.type
    ours = bool(speakers) and who.same_side(speakers, told.sources)
    accused = telling.statement("ACCUSE", "allege", told.sources) if told.sources else None
    if speakers and not ours and accused and kind == "THREATEN" and not _threatens(inner.head):
        # What the other side is said to plan it has not threatened: "said the rebels planned a raid".
        return accused
    vouched = is_postposed(telling.clause.head) and not is_verbatim(inner.head)
    if not telling.named or ours or vouched:
        return told.told_by(telling.clause.head)
    return accused if kind in HOSTILE and not inner.modality.negated else None


def _act_told(telling: _Telling, who: Participants) -> Candidate | None:
    """The event of the act that is told, unless only a stranger vouches for it and nobody known does it."""
    if telling.act is None or telling.inner.modality.obligation:
        return None  # what must be done has not been
    told = acted(telling.act, telling.inner, who)
    strangers = not telling.speakers and any(t.pos_ == "PROPN" for t in telling.clause.subjects)
    return None if told is None or (strangers and not told.sources) else told


def _threatens(content: Token) -> bool:
    """Whether the clause itself says that somebody threatens."""
    return lemma_of(content) in words("threaten") or any(t.lemma_ in _WORDS.threats for t in content.children)


def is_verbatim(content: Token) -> bool:
    """Whether the words are between quotation marks: the speaker's own, which nobody vouches for."""
    first = content.left_edge.i
    return any(t.is_quote for t in content.doc[max(first - 1, 0) : first + 1])


def _is_own(inner: Clause, who: Participants, speakers: tuple[str, ...]) -> bool:
    """Whether the speaker tells of himself: "announced that he would visit", "said it had halted aid"."""
    for subject in inner.topics:
        actor = who.at(subject)
        if actor is None and _can_mean(subject, who.actor(speakers[0])):
            return True
        if actor is not None and actor.id in speakers:
            return True
    imperative = inner.head.tag_ == "VB" and not has(inner.head, "aux")
    return not inner.topics and not imperative


def _can_mean(pronoun: Token, speaker: Actor) -> bool:
    """Whether a pronoun that points at nobody known can mean the speaker."""
    pronouns = _WORDS.speaker
    own = pronouns.person if speaker.kind == "person" else pronouns.body
    return pronoun.lower_ in pronouns.anybody | own


def _in_text(clause: Clause, who: Participants, speakers: tuple[str, ...]) -> Candidate | None:
    """What a text that is issued does: "issued a statement criticising …", "… expressing hope that …"."""
    for verb in (t for owner in (*clause.objects, clause.head) for t in _participles(owner, clause.head)):
        inner = clause.clauses.of(verb)
        act = act_of(inner)
        kind = judgement(inner)
        if act is None and kind is not None:
            act = Act(verb, kind, mode_of(kind), (), ())
        if act is not None:
            targets = who.concerned(act.targets, speakers)
            return Candidate.statement(clause.telling(verb), act.type, act.mode, speakers, targets)
    return None


def _participles(owner: Token, head: Token) -> list[Token]:
    labels = ("advcl",) if owner is head else ("acl", "relcl")
    found = children(owner, *labels)
    return [t for t in found if t.tag_ == "VBG" and t.pos_ == "VERB" and t.i > head.i]


def _addressees(
    clause: Clause, who: Participants, speakers: tuple[str, ...], kind: PloverType | None
) -> tuple[str, ...]:
    sides: tuple[Side, ...] = ()
    if uses(clause.head, "naming"):
        sides = (Side(clause.objects), Side(clause.objects, owner=True))
    elif kind is not None and clause.inner is not None:
        subjects = clause.inner.subjects or clause.inner.objects
        sides = (Side(subjects), Side(subjects, owner=True))
    elif uses(clause.head, "addressed"):
        told = (clause.indirect, clause.objects)
        sides = tuple(Side(tuple(t for t in heads if not is_press(t))) for heads in told)
    return who.concerned(sides, speakers)
