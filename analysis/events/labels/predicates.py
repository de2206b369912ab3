"""What a label asks of the words around a predicate."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.labels.constituents import is_binding, is_purpose, is_result, is_set_off
from analysis.events.labels.phrases import nominal
from analysis.events.labels.ranking import is_figure
from analysis.events.labels.words import WORDS
from analysis.language.modality import is_due
from analysis.language.speech import uses
from analysis.language.syntax import TENSED, VERBS, children, has, helped_by, subjects


def pied(head: Token, omitted: frozenset[int]) -> list[Token]:
    """Of "from which he was fired", from what."""
    found = (p for p in children(head, "prep") if p.i < head.i and head.dep_ == "relcl")
    first = next((p for p in found if any(t.tag_ in ("WDT", "WP") for t in p.children)), None)
    return [] if first is None else [first, *nominal(head.head, omitted)]


def is_told_purpose(clause: Token) -> bool:
    """Whether it is an infinitive that the parser has left whole."""
    behind = any(t.i > clause.i and not t.is_punct for t in clause.children)
    return is_purpose(clause) and (behind or clause.lemma_ not in WORDS.incomplete)


def is_helped(head: Token) -> bool:
    """Whether a form of "be" in front of it makes a participle of it."""
    return any(t.i < head.i for t in children(head, "auxpass"))


def is_asked(head: Token) -> bool:
    """Whether it asks, and tells nothing: "hasn't the court said so?"."""
    own = subjects(head)
    before = [t for t in children(head, "aux", "auxpass") if own and t.i < own[0].left_edge.i]
    return bool(before) and any(t.text == "?" for t in head.sent[-2:])


def joins_objects(conjunction: Token) -> bool:
    """Whether it joins what the parser has hung on the verb itself: "the school as well as the road"."""
    behind = [t for t in conjunction.head.children if t.i > conjunction.i and not t.is_punct]
    return bool(behind) and behind[0].dep_ == "dobj"


def circumstances(head: Token) -> list[Token]:
    """The clauses behind a verb that tells little without them: "comes after the vote was lost"."""
    return [
        t for t in children(head, "advcl") if t.i > head.i and has(t, "mark", "advmod") and not is_set_off(t)
    ]


def is_told(one: Candidate) -> bool:
    """Whether an infinitive or a participle tells what was done or is due: not "is accused of killing"."""
    head = one.clause.head
    if head.dep_ in ("csubj", "ccomp") and not one.saying and helped_by(head, {"whether"}, "mark"):
        return False  # a question
    if head.left_edge.text == "That" and head.left_edge.is_sent_start and has(head, "aux") and not one.saying:
        return not any(
            t.dep_ == "conj" and t.lemma_ == "be" for t in head.children
        )  # that they would do it is
    if head.tag_ == "VB" and helped_by(head, {"to"}, "aux"):
        return is_due(head) or (one.saying and head.dep_ != "xcomp")
    if head.tag_ != "VBG" or has(head, "aux", "nsubj") or head.dep_ != "pcomp":
        return True
    if not any(t.i > head.i for t in head.children):
        return False  # a noun, rather: "after the shooting"
    preposition = head.head
    above = preposition.head
    if any(t.lemma_ in WORDS.unproven for t in (above, above.head)):
        return False
    return preposition.lower_ in WORDS.done and above.pos_ in VERBS


def is_time(subject: list[Token]) -> bool:
    """Whether the words of a subject are a time: "this week"."""
    head = roots(subject)[0] if subject else None
    return head is not None and head.ent_type_ in ("DATE", "TIME") and head.lemma_.lower() in WORDS.times


def is_that(token: Token, content: Token | None) -> bool:
    return content is not None and token.head == content and token.dep_ == "mark" and token.lower_ == "that"


def roots(tokens: Iterable[Token]) -> list[Token]:
    words = list(tokens)
    inside = {t.i for t in words}
    found = [t for t in words if t.head.i not in inside or t.head == t]
    return [t for t in found if t.pos_ in VERBS] or found


def essence(head: Token, depth: int = 3) -> list[Token]:
    """The predicate with what it tells nothing without: its object or complement, the predicate of a clause
    that it governs, the noun behind a preposition that follows it at once."""
    found = [head]
    right = [t for t in head.children if t.i > head.i]
    found += [t for t in right if t.dep_ == "prt"]
    nouns = [t for t in right if t.dep_ in ("dobj", "attr", "acomp", "oprd")][:1]
    found += nouns
    light = [t for noun in nouns if noun.lemma_.lower() in WORDS.light for t in children(noun, "prep")[:1]]
    found += [word for t in light for word in (t, *children(t, "pobj", "pcomp")[:1])]
    if uses(head, "as"):  # "described the vote as a fraud"
        characters = [t for t in right if t.dep_ == "prep" and t.lower_ == "as"][:1]
        found += [word for t in characters for word in (t, *children(t, "pobj", "amod", "pcomp")[:1])]
    found += [word for t in right if is_figure(t) for word in (t, *children(t, "pobj"))]
    found += [t for t in right if t.dep_ == "advcl" and (is_result(t) or is_binding(t))]
    governed = [t for t in right if t.dep_ in ("ccomp", "xcomp")]
    for noun in nouns:
        below = ("xcomp", "ccomp") if noun.pos_ == "ADJ" else ("acl", "ccomp", "relcl")
        if noun.pos_ == "ADJ" or noun.lemma_.lower() in WORDS.telling | WORDS.vague:
            governed += [t for t in noun.children if t.dep_ in below and t.i > noun.i]
    if governed and depth:
        return [*found, *essence(governed[0], depth - 1)]
    if not nouns:
        near = next(
            (t for t in right if t.dep_ in ("prep", "agent") and t.left_edge.i <= found[-1].i + 2), None
        )
        behind = [] if near is None else [t for t in near.children if t.dep_ in ("pobj", "pcomp")][:1]
        found += [] if near is None else [near, *behind]
        told = [
            t
            for noun in behind
            if noun.lemma_.lower() in WORDS.telling
            for t in children(noun, "acl", "ccomp")
            if t.i > noun.i and t.pos_ in VERBS
        ]
        if told and depth:  # "is aware of the fact that"
            return [*found, *essence(told[0], depth - 1)]
        if near is None and not governed:  # "works to end the dispute"
            found += [t for t in right if t.dep_ == "advcl" and is_purpose(t)][:1]
    return found


def set_off(words: list[Token]) -> list[Token]:
    """The words with the comma in front of what is set off by one: "sold 400 cars, the most in years"."""
    found: list[Token] = []
    for token in words:
        last = found[-1] if found else None
        if last is not None and last.i + 1 < token.i and not last.is_punct and not token.is_punct:
            between = [t for t in token.doc[last.i + 1 : token.i] if t.text == ","]
            if len(between) == 1 and between[0].i == token.i - 1:
                found.append(between[0])
        found.append(token)
    return found


def is_headless(content: Token | None) -> bool:
    """Whether what is said has lost its subject to another clause: "analysts say will rise"."""
    if content is None or content.pos_ not in VERBS or content.dep_ != "ccomp":
        return False
    finite = content.tag_ in TENSED or any(
        t.tag_ in TENSED | {"MD"} for t in children(content, "aux", "auxpass")
    )
    return finite and not has(content, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "dep", "attr")


def is_hollow(head: Token) -> bool:
    """Whether its only object stands for something told elsewhere: "announced another", "delivered all"."""
    objects = children(head, "dobj")
    bare = [
        t for t in objects if t.lower_ in ("another", "all", "both") and not any(True for _ in t.children)
    ]
    return bool(bare) and len(bare) == len(objects)


def is_what(head: Token) -> bool:
    """Whether its object is a "what", which the line has not: "what the mayor called a ruin"."""
    return any(t.lower_ == "what" and t.i < head.i for t in children(head, "dobj", "pobj", "oprd", "attr"))
