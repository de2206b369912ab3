"""The country of a place."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.actors.countries import Gazetteer, iso
from analysis.actors.found import Entry, surface


def place_country(doc: Doc, entry: Entry, gazetteer: Gazetteer) -> str | None:
    """The ISO 3166 alpha-3 code of the country that a place lies in: as the tables know it, or as the text
    says
    ("Toulouse, France"; "Austin, Texas"); None when neither does."""
    if entry.country:
        return iso(entry.country)
    for name in entry.names:
        known = gazetteer.places.get(surface(doc, name))
        if known:
            return iso(known)
        if name.end + 1 < len(doc) and doc[name.end].text == ",":
            after = doc[name.end + 1 : name.end + 3]
            for text in (after.text, after[0].text):
                found = gazetteer.country_codes.get(text) or gazetteer.places.get(text)
                if found:
                    return iso(found)
    return None
