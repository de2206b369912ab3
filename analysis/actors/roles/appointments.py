"""Roles that somebody is given: "The union appointed Jane Doe as its special envoy"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.actors.candidates import Entry, Name
from analysis.actors.linking.index import Bearer, NameIndex
from analysis.actors.roles.words import DETERMINERS, WORDS
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_REACH: Final = 30
"""Words between the verb and "as"."""
_TITLE: Final = 6
"""Words of a title."""


class Appointment(NamedTuple):
    """Who is given which title (tokens), beside which name, and by whom, where that can be told."""

    entry: Entry
    name: Name
    start: int
    end: int
    owner: Entry | None


def appointments(tokens: Tokens, index: NameIndex) -> Iterator[Appointment]:
    """The roles that the article tells people to have been given."""
    for i, text in enumerate(tokens.texts):
        if text not in WORDS.given_as or not tokens.news[i] or i in tokens.quoted:
            continue
        title = _title(tokens, i + 1, index)
        verb = _verb(tokens, i) if title else None
        if title is None or verb is None:
            continue
        bearer = _appointed(verb, i, index)
        if bearer is None:
            continue
        start, end, owner = title
        if owner is None and tokens.texts[i + 1] in WORDS.givers:
            subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
            named = index.within.get(subject.i) if subject is not None else None
            owner = named.entry if named and named.entry.kind in ("country", "organization") else None
        yield Appointment(bearer.entry, bearer.name, start, end, owner)


def _title(tokens: Tokens, i: int, index: NameIndex) -> tuple[int, int, Entry | None] | None:
    """The title that begins at token `i`, article and owner left out."""
    doc, words = tokens.doc, title_words()
    if i < len(doc) and doc[i].lower_ in DETERMINERS:
        i += 1
    owner = index.starts.get(i)
    if owner is not None:
        i = owner.name.end
        if i < len(doc) and doc[i].text in GRAMMAR.possessives:
            i += 1
    end = next(
        (
            j + 1
            for j in range(i, min(i + _TITLE, len(doc)))
            if doc[j].lower_ in words.heads and not _goes_on(tokens, j + 1)
        ),
        None,
    )
    if end is None or not all(t.pos_ in ("NOUN", "PROPN", "ADJ", "PUNCT") for t in doc[i:end]):
        return None
    acting = owner is not None and owner.entry.kind in ("country", "organization")
    return i, end, owner.entry if owner is not None and acting else None


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Do the words of a title go on at token `i`, up to another head: "chief financial officer"?"""
    heads = title_words().heads
    while i < len(tokens.texts) and tokens.title[i]:
        if tokens.texts[i].lower() in heads:
            return True
        i += 1
    return False


def _verb(tokens: Tokens, i: int) -> Token | None:
    """The nearest verb of appointing before token `i` in its sentence."""
    verbs = title_words().appointing
    for j in range(i - 1, max(-1, i - _REACH), -1):
        if tokens.sentence[j] != tokens.sentence[i]:
            return None
        token = tokens.doc[j]
        if token.lemma_ in verbs and token.tag_[:2] == "VB":
            return token
    return None


def _appointed(verb: Token, last: int, index: NameIndex) -> Bearer | None:
    """The person named behind the verb, of several the last ("named Ann Lee as envoy and Jo Berg as
    minister"), or the subject of its passive."""
    for i in range(last - 1, verb.i, -1):
        bearer = index.within.get(i)
        if bearer is not None and bearer.entry.kind == "person" and not _is_giver(verb, bearer):
            return bearer
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    bearer = index.within.get(subject.i) if subject is not None else None
    return bearer if bearer is not None and bearer.entry.kind == "person" else None


def _is_giver(verb: Token, bearer: Bearer) -> bool:
    """Is it by whom the role is given: "was appointed by Jane Doe as envoy"?"""
    last = verb.doc[bearer.name.end - 1]
    return last.dep_ == "pobj" and last.head.lower_ == "by" and last.head.head.i == verb.i
