"""People and bodies of one word of whom nothing says that they are any: towns, and words that begin a
sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Kind, Name, surface
from analysis.actors.naming.datelines import dateline
from analysis.actors.naming.described import is_from
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens

_SEVERAL: Final = range(2, 4)
"""Words of a longer name of a place."""
_OFTEN: Final = 2
"""How often a word must be where something is for each time that it acts, as "Brenko knows" what its people
know."""
_ACTING: Final = frozenset({"nsubj", "nsubjpass", "agent", "poss", "appos"})


class PersonFilter:
    """Doubts the people and bodies among the names; `people` and `bodies` are the words taken for one, none
    of them a part of a longer name."""

    def __init__(self, tokens: Tokens, people: Set[str], bodies: Set[str] = frozenset()) -> None:
        self._doc = tokens.doc
        self._tokens = tokens
        self._title = tokens.title
        self._people = _doubtful(people)
        known = office_words()
        named = known.offices | known.acting | known.generic | known.clubs | known.papers
        self._bodies = _doubtful(bodies) - named if tokens.parsed else set()
        self._whole = {text for text in people | bodies if _could_be_ground(text)} if tokens.parsed else set()
        small = {text for text in tokens.texts if text.islower()} if self._people else set()
        self._small = {word for word in self._people if word.lower() in small}
        self._words: set[str] = set()

    def places(self, names: Iterable[Name]) -> dict[str, Kind]:
        """The words that are a place: something happens in, at or near it, and hardly ever does it act, own
        anything or bear a title."""
        located: Counter[str] = Counter()
        acting: Counter[str] = Counter()
        speaking: set[str] = set()
        seen: set[str] = set()
        names = list(names)
        inside = {i for name in names if name.end - name.start > 1 for i in range(name.start, name.end)}
        words = self._people | self._bodies | (self._whole and {""})
        opening = dateline(self._tokens).places if words else frozenset()
        for i, word in enumerate(self._tokens.texts if words else ()):
            if word not in words or i in inside or not self._tokens.news[i]:
                continue
            seen.add(word)
            token = self._doc[i]
            if i in opening:
                located[word] += word not in self._bodies
                continue
            if self._acts(token):
                acting[word] += 1
            if self._acts_right_here(token):
                speaking.add(word)
            located[word] += _is_where(token) if word in self._people else _is_in(token)
        self._words = (self._small & seen) - speaking
        for name in names:
            text = surface(self._doc, name)
            if text in self._whole:
                token = self._doc[name.end - 1]
                if self._acts(token):
                    acting[text] += 1
                behind = name.start > 0 and self._doc[name.start - 1].dep_ == "prep"  # not "in Rome, Ann Lee"
                located[text] += name.start not in opening and behind and _is_in(token, name.start)
        return {word: "place" for word in located if located[word] and located[word] >= _OFTEN * acting[word]}

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
        if first.dep_ == "poss" and first.head.lemma_.lower() in WORDS.places.built | WORDS.places.of_towns:
            return False
        return first.dep_ in _ACTING and first.head.pos_ != "PROPN"


def _doubtful(words: Set[str]) -> set[str]:
    return {word for word in words if _is_plain(word) and not is_given(word)}


def _is_plain(word: str) -> bool:
    """Is it one word with a capital, perhaps with a mark inside: "Ku'lale"?"""
    letters = word.replace("'", "").replace("’", "")
    return letters.istitle() and letters.isalpha()


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
    if is_from(first):
        return True
    if first.dep_ != "pobj" or first.head.lower_ not in words.where | words.where_too:
        return False
    return first.head.head.lemma_.lower() not in words.feelings


def _could_be_ground(text: str) -> bool:
    """Could the words of a name be a place's, as nothing in them is a person's or a body's?"""
    words, known = text.split(), office_words()
    bodies = known.offices | known.acting | known.generic | known.clubs | known.company_kinds
    plain = all(word.istitle() and word.isalpha() for word in words)
    return len(words) in _SEVERAL and plain and bodies.isdisjoint(words) and not is_given(words[0])


def _is_in(token: Token, start: int | None = None) -> bool:
    """Is the word, which could be a body's, one of a place in which something is or from which somebody
    comes?"""
    first, words = _first(token), WORDS.places
    at = token.i if start is None else start
    if at and token.doc[at - 1].lower_ == "the":
        return False
    if is_from(first):
        return first.head.lower_ in ("from", "between") or first.head.head.lemma_ == "lead"
    if first.dep_ != "pobj" or first.head.lower_ not in words.where or first.head.lower_ == "through":
        return False
    return first.head.head.lemma_.lower() not in words.feelings | words.beliefs | words.held
