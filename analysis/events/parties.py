"""Between whom an event is: what the rules have left open of its two sides, by the grammar of its type and as
the judge reads the clause."""

from __future__ import annotations

from typing import Final, NamedTuple

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.bystanders import does_nothing, is_bystander, is_given, is_vague
from analysis.events.candidates import Candidate, Sentence
from analysis.events.coding.slots import Side, after
from analysis.events.coding.targets import (
    addressed,
    bodies,
    hearers,
    is_means,
    is_thrown,
    is_ward,
    places,
    receives,
    serves,
    spoken_for,
    suffers,
    voices,
    where,
)
from analysis.events.describing import is_person
from analysis.events.judge import Verdict
from analysis.events.selection.wording import Wording
from analysis.events.sides import Party, Sides
from analysis.language.lexicon import load
from analysis.language.modality import is_announced
from analysis.language.syntax import agents, children, governed, helped_by, subjects


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of parties.toml."""

    side: float
    sure_said: float


_AMONG: Final = frozenset({"among", "of"})
_AGAINST: Final = ("on", "onto", "against", "at", "into", "towards")
_W: Final = load("analysis.events", "parties", Weights)


class Judged(NamedTuple):
    """The words of a candidate, and what the judge says of them."""

    words: Wording
    verdict: Verdict

    def side(self, role: str) -> list[Token]:
        """The words that the judge takes for the doer (`source`) or the other side (`target`), when sure."""
        for side in self.verdict.sides:
            if side.role == role and side.probability >= _W.side:
                return self.words.within(side.start, side.end)
        return []

    def has_side(self, role: str) -> bool:
        """Whether the judge sees anybody there, in words of the article or not."""
        return any(side.role == role and side.probability >= _W.side for side in self.verdict.sides)


def with_sides(one: Candidate, sides: Sides, judged: Judged | None, sentence: Sentence) -> Candidate:
    """The candidate with those on both sides whom the rules have not found: by the grammar of its type and,
    where that is silent, as the judge reads the clause; without those whom the clause only names beside."""
    found = _with_found(one, sides, judged, sentence)
    found = found._replace(source_heads=tuple(t for t in found.source_heads if not does_nothing(t)))
    if not (found.targets or found.target_heads):
        return found
    if one.type is None and one.clause.head.lemma_ == "be" and not one.saying:
        return found._replace(targets=(), target_heads=())  # "the dead are Anna Berg and Carlos Vega"
    target = Party(found.targets, found.target_heads)
    target = sides.without(target, sentence.span, lambda t: is_bystander(t, one))
    idle = (t for t in target.unnamed if not (is_given(t, one.type) or is_vague(t, one)))
    told = (t for t in idle if not (does_nothing(t) and t.pos_ == "PROPN"))
    target = target._replace(unnamed=tuple(dict.fromkeys(told)))
    if one.type in places().abroad:
        target = sides.without_own(target, Party(found.sources, found.source_heads))
    if one.type in (*places().anything, None):
        target = sides.workers(target, one.clause.objects)
    return found._replace(targets=target.ids, target_heads=target.unnamed)


def _with_found(one: Candidate, sides: Sides, judged: Judged | None, sentence: Sentence) -> Candidate:
    clause, content = one.clause, one.inner
    unsure = one.saying and not (sentence.in_lead or one.agreed)
    content = None if unsure and one.share < _W.sure_said else content
    ahead = _is_about_to(one)
    source, target = _doers(one, sides, judged), Party(one.targets, one.target_heads)
    if _is_suffered(one):
        source, target = sides.acting(() if one.inner is None else one.inner.subjects), source
    if _is_invited(one):
        target = sides.facing((Side(clause.objects),), source) or target
    if one.type == "COERCE" and serves(clause):
        source, target = Party(), source
    suffered = _suffered_by(one)
    if suffered is not None:
        source, target = sides.acting(agents(suffered)), source
    if not target and judged is not None and one.type is not None:
        target = sides.meant([] if unsure else _facing(one, judged), source)
    one_sided = judged is not None and not judged.has_side("target")
    if not target:
        around = where(clause, content, one.type, one.saying)
        target = sides.facing(around, source, one.type in places().anything, direct=one.type is None)
        if ahead and set(target.unnamed) & set(subjects(clause.head)):
            target = Party()
        known = sides.are_persons(target) if one.type is None and not one.saying else one.type is not None
        if one_sided and not (target.ids and known) and not _are_hurt(one, target, sides):
            target = Party()
    if not (target or one_sided or one.type is None or one.saying):
        target = sides.reached(one.core or clause.head, source) or sides.reached(clause.head, source)
    target = _spoken_to(one, target, sides)
    if target and not one.saying:
        target = sides.joined(target, clause.objects, source)
    if not target and one.type in places().where:
        target = sides.there(where(clause, content, one.type, one.saying))
    if one.type in places().anything:
        target = sides.suffering(clause.objects, target)
    target = target._replace(unnamed=tuple(t for t in target.unnamed if not helped_by(t, {"no"}, "det")))
    means = [t for t in target.unnamed if is_means(t) or is_thrown(t, clause)]
    if means:  # "launched an attack *on the town*"
        target = target._replace(unnamed=tuple(t for t in target.unnamed if t not in means))
        against = [
            *(Side(after(t, *_AGAINST)) for t in means),
            Side(tuple(noun for p, noun in clause.preps if p in _AGAINST and not is_means(noun))),
        ]
        target = target or sides.facing(against, source, anything=True)
    suffering = suffers(clause) and not target
    givers = tuple(noun for preposition, noun in clause.preps if preposition in places().givers)
    given = one.type in places().given and target.ids == sides.acting(givers).ids
    taken = receives(clause) or _takes_in(one)
    received = one.type in places().given and taken and (given or not (one.sources and one.targets))
    if not clause.passive and (suffering or received):
        source, target = sides.acting(givers), source
    source = source._replace(ids=sides.standing(source.ids, clause.head, doing=True))
    target = target._replace(ids=sides.standing(target.ids, clause.head, doing=False))
    within = sides.naming(source, clause.head) | set(source.ids)
    target = target._replace(ids=tuple(id_ for id_ in target.ids if id_ not in within))
    source = sides.standing_behind(source, one)
    return one._replace(
        sources=source.ids, targets=target.ids, source_heads=source.unnamed, target_heads=target.unnamed
    )


def _doers(one: Candidate, sides: Sides, judged: Judged | None) -> Party:
    """Who does it, by the grammar and as the judge reads it."""
    clause = one.clause
    doers = sides.acting(one.source_heads if one.construction == "quoted" else one.subjects, one.saying)
    doers = doers or sides.acting(subjects(clause.head) if _is_about_to(one) else ())
    meant = one.sources and not doers.ids and len(one.subjects) == 1  # it is known who "the chancellor" is
    source = Party(one.sources or doers.ids, one.source_heads or (() if meant else doers.unnamed))
    if clause.passive and not (source or clause.subjects or one.saying):
        source = sides.agents_astray(clause)
    source = source or sides.acting(bodies(clause, one.type), speaking=True)
    nameless = any(t.pos_ in ("PRON", "DET", "ADJ") for t in clause.subjects)  # "many fear", "she fears"
    quoted = one.construction == "quoted"  # who acts in what is said has not said it
    if not (source or nameless or clause.passive or quoted) and judged is not None and one.type is not None:
        source = sides.meant(judged.side("source"), Party(), doing=True)
    return source


def _spoken_to(one: Candidate, found: Party, sides: Sides) -> Party:
    """The other side, where the grammar of the verb tells whom it asks or accuses: "urged *the west* to help
    Peru"."""
    heads = addressed(one.clause, one.type)
    return Party((), heads) if heads and not sides.are_of(heads, found) else found


