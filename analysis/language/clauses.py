"""Predicates and their arguments, read from a dependency parse.

The labels are ClearNLP's, which spaCy's English models use.

Arguments are heads of noun phrases, in the roles of the active clause: what stands as passive subject is
returned as object, a by-phrase as subject. A subject that the grammar leaves out (coordination, relative and
participial clauses, control) is filled in from where the grammar takes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from spacy.tokens import Token

from analysis.language.grammar import GRAMMAR
from analysis.language.headlines import is_participle
from analysis.language.modality import Modality, modality_of
from analysis.language.people import PERSONS
from analysis.language.speech import uses
from analysis.language.syntax import (
    NOUNS,
    SUBJECTS,
    TENSED,
    VERBS,
    agents,
    auxiliaries,
    child,
    children,
    coordinated,
    has,
    helped_by,
    pobjs_of,
    verb_above,
)
from analysis.language.syntax import subjects as subjects_of

_NOMINALS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
_OBJECTS: Final = frozenset({"dobj", "obj", "attr", "oprd"})
_PREPOSITIONS: Final = frozenset({"ADP", "SCONJ", "PART", "ADV", "VERB"})
_SHARING: Final = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "ccomp", "acomp", "prep", "attr", "dep", "acl"}
)
"""Labels by which a predicate hangs on the one whose subject it shares."""
_DEPTH: Final = 6
"""How many governors are asked for a missing subject; parses of broken text can nest without end."""


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A predicate with its arguments, and what it says of its own truth.

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
    auxiliaries: frozenset[str]
    modality: Modality
    clauses: Clauses = field(repr=False)

    @property
    def inner(self) -> Clause | None:
        """The clause that `content` heads."""
        return None if self.content is None else self.clauses.of(self.content)

    @property
    def topics(self) -> tuple[Token, ...]:
        """Whom it tells something of: who acts, or, in the passive with nobody named, who suffers it."""
        return self.subjects or (self.objects if self.passive else ())

    def telling(self, content: Token, subjects: tuple[Token, ...] | None = None) -> Clause:
        """The same where the parse hung what is said, and who says it, on something else."""
        return replace(self, content=content, subjects=self.subjects if subjects is None else subjects)


class Clauses:
    """The clauses of a sentence, or `headline`, each read once: one knows the others, as a token knows its
    Doc."""

    def __init__(self, headline: bool = False) -> None:
        self._read: dict[int, Clause] = {}
        self.headline = headline

    def of(self, head: Token) -> Clause:
        """The predicate that `head` (a verb, or an auxiliary with an adjective or noun) stands for."""
        clause = self._read.get(head.i)
        if clause is None:
            clause = self._read[head.i] = _clause(head, self)
        return clause


def _clause(head: Token, clauses: Clauses) -> Clause:
    passive = is_passive(head) or (clauses.headline and is_participle(head))
    subject, told_of = _two_subjects(head)
    grammatical = coordinated(subject or subjects_of(head))
    grammatical = grammatical or _name_before(head) or inherited_subjects(head) or _neighbour(head)
    if not grammatical and passive and head.dep_ == "acl":
        grammatical = (head.head,)  # "Leader barred from poll", read as a past tense behind its noun
    grammatical = tuple(_antecedent(t) for t in grammatical)
    objects = tuple(
        t for t in _objects(head, passive) if not (passive and t.dep_ == "oprd" and t.pos_ == "ADJ")
    )
    indirect = coordinated(t for t in children(head, "dative") if t.pos_ in _NOMINALS)
    particle = child(head, "prt")
    subjects = grammatical
    if passive:
        # "was awarded a contract": the subject received it, the object stays one.
        subjects = coordinated(agents(head))
        if objects and grammatical != objects:
            indirect = (*indirect, *grammatical)
        objects = objects or grammatical
    return Clause(
        head,
        passive,
        subjects,
        objects,
        indirect,
        tuple(_prepositions(head, objects)),
        content_of(head) or _told_of(head, told_of),
        particle.lower_ if particle is not None else None,
        auxiliaries(head),
        modality_of(head),
        clauses,
    )


def _objects(head: Token, passive: bool) -> tuple[Token, ...]:
    """The objects, those among them that the verb shares with another and the noun of a relative clause."""
    own = coordinated(t for t in children(head, *_OBJECTS) if t.pos_ in _NOMINALS or t.dep_ == "dobj")
    if not own and head.dep_ == "amod" and head.tag_ == "VBD" and head.head.i > head.i:
        own = (head.head,)  # "held talks", read as "held" qualifying the talks
    objects = tuple(_antecedent(t) for t in own)
    if objects or passive:
        return objects
    objects = _shared_objects(head)
    if not objects and head.dep_ == "relcl" and _gap_is_object(head):
        return (head.head,)
    return objects


def _two_subjects(head: Token) -> tuple[list[Token], list[Token]]:
    """The subject in front of the verb and one behind it, which is that of a clause the parser lost: "the
    ministry said A and B, whom it named, would be barred". Both are empty where there are not two."""
    own = subjects_of(head)
    before, behind = [t for t in own if t.i < head.i], [t for t in own if t.i > head.i]
    return (before, behind) if before and behind else ([], [])


