"""The people of an article as far as they are known: each has a full name, and is found by any word of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from analysis.actors.candidates import Name
from analysis.actors.linking.address import title_before
from analysis.actors.linking.spelling import letters_of
from analysis.actors.linking.words import WORDS
from analysis.actors.naming.names import PersonName, gender
from analysis.actors.tokens import Tokens

_COMMON: Final = 200
"""People of one article who bear a word, from which on it tells nothing about who is who."""
_HALF: Final = 4
"""Letters of each half of a family name with a hyphen."""


class Person:
    """A full name and everything that is the same person."""

    def __init__(self, name: PersonName, first: Name) -> None:
        self.name = name
        self.letters = letters_of(name)
        self.names = [first]
        """Only ever added to."""
        self.gender = gender(name)
        self.called: str | None = None
        """The name to show, where the article gives a second one besides."""
        self._full = self._counted = self._titled = 0
        self._titles: set[str] = set()

    def in_full(self) -> int:
        """How often the person is named in full."""
        new = self.names[self._counted :]
        self._counted += len(new)
        self._full += sum(name.end - name.start > 1 for name in new)
        return self._full

    def bare(self) -> int:
        """How often the person is named by one word."""
        return sum(name.end - name.start == 1 for name in self.names)

    def titles(self, tokens: Tokens) -> set[str]:
        """The heads of the titles before all names of the person."""
        new = self.names[self._titled :]
        self._titled += len(new)
        self._titles.update(head for name in new for head in title_before(tokens, name))
        return self._titles


class People:
    """The people of an article, to be looked up by any word of their names."""

    def __init__(self) -> None:
        # Dictionaries without values: in the order of the text, and quick to remove from.
        self._all: dict[Person, None] = {}
        self._by_name: dict[tuple[str, ...], Person] = {}
        self._by_word: dict[str, dict[Person, None]] = defaultdict(dict)

    def all(self) -> list[Person]:
        """Everybody, in the order in which they became known."""
        return list(self._all)

    def add(self, person: Person) -> None:
        """Make a person known."""
        self._all[person] = None
        self._by_name.setdefault(person.name.words, person)
        for word in _called(person.name):
            self._by_word[word][person] = None

    def remove(self, person: Person) -> None:
        """Forget a person who turned out to be another."""
        del self._all[person]
        if self._by_name.get(person.name.words) is person:
            del self._by_name[person.name.words]
        for word in _called(person.name):
            del self._by_word[word][person]

    def named(self, name: PersonName) -> Person | None:
        """The person with exactly these words for a name."""
        return self._by_name.get(name.words)

    def sharing(self, name: PersonName) -> Iterator[Person]:
        """The people whose names have a word of this one that is not common; a person may come twice."""
        words = (word for word in dict.fromkeys(name.words) if not self.common(word))
        return (person for word in words for person in self._by_word.get(word, ()))

    def called(self, word: str) -> list[Person]:
        """The people whose names have the word."""
        return list(self._by_word.get(word, ()))

    def common(self, word: str) -> bool:
        """Do so many people bear the word that it tells nobody from another?"""
        return len(self._by_word.get(word, ())) > _COMMON


def _called(name: PersonName) -> set[str]:
    """The words by which somebody may be called; of "al-Okello" also "Okello", of "Okello-Brandt" also
    "Okello" and "Brandt"."""
    words = {*name.words, name.family, *halves(name.family)}
    bare = {word.removeprefix(article) for word in words for article in WORDS.name_articles}
    return words | bare


def halves(family: str) -> list[str]:
    """The two family names of one with a hyphen."""
    halves = family.split("-")
    return halves if len(halves) > 1 and all(len(half) >= _HALF for half in halves) else []
