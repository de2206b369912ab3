"""Who stands among people in a list is one of them: "Ann Okello, Corbin Steele and Mike Rossiter scored"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from analysis.actors.candidates import Name, in_order, surface
from analysis.actors.naming.names import is_given
from analysis.actors.naming.things import THINGS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens

_BETWEEN: Final = frozenset({",", "and", "or"})
_GAP: Final = 2
"""Tokens between two names of a list at most."""
_PAIR: Final = 2
"""Names of the shortest list."""
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
