"""What a clause says of its own truth: negated, future, possible, due."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

_NEGATIONS: Final = frozenset({"not", "n't", "never", "n’t", "no", "neither", "nor"})
_FUTURE: Final = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_AHEAD: Final = frozenset({"going", "set", "scheduled", "due", "slated", "expected"})
_IS: Final = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
_OBLIGATION: Final = frozenset({"must", "should", "ought"})
_POSSIBLE: Final = frozenset({"may", "might", "could", "can"})


def is_negated(head: Token) -> bool:
    """Whether the clause is denied: not, never, no longer, no one, "no talks"."""
    if is_verb_negated(head):
        return True
    return any(_has_no(child) for child in head.children if child.dep_ == "dobj")


def is_verb_negated(head: Token) -> bool:
    """Whether the verb or the subject carries the negation, not the object ("offered no proof")."""
    for child in head.children:
        if child.dep_ == "neg" or child.lower_ in _NEGATIONS:
            return True
        if child.dep_ in ("nsubj", "nsubjpass") and _has_no(child):
            return True
    return False


def _has_no(noun: Token) -> bool:
    return any(t.lower_ in ("no", "neither") and t.dep_ in ("det", "neg", "preconj") for t in noun.children)


def modal_of(head: Token) -> str | None:
    """The modal verb of the clause in lower case; "going to" and "set to" count as "will"."""
    for child in head.children:
        if child.tag_ == "MD":
            return child.lower_
    if is_due(head) or (head.dep_ == "xcomp" and head.head.lower_ in _AHEAD):
        return "will"
    return None


def is_due(head: Token) -> bool:
    """Whether it is to be done, as agreed or ordered: "the leaders are to meet", "are expected to meet"."""
    marked = any(child.lower_ == "to" and child.dep_ == "aux" for child in head.children)
    if not marked or head.dep_ != "xcomp" or is_verb_negated(head.head):
        return False
    above = head.head
    return above.lower_ in _IS or (is_announced(above) and any(t.lower_ in _IS for t in above.children))


def is_announced(head: Token) -> bool:
    """Whether the predicate tells of what is ahead, planned by whomever: "is set to", "was expected to"."""
    if head.lemma_ == "be":
        return any(t.dep_ == "acomp" and t.lower_ in _AHEAD for t in head.children)
    return head.lower_ in _AHEAD and any(t.lemma_ == "be" for t in head.children)


def is_future(head: Token) -> bool:
    """Whether the clause speaks of what is to come."""
    return modal_of(head) in _FUTURE


def is_possible(head: Token) -> bool:
    """Whether the clause speaks of what may be."""
    return modal_of(head) in _POSSIBLE


def is_obligation(head: Token) -> bool:
    """Whether the clause says what somebody has to do."""
    if modal_of(head) in _OBLIGATION:
        return True
    return head.dep_ == "xcomp" and head.head.lemma_ in ("have", "need") and head.tag_ == "VB"
