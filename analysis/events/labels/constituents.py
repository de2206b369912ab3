"""Which words of a clause a label tells, and which of them it can leave out, first things first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Final

from spacy.tokens import Token

from analysis.events.labels.words import WORDS
from analysis.language.syntax import children, has, helped_by

LONG: Final = 60
"""Words that are looked at, at most; parses of broken text can go on without end."""
APART: Final = frozenset({"parataxis", "meta", "intj", "discourse"})


def spread(head: Token, left_out: Callable[[Token], bool]) -> list[Token]:
    """The words of the subtree, without those under a token that is left out, nor the commas around these."""
    words: list[Token] = []
    agenda = [head]
    while agenda and len(words) < 4 * LONG:
        token = agenda.pop()
        words.append(token)
        agenda.extend(t for t in token.children if not t.is_space and not left_out(t))
    words.sort(key=lambda t: t.i)
    inside = {t.i for t in words}
    return [t for t in words if not (t.text == "," and (t.i + 1 not in inside or t.i - 1 not in inside))]


def is_aside(token: Token) -> bool:
    """Whether it is told in passing: a relative or participial clause behind a comma, words set apart."""
    if token.dep_ in APART:
        return not (token.dep_ == "intj" and token.i == token.head.i + 1)  # "said yes"
    if token.dep_ == "appos":
        return is_set_off(token) and not _is_beside(token)
    return token.dep_ in ("relcl", "acl") and is_set_off(token)


def _is_beside(apposition: Token) -> bool:
    """Whether it follows what it names at once."""
    at = apposition.left_edge.i - 2
    noun = apposition.head
    return at >= 0 and (at == noun.i or noun.is_ancestor(noun.doc[at]))


def is_set_off(token: Token) -> bool:
    """Whether there is a comma or a dash in front of its words."""
    first = token.left_edge.i
    return first > 0 and token.doc[first - 1].text in (",", "–", "—", "--", "-", ";", "(")


def is_binding(clause: Token) -> bool:
    """Whether the clause above claims less without this one: a condition, but none of several that make no
    difference ("whether it rains or not")."""
    if helped_by(clause, {"whether"}, "mark") and any(t.lower_ == "or" for t in clause.subtree):
        return clause.dep_ != "advcl"
    return helped_by(clause, WORDS.binding, "mark", "advmod")


def is_result(clause: Token) -> bool:
    """Whether it tells how something was left, as the complement of its object: "left the council divided"
    (Quirk et al. 1985, 16.46)."""
    nouns = [t for t in children(clause.head, "dobj") if t.right_edge.i + 1 == clause.left_edge.i]
    participle = clause.tag_ in ("VBN", "VBD", "VBG") and not has(clause, "nsubj", "nsubjpass", "mark")
    return clause.head.lemma_.lower() in WORDS.leaving and participle and bool(nouns)


def is_restricting(child: Token) -> bool:
    """Whether what stands in front of the clause tells of whom alone it is true, or when: "for those with a
    car, fares will rise"."""
    if child.dep_ == "advcl":
        return is_binding(child)
    return (
        child.dep_ == "prep"
        and child.lower_ in ("for", "among")
        and any(t.pos_ in ("PRON", "DET") for t in children(child, "pobj"))
    )


def is_purpose(clause: Token) -> bool:
    """Whether it is an infinitive: what for."""
    return clause.tag_ == "VB" and helped_by(clause, {"to"}, "aux")


def introduced(token: Token, words: Collection[int]) -> list[Token]:
    """The adverbs right in front of the words of a constituent that belong to it: "*only* after the vote"."""
    found: list[Token] = []
    at = token.left_edge.i - 1
    while (
        at in words and token.doc[at].lower_ in WORDS.focusing and token.doc[at].head in (token, token.head)
    ):
        if token.doc[at].dep_ == "neg":
            break  # it denies the clause: "would *not* automatically help"

        found.append(token.doc[at])
        at -= 1
    return found


def ordered(tokens: Iterable[Token]) -> list[Token]:
    """The tokens once each, in the order of the text."""
    return sorted({t.i: t for t in tokens}.values(), key=lambda t: t.i)
