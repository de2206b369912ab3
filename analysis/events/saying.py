"""What a statement cannot be by what is said in it: a warning no threat, a question no demand."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.coding.acts import act_of
from analysis.events.coding.frames import HOSTILE, noun_frame
from analysis.events.coding.statements import is_misdeed, is_misdeed_suffered
from analysis.events.correction import Correction
from analysis.events.describing import can_act
from analysis.events.participants import Participants
from analysis.events.selection.reporting import is_verbatim
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.language.syntax import children, has, helped_by
from analysis.model import PloverType


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of saying.toml."""

    warning: frozenset[str]
    menaces: frozenset[str]
    suggesting: frozenset[str]
    asking: frozenset[str]
    questions: frozenset[str]
    polar: frozenset[str]
    answering: frozenset[str]
    feelings: frozenset[str]
    promising: frozenset[str]
    having: frozenset[str]
    recalling: frozenset[str]
    revealing: frozenset[str]
    meeting: frozenset[str]
    being: frozenset[str]
    blaming: frozenset[str]
    charging: frozenset[str]
    taken: frozenset[str]
    standing: frozenset[str]
    lots: frozenset[str]
    knowing: frozenset[str]


_WORDS: Final = load("analysis.events", "saying", Words)


def as_warned(one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool) -> Correction | None:
    """Of warnings: a threat is only what the one who warns is going to do, or what is force in itself; who is
    warned to do something is asked to."""
    del in_lead
    clause, inner = one.clause, one.inner or one.clause.inner
    if one.inner is not None and one.inner.head.lemma_.lower() in _WORDS.warning:
        clause, inner = one.inner, one.inner.inner  # "…, she said, *warning* that"
    if kind not in ("THREATEN", None) or clause.head.lemma_.lower() not in _WORDS.warning:
        return None
    told = children(clause.head, "xcomp", "ccomp", "advcl")
    if clause.objects and any(t.tag_ == "VB" and helped_by(t, {"to"}, "aux") for t in told):
        return Correction("REQUEST", "who is warned to do something is asked to")
    if inner is not None:
        return None if _is_menace(inner, one, who) else Correction(None, "who warns is not going to do it")
    if any(t.dep_ == "ccomp" for t in told):
        return Correction(None, "what is warned of cannot be read")
    if clause.objects and any(t.lower_ == "against" for t in children(clause.head, "prep")):
        return Correction("REQUEST", "who is warned against something is asked not to do it")
    feared = [noun for preposition, noun in clause.preps if preposition in ("of", "about")]
    if feared and not any(_is_menacing(word) for noun in feared for word in noun.subtree):
        return Correction(None, "who warns is not going to do it")
    return None


def as_suggested(
    one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool
) -> Correction | None:
    """Of what is suggested or asked: nobody is asked for what is or could be so, nor by a question."""
    del who, in_lead
    inner, lemma = one.inner or one.clause.inner, one.clause.head.lemma_.lower()
    if inner is None or kind not in ("REQUEST", "ACCUSE"):
        return None
    if lemma not in _WORDS.asking and lemma not in _WORDS.suggesting:
        return None
    if lemma in _WORDS.asking and _is_question(inner, _WORDS.polar if kind == "ACCUSE" else _WORDS.questions):
        return Correction(None, "it is only asked whether it is so")
    if kind == "ACCUSE" or lemma not in _WORDS.suggesting:
        return None
    held = inner.modality.possible or inner.head.tag_ in ("VBZ", "VBD")
    if inner.modality.obligation or not held:
        return None
    return Correction(None, "it is only held to be so")


def as_answered(
    one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool
) -> Correction | None:
    """Of refusals: what has not been done yet is not refused."""
    del who, in_lead
    if kind != "REJECT" or one.type == "REJECT":
        return None
    told = one.inner or one.clause
    waiting = (t for t in children(told.head, "advmod") if t.lower_ == "yet" and t != told.head.left_edge)
    if told.modality.negated and any(waiting):
        return Correction(None, "it has not been decided yet")
    return None


