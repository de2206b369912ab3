"""Who stands among people in a list is one of them, "Ann Okello, Corbin Steele and Mike Rossiter scored", and
what stands among bodies or places another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from analysis.actors.candidates import Name, in_order, surface
from analysis.actors.naming.names import is_given
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens

_BETWEEN: Final = frozenset({",", "and", "or"})
_GAP: Final = 2
"""Tokens between two names of a list at most."""
_PAIR: Final = 2
"""Names of the shortest list."""
_LONG: Final = 12
"""Conjuncts of a list at most."""
_PLACES: Final = 2
"""Places that make a list one of places."""
_FULL: Final = range(2, 4)
"""Words of a person's full name."""


def listed(tokens: Tokens, names: Sequence[Name]) -> frozenset[str]:
    """The names of two or three words that are no person's by themselves and stand in a list of people; of a
    pair only where both do what people do."""
    found: set[str] = set()
    for chain in _chains(tokens, names):
        people = [n for n in chain if n.kind == "person" and n.end - n.start > 1]
        others = [n for n in chain if n.kind != "person"]
        if not people or not any(is_given(tokens.texts[n.start]) for n in people):
            continue
        full = [n for n in others if _could_be_person(tokens, n)]
        several = len(chain) > _PAIR or _is_lively(tokens, chain) or _are_titled(tokens, chain[0].start)
        if len(people) > len(others) or (len(people) >= len(full) and several):
            found.update(surface(tokens.doc, n) for n in full)
            if (
                len(people) + len(full) > len(chain) // 2 + 1
            ):  # most bear full names: who bears one is one, too
                found.update(surface(tokens.doc, n) for n in others if _is_short(tokens, n))
    return frozenset(found)


def listed_bodies(tokens: Tokens, names: Sequence[Name]) -> frozenset[str]:
    """The words taken for a person's name that stand in a list with bodies alone: "Brenko and BioOkello"."""
    found: set[str] = set()
    for chain in _chains(tokens, names):
        rest = [n for n in chain if n.kind != "organization"]
        one = rest[0] if len(rest) == 1 and rest[0].kind == "person" else None
        if one is not None and _is_short(tokens, one) and not is_given(tokens.texts[one.start]):
            found.add(surface(tokens.doc, one))
    return frozenset(found)


def listed_places(tokens: Tokens, names: Sequence[Name]) -> frozenset[str]:
    """The words that stand in a list with two places at least, to which one goes or where something is: "he
    visits Brenko, Lund and Tavrin"."""
    found: set[str] = set()
    for chain in _coordinated(tokens, names):
        rest = [n for n in chain if n.kind not in ("place", "country")]
        places = sum(n.kind == "place" for n in chain)
        if not rest or places < _PLACES or not _is_gone_to(tokens, chain[0]):
            continue
        if all(_is_short(tokens, n) and not is_given(tokens.texts[n.start]) for n in rest):
            found.update(surface(tokens.doc, n) for n in rest)
    known = office_words()
    return frozenset(found - known.clubs - known.papers - known.offices - known.acting - known.generic)


def _coordinated(tokens: Tokens, names: Sequence[Name]) -> Iterator[list[Name]]:
    """The names that the parse makes conjuncts of the one that stands first."""
    groups: dict[int, list[Name]] = defaultdict(list)
    for name in in_order(names):
        token = tokens.doc[name.end - 1]
        for _ in range(_LONG):
            if token.dep_ not in ("conj", "appos") or token.head.i >= token.i or token.head.pos_ != "PROPN":
                break
            token = token.head
        groups[token.i].append(name)
    return (group for first, group in groups.items() if len(group) > 1 and first < group[0].end)


def _is_gone_to(tokens: Tokens, name: Name) -> bool:
    """Does a preposition of place or a verb such as "visit" stand in front?"""
    words, token = WORDS.places, tokens.doc[name.end - 1]
    before = tokens.texts[name.start - 1].lower() if name.start else ""
    if token.dep_ == "dobj":
        return token.head.lemma_ in words.seen
    return before in words.where | words.where_too | words.whither | {"between"} and before != "of"


def _is_short(tokens: Tokens, name: Name) -> bool:
    """Is it one word with a capital, and no known name?"""
    word = tokens.texts[name.start]
    return name.key is None and name.end - name.start == 1 and word.istitle() and word.isalpha()


def _chains(tokens: Tokens, names: Sequence[Name]) -> Iterator[list[Name]]:
    """The names that only commas and "and" part."""
    chain: list[Name] = []
    for name in in_order(names):
        if chain and not _follows(tokens, chain[-1].end, name.start):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(name)
    if len(chain) > 1:
        yield chain


def _follows(tokens: Tokens, end: int, start: int) -> bool:
    between = tokens.texts[end:start]
    return 0 < len(between) <= _GAP and _BETWEEN.issuperset(between)


def _is_lively(tokens: Tokens, chain: Sequence[Name]) -> bool:
    """Do those in the list do what people do?"""
    verbs = (tokens.doc[name.end - 1].head for name in chain)
    return any(
        verb.lemma_ in THINGS.lively["verbs"] or verb.lemma_ in THINGS.lively["played"] for verb in verbs
    )


def _are_titled(tokens: Tokens, start: int) -> bool:
    """Does a title of several stand in front: "Trustees Ann Okello and Corbin Steele"?"""
    word = tokens.texts[start - 1].lower() if start else ""
    return word.endswith("s") and word.removesuffix("s") in title_words().heads


def _could_be_person(tokens: Tokens, name: Name) -> bool:
    words, known = surface(tokens.doc, name).split(), office_words()
    if name.key is not None or len(words) not in _FULL or all(word.endswith("s") for word in words):
        return False
    bodies = (
        known.offices | known.acting | known.sites | known.towns | known.clubs | known.generic | known.papers
    )
    return all(
        w.istitle() and w.replace("-", "").isalpha() and len(w) > 1 for w in words
    ) and bodies.isdisjoint(words)
