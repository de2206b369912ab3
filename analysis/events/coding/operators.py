"""Verbs that govern acts, by the rules of operators.toml: "agreed to send", "threatened to cut"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.coding.frames import COOPERATIVE, HOSTILE, lemma_of
from analysis.events.coding.nominals import named
from analysis.events.coding.slots import Act, Side, at_slots, content_sides
from analysis.language.clauses import Clause, is_order
from analysis.language.lexicon import load
from analysis.language.modality import Modality
from analysis.language.syntax import VERBS, children, has
from analysis.model import PloverType

Need = Literal[
    "clause", "act", "noun", "subject", "sides", "around", "order",
    "affirmed", "negated", "future", "coming", "active",
]  # fmt: skip
Outcome = Literal["same", "promised", "agreed", "ended"]
Read = Callable[[Clause], Act | None]
"""How the act of a governed clause is found."""

_THREATS: Final[dict[PloverType | None, str]] = {
    "ASSAULT": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": "restrict",
}  # fmt: skip


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """An operator; the fields are explained at the head of operators.toml."""

    verbs: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    governs: Literal["content", "infinitive", "participle", "nothing"] = "content"
    needs: tuple[Need, ...] = ()
    type: PloverType | Outcome | None = None
    otherwise: PloverType | None = None
    target: tuple[str, ...] = ()
    reciprocal: bool = False


class Operators(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of operators.toml."""

    words: dict[str, frozenset[str]]
    operator: tuple[Rule, ...]
    ahead: tuple[Rule, ...]


@cache
def operators() -> Operators:
    """The rules, in order of precedence, and their words."""
    return load("analysis.events.coding", "operators", Operators)


@cache
def words(*names: str) -> frozenset[str]:
    """The words of the lists with these names."""
    return frozenset(word for name in names for word in operators().words[name])


def threat_mode(kind: PloverType | None) -> str | None:
    """The mode of a threat, which is by the type of what is threatened."""
    return _THREATS.get(kind)


def promised(kind: PloverType | None, negated: bool) -> PloverType | None:
    """What the promise of an act of a type is."""
    if kind in COOPERATIVE:
        return "REJECT" if negated else "AGREE"
    if kind in HOSTILE:
        return "AGREE" if negated else "THREATEN"
    return None if negated else kind


def operated(clause: Clause, rules: Iterable[Rule], read: Read, around: bool = False) -> Act | None:
    """The act of the clause by the first of the rules that fits; `around`: another operator governs it."""
    possible = [rule for rule in rules if _is_said(rule, clause)]
    content = _content(clause, read) if possible else _Governed()
    for rule in possible:
        governed = content if rule.governs == "content" else _of_object(rule, clause, read)
        case = _Case(clause, governed, around)
        if all(_NEEDS[need](case) for need in rule.needs):
            return _act(rule, clause, governed)
    return None


class _Governed(NamedTuple):
    """What an operator governs: the clause or noun, and the act that it tells."""

    clause: Clause | None = None
    act: Act | None = None

    @property
    def head(self) -> Token | None:
        if self.clause is not None:
            return self.clause.head
        return None if self.act is None else self.act.head


class _Case(NamedTuple):
    """A predicate, what it governs by a rule, and whether another operator is around it."""

    clause: Clause
    governed: _Governed
    around: bool

    @property
    def modality(self) -> Modality:
        return (self.governed.clause or self.clause).modality


_NEEDS: Final[dict[Need, Callable[[_Case], bool]]] = {
    "clause": lambda case: case.governed.clause is not None,
    "act": lambda case: case.governed.act is not None,
    "noun": lambda case: case.governed.clause is None and case.governed.act is not None,
    "subject": lambda case: case.governed.clause is not None and has(case.governed.clause.head, "nsubj"),
    "sides": lambda case: bool(case.clause.subjects and (case.clause.objects or content_sides(case.clause))),
    "around": lambda case: case.around,
    "order": lambda case: is_order(case.clause),
    "affirmed": lambda case: not case.modality.negated,
    "negated": lambda case: case.modality.negated,
    "future": lambda case: case.modality.future,
    "coming": lambda case: case.modality.future or case.modality.possible,
    "active": lambda case: not case.clause.passive,
}


