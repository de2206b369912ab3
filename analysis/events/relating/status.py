"""Did it happen? happened, planned, possible or denied."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.coding.frames import verb_frame
from analysis.events.coding.targets import places
from analysis.events.describing import is_person
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.language.modality import is_announced, modality_of
from analysis.language.syntax import has, helped_by
from analysis.model import PloverType, Status

_VERBAL: Final = frozenset({"REJECT", "THREATEN", "ACCUSE", "REQUEST"})
_BINDING: Final = frozenset({"AGREE", "THREATEN", "SUPPORT"})
"""Types of what is done by saying what will be: a promise, a threat, a pledge to stand by somebody."""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of status.toml."""

    planning: frozenset[str]
    perhaps: frozenset[str]
    pondering: frozenset[str]
    ruling: frozenset[str]
    denying: frozenset[str]
    alleging: frozenset[str]
    beside: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "status", Words)


def status_of(candidate: Candidate) -> Status:
    """The status of an event: by its predicate, if that is no verb of saying, and by what that governs."""
    if candidate.saying:
        return "planned" if _is_unsaid(candidate) else _of_inner(candidate) or "happened"
    return _of_act(candidate.clause, candidate.type) or _of_inner(candidate) or "happened"


def _is_unsaid(candidate: Candidate) -> bool:
    """Whether it is still to be said: "will say that", in a headline "to ask that"."""
    cue = candidate.clause.head
    if cue == candidate.content:
        return False  # words without a verb of saying
    return candidate.clause.modality.modal in GRAMMAR.will or _is_to_come(cue)


def _of_act(clause: Clause, kind: PloverType | None) -> Status | None:
    head, modality = clause.head, clause.modality
    if modality.modal in _WORDS.perhaps:
        return "possible"  # "might not be able to"
    if modality.negated:
        refused = kind == "REJECT" and (modality.future or not _is_refusal(clause))
        return (
            "happened" if refused or kind is None else "denied"
        )  # "does not vote" tells it in so many words
    if head.lemma_ in _WORDS.ruling and clause.particle == "out":
        return "happened" if kind == "REJECT" or _is_kept_away(clause) else "denied"
    if modality.possible or modality.conditional or modality.likely or _is_pondered(clause):
        return "possible"
    if _is_alleged(head):
        return "possible"
    planned = kind != "REQUEST" and _is_planned(clause)  # who wants more help has asked for it
    ahead = modality.future or planned or _is_ahead(head) or is_announced(head)
    return "planned" if ahead or _is_to_come(head) else None


def _is_kept_away(clause: Clause) -> bool:
    """Whether it is a person who is "ruled out", as of a match, and not a deed."""
    return (
        clause.passive
        and bool(clause.objects)
        and all(t.pos_ == "PROPN" or is_person(t) for t in clause.objects)
    )


def _is_planned(clause: Clause) -> bool:
    """Whether somebody plans to do it, or it is to be done: "are to leave"; who wants others to has asked."""
    content = clause.content
    if clause.head.lemma_ == "be":
        return clause.inner is not None and clause.inner.modality.due
    others = content is not None and has(content, "nsubj", "nsubjpass")
    return clause.head.lemma_ in _WORDS.planning and not others


def _is_to_come(head: Token) -> bool:
    """Whether a headline tells what is ahead by an infinitive alone: "Council to close baths"."""
    return head.dep_ == "ROOT" and head.tag_ == "VB" and helped_by(head, {"to"}, "aux")


def _is_alleged(head: Token) -> bool:
    """Whether it is what some only say, and the text does not tell who: "is looking into claims that they
    fired"."""
    first = head.left_edge
    if head.dep_ not in ("acl", "relcl", "ccomp") or first == head or first.i == 0:
        return False
    noun = first.nbor(-1)
    if noun.lower_ == "that" and noun.i > 0:
        noun = noun.nbor(-1)
    relative = any(t.tag_ in ("WDT", "WP", "WP$") for t in head.children)
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _WORDS.alleging and not relative


def _is_refusal(clause: Clause) -> bool:
    """Whether the verb itself refuses: who "did not reject" has not, who "did not accept" has."""
    frame = verb_frame(clause)
    return frame is not None and frame.type == "REJECT"


def _is_ahead(head: Token) -> bool:
    """Whether it goes with what is to come: "will open the bridge, *ending* a long delay"."""
    if head.tag_ == "VBG" and head.dep_ == "pcomp" and head.head.lower_ in _WORDS.beside:
        return modality_of(head.head.head).future  # "will see the school before opening the bridge"
    plain = head.tag_ == "VBG" and head.dep_ == "advcl" and not has(head, "aux", "mark", "nsubj")
    return plain and modality_of(head.head).future


def _is_pondered(clause: Clause) -> bool:
    """Whether somebody only thinks of doing it: "considered visiting"."""
    content = clause.content
    return clause.head.lemma_ in _WORDS.pondering and content is not None and content.tag_ == "VBG"


def _real(inner: Clause | None) -> Clause | None:
    """The clause that tells what is to be done: of "they are to leave", that of leaving."""
    within = None if inner is None or inner.head.lemma_ != "be" else inner.inner
    return within if within is not None and within.modality.due else inner


def _of_inner(candidate: Candidate) -> Status | None:
    """The status by what is said, or by the act that the predicate governs."""
    inner, kind = _real(candidate.inner), candidate.type
    denied = candidate.saying and kind != "REJECT" and candidate.clause.head.lemma_ in _WORDS.denying
    if inner is None or kind is None:
        return "denied" if denied else None
    ahead: Status | None = (
        "possible" if inner.modality.possible else "planned" if inner.modality.future else None
    )
    if candidate.saying and kind in _BINDING:
        return "possible" if inner.modality.possible else "happened"
    if ahead is not None and kind in ("AGREE", "THREATEN"):
        return ahead
    if denied:
        return "denied"
    if kind in _VERBAL:
        return None
    if inner.modality.negated:  # who admits that nothing was ready has admitted it
        told = candidate.saying and kind not in places().deeds
        return "happened" if told or kind in ("AGREE", "SUPPORT") else "denied"
    return ahead
