"""Cues: the words that say that somebody says something, and who that is by the grammar."""

from __future__ import annotations

from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.lexicon import load

_LISTS: Final = load("analysis.quotes", "cues")
_VERBS: Final = {sense: frozenset(words) for sense, words in _LISTS["verbs"].items()}
_NOUNS: Final = {sense: frozenset(words) for sense, words in _LISTS["nouns"].items()}
_ANY_VERB: Final = frozenset().union(*_VERBS.values())
_SUBJECTS: Final = frozenset({"nsubj", "csubj", "expl"})
_PARTICLES: Final = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
_NAMELIKE: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})


class Speaker(NamedTuple):
    """A noun phrase as written: its head and its tokens `first` to `last` (exclusive)."""

    head: Token
    first: int
    last: int


class Cluster(NamedTuple):
    """A reporting clause without its content: `cue`, its speaker, and the tokens `first` to `last` that the
    verb and its speaker take up together; `cue_first` to `cue_last` is the verb with its auxiliaries."""

    cue: Token
    speaker: Speaker | None
    first: int
    last: int


def is_reporting(token: Token, sense: str | None = None) -> bool:
    """Is the token a verb that can report speech (in the given sense of cues.toml)?"""
    if token.pos_ not in ("VERB", "AUX") and token.tag_[:2] != "VB":
        return False
    return token.lemma_.lower() in (_VERBS[sense] if sense else _ANY_VERB)


def is_reporting_noun(token: Token, sense: str) -> bool:
    """Is the token a noun such as "claim" that what was said can follow?"""
    return token.pos_ == "NOUN" and token.lemma_.lower() in _NOUNS[sense]


def phrase(head: Token) -> Speaker:
    """The noun phrase of a head as written, without relative clauses and appositions behind it."""
    first, last = head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ in ("relcl", "acl", "appos", "punct", "cc", "conj", "advcl"):
            if child.dep_ == "conj" and child.pos_ in _NAMELIKE:
                last = child.right_edge.i + 1
                continue
            if child.dep_ in ("punct", "cc"):
                continue
            break
        last = child.right_edge.i + 1
    while first < head.i and (head.doc[first].is_punct or head.doc[first].is_space):
        first += 1
    return Speaker(head, first, last)


def subject(verb: Token) -> Speaker | None:
    """Who does what the verb says: its own subject, the agent of a passive, or the one that it shares with
    the verb it hangs on ("said ..., adding ...")."""
    seen = verb
    for _ in range(6):
        passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in seen.children)
        for child in seen.children:
            if child.dep_ in _SUBJECTS:
                return phrase(child)
        if passive:
            return _agent(seen) if seen == verb else _passive_subject(seen)
        head = seen.head
        if head == seen:
            return None
        if seen.dep_ in ("acl",) and head.pos_ in ("NOUN", "PROPN", "PRON"):
            return phrase(head)
        if seen.dep_ in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "acl", "parataxis"):
            seen = head
            continue
        return None
    return None


def cluster(verb: Token) -> Cluster:
    """The verb with its speaker."""
    speaker = subject(verb)
    if speaker is None or abs(speaker.head.i - verb.i) > 60:
        speaker = None
    first, last = verb.i, verb.i + 1
    for child in verb.children:
        if child.dep_ in _PARTICLES and child.i < verb.i:
            first = min(first, child.left_edge.i)
    if speaker is not None and speaker.head.head == verb:
        if speaker.head.i < verb.i:
            first = min(first, speaker.head.left_edge.i)
        else:
            last = max(last, speaker.head.right_edge.i + 1)
    return Cluster(verb, speaker, first, last)


def _agent(verb: Token) -> Speaker | None:
    for child in verb.children:
        if child.dep_ == "agent":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return phrase(noun)
    return None


def _passive_subject(verb: Token) -> Speaker | None:
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            return phrase(child)
    return None
