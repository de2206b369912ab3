"""Descriptions of an actor that the article has named: "the Kenyan president", "the ministry", "the
government of Kenya"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Entry, Name
from analysis.actors.linking.index import NameIndex
from analysis.actors.linking.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Page
from analysis.language.grammar import GRAMMAR

_NEAR: Final = 2
"""Paragraphs that a description looks back for what it means, besides its own."""
_FAR: Final = 8
"""Paragraphs that it looks back for the only bearer of a role that few bear."""


class Description(NamedTuple):
    """A noun phrase (tokens) and the entry that it means."""

    start: int
    end: int
    entry: Entry


def described(page: Page, entries: list[Entry], index: NameIndex) -> dict[int, Description]:
    """The descriptions that can be told, by the token of their head noun."""
    finder = _Finder(page, entries, index)
    found: dict[int, Description] = {}
    titles = title_words()
    governments = titles.governments | office_words().governments
    nouns = titles.heads | titles.descriptions.keys() | office_words().described | governments
    for i, text in enumerate(page.texts):
        if text in nouns and page.news[i] and page.doc[i].pos_ in ("NOUN", "PROPN"):
            description = finder.at(page.doc[i])
            if description is not None:
                found[i] = description
                finder.last[id(description.entry)] = i
    return found


class _Finder:
    def __init__(self, page: Page, entries: list[Entry], index: NameIndex) -> None:
        self._page = page
        self._doc: Doc = page.doc
        self._index = index
        self.last: dict[int, int] = {}
        """Where each entry was last described, by its identity."""
        self._titled = {i for e in entries for t in e.titles for i in range(t.start, t.end)}
        self._people: dict[str, list[Entry]] = {}
        for entry in entries:
            for head in {
                page.doc[i].lower_ for t in entry.titles for i in range(t.start, t.end)
            } & title_words().heads:
                self._people.setdefault(head, []).append(entry)
        self._organisations: dict[str, list[Entry]] = {}
        for entry in entries:
            if entry.kind == "organization":
                words = {page.doc[i].lower_ for n in entry.names for i in range(n.start, n.end)}
                for word in words & office_words().described:
                    self._organisations.setdefault(word, []).append(entry)

    def at(self, head: Token) -> Description | None:
        """The description whose head noun this is."""
        if head.i in self._titled or head.i in self._index.within or head.i + 1 in self._index.starts:
            return None
        word = head.lower_
        start, owner, definite = self._left(head.i)
        if word in title_words().governments:
            owner = owner if owner is not None and owner.kind == "country" else None
            return self._government(head.i, start, owner, definite)
        if self._page.quoted[head.i] or not (definite or owner):
            return None
        if not definite and start > 0 and self._doc[start - 1].lower_ in WORDS.indefinite:
            return None
        if word in office_words().described:
            return self._office(head.i, start, owner, word) if definite else None
        words = title_words()
        heads = words.descriptions.get(word, frozenset()) | ({word} if word in words.heads else frozenset())
        if not heads:
            return None
        candidates = {id(e): e for h in heads for e in self._people.get(h, ())}
        return self._person(head.i, start, owner, list(candidates.values()), word)

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
        near = [e for e in self._organisations.get(word, ()) if said <= self._words(e)]
        near = self._near(near, i)
        if owner is not None:
            near = [e for e in near if owner.kind == "country" and e.country == owner.key]
        return Description(start, i + 1, near[0]) if len(near) == 1 else None

    def _words(self, entry: Entry) -> set[str]:
        return {self._doc[i].lower_ for n in entry.names for i in range(n.start, n.end)}

    def _person(
        self, i: int, start: int, owner: Entry | None, candidates: list[Entry], word: str
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
        if owner is not None:
            candidates = [e for e in candidates if self._belongs(e, owner)]
        before = [t for t in doc[start:i] if t.text.islower() and t.is_alpha]
        modifiers = {t.lower_ for t in before if t.pos_ != "DET"}
        candidates = [e for e in candidates if self._fits(e, word, modifiers)]
        earlier = [e for e in candidates if e.names[0].start < i]
        if owner is not None and len(earlier) == 1:
            return Description(start, i + 1, earlier[0])
        rare = len(candidates) == 1 and word not in title_words().common
        near = self._near(earlier, i, _FAR if rare and len(self._people.get(word, ())) == 1 else _NEAR)
        return Description(start, i + 1, near[0]) if len(near) == 1 else None

    def _belongs(self, entry: Entry, owner: Entry) -> bool:
        """Is the person the owner's: a country's, an organisation's, or a place's by the words around?"""
        if owner.kind == "country":
            return entry.country == owner.key
        if owner.kind == "organization":
            return owner in entry.affiliations
        return any(self._names_beside(title.bearer, title.start, owner) for title in entry.titles)

    def _names_beside(self, name: Name, first: int, owner: Entry) -> bool:
        """Does the owner stand in front of the title, or behind the name: "Ohio Senator Jane Doe", "Senator
        Jane Doe of Ohio"?"""
        doc = self._doc
        front = min(first, name.start)
        if front > 0 and doc[front - 1].text in GRAMMAR.possessives:
            front -= 1
        before = self._index.ends.get(front)
        if before is not None and before.entry is owner:
            return True
        end = name.end
        if end + 1 < len(doc) and doc[end].lower_ in WORDS.of_home:
            behind = self._index.starts.get(end + 1)
            return behind is not None and behind.entry is owner
        return False

    def _fits(self, entry: Entry, word: str, modifiers: set[str]) -> bool:
        """Has the person a title of this head with all of these words, and no lower rank than said?"""
        titles = title_words()
        described_as = titles.descriptions.get(word, frozenset())
        foremost = titles.chiefs.get(word, ()) if modifiers and modifiers <= titles.foremost else ()
        higher = titles.lower | titles.other_rank.get(word, frozenset())
        for title in entry.titles:
            words = {self._doc[i].lower_ for i in range(title.start, title.end)}
            if foremost:
                if any(office <= words for office in foremost) and not words & titles.deputies:
                    return True
            elif modifiers <= words and (
                words & described_as or (word in words and not higher & words - modifiers)
            ):
                return True
        return False

    def _near(self, candidates: list[Entry], i: int, reach: int = _NEAR) -> list[Entry]:
        """Those named or described in the nearest paragraph, up to a few back, that has any of them."""
        paragraph = self._page.paragraph[i]
        best: dict[int, list[Entry]] = {}
        for entry in candidates:
            before = bisect_left(entry.names, i, key=lambda name: name.start)
            if before:
                last = max(entry.names[before - 1].start, self.last.get(id(entry), 0))
                back = paragraph - self._page.paragraph[last]
                if back <= reach:
                    best.setdefault(back, []).append(entry)
        return best[min(best)] if best else []


def _joins(doc: Doc, i: int) -> bool:
    """Is the token the hyphen of a word such as "vice-president"?"""
    return doc[i].text == "-" and i > 0 and not doc[i].whitespace_ and not doc[i - 1].whitespace_
