"""From a predicate to an act: its PLOVER type and mode, and where in the sentence its two sides stand.

The act of a clause is put together from the inside out, as in PETRARCH-2 (Norris 2016): "threatened to cut
aid" is what "cut aid" is, threatened.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final, NamedTuple

from spacy.tokens import Token

from analysis.events.coding.frames import (
    COOPERATIVE,
    HOSTILE,
    Frame,
    lemma_of,
    lexicon,
    noun_frame,
    verb_frame,
)
from analysis.events.coding.slots import Place, at_slots, content_places
from analysis.language.clauses import Clause, clause, is_order
from analysis.language.lexicon import untyped
from analysis.language.modality import is_future, is_negated, is_possible
from analysis.model import PloverType

_DEPTH: Final = 4
_PUTTING: Final = frozenset({"place", "put", "lay", "set"})


_ASKED_MODES: Final[dict[PloverType, str]] = {
    "CONSULT": "meet", "AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "RETREAT": "yield",
    "CONCEDE": "yield",
}  # fmt: skip
"""What is asked or refused, by PLOVER's own table: exchange and assistance; release, ceasefires and the
easing of sanctions; meetings and negotiations."""


class Act(NamedTuple):
    """What a clause says was done. `targets`: where to look, best first; `core`: head of the inner act."""

    head: Token
    type: PloverType | None
    mode: str | None
    sources: tuple[Place, ...]
    targets: tuple[Place, ...]
    reciprocal: bool = False
    core: Token | None = None


class Operators(NamedTuple):
    """Verbs and adjectives of operators.toml."""

    intend: frozenset[str]
    intend_adjectives: frozenset[str]
    intend_participles: frozenset[str]
    binding: frozenset[str]
    with_clause_only: frozenset[str]
    refuse: frozenset[str]
    refuse_adjectives: frozenset[str]
    threaten: frozenset[str]
    phase: frozenset[str]
    stop: frozenset[str]
    allow: frozenset[str]
    fail: frozenset[str]
    menace: frozenset[str]
    give_in: frozenset[str]
    bound: frozenset[str]
    weigh: frozenset[str]
    enact: frozenset[str]


@cache
def operators() -> Operators:
    """The verbs that say how an act stands to the world."""
    data: dict[str, Any] = untyped("analysis.events.coding", "operators")
    return Operators(
        frozenset(data["intend"]["verbs"]),
        frozenset(data["intend"]["adjectives"]),
        frozenset(data["intend"]["participles"]),
        frozenset(data["intend"]["binding"]),
        frozenset(data["intend"]["with_clause_only"]),
        frozenset(data["refuse"]["verbs"]),
        frozenset(data["refuse"]["adjectives"]),
        frozenset(data["threaten"]["verbs"]),
        frozenset(data["phase"]["verbs"]),
        frozenset(data["stop"]["verbs"]),
        frozenset(data["allow"]["verbs"]),
        frozenset(data["fail"]["verbs"]),
        frozenset(data["menace"]["verbs"]),
        frozenset(data["yield"]["verbs"]),
        frozenset(data["intend"]["nouns"]),
        frozenset(data["weigh"]["verbs"]),
        frozenset(data["enact"]["verbs"]),
    )


@cache
def _light() -> tuple[frozenset[str], frozenset[str]]:
    classes = lexicon().classes
    return classes["light_verbs"], classes["light_prepositions"]


def act_of(head: Token, depth: int = 0) -> Act | None:
    """What the clause of the predicate `head` says was (or will, or may be) done; None when no frame fits."""
    if depth > _DEPTH:
        return None
    said = clause(head)
    act = _operated(said, depth) or _framed(said) or _lightly(said) or _ahead(said)
    return None if act is None else _with_mode(_with_modality(act, said), said, depth)


def _operated(said: Clause, depth: int) -> Act | None:
    """Acts of verbs that govern acts."""
    ops = operators()
    head = said.head
    lemma = lemma_of(head)
    adjective = next(
        (t for t in head.children if t.dep_ in ("acomp", "xcomp", "attr") and t.pos_ in ("ADJ", "VERB")), None
    )
    word = adjective.lower_ if adjective is not None and lemma == "be" else None
    inner = act_of(said.content, depth + 1) if said.content is not None else None
    by_noun = inner is None and said.content is None
    if by_noun:
        inner = _named(said)
    sources = (Place(said.subjects),)
    intended = _intention(said, depth)
    if intended is not None:
        return intended
    if (
        lemma == "propose"
        and said.content is not None
        and any(t.dep_ == "nsubj" for t in said.content.children)
    ):
        return None  # "proposed that others meet" asks them to
    if lemma in ops.intend or word in ops.intend_adjectives:
        if by_noun and lemma in ops.with_clause_only:
            return None
        if lemma in ops.intend and by_noun and inner is None and lemma not in ("agree", "accept"):
            return None
        binding = (lemma in ops.binding and said.content is not None) or lemma in ("agree", "accept")
        if inner is None:
            if not binding:
                return None
            places = (
                *content_places(said),
                Place(said.objects, owner=True),
                *at_slots(said, ("with", "to", "for", "from", "on")),
            )
            return Act(head, "AGREE", None, sources, places, True, said.content)
        kind = _intended(inner.type, said.content is not None and is_negated(said.content))
        if lemma in ("agree", "accept", "consent") and kind not in ("REJECT", "THREATEN"):
            kind = "AGREE"
        if kind is None and not binding:
            return None
        # "agreed to Omani mediation with Iran": with Oman
        offered = (Place((inner.head,), owner=True),) if by_noun and lemma in ("agree", "accept") else ()
        return Act(
            head,
            kind or "AGREE",
            inner.mode,
            sources,
            (*offered, *inner.targets, *at_slots(said, ("with", "to", "for"))),
            inner.reciprocal,
            inner.head,
        )
    if head.lower_ in ops.intend_participles and said.passive and inner is not None:
        kind = _intended(inner.type, is_negated(head))
        return Act(head, kind, inner.mode, inner.sources, inner.targets, inner.reciprocal, inner.head)
    if (lemma in ops.refuse and said.content is not None) or word in ops.refuse_adjectives:
        targets = inner.targets if inner is not None else content_places(said)
        return Act(
            head,
            "REJECT",
            None,
            sources,
            (*targets, *at_slots(said, ("to", "in", "with"))),
            False,
            said.content,
        )
    if lemma in ops.threaten:
        targets = inner.targets if inner is not None else content_places(said)
        mode = _threat_mode(inner.type) if inner is not None else None
        return Act(
            head,
            "THREATEN",
            mode,
            sources,
            (*targets, Place(said.objects), *at_slots(said, ("against",))),
            False,
            said.content,
        )
    if lemma in ops.stop and inner is not None and said.content is not None:
        kind = "SANCTION" if inner.type in COOPERATIVE else "RETREAT" if inner.type in HOSTILE else None
        return None if kind is None else Act(head, kind, None, sources, inner.targets, False, inner.head)
    if lemma in ops.phase and inner is not None and said.content is not None:
        return inner._replace(head=head, sources=sources, core=inner.head)
    if lemma in ops.weigh and depth and inner is not None and said.content is not None:
        return inner._replace(head=head, sources=sources, core=inner.head)  # "is willing to consider talks"
    if lemma in ops.fail and said.content is not None:
        return None
    instrument = _instrument(said)
    if instrument is not None and (ordered := act_of(instrument, depth + 1)) is not None:
        return ordered._replace(head=head, sources=sources, core=instrument)
    if is_order(said):
        return Act(head, "REQUEST", None, sources, content_places(said), False, said.content)
    if lemma in ops.allow and said.content is not None and _fit_for_permission(said):
        kind_allow: PloverType = "CONCEDE"
        return Act(
            head,
            kind_allow,
            None,
            sources,
            (*content_places(said), Place(said.objects)),
            False,
            said.content,
        )
    return None


def _intention(said: Clause, depth: int) -> Act | None:
    """The act of a noun's infinitive, intended: "stated its intention to visit"."""
    for noun in said.objects:
        if noun.lemma_.lower() in lexicon().classes["intention"]:
            near = [v for v in noun.subtree if v.dep_ in ("acl", "relcl", "xcomp")]
            far = [v for v in said.head.children if v.dep_ in ("advcl", "xcomp", "ccomp")]
            for verb in [v for v in (*near, *far) if v.tag_ == "VB"][:1]:
                if verb.pos_ == "VERB":
                    inner = act_of(verb, depth + 1)
                    if inner is None and noun.lemma_.lower() in operators().bound and not is_negated(verb):
                        return Act(said.head, "AGREE", None, (Place(said.subjects),), (), False, verb)
                    if inner is not None:
                        kind = _intended(inner.type, is_negated(verb))
                        mode = _threat_mode(inner.type) if kind == "THREATEN" else inner.mode
                        return Act(said.head, kind, mode, (Place(said.subjects),), inner.targets, False, verb)
    return None


