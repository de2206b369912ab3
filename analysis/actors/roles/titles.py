"""Roles and affiliations: titles before a name ("Norwegian Deputy Foreign Minister Peter Lindqvist"),
descriptions behind it ("Maria Okello, Kenya's acting trade minister"), and whom the person belongs to by
them.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.actors.candidates import Entry, Name, Title
from analysis.actors.known.gazetteer import iso
from analysis.actors.linking.index import Bearer, NameIndex
from analysis.actors.naming.edges import DAYS
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.roles.appointments import appointments
from analysis.actors.roles.words import DETERMINERS, WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.guard import guarded
from analysis.language.grammar import GRAMMAR
from analysis.language.marks import is_mark

_LONGEST: Final = 12
"""Words in a title at most."""
_TOPIC_WORDS: Final = 6
"""Words of a topic at most."""
_TOPIC: Final = 2
"""Nouns that may stand before a head and say what it is the head of."""
_JOINED: Final = ["-", "in", "-"]
"""What joins the words of "editor-in-chief"."""
_WISHED: Final = ["would", "-", "be"]
_FINITE: Final = ("VBD", "VBZ", "VBP", "MD")
_DONE: Final = ("VB", "VBD", "VBZ", "VBP")
_DESCRIBING: Final = frozenset({"ADJ", "NOUN", "PROPN"})


class _Found(NamedTuple):
    """A title's tokens and the entries that it says its bearer belongs to."""

    start: int
    end: int
    belongs: tuple[Entry, ...]


def assign_roles(tokens: Tokens, entries: list[Entry], index: NameIndex) -> None:
    """Give every person the titles that stand beside its names, and every entry its affiliations."""
    reader = _Titles(tokens, index)
    people = [entry for entry in entries if entry.kind == "person"]
    for entry in people:
        _assign_beside(tokens, entry, reader)
    with guarded(tokens.doc, "actors", "roles"):
        _assign_appointed(tokens, people, index)
    countries = {entry.key: entry for entry in entries if entry.kind == "country"}
    for entry in entries:
        if entry.kind == "person":
            heads = {tokens.doc[i].lower_ for title in entry.titles for i in range(title.start, title.end)}
            _settle_person(entry, countries, _gender(heads))
        elif entry.kind == "organization" and entry.country:
            home = countries.get(entry.country)
            entry.affiliations.extend([home] if home else [])


def _assign_beside(tokens: Tokens, entry: Entry, reader: _Titles) -> None:
    """The titles that stand beside a person's names."""
    starts: set[int] = set()
    for name in entry.names:
        with guarded(tokens.doc, "actors", "roles", tokens.where(name.start)):
            titled = reader.before(name)
            start = titled.start if titled else name.start
            for found in (titled, reader.in_front(name, start), reader.behind(name)):
                if found is not None and found.start not in starts:
                    starts.add(found.start)
                    entry.titles.append(Title(found.start, found.end, name))
                    entry.affiliations.extend(found.belongs)


def _assign_appointed(tokens: Tokens, people: list[Entry], index: NameIndex) -> None:
    """The roles that people are told to have been given, each once."""
    known = {(id(entry), title.start) for entry in people for title in entry.titles}
    for given in appointments(tokens, index):
        if (id(given.entry), given.start) not in known:
            known.add((id(given.entry), given.start))
            given.entry.titles.append(Title(given.start, given.end, given.name))
        given.entry.affiliations.extend([given.owner] if given.owner else [])


def _settle_person(entry: Entry, countries: dict[str | None, Entry], gender: str | None) -> None:
    """Organisations first, then the one country that most of the titles name."""
    organisations = [other for other in entry.affiliations if other.kind == "organization"]
    named = Counter(other.key for other in entry.affiliations if other.kind == "country")
    codes = named or Counter(other.country for other in organisations if other.country)
    code = codes.most_common(1)[0][0] if codes else None
    entry.country = iso(code) if code else entry.country
    home = countries.get(code) if code else None
    entry.gender = entry.gender or gender
    entry.affiliations = list(dict.fromkeys([*organisations, *([home] if home else [])]))


def _gender(heads: set[str]) -> str | None:
    told = title_words().gendered
    return next((gender for gender in ("female", "male") if heads & told[gender]), None)


