"""Roles and affiliations: titles before a name ("Norwegian Deputy Foreign Minister Peter Lindqvist"),
descriptions behind it ("Maria Okello, Kenya's acting trade minister"), and whom the person belongs to by
them.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.actors.candidates import Entry, Name, Title
from analysis.actors.known.countries import iso
from analysis.actors.linking.index import Bearer, NameIndex
from analysis.actors.roles.appointments import appointments
from analysis.actors.titles import title_words
from analysis.actors.tokens import Page
from analysis.guard import guarded

_LONGEST: Final = 12
"""Words in a title at most."""
_PREPOSITIONS: Final = frozenset({"of", "for", "to", "at", "in", "with", "from"})
_TOPIC: Final = 2
"""Nouns that may stand before a head and say what it is the head of."""
_FINITE: Final = ("VBD", "VBZ", "VBP", "MD")
_ELSEWHERE: Final = frozenset({"to"})
"""What follows is where somebody is sent, not whom they belong to: "ambassador to Japan"."""
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})
_LINKS: Final = frozenset({"of", "for", "and", "the"})
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "her"})


class _Found(NamedTuple):
    """A title's tokens and the entries that it says its bearer belongs to."""

    start: int
    end: int
    belongs: tuple[Entry, ...]


def assign_roles(page: Page, entries: list[Entry], index: NameIndex) -> None:
    """Give every person the titles that stand beside its names, and every entry its affiliations."""
    reader = _Titles(page, index)
    for entry in entries:
        if entry.kind == "person":
            starts: set[int] = set()
            for name in entry.names:
                with guarded(page.doc, "actors", "roles", page.where(name.start)):
                    titled = reader.before(name)
                    start = titled.start if titled else name.start
                    for found in (titled, reader.in_front(name, start), reader.behind(name)):
                        if found is not None and found.start not in starts:
                            starts.add(found.start)
                            entry.titles.append(Title(found.start, found.end, name))
                            entry.affiliations.extend(found.belongs)
    known = {(id(entry), title.start) for entry in entries for title in entry.titles}
    with guarded(page.doc, "actors", "roles"):
        for given in appointments(page, index):
            if (id(given.entry), given.start) not in known:
                known.add((id(given.entry), given.start))
                given.entry.titles.append(Title(given.start, given.end, given.name))
            given.entry.affiliations.extend([given.owner] if given.owner else [])
    countries = {entry.key: entry for entry in entries if entry.kind == "country"}
    for entry in entries:
        if entry.kind == "person":
            heads = {page.doc[i].lower_ for title in entry.titles for i in range(title.start, title.end)}
            _settle_person(entry, countries, _gender(heads))
        elif entry.kind == "organization" and entry.country:
            home = countries.get(entry.country)
            entry.affiliations.extend([home] if home else [])


def _settle_person(entry: Entry, countries: dict[str | None, Entry], gender: str | None) -> None:
    """Organisations first, then the one country that most of the titles name."""
    organisations = [other for other in entry.affiliations if other.kind == "organization"]
    named = Counter(other.key for other in entry.affiliations if other.kind == "country")
    codes = named or Counter(other.country for other in organisations if other.country)
    code = codes.most_common(1)[0][0] if codes else None
    entry.country = iso(code) if code else entry.country
    home = countries.get(code) if code else None
    entry.gender = entry.gender or gender
    entry.affiliations = list(dict.fromkeys([*organisations, *([home] if home else [])]))


def _gender(heads: set[str]) -> str | None:
    words = title_words()
    return "female" if heads & words.women else "male" if heads & words.men else None


