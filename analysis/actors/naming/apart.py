"""Names that the model runs together: two bodies, or a body and a person of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from analysis.actors.candidates import Name
from analysis.actors.naming.names import is_given
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens

_LONGER: Final = 3
"""Tokens from which a name can be two run together."""
_NAMED: Final = 2
"""Words of a full name at least."""


def apart(tokens: Tokens, name: Name, families: set[str]) -> Iterator[Name]:
    """Body and person of what the model runs together: "Boston Tribune Okello"."""
    texts, last = tokens.texts, name.end - 1
    known = office_words()
    if (
        name.kind == "organization"
        and name.end - name.start >= _LONGER
        and texts[last] in families
        and texts[last - 1] in known.papers | known.acting
    ):
        yield name._replace(end=last)
        yield Name(last, name.end, "person")
    elif name.kind == "organization" and (at := _second_like_first(tokens, name)):
        yield name._replace(end=at - 1)
        yield name._replace(start=at)
    elif name.kind == "organization" and (at := _behind_member(tokens, name)):
        yield Name(name.start, at, "person")
        yield name._replace(start=last)
    elif name.kind == "organization" and _are_two(tokens, name):
        yield name._replace(end=name.start + 1)
        yield name._replace(start=last)
    else:
        yield name


def _behind_member(tokens: Tokens, name: Name) -> int:
    """Where somebody's name ends that the model takes together with the body, by its initials, that he is of:
    "Jane Doe-Lund of the NPP"; else 0."""
    texts, last = tokens.texts, name.end - 1
    at = last - 1 - (texts[last - 1] == "the")
    if at <= name.start or texts[at] != "of" or not (texts[last].isupper() and len(texts[last]) > 1):
        return 0
    words, known = tokens.doc[name.start : at].text.split(), office_words()
    bodies = known.offices | known.acting | known.generic | known.sites
    plain = all(word.istitle() and word.replace("-", "").isalpha() for word in words)
    return at if len(words) == _NAMED and plain and bodies.isdisjoint(words) else 0


def _second_like_first(tokens: Tokens, name: Name) -> int:
    """Where the second of two bodies of one kind begins: "Duchy of Brenko and Duchy of Lund"; else 0."""
    texts, first = tokens.texts, tokens.texts[name.start]
    inner = range(name.start + _LONGER + 1, name.end - 1)
    twins = (i for i in inner if texts[i] == first and texts[i - 1] == "and" and texts[i + 1] == "of")
    return next(twins, 0) if texts[name.start + 1 : name.start + 2] == ["of"] else 0


def _are_two(tokens: Tokens, name: Name) -> bool:
    """Does "and" join two names of one word of which the article has one elsewhere: "Hulu and Brenko"?"""
    words = tokens.texts[name.start : name.end]
    if len(words) != _LONGER or words[1] != "and" or not (words[0].istitle() and words[2].istitle()):
        return False
    known = office_words()
    behind = tokens.doc[name.end] if name.end < len(tokens.doc) else None
    if behind is not None and behind.pos_ == "NOUN" and behind.text.islower():
        return False  # "Black and Brown communities"
    alone = (i for i, text in enumerate(tokens.texts) if text in (words[0], words[2]))
    apart = any(not name.start <= i < name.end for i in alone)
    return apart and words[2] not in known.acting | known.company_ends


def owned(tokens: Tokens, name: Name) -> Iterator[Name]:
    """Body and person apart in "the Rovers' Sam Okello", "Daily Post's Rory Lund"."""
    words = tokens.texts[name.start : name.end]
    at = next((i for i, word in enumerate(words) if word.lower() in ("'s", "’s", "'", "’")), -1)
    behind = words[at + 1 :]
    firm = 0 < at < len(words) - 1 and words[at - 1] in office_words().legal_forms  # "Lund Inc's Brenko"
    if name.kind == "organization" and firm:
        yield name._replace(end=name.start + at)
        yield name._replace(start=name.start + at + 1)
        return
    if name.kind != "organization" or at < 1 or not _are_somebodys(words[:at], behind):
        yield name
        return
    yield name._replace(end=name.start + at)
    yield Name(name.start + at + 1, name.end, "person")


def _are_somebodys(owner: Sequence[str], words: Sequence[str]) -> bool:
    """Are two words behind a body's name somebody's who works there?"""
    if len(words) != _NAMED:
        return False
    known = office_words()
    bodies = known.offices | known.acting | known.papers
    plain = all(word.istitle() and word.isalpha() for word in words) and bodies.isdisjoint(words)
    employs = len(owner) > 1 and owner[-1] in bodies
    return is_given(words[0]) or (plain and employs and not (known.sites | known.things).intersection(words))
