"""Noun phrases as a label sets them: without articles, clauses and dates."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from spacy.tokens import Token

from analysis.events.describing import are_all, can_act
from analysis.events.labels.constituents import LONG, is_set_off, spread
from analysis.events.labels.words import WORDS
from analysis.language.syntax import children, has, pobjs_of
from analysis.model import Date

_ASIDE: Final = frozenset({"relcl", "acl", "punct", "appos", "parataxis"})
_APART: Final = frozenset({"relcl", "acl", "appos", "parataxis", "meta", "intj", "advcl"})
_OPENING: Final = frozenset({"-", "–", "—", "/", "'", "‘", "“", "(", "["})
"""What no phrase ends with."""
_QUOTING: Final = frozenset({"'", "‘", "“", '"', "''", "``"})
_BEYOND: Final = 8
"""Words behind the head of a noun phrase that still name somebody."""


def noun_phrase(head: Token) -> list[Token]:
    """The words of the noun phrase without its clauses and what is coordinated with it: determiners,
    modifiers, prepositional phrases."""
    words: list[Token] = []
    agenda = [head]
    while agenda and len(words) < LONG:
        token = agenda.pop()
        words.append(token)
        agenda.extend(
            t
            for t in token.children
            if (t.dep_ not in _ASIDE or _is_hyphen(t))
            and (token != head or t.dep_ not in ("conj", "cc", "preconj"))
        )
    return sorted(words, key=lambda t: t.i)


def _is_hyphen(token: Token) -> bool:
    """Whether it joins two words."""
    return (
        token.text in ("-", "–", "/")
        and not token.whitespace_
        and token.i > 0
        and not token.nbor(-1).whitespace_
    )


def phrase(head: Token, omitted: Collection[int]) -> str:
    """A noun phrase without its article, and not far beyond its head."""
    words = [t for t in noun_phrase(head) if t.i <= head.i + _BEYOND]
    beyond = next((n for n, t in enumerate(words) if t.i > head.i and _is_beyond(t)), len(words))
    words = words[: beyond or None]
    # "legislators on Tuesday", "300 clerks, including a cook", "an account '@"
    ends = (
        n
        for n, t in enumerate(words)
        if t.i > head.i and (t.i in omitted or t.nbor(-1).text == "," or _opens(t, words[n + 1 :]))
    )
    words = bare(words[: next(ends, len(words))])
    while len(words) > 1 and (words[-1].lower_ in WORDS.unfinished or _is_loose(words[-1])):
        words = words[:-1]
    return worded(words)


def _opens(mark: Token, behind: list[Token]) -> bool:
    """Whether it is a quotation mark that nothing behind it closes."""
    opening = mark.text in _QUOTING and not mark.whitespace_ and bool(mark.nbor(-1).whitespace_)
    return opening and not any(t.text in _QUOTING or t.is_right_punct for t in behind)


def _is_loose(last: Token) -> bool:
    """Whether a phrase cannot end with it: a mark that opens, a particle of the verb ("took the injured
    off"), a part of a word with a hyphen."""
    joined = last.i + 1 < len(last.doc) and not last.whitespace_ and last.nbor(1).text in ("-", "–")
    particle = last.tag_ in ("IN", "RP") and not has(last, "pobj", "pcomp")
    return last.text in _OPENING or _is_hyphen(last) or joined or particle


def worded(words: list[Token]) -> str:
    """The words as a phrase of their own: without the article in front, with a capital."""
    text = " ".join("".join(t.text_with_ws for t in bare(words)).split())
    return text[:1].upper() + text[1:]


def _is_beyond(preposition: Token) -> bool:
    """Whether it tells more than who is meant: "described the party *as* traitors", "accused the firm *of*
    hiding it"; or what stands behind it breaks off: "violence *against* the young, poor and lonely"."""
    if preposition.dep_ != "prep":
        return False
    listed = (t for t in pobjs_of(preposition) if t.tag_ == "JJ" and t.i + 1 < len(t.doc))
    broken = any(t.nbor(1).text == "," for t in listed)
    clause = has(preposition, "pcomp") and preposition.head.pos_ != "ADJ"
    return preposition.lower_ == "as" or clause or broken or _is_of_verb(preposition)


def _is_of_verb(preposition: Token) -> bool:
    """Whether "of" goes with the verb: "accused the navy *of* torture", not "accused a guard of the mine"."""
    noun = preposition.head
    if preposition.lower_ != "of" or noun.dep_ not in ("dobj", "nsubjpass") or noun.pos_ in ("NUM", "PRON"):
        return False
    whose = any(t.pos_ == "PROPN" or can_act(t) for t in pobjs_of(preposition))
    return noun.head.lemma_ in WORDS.taking_of and not whose


def bare(words: list[Token]) -> list[Token]:
    """The words of a phrase without the article in front."""
    while len(words) > 1 and (
        words[0].dep_ == "mark" or words[0].is_punct or words[0].is_space or _is_article(words)
    ):
        words = words[1:]
    return words


def _is_article(words: list[Token]) -> bool:
    first, second = words[0], words[1]
    if are_all(first.head):
        return False  # "the injured"
    return (
        first.lower_ in WORDS.articles
        and first.dep_ == "det"
        and second.lower_ not in ("few", "rest", "lot", "number")
    )


def nominal(
    head: Token,
    omitted: Collection[int],
    joined: bool = True,
    clauses: bool = False,
    main: Token | None = None,
) -> list[Token]:
    """The words of a noun phrase as a label tells it: with what is `joined` to it and prepositional phrases,
    without dates, appositions and, but for `clauses`, clauses; never the predicate of the line, `main`."""

    def left_out(token: Token) -> bool:
        if token == main:
            return True
        if token.head == head and not joined and token.dep_ in ("conj", "cc", "preconj"):
            return True
        if token.head == head and token.dep_ == "prep" and is_set_off(token):
            return True
        if token.head == head and _is_told_apart(token):
            return True
        apart = token.dep_ in _APART and not (
            clauses and token.head == head and token.dep_ in ("relcl", "acl")
        )
        told = token.dep_ == "acl" and token.tag_ == "VB" and token.head.lemma_.lower() in WORDS.telling
        return (apart and not told) or is_dated(token, omitted)

    words = spread(head, left_out)
    while words and words[-1].is_punct and not words[-1].is_right_punct:
        words.pop()
    return _whole(words)


def _is_told_apart(conjunct: Token) -> bool:
    """Whether what the parser has joined to a noun tells who it is: "the pair, a man and wife, are"."""
    behind = conjunct.right_edge.i + 1
    article = any(t.lower_ in ("a", "an") for t in conjunct.lefts)
    closed = behind < len(conjunct.doc) and conjunct.doc[behind].text == ","
    return conjunct.dep_ == "conj" and article and closed and is_set_off(conjunct) and has(conjunct, "conj")


def _whole(words: list[Token]) -> list[Token]:
    """With what is joined to the last word by a hyphen: "ex-boxer"."""
    while words and words[-1].i + 2 < len(words[-1].doc) and _is_hyphen(words[-1].nbor(1)):
        words = [*words, words[-1].nbor(1), words[-1].nbor(2)]
        if words[-1].is_sent_start:
            break
    return words


def is_dated(token: Token, omitted: Collection[int]) -> bool:
    """Whether it is a date, or the preposition of one."""
    if token.i in omitted:
        return True
    if token.dep_ == "case" and token.head.i in omitted:
        return True
    told = token.dep_ == "acl" and token.tag_ in ("VBN", "VBD")
    if token.lower_ == "compared" and any(True for _ in token.children):
        return all(is_dated(t, omitted) for t in token.children)  # "compared with 2008"
    bounding = token.tag_ == "VBG" and token.lemma_ in WORDS.bounding  # "beginning this week"
    if (told or bounding) and any(t.i in omitted for t in token.children):
        return all(
            t.is_punct or is_dated(t, omitted) for t in token.children
        )  # "a ruling released on Friday"
    if token.pos_ == "ADV" and any(
        noun.i in omitted for p in children(token, "prep") for noun in pobjs_of(p)
    ):
        return token.lower_ in WORDS.until_when  # "as late as Saturday"
    nouns = pobjs_of(token) if token.dep_ in ("prep", "agent") else []
    return bool(nouns) and all(noun.i in omitted for noun in nouns) and not has(token, "pcomp")


def omitted(dates: Collection[tuple[Date, Token]], words: Collection[int]) -> frozenset[int]:
    """The indices among the `words` of dates that a label leaves out: not of lengths of time, nor where the
    date is part of a name or a kind ("the 1991 settlement")."""
    kept: set[int] = set()
    for known, root in dates:
        lasting = known.type in ("DURATION", "SET")
        naming = root.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "appos") or (
            root.dep_ in ("amod", "compound", "nummod", "nmod") and root.head.pos_ == "NOUN"
        )
        spent = root.head.lemma_ in WORDS.spending and root.i > root.head.i
        if lasting or naming or spent:
            kept.update(i for i in words if known.start <= root.doc[i].idx < known.end)
    return frozenset(i for i in words if i not in kept)
