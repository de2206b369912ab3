"""Which candidates are events, and of which type: what the rules and the judge say of each, weighed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from math import exp
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, cast

from msgspec import Struct
from spacy.tokens import Doc, Token

from analysis.document import news_paragraphs
from analysis.events.blaming import blame
from analysis.events.candidates import Candidate, Construction, Sentence
from analysis.events.certainty import logit
from analysis.events.coding.acts import act_of
from analysis.events.coding.slots import Act
from analysis.events.coding.statements import is_postposed
from analysis.events.coding.targets import is_harm_alone, is_nobodys, is_of_mishap, places
from analysis.events.correcting import corrected, is_framing, is_state, is_unfulfilled
from analysis.events.judge import Judge, Passage, Read, Surroundings, Verdict
from analysis.events.participants import Participants
from analysis.events.parties import Judged, with_sides
from analysis.events.selection.clauses import is_according
from analysis.events.selection.reporting import is_verbatim
from analysis.events.selection.wording import wording
from analysis.events.sides import Sides
from analysis.events.surety import Ground, surety
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.language.speech import uses
from analysis.language.syntax import helped_by
from analysis.model import PloverType

_NONE: Final = 0.5
"""From here the judge holds even what opens the text for no event."""
_SURE: Final = 0.9
"""The share for an event from which the judge alone decides of a plain past main clause."""
_EVEN: Final = 0.5
_LONGEST: Final = 30
"""Words beyond which a longer clause does not count for more."""

_DAYS: Final = frozenset({"DATE", "TIME"})
_FIRST: Final = 2
"""Paragraphs, the headline among them, that tell what a story is of."""
_LAYERS: Final = 3
"""Reports of reports that are looked through."""

Feature = Literal[
    "bias", "judge", "ruled", "rule_type", "doer", "named", "dated", "past", "length", "title", "saying"
]
"""What speaks for or against an event, beside the construction; see `features`."""


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of weighing.toml."""

    threshold: float
    typed: float
    least: float
    least_below: float
    least_said: float
    least_named: float
    blaming: float
    doubted: frozenset[PloverType]
    least_doubted: float
    rule: float
    rule_below: float
    rule_said: float
    other: float
    trace: float
    event: dict[Feature, float]
    construction: dict[Construction, float]


_W: Final = load("analysis.events", "weighing", Weights)


class Weighed(NamedTuple):
    """A candidate with what was decided of it: `event` is None when it is none; `steps` tell why, `found` is
    what was weighed, and `grounds` what spoke for and against its type."""

    candidate: Candidate
    event: Candidate | None
    steps: tuple[str, ...]
    found: Mapping[Feature, float] = MappingProxyType({})
    grounds: Mapping[Ground, float] = MappingProxyType({})


class _Typed(NamedTuple):
    """The type of an event, how much speaks for it, and why."""

    kind: PloverType | None
    share: float
    why: str
    grounds: Mapping[Ground, float] = MappingProxyType({})