class _Titles:
    """Reads the words around a person's name."""

    def __init__(self, page: Page, index: NameIndex) -> None:
        self._doc = page.doc
        self._page = page
        self._index = index

    def before(self, name: Name) -> _Found | None:
        """The title before the name, with or without a comma between."""
        doc, end = self._doc, self._left_of_space(name.start)
        beside = end
        if end > 1 and doc[end - 1].text == ",":
            end -= 1
            if not (self._set_off(name) or doc[end - 1].text[:1].isupper()):
                return None
        start, belongs = end, []
        owner = self._index.ends.get(end)
        if owner is not None and owner.entry.kind != "person":  # "aide at the Trade Ministry Maria Okello"
            link = self._link_before(owner.name.start)
            if link is None:
                if end != beside:
                    return None
            else:
                start = link
                if doc[link].lower_ not in _ELSEWHERE:
                    belongs.append(owner.entry)
        start = self._topic_before(start)
        first = self._words_before(start)
        if not self._has_head(first, start):
            return None
        owner = self._owner(first)
        if owner is not None:
            belongs.insert(0, owner.entry)
        elif end != beside and not (self._set_off(name) and doc[max(0, first - 1)].lower_ in _ARTICLES):
            return None
        while first < end and doc[first].lower_ in title_words().address:
            first += 1
        return _Found(first, end, tuple(belongs)) if self._has_head(first, end) else None

    def in_front(self, name: Name, end: int) -> _Found | None:
        """The description before a comma: "the head of the customs service, [General] Patrice Ngoyi, ..."."""
        doc, comma = self._doc, end - 1
        if comma < 3 or doc[comma].text != "," or not self._set_off(name):
            return None
        if end < name.start and doc[comma - 1].lower_ in title_words().heads:
            first = self._words_before(comma)
            owner = self._owner(first)
            # "Mali's military leader, Colonel Jane Doe, ..."; in "the Office of the President, General Jane
            # Doe, ..." the head is a part of the name before.
            if owner is not None and first < comma:
                return _Found(first, comma, (owner.entry,))
        for i in range(comma - 2, max(0, comma - _LONGEST), -1):
            if doc[i].is_punct or doc[i].pos_ in ("VERB", "AUX"):
                return None
            if doc[i].lower_ in title_words().heads and doc[i + 1].lower_ in ("of", "for"):
                last, belongs = self._complements(i + 1)
                first = self._words_before(i + 1)
                if last != comma or not first or doc[first - 1].lower_ not in _ARTICLES:
                    return None
                return _Found(first, last, tuple(belongs))
        return None

    def _left_of_space(self, i: int) -> int:
        """The position behind the last word before `i`; where markup stood there is white space."""
        while i > 0 and self._doc[i - 1].is_space and "\n" not in self._doc[i - 1].text:
            i -= 1
        return i

    def _set_off(self, name: Name) -> bool:
        doc, end = self._doc, name.end
        while end < len(doc) and doc[end].is_space:
            end += 1
        after = doc[end].text if end < len(doc) else "."
        return after in {",", "and", ".", ")", ";"} or doc[name.end - 1].dep_ == "appos"

    def _link_before(self, start: int) -> int | None:
        """The preposition before a name that belongs to a title, article between."""
        doc = self._doc
        i = start - 1
        if i >= 0 and doc[i].lower_ in _ARTICLES:
            i -= 1
        return i if i > 0 and doc[i].lower_ in _PREPOSITIONS and self._title_word(doc[i - 1]) else None

    def _words_before(self, end: int) -> int:
        doc, start = self._doc, end
        while start > 0 and end - start < _LONGEST and start - 1 not in self._index.within:
            token = doc[start - 1]
            if not (
                self._title_word(token)
                or (start < end and token.text[:1].isupper() and token.pos_ == "PROPN")
            ):
                break
            if self._page.sentence[start - 1] != self._page.sentence[end - 1]:
                break
            start -= 1
        lower = start < end and doc[start].text.islower() and doc[end - 1].text.islower()
        return self._with_topic(start) if lower else start

    def _with_topic(self, start: int) -> int:
        """Where a title begins that has its topic in front: "commerce minister", "fisheries commissioner"."""
        doc, i = self._doc, start
        while i > 1 and start - i < _TOPIC and doc[i - 1].pos_ == "NOUN" and doc[i - 1].text.islower():
            i -= 1
        if i == start:
            return start
        closed = doc[i - 1].lower_ in _ARTICLES or doc[i - 1].text in _POSSESSIVE or i in self._index.ends
        return i if closed else start

    def _topic_before(self, end: int) -> int:
        """Where "of External Relations" begins after a head ("Minister of External Relations, Jane Doe")."""
        doc = self._doc
        for i in range(end - 1, max(0, end - 8), -1):
            if i in self._index.within or not (doc[i].text[:1].isupper() or doc[i].lower_ in _LINKS):
                break
            if doc[i].lower_ in ("of", "for") and doc[i - 1].lower_ in title_words().heads:
                return i
        return end

    def _owner(self, start: int) -> Bearer | None:
        """Who stands before a title: "Russia's", "Russian", "Apple"."""
        doc, end = self._doc, start
        if end > 0 and doc[end - 1].text in _POSSESSIVE:
            end -= 1
        bearer = self._index.ends.get(end)
        return bearer if bearer and bearer.entry.kind in ("country", "organization") else None

    def behind(self, name: Name) -> _Found | None:
        """The description that follows the name after a comma."""
        doc, i = self._doc, name.end
        if i + 1 >= len(doc) or doc[i].text != ",":
            return None
        i += 1
        belongs: list[Entry] = []
        start, limit = i, min(len(doc), i + _LONGEST)
        while i < limit:
            bearer = self._index.starts.get(i)
            if bearer is not None:
                if bearer.entry.kind == "person":
                    return None
                if bearer.entry.kind != "place":
                    belongs.append(bearer.entry)
                i = bearer.name.end
                start = i
            elif doc[i].text in _POSSESSIVE or doc[i].lower_ in _ARTICLES:
                i += 1
                start = i
            elif self._title_word(doc[i]) or doc[i].pos_ in ("ADJ", "NOUN", "PROPN") or doc[i].text == "-":
                i += 1
            else:
                break
        while i > start and doc[i - 1].lower_ not in title_words().heads:
            i -= 1
        if i == start or self._is_person(i) or doc[i - 1].pos_ in ("VERB", "AUX"):
            return None
        end, more = self._complements(i)
        if end < len(doc) and doc[end].tag_ in _FINITE and doc[name.end - 1].dep_ in ("pobj", "dobj"):
            return None  # "After talks with Jane Doe, the envoy said": a clause of its own
        return _Found(start, end, (*belongs, *more))

    def _is_person(self, i: int) -> bool:
        bearer = self._index.starts.get(i)
        return bearer is not None and bearer.entry.kind == "person"

    def _complements(self, end: int) -> tuple[int, list[Entry]]:
        """The "of ..." and "at ..." behind a title: where they end and whom they name."""
        doc = self._doc
        belongs: list[Entry] = []
        for _ in range(2):
            i = end
            if i >= len(doc) or doc[i].lower_ not in _PREPOSITIONS:
                break
            abroad = doc[i].lower_ in _ELSEWHERE
            i += 1
            while i < len(doc) and doc[i].lower_ in _ARTICLES:
                i += 1
            bearer = self._index.starts.get(i)
            if bearer is not None and bearer.entry.kind == "person":
                break
            if bearer is not None:
                if bearer.entry.kind in ("country", "organization") and not abroad:
                    belongs.append(bearer.entry)
                end = bearer.name.end
                if bearer.name.form == "demonym":
                    while end < len(doc) and end - i < _TOPIC + 2 and doc[end].pos_ == "NOUN":
                        end += 1
                continue
            first = i
            while (
                i < len(doc)
                and i - first < 6
                and doc[i].pos_ in ("NOUN", "PROPN", "ADJ")
                and i not in self._index.starts
            ):
                i += 1
            while i > first and doc[i - 1].pos_ == "ADJ":
                i -= 1
            if i == first or doc[end].lower_ not in ("of", "for"):
                break
            end = i
        return end, belongs

    def _title_word(self, token: Token) -> bool:
        words, text = title_words(), token.lower_
        return text in words.heads or text in words.modifiers or text in words.address

    def _has_head(self, start: int, end: int) -> bool:
        return any(self._doc[i].lower_ in title_words().heads for i in range(start, end))
