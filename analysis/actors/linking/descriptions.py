"""Descriptions of an actor that the article has named: "the Kenyan president", "the ministry", "the
government of Kenya"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Final, NamedTuple, TypeAlias

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Entry, Name
from analysis.actors.linking.bodies import NOUNS, Called
from analysis.actors.linking.index import NameIndex
from analysis.actors.linking.words import WORDS
from analysis.actors.recent import Recent
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.guard import guarded
from analysis.language.grammar import GRAMMAR

_NEAR: Final = 2
"""Paragraphs that a description looks back for what it means, besides its own."""
_FAR: Final = 8
"""Paragraphs that it looks back for the only bearer of a role that few bear."""


_Owner: TypeAlias = tuple[str, str | int | None]
"""Whose somebody is: a kind, and a country's code or the identity of an entry."""
_Key: TypeAlias = tuple[str, frozenset[str], _Owner | None]
"""A description: its noun, the words with it, and the owner that it names."""


class Description(NamedTuple):
    """A noun phrase (tokens) and the entry that it means."""

    start: int
    end: int
    entry: Entry


def described(tokens: Tokens, entries: list[Entry], index: NameIndex) -> dict[int, Description]:
    """The descriptions that can be told, by the token of their head noun."""
    finder = _Finder(tokens, entries, index)
    found: dict[int, Description] = {}
    titles = title_words()
    governments = titles.governments | office_words().governments
    nouns = titles.heads | titles.descriptions.keys() | office_words().described | governments | NOUNS
    for i, text in enumerate(tokens.texts):
        if text in nouns and tokens.news[i] and tokens.doc[i].pos_ in ("NOUN", "PROPN"):
            with guarded(tokens.doc, "actors", "references", tokens.where(i)):
                description = finder.at(tokens.doc[i])
                if description is not None:
                    found[i] = description
                    finder.tell(description.entry, i)
    return found


