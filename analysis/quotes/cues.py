"""Cues: the words that say that somebody says something, and who that is by the grammar."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.language.lexicon import untyped

_LISTS: Final = untyped("analysis.quotes", "cues")


def _by_sense(table: dict[str, list[str]]) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({sense: frozenset(lemmas) for sense, lemmas in table.items()})


_VERBS: Final = _by_sense(
    {**_LISTS["verbs"], "say": [*_LISTS["verbs"]["clause"], *_LISTS["verbs"]["quotation"]]}
)
_NOUNS: Final = _by_sense(_LISTS["nouns"])
_FINDINGS: Final = frozenset(_LISTS["findings"]["verbs"])
_ANY_VERB: Final = frozenset().union(*_VERBS.values())
_DASHES: Final = frozenset({"–", "—", "--"})
_ASIDE: Final = 25
"""Tokens between two dashes at most."""
_SUBJECTS: Final = frozenset({"nsubj", "csubj", "expl"})
_PARTICLES: Final = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
_SHARING: Final = frozenset(
    {"conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "acl", "parataxis", "advmod"}
)
_NAMELIKE: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})


def words(table: str, key: str) -> frozenset[str]:
    """A list of cues.toml."""
    return frozenset(_LISTS[table][key])


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


def is_speech(token: Token) -> bool:
    """Is the token a verb that means speech in itself, and not only beside a quotation ("she began")?"""
    return any(is_reporting(token, sense) for sense in _VERBS if sense not in ("say", "quotation"))


def is_finding(token: Token) -> bool:
    """Is the token the verb of a study or a poll: "the survey found that ..."?"""
    if token.lemma_.lower() not in _FINDINGS or token.tag_[:2] != "VB":
        return False
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in _NOUNS["document"] for c in token.lefts)


def is_reporting_noun(token: Token, sense: str) -> bool:
    """Is the token a noun such as "claim" that what was said can follow?"""
    return token.pos_ == "NOUN" and token.lemma_.lower() in _NOUNS[sense]


def phrase(head: Token) -> Speaker:
    """The noun phrase of a head as written, without relative clauses and appositions behind it."""
    first, last = head.left_edge.i, head.i + 1
    if not head.is_alpha and _is_hyphen(head):  # taken for a word of its own in "vice-president"
        first, head, last = min(first, head.nbor(-1).left_edge.i), head.nbor(1), head.i + 2
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


def _is_hyphen(token: Token) -> bool:
    """Does the token join two halves of a word?"""
    doc, i = token.doc, token.i
    return (
        token.text in ("-", "‑")
        and 0 < i < len(doc) - 1
        and not token.whitespace_
        and not doc[i - 1].whitespace_
        and doc[i + 1].is_alpha
    )


def speaks(verb: Token) -> bool:
    """May the verb report something here? Not as an order ("Tell us"), and not in "goes without saying"."""
    if verb.tag_ == "VB" and verb.dep_ in ("ROOT", "conj"):
        helped = any(c.dep_ in ("aux", "nsubj") for c in verb.children)
        return helped or (verb.dep_ == "conj" and verb.head.tag_ in ("VB", "VBP"))
    return verb.i == 0 or verb.nbor(-1).lower_ != "without"


def subject(verb: Token) -> Speaker | None:
    """Who does what the verb says: its own subject, the agent of a passive, or the one that it shares with
    the verb it hangs on ("said ..., adding ...")."""
    dashed = _before_dashes(verb)
    if dashed is not None:
        return dashed
    seen = verb
    for _ in range(6):
        passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in seen.children)
        own = min(
            (c for c in seen.children if c.dep_ in _SUBJECTS),
            key=lambda c: abs(c.i - seen.i),
            default=None,
        )
        if own is not None:
            return _antecedent(own)
        if passive:
            return _agent(seen) if seen == verb else _passive_subject(seen)
        if seen.tag_ == "VBN" and seen == verb and not any(c.lemma_ == "have" for c in seen.lefts):
            return _agent(seen) if seen.dep_ != "conj" else subject(seen.head)
        head = seen.head
        if head == seen and seen != verb:
            return None
        before = seen.nbor(-1) if seen.i > 0 else None
        if (
            seen == verb
            and seen.tag_ in ("VBD", "VBZ", "VBP")
            and before is not None
            and before.pos_ in ("PROPN", "PRON", "NOUN")
            and before.ent_type_ not in ("DATE", "TIME")
            and (before.dep_ not in ("pobj", "dobj") or before.ent_type_ == "PERSON")
        ):
            return _within_entity(phrase(before))
        if head == seen:
            return None
        if (
            seen.tag_ == "VBG"
            and before is not None
            and before.pos_ in ("PROPN", "PRON")
            and before.dep_ in ("dobj", "pobj", "nsubj", "poss")
        ):
            return phrase(before)
        if seen.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
            if seen.dep_ == "acl" and before is not None and before.text == ",":
                verb_above = head.head
                if verb_above.pos_ == "VERB" and head.dep_ in ("dobj", "pobj"):
                    seen = verb_above
                    continue
            return _issuer(head) or phrase(head)
        if seen.dep_ == "xcomp":
            controller = next((c for c in head.rights if c.dep_ == "dobj" and c.i < seen.i), None)
            if controller is not None and head.lemma_ not in ("promise", "threaten", "use"):
                return phrase(controller)
        if seen.dep_ in _SHARING:
            seen = head
            continue
        return None
    return None


def _before_dashes(verb: Token) -> Speaker | None:
    """The name of "Name – a commissioner of the union – said", of which parses make little."""
    doc, i = verb.doc, verb.i
    if verb.tag_ not in ("VBD", "VBZ") or i == 0 or doc[i - 1].text not in _DASHES:
        return None
    if any(child.dep_ in _SUBJECTS for child in verb.rights):
        return None  # "— said Name"
    opening = i - 2
    while opening > 0 and i - opening < _ASIDE and doc[opening].text not in _DASHES:
        if doc[opening].is_sent_start or doc[opening].is_quote:
            return None
        opening -= 1
    name = first = opening - 1
    if doc[opening].text not in _DASHES or name < 0 or doc[name].pos_ != "PROPN":
        return None
    if doc[name].dep_ in ("pobj", "dobj"):
        return None  # "Berg, head of North Sea Radio -- a station of two -- told"
    while first > 0 and not doc[first].is_sent_start:
        if doc[first - 1].pos_ != "PROPN" and not _is_hyphen(doc[first - 1]):
            break
        first -= 1
    return Speaker(doc[name], first, name + 1)


def is_described(speaker: Speaker) -> bool:
    """Is it somebody new, and nameless: "a spokesman for the ministry"? ("The mayor" may have been named.)"""
    if not any(child.lower_ in ("a", "an", "one", "another") for child in speaker.head.lefts):
        return False
    lemma = speaker.head.lemma_.lower()
    named = speaker.head.tag_ != "NN" or lemma in _NOUNS["document"] or lemma in _NOUNS["message"]
    return not named


def _issuer(noun: Token) -> Speaker | None:
    """Who speaks by the message that the noun names: "Smith issued a statement calling ..."."""
    if noun.lemma_.lower() not in _NOUNS["message"]:
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in ("dobj", "pobj") or verb.pos_ != "VERB":
        return None
    own = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in ("WP", "WDT")), None)
    return phrase(own) if own is not None else None


def _within_entity(speaker: Speaker) -> Speaker:
    """The phrase cut to the name that its head belongs to, if there is one."""
    first = speaker.head.i
    if speaker.head.ent_iob_ not in ("B", "I"):
        return speaker
    while first > speaker.first and speaker.head.doc[first].ent_iob_ == "I":
        first -= 1
    return Speaker(speaker.head, first, speaker.last)


def _antecedent(own: Token) -> Speaker | None:
    """The subject, or what it points back to when it is "that" or "which"."""
    clause = own.head
    if own.lower_ in ("that", "which") and clause.dep_ == "relcl":
        return _issuer(clause.head) or phrase(clause.head)
    if own.lower_ in ("there", "you") or (own.lower_ == "that" and own.tag_ != "DT"):
        return None
    return phrase(own)


def cluster(verb: Token) -> Cluster:
    """The verb with its speaker."""
    speaker = subject(verb)
    if speaker is None or abs(speaker.head.i - verb.i) > 60:
        speaker = None
    first, last = verb.i, verb.i + 1
    for child in verb.children:
        if child.dep_ == "prt" and child.i == verb.i + 1:
            last = child.i + 1
        if child.dep_ in _PARTICLES and verb.i - 4 < child.i < verb.i:
            first = min(first, child.i)
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