def _told_of(head: Token, lost: list[Token]) -> Token | None:
    """The verb of the clause with a lost subject, which hangs on the verb of saying beside it."""
    return next((t for s in lost for t in head.children if t.dep_ == "conj" and t.i > s.i), None)


def is_order(clause: Clause) -> bool:
    """Whether it tells somebody to do something: "told Peru to leave"."""
    if clause.head.lemma_ != "tell" or clause.content is None or not (clause.objects or clause.indirect):
        return False
    return clause.content.tag_ == "VB" and helped_by(clause.content, {"to"}, "aux")


def is_passive(head: Token) -> bool:
    """Whether the predicate is passive, reduced relative clauses ("the man arrested by …") included."""
    if _is_torn_participle(head):
        return True
    if head.tag_ != "VBN":
        return False
    if head.lower_ in GRAMMAR.adjectival and not has(head, "agent"):
        return False
    if has(head, "auxpass", "nsubjpass", "agent"):
        return True
    if head.dep_ == "acl" or (head.dep_ == "advcl" and not has(head, "aux", "nsubj", "dobj")):
        return True  # "invited to speak, he left"
    if head.dep_ == "conj" and not has(head, "aux", "nsubj"):
        return head.head.tag_ == "VBN" and is_passive(head.head)
    return False


def _is_torn_participle(head: Token) -> bool:
    """Whether a participle set off behind the subject was taken for the predicate, and the predicate for one
    that is joined to it: "a group, alarmed at the plans, is suing"."""
    before = head.doc[head.i - 1] if head.i and not head.is_sent_start else None
    if before is None or before.text != "," or head.tag_ not in ("VBD", "VBN") or not has(head, "nsubj"):
        return False
    if any(has(noun, "relcl", "acl", "appos") for noun in children(head, "nsubj")):
        return False  # the comma ends what tells more of the subject
    joined = [t for t in children(head, "conj") if t.i > head.i and t.tag_ in TENSED | {"VBG", "VBN"}]
    return bool(joined) and not has(head, "cc", "dobj") and not has(joined[0], *SUBJECTS)


def content_of(head: Token) -> Token | None:
    """The head of the complement clause, also with an adjective between ("is ready to …")."""
    return _complement(head) or _told_behind(head) or _quoted_as(head) or _of_adjective(head)


def _complement(head: Token) -> Token | None:
    for own in children(head, "ccomp", "xcomp"):
        between = [t.text for t in head.doc[own.i : head.i]] if own.i < head.i else []
        apart = ";" in between or between.count("(") > between.count(")")
        if own.pos_ in VERBS and not apart:
            return own
    return None


def _told_behind(head: Token) -> Token | None:
    """Of "told the paper in an interview that …", hung on the interview."""
    if not uses(head, "telling"):
        return None
    for own in children(head, "prep", "dobj", "dative"):
        clauses = (t for t in own.subtree if t.dep_ in ("acl", "relcl", "ccomp") and t.pos_ in VERBS)
        first = next(clauses, None) if own.i > head.i else None
        if first is not None and helped_by(first, {"that"}, "mark") and not _is_quoted_behind(head, first):
            return first
    return None


def _is_quoted_behind(head: Token, content: Token) -> bool:
    """Whether the words begin before the clause: told the paper "the idea that they would go is mad"."""
    between = head.doc[head.i + 1 : content.left_edge.i]
    return sum(t.is_quote for t in between[:-1]) % 2 == 1


def _quoted_as(head: Token) -> Token | None:
    """Of "was quoted as saying that …"."""
    if not uses(head, "quoting"):
        return None
    saying = (t for own in children(head, "prep") if own.lower_ == "as" for t in children(own, "pcomp"))
    verb = next(saying, None)
    return content_of(verb) if verb is not None else None


def _of_adjective(head: Token) -> Token | None:
    for between in children(head, "acomp", "attr", "oprd", "xcomp"):
        if between.pos_ in ("ADJ", "VERB", "NOUN"):
            for own in children(between, "xcomp", "ccomp", "acl"):
                if own.pos_ in VERBS:
                    return own
    return None


