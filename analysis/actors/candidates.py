"""What the steps of this component hand to each other: names found, and the entries made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from spacy.tokens import Doc

from analysis.model import Mention, MentionForm

Kind: TypeAlias = Literal["person", "country", "organization", "group", "place"]


class Name(NamedTuple):
    """A name in the text: tokens `start` to `end` (exclusive). `key` says whose name it is, when that is
    known without reading on: an ISO 3166 code, the id of a well-known organisation, the name of a
    region."""

    start: int
    end: int
    kind: Kind
    form: MentionForm = "name"
    key: str | None = None
    country: str | None = None


class Title(NamedTuple):
    """A title (tokens) and the name beside which it stands."""

    start: int
    end: int
    bearer: Name


@dataclass(eq=False)
class Entry:
    """An actor or place in the making: everything that names the same one."""

    kind: Kind
    key: str | None = None
    country: str | None = None
    gender: str | None = None
    names: list[Name] = field(default_factory=list)
    others: list[Mention] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    affiliations: list[Entry] = field(default_factory=list)
    canonical: str | None = None


def surface(doc: Doc, name: Name) -> str:
    """The name as written, white space (a line end within it) evened out."""
    return " ".join(doc[name.start : name.end].text.split())


def in_order(names: Iterable[Name]) -> list[Name]:
    """The names as they follow each other in the text, a wider one before what it holds."""
    return sorted(names, key=lambda name: (name.start, -name.end))


def tokens_of(names: Iterable[Name]) -> set[int]:
    """The tokens that the names cover."""
    return {i for name in names for i in range(name.start, name.end)}
