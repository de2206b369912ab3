"""What is left of a name where surer ones take part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from analysis.actors.candidates import Name
from analysis.actors.naming.edges import cleaned
from analysis.actors.naming.recasting import recast
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens

Taken: TypeAlias = Callable[[int], bool]
"""Is the token part of a surer name?"""
_NAMED: Final = 2
"""Words of a full name."""
_BEHIND: Final = 3
"""Tokens behind a name among which a role's head stands."""


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