def inherited_subjects(head: Token) -> tuple[Token, ...]:
    """Who does what `head` says, when it has no subject of its own."""
    for _ in range(_DEPTH):
        governor = head.head
        if head.dep_ in ("acl", "relcl"):
            if head.tag_ == "VB":  # "a plan to invade": whose plan it is decides; the verb above knows.
                return _owner_subjects(governor)
            return (governor, *governor.conjuncts)
        if head.dep_ in ("xcomp", "ccomp") and governor.lemma_ in GRAMMAR.object_control:
            objects = children(governor, "dobj", "dative", "nsubjpass")
            if objects:
                return coordinated(objects)
        if head.dep_ not in _SHARING:
            return ()
        reported = _reported_beside(head)
        if reported is not None:
            return coordinated(subjects_of(reported))
        own = subjects_of(governor)
        if own and not (head.dep_ == "conj" and governor.pos_ not in VERBS):
            if is_passive(governor) and head.dep_ == "conj" and not is_passive(head) and head.tag_ == "VBN":
                return ()
            return coordinated(own)
        head = governor
    return ()


def _reported_beside(head: Token) -> Token | None:
    """The verb of what somebody reports, to which this one belongs by its tense, though the parser has joined
    it to the verb of saying: "reports that some were held, and felt no pain"."""
    governor = head.head
    if head.dep_ != "conj" or head.tag_ != "VBD" or governor.tag_ not in ("VBZ", "VBP"):
        return None
    between = [t for t in children(governor, "ccomp") if governor.i < t.i < head.i]
    told = between[-1] if between and uses(governor, "clause") else None
    past = told is not None and any(t.tag_ == "VBD" for t in (told, *told.children))
    return told if past and not has(head, *SUBJECTS) else None


def _shared_objects(head: Token) -> tuple[Token, ...]:
    """The object that a verb shares with the verb after it: "donated and delivered blankets"."""
    for other in head.children:
        if other.dep_ == "conj" and other.pos_ == "VERB" and other.tag_ == head.tag_:
            if has(other, *SUBJECTS, "aux"):
                continue
            return coordinated(children(other, "dobj"))
    return ()


def _name_before(head: Token) -> tuple[Token, ...]:
    """A name right in front of a finite verb, which is its subject whatever the parser made of it."""
    before = None if head.i == 0 or head.is_sent_start else head.doc[head.i - 1]
    finite = head.tag_ == "VBD" and not has(head, "aux", "auxpass")
    if finite and before is not None and before.pos_ == "PROPN" and not _is_behind_preposition(before, head):
        return (before,)
    return ()


def _is_behind_preposition(noun: Token, verb: Token) -> bool:
    """Whether a preposition that tells when or where the verb is meant governs the noun: "on Monday said"."""
    return noun.dep_ == "pobj" and noun.head.head == verb and noun.head.dep_ == "prep"


def _neighbour(head: Token) -> tuple[Token, ...]:
    """The noun in front of a finite verb to which the parser gave no subject, commas and adverbs apart."""
    if head.tag_ not in TENSED or head.dep_ in ("advcl", "acl", "relcl"):
        return ()
    token = head
    for _ in range(6):
        if token.i == 0 or token.is_sent_start:
            return ()
        token = head.doc[token.i - 1]
        if token.pos_ in NOUNS:
            return () if _is_behind_preposition(token, head) else (token,)
        if token.text != "," and token.pos_ not in ("ADV", "AUX", "SPACE"):
            return ()
    return ()


def _antecedent(token: Token) -> Token:
    if token.lower_ in GRAMMAR.relatives and token.head.dep_ == "relcl" and not is_astray(token):
        return token.head.head
    return token


def is_astray(relative: Token) -> bool:
    """Whether a "which" is hung on a person, whom it cannot mean: "the firm of Ann Lee which has closed"."""
    noun = relative.head.head
    person = noun.ent_type_ == "PERSON" or (noun.tag_ == "NN" and noun.lemma_.lower() in PERSONS.persons)
    return relative.lower_ == "which" and person


def _gap_is_object(head: Token) -> bool:
    own = subjects_of(head)
    pronoun = any(t.lower_ in GRAMMAR.relatives for t in own)
    return bool(own) and not pronoun and content_of(head) is None


def _owner_subjects(noun: Token) -> tuple[Token, ...]:
    owners = children(noun, "poss")
    if owners:
        return coordinated(owners)
    verb = verb_above(noun)
    return coordinated(subjects_of(verb)) if verb is not None else ()


def _prepositions(head: Token, objects: tuple[Token, ...]) -> Iterator[tuple[str, Token]]:
    for governor in (head, *children(head, "prt", "advmod", "acomp"), *objects):
        for preposition in children(governor, "prep", "dative"):
            if preposition.pos_ in _PREPOSITIONS:
                yield from _governed(preposition)


def _governed(preposition: Token) -> Iterator[tuple[str, Token]]:
    if preposition.lower_ == "according":
        return  # who is behind "according to" takes no part in what is told
    for own in preposition.children:
        if own.dep_ == "pobj":
            yield from ((preposition.lower_, each) for each in coordinated([own]))
        elif own.dep_ == "prep":  # "from within", "out of"
            yield from ((own.lower_, each) for noun in pobjs_of(own) for each in coordinated([noun]))
