"""What the words right beside a name say that it is the name of: "the firm's negotiator, X", "X, 66, who",
"the X cartel", "a driver from X"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Kind, Name, surface
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE
from analysis.language.speech import SAID

_AGES: Final = range(1, 111)
AGED: Final = re.compile(r",\s(?:an?|the|then)?\s?\d{1,2}[-‑ ]years?[-‑ ]old\b")
"""What tells of somebody's age in words, from the comma behind his name on."""
_JOINTS: Final = frozenset({"-", "‑", "’", "'"})
_WORDS: Final = 4
"""Words of a person's name at most."""
_FULL: Final = range(2, 4)
"""Words of a full name."""
_TRADES: Final = ("ist", "ologist", "ician")
"""What nouns for people of a trade end in that no list has: "dermatologist"."""
_INITIALS: Final = 2
"""Letters of initials without points."""
_TRADE: Final = 7
"""Letters of such a noun at least."""


def described(tokens: Tokens, names: Iterable[Name]) -> dict[str, Kind]:
    """The kind of each spelling of which the words beside it say one, and nowhere another."""
    if not tokens.parsed:
        return {}
    said: dict[str, Counter[Kind]] = defaultdict(Counter)
    for name in names:
        kind = None if tokens.headline[name.start] else _said(tokens, name)
        if kind is not None:
            said[surface(tokens.doc, name)][kind] += 1
    return {text: next(iter(kinds)) for text, kinds in said.items() if len(kinds) == 1}


def is_from(token: Token) -> bool:
    """Does somebody come or somebody's way lead from the place that the word names, or to it: "a driver from
    X", "was rushed from X", "the road to X"?"""
    if token.dep_ != "pobj":
        return False
    way, words = token.head, WORDS.places
    source = way.head
    if way.lower_ == "from":
        if source.pos_ == "NOUN" and source.lemma_ in words.ways:
            return True  # "a train from X"
        people = words.folk | PEOPLE.all
        lives = not people.isdisjoint((source.lower_, source.lemma_.lower())) or _is_trade(source.lower_)
        return lives or source.lemma_ in words.moves or (source.lemma_ == "be" and source.head.i != source.i)
    if way.lower_ == "between":
        return source.lemma_ in words.ways  # "the road between X and Lund"
    if way.lower_ == "to" and source.lemma_ == "lead" and source.dep_ == "acl":
        return source.head.lemma_ in words.ways  # "a road leading to X"
    if way.lower_ == "of":
        return source.lower_ == "out" and way.i == source.i + 1
    if way.lower_ == "to" and way.nbor(-1).lemma_ in words.ways:
        return True  # "cut the highway to X"
    return way.lower_ in ("to", "for") and (
        (source.pos_ == "NOUN" and source.lemma_ in words.ways)
        or (source.pos_ == "VERB" and source.lemma_ in words.moves and way.lower_ == "to")
    )


def _said(tokens: Tokens, name: Name) -> Kind | None:
    doc = tokens.doc
    words = [t.text for t in doc[name.start : name.end]]
    last = doc[name.end - 1]
    if _could_be_person(words) and (_is_aged(tokens, name) or _is_somebody(tokens, name, last)):
        return "person"
    if any(_is_ground(noun) for noun in _apposed(tokens, name, last)):
        return "place"
    if _speaks_foreign(tokens, name, last):
        return "person"
    if doc[name.start : name.end].text.isupper() or _is_body(tokens, name, last):
        return "organization" if _is_body(tokens, name, last) else None
    if len(words) == 1 and any(t.lower_ in WORDS.signs.peoples for t in doc[name.end : name.end + 1]):
        before = tokens.texts[name.start - 1].lower() if name.start else ""
        return "group" if before == "the" else None
    return None


def _could_be_person(words: list[str]) -> bool:
    known = office_words()
    bodies = known.offices | known.acting | known.sites | known.clubs | known.generic | known.company_kinds
    letters = [word for word in words if word not in GRAMMAR.particles and word not in _JOINTS]
    proper = all((word[:1].isupper() and not word.isupper()) or word.endswith(".") for word in letters)
    return proper and 0 < len(letters) <= _WORDS and bodies.isdisjoint(words)


