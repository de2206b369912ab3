"""From bytes that are no plain text to articles: what a converter is given, and what it gives back.

A converter is a module in `formats/` with a `CONVERTER`, named in the table of that package; nothing else
knows of it, and it is imported when a source of its format is met.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from analysis.model import Article, Block, SourcePlace, Span


class Asked(NamedTuple):
    """What is known of a source before it is read: the name of its file or its address, and what the person
    has said of it: its encoding, the names of the fields of a corpus, the password of a file; of an address,
    what may be done to fetch it."""

    name: str | None = None
    encoding: str | None = None
    fields: Mapping[str, str] = {}
    password: str | None = None
    allow_private: bool = False
    """Whether an address may lie in a private network."""
    refresh: bool = False
    """Whether a page is fetched though it has been kept."""
    keep: bool = True
    """Whether a page may be kept, and one that has been may be used."""


class Part(NamedTuple):
    """A part of a book, such as a chapter: its title and where it stands in the text."""

    title: str
    start: int
    end: int


class Extract(NamedTuple):
    """An article taken out of a source: its words and what is known of them. Offsets are indices into
    `text`. See `analysis.model.Article` for what the fields mean."""

    text: str
    markup: str = "plain"
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    modified: date | None = None
    site: str | None = None
    language: str | None = None
    name: str | None = None
    """What the article is called in a source of several: the number of a message, the id of a record."""
    notices: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    asides: tuple[Span, ...] = ()
    places: tuple[SourcePlace, ...] = ()
    parts: tuple[Part, ...] = ()


class Converter(NamedTuple):
    """How the sources of a format become articles. `extract` raises ReadError, without the source's name, for
    what cannot be read; `needs` names the extra of the installation that it takes, None for none. The library
    that the extra brings is imported when `extract` is called, not before."""

    extract: Callable[[bytes, Asked], tuple[Extract, ...]]
    needs: str | None = None


def article_of(extract: Extract, source: str | None, published: date | None = None) -> Article:
    """The article of an extract. `published`, when given, is its day whatever the source says."""
    return Article(
        text=extract.text,
        title=extract.title,
        author=", ".join(extract.authors) or None,
        authors=extract.authors,
        published=published or extract.published,
        modified=extract.modified,
        source=source,
        site=extract.site,
        language=extract.language or "en",
        markup=extract.markup,
        part=extract.name,
        notices=extract.notices,
        blocks=extract.blocks,
        asides=extract.asides,
        places=extract.places,
    )
