"""Second names that the article gives to somebody: "Jane Doe, dubbed the Queen of Lund", "wrote under the
name Rory Brandt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from analysis.actors.candidates import Name
from analysis.actors.naming.words import WORDS
from analysis.actors.tokens import Tokens
from analysis.language.syntax import SUBJECTS

_MARKS: Final = frozenset({"the", "a", "“", '"', "‘", "'"})
"""What may stand between the words for it and the second name."""


class Alias(NamedTuple):
    """A second name and the one of whoever bears it."""

    name: Name
    bearer: Name


def aliases(tokens: Tokens, names: Sequence[Name]) -> Iterator[Alias]:
    """The second names of people among the names, none of them one that the tables know."""
    if not tokens.parsed:
        return
    people = [name for name in names if name.kind == "person"]
    at = {i: name for name in people for i in range(name.start, name.end)}
    ending = {name.end: name for name in people}
    for name in names:
        if name.kind == "country" or name.key is not None:
            continue
        bearer = _bearer(tokens, name, at, ending)
        if bearer is not None and bearer != name:
            yield Alias(name, bearer)


def _bearer(tokens: Tokens, name: Name, at: dict[int, Name], ending: dict[int, Name]) -> Name | None:
    texts, i = tokens.texts, name.start - 1
    while i > 0 and texts[i].lower() in _MARKS:
        i -= 1
    if i > 2 and texts[i - 2 : i + 1] == ["under", "the", "name"]:
        return _subject(tokens, i - 2, at)
    if i > 1 and texts[i] == "as" and texts[i - 1] == "known":
        i -= 1
    elif i < 1 or texts[i].lower() not in WORDS.people.dubbed:
        return None
    verb = i
    while i > 1 and tokens.doc[i - 1].tag_ in ("RB", "RBR", "RBS"):
        i -= 1  # "also known as"
    if texts[i - 1] == "," and i - 1 in ending:
        return ending[i - 1]
    return _subject(tokens, verb, at)


def _subject(tokens: Tokens, i: int, at: dict[int, Name]) -> Name | None:
    """Whoever does what is done there, or to whom it is done."""
    verb = tokens.doc[i]
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    subject = next((t for t in verb.lefts if t.dep_ in SUBJECTS), None)
    return at.get(subject.i) if subject is not None else None
