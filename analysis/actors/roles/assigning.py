"""Roles and affiliations given to the people named, from the titles beside their names and from what they are
appointed to; and whom an organisation belongs to."""

from __future__ import annotations

from collections import Counter

from analysis.actors.candidates import Entry, Title
from analysis.actors.known.gazetteer import iso
from analysis.actors.linking.index import NameIndex
from analysis.actors.roles.appointments import appointments
from analysis.actors.roles.before import TitlesBefore
from analysis.actors.roles.behind import TitlesBehind
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens
from analysis.guard import guarded


def assign_roles(tokens: Tokens, entries: list[Entry], index: NameIndex) -> None:
    """Give every person the titles that stand beside its names, and every entry its affiliations."""
    before, behind = TitlesBefore(tokens, index), TitlesBehind(tokens, index)
    people = [entry for entry in entries if entry.kind == "person"]
    for entry in people:
        _assign_beside(tokens, entry, before, behind)
    with guarded(tokens.doc, "actors", "roles"):
        _assign_appointed(tokens, people, index)
    countries = {entry.key: entry for entry in entries if entry.kind == "country"}
    for entry in entries:
        if entry.kind == "person":
            heads = {tokens.doc[i].lower_ for title in entry.titles for i in range(title.start, title.end)}
            _settle_person(entry, countries, _gender(heads))
        elif entry.kind == "organization" and entry.country:
            home = countries.get(entry.country)
            entry.affiliations.extend([home] if home else [])


def _assign_beside(tokens: Tokens, entry: Entry, before: TitlesBefore, behind: TitlesBehind) -> None:
    """The titles that stand beside a person's names."""
    starts: set[int] = set()
    for name in entry.names:
        with guarded(tokens.doc, "actors", "roles", tokens.where(name.start)):
            titled = before.beside(name)
            start = titled.start if titled else name.start
            for found in (titled, before.in_front(name, start), behind.beside(name)):
                if found is not None and found.start not in starts:
                    starts.add(found.start)
                    entry.titles.append(Title(found.start, found.end, name))
                    entry.affiliations.extend(found.belongs)


def _assign_appointed(tokens: Tokens, people: list[Entry], index: NameIndex) -> None:
    """The roles that people are told to have been given, each once."""
    known = {(id(entry), title.start) for entry in people for title in entry.titles}
    for given in appointments(tokens, index):
        if (id(given.entry), given.start) not in known:
            known.add((id(given.entry), given.start))
            given.entry.titles.append(Title(given.start, given.end, given.name))
        given.entry.affiliations.extend([given.owner] if given.owner else [])


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
    told = title_words().gendered
    return next((gender for gender in ("female", "male") if heads & told[gender]), None)
