"""Names that the model cuts short, with what follows them and belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.naming.names import is_given
from analysis.actors.naming.wording import HYPHENS, is_proper
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens
from analysis.language.people import PEOPLE

_FAMILY: Final = 3
"""Words behind a given name at most."""
_NAMED: Final = 2
"""Words of a full name at least."""
_SCHOOLS: Final = frozenset({"University", "College", "Institute", "School", "Academy"})
"""Bodies with seats in several towns: "University of Kansas-Lenby"."""


def grown(tokens: Tokens, name: Name, taken: set[int]) -> Name:
    """The name with what follows it and belongs to it."""
    end = name.end
    if name.kind == "person":
        if name.end - name.start == 1 and is_given(tokens.texts[name.start]):
            while end < len(tokens.doc) and end - name.end < _FAMILY and _continues(tokens, end, taken):
                end += 1
        elif (last := _hyphenated_end(tokens, name)) > end:
            end = last
        elif _leads_on(tokens, name) and _continues(tokens, end, taken):
            end += 1  # "Yoon Suk" of "Yoon Suk Yeol's office"
    elif name.kind == "organization" and is_school(tokens.texts[name.start : name.end]):
        end = behind_hyphen(tokens.doc, name.end)
    elif name.kind == "organization" and tokens.texts[end - 1] in WORDS.offices.for_somebody:
        end = _behind_for(tokens, end)
    elif name.kind == "organization" and tokens.texts[end - 1] in WORDS.places.parts:
        end = _behind_side(tokens, name)
    elif name.kind == "organization":
        end = _behind_and(tokens, name, taken)
    whole = name.kind == "organization" or (name.kind == "person" and name.end - name.start == _NAMED)
    start = _begun(tokens, name, taken) if whole else name.start
    return name._replace(start=start, end=end)


def _begun(tokens: Tokens, name: Name, taken: set[int]) -> int:
    """Where a body's name begins of which the model has left out a word that the parse joins to it: "Verde
    Capital" of "Rio Verde Capital"."""
    doc, start = tokens.doc, name.start
    while start > 0 and name.start - start < _NAMED and start - 1 not in taken:
        first = doc[start - 1]
        joined = first.dep_ == "compound" and start <= first.head.i < name.end
        if not (joined and is_proper(first)) or first.ent_type_ or tokens.title[start - 1]:
            break
        if first.lower_ in WORDS.signs.no_given:
            break  # "the New Brenko"
        ordinary = first.lower_ in PEOPLE.all or (first.lower_ in tokens.english and not is_given(first.text))
        if name.kind == "person" and ordinary:
            break  # "Villager Jane Doe"
        if tokens.headline[start - 1] or tokens.sentence[start - 1] != tokens.sentence[name.start]:
            break
        start -= 1
    return start


def _behind_for(tokens: Tokens, end: int) -> int:
    """Where a body's name ends that goes on with those for whom it is: "Coalition for the Homeless"."""
    texts = tokens.texts
    i = end + 1 + (texts[end + 1 : end + 2] == ["the"])
    if texts[end : end + 1] not in (["for"], ["against"]) or not texts[i : i + 1] or not texts[i].istitle():
        return end
    while i < len(texts) and texts[i].istitle() and texts[i].isalpha() and not tokens.headline[i]:
        i += 1
    return i


def _behind_side(tokens: Tokens, name: Name) -> int:
    """Where a name ends of which the model has all but the land: "University of South" of "South Lund"."""
    doc, end = tokens.doc, name.end
    begun = end - name.start > _NAMED and tokens.texts[end - 2] == "of" and end < len(doc)
    return end + 1 if begun and doc[end].pos_ == "PROPN" and tokens.texts[end].istitle() else end


def _behind_and(tokens: Tokens, name: Name, taken: set[int]) -> int:
    """Where a name ends that goes on over "and" with words of no name of their own up to what it is: "Blue
    Star Tyre and Exhaust Centre"."""
    doc, known = tokens.doc, office_words()
    kinds = known.bodies | known.institutions | known.associations | known.company_kinds
    whole = kinds | known.company_ends | known.papers | known.clubs | known.generic
    if name.end - name.start < _NAMED or tokens.texts[name.end - 1] in whole:
        return name.end
    if tokens.texts[name.end : name.end + 1] not in (["and"], ["&"]):
        return name.end
    for i in range(name.end + 1, min(name.end + 2 + _FAMILY, len(doc))):
        if i in taken or not is_proper(doc[i]) or tokens.sentence[i] != tokens.sentence[name.start]:
            break
        if tokens.texts[i] in kinds and i > name.end + 1:
            return i + 1
    return name.end


def _hyphenated_end(tokens: Tokens, name: Name) -> int:
    """Where the family name with a hyphen ends that follows a given name behind a title: "Dr Tova
    Hallin-Brandt", of which the model has the first word alone; else 0."""
    doc, end = tokens.doc, name.end
    if end - name.start != 1 or not name.start or not tokens.title[name.start - 1] or end + 2 >= len(doc):
        return 0
    joined = tokens.texts[end + 1] in HYPHENS and not doc[end].whitespace_
    if not joined or not (is_proper(doc[end]) and is_proper(doc[end + 2])):
        return 0
    first = doc[name.start]
    return end + 3 if first.dep_ == "compound" and end <= first.head.i <= end + 2 else 0


def _leads_on(tokens: Tokens, name: Name) -> bool:
    """Does the parse make of a name of two words a part of a longer one, and does the article write it
    nowhere without the last word?"""
    doc, end = tokens.doc, name.end
    if end - name.start != _NAMED or end >= len(doc):
        return False
    last, titled = doc[end - 1], name.start > 0 and tokens.title[name.start - 1]
    if doc[end].tag_ != "NNP" and not (titled and doc[end].tag_ == "NNPS"):
        return False
    if last.dep_ != "compound" or last.head.i != end or (end + 1 < len(doc) and doc[end + 1].pos_ == "PROPN"):
        return False
    words, texts = tokens.texts[name.start : end], tokens.texts
    starts = (i for i, text in enumerate(texts) if text == words[0] and texts[i : i + _NAMED] == words)
    return all(texts[i + _NAMED : i + _NAMED + 1] == [doc[end].text] for i in starts)


def _continues(tokens: Tokens, i: int, taken: set[int]) -> bool:
    """Is the word one of a family name, by its form and by what the parse makes of it?"""
    token, known = tokens.doc[i], office_words()
    if i in taken or not is_proper(token) or tokens.title[i] or tokens.headline[i]:
        return False
    if tokens.sentence[i] != tokens.sentence[i - 1] or token.ent_type_ in ("DATE", "GPE", "NORP"):
        return False
    return token.text not in known.offices | known.acting | known.sites | known.towns | known.captions


def is_school(words: Sequence[str]) -> bool:
    """Is it a body with seats in several towns, whose names tell which one is meant?"""
    return not _SCHOOLS.isdisjoint(words)


def behind_hyphen(doc: Doc, end: int) -> int:
    """Where the town ends that a hyphen joins to a name: "University of Kansas-Lenby"."""
    if (
        end + 1 >= len(doc)
        or doc[end].text not in HYPHENS
        or doc[end - 1].whitespace_
        or doc[end].whitespace_
    ):
        return end
    return end + 2 if doc[end + 1].text.istitle() else end
