"""Names of which the article's grammar shows that nobody acts under them: with an article before them as
common nouns have it, behind figures as units stand, inside the title of a work, as what a company owns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name, surface
from analysis.actors.naming.aliases import aliases
from analysis.actors.naming.grammatical import (
    is_adjective,
    is_any,
    is_measured,
    is_one_of_many,
    is_opening,
    is_opening_adjective,
    is_singular,
    is_state,
    is_titled_by,
    is_topic,
    stem,
)
from analysis.actors.naming.names import is_given
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.things import is_lively
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens
from analysis.model import Span

_MARKS: Final = {"“": "”", '"': '"', "‘": "’"}
"""Marks around the title of a work."""
_TITLE: Final = 9
"""Tokens of the title of a work at most."""
_SMALL: Final = 4
"""Letters from which every word of a title has a capital."""
_SUFFIXES: Final = WORDS.people.suffixes
_OWNED: Final = 3
"""Words from an owner to what is owned."""
_GROUPS: Final = frozenset({"NNPS", "NNS"})


def used(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names without those that the article uses as nobody's; what it uses as a group's or a club's is
    one. Without a parse all stay."""
    if not tokens.parsed:
        return names
    titled = frozenset(i for start, end in _works(tokens) for i in range(start, end))
    kept = [name for name in names if not (name.start in titled and _is_part(tokens, name, titled))]
    spelled: dict[str, list[Name]] = defaultdict(list)
    for name in kept:
        spelled[surface(tokens.doc, name)].append(name)
    full = (text.split() for text, all_ in spelled.items() if " " in text and all_[0].kind == "person")
    people = {next((w for w in reversed(words) if w.casefold() not in _SUFFIXES), "") for words in full}
    bodies = {
        text.split()[0] for text, all_ in spelled.items() if " " in text and all_[0].kind == "organization"
    }
    second = {surface(tokens.doc, alias.name) for alias in aliases(tokens, kept)}
    found: list[Name] = []
    groups = [name for all_ in spelled.values() for name in all_ if name.kind == "group" and name.key is None]
    peoples = {stem(surface(tokens.doc, n)) for n in groups if not is_adjective(tokens, n)}
    for text, all_ in spelled.items():
        if all_[0].kind == "group" and all_[0].key is None and stem(text) not in peoples:
            continue  # "Democratic lawmakers": what they are like
        if " " in text and all_[0].key is None and all(_is_marked(tokens, name) for name in all_):
            continue  # “Okello Was Here”: a film, a song, a book
        if all_[0].key is None and all(is_any(tokens, n) or is_titled_by(tokens, n) for n in all_):
            continue  # "every Okello"
        made = spelled.get(text.removesuffix("s"), []) if " " in text and text.endswith("s") else []
        if made and made[0].kind == "organization" and all_[0].key is None:
            continue  # "Brenko Volts": what Brenko Volt makes
        if all_[0].key is None and _is_family(tokens, text, all_, people):
            found.extend(name._replace(kind="group") for name in all_)
        elif text in people | bodies | second or all_[0].key is not None:
            found.extend(all_)
        elif f"{text}s" in spelled and spelled[f"{text}s"][0].kind == "group":
            found.extend(name._replace(kind="group") for name in all_)  # "a Liberal", of the "Liberals"
        else:
            found.extend(_read(tokens, text.split(), all_))
    return sorted(found)


def _read(tokens: Tokens, words: list[str], names: list[Name]) -> list[Name]:
    """The names of one spelling as what they are used as."""
    lively = any(is_lively(tokens, name) for name in names)
    if len(words) == 1 and all(_is_driven(tokens, name) for name in names):
        return []
    if len(words) == 1 and words[0].istitle() and all(is_opening(tokens, name) for name in names):
        return []
    if len(words) == 1 and not lively and all(is_opening_adjective(tokens, name) for name in names):
        return []
    if len(words) == 1 and not lively and all(is_topic(tokens, name) for name in names):
        return []
    if names[0].kind == "person":
        return _person(tokens, words, names, lively=lively)
    if names[0].kind == "group" and names[0].key is None and all(is_singular(tokens, n) for n in names):
        return [name._replace(kind="person") for name in names] if lively else []
    if names[0].kind != "organization":
        return names
    return names if _is_body(tokens, words, names, lively=lively) else []


def _person(tokens: Tokens, words: list[str], names: list[Name], *, lively: bool) -> list[Name]:
    """What the model takes for a person's names."""
    firm = len(words) == 1 and words[0] in office_words().firms and not is_given(words[0])
    if firm and not any(_is_titled(tokens, name) for name in names):
        return [name._replace(kind="organization") for name in names]
    if len(words) == 1 and words[0] in office_words().clubs:
        return [name._replace(kind="organization") for name in names]
    if len(words) == 1 and words[0] in office_words().things and _mostly(tokens, names, _is_determined):
        return []  # "the Bill"
    if not is_given(words[0]) and _mostly(tokens, names, _is_determined):
        if lively:
            return [name._replace(kind="organization") for name in names]
        many = tokens.doc[names[0].end - 1].tag_ in _GROUPS
        return [name._replace(kind="group") for name in names] if many else []
    if len(words) == 1 and all(is_measured(tokens, name) for name in names):
        return []
    if len(words) == 1 and all(is_one_of_many(tokens, name) for name in names):
        return []  # "as a Christian"
    if len(words) == 1 and all(is_adjective(tokens, name) for name in names):
        return [name for name in names if not tokens.doc[name.start].tag_.startswith("JJ")]
    return names


def _is_titled(tokens: Tokens, name: Name) -> bool:
    return name.start > 0 and tokens.title[name.start - 1]


