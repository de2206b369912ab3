"""What the words of a clause cannot be, whatever rules and judge take them for."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.coding.acts import act_of
from analysis.events.coding.frames import is_head_of_class
from analysis.events.coding.statements import judgement
from analysis.events.coding.targets import places
from analysis.events.correction import Correction
from analysis.events.describing import WORDS as DESCRIBING
from analysis.events.describing import can_act, is_one_of, is_press, is_reporter, is_voiceless
from analysis.events.doing import as_asked, as_borne, as_met
from analysis.events.participants import Participants
from analysis.events.saying import (
    as_answered,
    as_passed_on,
    as_suggested,
    as_warned,
    is_cleared,
    is_feeling_of_others,
    is_lot_of_others,
    is_of_absent,
    is_of_things,
    is_over,
    is_wronged,
)
from analysis.events.selection.reporting import is_verbatim
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.language.syntax import SUBJECTS, VERBS, children, has, helped_by, subjects
from analysis.model import PloverType


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of correcting.toml."""

    undone: frozenset[PloverType]
    framing: frozenset[str]
    following: frozenset[str]
    easing: frozenset[str]
    measures: frozenset[str]
    after: frozenset[str]
    supposing: frozenset[str]
    guessing: frozenset[str]
    hoping: frozenset[str]
    expecting: frozenset[str]
    losing: frozenset[str]
    trading: frozenset[str]
    taking: frozenset[str]
    titling: frozenset[str]
    pausing: frozenset[str]
    services: frozenset[str]
    holding: frozenset[str]
    apologising: frozenset[str]
    helping: frozenset[str]
    stances: frozenset[str]
    obstructing: frozenset[str]
    forces: frozenset[str]
    voicing: frozenset[str]
    dismissing: frozenset[str]


_WORDS: Final = load("analysis.events", "correcting", Words)
_TEXTS: Final = DESCRIBING.texts
_PURSUITS: Final = frozenset({"pursuit"})
_MONEY: Final = frozenset({"money"})


def corrected(
    one: Candidate, kind: PloverType | None, who: Participants, *, in_lead: bool
) -> Correction | None:
    """Another type, or none, where the clause cannot be of the type that was found; None where it can."""
    correction = None
    for check in _CHECKS:
        found = check(one, kind, who, in_lead)
        if found is not None:
            kind, correction = found.kind, found
    return correction


def is_state(one: Candidate) -> bool:
    """Whether it tells what somebody or something is or has."""
    head = one.clause.head
    plain = not one.saying and not one.clause.passive and not one.clause.modality.future
    return plain and head.lemma_ in ("be", "have") and head.pos_ in VERBS


def _as_done(one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool) -> Correction | None:
    """Of what is done: nobody does it by being, having or losing something, nor by coming after it."""
    del in_lead
    head = one.clause.head
    if kind == "SANCTION" and head.lemma_ in _WORDS.losing and not one.clause.passive:
        return Correction(None, "who loses it has not done it")
    obstructs = kind == "PROTEST" and head.lemma_ in _WORDS.obstructing
    if obstructs and any(t.lemma_.lower() in _WORDS.forces for t in one.clause.subjects):
        return Correction(None, "those who keep order do not protest by it")
    if kind == "ASSAULT" and helped_by(head, _WORDS.voicing, "advmod"):
        return Correction("ACCUSE", "it is done in words")
    if kind == "ASSAULT" and one.clause.objects and all(_is_oneself(t) for t in one.clause.objects):
        return Correction(None, "he does it to himself")
    if kind == "MOBILIZE" and _is_to_help(head):
        return Correction("AID", "they are sent to help")
    if kind is None and head.lemma_ in _WORDS.apologising and not one.clause.modality.negated:
        return Correction("CONCEDE", "who apologises yields")
    if kind in ("SANCTION", "COERCE") and _is_eased(one):
        return Correction("CONCEDE", "it makes less of a measure")
    if kind is None or kind == one.type:
        return None
    if _is_expected(one):
        return Correction(None, "others are expected to do it")
    if one.ruled and one.source is not None and kind in places().words:
        return Correction(None, "who tells it does so, not who has done it")
    if kind in _WORDS.undone and is_state(one) and _is_or_has(head):
        return Correction(None, "who is or has something has not done it")
    return Correction(None, "it only tells when") if is_framing(one, who) else None


