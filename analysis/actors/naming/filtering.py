"""People of one word of whom nothing says that they are people: towns, and words that begin a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Kind, Name
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.tokens import Tokens

_ACTING: Final = frozenset({"nsubj", "nsubjpass", "agent", "poss", "appos"})


class PersonFilter:
    """Doubts the people among the names; `people` are the words taken for one, none of them a part of a
    longer name."""

    def __init__(self, tokens: Tokens, people: set[str]) -> None:
        self._doc = tokens.doc
        self._title = tokens.title
        self._people = {word for word in people if word.istitle() and word.isalpha() and not is_given(word)}
        small = {text for text in tokens.texts if text.islower()} if self._people else set()
        self._small = {word for word in self._people if word.lower() in small}
        self._words: set[str] = set()

    def places(self, names: Iterable[Name]) -> dict[str, Kind]:
        """The words that are a place: something happens in, at or near it, and never does it act, own
        anything or bear a title."""
        located: Counter[str] = Counter()
        acting: set[str] = set()
        speaking: set[str] = set()
        seen: set[str] = set()
        for name in names:
            word = self._doc[name.start].text
            if name.end - name.start != 1 or word not in self._people:
                continue
            seen.add(word)
            token = self._doc[name.start]
            if self._acts(token):
                acting.add(word)
            if self._acts_right_here(token):
                speaking.add(word)
            located[word] += _is_where(token)
        self._words = (self._small & seen) - speaking
        return {word: "place" for word in located if located[word] and word not in acting}

    def is_word(self, name: Name) -> bool:
        """Is the name an ordinary word, which the article also writes small, and no actor? Asked after
        `places`."""
        return name.key is None and name.end - name.start == 1 and self._doc[name.start].text in self._words

    def _acts_right_here(self, token: Token) -> bool:
        """Is it beyond doubt that the word is a name: with a title, an owner's, or in front of its verb?"""
        if token.i > 0 and self._title[token.i - 1]:
            return True
        before_verb = token.head.i == token.i + 1 and token.head.pos_ == "VERB"
        return token.dep_ == "poss" or (token.dep_ == "nsubj" and before_verb)

    def _acts(self, token: Token) -> bool:
        if token.i > 0 and self._title[token.i - 1]:
            return True
        first = _first(token)
        return first.dep_ in _ACTING and first.head.pos_ != "PROPN"


def _first(token: Token) -> Token:
    """The first of the names that "and" or commas join to this one."""
    for _ in range(6):
        if token.dep_ not in ("conj", "appos") or token.head.pos_ not in ("PROPN", "NOUN"):
            break
        token = token.head
    return token


def _is_where(token: Token) -> bool:
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if following in WORDS.places.versus:
        return False
    first, words = _first(token), WORDS.places
    if first.dep_ != "pobj" or first.head.lower_ not in words.where | words.where_too:
        return False
    return first.head.head.lemma_.lower() not in words.feelings
