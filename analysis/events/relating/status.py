"""Did it happen? happened, planned, possible or denied."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.modality import is_future, is_negated, is_possible
from analysis.model import PloverType, Status

_PLANNING: Final = frozenset({"plan", "intend", "prepare", "aim", "schedule", "expect", "hope", "want"})
_CONDITIONS: Final = frozenset({"if", "unless"})
_LIKELY: Final = frozenset({"likely", "unlikely", "possibly", "perhaps"})
_RULED_OUT: Final = frozenset({"rule", "deny"})
_VERBAL: Final = frozenset({"REJECT", "THREATEN", "ACCUSE", "REQUEST"})


def status_of(head: Token, core: Token | None, kind: PloverType | None, reported: bool) -> Status:
    """The status of an act: `head` is the predicate of the event, `core` the act that it governs, if any;
    `reported` tells that `head` is a verb of saying, so that what is planned or denied is its content."""
    if not reported:
        if is_negated(head):
            return "happened" if kind == "REJECT" and is_future(head) else "denied"
        if head.lemma_ == "rule" and any(t.dep_ == "prt" and t.lower_ == "out" for t in head.children):
            return "denied"
        if is_possible(head) or _is_conditional(head) or _is_likely(head):
            return "possible"
        if is_future(head) or head.lemma_ in _PLANNING:
            return "planned"
    if core is not None and kind in ("AGREE", "THREATEN"):
        if is_possible(core):
            return "possible"
        if is_future(core):
            return "planned"
    if reported and head.lemma_ in _RULED_OUT:
        return "denied"
    if core is not None and kind not in _VERBAL and kind is not None:
        if is_negated(core):
            return "denied"
        if is_possible(core):
            return "possible"
        if is_future(core):
            return "planned"
    return "happened"


def _is_likely(head: Token) -> bool:
    """ "Peru is likely to reject the offer"."""
    return any(t.lower_ in _LIKELY and t.dep_ in ("acomp", "advmod") for t in head.children)


def _is_conditional(head: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ in _CONDITIONS for t in head.children)
