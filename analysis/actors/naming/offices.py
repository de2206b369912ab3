"""Ministries, departments and other offices whose names follow a pattern, in full: "Kenya's Ministry of
Water", "the Kenyan Trade Ministry", "the Department of Coastal Fisheries"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Match
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_LONGEST: Final = 10
"""Words in the name of an office at most."""


def offices(tokens: Tokens, matches: list[Match], people: frozenset[int]) -> list[Name]:
    """The offices named in the news. `matches` are the countries and their like, `people` the tokens that
    begin the name of a person: no office's name runs into one."""
    return _Reader(tokens, matches, people).read()


class _Reader:
    """Reads left and right from the word at the heart of a name."""

    def __init__(self, tokens: Tokens, matches: list[Match], people: frozenset[int]) -> None:
        self._tokens = tokens
        self._doc = tokens.doc
        self._people = people
        self._ends = {k.end: k for k in matches}
        self._starts = {k.start: k for k in matches}

    def read(self) -> list[Name]:
        """The names, in order, without overlaps."""
        found: list[Name] = []
        limit = 0
        words = office_words()
        small = words.small_national | words.small_departments
        hearts = words.departments | words.bodies | words.national | small
        for i, text in enumerate(self._tokens.texts):
            if text in hearts and i >= limit and self._tokens.news[i]:
                name = self._at(self._doc[i])
                if name is not None and name.start >= limit:
                    found.append(name)
                    limit = name.end
        return found

    def _at(self, token: Token) -> Name | None:
        words, i, text = office_words(), token.i, token.text
        small = text in words.small_national
        department = text in words.departments or text in words.small_departments
        end = self._right(i)
        start = self._left(i, topical=department, proper=text[0].isupper())
        own = start < i or end > i + 1
        start, country = self._owner(start)
        national = bool(country) and text.casefold() in words.small_national
        if not country and text in words.small_departments:
            return None  # "the foreign ministry": which one is for the descriptions to tell
        if national or (department and own) or (not small and end > i + 1):
            return Name(start, end, "organization", country=country)
        return None

    def _right(self, head: int) -> int:
        """Where "of Foreign Affairs" ends that follows the head."""
        doc, links = self._doc, WORDS.offices
        taken = links.of | links.on if doc[head].text in office_words().with_on else links.of
        if head + 2 >= len(doc) or doc[head + 1].lower_ not in taken:
            return head + 1
        first = head + 3 if doc[head + 2].lower_ == "the" else head + 2
        return self._topic(first) or self._complement(head)

    def _complement(self, head: int) -> int:
        """Where the words end that follow the head with a capital, and with small ones between."""
        doc, links = self._doc, WORDS.offices
        end = i = head + 1
        while i < min(len(doc), head + _LONGEST):
            country = self._starts.get(i)
            if country is not None and not self._adjective(country):
                return country.end if doc[i - 1].lower_ in links.of | links.on | GRAMMAR.articles else end
            if doc[i].text in links.links:
                i += 1
            elif doc[i].text[:1].isupper() and i not in self._people and not self._holds(i):
                i += 1
                end = i
            else:
                break
            if doc[i - 1].ent_type_ in ("DATE", "TIME"):
                break
        return end

    def _holds(self, i: int) -> bool:
        """Is the word the title of whoever is named behind the office, and no word of its name?"""
        doc, titles = self._doc, title_words()
        word = doc[i].lower_
        if word in titles.address:
            return True
        behind = doc[i + 1].text if i + 1 < len(doc) else "."
        return (
            word in titles.heads
            and not titles.not_only_people & {word}
            and (i + 1 in self._people or behind in (",", "'s", "’s") or behind[:1].isupper())
        )

    def _words(self, start: int, end: int) -> str:
        """The words in lower case, on one line; no topic begins or ends with a line break."""
        texts = self._tokens.texts[start:end]
        return " ".join(text for text in texts if text != "\n" or text in (texts[0], texts[-1])).casefold()

    def _adjective(self, country: Match) -> bool:
        """Is it the "American" of "Center for American Progress"?"""
        after = self._doc[country.end].text[:1] if country.end < len(self._doc) else ""
        return country.sense == "demonym" and (after.isupper() or after == "-")

    def _topic(self, first: int) -> int | None:
        """The end of what a ministry is about when the tables know it, with what "and" and a comma add."""
        doc, topics = self._doc, office_words().topics
        for length in (6, 5, 4, 3, 2, 1):
            end = first + length
            if end <= len(doc) and doc[first].text[:1].isupper() and self._words(first, end) in topics:
                joined = end + 1 < len(doc) and doc[end].text in WORDS.offices.joins
                further = self._topic(end + 1) if joined and doc[end + 1].text[:1].isupper() else None
                return further or end
        return None

    def _left(self, head: int, *, topical: bool, proper: bool) -> int:
        """Where "Foreign" begins that goes before the head."""
        doc, topics = self._doc, office_words().topics
        for length in (5, 4, 3, 2, 1) if topical else ():
            first = head - length
            if (
                first >= 0
                and self._words(first, head) in topics
                and (doc[first].text[0].isupper() or not proper)
            ):
                return first
        start = head
        while (
            proper and start > 0 and head - start < 4 and start not in self._ends and self._proper(start - 1)
        ):
            start -= 1
        return start

    def _proper(self, i: int) -> bool:
        token = self._doc[i]
        first = i == 0 or self._tokens.sentence[i] != self._tokens.sentence[i - 1]
        return (
            token.text.istitle()
            and token.is_alpha
            and token.pos_ == "PROPN"
            and not first
            and i not in self._people
        )

    def _owner(self, start: int) -> tuple[int, str | None]:
        """The office with the country before it, "Russia's", "Russian" or "US"."""
        before = start
        if before > 0 and self._doc[before - 1].text in GRAMMAR.possessives:
            before -= 1
        known = self._ends.get(before)
        possessed = before < start
        if known is not None and (
            known.sense in ("name", "demonym") or (known.sense == "capital" and possessed)
        ):
            return known.start, known.key
        return start, None
