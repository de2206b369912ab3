"""One kind for each spelling: what the whole article says that it is the name of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.actors.candidates import Kind, Name, surface
from analysis.actors.naming.aliases import aliases
from analysis.actors.naming.datelines import dateline
from analysis.actors.naming.dealing import dealing
from analysis.actors.naming.described import described
from analysis.actors.naming.filtering import PersonFilter
from analysis.actors.naming.listed import listed, listed_bodies, listed_places
from analysis.actors.naming.located import is_home, is_named_place, is_visited, is_where
from analysis.actors.naming.mending import bracketed
from analysis.actors.naming.names import is_given
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_SEVERAL: Final = 2
"""Words of a name by whose initials nobody goes."""
_ACRONYM: Final = range(3, 7)
"""Letters of initials."""


class _Spelling(NamedTuple):
    """What the article says of the names of one spelling: how often the model takes them for what, how often
    something happens in one, whether the words around say that it is a place (`placed`); whether it is a part
    of a person's full name, the given name of one, the first word of an organisation's or the initials of
    one, the name of a company; whether it is said of many ("most Okellos"), stands in a list of people, has
    staff ("Okello reporter Jane Doe"), is short for a street's, is written as initials
    are, or gives those of a person named in full; what the words beside it say that it is (`said`), and
    whether one says "which" of it, whether it has what only states have, and whether the article only goes
    there (`visited`)."""

    text: str
    votes: Counter[Kind]
    located: int
    placed: bool
    part: bool
    given: bool
    first: bool
    initials: bool
    company: bool
    many: bool
    listed: Kind | None
    employs: bool
    street: bool
    shouted: bool
    abbreviates: bool
    said: Kind | None
    which: bool
    state: bool
    visited: bool

    @property
    def most(self) -> Kind:
        """What the model mostly takes it for."""
        return self.votes.most_common(1)[0][0]

    @property
    def person(self) -> bool:
        """Is it a part of a person's name, and not of an organisation's rather?"""
        return self.part and bool(self.votes["person"] or not self.first)


_EVIDENCE: Final[tuple[tuple[Kind, Callable[[_Spelling], bool]], ...]] = (
    ("group", lambda s: s.many and not s.person),
    ("place", lambda s: (s.placed or s.said == "place") and not s.person),
    ("organization", lambda s: s.company),
    ("person", lambda s: s.said == "person"),
    ("organization", lambda s: s.said == "organization" and not (s.person or s.given)),
    ("group", lambda s: s.said == "group" and not s.person),
    ("organization", lambda s: s.state and s.most == "person" and not s.person),
    ("place", lambda s: s.which and s.most == "person" and bool(s.located) and not s.person),
    ("organization", lambda s: s.which and s.most == "person" and not s.person),
    ("organization", lambda s: s.initials and s.most == "person" and s.text.isupper()),
    ("organization", lambda s: s.most == "person" and _ends_in_initials(s.text) and not s.person),
    # "Amnesty" beside "Amnesty International"
    ("organization", lambda s: s.first and s.most == "person" and not s.person and not is_given(s.text)),
    # Some peoples go by their given names.
    ("person", lambda s: s.given and s.most != "person" and not s.located and not s.first),
    ("person", lambda s: s.person),
    ("organization", lambda s: s.employs and s.most == "person"),
    ("place", lambda s: s.street and not s.person),
    ("person", lambda s: s.abbreviates),
    ("organization", lambda s: s.shouted and s.most == "person" and not s.person),
    (
        "organization",
        lambda s: s.listed == "organization" and s.most == "person" and not (s.person or s.given),
    ),
    ("person", lambda s: s.listed == "person"),
    ("place", lambda s: s.most == "group" and bool(s.located) and not (s.many or s.text.endswith("s"))),
    ("place", lambda s: s.visited and s.most == "organization"),
    ("place", lambda s: 2 * s.located > s.votes.total() and " " not in s.text),
)
"""What shows the kind of a spelling, the surest first; where nothing does it is what most votes say."""


class _Parts:
    """The words of longer names, which alone may be short for them."""

    def __init__(self, doc: Doc, names: Iterable[Name]) -> None:
        self.people: set[str] = set()
        self.given: set[str] = set()
        self.firsts: set[str] = set()
        self.initials: set[str] = set()
        self.personal: set[str] = set()
        for name in names:
            words = surface(doc, name).split()
            if name.kind == "person" and name.key is not None:
                self.people.add(name.key.split()[-1])
            if name.kind == "organization" and len(words) > 1:
                self.firsts.add(words[0])
                self.initials.add("".join(word[0] for word in words if word[0].isupper()))
            if name.kind == "person" and len(words) > 1 and _is_open(name):
                self._add_person(words)

    def _add_person(self, words: list[str]) -> None:
        while len(words) > 1 and words[-1].casefold() in WORDS.people.suffixes:
            words = words[:-1]
        if len(words) > _SEVERAL:
            self.personal.add("".join(word[0] for word in words if word[0].isupper()))
            self.personal.add("".join(word[0].upper() for word in words))
        last = words[-1]
        if len(words) > 1 and words[-2].casefold() in WORDS.people.particles:  # "De Okello" opens a sentence
            family = f"{words[-2]} {last}"
            self.people.update((family, family[:1].upper() + family[1:]))
        if "’" in last or "'" in last:
            self.people.update((last.replace("’", "'"), last.replace("'", "’")))
        alone = [last, last.rpartition("-")[2], last[:1].upper() + last[1:]]  # "Al-Okello" opens a sentence
        first = last.partition("-")[0]
        if len(first) > _SEVERAL + 1:
            alone.append(first)  # "Okello" for "Okello-Brandt"
        if len(words) > _SEVERAL and not words[-2].endswith("."):
            alone.append(" ".join(words[-2:]))  # two family names: "López Obrero"
        self.people.update(word for word in alone if not word.isupper())
        self.given.add(words[0])
        if "-" in last:
            self.people.add(words[0])


def voted(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names with one kind for each spelling, without those that are ordinary words."""
    doc = tokens.doc
    opening = dateline(tokens)
    said = described(tokens, (name for name in names if _is_open(name)))
    said |= {surface(doc, name): "organization" for name in names if name.start in opening.agencies}
    said |= {surface(doc, alias.name): "person" for alias in aliases(tokens, names)}
    said |= dict.fromkeys(_shouted_places(tokens, names, opening.places), "place")
    names = [
        name._replace(kind=said.get(surface(doc, name), name.kind)) if _is_open(name) else name
        for name in names
    ]
    parts = _Parts(doc, names)
    parts.people |= bracketed(tokens)
    open_names = [name for name in names if _is_open(name)]
    among: dict[str, Kind] = dict.fromkeys(
        listed_bodies(tokens, names) | dealing(tokens, names), "organization"
    )
    among |= dict.fromkeys(listed(tokens, names), "person")
    spellings = _spellings(tokens, open_names, parts, among, said)
    decided: dict[str, Kind] = {
        text: next((kind for kind, shows in _EVIDENCE if shows(one)), one.most)
        for text, one in spellings.items()
    }
    unsaid = {text: kind for text, kind in decided.items() if text not in said}
    people = PersonFilter(
        tokens,
        {text for text, kind in unsaid.items() if kind == "person"} - parts.people,
        {text for text, kind in unsaid.items() if _could_be_body(text, kind) and text not in parts.firsts},
    )
    grounds = people.places(open_names)
    decided.update(grounds)
    decided.update(dict.fromkeys(_short_grounds(grounds, decided), "place"))
    kept = [name for name in names if not people.is_word(name)]
    human = {surface(doc, name) for name in open_names if _is_human(doc, name)}
    for text in spellings:
        if decided[text] == "place" and text in human and _goes_by_last(text, spellings):
            decided[text] = decided[text.split()[1]] = "person"
        if decided[text] != "organization":
            continue
        if _holds_person(text, decided):
            decided[text] = "person"
        elif _goes_by_last(text, spellings):
            decided[text] = decided[text.split()[1]] = "person"
    return [
        (_untitled(tokens, name, parts.people) or name._replace(kind=decided[surface(doc, name)]))
        if _is_open(name)
        else name
        for name in kept
    ]


