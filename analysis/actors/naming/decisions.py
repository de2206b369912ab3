"""From what the tables know to names: is "Georgia" a country here, "English" a language, "Washington" a
government, and "China" one of its own inside a longer name?
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from analysis.actors.candidates import Kind, Name
from analysis.actors.known.capitals import acts
from analysis.actors.known.gazetteer import Gazetteer, Match
from analysis.actors.known.organisations import houses, media, parties
from analysis.actors.known.surfaces import Sense, countries
from analysis.actors.naming.names import gender, is_given, parse
from analysis.actors.naming.namesakes import Namesakes
from analysis.actors.naming.remainders import holds_role
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.model import MentionForm

_DATELINE: Final = frozenset({"(", "-", "--", "–", "—", "/"})
_MEANT: Final[Mapping[Sense, tuple[Kind, MentionForm]]] = {
    "name": ("country", "name"), "seat": ("country", "name"), "doubtful": ("country", "name"),
    "demonym": ("country", "demonym"), "people": ("country", "demonym"),
    "organization": ("organization", "name"), "group": ("group", "name"),
    "region": ("place", "name"), "regional": ("place", "demonym"),
}  # fmt: skip
"""What a name of each sense is the name of; capitals are decided one by one."""
_EVENT: Final = 5
"""Words of an event's name behind the country."""
_FULL: Final = 2
"""Words of a full name."""
_PEOPLES: Final = frozenset({"demonym", "people", "regional"})
_GOVERNMENTS: Final = frozenset({"name", "capital", "town"})


