"""What follows a title and belongs to it: "of the dock workers' union", "at the Trade Ministry"."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.actors.candidates import Entry, Name
from analysis.actors.linking.index import NameIndex
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.roles.heads import DESCRIBING, TOPIC, TOPIC_WORDS
from analysis.actors.roles.words import DETERMINERS, WORDS
from analysis.language.grammar import GRAMMAR


def complements(doc: Doc, index: NameIndex, end: int) -> tuple[int, list[Entry]]:
    """The "of ..." and "at ..." behind a title: where they end and whom they name."""
    belongs: list[Entry] = []
    for _ in range(2):
        if end >= len(doc) or doc[end].lower_ not in WORDS.prepositions:
            break
        i = end + 1
        while i < len(doc) and doc[i].lower_ in DETERMINERS:
            i += 1
        bearer = index.starts.get(i)
        if bearer is None:
            behind = _topic_behind(doc, index, i) if doc[end].lower_ in WORDS.topical else i
            if behind == i:
                break
            if doc[min(behind, len(doc) - 1)].text in GRAMMAR.possessives:
                further = _topic_behind(doc, index, behind + 1)  # "of the dock workers' union"
                if further == behind + 1:
                    break
                behind = further
            end = behind
        elif bearer.entry.kind == "person" or _is_joined_on(doc, bearer.name.end):
            break
        else:
            acting = bearer.entry.kind in ("country", "organization")
            if acting and doc[end].lower_ not in WORDS.elsewhere:
                belongs.append(bearer.entry)
            end = _with_nouns(doc, index, i, bearer.name)
        if doc[i - 1].lower_ == "for" and doc[i - 2].lower_ in NAMING.places.sees | {"parliament"}:
            end = _with_other_seat(doc, end)
    return end, belongs


def _is_joined_on(doc: Doc, i: int) -> bool:
    """Does a hyphen join more to the name that ends here: "with a U.S.-funded station"?"""
    return i < len(doc) and doc[i].text == "-" and not doc[i - 1].whitespace_


def _with_nouns(doc: Doc, index: NameIndex, start: int, name: Name) -> int:
    """Where "the Kenyan trade office" ends that begins with a name."""
    end = name.end
    if end < len(doc) and doc[end].text in GRAMMAR.possessives:  # "director of the WHO's TB Programme"
        owned = index.starts.get(end + 1)
        if owned is not None and owned.entry.kind != "person":
            return owned.name.end  # "head of the UK's Lund Confederation"
        behind = _topic_behind(doc, index, end + 1)
        return behind if behind > end + 1 else end
    told = name.form == "demonym" or doc[start - 1].lower_ == "the"  # "an official from the Juba region"
    while told and end < len(doc) and end - start < TOPIC + 2 and doc[end].pos_ == "NOUN":
        if name.form != "demonym" and doc[name.end - 1].head.i < end:
            break
        end += 1
    return end


def _with_other_seat(doc: Doc, end: int) -> int:
    """Where a constituency of two places ends: "MP for North Brenko and Lund"."""
    if end + 1 >= len(doc) or doc[end].lower_ not in ("and", "&") or not doc[end + 1].text.istitle():
        return end
    second = end + 1
    while second < len(doc) and doc[second].pos_ == "PROPN":
        second += 1
    joined = doc[second - 1].dep_ == "conj" and doc[second - 1].head.i < end
    closed = second >= len(doc) or doc[second].is_punct
    return second if second > end + 1 and (joined or closed) else end


def _topic_behind(doc: Doc, index: NameIndex, first: int) -> int:
    """Where the topic ends that begins at token `first`; there itself if none does."""
    i = first
    limit = min(len(doc), first + TOPIC_WORDS)
    while i < limit and doc[i].pos_ in DESCRIBING and i not in index.starts:
        i += 1
    while i > first and doc[i - 1].pos_ == "ADJ":
        i -= 1
    return i
