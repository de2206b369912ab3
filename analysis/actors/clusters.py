"""One entry for each actor and place: which names in an article are names of the same one.

Nothing is merged across an ambiguous short form; spelling variants only where one letter makes the
difference.
"""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc

from analysis.actors.found import Entry, Kind, Name, surface
from analysis.actors.organisations import merge_organisations
from analysis.actors.page import Page
from analysis.actors.people import merge_people


def entries(page: Page, names: list[Name]) -> list[Entry]:
    """The entries that the names make, in order of the first name of each."""
    doc = page.doc
    people = [name for name in names if name.kind == "person"]
    organisations = [name for name in names if name.kind == "organization"]
    rest = [name for name in names if name.kind in ("country", "place", "group")]
    found = [*_by_name(doc, rest), *merge_people(page, people), *merge_organisations(doc, organisations)]
    return sorted(found, key=lambda entry: entry.names[0].start)


def _by_name(doc: Doc, names: list[Name]) -> list[Entry]:
    """Countries by their code, places and groups by their name."""
    groups: dict[tuple[Kind, str], list[Name]] = defaultdict(list)
    for name in names:
        key = name.key or surface(doc, name).casefold().removeprefix("the ")
        if name.kind == "group" and name.key is None:
            key = _adherents(key)
        groups[name.kind, key].append(name)
    return [
        Entry(
            kind=kind,
            key=key,
            country=next((n.country for n in members if n.country), None),
            names=members,
        )
        for (kind, key), members in groups.items()
    ]


def _adherents(word: str) -> str:
    """One key for "Democrats", "Democrat" and "Democratic"; they are many people, and not their party."""
    word = word.removesuffix("s")
    return word.removesuffix("ic") if word.endswith("cratic") else word
