"""Repairing one mention of the model: edges cleaned, titles out, the halves of a hyphenated name
together, and its kind set right where its words tell it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Kind, Name
from analysis.actors.naming.glued import beyond_and, unglued
from analysis.actors.naming.joining import joined
from analysis.actors.naming.names import is_given
from analysis.actors.naming.wording import (
    is_body,
    is_empty,
    is_lettered,
    is_site,
    is_topic_of_title,
    names_person,
)
from analysis.actors.naming.words import WORDS, Words
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE
from analysis.language.speech import SAID
from analysis.model import Span

Taken: TypeAlias = Callable[[int], bool]
"""Is the token part of a surer name?"""

KINDS: Final[dict[str, Kind]] = {
    "PERSON": "person", "ORG": "organization", "NORP": "group", "GPE": "place", "LOC": "place",
    "FAC": "place",
}  # fmt: skip
_HYPHENS: Final = 2
"""Hyphens that may follow what the model found of a person's name."""
_SCORE: Final = re.compile(r"(?<=\s)\d{1,2}[-–]\d{1,2}$")
"""How a game ended: "beat Dunmore 2-1"."""
_NAMED: Final = 2
"""Words of a full name at least."""
DAYS: Final = frozenset((*calendar.day_name, *calendar.month_name[1:]))
"""What may stand before or behind a name: "On Friday Jane Doe, ..."."""
_BEHIND: Final = 3
"""Tokens behind a name among which a role's head stands."""
_POST: Final = 4
"""Letters from which a word in capitals is no post's."""
_LEADING: Final = frozenset({"head", "chief"})
"""Who stands right before a name as its bearer: "rescue head Okello"."""
_AFTER_DATELINE: Final = frozenset({",", "(", "—", "–", "-", "--"})


def model_names(tokens: Tokens) -> list[Name]:
    """The model's entities of the kinds that act or are places, repaired."""
    doc, found = tokens.doc, []
    for entity in doc.ents:
        kind = KINDS.get(entity.label_)
        if kind is None:
            continue
        inside = [i for i in range(entity.start, entity.end) if tokens.news[i]]
        if not inside:
            continue
        whole = beyond_and(tokens, inside[-1] + 1) if kind == "organization" else inside[-1] + 1
        start, end = cleaned(doc, inside[0], whole)
        if end - start > 1 and (_opens_with_verb(tokens, start) or _opens_with_link(tokens, start)):
            start += 1
        start, end, kind = unglued(tokens, start, end, kind)
        if kind == "organization":
            start = _proper_start(doc, start, end)
        if start < end < len(doc) and doc[end].text in office_words().legal_forms:
            end, kind = end + 1, "organization"
        if kind in ("person", "organization") and _is_introduced(tokens, start, end):
            start, kind = start + 1, "person"  # "Survivor Okello said"
        if start and doc[start - 1].text in office_words().forms_before:
            start, kind = start - 1, "organization"  # "PT Okello Brenko"
        if kind == "organization":
            end = _without_holder(tokens, start, end)
        pieces = _pieces(doc, start, end) if kind == "organization" else ((start, end),)
        for first, behind in pieces:
            if not (first < behind and any(c.isupper() for c in doc[first:behind].text)):
                continue
            name = recast(tokens, Name(first, behind, _kind(tokens, first, behind, kind)))
            unsure = tokens.headline[first] and not (name.kind == "person" and _given_first(doc, name))
            if not (unsure or is_topic_of_title(doc, name) or is_empty(tokens, name)):
                found.append(name)
    return found


def _without_holder(tokens: Tokens, start: int, end: int) -> int:
    """Where a body's name ends before the title of whoever follows: "House of Elders Speaker Jane Okello"."""
    if end - start <= _NAMED or tokens.texts[end - 2].lower() in WORDS.offices.of | GRAMMAR.articles:
        return end  # "Office of the President"
    last, known = tokens.texts[end - 1].lower(), office_words()
    behind = tokens.texts[end].lower() if end < len(tokens.texts) else ""
    if (
        last in title_words().modifiers
        and behind in title_words().heads
        and tokens.texts[end - 2] in known.bodies
    ):
        return end - 1  # "National Committee Research Director"
    bodies = known.bodies | known.national | known.departments | WORDS.offices.of
    bodied = any(text in bodies for text in tokens.texts[start : end - 1])
    titled = last in title_words().address or last in title_words().heads
    return end - 1 if titled and bodied else end


