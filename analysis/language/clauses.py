"""Predicates and their arguments, read from a dependency parse.

The labels are ClearNLP's, which spaCy's English models use.

Arguments are heads of noun phrases, in the roles of the active clause: what stands as passive subject is
returned as object, a by-phrase as subject. A subject that the grammar leaves out (coordination, relative and
participial clauses, control) is filled in from where the grammar takes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from msgspec import Struct
from spacy.tokens import Token

from analysis.language.lexicon import load

_NOMINALS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
_OBJECTS: Final = frozenset({"dobj", "obj", "attr", "oprd"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_RELATIVES: Final = frozenset({"who", "which", "that", "whom"})
_ADJECTIVAL: Final = frozenset(
    {"opposed", "prepared", "committed", "determined", "engaged", "involved", "concerned"}
)
"""Participles that look passive and are not: "is opposed to"."""
_TELLING: Final = frozenset(
    {"tell", "say", "state", "announce", "declare", "warn", "write", "report", "inform"}
)
_DEPTH: Final = 6
"""How many governors are asked for a missing subject; parses of broken text can nest without end."""


class Clause(NamedTuple):
    """A predicate with its arguments.

    `preps` pairs each preposition with the head it governs; those that hang on the object come last.
    `content` is the head of the clause that is said, wanted, planned …
    """

    head: Token
    passive: bool
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    indirect: tuple[Token, ...]
    preps: tuple[tuple[str, Token], ...]
    content: Token | None
    particle: str | None


class Grammar(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of grammar.toml."""

    object_control: frozenset[str]


_WORDS: Final = load("analysis.language", "grammar", Grammar)


def clause(head: Token) -> Clause:
    """The predicate that `head` (a verb, or an auxiliary with an adjective or noun) stands for."""
    passive = is_passive(head)
    subject, told_of = _two_subjects(head)
    grammatical = _expand(subject or _own(head, _SUBJECTS))
    agents = _expand([p for a in head.children if a.dep_ == "agent" for p in a.children if p.dep_ == "pobj"])
    objects = _expand([t for t in _own(head, _OBJECTS) if t.pos_ in _NOMINALS or t.dep_ == "dobj"])
    indirect = _expand([t for t in head.children if t.dep_ == "dative" and t.pos_ in _NOMINALS])
    if not grammatical:
        grammatical = _name_before(head) or inherited_subjects(head) or _neighbour(head)
    if not objects and head.dep_ == "amod" and head.tag_ == "VBD" and head.head.i > head.i:
        objects = (head.head,)  # "held talks", read as "held" qualifying the talks
    grammatical = tuple(_antecedent(t) for t in grammatical)
    objects = tuple(_antecedent(t) for t in objects)
    if not objects and not passive:
        objects = _shared_objects(head)
    if not objects and not passive and head.dep_ == "relcl" and _gap_is_object(head):
        objects = (head.head,)
    if passive:
        # "was awarded a contract": the subject received it, the object stays one.
        subjects, objects, indirect = (
            agents,
            objects or grammatical,
            (*indirect, *grammatical) if objects and grammatical != objects else indirect,
        )
    else:
        subjects = grammatical
    return Clause(
        head,
        passive,
        subjects,
        objects,
        indirect,
        tuple(_prepositions(head, objects)),
        content_of(head) or _told_of(head, told_of),
        next((t.lower_ for t in head.children if t.dep_ == "prt"), None),
    )


def _two_subjects(head: Token) -> tuple[list[Token], list[Token]]:
    """The subject in front of the verb and one behind it, which is that of a clause the parser lost: "the
    ministry said A and B, whom it named, would be barred". Both are empty where there are not two."""
    subjects = _own(head, _SUBJECTS)
    before = [t for t in subjects if t.i < head.i]
    behind = [t for t in subjects if t.i > head.i]
    return (before, behind) if before and behind else ([], [])


