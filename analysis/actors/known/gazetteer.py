"""Finds known names in a text: whose they are needs no reading on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from analysis.actors.known.organisations import organisations
from analysis.actors.known.surfaces import Sense, countries, infos, surfaces

_LARGE: Final = 10_000_000
"""People in a country whose provinces news names; those of smaller ones are more often towns elsewhere."""
_SHOUTED: Final = frozenset(
    {"name", "organization", "capital", "town", "demonym", "shared", "shared_demonym", "region"}
)
"""Senses of the names that headlines in capitals hold."""


class Match(NamedTuple):
    """A stretch of tokens whose bearer the tables know: `key` is an ISO code, an organisation's id or a
    region."""

    start: int
    end: int
    sense: Sense
    key: str


class Gazetteer:
    """Finds known names in a Doc. Reading countryinfo takes a moment and waits until the first search."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def find(self, doc: Doc) -> list[Match]:
        """The known names, longest first where they overlap, in order; phrases that only look like one are
        left out."""
        matcher, labels = self._matcher
        line, places = _on_one_line(doc)
        matches = sorted((places[start], -places[end - 1] - 1, label) for label, start, end in matcher(line))
        found: list[Match] = []
        limit = 0
        for start, minus_end, label in matches:
            if start < limit:
                continue
            limit = -minus_end
            sense, key = labels[label]
            if sense != "other":
                found.append(Match(start, limit, sense, key))
        return found

    @cached_property
    def _matcher(self) -> tuple[PhraseMatcher, dict[int, tuple[Sense, str]]]:
        patterns: dict[str, tuple[Sense, str]] = {}
        for surface, sense, key in surfaces():
            for form in {surface, surface.replace("’", "'"), surface.replace("'", "’")}:
                patterns.setdefault(form, (sense, key))
            if sense in _SHOUTED and len(surface) > 3:
                patterns.setdefault(surface.upper(), (sense, key))  # headlines in capitals
        by_label: dict[tuple[Sense, str], list[Doc]] = {}
        for surface, label in patterns.items():
            by_label.setdefault(label, []).append(self._nlp.make_doc(surface))
        matcher = PhraseMatcher(self._nlp.vocab)
        labels = {}
        for (sense, key), docs in by_label.items():
            text = f"{sense}:{key}"
            matcher.add(text, docs)
            labels[self._nlp.vocab.strings[text]] = (sense, key)
        return matcher, labels

    @cached_property
    def places(self) -> dict[str, str]:
        """The country of capitals and provinces by name, where only one country has a place of that name."""
        found: dict[str, set[str]] = {}
        elsewhere = countries().unsafe["provinces"]
        for code, info in infos().items():
            large = int(info.get("population") or 0) > _LARGE
            for place in (*((info.get("provinces") or ()) if large else ()), info.get("capital") or ""):
                if isinstance(place, str) and len(place) > 3 and (place not in elsewhere or code == "USA"):
                    found.setdefault(place, set()).add(code)
        unique = {place: next(iter(codes)) for place, codes in found.items() if len(codes) == 1}
        states = countries().states
        short = (form for forms in states.abbreviations.values() for form in forms)
        doubtful = {name for names in countries().doubtful.values() for name in names}
        return unique | dict.fromkeys({*self.american_states, *short} - doubtful, "USA")

    @cached_property
    def american_states(self) -> frozenset[str]:
        """The states of the USA."""
        return frozenset(
            place for code, info in infos().items() if code == "USA" for place in info.get("provinces") or ()
        )

    @cached_property
    def country_names(self) -> dict[str, str]:
        """The usual English name of a country by its code."""
        own = countries()
        names = {code: str(info["name"]) for code, info in infos().items()}
        for code in (*own.names, *own.abbreviations):
            if "," in names.get(code, ","):  # none, or a catalogue's: "Virgin Islands, British"
                names[code] = own.names.get(code, (code,))[0]
        return names

    @cached_property
    def country_codes(self) -> dict[str, str]:
        """The code of a country by its usual English name."""
        return {name: code for code, name in self.country_names.items()}

    @cached_property
    def organisation_names(self) -> dict[str, str]:
        """The fullest name of a well-known organisation by its id."""
        return {key: one.names[0] for key, one in organisations().items()}

    @cached_property
    def organisation_surfaces(self) -> frozenset[str]:
        """All names of the well-known organisations."""
        return frozenset(name for one in organisations().values() for name in one.names)

    @cached_property
    def organisation_countries(self) -> dict[str, str]:
        """The country of a well-known organisation by its id."""
        return {key: one.country for key, one in organisations().items() if one.country}


def settled(matches: list[Match]) -> list[Match]:
    """The known names, each that states share as the one's that the article means by it; as nobody's it stays
    what it is."""
    named = {k.key for k in matches if k.sense in ("name", "demonym", "people", "region", "regional")}
    return [_settled(k, named) if k.sense in ("shared", "shared_demonym") else k for k in matches]


def _settled(k: Match, named: set[str]) -> Match:
    shared = countries().shared[k.key]
    bearer = shared.bearer(named)
    if bearer is None:
        return k
    nouns: Sense = "doubtful" if shared.doubtful else "name"
    senses: tuple[Sense, Sense] = (nouns, "demonym")
    if bearer in countries().regions:
        senses = ("region", "regional")
    return k._replace(sense=senses[k.sense == "shared_demonym"], key=bearer)


def iso(key: str) -> str:
    """The ISO 3166 alpha-3 code of a country's key: constituent countries have that of the whole."""
    return "GBR" if key.startswith("GB-") else key


def _on_one_line(doc: Doc) -> tuple[Doc, Sequence[int]]:
    """The Doc without the line breaks of wrapped text, which part the words of a name, and the index in
    `doc` of each of its tokens. Blank lines stay: no name goes over one."""
    kept = [token.i for token in doc if token.text not in ("\n", "\r\n")]
    if len(kept) == len(doc):
        return doc, range(len(doc))
    return Doc(doc.vocab, words=[doc[i].text for i in kept]), kept
