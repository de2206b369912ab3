"""Who and what is named where, each name whole, of the right kind and without the title before it.

The tables of known names, the patterns of offices and titles, and the trained model each propose names; where
they disagree the surer source wins, and a name found once is found wherever it stands in the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from analysis.actors.candidates import Name, in_order, surface, tokens_of
from analysis.actors.known.countries import Gazetteer
from analysis.actors.naming.acronyms import defined
from analysis.actors.naming.consistency import found_again, respelled, split_possessives, trim_people, vote
from analysis.actors.naming.decisions import KnownNames
from analysis.actors.naming.offices import offices
from analysis.actors.naming.patterns import apposed, halves, hyphenated, overlooked
from analysis.actors.naming.repair import cleaned, is_title, model_names, recast
from analysis.actors.titles import office_words
from analysis.actors.tokens import Page


def find_names(page: Page, gazetteer: Gazetteer, given: Iterable[Name] = ()) -> list[Name]:
    """The names in the news of a Doc, in order; a name may lie within that of an office.

    `given` are names that the reader told of; they win.
    """
    known = [k for k in gazetteer.find(page.doc) if page.news[k.start]]
    proposals = split_possessives(page.doc, model_names(page))
    sure_people = [*hyphenated(page), *apposed(page, known, proposals)]
    people = frozenset(p.start for p in (*sure_people, *proposals) if p.kind == "person" and _words(p) > 1)
    found = offices(page, known, people)
    cover = {i: p for p in proposals for i in range(p.start, p.end)}
    decide = KnownNames(page, known, cover, tokens_of(found), gazetteer)
    names = _Layers(len(page.doc))
    names.add_all(name for name in given if page.news[name.start])
    sure = {i for k in known if k.sense == "organization" for i in range(k.start, k.end)}
    owners = {k.start: k.key for k in known if k.sense in ("demonym", "name")}
    definitions = list(defined(page))
    for one in definitions:
        if one.body and not sure.intersection((*range(one.start, one.end), one.short)):
            names.add(Name(one.start, one.end, "organization", country=owners.get(one.start)))
            names.add(Name(one.short, one.short + 1, "organization"))
    told = tokens_of(names.all())
    decided = [name for name in map(decide.name, known) if name is not None]
    inside = _Offices(found)
    names.add_all(name for name in decided if not inside.hold(name))
    bodies = told | tokens_of(name for name in decided if name.kind == "organization")
    for office in found:
        if not bodies.intersection(range(office.start, office.end)):
            names.add_over(office)
    names.add_all(halves(page, known))
    names.add_all(sure_people)
    denied = {k.start for k in known if decide.denied(k)}
    for proposal in sorted(proposals, key=lambda p: -_words(p)):
        if proposal.start not in denied:
            names.add_all(_rest(page.doc, _owned(proposal, owners), names))
    names.add_all(overlooked(page, names.taken))
    things = {page.texts[one.short] for one in definitions if one.thing}
    spelled = respelled(page, _without(page.doc, names.all(), things))
    voted = trim_people(page.doc, vote(page, spelled))
    return in_order((*voted, *found_again(page, voted)))


def _without(doc: Doc, names: list[Name], things: set[str]) -> list[Name]:
    """The names but for the abbreviations of treaties and the like."""
    return [name for name in names if name.key is not None or surface(doc, name) not in things]


def _words(name: Name) -> int:
    return name.end - name.start


class _Layers:
    """Names that do not overlap, and those of offices, which may hold others."""

    def __init__(self, length: int) -> None:
        self._taken: list[bool] = [False] * length
        self._names: list[Name] = []

    def taken(self, i: int) -> bool:
        """Is the token part of a name?"""
        return self._taken[i]

    def add(self, name: Name) -> None:
        """Add the name unless another one has some of its tokens."""
        if name.start < name.end and not any(self._taken[name.start : name.end]):
            self.add_over(name)

    def add_all(self, names: Iterable[Name]) -> None:
        """Add each of the names that is still free when its turn comes."""
        for name in names:
            self.add(name)

    def add_over(self, name: Name) -> None:
        """Add the name whatever it lies over."""
        self._names.append(name)
        for i in range(name.start, name.end):
            self._taken[i] = True

    def all(self) -> list[Name]:
        """What was added."""
        return self._names


def _owned(name: Name, owners: Mapping[int, str]) -> Name:
    """An organisation with the country that its name begins with ("Kenyan Dairy Board")."""
    if name.kind != "organization" or name.start not in owners or name.end - name.start < 2:
        return name
    return name._replace(country=owners[name.start])


class _Offices:
    """The names of offices, which do not overlap, by where they stand."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = names
        self._starts = [name.start for name in names]

    def hold(self, name: Name) -> bool:
        """Is the name a part of an office's, not its owner: the adjective in "Kenyan Trade Ministry"?"""
        at = bisect_right(self._starts, name.start) - 1
        return name.form == "demonym" and at >= 0 and name.end <= self._names[at].end


def _rest(doc: Doc, name: Name, names: _Layers) -> Iterator[Name]:
    """What is left of a proposal where surer names take part of it."""
    start = name.start
    for i in range(name.start, name.end + 1):
        if i < name.end and not names.taken(i):
            continue
        a, b = cleaned(doc, start, i)
        start = i + 1
        if (a, b) == (name.start, name.end):
            yield name
        elif a < b and all(word[:1].isupper() for word in (doc[a].text, doc[a:b].text.split()[-1])):
            piece = recast(doc, name._replace(start=a, end=b))
            words = doc[piece.start : piece.end]
            if words.text not in office_words().generic and not all(is_title(token) for token in words):
                yield piece