def _content(clause: Clause, read: Read) -> _Governed:
    """What the predicate itself governs: a clause, or, without one, a noun that names an act."""
    inner = clause.inner
    return _Governed(None, named(clause)) if inner is None else _Governed(inner, read(inner))


def _of_object(rule: Rule, clause: Clause, read: Read) -> _Governed:
    """What the object governs."""
    nouns = [noun for noun in clause.objects if _is_among(noun, rule.objects)]
    for noun in nouns:
        near = [v for v in noun.subtree if v.dep_ in ("acl", "relcl", "xcomp")]
        if rule.governs == "participle":
            verbs = [v for v in near if v.head == noun and v.dep_ == "acl" and v.tag_ == "VBG"]
        else:
            far = children(clause.head, "advcl", "xcomp", "ccomp")
            verbs = [v for v in (*near, *far) if v.tag_ == "VB"]
        if verbs and verbs[0].pos_ in VERBS:
            inner = clause.clauses.of(verbs[0])
            return _Governed(inner, read(inner))
    return _Governed()


def _is_among(word: Token, lists: tuple[str, ...]) -> bool:
    return word.lemma_.lower() in words(*lists)


def _is_said(rule: Rule, clause: Clause) -> bool:
    """Whether the words of the rule are there."""
    if rule.objects and not any(_is_among(noun, rule.objects) for noun in clause.objects):
        return False
    lemma = lemma_of(clause.head)
    if lemma in words(*rule.verbs) or not (rule.verbs or rule.adjectives or rule.participles):
        return True
    if rule.participles and clause.passive and clause.head.lower_ in words(*rule.participles):
        return True
    return lemma == "be" and _said_of_subject(clause.head) in words(*rule.adjectives)


def _said_of_subject(be: Token) -> str | None:
    found = (t.lower_ for t in children(be, "acomp", "xcomp", "attr") if t.pos_ in ("ADJ", "VERB"))
    return next(found, None)


def _act(rule: Rule, clause: Clause, governed: _Governed) -> Act | None:
    kind = _type(rule, clause, governed) or rule.otherwise
    if kind is None:
        return None
    inner = governed.act
    derived = inner is not None and rule.type in ("same", "promised", "agreed")
    return Act(
        clause.head,
        kind,
        _mode(kind, inner, derived),
        # The subject of "was expected to" is who is to act.
        inner.doers if inner is not None and rule.participles else clause.subjects,
        tuple(_sides(rule.target, clause, governed)),
        rule.reciprocal or (derived and inner is not None and inner.reciprocal),
        governed.head,
    )


def _type(rule: Rule, clause: Clause, governed: _Governed) -> PloverType | None:
    inner = None if governed.act is None else governed.act.type
    told = clause if rule.participles else governed.clause
    negated = told is not None and told.modality.negated
    match rule.type:
        case "same":
            return inner
        case "promised":
            return promised(inner, negated)
        case "agreed":
            kind = promised(inner, negated)
            return kind if kind in ("REJECT", "THREATEN") else "AGREE"
        case "ended":
            return "SANCTION" if inner in COOPERATIVE else "RETREAT" if inner in HOSTILE else None
        case fixed:
            return fixed


def _mode(kind: PloverType, inner: Act | None, derived: bool) -> str | None:
    if inner is None:
        return None
    if kind == "THREATEN" != inner.type:
        return threat_mode(inner.type)
    return inner.mode if derived else None


def _sides(slots: tuple[str, ...], clause: Clause, governed: _Governed) -> Iterator[Side]:
    for slot in slots:
        if slot == "act":
            yield from content_sides(clause) if governed.act is None else governed.act.targets
        elif slot == "clause":
            yield from content_sides(clause)
        elif slot == "noun":
            yield Side((governed.head,) if governed.head is not None else (), owner=True)
        else:
            yield from at_slots(clause, (slot,))
