"""Cues: the words that say that somebody says something, and who that is by the grammar."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.language.lexicon import load
from analysis.language.speech import Fact, uses
from analysis.language.syntax import child, children, has, helped_by
from analysis.quotes.phrases import Speaker, is_aged

Words = frozenset[str]


class _Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    clause: Words
    view: Words
    document: Words
    signed: Words
    bench: Words
    message: Words


class _Openings(Struct, frozen=True, forbid_unknown_fields=True):
    fronted: Words
    about_saying: Words
    set_apart: Words
    relative: Words
    inside: Words


class _Clauses(Struct, frozen=True, forbid_unknown_fields=True):
    fronted: Words
    when_said: Words
    daytimes: Words
    days: Words
    pronouns: Words
    joining: Words
    upon: Words
    topic: Words
    by: Words


class _Extent(Struct, frozen=True, forbid_unknown_fields=True):
    coordinating: Words
    subordinating: Words
    temporal: Words
    conceding: Words
    joining: Words
    parting: Words
    remarks: Words
    deeds: Words
    coming: Words
    stirring: Words
    stirred: Words


class _Beside(Struct, frozen=True, forbid_unknown_fields=True):
    light: Words
    joining: Words


class Cues(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of cues.toml, where each is explained."""

    nouns: _Nouns
    openings: _Openings
    clauses: _Clauses
    extent: _Extent
    beside: _Beside
    findings: Words
    rulings: Words
    sources: Words
    measures: Words
    nameless: Words
    nobody: Words
    gestures: Words
    moved: Words
    bodily: Words
    silent: Words
    no_one: Words
    anyone: Words
    charging: Words
    fetching: Words
    withholding: Words
    avoiding: Words
    advising: Words
    deeds: Words
    deeds_of_saying: Words
    seeming: Words
    referring: Words
    open_questions: Words
    personal: Words
    lesser: Words
    mute: Words
    denying: Words
    requests: Words
    contents: Words
    answering: Words
    offices: Words
    hearing: Words
    habitual: Words
    scales: Words
    records: Words
    within_names: Words


CUES: Final = load("analysis.quotes", "cues", Cues)
SAYING: Final[tuple[Fact, ...]] = ("clause", "quotation")
"""What is true of verbs that may stand beside marks."""
_SPEECH: Final[tuple[Fact, ...]] = ("clause", "infinitive", "object", "label", "topic", "accuse")
"""What is true of verbs that mean speech in themselves, and not only beside marks ("she began")."""
_ANY: Final[tuple[Fact, ...]] = (*_SPEECH, "quotation")
NO_SPEAKERS: Final = frozenset({"DATE", "TIME", "MONEY", "QUANTITY"})
"""Entities that say nothing."""


def can_speak(speaker: Speaker) -> bool:
    """May the phrase stand for somebody who speaks: no day, no sum, no feeling?"""
    head = speaker.head
    if head.lower_ in ("that", "this") and speaker.last - speaker.first == 1:
        return False
    if head.tag_ in ("NNP", "NNPS") or is_aged(head):
        return True
    return head.ent_type_ not in NO_SPEAKERS and head.lemma_.lower() not in CUES.nobody


def is_reporting(token: Token, *facts: Fact) -> bool:
    """Is the token a verb that can report speech (of which one of the facts of speech.toml is true)?"""
    if token.pos_ not in ("VERB", "AUX") and token.tag_[:2] != "VB":
        return False
    return uses(token, *(facts or _ANY))


def is_speech(token: Token) -> bool:
    """Is the token a verb that means speech in itself, and not only beside a quotation ("she began")?"""
    return is_reporting(token, *_SPEECH)


def is_finding(token: Token) -> bool:
    """Is the token the verb of a study or a poll ("the survey found that ..."), or of whoever judges ("held
    that")?"""
    lemma = token.lemma_.lower()
    if token.tag_[:2] != "VB" or lemma not in CUES.findings | CUES.rulings:
        return False
    subjects = [c for c in token.lefts if c.dep_ == "nsubj"]
    titles = (t for c in subjects for t in c.lefts if t.dep_ == "compound")  # "Justice Okello found that"
    who = {t.lemma_.lower() for t in (*subjects, *titles)}
    if lemma in CUES.findings and who & CUES.nouns.document:
        return True
    if lemma not in CUES.rulings or (lemma in CUES.findings and not who & CUES.nouns.bench):
        return False
    return any(helped_by(c, {"that"}, "mark") for c in children(token, "ccomp"))


def is_reporting_noun(token: Token, nouns: Words) -> bool:
    """Is the token one of the nouns, such as "claim", that what was said can follow?"""
    return token.pos_ == "NOUN" and token.lemma_.lower() in nouns


def speaks(verb: Token) -> bool:
    """May the verb report something here? Not as an order ("Tell us"), not in "goes without saying", and not
    where it is only wished for ("that the college disclose its sources")."""
    if verb.tag_ in ("VB", "VBP") and verb.dep_ in ("ccomp", "acl") and is_wished(verb):
        return False
    if verb.tag_ == "VB" and verb.dep_ in ("ROOT", "conj"):
        helped = has(verb, "aux", "nsubj")
        return helped or (verb.dep_ == "conj" and verb.head.tag_ in ("VB", "VBP"))
    return verb.i == 0 or verb.nbor(-1).lower_ != "without"


def is_wished(verb: Token) -> bool:
    """Is the verb a subjunctive: "that she pay", "that the college disclose"?"""
    own = child(verb, "nsubj")
    singular = own is not None and (own.tag_ in ("NN", "NNP") or own.lower_ in ("he", "she", "it"))
    joined = own is not None and has(own, "conj")
    return singular and not joined and helped_by(verb, {"that"}, "mark") and not has(verb, "aux")


def is_described(speaker: Speaker) -> bool:
    """Is it somebody new, and nameless: "a spokesman for the ministry"? ("The mayor" may have been named.)"""
    if not any(c.lower_ in CUES.nameless for c in speaker.head.lefts):
        return False
    return speaker.head.tag_ == "NN" and speaker.head.lemma_.lower() not in (
        CUES.nouns.document | CUES.nouns.message
    )
