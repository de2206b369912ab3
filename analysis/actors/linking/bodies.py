"""What the article calls the bodies that it names: "the watchdog" tells of "the watchdog Brenko" later, "the
airline" of "Lund Airways"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.actors.candidates import Entry, Name
from analysis.actors.known.organisations import companies
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load

Words = frozenset[str]

_FAR: Final = 8
"""Paragraphs that a description looks back for the body."""
_MODIFIERS: Final = 3
"""Words before the noun that belong to it: "the media and telecoms watchdog"."""
_APPOSED: Final = 6
"""Tokens behind a name among which the noun stands that says what it is."""
_ASIDE: Final = frozenset({"compound", "nmod", "amod"})


class _Bodies(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of bodies.toml, where each is explained."""

    nouns: Words
    common: Words
    told: Mapping[str, Words]


_BODIES: Final = load("analysis.actors.linking", "bodies", _Bodies)
NOUNS: Final = _BODIES.nouns | _BODIES.common | _BODIES.told.keys()
"""What a body that has been named may be called."""


class Called:
    """The bodies among the entries, and what they are called."""

    def __init__(self, tokens: Tokens, entries: Iterable[Entry]) -> None:
        self._tokens = tokens
        self._bodies = [entry for entry in entries if entry.kind == "organization"]
        self._words = {id(entry): self._said(entry) for entry in self._bodies}

    def meant(self, noun: Token, modifiers: Words) -> Entry | None:
        """The body that "the" noun with these words before it means; None where several could be meant, or
        none has been called so, or where it is long ago."""
        if noun.dep_ in _ASIDE or noun.tag_ != "NN":
            return None
        words = modifiers | {noun.lower_}
        before = [entry for entry in self._bodies if entry.names[0].start < noun.i]
        found = [entry for entry in before if words <= self._words[id(entry)]]
        if noun.lower_ in _BODIES.common:
            others = [entry for entry in before if entry not in found and self._could_be(entry)]
            found = [] if others else found
        if len(found) != 1:
            return None
        last = max(name.start for name in found[0].names if name.start < noun.i)
        paragraph = self._tokens.paragraph
        return found[0] if paragraph[noun.i] - paragraph[last] <= _FAR else None

    def _could_be(self, entry: Entry) -> bool:
        """Could it be a company or a club, for all that its name tells?"""
        known = office_words()
        public = known.bodies | known.departments | known.national | known.papers | known.generic
        if entry.key is not None and entry.key not in companies():
            return False
        words = {self._tokens.texts[i] for name in entry.names for i in range(name.start, name.end)}
        return public.isdisjoint(words)

    def _said(self, entry: Entry) -> set[str]:
        """What is said of it beside its names, and what these tell."""
        found: set[str] = set()
        known = office_words()
        for name in entry.names:
            found.update(self._in_front(name))
            found.update(self._behind(name))
            last = self._tokens.texts[name.end - 1]
            found.update(noun for noun, ends in _BODIES.told.items() if last in ends)
            if name.end - name.start > 1 and last in known.company_ends | known.company_kinds:
                found.update(("company", "firm"))
            if last in known.clubs:
                found.add("club")
        return found

    def _in_front(self, name: Name) -> Iterator[str]:
        """The noun right before the name, with the words before it: "the energy watchdog X"."""
        doc, i = self._tokens.doc, name.start - 1
        clause = i > 0 and doc[name.end - 1].head.dep_ == "relcl" and doc[i].dep_ != "ROOT"
        if i < 1 or not _is_what_it_is(doc[i]) or clause:
            return
        yield doc[i].lower_
        while i > 0 and name.start - i <= _MODIFIERS and _modifies(doc[i - 1]):
            i -= 1
            yield doc[i].lower_

    def _behind(self, name: Name) -> Iterator[str]:
        """The noun of the apposition behind the name: "X, a mining company,"."""
        doc, i = self._tokens.doc, name.end
        if i + 2 >= len(doc) or doc[i].text != "," or doc[i + 1].lower_ not in GRAMMAR.articles:
            return
        words: list[str] = []
        for token in doc[i + 2 : i + 2 + _APPOSED]:
            if _is_what_it_is(token) and not _modifies_next(token):
                yield from (token.lower_, *words)
                return
            if not _modifies(token):
                return
            words.append(token.lower_)


def _is_what_it_is(token: Token) -> bool:
    return token.text.islower() and token.tag_ == "NN" and token.lower_ in NOUNS


def _modifies(token: Token) -> bool:
    return token.text.islower() and token.pos_ in ("ADJ", "NOUN")


def _modifies_next(token: Token) -> bool:
    """Does the noun only say more about the next one: "a company spokesman"?"""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].pos_ in ("NOUN", "PROPN")