def as_passed_on(
    one: Candidate, kind: PloverType | None, who: Participants, in_lead: bool
) -> Correction | None:
    """Of what is only told: nobody meets by telling of a meeting long held, nor refuses by telling how things
    are, nor blames by telling whom another has blamed."""
    del in_lead
    inner = one.inner
    if inner is None or not one.saying or one.clause.modality.negated:
        return None
    if kind == "CONSULT" and _is_recalled(one, inner):
        return Correction(None, "he tells of a meeting, and holds none")
    if kind == "REJECT" and one.type != "REJECT":
        return _as_denied(inner)
    if kind == "ACCUSE" and (is_lot_of_others(one, _are_witnesses(one)) or _is_taken(one)):
        return Correction(None, "it tells how it stands with them")
    if kind == "ACCUSE" and inner.head.lemma_.lower() in _WORDS.blaming and _is_told(inner):
        blaming = who.doers(inner.topics)
        own = any(t.lower_ in GRAMMAR.speaking or (t.pos_ == "PRON" and not blaming) for t in inner.topics)
        if inner.topics and not inner.passive and not own and not who.same_side(blaming, one.sources):
            return Correction(None, "he tells whom another blames")
    return None


def _as_denied(inner: Clause) -> Correction | None:
    """Of refusals: what somebody or something is, or should not have done, is not refused."""
    told = inner if inner.inner is None else inner.inner
    state = inner.head.lemma_.lower() in _WORDS.being and not inner.modality.future
    if inner.modality.negated and inner.modality.modal is None and state and not _is_own(inner):
        return Correction(None, "it tells how things are")
    perfect = not told.auxiliaries.isdisjoint(_WORDS.having)
    if told.modality.negated and told.modality.modal == "should" and perfect and not _is_own(told):
        blamed = told.topics and all(can_act(t) for t in told.topics)
        return Correction("ACCUSE" if blamed else None, "it blames, and refuses nothing")
    return None


def _is_own(inner: Clause) -> bool:
    return any(t.lower_ in ("i", "we") for t in inner.topics)


def _is_told(inner: Clause) -> bool:
    """Whether it is told as past, with no doubt."""
    past = inner.head.tag_ == "VBD" or not inner.auxiliaries.isdisjoint(_WORDS.having)
    return past and inner.modality.modal is None and not inner.modality.negated


def _is_recalled(one: Candidate, inner: Clause) -> bool:
    """Whether somebody tells of a meeting of his past, or, in his own words, of one with nobody nowhere."""
    if not _is_told(inner) or inner.modality.future:
        return False
    if one.clause.head.lemma_.lower() in _WORDS.recalling:
        return True
    if any(p in _WORDS.meeting for p, _ in inner.preps):
        return False
    if one.clause.head.lemma_.lower() in _WORDS.revealing:
        return True
    return is_verbatim(inner.head) and not inner.preps and _is_own(inner)


def is_lot_of_others(one: Candidate, unnamed: bool) -> bool:
    """Whether a statement tells how it stands with those to whom it was done, or, where nobody known says so
    (`unnamed`), what was done to them by nobody who is named: "“They are under arrest,” a source said"."""
    inner = one.inner
    if inner is None:
        return False
    if inner.head.lemma_ == "be":
        return any(p in _WORDS.standing and t.lemma_.lower() in _WORDS.lots for p, t in inner.preps)
    return unnamed and inner.passive and not inner.subjects and _is_told(inner)


def held(one: Candidate) -> Clause | None:
    """The clause of what is said, or of what he says that he believes: "“I think *they are wrong*”"."""
    inner = one.inner if one.saying else None
    if inner is not None and inner.inner is not None and inner.topics and _is_only_own(inner):
        return inner.inner
    return inner


def _is_only_own(inner: Clause) -> bool:
    return all(t.lower_ in ("i", "we") for t in inner.topics)


def _is_taken(one: Candidate) -> bool:
    """Whether a statement tells that others have been taken or are held, by nobody who is named, and does not
    charge anybody with it: "said two nurses had been abducted"."""
    inner = held(one)
    if (
        inner is None
        or not inner.passive
        or inner.subjects
        or one.clause.head.lemma_.lower() in _WORDS.charging
    ):
        return False
    modality = inner.modality
    doubted = modality.negated or modality.future or modality.modal is not None or modality.conditional
    own = any(t.lower_ in GRAMMAR.speaking or has(t, "poss") for t in inner.topics)
    act = act_of(inner)
    return not doubted and not own and bool(inner.topics) and act is not None and act.mode in _WORDS.taken


