"""Repairing the model's mentions: who and what is named where, each name whole, of the right kind and without
the title before it.

The tables of known names, the patterns of offices and titles, and the trained model each propose names; where
they disagree the surer source wins, and a name found once is found wherever it stands in the article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.capitals import acts
from analysis.actors.countries import Gazetteer, Known
from analysis.actors.found import Kind, Name, in_order
from analysis.actors.names import gender, is_given, parse
from analysis.actors.offices import offices
from analysis.actors.page import Page
from analysis.actors.words import office_words, title_words

_KINDS: Final[dict[str, Kind]] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
}  # fmt: skip
_POSSESSIVE: Final = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
_EDGE: Final = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "our", "his", "her", "its", "their", "my"}
)


def find_names(page: Page, gazetteer: Gazetteer) -> list[Name]:
    """The names in the news of a Doc, in order; a name may lie within that of an office."""
    doc = page.doc
    known = [k for k in gazetteer.find(doc) if page.news[k.start]]
    proposals = _from_model(page)
    people = frozenset(p.start for p in proposals if p.kind == "person" and p.end - p.start > 1)
    ends = {k.end: k for k in known}
    found = offices(page, ends, people)
    office_tokens = _tokens(found)
    sure, absorbed = _known_names(page, known, proposals, office_tokens, gazetteer)
    names = _Layers(len(doc))
    for name in sure:
        names.add(name)
    for name in found:
        names.add_over(name)
    for proposal in sorted((*proposals, *absorbed), key=lambda p: p.start - p.end):
        for name in _trimmed(doc, proposal, names):
            names.add(name)
    for name in _titled(page, names):
        names.add(name)
    voted = _vote(doc, names.all())
    return in_order((*voted, *_again(page, voted)))


class _Layers:
    """Names that do not overlap, and those of offices, which may hold others."""

    def __init__(self, length: int) -> None:
        self._taken: list[bool] = [False] * length
        self._names: list[Name] = []

    def free(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def taken(self, i: int) -> bool:
        return self._taken[i]

    def add(self, name: Name) -> None:
        if name.start < name.end and self.free(name.start, name.end):
            self.add_over(name)

    def add_over(self, name: Name) -> None:
        self._names.append(name)
        for i in range(name.start, name.end):
            self._taken[i] = True

    def all(self) -> list[Name]:
        return self._names


def _tokens(names: Iterable[Name]) -> set[int]:
    return {i for name in names for i in range(name.start, name.end)}


def _from_model(page: Page) -> list[Name]:
    """The model's entities of the kinds that act or are places, their edges cleaned."""
    doc, found = page.doc, []
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is None or not page.news[entity.start]:
            continue
        start, end = _cleaned(doc, entity.start, entity.end)
        if start < end and any(c.isupper() for c in doc[start:end].text):
            found.append(_recast(doc, Name(start, end, kind)))
    return [name for name in found if name.start < name.end]


