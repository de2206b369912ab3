"""From what the tables know to names: is "Georgia" a country here, "English" a language, "Washington" a
government, and "China" one of its own inside a longer name?
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.known.capitals import acts
from analysis.actors.known.countries import Gazetteer, Known
from analysis.actors.naming.names import gender, parse
from analysis.actors.naming.repair import POSSESSIVE, is_title
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Page

_SEPARATE: Final = frozenset({"and", "/", ",", "(", "-", "–"})
_DATELINE: Final = frozenset({"(", "-", "--", "–", "—", "/"})
_SPOKEN: Final = frozenset(
    {"in", "speak", "speaks", "spoke", "spoken", "speaking", "into", "fluent", "from", "learn", "teach"}
)


class KnownNames:
    """Decides on each known stretch of an article. `cover` holds the model's names by their tokens,
    `offices` the tokens of office names."""

    def __init__(
        self,
        page: Page,
        known: list[Known],
        cover: Mapping[int, Name],
        offices: set[int],
        gazetteer: Gazetteer,
    ) -> None:
        self._page = page
        self._doc: Doc = page.doc
        self._cover = cover
        self._offices = offices
        self._organisation_country = gazetteer.organisation_countries
        states = gazetteer.american_states
        texts = {page.doc[n.start : n.end].text for n in cover.values() if n.kind == "place"}
        self._american = any(text in states and text != "Georgia" for text in texts)
        named = {k.key for k in known if k.sense in ("name", "demonym", "people")}
        self._belgian = "BEL" in named
        koreas = named & {"PRK", "KOR"}
        self._korea = koreas.pop() if len(koreas) == 1 else None

    def name(self, k: Known) -> Name | None:
        """The name that the stretch is, or None where it is a part of another or nobody's."""
        if k.sense in ("region", "regional") and k.start in self._offices:
            return None  # "the University of Texas"
        model = self._cover.get(k.start)
        wider = model if model is not None and _within(k, model) else None
        if wider is not None and k.start not in self._offices and not self._stands_apart(k, wider):
            return None
        return self._read(k, model, wider)

    def denied(self, k: Known) -> bool:
        """Is the stretch nobody's, whatever the model says of just these tokens?"""
        model = self._cover.get(k.start)
        same = model is not None and (model.start, model.end) == (k.start, k.end)
        return same and k.sense in ("demonym", "korean", "korea") and self.name(k) is None

    def _stands_apart(self, k: Known, wider: Name) -> bool:
        """Is the known name one of its own within the model's longer one: "Russia's …", "Russian Andrei …",
        "X and Y"?"""
        doc = self._doc
        following = doc[k.end].text if k.end < wider.end else ""
        if k.sense == "organization":
            return wider.kind == "person" or (k.start == wider.start and following in {"/", ",", "("})
        if following in POSSESSIVE or following in _SEPARATE:
            return True
        if k.start > wider.start and wider.kind != "group":
            before = doc[k.start - 1].text
            return (before in _SEPARATE and k.end == wider.end) or doc[wider.start].text == "Government"
        rest = doc[k.end : wider.end]
        if self._page.headline[k.start]:
            return True
        if k.sense in ("demonym", "people", "regional") and wider.kind == "group":
            return True
        if k.sense in ("demonym", "people"):
            return wider.kind != "organization" or rest.text in office_words().generic
        if (
            k.sense == "name"
            and wider.kind in ("person", "organization")
            and (is_title(rest[0]) or rest.text in office_words().generic)
        ):
            return True
        if k.sense in ("name", "capital") and len(rest) >= 2:
            return wider.kind in ("person", "organization") and gender(parse(rest.text)) is not None
        return False

    def _read(self, k: Known, model: Name | None, wider: Name | None) -> Name | None:
        start, end, key = k.start, k.end, k.key
        match k.sense:
            case "name" | "seat":
                if (
                    model is not None
                    and wider is None
                    and model.kind == "person"
                    and self._after_title(start)
                ):
                    return None
                return Name(start, end, "country", key=key)
            case "demonym" | "people":
                return None if self._language(k) else Name(start, end, "country", "demonym", key)
            case "korea" | "korean":
                if self._korea is None:
                    return None
                return Name(start, end, "country", "name" if k.sense == "korea" else "demonym", self._korea)
            case "organization":
                return Name(start, end, "organization", key=key, country=self._organisation_country.get(key))
            case "region" | "regional":
                return Name(start, end, "place", "name" if k.sense == "region" else "demonym", key)
            case "group":
                return Name(start, end, "group", key=key)
            case "doubtful":
                if model is None or model.kind != "place":
                    return None
                if key == "GEO" and self._american:
                    return Name(start, end, "place", country="USA")
                return Name(start, end, "country", key=key)
            case "capital":
                return self._capital(k, model, wider)
        return None

    def _capital(self, k: Known, model: Name | None, wider: Name | None) -> Name | None:
        start, end, key = k.start, k.end, k.key
        if model is not None and wider is None and model.kind == "person" and self._after_title(start):
            return None
        text = self._doc[start:end].text
        if "D.C." in text or self._in_dateline(start, end) or not acts(self._doc, start, end):
            city = "Washington" if key == "USA" else text.title()
            return Name(start, end, "place", key=f"{key}/{city}", country=key)
        if key == "BEL" and not self._belgian:
            return Name(start, end, "organization", key="EU")
        return Name(start, end, "country", key=key)

    def _in_dateline(self, start: int, end: int) -> bool:
        """Does the paragraph begin with where it was written: "SEOUL, Oct 3 —", "Moscow (Agency) -"?"""
        page, doc = self._page, self._doc
        first = start == 0 or page.paragraph[start - 1] != page.paragraph[start]
        if not first or end >= len(doc):
            return False
        sign = doc[end].text
        return sign in _DATELINE or (doc[start].text.isupper() and (sign == "," or sign[:1].isdigit()))

    def _after_title(self, start: int) -> bool:
        words = title_words()
        return start > 0 and (
            self._doc[start - 1].lower_ in words.heads or self._doc[start - 1].lower_ in words.address
        )

    def _language(self, k: Known) -> bool:
        """Is a language meant: "in Spanish", "speaks English"?"""
        doc = self._doc
        if k.sense == "people" or k.start == 0 or doc[k.start - 1].lower_ not in _SPOKEN:
            return False
        return k.end == len(doc) or doc[k.end].pos_ not in ("NOUN", "PROPN", "ADJ")


def _within(k: Known, name: Name) -> bool:
    return name.start <= k.start and name.end >= k.end and name.end - name.start > k.end - k.start
