"""People who are called as a place is: "Chad Brenner", "Mr. Jordan", "Georgia laughed"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Match
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.wording import is_proper
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_PLACES: Final = frozenset({"name", "doubtful", "capital", "town", "region", "seat"})
_PEOPLES: Final = frozenset({"demonym", "people", "capital"})
_SIDES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "poss"})
_MODIFYING: Final = frozenset({"amod", "compound", "nmod", "acomp", "attr", "conj"})
_AGES: Final = range(1, 111)


class Namesakes:
    """Tells which of the known names of places are people's in this article.

    A word that is the family name of somebody named in full is that one's wherever it stands, but behind a
    preposition of place; so is a given name, and a word of which the article tells what only people do.
    """

    def __init__(self, tokens: Tokens, matches: Sequence[Match], model: Iterable[Name]) -> None:
        self._tokens = tokens
        self._matches = [k for k in matches if k.sense in _PLACES and k.end - k.start == 1]
        self._adjectives = [k for k in matches if k.sense == "demonym" and k.end - k.start == 1]
        self._peoples = {k.key for k in matches if k.sense in _PEOPLES}
        self._full = {k.start: end for k in self._matches if (end := self._full_name(k.start))}
        self._borne: set[str] = set()
        self._within: set[int] = set()
        """Where longer names of the model's are, which hold what they hold."""
        for name in model:
            words = [text for text in tokens.texts[name.start : name.end] if text[:1].isupper()]
            if name.end - name.start > 1:
                self._within.update(range(name.start, name.end))
            if name.kind == "person" and len(words) > 1:
                self._borne.update((words[0], words[-1]))
        self._borne.update(tokens.texts[start] for start in self._full)
        self._lively = {tokens.texts[k.start] for k in self._matches if self._is_lively(tokens.doc[k.start])}
        self._located = {k.key for k in self._matches if self._is_where(k.start, whither=True)}

    def is_person(self, k: Match) -> bool:
        """Is the name of a place a person's here?"""
        if k.sense == "demonym" and k.end - k.start == 1 and self._tokens.texts[k.start] in self._borne:
            return self._is_addressed(k.start) or self._is_family(k.start)  # "Mr. German", "German's lawyer"
        if k.sense not in _PLACES or k.end - k.start != 1:
            return False
        if k.start in self._full or self._is_addressed(k.start):
            return True
        word = self._tokens.texts[k.start]
        if self._is_where(k.start, whither=word not in self._borne):
            return False
        if word in self._lively:
            return True
        return word in self._borne and k.key not in self._peoples

    def is_country(self, k: Match) -> bool:
        """Does the article show elsewhere that it means the country by a name that people bear too?"""
        word = self._tokens.texts[k.start]
        if word in self._borne or word in self._lively:
            return False
        return k.key in self._peoples or k.key in self._located or self._is_ruled(k)

    def _is_ruled(self, k: Match) -> bool:
        """Has it what only states have: "Jordan's King Abdullah"?"""
        texts = self._tokens.texts
        if k.end + 1 >= len(texts) or texts[k.end] not in GRAMMAR.possessives:
            return False
        return texts[k.end + 1].lower() in WORDS.places.of_nations

    def names(self) -> Iterator[Name]:
        """The people, each whole where it is named in full."""
        for k in (*self._matches, *self._adjectives):
            whole = k.start in self._full or k.start not in self._within
            if whole and self.is_person(k):
                yield Name(k.start, self._full.get(k.start, k.end), "person")

    def _full_name(self, i: int) -> int:
        """Where a full name ends that begins with the place's, a person's deed or age behind it; else 0."""
        doc, words = self._tokens.doc, office_words()
        if i + 2 >= len(doc) or (
            doc[i].ent_type_ in ("ORG", "EVENT", "FAC") and doc[i + 1].text.endswith("s")
        ):
            return 0
        family, behind = doc[i + 1], doc[i + 2]
        if not (is_proper(family) and doc[i].head.i == i + 1):
            return 0
        taken = words.offices | words.acting | words.sites | words.towns | words.company_kinds | words.clubs
        if family.text in taken or family.lower_ in title_words().parts:
            return 0
        aged = (
            behind.text == "," and i + 3 < len(doc) and doc[i + 3].is_digit and int(doc[i + 3].text) in _AGES
        )
        return i + 2 if aged or self._is_lively(family) or self._goes_on_with(family) else 0

    def _goes_on_with(self, family: Token) -> bool:
        """Does the article go on with the second word alone, doing or suffering something, as it does with a
        family name?"""
        if family.ent_type_ in ("ORG", "FAC", "EVENT") or family.text.endswith("s"):
            return False
        return any(
            token.text == family.text and token.dep_ in _SIDES and not self._tokens.title[token.i]
            for token in self._bare(family.text)
        )

    def _bare(self, word: str) -> Iterator[Token]:
        """Where the word stands as a name of its own."""
        doc, texts = self._tokens.doc, self._tokens.texts
        for i, text in enumerate(texts):
            if text == word and i and not (doc[i - 1].pos_ == "PROPN" and texts[i - 1][:1].isupper()):
                behind = doc[i + 1] if i + 1 < len(doc) else None
                if behind is None or behind.pos_ != "PROPN":
                    yield doc[i]

    def _is_addressed(self, i: int) -> bool:
        before = self._tokens.texts[i - 1].lower() if i else ""
        return before in title_words().address and before != "st."

    def _is_family(self, i: int) -> bool:
        """Does the word that peoples and somebody are called by stand alone, as only names do: "German
        said", "German's lawyer", but not "the German's" or "speaks German"?"""
        doc, texts = self._tokens.doc, self._tokens.texts
        before = texts[i - 1].lower() if i else ""
        if before in GRAMMAR.articles | WORDS.languages.spoken:
            return False
        behind = texts[i + 1] if i + 1 < len(texts) else ""
        return behind in GRAMMAR.possessives or doc[i].dep_ not in _MODIFYING

    def _is_lively(self, token: Token) -> bool:
        verb = token.head
        lying = verb.lemma_ in THINGS.lively["of_land"]  # "Chad sits on the edge of the desert"
        return token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in THINGS.lively["verbs"] and not lying

    def _is_where(self, i: int, *, whither: bool) -> bool:
        """Does something happen in it; or, asked `whither` too, go to it or come from it?"""
        before = self._tokens.texts[i - 1].lower() if i else ""
        where = WORDS.places.where | WORDS.places.where_too
        return before in where or (whither and before in WORDS.places.whither)
