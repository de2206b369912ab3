"""Ministries, departments and other offices whose names follow a pattern, in full: "Kenya's Ministry of
Water", "the Kenyan Trade Ministry", "the Department of Coastal Fisheries"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Match
from analysis.actors.naming.growing import behind_hyphen, is_school
from analysis.actors.naming.wording import HYPHENS, is_proper
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE

_LONGEST: Final = 10
"""Words in the name of an office at most."""
_HELD: Final = 6
"""Tokens of the office of a post at most."""
_MEMBERS: Final = 2
"""Tokens of whoever a body is of: "Magistrates'"."""
_HALF: Final = 2
"""Tokens of the half of a word with its hyphen, and of the last of a list with its "and"."""
_TOWN: Final = 3
"""Words of the town whose department it is."""


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

    def _is_of_members(self, i: int) -> bool:
        """Is it what somebody is a member of, and not a body's name: "Member of Parliament for Brenko"?"""
        texts = self._tokens.texts
        member = i > 1 and texts[i - 1] == "of" and texts[i - 2].lower() in ("member", "members")
        return member and texts[i : i + 2] == ["Parliament", "for"]

    def read(self) -> list[Name]:
        """The names, in order, without overlaps."""
        found: list[Name] = []
        limit = 0
        words = office_words()
        small = words.small_national | words.small_departments
        hearts = words.departments | words.bodies | words.national | words.named_by_country | small
        hearts |= words.behind_country
        for i, text in enumerate(self._tokens.texts):
            if text in hearts and i >= limit and self._tokens.news[i] and not self._is_of_members(i):
                name = self._at(self._doc[i])
                if name is not None and name.start >= limit:
                    name = self._as_one(name, limit)
                    found.append(name)
                    limit = name.end
        return found

    def _as_one(self, name: Name, limit: int) -> Name:
        """The name with what the model takes for a part of it too: the state whose office it is ("Oregon
        Department of Forestry"), the first half of a word ("Social-Democratic Party"), a list of what it is
        about ("Academy of Sculpture, Painting and Music")."""
        doc, start, end = self._doc, name.start, name.end
        while start > limit and doc[start].ent_iob_ == "I" and doc[start].ent_type_ == "ORG":
            start -= 1
        start += doc[start].lower_ in GRAMMAR.articles
        while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ == "ORG":
            end += 1
        owner, before = self._ends.get(name.start), doc[start : name.start]
        state = owner is not None and owner.sense == "region" and owner.start == start
        half = len(before) == _HALF and before[0].text.istitle() and before[-1].text in HYPHENS
        listed = not is_school(self._tokens.texts[name.start : name.end]) and self._is_list(name.end, end)
        return name._replace(start=start if state or half else name.start, end=end if listed else name.end)

    def _is_list(self, start: int, end: int) -> bool:
        """Are the tokens further topics, the last behind "and", and none of them a country?"""
        texts, joins = self._tokens.texts[start:end], WORDS.offices.joins
        if len(texts) < _HALF or texts[0] != "," or texts[-2] not in joins or texts[-2] == ",":
            return False
        topics = all(text in joins or (text.istitle() and text.isalpha()) for text in texts)
        return topics and self._starts.keys().isdisjoint(range(start, end))

    def _held(self, i: int) -> Name | None:
        """The office of whoever holds a post, "the U.S. Attorney's Office", that ends with token `i`."""
        doc = self._doc
        if i < 2 or doc[i - 1].text not in GRAMMAR.possessives or not doc[i].text.istitle():
            return None
        post = doc[i - 2]
        if not post.text.istitle() or post.lower_ not in title_words().heads:
            return None
        start = i - 2
        while start > 0 and i - start < _HELD and start not in self._ends and self._proper(start - 1):
            start -= 1
        owner = self._ends.get(start)
        if owner is None or owner.sense not in ("name", "region"):
            return Name(start, i + 1, "organization")
        return Name(owner.start, i + 1, "organization", country=owner.key if owner.sense == "name" else None)

    def _at(self, token: Token) -> Name | None:
        words, i, text = office_words(), token.i, token.text
        if (held := self._held(i)) is not None:
            return held
        small = text in words.small_national
        department = text in words.departments or text in words.small_departments
        end = self._right(i)
        start = self._left(i, topical=department, proper=text[0].isupper())
        own = start < i or end > i + 1
        if is_school(self._tokens.texts[start:end]):
            end = behind_hyphen(self._doc, end)
        start, country = self._owner(start)
        whole = text in words.national or text in words.named_by_country
        last = i + 1 == len(self._doc) or not self._proper(i + 1)
        directly = start + 1 == i and start in self._starts and last
        whole = whole or (text in words.behind_country and directly)
        national = bool(country) and (text.casefold() in words.small_national or whole)
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
        end = self._topic(first) or self._complement(head)
        ranks, heads = title_words().grouped_modifiers["rank"], title_words().heads
        while head + 1 < end < len(doc) and doc[end - 1].lower_ in ranks and doc[end].lower_ in heads:
            end -= 1  # "Office of Technology Policy Acting Director"
        return end

    def _complement(self, head: int) -> int:
        """Where the words end that follow the head with a capital, and with small ones between."""
        doc, links = self._doc, WORDS.offices
        end = i = head + 1
        while i < min(len(doc), head + _LONGEST):
            country = self._starts.get(i)
            if country is not None and not self._adjective(country):
                inside = doc[i - 1].lower_ in links.of | links.on | GRAMMAR.articles
                inside = inside or doc[i - 1].text in WORDS.places.parts  # "University of South Alabama"
                return self._with_house(head, country.end) if inside else end
            if doc[i].ent_type_ in ("DATE", "TIME"):
                break
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

    def _with_house(self, head: int, end: int) -> int:
        """Where a school's own house ends that is named behind it: "University of Utah Medical Center"."""
        if not is_school([self._doc[head].text]):
            return end
        known, i = office_words(), end
        while i < min(len(self._doc), end + _TOWN) and self._is_titled(i):
            i += 1
            if self._doc[i - 1].text in known.bodies | known.institutions:
                return self._right(i - 1)
        return end

    def _is_titled(self, i: int) -> bool:
        token = self._doc[i]
        return is_proper(token) and i not in self._people

    def _holds(self, i: int) -> bool:
        """Is the word the title of whoever is named behind the office, and no word of its name?"""
        doc, titles = self._doc, title_words()
        word = doc[i].lower_
        if word in titles.address:
            return True
        if doc[i - 1].lower_ in titles.heads:
            return False  # "Office of Inspector General"
        behind = doc[i + 1].text if i + 1 < len(doc) else "."
        if behind.lower() in titles.heads and i + 1 not in self._people:
            return False
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
                if self._is_cut(end):
                    return None  # "Office of Foreign Assets Control"
                joined = end + 1 < len(doc) and doc[end].text in WORDS.offices.joins
                further = self._topic(end + 1) if joined and doc[end + 1].text[:1].isupper() else None
                return further or end
        return None

    def _is_cut(self, end: int) -> bool:
        """Do the words of a topic go on behind those that the tables know?"""
        if end + 1 >= len(self._doc) or end in self._people or end in self._starts:
            return False
        token = self._doc[end]
        goes_on = token.text.istitle() and token.pos_ == "PROPN" and token.lower_ not in title_words().heads
        return goes_on and self._tokens.sentence[end] == self._tokens.sentence[end - 1]

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
                return self._town(first) if proper else first
        start = self._behind_members(head) if proper else head
        while proper and start > 0 and head - start < 4 and self._goes_before(start):
            start -= 1
        if proper and start == head and head > 0 and self._initials(head - 1):
            return head - 1  # "DOT Office of ..."
        return start

    def _goes_before(self, start: int) -> bool:
        """Is the word before token `start` one of the name: "European Court", but not "Kenya"?"""
        known = self._ends.get(start)
        if known is not None:
            return known.sense == "regional" and known.end - known.start == 1
        return self._proper(start - 1)

    def _behind_members(self, head: int) -> int:
        """Where a body's name begins that says whose it is: "Magistrates' Court", "Teachers' Union"."""
        doc = self._doc
        if head < _MEMBERS or doc[head - 1].text not in ("'", "’") or not doc[head - 2].text.istitle():
            return head
        people = PEOPLE.all | title_words().heads
        return head - 2 if doc[head - 2].lower_.removesuffix("s") in people else head

    def _initials(self, i: int) -> bool:
        """Is the word the initials of the body that an office is a part of?"""
        token = self._doc[i]
        return (
            token.text.isupper() and token.is_alpha and token.ent_type_ == "ORG" and i + 1 not in self._ends
        )

    def _town(self, first: int) -> int:
        """Where the town begins whose department it is: "Chicago Fire Department"."""
        doc, start = self._doc, first
        while start > 0 and start not in self._ends and first - start < _TOWN:
            token = doc[start - 1]
            if token.ent_type_ not in ("GPE", "ORG") or not self._proper(start - 1):
                break
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
