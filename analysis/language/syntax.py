"""What is asked of a dependency parse again and again: children by label, objects of prepositions, subjects,
agents, what is coordinated, finite verbs.

The labels are ClearNLP's, the tags those of the Penn Treebank, which spaCy's English models use.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from analysis.language.grammar import GRAMMAR

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of finite verbs, the modal ones among them."""
TENSED: Final = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of finite verbs that show a tense."""
VERBS: Final = frozenset({"VERB", "AUX"})
NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON"})
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


_DASHES: Final = frozenset({"–", "—", "--", "-"})


def children(head: Token, *labels: str) -> list[Token]:
    """What hangs on `head` by one of the labels, in text order."""
    return [t for t in head.children if t.dep_ in labels]


def child(head: Token, *labels: str) -> Token | None:
    """The first of them."""
    return next((t for t in head.children if t.dep_ in labels), None)


def has(head: Token, *labels: str) -> bool:
    """Whether there is one."""
    return any(t.dep_ in labels for t in head.children)


def helped_by(head: Token, words: Collection[str], *labels: str) -> bool:
    """Whether one of the words (small letters) hangs on `head`, if labels are given by one of them."""
    return any(t.lower_ in words and (not labels or t.dep_ in labels) for t in head.children)


def coordinated(heads: Iterable[Token]) -> tuple[Token, ...]:
    """The heads, each with what is joined to it behind it: "Peru, Chile and Bolivia"; not whose the next one
    is: "Berg and Chile's envoy"."""
    found: dict[int, Token] = {}
    for head in heads:
        found.setdefault(head.i, head)
        for other in (*head.conjuncts, *_listed(head)):
            owner = has(other, "case") and head.dep_ != "poss"
            if other.i > head.i and not owner and not is_same(head, other):
                found.setdefault(other.i, other)
    return tuple(found.values())


def is_same(subject: Token, conjunct: Token) -> bool:
    """Whether two nouns under one article are one subject, as the verb tells, or that one of them is past:
    "*the* lawyer and activist *was* jailed", "the former minister and current chairman" (Quirk et al. 1985,
    10.39)."""
    if subject.dep_ not in ("nsubj", "nsubjpass") or {subject.tag_, conjunct.tag_} != {"NN"}:
        return False
    if not has(subject, "det") or has(conjunct, "det", "poss", "nummod", "case"):
        return False
    verbs = (subject.head, *children(subject.head, "aux", "auxpass"))
    singular = any(t.tag_ == "VBZ" or t.lower_ == "was" for t in verbs)
    return singular or any(t.lower_ in GRAMMAR.tenures for t in children(conjunct, "amod"))


def _listed(head: Token) -> Iterator[Token]:
    """Persons in a list whose second the parser took for an apposition: "Berg, Larsen and Moreno"."""
    for second in children(head, "appos"):
        others = [t for t in second.conjuncts if t.i > second.i]
        if others and all(t.pos_ == "PROPN" and t.ent_type_ == "PERSON" for t in (second, *others)):
            yield from (second, *others)


def pobjs_of(preposition: Token) -> list[Token]:
    """What the preposition governs; more than one only where the parse has gone wrong."""
    return children(preposition, "pobj")


def pobj_of(preposition: Token) -> Token | None:
    """What the preposition governs: "talks *in* Rome" -> Rome."""
    return child(preposition, "pobj")


def governed(
    head: Token, prepositions: Collection[str] | None = None, labels: Collection[str] = ("prep",)
) -> Iterator[Token]:
    """What the prepositions (small letters; None: all) that hang on `head` by one of the labels govern."""
    for preposition in head.children:
        if preposition.dep_ in labels and (prepositions is None or preposition.lower_ in prepositions):
            yield from pobjs_of(preposition)


def subjects(verb: Token) -> list[Token]:
    """The verb's own grammatical subjects, without what is joined to them."""
    found = children(verb, *SUBJECTS)
    return found if not found or not is_dateline(found[0]) else _behind_dateline(found)


def is_dateline(subject: Token) -> bool:
    """Whether it may be the place in front of the news: "Bergen – Several thousand teachers marched"."""
    after = subject.doc[subject.i + 1 : subject.i + 2]
    return any(t.text in _DASHES for t in after) and subject.left_edge.is_sent_start is True


def _behind_dateline(found: list[Token]) -> list[Token]:
    """The subjects without the place: the others, or what has been taken for another word for it."""
    if len(found) > 1:
        return found[1:]
    place = found[0]
    return [t for t in children(place, "appos") if t.left_edge.i == place.i + 2] or found


def agents(verb: Token) -> list[Token]:
    """Who does it, by the by-phrase of a passive, without what is joined to them."""
    return list(governed(verb, labels=("agent",)))


def auxiliaries(verb: Token) -> frozenset[str]:
    """The helping verbs, small letters: "have", "been"."""
    return frozenset(t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass"))


def verb_above(token: Token) -> Token | None:
    """The nearest predicate that governs the token."""
    return next((t for t in token.ancestors if t.pos_ in VERBS), None)
