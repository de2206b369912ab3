"""Countries, their peoples and capitals, regions and well-known organisations: who is meant by a name
that needs no reading on.

The data are countryinfo's (names, official names, demonyms, capitals) and the tables beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from analysis.language.lexicon import untyped

Sense: TypeAlias = Literal[
    "name", "demonym", "people", "capital", "seat", "region", "regional", "organization", "other",
    "doubtful", "korea", "korean", "group",
]  # fmt: skip
"""In which sense a surface is known; `other` is what only looks like the name of a country."""

# An English official name, as against names in the country's own language, in countryinfo's alternative
# spellings.
_OFFICIAL: Final = re.compile(
    r"\b(?:Republic|Kingdom|Federation|State|States|Emirates|Sultanate|Commonwealth|Union|Confederation|Principality|Darussalam)\b"
)
_CONSTITUENT: Final = ("Wales", "Scotland", "Northern Ireland")
_LARGE: Final = 10_000_000
"""People in a country whose provinces news names; those of smaller ones are more often towns elsewhere."""
_PLURAL: Final = re.compile(r"(?:an|ian|i|er|ot|ek|ech|ab|rb|ak|ene|ino|ine|ari)$")


class Known(NamedTuple):
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

    def find(self, doc: Doc) -> list[Known]:
        """The known names, longest first where they overlap, in order; phrases that only look like one are
        left out."""
        matcher, labels = self._matcher
        line, places = _on_one_line(doc)
        matches = sorted((places[start], -places[end - 1] - 1, label) for label, start, end in matcher(line))
        found: list[Known] = []
        limit = 0
        for start, minus_end, label in matches:
            if start < limit:
                continue
            limit = -minus_end
            sense, key = labels[label]
            if sense != "other":
                found.append(Known(start, limit, sense, key))
        return found

    @cached_property
    def _matcher(self) -> tuple[PhraseMatcher, dict[int, tuple[Sense, str]]]:
        patterns: dict[str, tuple[Sense, str]] = {}
        for surface, sense, key in _surfaces():
            for form in {surface, surface.replace("’", "'"), surface.replace("'", "’")}:
                patterns.setdefault(form, (sense, key))
            if sense in ("name", "organization", "capital", "demonym", "region") and len(surface) > 3:
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
        for code, info in _infos():
            large = int(info.get("population") or 0) > _LARGE
            for place in (*((info.get("provinces") or ()) if large else ()), info.get("capital") or ""):
                if isinstance(place, str) and len(place) > 3:
                    found.setdefault(place, set()).add(code)
        unique = {place: next(iter(codes)) for place, codes in found.items() if len(codes) == 1}
        short: dict[str, str] = untyped("analysis.actors.known", "countries")["american_states"][
            "abbreviations"
        ]
        return unique | dict.fromkeys({*self.american_states, *short.values()} - {"Georgia"}, "USA")

    @cached_property
    def american_states(self) -> frozenset[str]:
        """The states of the USA."""
        return frozenset(
            place for code, info in _infos() if code == "USA" for place in info.get("provinces") or ()
        )

    @cached_property
    def country_names(self) -> dict[str, str]:
        """The usual English name of a country by its code."""
        table = untyped("analysis.actors.known", "countries")
        names = {code: str(info["name"]) for code, info in _infos()}
        for code in (*table["names"], *table["abbreviations"]):
            names.setdefault(code, next(iter(table["names"].get(code, (code,)))))
        return names

    @cached_property
    def country_codes(self) -> dict[str, str]:
        """The code of a country by its usual English name."""
        return {name: code for code, name in self.country_names.items()}

    @cached_property
    def organisation_names(self) -> dict[str, str]:
        """The fullest name of a well-known organisation by its id."""
        return {key: names[0] for key, _, names in _organisations()}

    @cached_property
    def organisation_surfaces(self) -> frozenset[str]:
        """All names of the well-known organisations."""
        return frozenset(name for _, _, names in _organisations() for name in names)

    @cached_property
    def organisation_countries(self) -> dict[str, str]:
        """The country of a well-known organisation by its id."""
        return {key: country for key, country, _ in _organisations() if country}


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


def _surfaces() -> Iterator[tuple[str, Sense, str]]:
    """Every known surface, those that win against later ones first."""
    table = untyped("analysis.actors.known", "countries")
    unsafe = {name for group in table["others"]["unsafe"].values() for name in group}
    for phrase in table["others"]["phrases"]:
        yield phrase, "other", phrase
    for name, code in table["others"]["doubtful"].items():
        yield name, "doubtful", code
    yield from ((name, "korea", "") for name in table["korea"]["name"])
    yield from ((name, "korean", "") for name in table["korea"]["demonym"])
    for key, _, names in _organisations():
        spelled = dict.fromkeys(form for name in names for form in _spellings(name))
        yield from ((name, "organization", key) for name in spelled)
        dotted = (
            f"{'.'.join(name)}." for name in names if name.isupper() and name.isalpha() and len(name) < 6
        )
        yield from ((name, "organization", key) for name in dotted)
    for group, names in table["groups"].items():
        yield from ((name, "group", group) for name in names)
    for code, names in (*table["abbreviations"].items(), *table["names"].items()):
        yield from ((name, "name", code) for name in names)
    for region, adjectives in table["regions"].items():
        yield region, "region", region
        yield from ((adjective, "regional", region) for adjective in adjectives)
    yield from ((other, "region", region) for other, region in table["region_names"].items())
    for state, short in table["american_states"]["abbreviations"].items():
        yield short, "region", state
        if state not in table["american_states"]["doubtful"]:
            yield state, "region", state
    for state, people in table["american_states"]["people"].items():
        yield from ((form, "regional", state) for form in people)
    for code, demonyms in table["demonyms"].items():
        yield from _with_plurals(demonyms, code)
    for code, people in table["people"].items():
        yield from ((name, "people", code) for name in people)
    for code, seats in table["seats"].items():
        yield from ((seat, "seat", code) for seat in seats)
    for code, capitals in table["capitals"].items():
        yield from ((capital, "capital", code) for capital in capitals)
    for code, info in _infos():
        name = str(info["name"])
        official = (o for o in info.get("altSpellings") or () if _OFFICIAL.search(o) and o.isascii())
        yield from ((n, "name", code) for n in (name, *official) if n not in unsafe and "," not in n)
        demonym = str(info.get("demonym") or "")
        if demonym != name:
            yield from _with_plurals(demonym.replace("/", ",").split(","), code)
        capital = info.get("capital")
        if isinstance(capital, str) and capital not in unsafe and len(capital) > 3:
            yield capital, "capital", code


def _spellings(name: str) -> Iterator[str]:
    """The name as British and as American papers spell it."""
    yield name
    for british, american in untyped("analysis.actors.known", "organisations")["spellings"].items():
        for one, other in ((british, american), (american, british)):
            if one in name:
                yield name.replace(one, other)


def _with_plurals(demonyms: Iterable[str], code: str) -> Iterator[tuple[str, Sense, str]]:
    for demonym in filter(None, (d.strip() for d in demonyms)):
        yield demonym, "demonym", code
        if _PLURAL.search(demonym):
            yield f"{demonym}s", "people", code


def _organisations() -> Iterator[tuple[str, str | None, list[str]]]:
    """The id, country and names of every well-known organisation."""
    table = untyped("analysis.actors.known", "organisations")
    for group in table["known"].values():
        for key, names in group.items():
            yield key, None, names
    for country, group in table["of"].items():
        for key, names in group.items():
            yield key, country, names


def _infos() -> Iterator[tuple[str, dict[str, Any]]]:
    """countryinfo's countries by ISO code, the most populous first: of two peoples of one name, it is that
    one's."""
    from countryinfo import CountryInfo  # reads hundreds of files: not before they are needed

    infos: list[dict[str, Any]] = [dict(info) for info in CountryInfo.all().values()]
    infos.sort(key=lambda info: -int(info.get("population") or 0))
    seen: set[str] = set()
    for info in infos:
        code = info.get("ISO", {}).get("alpha3")
        if code and code not in seen and info["name"] not in _CONSTITUENT:
            seen.add(code)
            yield code, info
