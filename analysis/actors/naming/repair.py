"""Repairing one mention of the model: its edges cleaned, what is no part of it out, several names apart, and
its kind set right where its words tell it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from analysis.actors.candidates import Kind, Name
from analysis.actors.naming.edges import cleaned
from analysis.actors.naming.glued import beyond_and, unglued
from analysis.actors.naming.names import is_given
from analysis.actors.naming.recasting import recast
from analysis.actors.naming.wording import is_empty, is_topic_of_title
from analysis.actors.naming.words import WORDS, Words
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE
from analysis.language.speech import SAID
from analysis.model import Span

KINDS: Final[dict[str, Kind]] = {
    "PERSON": "person", "ORG": "organization", "NORP": "group", "GPE": "place", "LOC": "place",
    "FAC": "place",
}  # fmt: skip
_NAMED: Final = 2
"""Words of a full name at least."""
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
            if name.kind == "place" and _is_firm(doc, name):
                name = name._replace(kind="organization")
            unsure = tokens.headline[first] and not (name.kind == "person" and _given_first(doc, name))
            if not (unsure or is_topic_of_title(doc, name) or is_empty(tokens, name)):
                found.append(name)
    return found


def _is_firm(doc: Doc, name: Name) -> bool:
    """Does a company do or own something that the model takes for a place: "Brenko said", "Brenko's Jane
    Doe"?"""
    token = doc[name.end - 1]
    one = name.end - name.start == 1 and token.text in office_words().firms
    return one and token.dep_ in ("nsubj", "poss", "conj", "agent")


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


def _given_first(doc: Doc, name: Name) -> bool:
    return name.end - name.start == 2 and is_given(doc[name.start].text)
