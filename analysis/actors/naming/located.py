"""What the words around a name say of a place: that something happens in it, that it is a town or a region,
who comes from it, how far something is from it."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.language.people import PEOPLE

_SEVERAL: Final = 2
"""Words of a name of more than one."""
_AGED: Final = 3
"""Words from somebody's age to the home town."""
_SAID_OF: Final = 4
"""Words behind a name that are looked at for what it is."""


def is_where(doc: Doc, name: Name) -> bool:
    """Does something happen in, at or near it?"""
    words = WORDS.places
    if name.start == 0 or doc[name.end - 1].dep_ != "pobj" or doc[name.end - 1].text.isupper():
        return False
    before = doc[name.start - 1]
    verb = before.head
    return before.lower_ in words.where and verb.pos_ == "VERB" and verb.lemma_ not in words.beliefs


def is_named_place(doc: Doc, name: Name) -> bool:
    """Do the words around say that it is a place: "the town of X", "the X region", "X-based"?"""
    words = WORDS.places
    after = [t.lower_ for t in doc[name.end : name.end + _SAID_OF]]
    if after[:2] in ([",", "a"], [",", "an"]) and not (words.lands | words.towns).isdisjoint(after[2:4]):
        return True  # "Brenko, a small town"
    if after[:2] == [",", "the"] and _is_called_ground(doc, name.end + 2):
        return True  # "Brenko, the provincial capital,"
    after = after[:2]
    if _is_in_state(doc, name) or _is_such(doc, name):
        return True
    state = doc[name.end + 1].text if name.end + 1 < len(doc) and after[:1] == [","] else ""
    office = state in title_words().behind_names and name.end - name.start > 1  # "Jane Doe, QC, said"
    if state in THINGS.words["posts"] and not office:
        return True  # "Brenko, NY"
    if after == [",", "where"] or (after and after[0] in words.civic) or _is_hit(doc, name):
        return True
    if (after[:1] == ["-"] and after[-1] in words.seated) or (after and after[0] in words.lands):
        return True
    if _has_folk(doc, name):
        return True
    before = [t.lower_ for t in doc[max(0, name.start - 2) : name.start]]
    if before == [",", "of"] and name.start > _AGED and doc[name.start - _AGED].is_digit:
        return True  # "Ann Okello, 38, of Brenko"
    if len(before) == 2 and before[1] in ("of", "for") and before[0] in words.sees:
        return True  # "the MP for Brenko", "the bishop of Brenko"
    if _is_another_seat(doc, name):
        return True
    if len(before) < 2 or before[1] != "of":
        return False
    text = doc[name.start].text
    whole = name.end - name.start == 1 or doc[name.end - 1].text == "State"
    if before[0] in words.lived and whole and text.istitle() and name.kind != "group":
        return True  # "the governor of Brenko"
    kinds = words.lands | words.towns
    return before[0] in kinds | words.sides or doc[name.start - 2].lemma_.lower() in kinds


def _is_called_ground(doc: Doc, i: int) -> bool:
    """Is what stands at the token, with a word before it at most, all that a place is called: "provincial
    capital,"?"""
    words = WORDS.places
    kinds = words.lands | words.towns | words.ground
    head = next((token for token in doc[i : i + 2] if token.lower_ in kinds), None)
    if head is None or head.i + 1 >= len(doc):
        return False
    behind = doc[head.i + 1]
    return behind.is_punct or behind.lower_ in ("of", "in", "on", "where", "which", "near", "and")


def _is_another_seat(doc: Doc, name: Name) -> bool:
    """Is it a part of a constituency's name: "Member of Parliament for Brenko and Lund"?"""
    i = name.start - 1
    while i > 1 and (doc[i].text.istitle() or doc[i].text in ("and", ",")):
        i -= 1
    return i > 0 and doc[i].text == "for" and doc[i - 1].lower_ in WORDS.places.sees | {"parliament"}


def is_visited(doc: Doc, name: Name) -> bool:
    """Is it a house at which something is: "spoke at the Brenko Centre", "outside Brenko House"?"""
    last = doc[name.end - 1]
    if name.end - name.start < _SEVERAL or last.text not in office_words().venues or last.dep_ != "pobj":
        return False
    return last.head.lower_ in ("at", "outside", "inside", "near", "to")


def is_home(doc: Doc, name: Name) -> bool:
    """Is it where somebody is from: "Jane Doe, of Brenko, said"?"""
    if name.end - name.start > 1 or name.start < _AGED or name.end >= len(doc):
        return False
    before = [t.lower_ for t in doc[name.start - 2 : name.start]]
    return before == [",", "of"] and doc[name.end].text == "," and doc[name.start - _AGED].text.istitle()


def _is_in_state(doc: Doc, name: Name) -> bool:
    """Is it where something is, with the state, the province or the country behind it: "in Ann Brenko,
    Ohio,"?"""
    if not 0 < name.start < name.end < len(doc) - 1 or doc[name.end].text != ",":
        return False
    before, state = doc[name.start - 1].lower_, doc[name.end + 1]
    if state.ent_type_ != "GPE" or not state.text.istitle():
        return False
    words, known = WORDS.places, office_words()
    bodies = known.offices | known.acting | known.generic | known.company_ends
    if not bodies.isdisjoint(token.text for token in doc[name.start : name.end]):
        return False
    several = name.end - name.start > 1
    return before in words.where | words.where_too or (before in words.whither and not several)


def _is_such(doc: Doc, name: Name) -> bool:
    """Is it one of several of which the text says that they are places: "towns such as Brenko and Lund"?"""
    first = doc[name.end - 1]
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    if first.dep_ != "pobj" or first.head.lower_ not in ("as", "like", "including"):
        return False
    i = first.head.i - 1 - (doc[first.head.i - 1].lower_ == "such")
    kinds = WORDS.places.lands | WORDS.places.towns
    return i >= 0 and doc[i].tag_ == "NNS" and doc[i].lemma_.lower() in kinds


def _has_folk(doc: Doc, name: Name) -> bool:
    """Does somebody come from there, or is something there: "Brenko woman Jane Doe", "Brenko prison"?"""
    if name.end + 1 >= len(doc) or doc[name.end - 1].text.isupper() or name.end - name.start > _SEVERAL:
        return False
    behind, further = doc[name.end], doc[name.end + 1]
    if behind.lower_ in WORDS.places.held_there and behind.text.islower():
        return True
    before = doc[name.start - 1].lower_ if name.start else ""
    called = further.text.istitle() and further.pos_ == "PROPN"
    return called and before != "the" and behind.lower_ in WORDS.places.local


def _is_hit(doc: Doc, name: Name) -> bool:
    """Is it what is struck in a war, or where a thing is: "jets struck Brenko", "the road at Brenko"?"""
    token = doc[name.end - 1]
    if token.dep_ == "dobj" and token.head.lemma_ in WORDS.places.contested:
        return True  # "would contest North Brenko"
    if name.end - name.start > 1 or token.text.isupper() or not token.text.istitle():
        return False
    if token.dep_ == "dobj":
        return token.head.lemma_ in WORDS.places.hit
    thing = token.head.head
    built = (
        thing.pos_ == "NOUN" and thing.lower_ not in title_words().heads and thing.lower_ not in PEOPLE.all
    )
    return token.dep_ == "pobj" and token.head.lower_ == "at" and built and thing.lower_ in WORDS.places.built