def _is_aged(tokens: Tokens, name: Name) -> bool:
    """Does an age follow: "X, 66, sells", "X (29)", "X, a 33-year-old clerk"?"""
    texts = tokens.texts[name.end : name.end + 3]
    last = tokens.doc[name.end - 1]
    if name.end - name.start > 1 and AGED.match(tokens.text, last.idx + len(last)):
        return True
    if len(texts) < 3 or not texts[1].isdigit() or int(texts[1]) not in _AGES or name.end - name.start < 2:
        return False
    return (texts[0], texts[2]) in ((",", ","), (",", "."), (",", "and"), ("(", ")"))


def _is_somebody(tokens: Tokens, name: Name, last: Token) -> bool:
    """Does an apposition, a role in front or a clause with "who" say that it is somebody?"""
    first = tokens.doc[name.start - 1] if name.start else None
    if first is not None and _is_of_whom_is_before(tokens, name):
        return False
    if first is not None and (first.lower_ == "the" or first.text in _JOINTS or _is_bodys(first)):
        return False  # "the group X, who", "(D-X)"
    if any(_is_person(noun) for noun in _apposed(tokens, name, last)):
        return True
    if first is not None and first.text.islower() and first.head.i == last.i and _is_person(first):
        return True
    several = name.end - name.start > 1
    if several and any(t.dep_ == "appos" and t.i > last.i and _is_person(t) for t in last.children):
        return True
    if not several and any(t.dep_ == "appos" and t.i > last.i and _is_adherent(t) for t in last.children):
        return True  # "Okello, a Democrat whose"
    if last.dep_ == "pobj" and last.head.lower_ in ("of", "at", "for"):
        return False  # "Jane Doe of X, who"
    who = tokens.texts[name.end : name.end + 2]
    return several and who[:1] == [","] and [w.lower() for w in who[1:]] in (["who"], ["whom"])


def _is_adherent(token: Token) -> bool:
    """Is it one who holds with a party: "a Democrat", "a Liberal"?"""
    one = any(t.dep_ == "det" and t.lower_ in ("a", "an") for t in token.children)
    return one and token.lower_ in WORDS.offices.adherents


def _is_of_whom_is_before(tokens: Tokens, name: Name) -> bool:
    """Does the role in front belong to somebody named before it: "Jane Doe, vice president Brenko."?"""
    texts, i = tokens.texts, name.start - 1
    while i > 0 and tokens.title[i]:
        i -= 1
    named = i > 1 and texts[i] == "," and texts[i - 1].istitle() and texts[i - 2].istitle()
    return named and texts[name.end : name.end + 1] in (["."], [","]) and name.end - name.start == 1


def _apposed(tokens: Tokens, name: Name, last: Token) -> Iterator[Token]:
    """The nouns in front to which the name is an apposition, maybe with others: "two colonels, X and Y"."""
    while last.dep_ == "conj" and last.head.pos_ == "PROPN":
        last = last.head
    if last.dep_ == "appos" and last.head.i < name.start and not _is_ones(last.head):
        yield last.head
    texts = tokens.texts
    if name.start > 1 and texts[name.start - 1] == "," and texts[name.end : name.end + 1] == [","]:
        before = tokens.doc[name.start - 2]
        if not _is_ones(before):
            yield before


def _is_ones(noun: Token) -> bool:
    """Is it what somebody has a role in: "the head of the service, X, said"?"""
    if noun.dep_ != "pobj":
        return False
    holder = noun.head.head.lower_
    return holder in title_words().heads or holder in PEOPLE.all


def _is_ground(noun: Token) -> bool:
    words = WORDS.places
    return noun.text.islower() and noun.lower_ in words.ground | words.lands | words.towns


def _speaks_foreign(tokens: Tokens, name: Name, last: Token) -> bool:
    """Does somebody of two or three words speak here of which English has none, as bodies' names have?"""
    words = tokens.texts[name.start : name.end]
    if not (tokens.english and name.kind == "organization" and len(words) in _FULL):
        return False
    rest = words[1:] if len(words[0]) == _INITIALS and words[0].isupper() else words  # "SK Okello"
    foreign = all(word.istitle() and word.isalpha() and word.lower() not in tokens.english for word in rest)
    speaks = last.dep_ == "nsubj" and last.head.lower_ in SAID
    sent = tokens.texts[name.end : name.end + 3] == [",", "of", "the"]  # "Rory Okello, of the Lund Trust"
    if sent and last.dep_ == "nsubj" and last.head.pos_ == "VERB" and _could_be_person(rest):
        return any(word.lower() not in tokens.english for word in rest)
    before = tokens.texts[name.start - 1].lower() if name.start else ""
    return foreign and speaks and before not in GRAMMAR.articles and _could_be_person(rest)


