"""In whose name: those who only act for a country, or for somebody's staff, as the article calls them.

An event of "Peruvian officials" is one of Peru wherever it is weighed, dated and compared with others; what a
reader is told in the end is who it was: the officials, the army, the police.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import msgspec
from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.coding.frames import is_head_of_class
from analysis.events.describing import WORDS, answers, can_act, is_one_of
from analysis.events.labels.phrases import noun_phrase, worded
from analysis.events.participants import ADJECTIVAL, QUANTITIES, Participants
from analysis.model import Event


class Agency(NamedTuple):
    """Those who act in the name of somebody (his id): the phrase for them, and where it stands."""

    principal: str
    words: str
    span: tuple[int, int]


class Agencies(NamedTuple):
    """Those on both sides of an event who act in somebody's name."""

    acting: tuple[Agency, ...]
    facing: tuple[Agency, ...]


def agencies(one: Candidate, sentence: Sentence, who: Participants) -> Agencies:
    """Who on both sides of the candidate is only somebody's agency: the country or the person is named in the
    sentence for nothing else, or the agency itself is the subject."""
    acting = (_agency(id_, sentence, who, one.subjects, doing=True) for id_ in one.sources)
    facing = (_agency(id_, sentence, who, (), doing=False) for id_ in one.targets)
    return Agencies(tuple(a for a in acting if a is not None), tuple(a for a in facing if a is not None))


def in_own_words(event: Event, found: Agencies) -> Event:
    """The event with its sides in the article's words where they act in somebody's name."""
    sources = [agency for agency in found.acting if agency.principal in event.sources]
    targets = [agency for agency in found.facing if agency.principal in event.targets]
    if not (sources or targets):
        return event
    source_words = dict(zip(event.source_words, event.source_spans, strict=True))
    target_words = dict(zip(event.target_words, event.target_spans, strict=True))
    source_words |= {agency.words: agency.span for agency in sources}
    target_words |= {agency.words: agency.span for agency in targets}
    return msgspec.structs.replace(
        event,
        sources=tuple(id_ for id_ in event.sources if all(a.principal != id_ for a in sources)),
        source_words=tuple(source_words),
        source_spans=tuple(source_words.values()),
        targets=tuple(id_ for id_ in event.targets if all(a.principal != id_ for a in targets)),
        target_words=tuple(target_words),
        target_spans=tuple(target_words.values()),
    )


def _agency(
    id_: str, sentence: Sentence, who: Participants, subjects: Collection[Token], doing: bool
) -> Agency | None:
    kind = who.actor(id_).kind
    if kind not in ("country", "person"):
        return None
    named = [t for t in sentence.span if (actor := who.at(t)) is not None and actor.id == id_]
    once = [t for t in named if not (t.head in named and who.is_one_name(t, t.head))]
    above = [_above(t, doing) for t in once]
    heads = [
        noun
        for name, noun in zip(once, above, strict=True)
        if noun is not None and who.at(noun) is None and _is_agency(noun, name, kind == "person")
    ]
    own = [t for t in heads if t in subjects]
    if not own and (len(set(heads)) != 1 or len(heads) < len(above)):
        return None
    head = _counted((own or heads)[0])
    behind = any(t.i > head.i for t in named if head.is_ancestor(t))
    words = noun_phrase(head)
    if not behind:
        words = list(head.doc[words[0].i : head.i + 1])
    return Agency(id_, worded(words), (words[0].idx, words[-1].idx + len(words[-1])))


def _counted(noun: Token) -> Token:
    """The noun, or what counts it: "a *group* of Peruvian lawmakers"."""
    above = noun.head.head
    many = noun.dep_ == "pobj" and noun.head.lower_ in WORDS.counted and is_head_of_class(above, QUANTITIES)
    return above if many else noun


def _above(name: Token, doing: bool) -> Token | None:
    """The noun that a name qualifies: "*Peruvian* officials", "officials in *Peru*" (who is there is there to
    act, and not to be acted on)."""
    while name.dep_ == "conj" and name.head.dep_ in (*ADJECTIVAL, "conj"):  # "Peruvian and *Chilean* troops"
        name = name.head
    if name.dep_ in (*ADJECTIVAL, "poss"):
        return name.head
    if name.dep_ == "pobj" and name.head.dep_ == "prep" and name.head.lower_ in WORDS.of:
        return name.head.head if doing or name.head.lower_ == "of" else None
    return None


def _is_agency(noun: Token, name: Token, of_person: bool) -> bool:
    if of_person:
        return answers(noun)
    if is_one_of(noun, WORDS.governing | WORDS.sent):
        return False
    return answers(noun) or (
        noun.tag_ == "NNS" and (name.tag_ == "JJ" or name.dep_ == "amod") and can_act(noun)
    )