class Weighing:
    """The verdicts on the candidates of one Doc, asked for all at once."""

    def __init__(
        self, who: Participants, candidates: Sequence[Candidate], threshold: float | None = None
    ) -> None:
        self._who, self._sides = who, Sides(who)
        self._threshold = _W.threshold if threshold is None else threshold
        self._of_mishap = bool(candidates) and _is_of_mishap(candidates[0].clause.head.doc)
        judge = Judge.load()
        self._judged: dict[int, Judged] = {}
        deeds = ((one, passed_on(one, who)) for one in candidates if not one.barred)
        self._deeds = {id(one): deed for one, deed in deeds if deed is not None}
        if judge is not None:
            asked = [one for one in (*candidates, *self._deeds.values()) if not one.barred]
            words = [wording(one) for one in asked]
            clauses = [Read(one.text, one.stretches(), one.starts) for one in words]
            verdicts = judge.judged(_surroundings(candidates), clauses)
            judged = zip(words, verdicts, strict=True)
            self._judged = {id(one): Judged(*each) for one, each in zip(asked, judged, strict=True)}

    def weighed(self, sentence: Sentence, found: Sequence[Candidate]) -> Iterator[Weighed]:
        """The candidates of a sentence: which of them are events, typed, with both sides."""
        for one in found:
            judged = self._judged.get(id(one))
            deed = self._deeds.get(id(one))
            told = None if deed is None else self._judged.get(id(deed))
            if one.barred:
                weighed = Weighed(one, None, (f"rules: {_told(one)}", f"dropped: {one.barred}"))
            elif judged is None:
                weighed = _by_rules(one)
            elif deed is not None and told is not None and _is_deed(one, deed, told.verdict, judged.verdict):
                weighed = self._by_both(deed, told, sentence, features(one, judged, sentence, self._sides))
                weighed = weighed._replace(steps=("passed on: it is a deed of others", *weighed.steps))
                judged = told
            else:
                weighed = self._by_both(one, judged, sentence, features(one, judged, sentence, self._sides))
            if weighed.event is not None:
                weighed = weighed._replace(event=with_sides(weighed.event, self._sides, judged, sentence))
            yield _said_by_somebody(weighed)

    def _by_both(
        self, one: Candidate, judged: Judged, sentence: Sentence, found: Mapping[Feature, float]
    ) -> Weighed:
        """What is made of a candidate by the rules and the judge together."""
        chance, verdict = _chance(one, found), judged.verdict
        steps: tuple[str, ...] = (
            f"rules: {_told(one)}",
            f"judge: {_best(verdict)}",
            f"an event by both: {chance:.2f}",
        )
        if chance < self._threshold and _is_plain_news(one, verdict):
            chance = max(chance, _W.threshold)
            steps = (*steps, "a main clause tells it as past, and the judge is sure")
        if chance < self._threshold and _is_headline(one, sentence):
            chance = max(chance, _W.threshold)
            steps = (*steps, "the headline tells it")
        if chance < self._threshold and _opens(one, sentence, verdict):
            chance = max(chance, _W.threshold)
            steps = (*steps, "the text opens with it")
        if chance < self._threshold:
            return Weighed(one, None, (*steps, f"dropped: below {self._threshold:.2f}"), found)
        if not sentence.in_title and is_framing(one, self._who):
            return Weighed(one, None, (*steps, "dropped: it only tells when"), found)
        if is_unfulfilled(one):
            return Weighed(one, None, (*steps, "dropped: it did not come about"), found)
        kind, share, why, grounds = self._typed(one, verdict, sentence)
        correction = corrected(one, kind, self._who, in_lead=sentence.in_lead)
        if correction is not None:
            kind, why = correction.kind, f"{correction.kind or 'no type'}: {correction.why} ({why})"
        if not sentence.in_lead and kind is None and is_state(one):
            return Weighed(one, None, (*steps, why, "dropped: it tells how things are"), found)
        event = one._replace(
            type=kind,
            mode=one.mode if kind == one.type else None,
            targets=one.targets if kind == one.type else (),  # a rule knows those of its own type
            target_heads=one.target_heads if kind == one.type else (),
            chance=chance,
            share=share,
            agreed=one.ruled and one.type is not None and one.type == verdict.kind,
            days=verdict.days,
        )
        return Weighed(one, event, (*steps, why), found, grounds)

    def _typed(self, one: Candidate, verdict: Verdict, sentence: Sentence) -> _Typed:
        """The type by the rules and the judge, where it is sure enough to be told."""
        if is_nobodys(one.clause) or (self._of_mishap and is_harm_alone(one.clause)):
            return _Typed(None, verdict.kinds["PLAIN"], "no type: nobody did it")
        kind, share, why = _kind(one, verdict, _least(one, sentence), _trust(one, verdict, sentence))
        if kind in _W.doubted and share < _W.least_doubted and kind != one.type:
            kind, why = None, f"no type: {kind} is often wrong ({why})"
        sure = None if kind is None or kind == one.type else surety(one, kind, verdict, sentence.in_lead)
        if sure is not None and not sure.is_enough:
            kind, why = None, f"no type: {kind} is right with a chance of {sure.chance:.2f}"
        blaming = blame(one, verdict, self._who) if kind is None else 0.0
        if blaming >= _W.blaming:
            kind, share, why = "ACCUSE", blaming, f"ACCUSE: of others, and blame {blaming:.2f} ({why})"
        return _Typed(kind, share, why, {} if sure is None else sure.grounds)


def _said_by_somebody(weighed: Weighed) -> Weighed:
    """The same, without the event if it is a quotation that goes on and nobody knows whose."""
    event = weighed.event
    if event is None or event.construction != "quoted" or event.sources or event.source_heads:
        return weighed
    return weighed._replace(event=None, steps=(*weighed.steps, "dropped: nobody is known to say it"))


def _surroundings(candidates: Sequence[Candidate]) -> Surroundings:
    """What the judge reads the candidates in."""
    if not candidates:
        return Surroundings(())
    doc = candidates[0].clause.head.doc
    article, text = doc._.article, doc.text
    passages = (
        Passage(paragraph.start, text[paragraph.start : paragraph.end].rstrip())
        for paragraph, _ in news_paragraphs(doc)
    )
    dates = [(one.start, one.end, one.value) for one in doc._.dates if one.value and one.type in _DAYS]
    return Surroundings(tuple(passages), None if article is None else article.published, dates)