def _could_be_body(text: str, kind: Kind) -> bool:
    """Is it taken for a body's name, or for that of a people of whom no plural tells?"""
    return kind == "organization" or (kind == "group" and not text.endswith("s"))


def _short_grounds(grounds: Iterable[str], decided: Mapping[str, Kind]) -> Iterator[str]:
    """The last words of longer names of places, which nobody has for a name."""
    last = {text.split()[-1] for text in grounds if " " in text}
    last -= {text.split()[-1] for text, kind in decided.items() if " " in text and kind == "person"}
    return (word for word in last if decided.get(word) == "person")


def _shouted_places(tokens: Tokens, names: list[Name], places: Collection[int]) -> Iterator[str]:
    """The names in capitals in a dateline."""
    texts = (surface(tokens.doc, name) for name in names if name.start in places and _is_open(name))
    return (text for text in texts if text.isupper() and len(text) >= _ACRONYM.start)


def _is_open(name: Name) -> bool:
    """Is it for the article to tell what the name is of?"""
    return name.key is None and name.country is None


def _spellings(
    tokens: Tokens, names: list[Name], parts: _Parts, among: Mapping[str, Kind], said: Mapping[str, Kind]
) -> dict[str, _Spelling]:
    doc, texts = tokens.doc, tokens.texts
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    located: Counter[str] = Counter()
    visited: Counter[str] = Counter()
    placed = set(listed_places(tokens, names))
    placed |= {before for before, text in pairwise(texts) if text in WORDS.places.lands and before.istitle()}
    many: set[str] = set()
    employers: set[str] = set()
    for name in names:
        text = surface(doc, name)
        votes[text][name.kind] += 1
        located[text] += is_where(doc, name)
        visited[text] += is_visited(doc, name)
        if is_named_place(doc, name) or (name.kind == "person" and is_home(doc, name)):
            placed.add(text)
        if _is_many(doc, name):
            many.add(text)
        if _employs(doc, name):
            employers.add(text)
    streets = {before for before, text in pairwise(texts) if text in WORDS.places.streets}
    labels = {before for before, text in pairwise(texts) if text == ":"}
    states = {surface(doc, name) for name in names if _is_state(tokens, name)}
    which = {surface(doc, name) for name in names if texts[name.end : name.end + 2] == [",", "which"]}
    companies = {_company(text) for text in votes}
    return {
        text: _Spelling(
            text,
            counted,
            located[text],
            text in placed,
            text in parts.people,
            text in parts.given,
            text in parts.firsts,
            text in parts.initials,
            text in companies or _company(text) is not None,
            text in many,
            among.get(text),
            text in employers,
            text in streets,
            _is_shouted(text) and text not in labels,
            text in parts.personal,
            said.get(text),
            text in which,
            text in states,
            bool(visited[text]) and doc.text.count(text) == visited[text],
        )
        for text, counted in votes.items()
    }


