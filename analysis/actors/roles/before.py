"""Titles before a name: "Norwegian Deputy Foreign Minister Peter Lindqvist"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name
from analysis.actors.linking.index import Bearer, NameIndex
from analysis.actors.naming.edges import DAYS
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.roles.complements import complements
from analysis.actors.roles.heads import (
    LONGEST,
    TOPIC,
    TOPIC_WORDS,
    TitleSpan,
    has_head,
    is_studied,
    is_title_word,
)
from analysis.actors.roles.words import DETERMINERS, WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.marks import is_mark

_JOINED: Final = ["-", "in", "-"]
"""What joins the words of "editor-in-chief"."""
_WISHED: Final = ["would", "-", "be"]


class TitlesBefore:
    """Reads the words before a person's name."""

    def __init__(self, tokens: Tokens, index: NameIndex) -> None:
        self._doc = tokens.doc
        self._tokens = tokens
        self._index = index

    def beside(self, name: Name) -> TitleSpan | None:
        """The title before the name, with or without a comma between."""
        doc, end = self._doc, self._left_of_space(name.start)
        beside = end
        if end > 1 and doc[end - 1].text == ",":
            end -= 1
            if not (self._set_off(name) or doc[end - 1].text[:1].isupper()):
                return None
        start, belongs = end, []
        owner = self._index.ends.get(end)
        if owner is not None and owner.entry.kind != "person":  # "aide at the Trade Ministry Maria Okello"
            link = self._link_before(owner.name.start)
            if link is None:
                if end != beside:
                    return None
            else:
                start = link
                if doc[link].lower_ not in WORDS.elsewhere:
                    belongs.append(owner.entry)
        start = self._topic_before(start)
        first = self._words_before(start)
        if not has_head(doc, first, start) or self._is_nickname(first, name):
            return None
        owner = self._owner(first)
        if owner is not None:
            belongs.insert(0, owner.entry)
            link = self._link_before(owner.name.start) if end != beside else None
            if link is not None and has_head(doc, link - 1, link):
                first = self._words_before(link)  # "spokesman for Kenya's president, Jane Doe"
            else:
                first = self._qualified(owner.name.start, first)
        elif end != beside and not (self._set_off(name) and self._is_determined(first)):
            return None
        first = self._would_be(first)
        while first < end and doc[first].lower_ in title_words().address:
            first += 1
        while doc[end - 1].lower_ in title_words().address and has_head(doc, first, end - 1):
            end -= 1  # "Governor Sir"
        if doc[end - 1].text.endswith(".") and has_head(doc, first, end - 1):
            end -= 1  # "the party's nominee Gov. Jane Doe"
            while not has_head(doc, end - 1, end):
                end -= 1  # "spokesman Rear Adm. Jane Doe"
        return TitleSpan(first, end, tuple(belongs)) if has_head(doc, first, end) else None

    def _qualified(self, owner: int, first: int) -> int:
        """Where a title begins before whose owner stands what makes another of it: "former Tory leader"."""
        before = self._doc[owner - 1].lower_ if owner else ""
        return owner - 1 if before in title_words().qualifying else first

    def _would_be(self, first: int) -> int:
        """Where a title begins that somebody would have: "would-be president"."""
        words = [token.lower_ for token in self._doc[max(0, first - len(_WISHED)) : first]]
        return first - len(_WISHED) if words == _WISHED else first

    def _is_nickname(self, first: int, name: Name) -> bool:
        """Is the title a part of what somebody is called: "nicknamed “King James”"?"""
        doc = self._doc
        marked = (
            first > 1 and is_mark(doc[first - 1].text) and name.end < len(doc) and is_mark(doc[name.end].text)
        )
        return marked and doc[first - 2].lower_ in WORDS.calling

    def in_front(self, name: Name, end: int) -> TitleSpan | None:
        """The description before a comma: "the head of the customs service, [General] Patrice Ngoyi, ..."."""
        doc, comma = self._doc, end - 1
        if comma < 3 or doc[comma].text != "," or not self._set_off(name):
            return None
        if end < name.start and doc[comma - 1].lower_ in title_words().heads:
            first = self._words_before(comma)
            owner = self._owner(first)
            # "Mali's military leader, Colonel Jane Doe, ..."; in "the Office of the President, General Jane
            # Doe, ..." the head is a part of the name before.
            if owner is not None and first < comma:
                return TitleSpan(first, comma, (owner.entry,))
        for i in range(comma - 2, max(0, comma - LONGEST), -1):
            if doc[i].is_punct or doc[i].pos_ in ("VERB", "AUX"):
                return None
            if doc[i].lower_ in title_words().heads and doc[i + 1].lower_ in WORDS.topical:
                last, belongs = complements(doc, self._index, i + 1)
                first = self._words_before(i + 1)
                if last != comma or not first or doc[first - 1].lower_ not in DETERMINERS:
                    return None
                return TitleSpan(first, last, tuple(belongs))
        return None

    def _is_determined(self, first: int) -> bool:
        """Does an article or an owner stand before the title: "the", "its", "the agency's"?"""
        before = self._doc[max(0, first - 1)]
        return before.lower_ in DETERMINERS or before.text in GRAMMAR.possessives

    def _left_of_space(self, i: int) -> int:
        """The position behind the last word before `i`; where markup stood there is white space."""
        while i > 0 and self._doc[i - 1].is_space and "\n" not in self._doc[i - 1].text:
            i -= 1
        return i

    def _set_off(self, name: Name) -> bool:
        doc, end = self._doc, name.end
        while end < len(doc) and doc[end].is_space:
            end += 1
        after = doc[end].text if end < len(doc) else "."
        return after in WORDS.set_off or doc[name.end - 1].dep_ == "appos"

    def _link_before(self, start: int) -> int | None:
        """The preposition before a name that belongs to a title, article between."""
        doc = self._doc
        i = start - 1
        if i >= 0 and doc[i].lower_ in DETERMINERS:
            i -= 1
        return (
            i
            if i > 0 and doc[i].lower_ in WORDS.prepositions and is_title_word(self._tokens, doc[i - 1])
            else None
        )

    def _words_before(self, end: int) -> int:
        doc = self._doc
        start = self._run_before(end, end)
        topic = self._minister_of(start, end)
        if topic < start:
            start = self._run_before(topic, end)
        while start < end and (doc[start].text == "-" or doc[start].text == "under" or self._opens(start)):
            start += 1  # "under President Jane Doe"
        lower = start < end and doc[start].text.islower() and doc[end - 1].text.islower()
        return self._with_topic(start) if lower else start

    def _minister_of(self, start: int, end: int) -> int:
        """Where a topic of several words begins that stands before a minister's head: "work and pensions
        secretary"; `start` where none does."""
        titles, topics = title_words(), office_words().topics
        heads = titles.ministers | titles.speaking
        head = next((i for i in range(start, end) if self._doc[i].lower_ in heads), None)
        if head is None:
            return start
        for length in range(TOPIC_WORDS, 0, -1):
            first = head - length
            if first < 0 or self._tokens.sentence[first] != self._tokens.sentence[head]:
                continue
            words = " ".join(text.casefold() for text in self._tokens.texts[first:head])
            if words in topics and not any(i in self._index.within for i in range(first, head)):
                return min(first, start)
        return start

    def _run_before(self, start: int, end: int) -> int:
        """Where the words of a title begin that reach to `start` and end at `end`."""
        doc = self._doc
        while start > 0 and end - start < LONGEST and start - 1 not in self._index.within:
            token = doc[start - 1]
            if start < end and self._is_joined(start):
                start -= len(_JOINED)
                continue
            if (
                not (
                    is_title_word(self._tokens, token)
                    or (start < end and token.text[:1].isupper() and token.pos_ == "PROPN")
                )
                or token.text in DAYS  # "in March President Doe"
                or (start < end and self._is_employer(token, doc[end - 1]))
                or (start < end and self._ends_foreign(token))
            ):
                break
            if self._tokens.sentence[start - 1] != self._tokens.sentence[end - 1]:
                break
            start -= 1
        return start

    def _opens(self, i: int) -> bool:
        """Does the word only open the sentence: "Then Senator Jane Doe spoke"?"""
        first = i == 0 or self._tokens.sentence[i] != self._tokens.sentence[i - 1]
        return first and self._doc[i].text in WORDS.opening

    def _is_employer(self, token: Token, head: Token) -> bool:
        """Is the word with a capital, before a post written small, one of whoever employs its holder: "City
        Star reporter", "Nurses' Union deputy secretary"?"""
        if not (token.text[:1].isupper() and head.text.islower()):
            return False
        if token.text in office_words().bodies | office_words().associations and not token.is_sent_start:
            before = self._doc[token.i - 1]
            return before.text in GRAMMAR.possessives or before.pos_ == "PROPN"
        written = head.lower_ in NAMING.signs.staff
        return written and token.pos_ == "PROPN" and not token.is_sent_start and token.ent_type_ != "NORP"

    def _ends_foreign(self, token: Token) -> bool:
        """Is the word with a capital the last of a foreign name: "Partij en Vlaams politician"?"""
        before = self._doc[token.i - 1].text if token.i else ""
        return token.text[:1].isupper() and before in WORDS.foreign

    def _is_joined(self, i: int) -> bool:
        """Do hyphens join the word to the one before: the "chief" of "editor-in-chief"?"""
        return i > len(_JOINED) and [t.lower_ for t in self._doc[i - len(_JOINED) : i]] == _JOINED

    def _with_topic(self, start: int) -> int:
        """Where a title begins that has its topic in front: "commerce minister", "fisheries commissioner"."""
        doc, i = self._doc, start
        while i > 1 and start - i < TOPIC and doc[i - 1].pos_ == "NOUN" and doc[i - 1].text.islower():
            i -= 1
        if i == start:
            return start
        before = doc[i - 1]
        closed = before.lower_ in DETERMINERS or before.text in GRAMMAR.possessives or i in self._index.ends
        return i if closed else start

    def _topic_before(self, end: int) -> int:
        """Where "of External Relations" begins after a head ("Minister of External Relations, Jane Doe")."""
        doc = self._doc
        for i in range(end - 1, max(0, end - 8), -1):
            if i in self._index.within or not (doc[i].text[:1].isupper() or doc[i].lower_ in WORDS.links):
                break
            if doc[i].lower_ in WORDS.topical and doc[i - 1].lower_ in title_words().heads:
                topic = doc[i + 1 : end]  # "a spokeswoman for Mr. Doe" says nothing of Doe
                return i if any(t.lower_ not in title_words().address for t in topic) else end
        return end

    def _owner(self, start: int) -> Bearer | None:
        """Who stands before a title: "Russia's", "Russian", "Apple"."""
        doc, end = self._doc, start
        if end > 0 and doc[end - 1].text in GRAMMAR.possessives:
            end -= 1
        bearer = self._index.ends.get(end)
        if bearer is None or (end == start and is_studied(doc, bearer.name.start, bearer)):
            return None
        return bearer if bearer.entry.kind in ("country", "organization") else None
