"""Descriptions behind a name: "Maria Okello, Kenya's acting trade minister"."""

from __future__ import annotations

from typing import Final

from analysis.actors.candidates import Entry, Name
from analysis.actors.linking.index import NameIndex
from analysis.actors.roles.complements import complements
from analysis.actors.roles.heads import DESCRIBING, LONGEST, TOPIC_WORDS, TitleSpan, is_studied, is_title_word
from analysis.actors.roles.words import DETERMINERS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_FINITE: Final = ("VBD", "VBZ", "VBP", "MD")


class TitlesBehind:
    """Reads the words behind a person's name."""

    def __init__(self, tokens: Tokens, index: NameIndex) -> None:
        self._doc = tokens.doc
        self._tokens = tokens
        self._index = index

    def beside(self, name: Name) -> TitleSpan | None:
        """The description that follows the name after a comma."""
        doc, i = self._doc, name.end
        letters = i + 1 if i + 1 < len(doc) and doc[i].text == "," else i
        if letters < len(doc) and doc[letters].text in title_words().behind_names:
            end, belongs = complements(doc, self._index, letters + 1)
            return TitleSpan(letters, end, tuple(belongs))
        if i + 1 >= len(doc) or doc[i].text != ",":
            return None
        i += 1
        start, end, belongs = self._description(i)
        while end > start and doc[end - 1].lower_ not in title_words().heads:
            end -= 1
        if end == start or self._is_person(end) or doc[end - 1].pos_ in ("VERB", "AUX"):
            return None
        if doc[end - 1].text.istitle() and end < len(doc) and doc[end].pos_ == "PROPN":
            return None  # "Jane Doe, Col. Okello and others": another's
        bare = end
        end, more = complements(doc, self._index, end)
        told = doc[name.end - 1].dep_ in ("pobj", "dobj") or (doc[start - 1].lower_ == "the" and end == bare)
        if end < len(doc) and doc[end].tag_ in _FINITE and told:
            return None  # "After talks with Jane Doe, the envoy said": a clause of its own
        return TitleSpan(start, end, (*belongs, *more))

    def _description(self, i: int) -> tuple[int, int, list[Entry]]:
        """Where the words of a description behind a name begin and end, and whose it names first; no words
        where it names another person."""
        doc, start, limit = self._doc, i, min(len(self._doc), i + LONGEST)
        belongs: list[Entry] = []
        while i < limit:
            bearer = self._index.starts.get(i)
            if bearer is not None:
                if bearer.entry.kind == "person":
                    return i, i, []
                if bearer.entry.kind != "place" and not is_studied(doc, i, bearer):
                    belongs.append(bearer.entry)
                start = i = bearer.name.end
            elif doc[i].text in GRAMMAR.possessives or doc[i].lower_ in DETERMINERS:
                start = i = i + 1
            elif is_title_word(self._tokens, doc[i]) or doc[i].pos_ in DESCRIBING or doc[i].text == "-":
                i += 1
            elif doc[i].lower_ == "and" and self._joins_topic(i):
                i += 2  # "shadow work and pensions secretary"
            else:
                break
        return start, i, belongs

    def _joins_topic(self, i: int) -> bool:
        """Does "and" stand inside the topic of a minister: "work and pensions secretary"?"""
        words = [text.casefold() for text in self._tokens.texts[i - 1 : i + TOPIC_WORDS]]
        ends = (n for n, word in enumerate(words) if word in title_words().ministers)
        head = next(ends, 0)
        return " ".join(words[:head]) in office_words().topics

    def _is_person(self, i: int) -> bool:
        bearer = self._index.starts.get(i)
        return bearer is not None and bearer.entry.kind == "person"