def _is_introduced(tokens: Tokens, start: int, end: int) -> bool:
    """Does a noun for a person open the sentence, and somebody's name of a word or two follow: "Survivor Jane
    Doe"?"""
    if not 1 < end - start <= _NAMED + 1 or (start and tokens.sentence[start] == tokens.sentence[start - 1]):
        return False
    first, known = tokens.texts[start], office_words()
    rest = tokens.texts[start + 1 : end]
    bodies = known.offices | known.acting | known.sites | known.clubs | known.company_kinds | known.generic
    plain = all(word.istitle() and word.isalpha() for word in rest) and bodies.isdisjoint(rest)
    return plain and first.lower() in PEOPLE.all and not is_given(first)


def _opens_with_verb(tokens: Tokens, i: int) -> bool:
    """Does the sentence open with a verb of saying that the model takes into the name?"""
    opens = i == 0 or tokens.sentence[i] != tokens.sentence[i - 1]
    return opens and tokens.texts[i].istitle() and tokens.texts[i].lower() in SAID


def _opens_with_link(tokens: Tokens, i: int) -> bool:
    """Does the sentence open with a preposition or the like that the model takes into the name: "Beyond
    Okello"?"""
    opens = i == 0 or tokens.sentence[i] != tokens.sentence[i - 1]
    return opens and tokens.texts[i].lower() in WORDS.edges.opening


def _pieces(doc: Doc, start: int, end: int) -> Iterator[Span]:
    """The names in what a model takes for one organisation's: "Brenko Foods, Okello Motors", "sold Brenko to
    Okello Motors". An "and" or "for" beside a comma shows topics ("Fund for Food, Water and Land")."""
    inner = doc[start:end]
    texts = [token.text for token in inner]
    known = office_words()
    cuts = [
        token.i
        for token in inner
        if (
            token.is_digit and token.i > start and end < len(doc) and doc[end].is_digit
        )  # "Okellos 2 Brenko 1"
        or (token.text == "," and not _is_end(doc, token.i + 1, end, known.company_ends))
        or (token.lower_ == "to" and token.dep_ in ("prep", "dative") and token.head.i < start)
        or (token.lower_ == "to" and start and doc[start - 1].lower_ == "from" and token.i > start)
    ]
    ranged = start and doc[start - 1].lower_ == "from" and "to" in texts
    housed = len(cuts) == 1 and _are_houses(texts[: cuts[0] - start], texts[cuts[0] - start + 1 :])
    if not cuts or not (ranged or housed or known.small.isdisjoint(text for text in texts if text != "to")):
        yield start, end
        return
    for cut in (*cuts, end):
        yield cleaned(doc, start, cut)
        start = cut + 1


def _are_houses(one: list[str], other: list[str]) -> bool:
    """Are these two bodies side by side, as houses of parliament are: "House of Elders, Lund Parliament"?"""
    houses = office_words().national | office_words().generic
    known = office_words().small
    whole = all(text.istitle() and text not in known for text in other)
    return len(other) > 1 and whole and other[-1] in houses and not houses.isdisjoint(one)


def _is_end(doc: Doc, i: int, end: int, endings: Words) -> bool:
    return i < end and doc[i].text in endings


def _proper_start(doc: Doc, start: int, end: int) -> int:
    """Where the name proper begins: after a describing word ("federal Trade Commission") or a colon."""
    colon = next((i for i in range(start, end) if doc[i].text == ":"), None)
    if colon is not None:
        start = cleaned(doc, colon + 1, end)[0]
    while (
        start + 1 < end
        and doc[start].text.islower()
        and doc[start].is_alpha
        and doc[start + 1].text[:1].isupper()
    ):
        start += 1
    return start


def _kind(tokens: Tokens, start: int, end: int, kind: Kind) -> Kind:
    """The model's kind, but a place in a dateline ("NAIROBI, Kenya —"), and no group for an abbreviation."""
    doc, text = tokens.doc, tokens.doc[start:end].text
    if not text.isupper() or len(text) < 3:
        return kind
    if kind == "group":
        return "organization"
    opens = start == 0 or tokens.paragraph[start] != tokens.paragraph[start - 1]
    after = doc[end] if end < len(doc) else None
    dateline = after is not None and (after.text in _AFTER_DATELINE or after.ent_type_ == "DATE")
    return "place" if opens and dateline else kind