def _is_about_to(one: Candidate) -> bool:
    """Whether the subject of a passive is who is to act: "is expected to freeze the tax"."""
    inner = None if one.saying else one.inner
    return inner is not None and not inner.passive and one.clause.passive and is_announced(one.clause.head)


def _are_hurt(one: Candidate, target: Party, sides: Sides) -> bool:
    """Whether grammar tells what was done to people: they are the subject of a passive, or the object of a
    deed that has a type."""
    people = bool(target.unnamed) and not target.ids and sides.are_somebody(target.unnamed)
    objects = set(target.unnamed) <= set(one.clause.objects)
    objects = objects and (one.type is not None or all(is_person(t) for t in target.unnamed))
    return people and not one.saying and (one.clause.passive or objects)


def _is_suffered(one: Candidate) -> bool:
    """Whether what is ahead is done to the subject: "is due to be released", "are to be released"."""
    inner = None if one.saying else one.inner
    if inner is None or not inner.passive:
        return False
    return is_announced(one.clause.head) or (one.clause.head.lemma_ == "be" and inner.modality.due)


def _takes_in(one: Candidate) -> bool:
    """Whether somebody is given it: "took in 2 million"."""
    return one.type == "AID" and one.clause.head.lemma_ == "take" and one.clause.particle == "in"


def _is_invited(one: Candidate) -> bool:
    """Whether a participle tells what was done to the subject that stands behind it: "*invited* to speak,
    Berg left"."""
    head = one.clause.head
    before = head.dep_ == "advcl" and head.tag_ == "VBN" and one.clause.passive
    return before and any(t.i > head.right_edge.i for t in one.clause.objects)


def _suffered_by(one: Candidate) -> Token | None:
    """The participle that tells what was done to the subject, one of several: "is the only man *convicted*",
    "was among the twelve *arrested*"."""
    head = one.clause.head
    if one.saying or head.lemma_ != "be" or not subjects(head):
        return None
    nouns = [*children(head, "attr"), *governed(head, _AMONG)]
    nouns += [t for noun in nouns for t in governed(noun, _AMONG)]
    done = (t for noun in nouns for t in children(noun, "acl") if t.tag_ == "VBN")
    return next(done, None)


def _facing(one: Candidate, judged: Judged) -> list[Token]:
    """The words that the judge takes for the other side, without whoever only hears it."""
    hearing = hearers(one.clause, one.type) if one.saying or voices(one.clause) else ()
    spared = spoken_for(one.inner, one.type) if one.saying else ()
    words = judged.side("target")
    if any(t in spared for t in words):
        return []
    return [t for t in words if t not in hearing and not is_ward(t, one.type)]