def _told_of(head: Token, lost: list[Token]) -> Token | None:
    """The verb of the clause with a lost subject, which hangs on the verb of saying beside it."""
    return next((t for s in lost for t in head.children if t.dep_ == "conj" and t.i > s.i), None)


def is_order(said: Clause) -> bool:
    """Whether it tells somebody to do something: "told Peru to leave"."""
    if said.head.lemma_ != "tell" or said.content is None or not (said.objects or said.indirect):
        return False
    return said.content.tag_ == "VB" and any(t.lower_ == "to" for t in said.content.lefts if t.dep_ == "aux")


def is_passive(head: Token) -> bool:
    """Whether the predicate is passive, reduced relative clauses ("the man arrested by …") included."""
    if head.tag_ != "VBN":
        return False
    if head.lower_ in _ADJECTIVAL and not any(t.dep_ == "agent" for t in head.children):
        return False
    if any(t.dep_ in ("auxpass", "nsubjpass", "agent") for t in head.children):
        return True
    if head.dep_ == "acl":
        return True
    if head.dep_ == "conj" and not any(t.dep_ in ("aux", "nsubj") for t in head.children):
        return head.head.tag_ == "VBN" and is_passive(head.head)
    return False


def content_of(head: Token) -> Token | None:
    """The head of the complement clause, also with an adjective between ("is ready to …")."""
    for child in head.children:
        if child.dep_ in ("ccomp", "xcomp") and child.pos_ in ("VERB", "AUX"):
            between = head.doc[child.i : head.i] if child.i < head.i else ()
            if any(t.text == ";" for t in between):
                continue
            return child
    for child in head.children:  # "told the paper in an interview that …", hung on the interview
        if child.i > head.i and child.dep_ in ("prep", "dobj", "dative"):
            for token in child.subtree:
                if token.dep_ in ("acl", "relcl", "ccomp") and token.pos_ in ("VERB", "AUX"):
                    that = any(t.dep_ == "mark" and t.lower_ == "that" for t in token.children)
                    if that and head.lemma_ in _TELLING:
                        return token
                    break
    for child in head.children:  # "was quoted as saying that …"
        if child.dep_ == "prep" and child.lower_ == "as" and head.lemma_ in ("quote", "cite"):
            for verb in child.children:
                if verb.dep_ == "pcomp":
                    return content_of(verb)
    for child in head.children:
        if child.dep_ in ("acomp", "attr", "oprd", "xcomp") and child.pos_ in ("ADJ", "VERB", "NOUN"):
            for grandchild in child.children:
                if grandchild.dep_ in ("xcomp", "ccomp", "acl") and grandchild.pos_ in ("VERB", "AUX"):
                    return grandchild
    return None


def inherited_subjects(head: Token) -> tuple[Token, ...]:
    """Who does what `head` says, when it has no subject of its own."""
    for _ in range(_DEPTH):
        governor = head.head
        if head.dep_ in ("acl", "relcl"):
            if head.tag_ == "VB":  # "a plan to invade": whose plan it is decides; the verb above knows.
                return _owner_subjects(governor)
            return (governor, *governor.conjuncts)
        if head.dep_ in ("xcomp", "ccomp") and governor.lemma_ in _WORDS.object_control:
            objects = _own(governor, frozenset({"dobj", "dative", "nsubjpass"}))
            if objects:
                return _expand(objects)
        if head.dep_ not in (
            "conj",
            "xcomp",
            "advcl",
            "pcomp",
            "ccomp",
            "acomp",
            "prep",
            "attr",
            "dep",
            "acl",
        ):
            return ()
        subjects = _own(governor, _SUBJECTS)
        if subjects and not (head.dep_ == "conj" and governor.pos_ not in ("VERB", "AUX")):
            if is_passive(governor) and head.dep_ == "conj" and not is_passive(head) and head.tag_ == "VBN":
                return ()
            return _expand(subjects)
        head = governor
    return ()