def _is_of_mishap(doc: Doc) -> bool:
    """Whether headline and first paragraph tell of a disaster."""
    return is_of_mishap(token for _, tokens in islice(news_paragraphs(doc), _FIRST) for token in tokens)


def passed_on(one: Candidate, who: Participants) -> Candidate | None:
    """The deed of others that a statement without a judgement tells, where the speaker may only pass it on;
    None for any other."""
    cue, inner = _innermost(one)
    if not one.saying or one.type is not None or inner is None or one.construction == "quoted":
        return None
    head, modality = inner.head, inner.modality
    if modality.negated or modality.conditional or not inner.topics:
        return None
    announced = modality.future and _passes_on(one.clause.head) and bool(who.doers(inner.subjects))
    if modality.modal is not None and not announced:
        return None
    told = (
        announced or head.tag_ in ("VBD", "VBN") or "has" in inner.auxiliaries or "have" in inner.auxiliaries
    )
    speaking = any(t.lower_ in GRAMMAR.speaking for t in inner.topics) or is_verbatim(head)
    if not told or speaking or head.lemma_.lower() in ("be", "have"):
        return None
    if not set(one.sources).isdisjoint(who.doers(inner.topics)):
        return None  # he tells of himself
    if all(t.pos_ == "PRON" and who.at(t) is None for t in inner.topics):
        return None
    act = Act(head, None, None, inner.subjects, (), core=inner.content)
    deed = Candidate.act(act, inner, who.doers(inner.subjects), ())
    return deed._replace(source=cue, evidence=one.evidence, construction=one.construction, ruled=False)


def _innermost(one: Candidate) -> tuple[Token, Clause | None]:
    """The last verb of saying and the clause under it, where one passes on what another says: "A reports that
    B said that *C did it*"."""
    cue, told = one.clause.head, one.inner
    for _ in range(_LAYERS):
        content = None if told is None else told.content
        if told is None or content is None or not uses(told.head, "plain") or not told.subjects:
            break
        cue, told = told.head, told.clauses.of(content)
    return cue, told


def _passes_on(cue: Token) -> bool:
    """Whether who says it stands behind his words: he comes after them, or reports them."""
    return is_postposed(cue) or is_according(cue) or cue.lemma_.lower() in places().passing


def _is_deed(one: Candidate, deed: Candidate, told: Verdict, said: Verdict) -> bool:
    """Whether what is told is an event, and none that the saying makes something else of. Of somebody who has
    a name and does not stand behind his words, it must be a deed that nobody is blamed for, or nobody known:
    him who is known he accuses of it."""
    cue = one.clause.head
    vouched = not one.sources or _passes_on(cue)
    act = act_of(deed.clause) if vouched else None
    if act is not None and act.type == told.kind and told.certainty > _EVEN:
        return told.event > _EVEN  # "The court rejected the plea, her lawyer said"
    if deed.clause.modality.future and told.kind not in places().reported | places().blamed:
        return False  # what will be is only foretold
    if told.event <= _EVEN or said.kind in places().words or told.kind in places().words:
        return False
    reported = places().reported if deed.sources else places().reported | places().blamed
    return vouched or (told.kind in reported and told.certainty > _EVEN)


def _by_rules(one: Candidate) -> Weighed:
    """Without a judge, only what a rule has made is an event."""
    steps = (f"rules: {_told(one)}",)
    return (
        Weighed(one, one, steps)
        if one.ruled
        else Weighed(one, None, (*steps, "dropped: no rule makes an event of it"))
    )


def _is_plain_news(one: Candidate, verdict: Verdict) -> bool:
    """Whether a sentence says in so many words what has happened, however short it is and whoever did it; of
    two verbs the second, too, if rules and judge know what it does."""
    head = one.clause.head
    past = head.tag_ in ("VBD", "VBN") and head.lemma_ != "be"
    joined = one.construction == "coordinate" and head.head == head.sent.root and one.type is not None
    told = one.construction == "main" or (joined and one.type == verdict.kind)
    return told and past and not one.saying and verdict.event >= _SURE


def _is_headline(one: Candidate, sentence: Sentence) -> bool:
    """Whether it is what a headline tells: its main clause, which neither asks nor orders."""
    head = one.clause.head
    words = [t for t in sentence.span if not t.is_space]
    root = sentence.span.root
    whole = head == root or (head.head == root and head.dep_ == "acl" and head.tag_ in ("VBN", "VBD"))
    if not sentence.in_title or not whole or head.pos_ != "VERB" or words[-1].text == "?":
        return False
    asking = words[0].tag_ in ("WRB", "WP", "WDT", "MD")
    return not asking and bool(one.clause.subjects or one.clause.passive)


