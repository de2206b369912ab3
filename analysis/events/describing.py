"""Nouns that describe who takes part without naming him: people, bodies, the press, texts."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.language.lexicon import load
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.syntax import children


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of describing.toml."""

    agents: frozenset[str]
    people: tuple[str, ...]
    things: frozenset[str]
    businesses: frozenset[str]
    apart: frozenset[str]
    standing: frozenset[str]
    sent: frozenset[str]
    times: frozenset[str]
    people_as_words: frozenset[str]
    texts: frozenset[str]
    voiceless: frozenset[str]
    answering: frozenset[str]
    answering_together: frozenset[str]
    governing: frozenset[str]
    irregular: frozenset[str]
    others: frozenset[str]
    reporters: frozenset[str]
    press_nouns: frozenset[str]
    press_names: frozenset[str]
    press_words: frozenset[str]
    state_bodies: frozenset[str]
    belonging: frozenset[str]
    making: frozenset[str]
    facing: frozenset[str]
    of: frozenset[str]
    posted: frozenset[str]
    counted: frozenset[str]
    against: frozenset[str]
    where: frozenset[str]


WORDS: Final = load("analysis.events", "describing", Words)


def is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """Whether the noun, as written or as a lemma, is one of the words."""
    return noun.lemma_.lower() in words or noun.lower_ in words


def is_voiceless(noun: Token) -> bool:
    """Whether it is a text, or a picture, that does nothing unless somebody is known to have made it."""
    return is_one_of(noun, WORDS.voiceless) or noun.lower_.removesuffix("s") in WORDS.voiceless


def can_act(head: Token) -> bool:
    """Whether the noun describes people or a body of people."""
    if is_one_of(head, WORDS.others):
        return False
    if head.pos_ == "PROPN" or is_one_of(head, WORDS.agents) or is_one_of(head, PERSONS.persons):
        return True
    lemma = head.lemma_.lower()
    return (
        head.tag_ == "NNS" and lemma not in WORDS.things and lemma.endswith(WORDS.people) and len(lemma) > 4
    )


def is_person(noun: Token) -> bool:
    """Whether the noun names or describes a person, or several; not a body of people."""
    return noun.ent_type_ == "PERSON" or is_one_of(noun, PERSONS.persons | PEOPLE.all) or are_all(noun)


def are_all(head: Token) -> bool:
    """Whether an adjective stands for all who are so: "the injured"."""
    return head.lower_ in PERSONS.collective and any(t.lower_ == "the" for t in children(head, "det"))


def answers(head: Token) -> bool:
    """Whether a country or body answers for whom the noun describes: its government, its troops, its
    officials; not for a man from there, nor for one of its envoys."""
    if is_one_of(head, WORDS.answering):
        return True
    return head.tag_ == "NNS" and is_one_of(head, WORDS.answering_together)


def is_reporter(head: Token) -> bool:
    """Whether the noun, without a name, is the usual unnamed source of news: "officials", "a report"."""
    return is_one_of(head, WORDS.reporters)


def is_press(head: Token) -> bool:
    """Whether the noun is a news medium, or its reporter, which passes on what others say and do."""
    names = (t for t in (head, *children(head, "compound")) if head.pos_ == "PROPN" and t.pos_ == "PROPN")
    if any(t.lower_ in WORDS.press_words for t in names):
        return True
    return head.lower_ in WORDS.press_names or is_one_of(head, WORDS.press_nouns)


@cache
def is_state_body(name: str) -> bool:
    """Whether the name is that of a body which acts for a state: a ministry, an embassy, an army."""
    return not WORDS.state_bodies.isdisjoint(name.lower().split())