def _untitled(tokens: Tokens, name: Name, people: set[str]) -> Name | None:
    """Of "General Okello", which a model takes for a body, the person alone, who is named in full too."""
    if name.kind == "person" or name.end - name.start != 2:
        return None
    if not tokens.title[name.start] or tokens.texts[name.start + 1] not in people:
        return None
    return name._replace(start=name.start + 1, kind="person")


def _is_many(doc: Doc, name: Name) -> bool:
    """Is it said of people of a kind, and not of one: "fellow Okellos", "thirty Okellos"?"""
    if name.end - name.start != 1 or name.start == 0 or not doc[name.start].text.endswith("s"):
        return False
    before = doc[name.start - 1]
    counted = before.like_num and before.lower_ != "one"
    return (counted or before.lower_ in WORDS.signs.many) and doc[name.start].tag_ in ("NNPS", "NNS", "NNP")


def _is_shouted(text: str) -> bool:
    """Is it written as initials are, and no given name in capitals?"""
    return text.isupper() and text.isalpha() and len(text) in _ACRONYM and not is_given(text)


def _employs(doc: Doc, name: Name) -> bool:
    """Does somebody work for it whom only bodies have: "Okello reporter Jane Doe"?"""
    if name.end + 1 >= len(doc) or is_given(doc[name.start].text):
        return False
    behind, further = doc[name.end], doc[name.end + 1]
    if behind.lower_ in WORDS.signs.players and doc[name.end - 1].head.i == behind.i:
        return True  # "another Okellos player"
    staff = (
        behind.text.islower() and behind.lower_ in WORDS.signs.staff and doc[name.end - 1].dep_ == "compound"
    )
    return staff and (further.text in ("-", ",") or further.text.istitle())


