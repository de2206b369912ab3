"""Whom "he" or "she" stands for beside a quotation, where the quotation itself tells it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.document import quoted_tokens
from analysis.language.marks import is_mark
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.syntax import SUBJECTS, TENSED, children
from analysis.quotes.cues import CUES
from analysis.quotes.phrases import Speaker, phrase

_REACH: Final = 300
"""Tokens in front of a pronoun in which who does something is looked for."""
_BESIDE: Final = frozenset({"relcl", "acl", "advcl", "csubj"})
"""What hangs on another clause and tells nothing of its own."""


def is_personal(speaker: Speaker | None) -> bool:
    """Is the speaker "he" or "she"?"""
    return speaker is not None and speaker.head.lower_ in CUES.personal


def introducer(doc: Doc, first: int, signs: tuple[str, ...] = (":",)) -> Speaker | None:
    """Who does what the clause tells that stands, with one of the signs behind it, in front of token `first`:
    "Judge Ames turned to the jury: “You may go,” he told them". None where several do something, and where a
    pronoun stands there, too."""
    sign = first - 1
    while sign > 0 and (doc[sign].is_space or is_mark(doc[sign].text)):
        sign -= 1
    if sign < 1 or doc[sign].text not in signs:
        return None
    begin = _sentence_start(doc, sign)
    own = [
        noun
        for verb in doc[begin:sign]
        if _is_told(verb) and not _is_within(verb, begin, sign)
        for noun in children(verb, "nsubj")
        if begin <= noun.i < sign
    ]
    return phrase(own[0]) if len(own) == 1 and own[0].pos_ in ("PROPN", "NOUN") else None


def main_subjects(doc: Doc, pronoun: Token, first: int) -> list[Speaker]:
    """The persons who do what main clauses tell from token `first` up to the pronoun, quotations aside."""
    before = doc[max(first, pronoun.i - _REACH) : pronoun.i]
    quoted = quoted_tokens(before) if len(before) else frozenset()
    subjects = [
        token
        for token in before
        if token.dep_ in SUBJECTS
        and token.i not in quoted
        and token.head != pronoun.head
        and _is_told(token.head)
        and _is_main(token.head)
    ]
    return [phrase(one) for token in subjects for one in (token, *token.conjuncts) if _is_somebody(one)]


def _is_somebody(token: Token) -> bool:
    noun = token.lemma_.lower()
    named = token.ent_type_ == "PERSON" or noun in CUES.personal
    named = named or any(c.ent_type_ == "PERSON" for c in children(token, "appos"))
    return named or noun in PEOPLE.all or noun in PERSONS.persons


def _is_main(verb: Token) -> bool:
    """Is the verb that of a main clause, also of one that the parse has hung on what follows it?"""
    while verb.dep_ == "conj" or (verb.dep_ == "ccomp" and verb.i < verb.head.i):
        verb = verb.head
    return verb.head == verb


def _sentence_start(doc: Doc, i: int) -> int:
    sentences: Sequence[tuple[int, int]] = doc._.sentences
    at = bisect_right(sentences, (doc[i].idx, len(doc.text))) - 1
    if at < 0:
        return doc[i].sent.start
    while i > 0 and doc[i - 1].idx >= sentences[at][0]:
        i -= 1
    return i


def _is_told(verb: Token) -> bool:
    """Is it a finite verb, by itself or by its helping verb?"""
    return verb.tag_ in TENSED or any(c.tag_ in (*TENSED, "MD") for c in children(verb, "aux", "auxpass"))


def _is_within(verb: Token, begin: int, end: int) -> bool:
    """Does the verb stand in a clause inside another one in front of the token `end`?"""
    if verb.dep_ in _BESIDE:
        return True
    return verb.dep_ != "conj" and verb.head != verb and begin <= verb.head.i < end
