"""The country of a place."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.actors.candidates import Entry, surface
from analysis.actors.known.gazetteer import Gazetteer, iso


def place_country(doc: Doc, entry: Entry, gazetteer: Gazetteer) -> str | None:
    """The ISO 3166 alpha-3 code of the country that a place lies in: as the tables know it, or as the
    text says ("Bordeaux, France"; "Tulsa, Oklahoma"); None when neither does."""
    if entry.country:
        return iso(entry.country)
    for name in entry.names:
        known = gazetteer.places.get(surface(doc, name))
        if known:
            return iso(known)
        if name.end + 1 < len(doc) and doc[name.end].text == ",":
            start = name.end + 1
            parts = [doc[start:end].text for end in (start + 2, start + 1) if _closed(doc, end)]
            for text in parts:
                found = gazetteer.country_codes.get(text) or gazetteer.places.get(text)
                if found:
                    return iso(found)
    return None


def _closed(doc: Doc, end: int) -> bool:
    """Does a sign close what stands between commas, as behind "Texas" in "Austin, Texas,"?"""
    return end >= len(doc) or doc[end].is_punct or doc[end].is_space or doc[end].dep_ == "case"
