"""Organisations: acronyms and their expansions, short forms, names with and without the country before
them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, TypeAlias
from unicodedata import normalize

from rapidfuzz.distance import OSA
from spacy.tokens import Doc

from analysis.actors.candidates import Entry, Name, in_order, surface
from analysis.actors.known.gazetteer import iso
from analysis.actors.known.organisations import shortened
from analysis.actors.linking.short_forms import Short, short_forms
from analysis.actors.linking.words import WORDS
from analysis.actors.naming.acronyms import is_spoken, spells, stands_for
from analysis.actors.titles import office_words
from analysis.document import news_paragraphs

_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_CASED: Final = 4
"""Letters up to which capitals part names: "WHO" is not "Who"."""
_BEFORE: Final = 50
"""Tokens from a short form, as titles have it, to the name that it is short for."""
_MISPRINT: Final = 10
"""Letters that a name must have before one of them may be wrong."""


def merge_organisations(doc: Doc, names: list[Name]) -> list[Entry]:
    """The entries of the organisations named."""
    groups: dict[str, list[Name]] = defaultdict(list)
    spelled: dict[str, str] = {}
    for name in sorted(names, key=lambda name: surface(doc, name).isupper()):
        text = _plain(surface(doc, name))
        spelled.setdefault(_like(text) if len(text) > _CASED else text, text)
    for name in names:
        text = _plain(surface(doc, name))
        groups[name.key or spelled[_like(text) if len(text) > _CASED else text]].append(name)
    merged = _Merger(doc, groups)
    merged.acronyms()
    merged.offices()
    merged.forces()
    merged.countries()
    merged.misprints()
    merged.short_forms()
    return merged.entries()


def _plain(text: str) -> str:
    """The name without article, points of an abbreviation, possessives and the endings of companies."""
    words = shortened(text.replace("’", "'").replace("'s ", " ")).split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    if len(words) > 2 and words[0] in office_words().forms_before:
        words = words[1:]
    ends = office_words().company_ends
    while len(words) > 1 and words[-1].strip(",") in ends:
        words = words[:-1]
    return " ".join(words).strip(" ,")


def _like(text: str) -> str:
    """One key for a name with and without accents, and with "for" or "of" in it."""
    plain = text.casefold().replace(" for ", " of ")
    return plain if plain.isascii() else _ACCENTS.sub("", normalize("NFD", plain))


class _Merger:
    """Groups of one spelling each, joined step by step."""

    def __init__(self, doc: Doc, groups: dict[str, list[Name]]) -> None:
        self._doc = doc
        self._groups = groups
        self._into: dict[str, str] = {}
        self._opening = _title_end(doc)
        self._keys = {name.start: key for key, members in groups.items() for name in members}

    def _root(self, key: str) -> str:
        root = key
        while root in self._into:
            root = self._into[root]
        while key != root:  # the next time the way is short
            self._into[key], key = root, self._into[key]
        return root

    def _join(self, one: str, other: str) -> None:
        a, b = self._root(one), self._root(other)
        if a != b:
            self._into[a] = b

    def acronyms(self) -> None:
        """Join an abbreviation to the name whose initials it has, or which stands before it in brackets."""
        longs = {key: self._all_initials(key) for key in self._groups if " " in key}
        by_initials: dict[str, set[str]] = defaultdict(set)
        for key, forms in longs.items():
            for form in forms:
                by_initials[form].add(key)
        for key in list(self._groups):
            known = self._groups[key][0].key is not None
            short = self._written_short(key) if known else key
            if short.isupper() and 2 <= len(short) <= 7 and " " not in short:
                found = {self._root(k) for k in by_initials.get(short.replace(".", ""), ())} - {key}
                if len(found) == 1:
                    if known:  # whose own name the article spells out, it means that one
                        self._unkey(key)
                    self._join(key, found.pop())
        for members in list(self._groups.values()):
            for name in members:
                self._bracketed(name)

    def _written_short(self, key: str) -> str:
        """The one abbreviation by which alone the article writes a well-known name; nothing where it has
        others."""
        written = {surface(self._doc, name) for name in self._groups[key]}
        return written.pop() if len(written) == 1 else ""

    def _unkey(self, key: str) -> None:
        """Leave it to the article whose name it is."""
        self._groups[key] = [name._replace(key=None, country=None) for name in self._groups[key]]

    def _all_initials(self, key: str) -> set[str]:
        """The initials of a name, with and without what `_plain` leaves out."""
        whole = {
            surface(self._doc, name).removeprefix("the ").removeprefix("The ") for name in self._groups[key]
        }
        if self._groups[key][0].country:  # "Chinese Center for ...": the first word tells whose it is
            whole |= {text.partition(" ")[2] for text in whole if text.count(" ") > 1}
        # "Centre for Road Safety and Planning" may go by CRS.
        whole |= {head for text in whole if (head := text.rpartition(" and ")[0]).count(" ") > 1}
        return {form for text in (key, *whole) for form in _initials(text)}

    def _bracketed(self, name: Name) -> None:
        """Join what stands in brackets behind a full name: "Full Name (FN)"."""
        doc, end = self._doc, name.end
        if end + 2 >= len(doc) or doc[end].text != "(" or not stands_for(doc, end + 1):
            return
        key, own = self._keys.get(end + 1), self._keys[name.start]
        if key is not None and self._is_known_for_short(key, name):
            self._join(own, key)  # its long form in a spelling that the tables do not have
        if key is None or self._groups[key][0].key is not None:
            return
        # An abbreviation of another language need not have the initials: "Kurdistan Workers' Party (PKK)".
        same = doc[end + 1].text[0] == surface(doc, name).removeprefix("the ")[:1].upper()
        if is_spoken(doc[end + 1].text) and not spells(doc[end + 1].text, surface(doc, name)):
            return  # "the Labour Party (Leeds)"
        if same or (name.end - name.start > 1 and doc[end + 1].text.isupper()):
            self._join(key, own)

    def _is_known_for_short(self, key: str, name: Name) -> bool:
        """Is the abbreviation in brackets a well-known body's, most of its letters initials of the name?"""
        short = {surface(self._doc, one) for one in self._groups[key]}
        words = surface(self._doc, name).split()
        if self._groups[key][0].key is None or name.key is not None or len(words) <= 2:
            return False
        letters = next((text for text in short if text.isupper()), "")
        own = {word[0] for word in words}
        return len(letters) > 2 and 3 * sum(c in own for c in letters) >= 2 * len(letters)

    def offices(self) -> None:
        """Join ministries of one country and topic: "Foreign Ministry", "Ministry of Foreign Affairs"."""
        by_topic: dict[str, dict[str | None, list[str]]] = defaultdict(lambda: defaultdict(list))
        for key, members in self._groups.items():
            topic = _topic(self._doc, members[0])
            if topic is not None:
                for name in members:
                    by_topic[topic][name.country].append(key)
        for countries in by_topic.values():
            known = [country for country in countries if country is not None]
            for country in known:
                first = countries[country][0]
                for key in countries[country]:
                    self._join(key, first)
            if len(known) == 1 and None in countries:
                for key in countries[None]:
                    self._join(key, countries[known[0]][0])
            elif not known and None in countries and not self._are_several(countries[None]):
                for key in countries[None]:
                    self._join(key, countries[None][0])

    def _are_several(self, keys: list[str]) -> bool:
        """Are they of different towns: "Brenko Police Department", "Lund Police Department"?"""
        towns = {key.rsplit(" ", 2)[0] for key in keys if key.endswith(" Police Department")}
        return len(towns) > 1

    def forces(self) -> None:
        """Join "Brenko" of "Brenko police" to the one force that is called so in full, "Brenko Regional
        Police"."""
        for key, members in self._groups.items():
            if members[0].key or not all(self._behind(name) == "police" for name in members):
                continue
            found = {k for k in self._groups if k.startswith(f"{key} ") and "Police" in k.split()}
            if len({self._root(k) for k in found}) == 1:
                self._join(key, found.pop())

    def _behind(self, name: Name) -> str:
        return self._doc[name.end].text if name.end < len(self._doc) else ""

    def countries(self) -> None:
        """Join a well-known body with its country before it to itself: "U.S. Fed", "Fed"."""
        known: dict[str, str] = {}
        for key, members in self._groups.items():
            if members[0].key is not None:
                known |= {_plain(surface(self._doc, name)): key for name in members if name.country}
        for key, members in self._groups.items():
            country = members[0].country
            rest = key.split()[1:]
            own = known.get(" ".join(rest)) if country and members[0].key is None else None
            if own is not None and any(name.country == country for name in self._groups[own]):
                self._join(key, own)

    def short_forms(self) -> None:
        """Join shorter names ("Air Force" for "US Air Force") where only one longer name has them."""
        starts = {key: self._first(members) for key, members in self._groups.items()}
        longer: dict[str, set[str]] = defaultdict(set)
        surer: dict[str, set[str]] = defaultdict(set)
        for key, members in self._groups.items():
            for short in self._short_forms(key, members):
                text = self._written(short.text)
                if text is not None and text != key and not self._groups[text][0].key:
                    if not short.later:
                        surer[text].add(key)
                    elif starts[key] - _before(text) < starts[text] or starts[text] < self._opening:
                        longer[text].add(key)
        for key in self._groups:
            roots = {self._root(k) for k in surer.get(key) or longer.get(key) or set()}
            if len(roots) == 1:
                self._join(key, roots.pop())
            elif key in _called_by_kind() and not roots:
                self._join_generic(key)

    def _written(self, short: str) -> str | None:
        """The key of the names that are written so, or so in the capitals of a headline."""
        return next((text for text in (short, short.upper()) if text in self._groups), None)

    def _first(self, members: list[Name]) -> int:
        """Where the names begin in the text; titles are written in short forms."""
        return next((name.start for name in members if name.start >= self._opening), members[0].start)

    def _short_forms(self, key: str, members: list[Name]) -> Iterator[Short]:
        known = members[0].key is not None
        texts = {_plain(surface(self._doc, n)) for n in members} if known else {key}
        country = next((n.country for n in members if n.country), None)
        return (short for text in texts for short in short_forms(text, country, known=known))

    def misprints(self) -> None:
        """The rarer spelling that one letter parts from a name of some length."""
        alike: dict[_Half, list[str]] = defaultdict(list)
        for key, members in self._groups.items():
            if len(key) >= _MISPRINT and members[0].key is None:
                for half in _halves(key):
                    alike[half].append(key)
        for key, members in self._groups.items():
            if len(members) > 1 or len(key) < _MISPRINT or members[0].key:
                continue
            near = {k for half in _halves(key) for k in alike[half] if k != key and k[:2] == key[:2]}
            found = {self._root(k) for k in near if OSA.distance(k, key, score_cutoff=1) <= 1}
            if len(found) == 1 and not any(c.isdigit() for c in key):
                self._join(key, found.pop())

    def _join_generic(self, word: str) -> None:
        """Join "the Court" to the one court that the article has named before."""
        first, whole = self._groups[word][0].start, office_words().one_body.get(word, ())
        found = set()
        for key, members in self._groups.items():
            name = surface(self._doc, members[0])
            called = name.endswith(whole) if whole else _is_headed(name.split(), word)
            if key != word and called and (whole or members[0].start < first):
                found.add(self._root(key))
        if len(found) == 1:
            self._join(word, found.pop())

    def entries(self) -> list[Entry]:
        """What the groups have become."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self._groups:
            found[self._root(key)].append(key)
        result = []
        for keys in found.values():
            names = in_order(name for key in keys for name in self._groups[key])
            country = next((name.country for name in names if name.country), None)
            known = next((name.key for name in names if name.key), None)
            result.append(
                Entry(kind="organization", key=known, country=iso(country) if country else None, names=names)
            )
        return result


def _title_end(doc: Doc) -> int:
    """The token after the title."""
    for paragraph, tokens in news_paragraphs(doc):
        if paragraph.part == "title":
            return tokens.end
    return 0


def _called_by_kind() -> frozenset[str]:
    """What a body goes by that has been named in full: "the Court", "the Church"."""
    known = office_words()
    return known.generic | known.associations | known.institutions


def _before(short: str) -> int:
    """How far a short form may stand in front of the name: in a title "Senate", not "Apple"."""
    known = office_words()
    return _BEFORE if short in known.national | known.generic else 0


def _is_headed(words: list[str], head: str) -> bool:
    """Is it the word at the heart of a name: "High Court", "Court of Appeal"?"""
    behind = words[words.index(head) + 1 :][:1] if head in words else []
    return words[-1] == head or any(word in WORDS.of_office for word in behind)


_Half: TypeAlias = tuple[int, str, str]


def _halves(key: str) -> Iterator[_Half]:
    """What a name shares with every other that begins with the same two letters and that one letter, or
    two that changed places, part from it: the difference is in one half, and the other half is the same.

    The halves are those of the shorter of the two names, which may be this one or one shorter by a letter.
    """
    for length in (len(key), len(key) - 1):
        half = (length - 1) // 2
        yield length, key[:half], ""
        yield length, key[:2], key[-half:]


def _initials(text: str) -> set[str]:
    words = [w for w in re.split(r"[\s-]+", text) if w]
    small = office_words().small
    return {
        "".join(w[0] for w in words if w not in small and w[0].isupper()),
        "".join(w[0].upper() for w in words),
        "".join(w[0] if not (w.isupper() and len(w) > 1) else w for w in words if w not in small),
    }


def _topic(doc: Doc, name: Name) -> str | None:
    """What a ministry or department is about ("ministry:foreign"); None for other organisations."""
    text = _plain(surface(doc, name)).casefold()
    match = re.search(r"\b(ministry|department)\b(?: (?:of|for)(?: the)? (.+))?$", text)
    if match is None:
        return None
    topics = office_words().topics
    about = match[2]
    if about is None:
        words = text[: match.start()].split()
        about = next((" ".join(words[-n:]) for n in (4, 3, 2, 1) if " ".join(words[-n:]) in topics), None)
    topic = topics.get(about) if about else None
    return f"{match[1]}:{topic}" if topic else None