def _shared_objects(head: Token) -> tuple[Token, ...]:
    """The object that a verb shares with the verb after it: "donated and delivered blankets"."""
    for other in head.children:
        if other.dep_ == "conj" and other.pos_ == "VERB" and other.tag_ == head.tag_:
            if any(t.dep_ in _SUBJECTS or t.dep_ == "aux" for t in other.children):
                continue
            return _expand(_own(other, frozenset({"dobj"})))
    return ()


def _name_before(head: Token) -> tuple[Token, ...]:
    """A name right in front of a finite verb, which is its subject whatever the parser made of it."""
    before = None if head.i == 0 or head.is_sent_start else head.doc[head.i - 1]
    finite = head.tag_ == "VBD" and not any(t.dep_ in ("aux", "auxpass") for t in head.children)
    if finite and before is not None and before.pos_ == "PROPN":
        return (before,)
    return ()


def _neighbour(head: Token) -> tuple[Token, ...]:
    """The noun in front of a finite verb to which the parser gave no subject, commas and adverbs apart."""
    if head.tag_ not in ("VBD", "VBZ", "VBP") or head.dep_ in ("advcl", "acl", "relcl"):
        return ()
    token = head
    for _ in range(6):
        if token.i == 0 or token.is_sent_start:
            return ()
        token = head.doc[token.i - 1]
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return (token,)
        if token.text != "," and token.pos_ not in ("ADV", "AUX", "SPACE"):
            return ()
    return ()


def verb_above(token: Token) -> Token | None:
    """The nearest predicate that governs the token."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX"):
            return ancestor
    return None


def np_tokens(head: Token) -> list[Token]:
    """The words of the noun phrase without its clauses and what is coordinated with it: determiners,
    modifiers, prepositional phrases."""
    words: list[Token] = []
    agenda = [head]
    while agenda and len(words) < 60:
        token = agenda.pop()
        words.append(token)
        agenda.extend(
            t
            for t in token.children
            if t.dep_ not in ("relcl", "acl", "punct", "appos", "parataxis")
            and (token != head or t.dep_ not in ("conj", "cc"))
        )
    return sorted(words, key=lambda t: t.i)


def _own(head: Token, labels: frozenset[str]) -> list[Token]:
    return [t for t in head.children if t.dep_ in labels]


def _expand(heads: list[Token]) -> tuple[Token, ...]:
    """The heads with what is coordinated with them."""
    found: dict[int, Token] = {}
    for head in heads:
        found.setdefault(head.i, head)
        for other in head.conjuncts:
            if other.i > head.i:
                found.setdefault(other.i, other)
    return tuple(found.values())


def _antecedent(token: Token) -> Token:
    if token.lower_ in _RELATIVES and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _gap_is_object(head: Token) -> bool:
    subjects = [t for t in head.children if t.dep_ in _SUBJECTS]
    return bool(subjects) and not any(t.lower_ in _RELATIVES for t in subjects) and content_of(head) is None


def _owner_subjects(noun: Token) -> tuple[Token, ...]:
    owners = [t for t in noun.children if t.dep_ == "poss"]
    if owners:
        return _expand(owners)
    verb = verb_above(noun)
    return _expand(_own(verb, _SUBJECTS)) if verb is not None else ()


def _prepositions(head: Token, objects: tuple[Token, ...]) -> Iterator[tuple[str, Token]]:
    yield from _governed(head)
    for child in head.children:
        if child.dep_ in ("prt", "advmod", "acomp"):
            yield from _governed(child)
    for noun in objects:
        yield from _governed(noun)


def _governed(head: Token) -> Iterator[tuple[str, Token]]:
    for prep in head.children:
        if prep.dep_ in ("prep", "dative") and prep.pos_ in ("ADP", "SCONJ", "PART", "ADV", "VERB"):
            for noun in prep.children:
                if noun.dep_ == "pobj":
                    for each in _expand([noun]):
                        yield prep.lower_, each
                elif noun.dep_ == "prep":  # "from within", "out of"
                    for inner in noun.children:
                        if inner.dep_ == "pobj":
                            for each in _expand([inner]):
                                yield noun.lower_, each