def _is_person(token: Token) -> bool:
    """Is the noun one of a person alone, of whom it says who it is?"""
    word = token.lower_
    if token.tag_ == "NNS" and any(t.dep_ == "nummod" for t in token.children):
        word = token.lemma_.lower()
    elif token.tag_ != "NN":
        return False
    if not token.text.islower():
        return False
    own = any(t.dep_ == "poss" and t.lower_ in ("his", "her", "my") for t in token.children)
    led = any(t.dep_ == "compound" and t.lower_ in WORDS.signs.led for t in token.lefts)
    if word == "leader" and led:
        return True  # "its party leader"
    if word in WORDS.signs.said_of_bodies and not own:
        return False
    if word in title_words().not_only_people and not own:
        return any(t.dep_ in ("amod", "compound") and t.lower_ == "chief" for t in token.lefts)
    return word in title_words().heads or word in PEOPLE.all or _is_trade(word)


def _is_trade(word: str) -> bool:
    return len(word) >= _TRADE and word.endswith(_TRADES)


def _is_body(tokens: Tokens, name: Name, last: Token) -> bool:
    """Does an apposition or the noun behind it say that it is a body: "the firm, X", "the X cartel"?"""
    if any(_is_bodys(noun) for noun in _apposed(tokens, name, last)):
        return True
    kind = tokens.doc[name.start - 1] if name.start else None
    if kind is not None and _is_bodys(kind) and kind.dep_ in ("compound", "nmod") and kind.head.i == last.i:
        return True  # "his former party X"
    if kind is not None and _is_bodys(kind) and _is_introduced_as(tokens, name):
        return True  # "the energy watchdog X"
    behind_it = next((t for t in last.rights if t.dep_ == "appos"), None)
    tied = tokens.texts[name.end : name.end + 1] in (["of"], ["at"], ["from"])  # whose apposition it is
    if behind_it is not None and _is_bodys(behind_it) and not tied:
        return True
    if _has_its_own(tokens, name, last):
        return True
    behind = tokens.doc[name.end] if name.end < len(tokens.doc) else None
    before = tokens.texts[name.start - 1].lower() if name.start else ""
    head = last.head
    return (
        behind is not None
        and before == "the"
        and last.dep_ in ("compound", "nmod")
        and head.i == behind.i
        and behind.text.islower()
        and behind.lower_ in WORDS.signs.outlawed
    )


def _has_its_own(tokens: Tokens, name: Name, last: Token) -> bool:
    """Does a name of several words tell of what is "its", as a body does: "Brenko Baltic says its boats"?"""
    words = tokens.texts[name.start : name.end]
    speaks = last.dep_ == "nsubj" and last.head.i == name.end and last.head.lower_ in SAID
    if not speaks or len(words) < _FULL.start or is_given(words[0]):
        return False  # "Ann Okello says its ferries", of a firm named before
    behind = [text.lower() for text in tokens.texts[name.end + 1 : name.end + 3]]
    return behind[:1] == ["its"] or behind == ["that", "its"]


def _is_introduced_as(tokens: Tokens, name: Name) -> bool:
    """Does an article open what is said right before the name, and no clause begin with it: "the firm X", but
    "the firm Jane Doe founded"?"""
    doc, i = tokens.doc, name.start - 1
    while i > 0 and name.start - i <= _WORDS and doc[i - 1].pos_ in ("ADJ", "NOUN"):
        i -= 1
    last = doc[name.end - 1]
    opened = i > 0 and doc[i - 1].lower_ in GRAMMAR.articles
    clause = last.head.dep_ in ("relcl", "acl") and doc[name.start - 1].dep_ != "ROOT"
    return opened and not clause and not is_given(tokens.texts[name.start])


def _is_bodys(token: Token) -> bool:
    bodies = office_words().described | WORDS.signs.described | WORDS.signs.bodies
    return token.tag_ == "NN" and token.text.islower() and token.lower_ in bodies
