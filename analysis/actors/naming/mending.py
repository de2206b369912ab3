"""Names of the model mended: what it runs together is set apart, what it cuts short made whole, what it
overlooks found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from analysis.actors.candidates import Name
from analysis.actors.naming.apart import apart, owned
from analysis.actors.naming.growing import grown
from analysis.actors.naming.names import is_given
from analysis.actors.naming.wholes import adjoined
from analysis.actors.naming.wording import HYPHENS, is_proper
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens

_LETTERED: Final = 3
"""Words of a full name with a letter before it."""
_POSTS: Final = frozenset({"F", "G", "C", "D", "P"})
"""What the posts of players go by: forward, guard, centre, defence, pitcher."""


def mended(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The model's names: of "Boston Tribune Okello" paper and person apart, a given name with the family name
    behind it, a university with its town, nobody of a given name that stands in brackets before the family
    name."""
    families = {
        tokens.texts[n.end - 1]
        for n in names
        if n.kind == "person" and n.end - n.start > 1 and is_given(tokens.texts[n.start])
    }
    names = list(adjoined(tokens, [part for name in names for part in owned(tokens, name)]))
    taken = {i for n in names for i in range(n.start, n.end)}
    found: list[Name] = []
    for name in names:
        if not _in_brackets(tokens, name):
            name = _behind_description(tokens, name)
            found.extend(apart(tokens, _before_place(tokens, _behind_letter(tokens, name)), families))
    return [*(grown(tokens, name, taken) for name in found), *_overlooked(tokens, found, taken)]


def bracketed(tokens: Tokens) -> frozenset[str]:
    """The family names before which the given name stands in brackets: "Coach (Tom) Okello"."""
    texts = tokens.texts
    return frozenset(
        texts[i + 2]
        for i in range(1, len(texts) - 2)
        if texts[i + 1] == ")" and texts[i - 1] == "(" and is_given(texts[i]) and is_proper(tokens.doc[i + 2])
    )


def _in_brackets(tokens: Tokens, name: Name) -> bool:
    """Is it a given name in brackets before the family name?"""
    texts = tokens.texts
    if name.end - name.start != 1 or name.start == 0 or name.end + 1 >= len(texts):
        return False
    around = texts[name.start - 1] == "(" and texts[name.end] == ")"
    return around and is_given(texts[name.start]) and is_proper(tokens.doc[name.end + 1])


def _behind_letter(tokens: Tokens, name: Name) -> Name:
    """The player behind the letter of his post: "F Sam Okello"."""
    words = tokens.texts[name.start : name.end]
    if name.kind not in ("organization", "person") or len(words) != _LETTERED or words[0] not in _POSTS:
        return name
    known = office_words()
    bodies = known.offices | known.acting | known.sites | known.clubs
    if bodies.isdisjoint(words) and all(is_proper(t) for t in tokens.doc[name.start + 1 : name.end]):
        return Name(name.start + 1, name.end, "person")
    return name


def _behind_description(tokens: Tokens, name: Name) -> Name:
    """The company behind what it is to another, at the beginning of a sentence: "Rival Okello's"."""
    i = name.start
    opens = i == 0 or tokens.sentence[i] != tokens.sentence[i - 1]
    described = opens and name.end - i > 1 and tokens.texts[i].lower() in WORDS.signs.described
    return name._replace(start=i + 1) if described else name


def _before_place(tokens: Tokens, name: Name) -> Name:
    """The person alone of "Miguel at Brenko"."""
    if name.kind != "person":
        return name
    inner = range(name.start + 1, name.end - 1)
    at = next((i for i in inner if tokens.texts[i] in ("at", "from", "in", "on", "for")), name.end)
    return name._replace(end=at)


def _overlooked(tokens: Tokens, names: list[Name], taken: set[int]) -> Iterator[Name]:
    """The full names, which the model has overlooked, of those whom the article goes on to call by the last
    word alone: "a clash with Rory Okello, ... Okello had eight points"."""
    alone = {
        tokens.texts[n.start]
        for n in names
        if n.end - n.start == 1 and n.kind in ("organization", "person") and is_proper(tokens.doc[n.start])
    }
    known = office_words()
    alone -= known.offices | known.acting | known.clubs | known.sites | known.generic | known.papers
    alone -= {
        text for before, text in zip(tokens.texts, tokens.texts[1:], strict=False) if before.lower() == "the"
    }
    for i, text in enumerate(tokens.texts):
        if text in alone and i not in taken and i > 1 and tokens.news[i] and _given_before(tokens, i, taken):
            start = i - 1
            while start > 1 and tokens.texts[start - 1] in HYPHENS and tokens.texts[start - 2].istitle():
                start -= 2
            yield Name(start, i + 1, "person")


def _given_before(tokens: Tokens, i: int, taken: set[int]) -> bool:
    """Could the word before the token be a given name, inside a sentence and with none before it that belongs
    to it?"""
    doc, known = tokens.doc, office_words()
    given, before = doc[i - 1], doc[i - 2]
    if i - 1 in taken or tokens.headline[i] or not is_proper(given) or tokens.title[i - 1]:
        return False
    if given.dep_ != "compound" or given.head.i != i or tokens.sentence[i - 2] != tokens.sentence[i]:
        return False
    alone = before.pos_ != "PROPN" and before.lower_ != "the" and doc[i].tag_ != "NNPS"
    bodies = known.offices | known.acting | known.sites | known.towns | known.captions
    return alone and given.text not in bodies and given.lower_ not in WORDS.signs.no_given
