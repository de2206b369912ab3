"""Companies and stations that go by one word, told from people by what only they do: "Brenko shed 2.1% to 17
euros", "told Brenko in an interview", "two airlines - Brenko and Lund"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from analysis.actors.candidates import Name, surface
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens

_REACH: Final = 6
"""Words from somebody told to the interview."""
_PERCENT: Final = frozenset({"%", "percent", "cent"})
_DASHES: Final = frozenset({"-", "–", "—", "--", ":", "including", "like", "as"})
"""What leads from a kind to those of it."""


def dealing(tokens: Tokens, names: Sequence[Name]) -> frozenset[str]:
    """The words taken for a person's name of which the article shows that they are a company's."""
    if not tokens.parsed:
        return frozenset()
    one = (n for n in names if n.kind == "person" and n.key is None and n.end - n.start == 1)
    return frozenset(
        surface(tokens.doc, name)
        for name in one
        if not is_given(tokens.texts[name.start])
        and (_is_traded(tokens, name) or _is_asking(tokens, name) or _is_one_of(tokens, name))
    )


def _is_traded(tokens: Tokens, name: Name) -> bool:
    """Do its shares rise or fall by so much, to so much?"""
    token = tokens.doc[name.start]
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_ not in WORDS.markets.moves:
        return False
    behind = tokens.texts[verb.i + 1 : tokens.sentence_end(tokens.sentence[verb.i])]
    return not (_PERCENT.isdisjoint(behind) or WORDS.markets.quoted.isdisjoint(behind))


def _is_asking(tokens: Tokens, name: Name) -> bool:
    """Is it what somebody told something in an interview?"""
    told = name.start > 0 and tokens.texts[name.start - 1] == "told"
    behind = tokens.texts[name.end : name.end + _REACH]
    return told and behind[:1] == ["in"] and "interview" in behind


def _is_one_of(tokens: Tokens, name: Name) -> bool:
    """Is it one of several of which the article says that they are companies?"""
    texts, i = tokens.texts, name.start - 1
    while i > 0 and (texts[i].istitle() or texts[i] in ("and", "or", ",")):
        i -= 1
    if i > 1 and texts[i] == "as" and texts[i - 1] == "such":
        i -= 1
    elif i < 1 or texts[i] not in _DASHES or i + 1 == len(texts):
        return False
    noun = tokens.doc[i - 1]
    kinds = WORDS.signs.described | WORDS.signs.bodies | office_words().described
    return noun.tag_ == "NNS" and noun.lemma_.lower() in kinds
