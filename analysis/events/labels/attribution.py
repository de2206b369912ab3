"""Whose word an event is, at the end of its line: ", officials say"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.labels.line import Word
from analysis.events.labels.naming import Names
from analysis.events.labels.phrases import bare, nominal
from analysis.events.labels.referents import is_many
from analysis.events.labels.verbs import verb
from analysis.events.labels.words import WORDS
from analysis.language.syntax import VERBS, has, subjects


def attribution(one: Candidate, names: Names, omitted: Collection[int], brief: int = 0) -> list[Word]:
    """The words that tell who says it, from the clause above; empty where nobody does. `omitted` are the
    indices of words of dates. Where there is no room, `brief` leaves out what follows the noun ("officials
    *in Oslo*", 1), and what stands before it but for names ("*port* officials", 2)."""
    source = one.source
    if source is None or source.i == one.clause.head.i or source.pos_ not in VERBS:
        return []
    own = [t for t in subjects(source) if t.pos_ in ("NOUN", "PROPN")]
    if not own:
        return []
    many = is_many(own[0], names.who) or has(own[0], "conj")
    says = verb(source, "tell", many, True) if has(source, "auxpass") else [Word(WORDS.says[many])]
    told = names.words(_named(own[0], omitted, brief))
    return [Word(","), *(Word(word.text) for word in (*told, *says))]


def _named(noun: Token, omitted: Collection[int], brief: int) -> list[Token]:
    tokens = bare(nominal(noun, omitted))
    if not brief or noun.pos_ != "NOUN":
        return tokens
    return [t for t in tokens if t == noun or (t.i < noun.i and (brief == 1 or t.pos_ == "PROPN"))]
