"""Did it happen? happened, planned, possible or denied."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.coding.frames import verb_frame
from analysis.events.coding.targets import places
from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.modality import is_announced, modality_of
from analysis.language.syntax import has
from analysis.model import PloverType, Status

_VERBAL: Final = frozenset({"REJECT", "THREATEN", "ACCUSE", "REQUEST"})


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of status.toml."""

    planning: frozenset[str]
    perhaps: frozenset[str]
    pondering: frozenset[str]
    ruling: frozenset[str]
    denying: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "status", Words)


def status_of(candidate: Candidate) -> Status:
    """The status of an event: by its predicate, if that is no verb of saying, and by what that governs."""
    status = None if candidate.saying else _of_act(candidate.clause, candidate.type)
    return status or _of_inner(candidate) or "happened"


def _of_act(clause: Clause, kind: PloverType | None) -> Status | None:
    head, modality = clause.head, clause.modality
    if modality.modal in _WORDS.perhaps:
        return "possible"  # "might not be able to"
    if modality.negated:
        return "happened" if kind == "REJECT" and (modality.future or not _is_refusal(clause)) else "denied"
    if head.lemma_ in _WORDS.ruling and clause.particle == "out":
        return "happened" if kind == "REJECT" else "denied"
    if modality.possible or modality.conditional or modality.likely or _is_pondered(clause):
        return "possible"
    ahead = modality.future or head.lemma_ in _WORDS.planning or _is_ahead(head) or is_announced(head)
    return "planned" if ahead else None


def _is_refusal(clause: Clause) -> bool:
    """Whether the verb itself refuses: who "did not reject" has not, who "did not accept" has."""
    frame = verb_frame(clause)
    return frame is not None and frame.type == "REJECT"


def _is_ahead(head: Token) -> bool:
    """Whether it goes with what is to come: "will open the bridge, *ending* a long delay"."""
    plain = head.tag_ == "VBG" and head.dep_ == "advcl" and not has(head, "aux", "mark", "nsubj")
    return plain and modality_of(head.head).future


def _is_pondered(clause: Clause) -> bool:
    """Whether somebody only thinks of doing it: "considered visiting"."""
    content = clause.content
    return clause.head.lemma_ in _WORDS.pondering and content is not None and content.tag_ == "VBG"


def _of_inner(candidate: Candidate) -> Status | None:
    """The status by what is said, or by the act that the predicate governs."""
    inner, kind = candidate.inner, candidate.type
    denied = candidate.saying and kind != "REJECT" and candidate.clause.head.lemma_ in _WORDS.denying
    if inner is None or kind is None:
        return "denied" if denied else None
    ahead: Status | None = (
        "possible" if inner.modality.possible else "planned" if inner.modality.future else None
    )
    if ahead is not None and kind in ("AGREE", "THREATEN"):
        return ahead
    if denied:
        return "denied"
    if kind in _VERBAL:
        return None
    if inner.modality.negated:  # who admits that nothing was ready has admitted it
        told = candidate.saying and kind not in places().deeds
        return "happened" if told or kind == "AGREE" else "denied"
    return ahead