class Decisions:
    """Decides on each known stretch of an article. `proposals` are the model's names, `offices` those of
    offices."""

    def __init__(
        self,
        tokens: Tokens,
        matches: list[Match],
        proposals: Iterable[Name],
        offices: Iterable[Name],
        gazetteer: Gazetteer,
        namesakes: Namesakes,
    ) -> None:
        self._namesakes = namesakes
        self._tokens = tokens
        self._doc = tokens.doc
        self._matches = matches
        self._cover = {i: p for p in proposals for i in range(p.start, p.end)}
        self._office_at = {i: office for office in offices for i in range(office.start, office.end)}
        self._organisation_country = gazetteer.organisation_countries
        self._states = gazetteer.american_states
        states = gazetteer.american_states - {n for names in countries().doubtful.values() for n in names}
        places = (p for p in self._cover.values() if p.kind == "place")
        self._american = any(tokens.doc[p.start : p.end].text in states for p in places)
        self._governed = {k.key for k in matches if k.sense == "doubtful" and self._is_governed(k)}
        self._named = {k.key for k in matches if k.sense in ("name", "demonym", "people")}
        known = {k.start for k in matches}
        full = (p for p in self._cover.values() if p.kind == "person" and p.end - p.start > 1)
        self._families = {tokens.texts[p.end - 1] for p in full if p.start not in known}
        named = (k for k in matches if k.sense == "name")
        self._teams = {(tokens.texts[k.start - 1], k.key) for k in named if self._is_team(k)}
        self._owners = {k.start: k.key for k in matches if k.sense in ("name", "demonym")}

    def names(self) -> Iterator[Name]:
        """The names that the stretches are, but for the adjective in "Kenyan Trade Ministry"; those of whom
        bodies are come last."""
        told: set[str] = set()
        held: list[Name] = []
        for k in self._matches:
            name = self._name(k)
            if name is None:
                continue
            office = self._office_at.get(k.start)
            if office is None or name.end > office.end:
                told.update({k.key} if name.kind == "country" else ())
                yield name
            elif self._is_membership(name, office):
                held.append(name)
            elif not self._is_part(name, office):
                yield name
        yield from (name for name in held if name.key in told)

    def _is_part(self, name: Name, office: Name) -> bool:
        """Is it no more than a word of the office's name: "Kenyan Trade Ministry", "Kenya Police"?"""
        bodies = office_words().named_by_country
        doc, opens = self._doc, name.start == office.start
        held = (
            doc[office.end - 2].text in GRAMMAR.possessives and name.end < office.end - 2
        )  # "U.S. Attorney's Office"
        short = name.end == office.end - 1 and doc[name.end].text in bodies
        return name.form == "demonym" or (opens and (short or held))

    def _is_membership(self, name: Name, office: Name) -> bool:
        """Does the name tell of whom a body is that does not act for the country, "Muslim Association of
        Britain", "Bank of England"? By itself it makes nobody an actor."""
        words = self._tokens.texts[office.start : name.start]
        own = name.kind == "country" and words[-1:] == ["of"] and name.end == office.end
        return own and not office_words().unofficial.isdisjoint(words[:-1])

    def left(self, proposals: Iterable[Name]) -> list[Name]:
        """What the tables leave of the model's names, the longest first, organisations with the country that
        their name begins with ("Kenyan Dairy Board")."""
        denied = {k.start for k in self._matches if self._denied(k)}
        longest = sorted(proposals, key=lambda p: p.start - p.end)
        return [self._owned(p) for p in longest if p.start not in denied]

    def _owned(self, p: Name) -> Name:
        """An organisation with its country; of "Russian Olena Petrik" a person."""
        if p.kind != "organization" or p.end - p.start < _FULL or p.start not in self._owners:
            return p
        if self._is_somebody(p.start + 1, p.end):
            return p._replace(kind="person")
        return p._replace(country=self._owners[p.start])

    def _name(self, k: Match) -> Name | None:
        """The name that the stretch is, or None where it is a part of another or nobody's."""
        office = k.start in self._office_at
        part = k.start > 0 and self._tokens.texts[k.start - 1] in WORDS.places.parts  # "of South Texas"
        if k.sense in ("region", "regional") and office and not part:
            return None  # "the University of Texas"
        model = self._cover.get(k.start)
        wider = model if model is not None and _within(k, model) else None
        if wider is not None and not office and not self._stands_apart(k, wider):
            return None
        if self._namesakes.is_person(k) or self._is_vessel(k) or self._is_of_nobles(k):
            return None
        if k.key in parties() and k.sense == "organization" and self._is_another(k.start):
            return Name(k.start - 1, k.end, "organization")
        if k.key in media() and self._is_edition(k):
            return Name(k.start, k.end + 1, "organization")
        if k.start and (self._tokens.texts[k.start - 1], k.key) in self._teams:
            return Name(k.start - 1, k.end, "organization")
        alone = model if wider is None else None
        if k.sense in _GOVERNMENTS | {"seat"} and alone is not None and self._is_person(alone, k.start):
            return None
        if k.sense in ("capital", "town"):
            return self._capital(k)
        return self._read(k, model)

    def _is_another(self, start: int) -> bool:
        """Does a creed stand before the name of a party, and make it another's: "Republican Sinn Féin"?"""
        before = self._tokens.texts[start - 1] if start else ""
        return before.istitle() and before.lower() in WORDS.offices.creeds

    def _is_edition(self, k: Match) -> bool:
        """Does the word behind a broadcaster tell of which branch of it is told: "CNN Chile"?"""
        tokens, doc = self._tokens, self._doc
        if (
            k.end >= len(doc)
            or tokens.title[k.end]
            or tokens.headline[k.end]
            or is_given(tokens.texts[k.end])
        ):
            return False
        branch, behind = doc[k.end], doc[k.end + 1] if k.end + 1 < len(doc) else None
        compound = doc[k.end - 1].dep_ == "compound" and doc[k.end - 1].head.i == k.end
        if branch.text in self._families:
            return False  # "told the BBC Okello had left"
        place = branch.ent_type_ in ("GPE", "LOC")
        alone = behind is None or behind.pos_ not in ("PROPN", "NOUN")
        alone = alone and (place or behind is None or behind.pos_ not in ("VERB", "AUX"))
        alone = alone and not is_given(branch.text)
        return compound and alone and branch.pos_ == "PROPN" and branch.text.istitle()

    def _is_team(self, k: Match) -> bool:
        """Is it the last word of a team's or a firm's name, and said to be one: "the team Force India"?"""
        tokens, doc, i = self._tokens, self._doc, k.start - 1
        if i < 1 or tokens.headline[i] or tokens.sentence[i] != tokens.sentence[i - 1]:
            return False
        first = doc[i]
        if first.lower_ in title_words().heads or first.lower_ in title_words().address:
            return False
        joined = first.dep_ == "compound" and k.start <= first.head.i < k.end and first.pos_ == "PROPN"
        if not joined or not first.text.istitle() or first.lower_ in WORDS.signs.no_given:
            return False
        kinds = WORDS.signs.bodies | {"team", "side", "outfit", "group", "company"}
        return any(text.lower() in kinds for text in (tokens.texts[i - 1], *tokens.texts[k.end : k.end + 1]))

    def _is_vessel(self, k: Match) -> bool:
        """Is it the name of a ship or the like: "the ferry Estonia"?"""
        before = self._doc[k.start - 1].lower_ if k.start else ""
        kinds = THINGS.grouped_kinds
        named = k.sense in _GOVERNMENTS and self._doc[k.start - 1].tag_ == "NN"
        return named and before in kinds["vessels"] | kinds["space"] | kinds["weather"]

    def _is_of_nobles(self, k: Match) -> bool:
        """Is it what a prince or a duke is of: "the Prince of Wales"?"""
        before = [text.lower() for text in self._tokens.texts[max(0, k.start - 2) : k.start]]
        noble = len(before) == 2 and before[1] == "of" and before[0] in title_words().nobles
        return noble and k.sense in _GOVERNMENTS

    def _is_built(self, i: int) -> bool:
        """Is it the house itself: "outside Downing Street", "the door of the White House"?"""
        before = [text.lower() for text in self._tokens.texts[max(0, i - 3) : i] if text.lower() != "the"]
        parts = WORDS.places.of_houses
        if before[-1:] in (["outside"], ["inside"]):
            return True
        return before[-1:] == ["of"] and len(before) > 1 and before[-2] in parts

    def _is_of_event(self, k: Match) -> bool:
        """Does the name of an event begin with it: "the Hungarian Grand Prix", "the Vietnam War"?"""
        texts, i = self._tokens.texts, k.end
        if self._tokens.headline[k.start]:
            return False
        while i < min(len(texts), k.end + _EVENT) and (texts[i].istitle() or texts[i].isdigit()):
            if texts[i].lower() in title_words().heads:
                return False  # "Kenyan Foreign Minister Ann Day"
            if texts[i] in THINGS.grouped_ends["contests"] | office_words().grouped_things["events"]:
                return i + 1 == len(texts) or not texts[i + 1].istitle()
            i += 1
        return False

    def _denied(self, k: Match) -> bool:
        """Is the stretch nobody's, whatever the model says of just these tokens?"""
        model = self._cover.get(k.start)
        same = model is not None and (model.start, model.end) == (k.start, k.end)
        doubted = k.sense in ("demonym", "shared", "shared_demonym") or self._is_money(k)
        return same and doubted and self._name(k) is None

    def _stands_apart(self, k: Match, wider: Name) -> bool:
        """Is the known name one of its own within the model's longer one: "Russia's …", "Russian Andrei …",
        "X and Y"?"""
        doc = self._doc
        following = doc[k.end].text if k.end < wider.end else ""
        if k.sense == "organization":
            opens = k.start == wider.start
            return (
                (wider.kind == "person" and not self._is_given_name(k, wider))
                or (opens and following in {"/", ",", "("})
                or (opens and k.end < wider.end and self._holds_post(k.end, wider.end))
                or (opens and self._is_named_in_full(k.end, wider.end))
                or (opens and wider.end == k.end + 1 and self._tokens.texts[k.end] in self._families)
            )
        if following in GRAMMAR.possessives or following in WORDS.edges.between:
            return True
        if k.start > wider.start and wider.kind != "group":
            joined = doc[k.start - 1].text in WORDS.edges.between and k.end == wider.end
            return joined or doc[wider.start].text in office_words().governments
        return self._tokens.headline[k.start] or self._opens(k, wider)

    def _is_named_in_full(self, start: int, end: int) -> bool:
        """Is the rest behind a body's name somebody's: "Lib Dems Rose Brandt"?"""
        if holds_role(self._tokens, start, end):
            return True
        words = self._tokens.texts[start:end]
        bodies = office_words().offices | office_words().acting | office_words().sites
        named = len(words) == _FULL and all(word.istitle() and word.isalpha() for word in words)
        return named and bodies.isdisjoint(words) and gender(parse(" ".join(words))) is not None

    def _is_given_name(self, k: Match, wider: Name) -> bool:
        """Is it the given name of somebody of two words: "Tory Brandt"?"""
        two = wider.end - wider.start == k.end - k.start + 1
        return two and k.start == wider.start and is_given(self._doc[k.start].text)

    def _holds_post(self, start: int, end: int) -> bool:
        """Are the words behind a body's name those of a post: "World Bank Regional Manager Jane Doe"?"""
        words, known = self._tokens.texts[start:end], office_words()
        if not known.acting.isdisjoint(words) or not all(word.istitle() for word in words):
            return False
        behind = self._tokens.texts[end].lower() if end < len(self._doc) else ""
        return words[-1].lower() in title_words().heads or behind in title_words().heads

    def _opens(self, k: Match, wider: Name) -> bool:
        """Does the longer name only begin with the known one: "Russian Andrei …", "Kenya Minister …"?"""
        rest = self._doc[k.end : wider.end]
        generic = rest.text in office_words().generic
        if k.sense in _PEOPLES and wider.kind == "group":
            return True
        if k.sense in ("demonym", "people"):
            return wider.kind != "organization" or generic or self._is_somebody(k.end, wider.end)
        if wider.kind not in ("person", "organization"):
            return False
        if k.sense == "name" and (generic or self._tokens.title[k.end]):
            return True
        return k.sense in _GOVERNMENTS and len(rest) > 1 and gender(parse(rest.text)) is not None

    def _is_somebody(self, start: int, end: int) -> bool:
        """Are the words behind "the Russian" somebody's of whom the article goes on to tell by the last of
        them alone: "the Russian Olena Petrik won", "Petrik said"?"""
        words, english = self._tokens.texts[start:end], self._tokens.english
        foreign = all(word.istitle() and word.isalpha() and word.lower() not in english for word in words)
        if len(words) != _FULL or not english or not foreign:
            return False
        alone = (i for i, text in enumerate(self._tokens.texts) if text == words[-1] and i != end - 1)
        return any(self._tokens.texts[i - 1] != words[0] for i in alone)

    def _read(self, k: Match, model: Name | None) -> Name | None:
        meant = _MEANT.get(k.sense)
        if meant is None or (k.sense == "demonym" and self._is_language(k)) or self._is_money(k):
            return None
        if k.sense in ("name", "demonym", "people") and self._is_of_event(k):
            return None
        if k.key in houses() and self._is_built(k.start):
            return None
        if k.sense == "doubtful":
            if (model is None or model.kind != "place") and not self._namesakes.is_country(k):
                return None
            if self._doc[k.start : k.end].text in self._states and (
                self._american or k.key in self._governed
            ):
                return Name(k.start, k.end, "place", country="USA")
        kind, form = meant
        country = self._organisation_country.get(k.key) if kind == "organization" else None
        return Name(k.start, k.end, kind, form, k.key, country)

    def _is_governed(self, k: Match) -> bool:
        """Does the article give it what only states of a union have: "Georgia's governor"?"""
        of_states = WORDS.places.of_states
        after = [
            token.lower_ for token in self._doc[k.end : k.end + 3] if token.text not in GRAMMAR.possessives
        ]
        before = [token.lower_ for token in self._doc[max(0, k.start - 2) : k.start]]
        owns = bool(after) and after[0] in of_states
        return owns or (before[-1:] == ["of"] and before[0] in of_states)

    def _capital(self, k: Match) -> Name:
        start, end, key = k.start, k.end, k.key
        if k.sense == "town" or self._in_dateline(start, end) or not acts(self._doc, start, end):
            city = countries().town_names.get(key) or self._doc[start:end].text.title()
            return Name(start, end, "place", key=f"{key}/{city}", country=key)
        seated = countries().seated.get(key) if key not in self._named else None
        if seated is not None:
            return Name(start, end, "organization", key=seated)
        return Name(start, end, "country", key=key)

    def _in_dateline(self, start: int, end: int) -> bool:
        """Does the paragraph begin with where it was written: "SEOUL, Oct 3 —", "Moscow (Agency) -"?"""
        tokens, doc = self._tokens, self._doc
        first = start == 0 or tokens.paragraph[start - 1] != tokens.paragraph[start]
        if not first or end >= len(doc):
            return False
        sign = doc[end].text
        return sign in _DATELINE or (doc[start].text.isupper() and (sign == "," or sign[:1].isdigit()))

    def _is_person(self, model: Name, start: int) -> bool:
        """Does the model see a person, with a title right before?"""
        before = self._doc[start - 1].lower_ if start > 0 else ""
        titles = title_words()
        token = self._doc[start]
        if token.dep_ == "nsubj" and token.head.dep_ == "relcl" and token.head.head.i == start - 1:
            return False  # "the best coach Iceland ever had"
        return model.kind == "person" and (before in titles.heads or before in titles.address)

    def _is_language(self, k: Match) -> bool:
        """Is a language meant: "in Spanish", "speaks English"?"""
        doc = self._doc
        behind = doc[k.end].text if k.end < len(doc) else ""
        if k.start and behind in WORDS.signs.editions and doc[k.start - 1].text in GRAMMAR.possessives:
            return True  # "the station's Spanish service"
        if k.start == 0 or doc[k.start - 1].lower_ not in WORDS.languages.spoken:
            return False
        return k.end == len(doc) or doc[k.end].pos_ not in ("NOUN", "PROPN", "ADJ")

    def _is_money(self, k: Match) -> bool:
        """Is it said of coins and notes, or of a faith: "billions of US dollars", "Greek Orthodox"?"""
        behind = self._doc[k.end].text if k.end < len(self._doc) else ""
        faith = f"{self._doc[k.start : k.end].text} {behind}" in WORDS.signs.faiths
        return k.sense in ("name", "demonym") and (faith or behind in WORDS.signs.money)


def _within(k: Match, name: Name) -> bool:
    return name.start <= k.start and name.end >= k.end and name.end - name.start > k.end - k.start