def _as_told(one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool) -> Correction | None:
    """Of what is said: who tells of a deed has not done it, and blames or clears somebody of it; nobody
    promises what he only would do, nor promises or threatens what others do."""
    if not one.saying:
        return None
    if kind in (None, "ACCUSE") and _is_denial(one):
        return Correction("REJECT", "says that a deed was not done")
    if kind in places().blamed and _is_of_others(one):
        unnamed = not one.sources and all(is_reporter(t) for t in one.subjects)
        if is_lot_of_others(one, unnamed):
            return Correction(None, "it tells how it stands with them")
        return Correction("ACCUSE", "says that others did it")
    others = not in_lead or _has_topics(one)
    if kind in places().deeds and others and _is_hearsay(one, kind):
        return Correction(None, "only said to have been done")
    if kind == "ACCUSE" and is_cleared(one):
        return Correction(None, "says that nobody has to answer for it")
    if kind != "ACCUSE" and is_wronged(one):
        return Correction("ACCUSE", "the speaker tells how he was wronged")
    if kind == "SUPPORT" and is_feeling_of_others(one, who):
        return Correction(None, "it tells how others feel")
    return _as_promised(one, kind, who)


def _as_promised(one: Candidate, kind: PloverType | None, who: Participants) -> Correction | None:
    inner = one.inner
    if inner is None or kind not in ("AGREE", "THREATEN"):
        return None
    if inner.modality.modal in _WORDS.supposing and is_verbatim(inner.head):
        return Correction(None, "it is only supposed")
    if is_over(inner) and not (one.ruled and one.type == kind):
        return Correction(None, "it is over")
    if kind == "AGREE" and is_verbatim(inner.head) and is_of_absent(inner):
        return Correction(None, "it is told of others")
    if kind == "AGREE" and not (one.ruled and one.type == kind) and is_of_things(inner):
        return Correction(None, "a thing promises nothing")
    others = {id_ for t in inner.topics for id_ in (*who.doers([t]), *who.owners(t))}
    announced = (kind == "AGREE" or inner.modality.future) and bool(others) and bool(one.sources)
    if announced and not who.same_side(others, one.sources):
        return Correction(None, "it is told of others")
    return None


def is_unfulfilled(one: Candidate) -> bool:
    """Whether it tells what did not come about: "would have opened a school", "had hoped to open one"."""
    clause = one.clause
    hoping = clause.head.lower_ in _WORDS.hoping
    if (one.saying and not hoping) or "have" not in {t.lemma_ for t in children(clause.head, "aux")}:
        return False
    if clause.modality.modal is not None:
        return clause.modality.modal in _WORDS.supposing - _WORDS.guessing
    had = helped_by(clause.head, {"had"}, "aux") and clause.content is not None
    return had and hoping


def _is_expected(one: Candidate) -> bool:
    """Whether somebody only expects of others what they may do: "analysts expect the firm to agree"."""
    content = one.clause.content
    return one.clause.head.lemma_ in _WORDS.expecting and content is not None and has(content, *SUBJECTS)


def _is_or_has(head: Token) -> bool:
    """Whether it tells what somebody or something is or has, or what it is that: "the demand is that"."""
    return has(head, "attr", "ccomp") or (head.lemma_ == "have" and has(head, "dobj"))


def _is_eased(one: Candidate) -> bool:
    """Whether it makes less of a measure, or ends it: "the ban was lifted"."""
    clause = one.clause
    about = subjects(clause.head) if clause.passive else clause.objects
    easing = clause.head.lemma_ in _WORDS.easing and not clause.modality.negated
    return easing and any(t.lemma_.lower() in _WORDS.measures for t in about)


def is_framing(one: Candidate, who: Participants) -> bool:
    """Whether it only sets a thing told elsewhere beside another: "the news comes a week after they had
    left", "the move follows a walkout"; who comes or follows himself has done something."""
    head, after = one.clause.head, _WORDS.after
    own = subjects(head)
    if head.lemma_ not in _WORDS.framing or one.saying or not own:
        return False
    others = (t for t in own if not (is_one_of(t, _TEXTS) or is_voiceless(t)))
    if any(who.names(t) or who.is_somebody(t) for t in others):
        return False
    if head.lemma_ in _WORDS.following:
        return has(head, "dobj") or one.clause.passive
    behind = (t for t in head.children if t.dep_ in ("advcl", "prep") and t.i > head.i)
    return any(t.lower_ in after or helped_by(t, after, "mark", "advmod") for t in behind)


