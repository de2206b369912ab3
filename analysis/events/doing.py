"""What a deed cannot be by its verb and its sides: a flight home no visit, one's own closing no sanction."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.coding.frames import is_head_of_class, lemma_of, verb_frame
from analysis.events.coding.targets import places
from analysis.events.correction import Correction
from analysis.events.describing import WORDS as DESCRIBING
from analysis.events.describing import is_one_of, is_person
from analysis.events.participants import Participants
from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.syntax import VERBS, children, helped_by, pobjs_of
from analysis.model import PloverType


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of doing.toml."""

    going: frozenset[str]
    homeward: frozenset[str]
    private: frozenset[str]
    awaiting: frozenset[str]
    waiting: frozenset[str]
    ahead: frozenset[str]
    closing: frozenset[str]
    shared: frozenset[str]
    carrying: frozenset[str]
    stores: frozenset[str]
    facing: frozenset[str]
    penal: frozenset[str]
    delaying: frozenset[str]
    deadlines: frozenset[str]
    giving: frozenset[str]
    sought: frozenset[str]
    urging: frozenset[str]
    as_what: frozenset[str]
    hoping: frozenset[str]
    calling: dict[str, frozenset[str]]


_WORDS: Final = load("analysis.events", "doing", Words)
_MEETINGS: Final = frozenset({"CONSULT"})


def as_met(one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool) -> Correction | None:
    """Of meetings: nobody meets by waiting for it, nor by going home, or away on his own account."""
    del who, in_lead
    if kind != "CONSULT" or one.saying:
        return None
    clause, lemma = one.clause, lemma_of(one.clause.head)
    waits = lemma in _WORDS.waiting and any(p in _WORDS.ahead for p, _ in clause.preps)
    if lemma in _WORDS.awaiting or (waits and not clause.passive):
        return Correction(None, "it is only awaited")
    if lemma not in _WORDS.going:
        return None
    if helped_by(clause.head, _WORDS.homeward, "advmod", "prt"):
        return Correction(None, "who goes home visits nobody")
    private = clause.subjects and all(_is_private(t) for t in clause.subjects) and not _is_to_meet(clause)
    return Correction(None, "he goes there for himself") if private else None


def as_asked(one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool) -> Correction | None:
    """Of demands and refusals: who is called on to do something is asked to, whatever it is; nobody is asked
    by what is looked for, nor turned down by what keeps him away, nor threatened by a hope."""
    del in_lead
    clause, lemma = one.clause, lemma_of(one.clause.head)
    if kind != "REQUEST" and one.ruled and one.type in (None, "REQUEST") and _calls_on(clause):
        return Correction("REQUEST", "who is called on to do it is asked to")
    if kind == "REQUEST" and lemma == "seek" and not clause.passive:
        looked_for = any(t.lemma_.lower() in _WORDS.sought for t in clause.objects)
        if looked_for or clause.particle == "out":
            return Correction(None, "it is only looked for")
    if kind == "REJECT" and lemma == "rule" and clause.passive and not clause.subjects:
        runs = not any(p in _WORDS.as_what for p, _ in clause.preps)
        if runs and clause.objects and all(_is_somebody(t, who) for t in clause.objects):
            return Correction(None, "something keeps him away")
    if kind == "THREATEN" and lemma in _WORDS.hoping and one.type != "THREATEN":
        return Correction(None, "who hopes or fears it threatens nobody")
    return None


def as_borne(one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool) -> Correction | None:
    """Of punishments and terms: who serves his time helps nobody, nor who stocks a store; what somebody faces
    has not been done to him, what is closed by its owner harms nobody, and who puts off a deadline yields."""
    del in_lead
    clause, lemma = one.clause, lemma_of(one.clause.head)
    if kind is None or one.saying:
        return None
    about = (*clause.objects, *(t for noun in clause.objects for t in _counted(noun)))
    if kind == "AID" and lemma in _WORDS.carrying and _is_for_things(clause, who):
        return Correction(None, "it is carried to a thing of theirs")
    if kind == "AID" and lemma in places().serving and any(is_one_of(t, places().terms) for t in about):
        return Correction(None, "who serves his time does not help")
    faces = lemma in _WORDS.facing and not clause.passive and any(is_one_of(t, _WORDS.penal) for t in about)
    if kind in ("COERCE", "SANCTION") and faces:
        return Correction(None, "he only faces it")
    if kind in ("COERCE", "SANCTION") and lemma in _WORDS.closing and _is_own_house(clause, about, who):
        return Correction(None, "it is his own")
    if kind == "RETREAT" and lemma in _WORDS.delaying and any(is_one_of(t, _WORDS.deadlines) for t in about):
        return Correction("CONCEDE", "who puts off a deadline yields")
    if kind == "RETREAT" and lemma in _WORDS.giving and any(p in ("until", "till") for p, _ in clause.preps):
        return Correction(None, "it only sets a term")
    return None


def _is_to_meet(clause: Clause) -> bool:
    """Whether somebody goes there to meet others: "flew to Oslo for talks"."""
    aims = (clause.clauses.of(t) for t in children(clause.head, "advcl", "xcomp") if t.pos_ in VERBS)
    meeting = any((frame := verb_frame(aim)) is not None and frame.type == "CONSULT" for aim in aims)
    return meeting or any(is_head_of_class(noun, _MEETINGS) for _, noun in clause.preps)


def _calls_on(clause: Clause) -> bool:
    """Whether somebody is called on to do something: "called on the ferrymen to stay"."""
    lemma = lemma_of(clause.head)
    called = _WORDS.calling.get(lemma, frozenset())
    named = any(p in called and t.ent_type_ not in ("DATE", "TIME") for p, t in clause.preps)
    if not (named or (lemma in _WORDS.urging and clause.objects)):
        return False
    near = (clause.head, *clause.objects, *(noun for _, noun in clause.preps), *children(clause.head, "prep"))
    told = (t for head in near for t in children(head, "xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp"))
    return any(t.tag_ == "VB" and helped_by(t, {"to"}, "aux") for t in told)


def _is_own_house(clause: Clause, about: tuple[Token, ...], who: Participants) -> bool:
    """Whether somebody who is no state closes what is his, and no way for others."""
    if clause.passive or any(is_one_of(t, _WORDS.shared) for t in about):
        return False
    doing = [who.actor(id_) for id_ in who.doers(clause.subjects)]
    if any(actor.kind == "country" or who.is_state_body(actor) for actor in doing):
        return False
    if any(is_one_of(t, DESCRIBING.state_bodies) for t in clause.subjects):
        return False
    return any(t.tag_ == "PRP$" for noun in about for t in noun.children)


def _is_for_things(clause: Clause, who: Participants) -> bool:
    """Whether what is carried goes to things or customers alone: "sent supplies to the space station"."""
    to = [noun for preposition, noun in clause.preps if preposition in ("to", "into")]
    return (
        bool(to) and not clause.indirect and all(is_one_of(t, _WORDS.stores) and not who.names(t) for t in to)
    )


def _is_somebody(noun: Token, who: Participants) -> bool:
    """Whether it names or describes a person."""
    actor = who.at(noun)
    return is_person(noun) or (actor is not None and actor.kind == "person")


def _is_private(noun: Token) -> bool:
    """Whether it describes people who speak for nobody: "a passenger", "the family", "his wife"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _WORDS.private


def _counted(noun: Token) -> list[Token]:
    """What is counted or parted by the noun: "all of its *churches*", and what qualifies it."""
    behind = [t for p in children(noun, "prep") if p.lower_ in ("of", "in") for t in pobjs_of(p)]
    return [*behind, *children(noun, "compound")]
