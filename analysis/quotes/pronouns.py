"""Whom "he" or "she" stands for beside a quotation, where the quotation itself tells it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.document import quoted_tokens
from analysis.language.marks import is_mark
from analysis.language.people import PEOPLE
from analysis.language.syntax import SUBJECTS, TENSED, children
from analysis.quotes.cues import CUES
from analysis.quotes.phrases import Speaker, phrase

_BESIDE: Final = frozenset({"relcl", "acl", "advcl", "csubj"})
"""What hangs on another clause and tells nothing of its own."""


def is_personal(speaker: Speaker | None) -> bool:
    """Is the speaker "he" or "she"?"""
    return speaker is not None and speaker.head.lower_ in CUES.personal


def introducer(doc: Doc, start: int) -> Speaker | None:
    """Who does what the clause in front of a colon tells, behind which the quotation begins at the character
    `start`: "Judge Ames turned to the jury: “You may go,” he told them". None where several do something, and
    where a pronoun stands there, too."""
    first = bisect_right([token.idx for token in doc], start) - 1
    colon = first - 1
    while colon > 0 and (doc[colon].is_space or is_mark(doc[colon].text)):
        colon -= 1
    if colon < 1 or doc[colon].text != ":":
        return None
    begin = _sentence_start(doc, colon)
    own = [
        noun
        for verb in doc[begin:colon]
        if _is_told(verb) and not _is_within(verb, begin, colon)
        for noun in children(verb, "nsubj")
        if begin <= noun.i < colon
    ]
    return phrase(own[0]) if len(own) == 1 and own[0].pos_ in ("PROPN", "NOUN") else None


def main_subjects(doc: Doc, pronoun: Token, first: int) -> list[Speaker]:
    """The persons who do what main clauses tell from token `first` up to the pronoun, quotations aside."""
    before = doc[first : pronoun.i]
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
    return token.ent_type_ == "PERSON" or token.lemma_.lower() in PEOPLE.all | CUES.personal


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
    return bisect_right([token.idx for token in doc], sentences[at][0]) - 1


def _is_told(verb: Token) -> bool:
    """Is it a finite verb, by itself or by its helping verb?"""
    return verb.tag_ in TENSED or any(c.tag_ in (*TENSED, "MD") for c in children(verb, "aux", "auxpass"))


def _is_within(verb: Token, begin: int, colon: int) -> bool:
    """Does the verb stand in a clause inside another one in front of the colon?"""
    if verb.dep_ in _BESIDE:
        return True
    return verb.dep_ != "conj" and verb.head != verb and begin <= verb.head.i < colon