def _is_of_others(one: Candidate) -> bool:
    """Whether a statement tells what others did, not what the speaker's own side does or is going to do."""
    if one.inner is None or (one.ruled and one.type is not None) or one.inner.modality.future:
        return False
    return _has_topics(one)


def _has_topics(one: Candidate) -> bool:
    """Whether it is of others that something is said, and not of who says it."""
    topics = () if one.inner is None else one.inner.topics
    if one.inner is not None and one.inner.content is not None and all(t.lower_ == "it" for t in topics):
        return True  # "it is believed that they did it"
    return bool(topics) and not any(t.lower_ in GRAMMAR.speaking or t.pos_ == "PRON" for t in topics)


def _is_hearsay(one: Candidate, kind: PloverType | None) -> bool:
    """Whether somebody tells of a deed, which is not done by telling: "“They caught me,” he said". Who
    announces what he will do is another matter."""
    ahead = one.inner is not None and one.inner.modality.future
    return not ahead and not (one.ruled and one.type == kind)


def _is_denial(one: Candidate) -> bool:
    """Whether a statement says that what would be somebody's hostile deed has not been done."""
    inner = one.inner
    if inner is None or not inner.modality.negated or inner.modality.future:
        return False
    act = act_of(inner)
    return act is not None and act.type in places().blamed


def _as_dealt(one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool) -> Correction | None:
    """Of what goes between people: what is sold, bought or taken is no help, what is said to the press no
    meeting, a name no blame, a service that pauses no sanction."""
    del who, in_lead
    clause, head = one.clause, one.clause.head
    lemma = head.lemma_.lower()
    if kind == "AID" and not one.saying:
        paid = lemma in _WORDS.taking and any(is_head_of_class(t, _MONEY) for t in clause.objects)
        if not clause.passive and (lemma in _WORDS.trading or paid):
            return Correction(None, "who trades or takes does not help")
    if kind == "CONSULT" and not one.saying:
        met = (*clause.objects, *(noun for p, noun in clause.preps if p in ("to", "with")))
        if met and all(is_press(t) for t in met):
            return Correction(None, "he only speaks to the press")
    if (
        kind == "SANCTION"
        and lemma == "sanction"
        and any(is_head_of_class(t, _PURSUITS) for t in clause.objects)
    ):
        return Correction(None, "it is allowed or governed")
    judges = any(t.lemma_.lower() in places().courts for t in clause.subjects)
    if kind == "ACCUSE" and judges and (lemma in _WORDS.dismissing or (lemma == "throw" and clause.particle)):
        return Correction("REJECT", "a court turns it down")
    shared = (noun for p, noun in clause.preps if p == "with")
    if kind == "AGREE" and lemma == "agree" and any(t.lemma_.lower() in _WORDS.stances for t in shared):
        return Correction("SUPPORT", "he holds the same")
    if kind is None or kind == one.type or one.saying:
        return None
    if clause.passive and lemma in _WORDS.titling and judgement(clause) is None:
        return Correction(None, "it only gives a name")
    pauses = lemma in _WORDS.pausing and any(t.lemma_.lower() in _WORDS.services for t in clause.objects)
    if kind == "SANCTION" and pauses and not clause.subjects:
        return Correction(None, "a service pauses")
    own = lemma in _WORDS.holding and any(_is_own(t) and not can_act(t) for t in clause.objects)
    return Correction(None, "it is his own") if kind == "SANCTION" and own else None


def _is_to_help(head: Token) -> bool:
    """Whether it is done to help somebody: "troops were sent to lead rescue efforts"."""
    aims = (t for t in children(head, "advcl", "xcomp") if helped_by(t, {"to"}, "aux"))
    return any(t.lemma_.lower() in _WORDS.helping for aim in aims for t in (aim, *aim.subtree))


def _is_oneself(noun: Token) -> bool:
    return noun.pos_ == "PRON" and noun.lower_.endswith(("self", "selves"))


def _is_own(noun: Token) -> bool:
    """Whether it is told as somebody's: "her campaign"."""
    return any(t.tag_ == "PRP$" for t in noun.children)


_CHECKS: Final = (
    _as_told,
    as_warned,
    as_suggested,
    as_answered,
    as_passed_on,
    _as_done,
    _as_dealt,
    as_met,
    as_asked,
    as_borne,
)
