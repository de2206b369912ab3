"""Does the name of a capital stand for the government ("Moscow said") or for the city ("arrived in
Moscow")?"""

from __future__ import annotations

from functools import cache
from typing import Final

from spacy.tokens import Doc, Token

from analysis.language.lexicon import untyped

_SUBJECT: Final = frozenset({"nsubj", "nsubjpass", "agent"})


class _Words:
    """The tables of `capitals.toml` as sets."""

    def __init__(self) -> None:
        table = untyped("analysis.actors.known", "capitals")
        self.city_nouns = frozenset(table["city"]["nouns"])
        self.city_verbs = frozenset(table["city"]["subject_of"])
        self.addressed = frozenset(table["government"]["object_of"])
        self.given = frozenset(table["government"]["receives"])
        self.relations = frozenset(table["government"]["nouns"])
        self.moves = frozenset(table["city"]["motions"])
        self.standings = frozenset(table["government"]["standings"])
        self.officials = frozenset(table["government"]["officials"])
        self.actor_prepositions = frozenset(table["government"]["prepositions"])


@cache
def _words() -> _Words:
    return _Words()


def acts(doc: Doc, start: int, end: int) -> bool:
    """Does the capital at tokens `start` to `end` act? Without a parse nothing does: a city is the safer
    reading.

    The signs are the subject of a verb of saying, deciding or doing; the addressee of one; the possessor of
    what cities do not have ("Seoul's concerns"); a partner ("between Moscow and Seoul", "relations with
    Tokyo").
    """
    if end < len(doc) and doc[end].text == "," and _in_country(doc, end + 1):
        return False  # "Moscow, Russia"
    if (
        end < len(doc)
        and doc[end].text == "-"
        and end + 1 < len(doc)
        and doc[end + 1].lower_ in ("based", "born", "area")
    ):
        return False
    token = doc[end - 1]
    for _ in range(4):  # conjuncts stand for what their first does: "Washington, Brussels and Kiev"
        if token.dep_ == "conj" and token.head.i != token.i and token.head.pos_ in ("PROPN", "NOUN"):
            token = token.head
        else:
            break
    return _acts(token)


def _in_country(doc: Doc, i: int) -> bool:
    """Does a country follow, and not somebody that is its ("Beijing, North Korea's only ally, ...")?"""
    end = i
    while end < len(doc) and doc[end].ent_type_ == "GPE":
        end += 1
    return end > i and all(token.tag_ != "POS" for token in doc[i : end + 1])


def _acts(token: Token) -> bool:
    words = _words()
    dep, head = token.dep_, token.head
    if dep in _SUBJECT:
        if head.lemma_ == "be":  # "Caracas and Bogota are at odds"
            preps = [c for c in head.children if c.dep_ == "prep"]
            return any(o.lower_ in words.standings for p in preps for o in p.children)
        return head.lemma_ not in words.city_verbs and head.pos_ in ("VERB", "AUX")
    if dep == "poss":
        return head.lemma_.lower() not in words.city_nouns and head.pos_ == "NOUN"
    if dep in ("compound", "nmod"):
        return head.lemma_.lower() in words.officials and head.i == token.i + 1
    if dep in ("dobj", "dative", "obj"):
        return head.lemma_ in words.addressed
    if dep == "pobj":
        return _after_preposition(head)
    return False


def _after_preposition(preposition: Token) -> bool:
    words = _words()
    text, head = preposition.lower_, preposition.head
    if text in words.actor_prepositions:
        return head.lemma_ not in words.moves
    if text == "on":
        given = any(child.dep_ == "dobj" and child.lemma_ in words.relations for child in head.children)
        return given or head.lemma_ in words.relations or head.lemma_ in ("call", "impose", "urge")
    if text == "to":
        if head.pos_ in ("NOUN", "PROPN"):
            return head.lemma_.lower() in words.relations
        return head.lemma_ in words.given
    if text == "from":
        return head.lemma_.lower() in words.relations
    if text == "of":
        return head.lemma_.lower() in (
            "government",
            "intention",
            "position",
            "policy",
            "strengthening",
            "ally",
            "enemy",
        )
    return False
