"""To whom: where the other side of an act of each type is looked for, by the table in targets.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.coding.frames import lexicon
from analysis.events.coding.slots import Side
from analysis.events.describing import is_person, is_press
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.language.speech import uses
from analysis.language.syntax import children, governed, has, helped_by
from analysis.model import PloverType

_PERSONAL: Final = ("him", "her", "them")
_BODIES: Final = ("ORG", "GPE", "NORP")
"""spaCy's classes of names of bodies and countries."""


class Places(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of targets.toml: slots by type, of what is done and of what is said; the slots of events
    without a type."""

    done: dict[PloverType, tuple[str, ...]]
    said: dict[PloverType, tuple[str, ...]]
    plain: tuple[str, ...]
    anything: frozenset[PloverType]
    means: frozenset[str]
    throwing: frozenset[str]
    wards: frozenset[str]
    warded: frozenset[PloverType]
    suffering: frozenset[str]
    befalling: frozenset[str]
    serving: frozenset[str]
    terms: frozenset[str]
    losing: frozenset[str]
    lost: frozenset[str]
    receiving: frozenset[str]
    courts: frozenset[str]
    prisons: frozenset[str]
    holding: frozenset[str]
    before: frozenset[str]
    givers: frozenset[str]
    given: frozenset[PloverType]
    nature: frozenset[str]
    harmed: frozenset[str]
    mishaps: frozenset[str]
    meanwhile: frozenset[str]
    risked: frozenset[str]
    during: frozenset[str]
    disasters: frozenset[str]
    either: frozenset[str]
    vehicles: frozenset[str]
    striking: frozenset[str]
    words: frozenset[PloverType]
    voicing: frozenset[str]
    about: frozenset[PloverType]
    passing: frozenset[str]
    where: frozenset[PloverType]
    reported: frozenset[PloverType]
    deeds: frozenset[str]
    abroad: frozenset[PloverType]
    blamed: frozenset[PloverType]
    accusing: frozenset[str]
    anybody: frozenset[str]


@cache
def places() -> Places:
    """The tables of targets.toml."""
    return load("analysis.events.coding", "targets", Places)


def where(clause: Clause, content: Clause | None, kind: PloverType | None, saying: bool) -> tuple[Side, ...]:
    """Where the clause names the other side of an act of the type, best first; `content` is the clause of
    what is said, wanted or done within."""
    table = places().said if saying else places().done
    slots = places().plain if kind is None else table.get(kind, places().plain)
    sides = (side for slot in slots for side in _at(slot, clause, content))
    if kind is None:  # "sent it to Anna Berg", not "to Peru"
        near = (*clause.objects, *clause.indirect, *(t for p, t in clause.preps if p == "against"))
        sides = (
            Side(tuple(t for t in s.heads if t in near or is_person(t) or t.lower_ in _PERSONAL), s.owner)
            for s in sides
        )
    hearing = hearers(clause, kind) if saying or voices(clause) else ()
    spared = spoken_for(content, kind) if saying else ()
    sides = (
        Side(
            tuple(t for t in each.heads if t not in (*hearing, *spared) and not is_ward(t, kind)), each.owner
        )
        for each in sides
    )
    return tuple(side for side in sides if side.heads)


def spoken_for(content: Clause | None, kind: PloverType | None) -> tuple[Token, ...]:
    """Those of whom a blaming statement tells without blaming them: to whom it was done ("*people* have been
    detained", she said), and the speaker's own ("*his group* had received reports")."""
    if content is None or kind not in places().words:
        return ()
    own = tuple(t for t in content.topics if any(c.tag_ == "PRP$" and c.lower_ != "your" for c in t.children))
    return (*own, *(content.topics if content.passive and kind == "ACCUSE" else ()))


def is_means(noun: Token) -> bool:
    """Whether it is a deed, or what is used or spent: "fired *tear gas*", "launched an *attack*"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in places().means


def is_thrown(noun: Token, clause: Clause) -> bool:
    """Whether it only flies at somebody: "*bottles* were thrown at the police"."""
    own = (*clause.objects, *(t for t in clause.head.children if t.dep_ == "nsubjpass"))
    hurled = clause.head.lemma_.lower() in places().throwing
    return hurled and any(noun == t or noun in t.conjuncts for t in own)


def is_ward(noun: Token, kind: PloverType | None) -> bool:
    """Whether it is only where somebody is taken to or held: "taken *to hospital*", "kept *in prison*"."""
    return kind in places().warded and noun.dep_ == "pobj" and noun.lemma_.lower() in places().wards


def voices(clause: Clause) -> bool:
    """Whether what the object names is said: "expressed concern to the paper"."""
    return clause.head.lemma_.lower() in places().voicing and bool(clause.objects)


def hearers(clause: Clause, kind: PloverType | None) -> tuple[Token, ...]:
    """Who only hears a statement of the type: the press, which writes it down, and whoever is told something
    of somebody else."""
    told = (*clause.indirect, *(clause.objects if uses(clause.head, "addressed") else ()))
    told = (*told, *(noun for preposition, noun in clause.preps if preposition == "to"))
    about = kind in places().about and not is_addressed(clause.head)
    return tuple(t for t in told if about or is_press(t))


def is_addressed(verb: Token) -> bool:
    """Whether what is said is about whom it is said to: "“You lied,” she told the mayor"."""
    sentence = verb.sent
    return any(t.lower_ in ("you", "your", "yours", "yourself", "yourselves") for t in sentence)


def suffers(clause: Clause) -> bool:
    """Whether the subject is who it happened to: "died", "was born"; what befalls people and ships also tells
    how the shares of a company do."""
    lemma = clause.head.lemma_.lower()
    if lemma in places().losing:
        return any(t.lemma_.lower() in places().lost for t in clause.objects)
    if lemma in places().befalling:
        return not clause.objects and not any(t.ent_type_ in _BODIES for t in clause.subjects)
    return lemma in places().suffering


def serves(clause: Clause) -> bool:
    """Whether the subject serves the term that others gave it: "is serving a sentence"."""
    term = any(t.lemma_.lower() in places().terms for t in children(clause.head, "dobj", "npadvmod"))
    return term and not clause.passive and clause.head.lemma_.lower() in places().serving


def is_nobodys(clause: Clause) -> bool:
    """Whether something did it that is nobody: a storm, an accident, an animal; or it came about in or with
    a mishap: "killed in a crash", "hurt when a roof collapsed"."""
    if any(t.lemma_.lower() in places().nature for t in clause.subjects):
        return True
    if not is_harm_alone(clause):
        return False
    within = [noun for preposition, noun in clause.preps if preposition in places().during]
    return any(t.lemma_.lower() in places().nature | places().risked for t in within) or any(
        _is_mishap(clause.clauses.of(token)) for token in clause.head.children if token.dep_ == "advcl"
    )


def is_harm_alone(clause: Clause) -> bool:
    """Whether people came to harm in it, by nobody who is named."""
    return clause.passive and not clause.subjects and clause.head.lemma_.lower() in places().harmed


def is_of_mishap(words: Iterable[Token]) -> bool:
    """Whether the first words of a story are of a disaster, and of no violence."""
    told = [t for t in words if t.pos_ in ("NOUN", "PROPN", "VERB")]
    if not any(t.lemma_.lower() in places().disasters and t.pos_ != "VERB" for t in told):
        return False
    return not any(_is_violence(t) for t in told)


def _is_violence(word: Token) -> bool:
    lemma = word.lemma_.lower()
    if lemma in places().harmed | places().nature | places().either:
        return False
    frames = (lexicon().verbs if word.pos_ == "VERB" else lexicon().nouns).get(lemma, ())
    return any(frame.type == "ASSAULT" and not frame.objects for frame in frames)


def _is_mishap(clause: Clause) -> bool:
    """Whether the clause tells what became of a thing at the same time, or what a vehicle ran into."""
    driven = any(t.lemma_.lower() in places().vehicles for t in clause.subjects)
    became = clause.head.lemma_.lower() in places().mishaps and not clause.objects
    if clause.passive or not (became or (driven and clause.head.lemma_.lower() in places().striking)):
        return False
    return any(token.lower_ in places().meanwhile for token in clause.head.children)


def receives(clause: Clause) -> bool:
    """Whether what the object names was done to the subject: "received a ban", "drew criticism"."""
    given = clause.head.lemma_.lower() in places().receiving and bool(clause.objects)
    return given and not any(is_person(t) for t in clause.objects)  # "received a delegate"


def bodies(clause: Clause, kind: PloverType | None) -> tuple[Token, ...]:
    """Before which court, or in which prison, it was done to somebody: who did it, if nobody else is told."""
    if not clause.passive or clause.subjects or kind not in ("ACCUSE", "COERCE"):
        return ()
    held = clause.head.lemma_.lower() in places().holding
    nouns = places().courts | places().prisons if held else places().courts
    deeper = (noun for _, own in clause.preps for noun in governed(own, places().before))  # "four years at"
    found = (*(t for p, t in clause.preps if p in places().before), *deeper)
    return tuple(t for t in found if t.lemma_.lower() in nouns)


def addressed(clause: Clause, kind: PloverType | None) -> tuple[Token, ...]:
    """Whom the grammar of the verb makes somebody, whatever the noun: who is accused, and who is asked to do
    something ("asked the *public* to stay at home")."""
    objects = tuple(t for t in clause.objects if t.dep_ in ("dobj", "nsubjpass", "conj"))
    if kind == "ACCUSE":
        return objects if clause.head.lemma_.lower() in places().accusing else ()
    if kind != "REQUEST" or not any(_is_to_do(t) for t in (*clause.head.children, *_within(objects))):
        return ()
    return tuple(t for t in objects if t.lower_ in places().anybody or not _is_act(t))


def _within(objects: Iterable[Token]) -> Iterator[Token]:
    """What the parser has hung on the nouns behind somebody unknown: "anyone with information *to call*"."""
    return (t for noun in objects if noun.lower_ in places().anybody for t in noun.subtree)


def _is_to_do(verb: Token) -> bool:
    """Whether it is what somebody is to do himself: "to stay", not "to be closed"."""
    active = verb.tag_ == "VB" and verb.dep_ in ("xcomp", "acl") and not has(verb, "auxpass")
    return active and helped_by(verb, {"to"}, "aux")


def _is_act(noun: Token) -> bool:
    """Whether it is no somebody that could be asked: a pronoun, or what itself is done."""
    return noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in lexicon().nouns


def _at(slot: str, clause: Clause, content: Clause | None) -> Iterator[Side]:
    match slot:
        case "obj":
            yield Side(tuple(t for t in clause.objects if t.dep_ not in ("attr", "oprd")))
        case "owner":
            yield Side(clause.objects, owner=True)
        case "dative":
            yield Side(clause.indirect)
        case "topic":
            if content is not None:
                yield Side(_others(content.topics))
        case "topic-owner":
            if content is not None:
                yield Side(_others(content.topics), owner=True)
        case "inner-obj":
            if content is not None and not content.passive:
                yield Side(_others(content.objects))
        case "inner-owner":
            if content is not None:
                yield Side(content.objects, owner=True)
        case preposition:
            for each in (clause, content):
                if each is not None:
                    yield Side(tuple(noun for p, noun in each.preps if p == preposition))


def _others(heads: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without those who speak of themselves."""
    return tuple(t for t in heads if t.lower_ not in GRAMMAR.speaking or t.lower_ in ("you", "your"))