def _are_witnesses(one: Candidate) -> bool:
    """Whether those who say so only know of it: police, doctors, witnesses."""
    return bool(one.subjects) and all(t.lemma_.lower() in _WORDS.knowing for t in one.subjects)


def _is_menace(inner: Clause, one: Candidate, who: Participants) -> bool:
    """Whether a clause tells what its speaker is going to do to somebody, or what force will do."""
    if any(t.lower_ in GRAMMAR.speaking for t in inner.topics) or any(_is_menacing(t) for t in inner.topics):
        return True
    if inner.modality.future and any(c.tag_ == "PRP$" for t in inner.topics for c in t.children):
        return True  # "warned that its navy would respond"
    if inner.modality.future and inner.topics and all(t.pos_ == "PRON" for t in inner.topics):
        return True  # "warned that it would respond"
    doers = who.doers(inner.subjects)
    if doers and one.sources:
        return who.same_side(one.sources, doers)
    if inner.passive and inner.modality.future and not inner.subjects:
        return True  # "warned that trespassers would be dealt with"
    act = act_of(inner)
    return act is not None and act.type in HOSTILE


def _is_menacing(noun: Token) -> bool:
    frame = noun_frame(noun)
    return noun.lemma_.lower() in _WORDS.menaces or (frame is not None and frame.type in HOSTILE)


def is_over(inner: Clause) -> bool:
    """Whether what is said is told as past and binds nobody: "had reached its goal"."""
    if inner.head.lemma_ in _WORDS.promising:
        return False
    own = inner.head.tag_ == "VBD" and inner.head.lemma_ != "be" and is_verbatim(inner.head)
    perfect = not inner.auxiliaries.isdisjoint(_WORDS.having)
    return (own or perfect) and inner.modality.modal is None and not inner.modality.conditional


def is_of_absent(inner: Clause) -> bool:
    """Whether somebody else's words tell of "him" or "them"."""
    return bool(inner.topics) and all(
        t.pos_ == "PRON" and t.lower_ in ("he", "she", "they") for t in inner.topics
    )


def is_of_things(inner: Clause) -> bool:
    """Whether it tells what a thing does that is not the speaker's: "the deal will save jobs"."""
    own = any(t.tag_ == "PRP$" for topic in inner.topics for t in topic.children)
    things = all(t.pos_ == "NOUN" and not can_act(t) for t in inner.topics)
    return bool(inner.topics) and inner.modality.future and things and not own and not inner.passive


def is_wronged(one: Candidate) -> bool:
    """Whether the speaker tells of a misdeed that he suffered: "“I was misled,” he said"."""
    inner = one.inner
    if inner is None or inner.modality.modal is not None or inner.modality.verb_negated:
        return False
    felt = any(is_misdeed_suffered(t) for t in children(inner.head, "acomp"))
    wronged = felt or (inner.passive and is_misdeed(inner))
    return wronged and any(t.lower_ in ("i", "we") for t in inner.topics)


def is_cleared(one: Candidate) -> bool:
    """Whether a statement says that somebody has nothing to answer for: "they are not responsible"."""
    inner = one.inner
    if inner is None or not inner.modality.negated or inner.head.lemma_ != "be":
        return False
    return any(t.lemma_.lower() in _WORDS.answering for t in children(inner.head, "acomp", "attr"))


def _is_question(inner: Clause, words: frozenset[str]) -> bool:
    """Whether the clause opens with one of the words of questions."""
    return any(t.lower_ in words for t in inner.head.subtree if t.i <= inner.head.i)


def is_feeling_of_others(one: Candidate, who: Participants) -> bool:
    """Whether a statement only tells that somebody else is glad: "said the family was pleased"."""
    inner = one.inner
    if inner is None or inner.head.lemma_ not in ("be", "feel", "seem"):
        return False
    felt = any(t.lemma_.lower() in _WORDS.feelings for t in children(inner.head, "acomp", "attr", "xcomp"))
    doers = who.doers(inner.topics)
    if not doers:
        return felt and bool(inner.topics) and all(t.pos_ == "NOUN" for t in inner.topics)
    return felt and bool(one.sources) and not who.same_side(doers, one.sources)