def _cleaned(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end and (doc[start].lower_ in _EDGE or not _wordlike(doc[start])):
        start += 1
    while start < end and (doc[end - 1].text in _POSSESSIVE or not _wordlike(doc[end - 1])):
        end -= 1
    return start, end


def _wordlike(token: Token) -> bool:
    return any(c.isalnum() for c in token.text) and not token.is_space


def _recast(doc: Doc, name: Name) -> Name:
    """The name without titles before it, and as a person's where its words or a title say so."""
    titles, start = title_words(), name.start
    if name.kind == "person" or _names_person(doc, name):
        while (
            start < name.end - 1
            and _is_title(doc[start])
            and not (is_given(doc[start].text) and name.kind == "person")
        ):
            start += 1
        while (
            start < name.end
            and not doc[start].text[:1].isupper()
            and doc[start].lower_ not in ("al", "bin", "ibn", "de", "von", "van")
        ):
            start += 1
        return name._replace(start=start, kind="person")
    if (
        name.kind != "person"
        and start > 0
        and doc[start - 1].lower_ in titles.address
        and name.end - start <= 3
    ):
        return name._replace(kind="person")
    return name


def _is_title(token: Token) -> bool:
    titles, word = title_words(), token.lower_
    return word in titles.heads or word in titles.address or word in titles.modifiers


def _names_person(doc: Doc, name: Name) -> bool:
    """Does the name of something else look like a person's after all ("Dean Kamen", "Spokeswoman Sandy Angers")?"""
    words = [token.text for token in doc[name.start : name.end]]
    offices_ = office_words()
    if not 2 <= len(words) <= 4 or any(
        w in offices_.bodies or w in offices_.departments or w in offices_.company_ends for w in words
    ):
        return False
    if not all(
        w[:1].isupper() and not w.isupper() and w.replace("-", "").replace(".", "").isalpha() for w in words
    ):
        return False
    if words[0].casefold() in title_words().heads and len(words) > 2 and is_given(words[1]):
        return True
    return gender(parse(" ".join(words))) is not None and name.kind in ("organization", "group", "place")


def _known_names(
    page: Page, known: list[Known], proposals: list[Name], office_tokens: set[int], gazetteer: Gazetteer
) -> tuple[list[Name], list[Name]]:
    """The names that the tables know, and not within a longer one of another bearer."""
    doc = page.doc
    cover: dict[int, Name] = {i: p for p in proposals for i in range(p.start, p.end)}
    american = any(
        doc[p.start : p.end].text in gazetteer.american_states and doc[p.start].text != "Georgia"
        for p in proposals
    )
    sure: list[Name] = []
    more: list[Name] = []
    for k in known:
        wider = cover.get(k.start)
        if wider is not None and not (
            wider.start <= k.start and wider.end >= k.end and wider.end - wider.start > k.end - k.start
        ):
            wider = None
        if wider is not None and k.start not in office_tokens and not _stands_apart(doc, k, wider):
            if (k.sense == "organization" and wider.kind == "person") or (
                k.sense == "organization"
                and k.start == wider.start
                and doc[k.end].text in ("(", "/", ",", "and")
            ):
                pass
            else:
                continue
        name = _as_name(page, k, wider, cover.get(k.start), american, gazetteer)
        if name is not None:
            (more if name.kind == "place" and name.key is None else sure).append(name)
    return sure, more


def _stands_apart(doc: Doc, k: Known, wider: Name) -> bool:
    """Is the known name one of its own within the model's longer one: "Russia's ...", "Russian Andrei ...", "X and Y"?"""
    following = doc[k.end].text if k.end < wider.end else ""
    if following in _POSSESSIVE or following in ("and", "/", ",", "(", "-"):
        return k.sense != "organization" or following not in ("-", "and")
    if k.start > wider.start:
        before = doc[k.start - 1].text
        return before in ("/", ",", "(", "and") and k.end == wider.end
    if k.sense in ("demonym", "people"):
        return True
    if k.sense == "name":
        national = office_words().national
        rest = doc[k.end : wider.end].text
        return (
            rest in national
            or rest.split()[0]
            in (
                "President",
                "Foreign",
                "Prime",
                "Senate",
                "Congress",
                "Supreme",
                "Treasury",
                "Department",
                "State",
                "Government",
                "Embassy",
                "Ambassador",
            )
            or (wider.kind == "person" and doc[k.start].text.isupper())
        )
    if k.sense == "capital" and wider.kind == "person" and wider.end - k.end >= 2 and wider.start > 0:
        return doc[wider.start - 1].lower_ in ("to", "in", "of", "from")
    return False


def _as_name(
    page: Page, k: Known, wider: Name | None, model: Name | None, american: bool, gazetteer: Gazetteer
) -> Name | None:
    doc = page.doc
    start, end, key = k.start, k.end, k.key
    match k.sense:
        case "name" | "seat":
            if (
                model is not None
                and model.kind == "person"
                and wider is None
                and end - start == 1
                and _titled_before(doc, start)
            ):
                return None
            return Name(start, end, "country", key=key)
        case "demonym" | "people":
            if (
                key in ("GB-ENG", "FRA", "DEU", "ESP", "CHN", "RUS", "JPN", "ITA")
                and start > 0
                and doc[start - 1].lower_ in ("in", "speak", "speaks", "spoke", "into", "fluent")
                and (end == len(doc) or doc[end].pos_ not in ("NOUN", "PROPN", "ADJ"))
            ):
                return None  # the language
            return Name(start, end, "country", "demonym", key)
        case "organization":
            country = gazetteer.organisation_countries.get(key)
            return Name(start, end, "organization", key=key, country=country)
        case "region":
            return Name(start, end, "place", key=key)
        case "regional":
            return Name(start, end, "place", "demonym", key)
        case "doubtful":
            if model is None or model.kind != "place":
                return None
            if key == "GEO" and american:
                return Name(start, end, "place", country="USA")
            return Name(start, end, "country", key=key)
        case "capital":
            if model is not None and model.kind == "person" and wider is None:
                return None
            if acts(doc, start, end):
                return Name(start, end, "country", key=key)
            return Name(start, end, "place", key=f"{key}/{doc[start:end].text}", country=key)
        case _:
            return None


def _titled_before(doc: Doc, start: int) -> bool:
    return start > 0 and (
        doc[start - 1].lower_ in title_words().heads or doc[start - 1].lower_ in title_words().address
    )


def _trimmed(doc: Doc, name: Name, names: _Layers) -> Iterable[Name]:
    """What is left of a proposal where surer names take part of it."""
    start = name.start
    for i in range(name.start, name.end + 1):
        if i == name.end or names.taken(i):
            a, b = _cleaned(doc, start, i)
            if a < b:
                piece = name._replace(start=a, end=b)
                if (a, b) == (name.start, name.end):
                    yield piece
                elif (
                    doc[a].text[:1].isupper()
                    and doc[b - 1].text[:1].isupper()
                    and doc[a:b].text not in office_words().generic
                ):
                    recast = _recast(doc, piece)
                    if not all(_is_title(t) for t in doc[recast.start : recast.end]):
                        yield recast
            start = i + 1


def _titled(page: Page, names: _Layers) -> Iterable[Name]:
    """People whom the model missed after a title: "Minister Lim Soo-suk", "Mr. Okello"."""
    doc, titles = page.doc, title_words()
    for token in doc[:-1]:
        i = token.i
        word = token.lower_
        if not (
            page.news[i] and (word in titles.address or (word in titles.heads and token.text[:1].isupper()))
        ):
            continue
        start = end = i + 1
        while (
            end < len(doc)
            and end - start < 4
            and not names.taken(end)
            and _namelike(doc[end])
            and not (end == start and _is_title(doc[end]))
        ):
            end += 1
        if start < end and (word in titles.address or end - start > 1):
            yield Name(start, end, "person")


def _namelike(token: Token) -> bool:
    text = token.text
    return (
        text[:1].isupper()
        and text[-1:].isalnum()
        and not text.isupper()
        and token.pos_ in ("PROPN", "")
        and text.replace("-", "").replace("’", "").replace("'", "").isalpha()
    )


def _vote(doc: Doc, names: list[Name]) -> list[Name]:
    """One kind for each spelling: a part of a full personal name is a person, else what it mostly is."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    parts: set[str] = set()
    for name in names:
        if name.key is None and name.country is None:
            text = doc[name.start : name.end].text
            votes[text][name.kind] += 1
            if name.kind == "person" and name.end - name.start > 1:
                parts.add(doc[name.end - 1].text)
    decided: dict[str, Kind] = {}
    for text, counter in votes.items():
        if text in parts and (counter["person"] or counter.total() < 3):
            decided[text] = "person"
        else:
            decided[text] = counter.most_common(1)[0][0]
    return [
        name._replace(kind=decided[doc[name.start : name.end].text])
        if name.key is None and name.country is None
        else name
        for name in names
    ]


def _again(page: Page, names: list[Name]) -> Iterable[Name]:
    """The names found once, where the model missed them."""
    doc = page.doc
    taken = _tokens(names)
    by_first: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    for name in names:
        if name.key is not None or name.kind == "country":
            continue
        words = tuple(token.text for token in doc[name.start : name.end])
        if name.kind == "person" and len(words) > 1 and words[-1][:1].isupper():
            by_first[words[-1]].setdefault(words[-1:], name)
            by_first[words[0]].setdefault(words[:1], name)
        if any(c.isupper() for c in words[0]) and words not in by_first[words[0]]:
            by_first[words[0]][words] = name
    for token in doc:
        i = token.i
        if i in taken or not page.news[i] or token.text not in by_first:
            continue
        for words, name in sorted(by_first[token.text].items(), key=lambda item: -len(item[0])):
            end = i + len(words)
            if (
                end <= len(doc)
                and not any(j in taken for j in range(i, end))
                and all(doc[i + j].text == w for j, w in enumerate(words))
            ):
                if len(words) == 1 and (token.pos_ != "PROPN" or len(token.text) < 2 or _within_name(doc, i)):
                    continue
                yield Name(i, end, name.kind, country=name.country)
                taken.update(range(i, end))
                break


def _within_name(doc: Doc, i: int) -> bool:
    """Is the word between other capitalised words, and so a part of a name that nobody proposed?"""
    before = i > 0 and doc[i - 1].pos_ == "PROPN" and not _is_title(doc[i - 1])
    after = i + 1 < len(doc) and doc[i + 1].pos_ == "PROPN"
    return before or after