def _is_family(tokens: Tokens, text: str, names: list[Name], people: set[str]) -> bool:
    """Is it the family of somebody named in full: "the Okellos"?"""
    several = text.endswith("s") and text not in people and text.removesuffix("s") in people
    return several and all(name.start and tokens.texts[name.start - 1].lower() == "the" for name in names)


def _is_body(tokens: Tokens, words: list[str], names: list[Name], *, lively: bool) -> bool:
    """Does somebody act under what the model takes for a body's names?"""
    if len(words) == 1:
        if all(is_state(tokens, name) for name in names):
            return False
        if words[0] in office_words().generic and all(is_adjective(tokens, name) for name in names):
            return False  # "Bank executives"
        one = words[0].isupper() and not lively and any(is_one_of_many(tokens, name) for name in names)
        if not lively and words[0].istitle() and all(is_one_of_many(tokens, name) for name in names):
            return False  # "the roof of a Brenko"
        if one or (words[0].isupper() and _mostly(tokens, names, _is_counted)):
            return False
    known = office_words()
    bodies = known.offices | known.acting | known.company_ends | known.clubs
    if lively or not bodies.isdisjoint(words):
        return True
    if not words[0].isupper() and any(_is_owned(tokens, name) for name in names):
        return False
    return not _mostly(tokens, names, _is_undertaking)


def _mostly(tokens: Tokens, names: list[Name], shows: Callable[[Tokens, Name], bool]) -> bool:
    return 2 * sum(shows(tokens, name) for name in names) >= len(names)


def _is_determined(tokens: Tokens, name: Name) -> bool:
    """Does it stand with an article or an owner of its own, as no person's name does: "the Okello"?"""
    head = _head(tokens, name)
    if head is None or head.dep_ in ("compound", "nmod", "poss", "amod"):
        return False
    own = (t for t in head.children if t.lower_ in WORDS.signs.determiners and t.i < name.start)
    between = (tokens.doc[t.i + 1 : name.start] for t in own)
    return any(all(t.pos_ != "PROPN" and not tokens.title[t.i] for t in words) for words in between)


def _is_driven(tokens: Tokens, name: Name) -> bool:
    """Is it a thing that somebody has or buys: "owned a bulletproof Okello"?"""
    token = tokens.doc[name.end - 1]
    one = any(t.dep_ == "det" and t.lower_ in ("a", "an") for t in token.lefts)
    return one and token.dep_ == "dobj" and token.head.lemma_ in THINGS.lively["owning"]


def _is_counted(tokens: Tokens, name: Name) -> bool:
    """Does it stand behind a figure, and nothing behind it that is counted: "30 MW."?"""
    before = tokens.doc[name.start - 1] if name.start else None
    behind = tokens.doc[name.end] if name.end < len(tokens.doc) else None
    if before is None or not before.text[:1].isdigit():
        return False
    return behind is None or behind.tag_ not in ("NN", "NNS") or not behind.text.islower()


def _is_owned(tokens: Tokens, name: Name) -> bool:
    """Is it what an organisation has: "Brenko’s Okello"?"""
    head = _head(tokens, name)
    owner = next((t for t in head.children if t.dep_ == "poss" and t.i < name.start), None) if head else None
    if owner is None or owner.ent_type_ != "ORG":
        return False
    return name.start - owner.i <= _OWNED


def _is_undertaking(tokens: Tokens, name: Name) -> bool:
    """Does it say more about a mission, a programme or a product: "the Okello mission"?"""
    last = tokens.doc[name.end - 1]
    head = last.head
    return (
        last.dep_ in ("compound", "nmod")
        and 0 < head.i - last.i <= _OWNED
        and head.lower_ in THINGS.undertakings["heads"]
    )


def _head(tokens: Tokens, name: Name) -> Token | None:
    """The word of the name that the others hang on."""
    span = tokens.doc[name.start : name.end]
    return next((t for t in span if not name.start <= t.head.i < name.end or t.head.i == t.i), None)


def _works(tokens: Tokens) -> Iterator[Span]:
    """What stands between quotation marks as titles of works do, two words at least with capitals:
    "Okello Was Here"."""
    texts, i = tokens.texts, 0
    while i < len(texts):
        closing = _MARKS.get(texts[i])
        if closing is None:
            i += 1
            continue
        end = next((j for j in range(i + 1, min(i + 2 + _TITLE, len(texts))) if texts[j] == closing), None)
        if end is not None and _is_title(texts[i + 1 : end]):
            yield i + 1, end
            i = end
        i += 1


def _is_title(words: list[str]) -> bool:
    proper = [word for word in words if word[:1].isalpha()]
    capital = sum(word[:1].isupper() for word in proper)
    return capital > 1 and all(word[:1].isupper() or len(word) < _SMALL for word in proper)


def _is_marked(tokens: Tokens, name: Name) -> bool:
    """Does the name stand between marks, and nothing else with it but a full stop or a comma?"""
    texts = tokens.texts
    if not 0 < name.start < name.end < len(texts) or texts[name.start - 1] not in _MARKS:
        return False
    behind = texts[name.end : name.end + 2]
    closing = _MARKS[texts[name.start - 1]]
    return behind[0] == closing or (behind[0] in (".", ",") and behind[-1] == closing)


def _is_part(tokens: Tokens, name: Name, titled: frozenset[int]) -> bool:
    """Is the name only a part of a work's title, and not with a title of its own before it?"""
    if tokens.title[name.start] or (name.start and tokens.title[name.start - 1]):
        return False
    before = name.start - 1 in titled
    behind = name.end in titled and tokens.texts[name.end][:1].isalpha()
    return before or behind