def cleaned(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The span without articles before, possessives behind, words of captions, and signs around it."""
    if start + 2 < end and doc[start].lower_ in WORDS.edges.prefixes and doc[start + 1].text in ("-", "–"):
        start += 2
    while start < end and _is_loose(doc[start]):
        start += 1
    while start < end and (doc[end - 1].text in GRAMMAR.possessives or _is_loose(doc[end - 1])):
        end -= 1
    share = (i for i in range(start + 1, end) if doc[i].text in ("percent", "%") and doc[i - 1].like_num)
    end = next(share, end + 1) - 1  # "Okello 47.3 percent"
    end = _without_tail(doc, start, end)
    score = _SCORE.search(doc[start:end].text)
    while score is not None and end - start > 1 and doc[end - 1].idx >= doc[start].idx + score.start():
        end -= 1
    return start, end


def _without_tail(doc: Doc, start: int, end: int) -> int:
    """Where a name ends before a day ("the Commons on Monday"), or before what a preposition ties to its
    verb ("quoted the Associated Press of robberies")."""
    while (
        end - start > 1 and doc[end - 1].tag_ in ("WRB", "WDT", "WP", "WP$") and doc[end - 1].text.islower()
    ):
        end -= 1  # "the Okello Network where she worked"
    for i in range(start + 1, end - 1):
        if doc[i].pos_ != "ADP" or doc[i].lower_ not in ("on", "of", "in"):
            continue
        if doc[i].lower_ != "of" and doc[i + 1].text in DAYS:
            return i
        if doc[i + 1].text.islower() and i + 2 == end and doc[i + 1].pos_ == "NOUN":
            return i
    return end


def _is_loose(token: Token) -> bool:
    """Is the word at the edge of a name no part of it?"""
    return (
        token.lower_ in WORDS.edges.loose
        or token.text in office_words().captions
        or not any(c.isalnum() for c in token.text)
    )


def recast(tokens: Tokens, name: Name) -> Name:
    """The name without titles before it, and as a person's where its words or a title say so."""
    doc = tokens.doc
    if doc[name.start : name.end].text in WORDS.signs.faiths:
        return name._replace(kind="group")
    if name.kind in ("organization", "person") and is_site(doc, name):
        return name._replace(kind="place")
    if name.kind == "person" and is_body(doc, name):
        return name._replace(kind="organization")
    if name.kind != "person" and not names_person(doc, name) and not _titled(doc, name):
        before = doc[name.start - 1].lower_ if name.start > 0 else ""
        addressed = before in title_words().address or _is_trained(doc, name.start - 1, before)
        addressed = addressed and name.end - name.start <= 3
        return name._replace(kind="person", country=None) if addressed else name
    start, end = _behind_post(doc, name.start, name.end), name.end
    while start < end - 1 and tokens.title[start]:
        if name.kind == "person" and end - start == 2 and is_given(doc[start].text):
            break
        start += 1
    while (
        start < end and not doc[start].text[:1].isupper() and doc[start].lower_ not in WORDS.people.particles
    ):
        start += 1
    start, end = _whole(doc, start, _without_letters(doc, start, end))
    return name._replace(start=start, end=end, kind="person", country=None)


def _without_letters(doc: Doc, start: int, end: int) -> int:
    """Where a person's name ends before the letters of an office, an order or a degree: "Jane Doe QC"."""
    letters = title_words().behind_names | title_words().honours
    while end - start > _NAMED and doc[end - 1].text.rstrip(".") in letters:
        end -= 1
    return end


def _is_trained(doc: Doc, i: int, word: str) -> bool:
    """Is the word in small letters in front of a name what somebody is, right there: "coach Okello"?"""
    return (
        i >= 0
        and doc[i].text.islower()
        and word in title_words().heads
        and (word not in title_words().not_only_people or word in _LEADING)
        and (
            doc[i].dep_ in ("compound", "nmod", "amod")
            or (word in _LEADING and _is_called(doc[i], doc[i + 1]))
        )
    )


def _is_called(head: Token, name: Token) -> bool:
    """Does the name say right behind a noun who it is: "rescue head Okello said"?"""
    return name.dep_ == "appos" and name.head.i == head.i


def _behind_post(doc: Doc, start: int, end: int) -> int:
    """Where the name begins that the model takes together with a club and a post in capitals before it:
    "Okellos DL Sam Brenko"."""
    posts = (i for i in range(end - _NAMED - 1, start - 1, -1) if _is_post(doc[i]))
    post = next(posts, None)
    return start if post is None or not all(t.text.istitle() for t in doc[post + 1 : end]) else post + 1


def _is_post(token: Token) -> bool:
    text = token.text
    return 1 < len(text) < _POST and text.isupper() and text.isalpha() and text not in WORDS.people.suffixes


def _titled(doc: Doc, name: Name) -> bool:
    """Does a title stand right before two or three words that could be a person's name ("Governor Masato
    Ono"), or at their beginning?"""
    words = [token.text for token in doc[name.start : name.end]]
    known = office_words().offices | office_words().associations
    plain = all(word.istitle() and is_lettered(word) and word not in known for word in words if word != "-")
    if not plain or not 1 < len(words) < 6 or name.start == 0:
        return False
    before = doc[name.start - 1].lower_
    return before in title_words().heads and before not in title_words().not_only_people


def _whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A person's name with the rest of a hyphenated part: "Min" becomes "Min-jae"."""
    limit = end + 2 * _HYPHENS
    while 0 < end < limit and end + 1 < len(doc) and _is_hyphen(doc, end) and _goes_on(doc, start, end):
        end += 2
    while 1 < start < end and _is_hyphen(doc, start - 1) and doc[start - 2].text[:1].isupper():
        start -= 2
    if 0 < start < end and doc[start - 1].text in WORDS.people.first_halves:
        start -= 1
    if 1 < start < end and doc[start - 2 : start].text in WORDS.people.torn:
        start -= 2
    return joined(doc, start, end) if start < end else (start, end)


def _is_hyphen(doc: Doc, i: int) -> bool:
    """Does the token join the words around it?"""
    return doc[i].text in ("-", "‑") and not doc[i].whitespace_ and not doc[i - 1].whitespace_


def _goes_on(doc: Doc, start: int, hyphen: int) -> bool:
    """Is what the hyphen joins to a name a part of it, and not the "era" of "Trump-era"?"""
    second = doc[hyphen + 1]
    if not second.is_alpha or second.lower_ in WORDS.people.suffixed or second.text.endswith("ed"):
        return False
    return hyphen - start > 1 or second.text[:1].isupper()


def _given_first(doc: Doc, name: Name) -> bool:
    return name.end - name.start == 2 and is_given(doc[name.start].text)


def holds_role(tokens: Tokens, start: int, end: int) -> bool:
    """Do two words look like somebody's name, with a role right behind: "Rory Okello-Lund, reporter for"?"""
    words = tokens.doc[start:end].text.split()
    known = office_words()
    if len(words) != _NAMED or not (known.offices | known.acting | known.sites).isdisjoint(words):
        return False
    named = all(word.istitle() and word.replace("-", "").isalpha() for word in words)
    behind = tokens.texts[end : end + _BEHIND]
    return named and behind[:1] == [","] and any(text in title_words().heads for text in behind)


def remains(tokens: Tokens, name: Name, taken: Taken) -> Iterator[Name]:
    """What is left of a name where surer ones take part of it."""
    doc, start = tokens.doc, name.start
    for i in range(name.start, name.end + 1):
        if i < name.end and not taken(i):
            continue
        a, b = cleaned(doc, start, i)
        start = i + 1
        if (a, b) == (name.start, name.end):
            yield name
        elif a < b and all(word[:1].isupper() for word in (doc[a].text, doc[a:b].text.split()[-1])):
            piece = recast(tokens, name._replace(start=a, end=b))
            if a > name.start and piece.kind == "organization" and holds_role(tokens, a, b):
                piece = piece._replace(kind="person", country=None)
            words = doc[piece.start : piece.end].text
            if words in WORDS.people.no_initials or words in office_words().no_actors:
                continue
            owner = (
                name.country is not None and piece.start == name.start
            )  # of the body that another one took
            if piece.end - piece.start == 1 and piece.end < name.end and owner:
                continue  # "Welsh" of "Welsh Liberal Democrats"
            # "D.C." of "D.C. Court of Appeals"
            if words not in office_words().generic and not all(tokens.title[piece.start : piece.end]):
                yield piece