class _Titles:
    """Reads the words around a person's name."""

    def __init__(self, tokens: Tokens, index: NameIndex) -> None:
        self._doc = tokens.doc
        self._tokens = tokens
        self._index = index

    def before(self, name: Name) -> _Found | None:
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
        if not self._has_head(first, start) or self._is_nickname(first, name):
            return None
        owner = self._owner(first)
        if owner is not None:
            belongs.insert(0, owner.entry)
            link = self._link_before(owner.name.start) if end != beside else None
            if link is not None and self._has_head(link - 1, link):
                first = self._words_before(link)  # "spokesman for Kenya's president, Jane Doe"
            else:
                first = self._qualified(owner.name.start, first)
        elif end != beside and not (self._set_off(name) and self._is_determined(first)):
            return None
        first = self._would_be(first)
        while first < end and doc[first].lower_ in title_words().address:
            first += 1
        while doc[end - 1].lower_ in title_words().address and self._has_head(first, end - 1):
            end -= 1  # "Governor Sir"
        if doc[end - 1].text.endswith(".") and self._has_head(first, end - 1):
            end -= 1  # "the party's nominee Gov. Jane Doe"
            while not self._has_head(end - 1, end):
                end -= 1  # "spokesman Rear Adm. Jane Doe"
        return _Found(first, end, tuple(belongs)) if self._has_head(first, end) else None

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

    def in_front(self, name: Name, end: int) -> _Found | None:
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
                return _Found(first, comma, (owner.entry,))
        for i in range(comma - 2, max(0, comma - _LONGEST), -1):
            if doc[i].is_punct or doc[i].pos_ in ("VERB", "AUX"):
                return None
            if doc[i].lower_ in title_words().heads and doc[i + 1].lower_ in WORDS.topical:
                last, belongs = self._complements(i + 1)
                first = self._words_before(i + 1)
                if last != comma or not first or doc[first - 1].lower_ not in DETERMINERS:
                    return None
                return _Found(first, last, tuple(belongs))
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
        return i if i > 0 and doc[i].lower_ in WORDS.prepositions and self._title_word(doc[i - 1]) else None

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
        for length in range(_TOPIC_WORDS, 0, -1):
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
        while start > 0 and end - start < _LONGEST and start - 1 not in self._index.within:
            token = doc[start - 1]
            if start < end and self._is_joined(start):
                start -= len(_JOINED)
                continue
            if (
                not (
                    self._title_word(token)
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
        while i > 1 and start - i < _TOPIC and doc[i - 1].pos_ == "NOUN" and doc[i - 1].text.islower():
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
        if bearer is None or (end == start and self._is_studied(bearer.name.start, bearer)):
            return None
        return bearer if bearer.entry.kind in ("country", "organization") else None

    def behind(self, name: Name) -> _Found | None:
        """The description that follows the name after a comma."""
        doc, i = self._doc, name.end
        letters = i + 1 if i + 1 < len(doc) and doc[i].text == "," else i
        if letters < len(doc) and doc[letters].text in title_words().behind_names:
            end, belongs = self._complements(letters + 1)
            return _Found(letters, end, tuple(belongs))
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
        end, more = self._complements(end)
        told = doc[name.end - 1].dep_ in ("pobj", "dobj") or (doc[start - 1].lower_ == "the" and end == bare)
        if end < len(doc) and doc[end].tag_ in _FINITE and told:
            return None  # "After talks with Jane Doe, the envoy said": a clause of its own
        return _Found(start, end, (*belongs, *more))

    def _description(self, i: int) -> tuple[int, int, list[Entry]]:
        """Where the words of a description behind a name begin and end, and whose it names first; no words
        where it names another person."""
        doc, start, limit = self._doc, i, min(len(self._doc), i + _LONGEST)
        belongs: list[Entry] = []
        while i < limit:
            bearer = self._index.starts.get(i)
            if bearer is not None:
                if bearer.entry.kind == "person":
                    return i, i, []
                if bearer.entry.kind != "place" and not self._is_studied(i, bearer):
                    belongs.append(bearer.entry)
                start = i = bearer.name.end
            elif doc[i].text in GRAMMAR.possessives or doc[i].lower_ in DETERMINERS:
                start = i = i + 1
            elif self._title_word(doc[i]) or doc[i].pos_ in _DESCRIBING or doc[i].text == "-":
                i += 1
            elif doc[i].lower_ == "and" and self._joins_topic(i):
                i += 2  # "shadow work and pensions secretary"
            else:
                break
        return start, i, belongs

    def _joins_topic(self, i: int) -> bool:
        """Does "and" stand inside the topic of a minister: "work and pensions secretary"?"""
        words = [text.casefold() for text in self._tokens.texts[i - 1 : i + _TOPIC_WORDS]]
        ends = (n for n, word in enumerate(words) if word in title_words().ministers)
        head = next(ends, 0)
        return " ".join(words[:head]) in office_words().topics

    def _is_studied(self, i: int, bearer: Bearer) -> bool:
        """Is the country what somebody knows about, and not whose that one is: "a Kenya expert"?"""
        doc, end = self._doc, bearer.name.end
        if bearer.entry.kind != "country" or bearer.name.form != "name" or doc[i].text.isupper():
            return False
        return end < len(doc) and any(token.lower_ in WORDS.students for token in doc[end : end + _TOPIC])

    def _is_person(self, i: int) -> bool:
        bearer = self._index.starts.get(i)
        return bearer is not None and bearer.entry.kind == "person"

    def _complements(self, end: int) -> tuple[int, list[Entry]]:
        """The "of ..." and "at ..." behind a title: where they end and whom they name."""
        doc = self._doc
        belongs: list[Entry] = []
        for _ in range(2):
            if end >= len(doc) or doc[end].lower_ not in WORDS.prepositions:
                break
            i = end + 1
            while i < len(doc) and doc[i].lower_ in DETERMINERS:
                i += 1
            bearer = self._index.starts.get(i)
            if bearer is None:
                behind = self._topic_behind(i) if doc[end].lower_ in WORDS.topical else i
                if behind == i:
                    break
                if doc[min(behind, len(doc) - 1)].text in GRAMMAR.possessives:
                    further = self._topic_behind(behind + 1)  # "of the dock workers' union"
                    if further == behind + 1:
                        break
                    behind = further
                end = behind
            elif bearer.entry.kind == "person" or self._is_joined_on(bearer.name.end):
                break
            else:
                acting = bearer.entry.kind in ("country", "organization")
                if acting and doc[end].lower_ not in WORDS.elsewhere:
                    belongs.append(bearer.entry)
                end = self._with_nouns(i, bearer.name)
            if doc[i - 1].lower_ == "for" and doc[i - 2].lower_ in NAMING.places.sees | {"parliament"}:
                end = self._with_other_seat(end)
        return end, belongs

    def _is_joined_on(self, i: int) -> bool:
        """Does a hyphen join more to the name that ends here: "with a U.S.-funded station"?"""
        return i < len(self._doc) and self._doc[i].text == "-" and not self._doc[i - 1].whitespace_

    def _with_nouns(self, start: int, name: Name) -> int:
        """Where "the Kenyan trade office" ends that begins with a name."""
        doc, end = self._doc, name.end
        if end < len(doc) and doc[end].text in GRAMMAR.possessives:  # "director of the WHO's TB Programme"
            owned = self._index.starts.get(end + 1)
            if owned is not None and owned.entry.kind != "person":
                return owned.name.end  # "head of the UK's Lund Confederation"
            behind = self._topic_behind(end + 1)
            return behind if behind > end + 1 else end
        told = name.form == "demonym" or doc[start - 1].lower_ == "the"  # "an official from the Juba region"
        while told and end < len(doc) and end - start < _TOPIC + 2 and doc[end].pos_ == "NOUN":
            if name.form != "demonym" and doc[name.end - 1].head.i < end:
                break
            end += 1
        return end

    def _with_other_seat(self, end: int) -> int:
        """Where a constituency of two places ends: "MP for North Brenko and Lund"."""
        doc = self._doc
        if end + 1 >= len(doc) or doc[end].lower_ not in ("and", "&") or not doc[end + 1].text.istitle():
            return end
        second = end + 1
        while second < len(doc) and doc[second].pos_ == "PROPN":
            second += 1
        joined = doc[second - 1].dep_ == "conj" and doc[second - 1].head.i < end
        closed = second >= len(doc) or doc[second].is_punct
        return second if second > end + 1 and (joined or closed) else end

    def _topic_behind(self, first: int) -> int:
        """Where the topic ends that begins at token `first`; there itself if none does."""
        doc, i = self._doc, first
        limit = min(len(doc), first + _TOPIC_WORDS)
        while i < limit and doc[i].pos_ in _DESCRIBING and i not in self._index.starts:
            i += 1
        while i > first and doc[i - 1].pos_ == "ADJ":
            i -= 1
        return i

    def _title_word(self, token: Token) -> bool:
        return self._tokens.title[token.i] and not _is_verb(token)

    def _has_head(self, start: int, end: int) -> bool:
        return any(
            self._doc[i].lower_ in title_words().heads and not _is_verb(self._doc[i])
            for i in range(start, end)
        )


def _is_verb(token: Token) -> bool:
    """Is the word, which could be a title's, what somebody does: "will host Mr Okello"?"""
    does = token.text.islower() and token.pos_ == "VERB" and token.tag_ in _DONE
    return does and any(child.dep_ in ("nsubj", "aux") for child in token.lefts)