def _opens(one: Candidate, sentence: Sentence, verdict: Verdict) -> bool:
    """Whether the text opens with it: the main clause of the first sentence below the headline, told as done,
    of which the judge is not sure that it is none."""
    head = one.clause.head
    if not sentence.opens or head.i in sentence.quoted or head != sentence.span.root or head.lemma_ == "be":
        return False
    done = head.tag_ in ("VBD", "VBN") and not helped_by(head, {"was", "were", "been"}, "auxpass")
    named = any(t.pos_ in ("NOUN", "PROPN") for t in one.clause.subjects)
    return done and named and verdict.kinds["NONE"] < _NONE


def _told(one: Candidate) -> str:
    kind = one.type or "no type"
    return f"{one.construction} clause, {kind}" + ("" if one.ruled else ", made by no rule")


def _best(verdict: Verdict) -> str:
    best = sorted(verdict.kinds.items(), key=lambda pair: -pair[1])[:3]
    return ", ".join(f"{kind} {share:.2f}" for kind, share in best)


def features(one: Candidate, judged: Judged, sentence: Sentence, sides: Sides) -> dict[Feature, float]:
    """What the rules, the judge and the clause itself say for an event: mostly 0 or 1; of the judge the
    logit of its share for one, of the length the words, by ten."""
    head = one.clause.head
    return {
        "bias": 1.0,
        "judge": logit(judged.verdict.event),
        "ruled": one.ruled,
        "rule_type": one.ruled and one.type is not None,
        "doer": bool(one.sources or one.source_heads or sides.acting(one.subjects, one.saying)),
        "named": bool(one.sources or one.targets),
        "dated": head.i in sentence.dated,
        "past": head.tag_ in ("VBD", "VBN"),
        "length": min(len(judged.words.tokens), _LONGEST) / 10,
        "title": sentence.in_title,
        "saying": one.saying,
    }


def _chance(one: Candidate, found: Mapping[Feature, float]) -> float:
    """How probable it is that the candidate is an event, by a logistic model with the weights of
    weighing.toml."""
    score = sum(_W.event[name] * value for name, value in found.items()) + _W.construction[one.construction]
    return 1 / (1 + exp(-score))


def _least(one: Candidate, sentence: Sentence) -> float:
    """The least share of a type: the lead tells deeds, the text after it much that is none, and what is said
    there most of all. A name that is given tells little of what it is given for."""
    if uses(one.clause.head, "as"):
        return _W.least_named  # "described it as", "referred to it as"
    if sentence.in_lead:
        return _W.least
    if one.saying:
        return _W.least_said
    return _W.least_below


def _trust(one: Candidate, verdict: Verdict, sentence: Sentence) -> float:
    """How much the type of a rule counts: less below the lead, where its verbs are often meant otherwise, and
    nothing where the judge sees something else and hardly a trace of it."""
    announced = one.type == "THREATEN" and verdict.kind in places().blamed  # "will impose sanctions"
    unseen = one.type is not None and verdict.kinds[one.type] < _W.trace
    if unseen and verdict.certainty >= _W.other and not announced:
        return 0.0
    if one.saying:
        return _W.rule_said
    return _W.rule if sentence.in_lead else _W.rule_below


def _kind(
    one: Candidate, verdict: Verdict, lowest: float, trust: float
) -> tuple[PloverType | None, float, str]:
    """The type: the shares that the judge gives, those of the rule's type raised by how often it is right."""
    shares = {kind: share for kind, share in verdict.kinds.items() if kind != "NONE"}
    whole = sum(shares.values()) or 1.0
    shares = {kind: share / whole for kind, share in shares.items()}
    if one.type is not None:
        shares = {kind: share * (1 - trust) for kind, share in shares.items()}
        shares[one.type] = shares.get(one.type, 0.0) + trust
    best = max(shares, key=lambda kind: shares[kind])
    typed = max((kind for kind in shares if kind != "PLAIN"), key=lambda kind: shares[kind])
    if best == "PLAIN" and shares[typed] < _W.typed * shares["PLAIN"]:
        return None, shares[best], f"no type: PLAIN {shares[best]:.2f}"
    if shares[typed] < (_W.least if typed == one.type and not one.saying else lowest):
        return None, shares[typed], f"no type: {typed} only {shares[typed]:.2f}"
    kind = cast("PloverType", typed)
    why = f"{kind}: {shares[kind]:.2f}"
    return kind, shares[kind], why + (", as the rule says" if kind == one.type else "")