def _ends_in_initials(text: str) -> bool:
    """Does a word with initials behind it make the name, as only bodies' are: "Brenko BTK"?"""
    *words, last = text.split()
    if not words or not (last.isupper() and last.isalpha() and len(last) in _ACRONYM):
        return False
    behind = last.casefold() in WORDS.people.suffixes or last in THINGS.words["postnominals"]
    return not behind and len(last) < _ACRONYM.stop - 2 and words[-1].istitle() and not is_given(words[0])


def _company(text: str) -> str | None:
    """The name without the ending that shows a company's ("Okello Mining Ltd"), or None."""
    first, *rest = text.split()
    if rest and first in office_words().forms_before:
        return " ".join(rest)
    *words, last = text.split()
    return " ".join(words) if words and last in office_words().company_ends else None


def _is_state(tokens: Tokens, name: Name) -> bool:
    """Does it have what only states have: "Brenko's prime minister", "Brenko's parliament"?"""
    behind = [text.lower() for text in tokens.texts[name.end : name.end + 3]]
    if len(behind) < 3 or behind[0] not in GRAMMAR.possessives or name.end - name.start != 1:
        return False
    words = WORDS.places
    return behind[1] in words.of_states_alone or (
        behind[1] in words.of_nations and behind[2] in words.ministries
    )


def _goes_by_last(text: str, spellings: Mapping[str, _Spelling]) -> bool:
    """Is a name of two words a person's because the article goes on with the last of them alone, as it does
    with a family name, where of a company it keeps the first?"""
    words, known = text.split(), office_words()
    if len(words) != 2 or not all(word.istitle() and word.isalpha() and len(word) > 2 for word in words):
        return False
    first, last = words
    if last not in spellings or last.endswith("s") or first in spellings:
        return False
    if spellings[last].placed or spellings[last].located or spellings[last].votes["place"]:
        return False
    bodies = known.offices | known.acting | known.sites | known.towns | known.clubs | known.generic
    bodies |= known.papers | known.forms_before
    return bodies.isdisjoint(words) and first.casefold() not in WORDS.signs.no_given


def _is_human(doc: Doc, name: Name) -> bool:
    """Does what stands behind show a person: "Rory Okello, his old rival", "Rory Okello, who"?"""
    behind = doc[name.end : name.end + 2]
    own = WORDS.people.pronouns["male"] | WORDS.people.pronouns["female"] | {"who"}
    return len(behind) == 2 and behind[0].text == "," and behind[1].lower_ in own


def _holds_person(text: str, decided: dict[str, Kind]) -> bool:
    """Is a name of two words a person's because one of them alone is, elsewhere in the article?"""
    words = text.split()
    if len(words) != 2 or not all(word.istitle() and word.isalpha() for word in words):
        return False
    bodies = office_words().offices | office_words().forms_before
    return bodies.isdisjoint(words) and decided.get(words[1]) == "person"
