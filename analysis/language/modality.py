"""What a clause says of its own truth: negated, future, possible, due."""

from __future__ import annotations

from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.language.grammar import GRAMMAR
from analysis.language.syntax import children, has, helped_by, subjects

_FUTURE: Final = GRAMMAR.will | GRAMMAR.would


class Modality(NamedTuple):
    """What a clause says of its own truth; the functions below and grammar.toml explain each field."""

    negated: bool
    verb_negated: bool
    modal: str | None
    future: bool
    possible: bool
    obligation: bool
    due: bool
    announced: bool
    conditional: bool
    likely: bool


def modality_of(head: Token) -> Modality:
    """What the clause of the predicate says of its own truth."""
    modal = modal_of(head)
    return Modality(
        is_negated(head),
        is_verb_negated(head),
        modal,
        modal in _FUTURE,
        modal in GRAMMAR.possible,
        modal in GRAMMAR.obligation or _has_to(head),
        is_due(head),
        is_announced(head),
        helped_by(head, GRAMMAR.conditions, "mark"),
        helped_by(head, GRAMMAR.likely, "acomp", "advmod"),
    )


def is_negated(head: Token) -> bool:
    """Whether the clause is denied: not, never, no longer, no one, "no talks"."""
    if is_verb_negated(head):
        return True
    return any(_has_no(noun) and not helped_by(noun, GRAMMAR.save, "prep") for noun in children(head, "dobj"))


def is_verb_negated(head: Token) -> bool:
    """Whether the verb or the subject carries the negation, not the object ("offered no proof")."""
    denying = (t for t in head.children if t.dep_ == "neg" or t.lower_ in GRAMMAR.negations)
    denied = any(not is_outdone(t) for t in denying)
    return denied or any(_has_no(noun) for noun in subjects(head))


def is_outdone(negation: Token) -> bool:
    """Whether the negation only opens what is more: "not only", "not just", "not merely"."""
    behind = negation.doc[negation.i + 1 : negation.i + 2]
    return any(t.lower_ in GRAMMAR.outdone for t in behind)


def _has_no(noun: Token) -> bool:
    return helped_by(noun, GRAMMAR.nobody, "det", "neg", "preconj")


def modal_of(head: Token) -> str | None:
    """The modal verb of the clause in lower case; "going to" and "set to" count as "will"."""
    for child in head.children:
        if child.tag_ == "MD" and (child.i < head.i or child.dep_ == "aux"):
            return child.lower_
    if is_due(head) or (head.dep_ == "xcomp" and head.head.lower_ in GRAMMAR.ahead):
        return "will"
    above = head.head
    if head.dep_ == "conj" and head.tag_ in ("VB", "VBP") and above.tag_ == "VB" and not _is_whole(head):
        return modal_of(above)  # "could face trial and have to pay"
    return None


def _is_whole(head: Token) -> bool:
    """Whether the predicate has a subject or a helping verb of its own."""
    return has(head, "aux", "auxpass", "nsubj", "nsubjpass", "expl", "mark")


def is_due(head: Token) -> bool:
    """Whether it is to be done, as agreed or ordered: "the leaders are to meet", "are expected to meet"."""
    if not helped_by(head, {"to"}, "aux") or head.dep_ != "xcomp" or is_verb_negated(head.head):
        return False
    above = head.head
    present = GRAMMAR.be_present
    return above.lower_ in present or (is_announced(above) and helped_by(above, present))


def is_announced(head: Token) -> bool:
    """Whether the predicate tells of what is ahead, planned by whomever: "is set to", "was expected to"."""
    if head.lemma_ == "be":
        return helped_by(head, GRAMMAR.ahead, "acomp")
    if head.lemma_ == "set" and (has(head, "prt") or helped_by(head, {"on"}, "prep")):
        return False  # "was set on fire"
    return head.lower_ in GRAMMAR.ahead and any(t.lemma_ == "be" for t in head.children)


def _has_to(head: Token) -> bool:
    """Whether it is what somebody "has to" or "needs to" do."""
    return head.dep_ == "xcomp" and head.tag_ == "VB" and head.head.lemma_ in GRAMMAR.obliging