class _Finder:
    def __init__(self, tokens: Tokens, entries: list[Entry], index: NameIndex) -> None:
        self._tokens = tokens
        self._doc: Doc = tokens.doc
        self._index = index
        self._titled = {i for e in entries for t in e.titles for i in range(t.start, t.end)}
        self._titles: dict[int, set[frozenset[str]]] = {}
        """The words of everybody's different titles, by the identity of the entry."""
        self._people: dict[str, list[Entry]] = defaultdict(list)
        """Those who have a word in a title."""
        self._owned: dict[_Owner, list[Entry]] = defaultdict(list)
        """Those who are somebody's by `_owners`."""
        self._words: dict[int, set[str]] = {}
        """The words of the names of organisations, by the identity of the entry."""
        self._organisations: dict[str, list[Entry]] = defaultdict(list)
        """Those that have a word in their names."""
        for entry in entries:
            if entry.titles:
                self._titles[id(entry)] = {
                    frozenset(tokens.doc[i].lower_ for i in range(t.start, t.end)) for t in entry.titles
                }
                for word in set().union(*self._titles[id(entry)]):
                    self._people[word].append(entry)
                for owner in self._owners(entry):
                    self._owned[owner].append(entry)
            if entry.kind == "organization":
                self._words[id(entry)] = {
                    tokens.doc[i].lower_ for n in entry.names for i in range(n.start, n.end)
                }
                for word in self._words[id(entry)]:
                    self._organisations[word].append(entry)
        self._called = Called(tokens, entries)
        self._recent: dict[_Key, Recent] = {}
        self._recent_with: dict[int, list[Recent]] = defaultdict(list)
        self._described: dict[int, list[int]] = defaultdict(list)
        """Where each entry was described so far, by its identity."""

    def tell(self, entry: Entry, token: int) -> None:
        """Take note that the entry is described at the token; to be told in order of the text."""
        self._described[id(entry)].append(token)
        for recent in self._recent_with[id(entry)]:
            recent.tell(entry, token)

    def _of(self, key: _Key, choose: Callable[[], list[Entry]]) -> Recent:
        """The entries that a description can mean, which `choose` finds the first time."""
        if key not in self._recent:
            entries = choose()
            self._recent[key] = Recent(self._tokens, entries, self._described)
            for entry in entries:
                self._recent_with[id(entry)].append(self._recent[key])
        return self._recent[key]

    def at(self, head: Token) -> Description | None:
        """The description whose head noun this is."""
        if head.i in self._titled or head.i in self._index.within or head.i + 1 in self._index.starts:
            return None
        word = head.lower_
        start, owner, definite = self._left(head.i)
        if word in title_words().governments:
            owner = owner if owner is not None and owner.kind == "country" else None
            return self._government(head.i, start, owner, definite)
        if head.i in self._tokens.quoted or not (definite or owner):
            return None
        if not definite and start > 0 and self._doc[start - 1].lower_ in WORDS.indefinite:
            return None
        if word in office_words().described | NOUNS and definite:
            office = self._office(head.i, start, owner, word) if word in office_words().described else None
            if office is not None or word not in NOUNS or owner is not None:
                return office
            return self._body(head, start)
        if word in office_words().described:
            return None
        words = title_words()
        heads = words.descriptions.get(word, frozenset()) | ({word} if word in words.heads else frozenset())
        if not heads:
            return None
        return self._person(head.i, start, owner, heads, word)

    def _left(self, i: int) -> tuple[int, Entry | None, bool]:
        """Where the noun phrase begins, the one that it names as the owner ("the Kenyan", "the Ohio"), and
        whether it is definite."""
        doc, start, owner = self._doc, i, None
        while start > 0 and i - start < 6:
            bearer = self._index.ends.get(start)
            token = doc[start - 1]
            if bearer is not None and bearer.entry.kind != "person" and owner is None:
                owner, start = bearer.entry, bearer.name.start
            elif token.text in GRAMMAR.possessives and owner is None and start - 1 in self._index.ends:
                start -= 1
            elif token.lower_ == "the":
                return start - 1, owner, True
            elif owner is None and (
                (token.pos_ in ("ADJ", "NOUN") and token.text.islower()) or _joins(doc, start - 1)
            ):
                start -= 1
            else:
                break
        return start, owner, False

    def _government(self, i: int, start: int, owner: Entry | None, definite: bool) -> Description | None:
        doc = self._doc
        if owner is not None:
            return Description(start, i + 1, owner)
        if definite and i + 2 < len(doc) and doc[i + 1].lower_ in WORDS.of:
            after = i + 3 if doc[i + 2].lower_ == "the" else i + 2
            bearer = self._index.starts.get(after)
            if bearer is not None and bearer.entry.kind == "country":
                return Description(start, bearer.name.end, bearer.entry)
        return None

    def _office(self, i: int, start: int, owner: Entry | None, word: str) -> Description | None:
        if i + 1 < len(self._doc) and self._doc[i + 1].lower_ in WORDS.of_office:
            return None
        said = {t.lower_ for t in self._doc[start:i] if t.pos_ in ("ADJ", "NOUN") and t.text.islower()}
        words = frozenset({word, *said})
        rarest = min((self._organisations.get(w, []) for w in words), key=len)
        called = self._of(("office", words, None), lambda: [e for e in rarest if words <= self._words[id(e)]])
        paragraph = called.last(i)
        if paragraph is None or self._tokens.paragraph[i] - paragraph > _NEAR:
            return None
        if owner is not None:
            if owner.kind != "country":
                return None
            country = ("country", owner.key)
            called = self._of(
                ("office", words, country),
                lambda: [e for e in rarest if words <= self._words[id(e)] and e.country == owner.key],
            )
        entry = called.only_in(paragraph, i)
        return Description(start, i + 1, entry) if entry is not None else None

    def _body(self, head: Token, start: int) -> Description | None:
        """What the article has called so: "the watchdog", "the airline"."""
        doc, i = self._doc, head.i
        if i + 1 < len(doc) and doc[i + 1].lower_ in WORDS.of_office:
            return None
        words = frozenset(t.lower_ for t in doc[start:i] if t.is_alpha and t.lower_ != "the")
        entry = self._called.meant(head, words)
        return Description(start, i + 1, entry) if entry is not None else None

    def _person(
        self, i: int, start: int, owner: Entry | None, heads: frozenset[str], word: str
    ) -> Description | None:
        doc = self._doc
        if i + 1 < len(doc) and doc[i + 1].lower_ in WORDS.of:
            after = i + 3 if i + 2 < len(doc) and doc[i + 2].lower_ == "the" else i + 2
            bearer = self._index.starts.get(after)
            if bearer is None or bearer.entry.kind != "country":
                return None
            owner = bearer.entry
        if doc[i].tag_ == "NNS":
            return None
        before = [t for t in doc[start:i] if t.text.islower() and t.is_alpha]
        modifiers = frozenset(t.lower_ for t in before if t.pos_ != "DET")
        belonging = None if owner is None else _as_owner(owner)
        meant = self._of(
            (word, modifiers, belonging), lambda: self._people_called(word, heads, modifiers, belonging)
        )
        only = meant.only_before(i) if owner is not None else None
        if only is not None:
            return Description(start, i + 1, only)
        rare = meant.size == 1 and word not in title_words().common
        near = meant.nearest(i, _FAR if rare and len(self._people.get(word, ())) == 1 else _NEAR)
        return Description(start, i + 1, near) if near is not None else None

    def _people_called(
        self, word: str, heads: frozenset[str], modifiers: frozenset[str], owner: _Owner | None
    ) -> list[Entry]:
        """The people whom a description of these words can mean."""
        called = {id(entry): entry for head in heads for entry in self._people.get(head, ())}
        among: list[Collection[Entry]] = [called.values()]
        if not _is_foremost(word, modifiers):
            among += (self._people.get(modifier, ()) for modifier in modifiers)
        if owner is not None:
            among.append(self._owned.get(owner, ()))
        return [
            entry
            for entry in min(among, key=len)
            if id(entry) in called
            and (owner is None or owner in self._owners(entry))
            and self._fits(entry, word, modifiers)
        ]

    def _owners(self, entry: Entry) -> set[_Owner]:
        """Whose the person is: a country's, organisations', or places' by the words around."""
        found: set[_Owner] = {("country", entry.country)}
        found.update(_as_owner(other) for other in entry.affiliations if other.kind == "organization")
        beside = (other for title in entry.titles for other in self._names_beside(title.bearer, title.start))
        found.update(_as_owner(other) for other in beside if other.kind not in ("country", "organization"))
        return found

    def _names_beside(self, name: Name, first: int) -> Iterator[Entry]:
        """Who stands in front of the title, and behind the name: "Ohio Senator Jane Doe", "Senator Jane Doe
        of Ohio"."""
        doc = self._doc
        front = min(first, name.start)
        if front > 0 and doc[front - 1].text in GRAMMAR.possessives:
            front -= 1
        before = self._index.ends.get(front)
        if before is not None:
            yield before.entry
        end = name.end
        if end + 1 < len(doc) and doc[end].lower_ in WORDS.of_home:
            behind = self._index.starts.get(end + 1)
            if behind is not None:
                yield behind.entry

    def _fits(self, entry: Entry, word: str, modifiers: frozenset[str]) -> bool:
        """Has the person a title of this head with all of these words, and no lower rank than said?"""
        titles = title_words()
        described_as = titles.descriptions.get(word, frozenset())
        foremost = titles.chiefs[word] if _is_foremost(word, modifiers) else ()
        higher = titles.lower | titles.other_rank.get(word, frozenset())
        for words in self._titles[id(entry)]:
            if foremost:
                if any(office <= words for office in foremost) and not words & titles.deputies:
                    return True
            elif modifiers <= words and (
                words & described_as or (word in words and not higher & words - modifiers)
            ):
                return True
        return False


def _as_owner(entry: Entry) -> _Owner:
    """How the owner of a description is looked up: a country by its code, everybody else by identity."""
    return ("country", entry.key) if entry.kind == "country" else (entry.kind, id(entry))


def _is_foremost(word: str, modifiers: frozenset[str]) -> bool:
    """Is a country's foremost meant, its chief diplomat, whatever the words of the title?"""
    titles = title_words()
    return word in titles.chiefs and bool(modifiers) and modifiers <= titles.foremost


def _joins(doc: Doc, i: int) -> bool:
    """Is the token the hyphen of a word such as "vice-president"?"""
    return doc[i].text == "-" and i > 0 and not doc[i].whitespace_ and not doc[i - 1].whitespace_
