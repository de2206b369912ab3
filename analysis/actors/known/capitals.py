"""Does the name of a capital stand for the government ("Moscow said") or for the city ("arrived in
Moscow")?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from spacy.tokens import Doc, Token

from analysis.language.lexicon import load

_SCORED: Final = 8
"""Words behind a town among which a score shows that its club is meant."""
_SUBJECT: Final = frozenset({"nsubj", "nsubjpass", "agent"})


class _City(Struct, frozen=True, forbid_unknown_fields=True):
    nouns: frozenset[str]
    subject_of: frozenset[str]
    motions: frozenset[str]
    suffixes: frozenset[str]
    games: frozenset[str]
    contests: frozenset[str]
    for_club: frozenset[str]
    districts: frozenset[str]


class _Government(Struct, frozen=True, forbid_unknown_fields=True):
    object_of: frozenset[str]
    receives: frozenset[str]
    nouns: frozenset[str]
    standings: frozenset[str]
    officials: frozenset[str]
    done_on: frozenset[str]
    of: frozenset[str]
    prepositions: frozenset[str]


class _Signs(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of capitals.toml, where each is explained."""

    government: _Government
    city: _City


_SIGNS: Final = load("analysis.actors.known", "capitals", _Signs)


def acts(doc: Doc, start: int, end: int) -> bool:
    """Does the capital at tokens `start` to `end` act? Without a parse nothing does: a city is the safer
    reading.

    The signs are the subject of a verb of saying, deciding or doing; the addressee of one; the possessor of
    what cities do not have ("Seoul's concerns"); a partner ("between Moscow and Seoul", "relations with
    Tokyo").
    """
    behind = [token.lower_ for token in doc[end : end + 2]]
    if behind[:1] == [","] and _in_country(doc, end + 1):
        return False  # "Moscow, Russia"
    if behind[:1] == ["-"] and behind[-1] in _SIGNS.city.suffixes:
        return False
    token = doc[end - 1]
    if _plays(token) or (end - start > 1 and token.text in _SIGNS.city.districts):
        return False
    for _ in range(4):  # conjuncts stand for what their first does: "Washington, Brussels and Kiev"
        if token.dep_ == "conj" and token.head.i != token.i and token.head.pos_ in ("PROPN", "NOUN"):
            token = token.head
        else:
            break
    return _acts(token)


def _plays(token: Token) -> bool:
    """Is it a town's club that is meant: "Ottawa beat Detroit 4-3", "scored twice for Ottawa"?"""
    city, head = _SIGNS.city, token.head
    alone = not any(t.dep_ == "conj" for t in token.children)
    if token.dep_ == "nsubj" and head.tag_ == "VBP" and alone and head.lemma_ in city.games | {"lead"}:
        return True  # "Madrid lead Barcelona by eight"
    if head.lemma_ in city.games:
        scored = any(_is_score(t) for t in token.doc[token.i : token.i + _SCORED])
        return scored or head.lemma_ not in city.contests
    if any(t.dep_ in ("xcomp", "advcl") and t.lemma_ in city.games - city.contests for t in head.children):
        return True  # "held on to beat"
    return token.dep_ == "pobj" and head.lower_ in city.for_club and head.head.lemma_ in city.games


def _is_score(token: Token) -> bool:
    """Is it a score, or half of one: "4-3"?"""
    left, _, right = token.text.replace("–", "-").partition("-")
    behind = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
    return left.isdigit() and (right.isdigit() or behind in ("-", "–"))


def _in_country(doc: Doc, i: int) -> bool:
    """Does a country follow, and not somebody that is its ("Beijing, North Korea's only ally, ...")?"""
    end = i
    while end < len(doc) and doc[end].ent_type_ == "GPE":
        end += 1
    return end > i and all(token.tag_ != "POS" for token in doc[i : end + 1])


def _acts(token: Token) -> bool:
    government, city = _SIGNS.government, _SIGNS.city
    dep, head = token.dep_, token.head
    noun = head.lemma_.lower()
    if dep in _SUBJECT:
        if head.lemma_ == "be":  # "Caracas and Bogota are at odds"
            return any(o.lower_ in government.standings for o in _governed(head))
        seen = head.lemma_ == "see" and head.tag_ == "VBN"  # "the worst riots that Lima has seen"
        return head.lemma_ not in city.subject_of and head.pos_ in ("VERB", "AUX") and not seen
    if dep == "poss":
        return noun not in city.nouns and head.pos_ == "NOUN"
    if dep in ("compound", "nmod"):
        return noun in government.officials and head.i == token.i + 1
    if dep in ("dobj", "dative", "obj"):
        return head.lemma_ in government.object_of
    return dep == "pobj" and _after_preposition(head)


def _governed(verb: Token) -> Iterator[Token]:
    return (below for prep in verb.children if prep.dep_ == "prep" for below in prep.children)


def _after_preposition(preposition: Token) -> bool:
    government = _SIGNS.government
    head = preposition.head
    noun = head.lemma_.lower()
    if preposition.lower_ in government.prepositions:
        return head.lemma_ not in _SIGNS.city.motions
    match preposition.lower_:
        case "on":
            given = any(child.dep_ == "dobj" and child.lemma_ in government.nouns for child in head.children)
            return given or head.lemma_ in government.nouns or head.lemma_ in government.done_on
        case "to" if head.pos_ not in ("NOUN", "PROPN"):
            return head.lemma_ in government.receives
        case "to" | "from":
            return noun in government.nouns
    return preposition.lower_ == "of" and noun in government.of
