"""Noun phrases as they are written: whoever speaks, in the words of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from spacy.tokens import Token

_NAMELIKE: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_SHORT: Final = 5
"""Letters of a shortened title at most."""


class Speaker(NamedTuple):
    """A noun phrase as written: its head and its tokens `first` to `last` (exclusive)."""

    head: Token
    first: int
    last: int


def is_aged(token: Token) -> bool:
    """Is the token the end of "a 17-year-old", which is somebody and no stretch of time?"""
    return token.lower_ in ("old", "olds") and token.i > 0 and token.nbor(-1).text == "-"


def phrase(head: Token) -> Speaker:
    """The noun phrase of a head as written, without relative clauses and appositions behind it."""
    first, last = head.left_edge.i, head.i + 1
    if is_shortened(head):
        last = head.i + 2
        while last < len(head.doc) and head.doc[last].pos_ == "PROPN":
            last += 1
        return Speaker(head.doc[last - 1], first, last)
    if not head.is_alpha and is_hyphen(head):  # taken for a word of its own in "vice-president"
        first, head, last = min(first, head.nbor(-1).left_edge.i), head.nbor(1), head.i + 2
    for own in head.rights:
        if own.dep_ in ("relcl", "acl", "appos", "punct", "cc", "conj", "advcl"):
            if own.dep_ == "conj" and own.pos_ in _NAMELIKE:
                last = own.right_edge.i + 1
                continue
            if own.dep_ in ("punct", "cc"):
                continue
            break
        last = own.right_edge.i + 1
    last = next((i for i in range(head.i + 2, last) if _starts_relative(head.doc[i])), last + 1) - 1
    if last < len(head.doc) and is_hyphen(head.doc[last]):  # "the secretary-general"
        last += 2
    while first > 1 and is_hyphen(head.doc[first - 1]):
        first = head.doc[first - 2].left_edge.i
    while first < head.i and (
        head.doc[first].is_punct or head.doc[first].is_space or _is_day(head.doc[first])
    ):
        first += 1
    return Speaker(head, first, last)


def _starts_relative(token: Token) -> bool:
    """Does a relative clause behind a comma begin at the token: "a teacher in Bergen, who ..."?"""
    return token.tag_ in ("WP", "WP$", "WDT") and token.nbor(-1).text == ","


def is_shortened(title: Token) -> bool:
    """Is it a short title whose full stop the parser has taken for the end of a sentence: "Sgt. Lee"?"""
    behind = title.doc[title.i + 2 : title.i + 3]
    return is_abbreviated(title) and any(t.pos_ == "PROPN" for t in behind)


def is_abbreviated(word: Token) -> bool:
    """Does the sentence, as the article was read, go on behind a short word's full stop: "Sens. Lee"?"""
    sign = word.doc[word.i + 1 : word.i + 2]
    if sign.text != "." or word.whitespace_ or not word.text.istitle() or not 1 < len(word) <= _SHORT:
        return False
    sentences: Sequence[tuple[int, int]] = word.doc._.sentences
    at = bisect_right(sentences, (sign.start_char, len(word.doc.text))) - 1
    return at >= 0 and sign.start_char + 1 < sentences[at][1]


def _is_day(token: Token) -> bool:
    """Is it a day or month, which the parser draws into the name behind it: "on Monday Jones said"?"""
    return token.ent_type_ == "DATE" and token.tag_ == "NNP" and token.nbor().pos_ == "PROPN"


def is_hyphen(token: Token) -> bool:
    """Does the token join two halves of a word?"""
    doc, i = token.doc, token.i
    return (
        token.text in ("-", "‑")
        and 0 < i < len(doc) - 1
        and not token.whitespace_
        and not doc[i - 1].whitespace_
        and doc[i + 1].is_alpha
    )