def _instrument(said: Clause) -> Token | None:
    """The verb of what a signed paper does: "signed an order imposing sanctions on"."""
    if lemma_of(said.head) not in operators().enact:
        return None
    papers = lexicon().classes["instrument"]
    nouns = (noun for noun in said.objects if noun.lemma_.lower() in papers)
    return next((v for noun in nouns for v in noun.rights if v.dep_ == "acl" and v.tag_ == "VBG"), None)


def _fit_for_permission(said: Clause) -> bool:
    return bool(said.subjects) and (bool(said.objects) or bool(content_places(said)))


def _intended(kind: PloverType | None, negated: bool) -> PloverType | None:
    """What the promise of an act is."""
    if kind in COOPERATIVE:
        return "REJECT" if negated else "AGREE"
    if kind in HOSTILE:
        return "AGREE" if negated else "THREATEN"
    return None if negated else kind


def _threat_mode(kind: PloverType | None) -> str | None:
    modes = {"ASSAULT": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": "restrict"}
    return modes.get(kind) if kind else None


def _framed(said: Clause) -> Act | None:
    frame = verb_frame(said)
    if frame is None:
        return None
    return Act(
        said.head,
        frame.type,
        frame.mode,
        (Place(said.subjects),),
        at_slots(said, frame.target),
        frame.reciprocal,
    )


def _ahead(said: Clause) -> Act | None:
    """What is a threat or a refusal because it is still to come: "will retaliate", "will not budge"."""
    head, ops = said.head, operators()
    negated, future = is_negated(head), is_future(head)
    if lemma_of(head) in ops.menace and not negated and (future or is_possible(head)) and not said.passive:
        targets = (Place(said.objects), *at_slots(said, ("against", "at")))
        return Act(head, "THREATEN", None, (Place(said.subjects),), targets)
    if lemma_of(head) in ops.give_in and negated and future and not said.passive:
        return Act(head, "REJECT", None, (Place(said.subjects),), at_slots(said, ("to", "with")))
    return None


def _lightly(said: Clause) -> Act | None:
    """Acts of nouns that a light verb carries: "hold talks", "launched an attack on"."""
    verbs, _ = _light()
    if lemma_of(said.head) not in verbs | operators().phase:
        return None
    inner = _named(said)
    if inner is None:
        return None
    act = inner._replace(head=said.head, core=inner.head)
    if lemma_of(said.head) in lexicon().classes["receiving"]:  # "received support from": the other way round
        givers = tuple(noun for prep, noun in said.preps if prep in ("from", "by"))
        return act._replace(sources=(Place(givers),), targets=(Place(said.subjects),))
    return act


def _named(said: Clause) -> Act | None:
    """The act that the object (or the noun after "in", "to", "for", "on") names."""
    _, prepositions = _light()
    if lemma_of(said.head) in _PUTTING and said.objects:
        prepositions = frozenset()  # "places a high value on the visit"
    nouns = [
        *said.objects,
        *(noun for prep, noun in said.preps if prep in prepositions and noun.head.head == said.head),
    ]
    for noun in nouns:
        frame = noun_frame(noun) or _by_first_word(noun)
        if frame is not None:
            asked = content_places(said, noun)
            targets = (
                *at_slots(said, frame.target, near=noun),
                *asked[:1],
                *at_slots(said, frame.target),
                Place((noun,), owner=True),
                *asked[1:],
            )
            return Act(noun, frame.type, frame.mode, (Place(said.subjects),), targets, frame.reciprocal)
    return None


def _by_first_word(noun: Token) -> Frame | None:
    """The act that the word in front names, where the noun adds nothing: "mediation effort"."""
    if noun.lemma_.lower() in lexicon().classes["vehicles"]:
        for child in noun.children:
            if child.dep_ == "compound" and (frame := noun_frame(child)) is not None:
                return frame
    return None


def _with_mode(act: Act, said: Clause, depth: int) -> Act:
    """The mode of a request or refusal, which is by what is asked or refused."""
    if act.mode is not None or act.type not in ("REQUEST", "REJECT"):
        return act
    inner = act_of(said.content, depth + 1) if said.content is not None else None
    kind: PloverType | None = inner.type if inner is not None else None
    if said.content is None:
        nouns = (*said.objects, *(noun for prep, noun in said.preps if prep == "for"))
        kind = next((frame.type for noun in nouns if (frame := noun_frame(noun)) is not None), None)
    return act._replace(mode=_ASKED_MODES.get(kind)) if kind is not None else act


def _with_modality(act: Act, said: Clause) -> Act:
    """A future act is intended; a refusal is a negated future; a conditional hostile act is a threat."""
    head = said.head
    negated, future = is_negated(head), is_future(head)
    if future and act.type in COOPERATIVE and act.type != "AGREE":
        return act._replace(type="REJECT" if negated else "AGREE")
    if future and act.type in HOSTILE and act.type != "THREATEN":
        return act._replace(type="AGREE" if negated else "THREATEN", mode=_threat_mode(act.type))
    if is_possible(head) and act.type in HOSTILE:
        return act._replace(type="THREATEN", mode=_threat_mode(act.type))
    if negated and act.type == "AGREE":
        return act._replace(type="REJECT", mode=None)
    return act
